import { describe, expect, it } from 'vitest';
import { applyEffect } from '../../src/engine/effects';
import { moveViews, pullOfPaper, wavers } from '../../src/engine/sways';
import { worldFor } from '../../src/engine/view';
import type { Id, State } from '../../src/model/state';
import { carried, after as done, fresh, lastEntry, put, scenario } from '../support/game';

const PAPER = 'new-course';
const game = put(fresh(), (s) => {
  Object.assign(s.documents[PAPER]!, { written: true, holders: ['trotsky'], supports: { deb: 1 } });
  for (const id of ['trotsky', 'rykov', 'tomsky']) s.people[id]!.place = 'moscow';
  s.people.rykov!.views = { deb: { view: -1, weight: 2 } };
  s.ties.rykov = { ...s.ties.rykov, trotsky: 60 };
});
const pulled = (by: number, person: Id = 'rykov', moved: number | null = null): State =>
  put(game, (s) => void (s.people[person]!.sways = { deb: { by, moved } }));
const month = (s: State, person: Id = 'rykov'): State => put(s, (x) => moveViews(scenario(), x, person));

describe('R1.10 views move', () => {
  it('one step when enough has pulled, keep their weight, and who knows the man is told', () => {
    expect(month(pulled(99)).people.rykov!.views.deb).toEqual({ view: -1, weight: 2 });
    const s = month(put(pulled(100), (x) => void x.people.kamenev!.knows.push('rykov')));
    expect(s.people.rykov!.views.deb).toEqual({ view: 0, weight: 2 });
    expect(s.people.rykov!.sways.deb).toEqual({ by: 0, moved: s.turn });
    expect(lastEntry(s)).toMatchObject({ key: 'view.moved', args: { person: 'rykov', question: 'deb', side: 1 } });
    expect(lastEntry(s).who).toContain('kamenev');
  });
  it('not more than one step in three months', () => {
    const s = pulled(150, 'rykov', game.turn);
    expect(month(s).people.rykov!.views.deb!.view).toBe(-1);
    expect(month(put(s, (x) => void (x.turn += 3))).people.rykov!.views.deb!.view).toBe(0);
  });
  it('what pulls fades, and is forgotten', () => {
    expect(month(pulled(-35)).people.rykov!.sways.deb).toEqual({ by: -25, moved: null });
    expect(month(pulled(8)).people.rykov!.sways).toEqual({});
  });
  it('against one’s own word in public more is needed', () => {
    const spoken = put(pulled(100), (s) => void s.words.push({ person: 'rykov', question: 'deb', side: -1, turn: 0, gone: null, quotedBy: [] }));
    expect(month(spoken).people.rykov!.views.deb!.view).toBe(-1);
    expect(month(put(spoken, (s) => void (s.people.rykov!.sways.deb!.by = 150))).people.rykov!.views.deb!.view).toBe(0);
  });
  it('who wavers is seen by those who know him and by nobody else', () => {
    const s = put(pulled(50), (x) => {
      x.people.tomsky!.knows = ['rykov'];
      x.people.trotsky!.knows = [];
      x.ties.rykov = {};
    });
    expect([wavers(scenario(), pulled(49), 'rykov', 'deb'), wavers(scenario(), s, 'rykov', 'deb')]).toEqual([false, true]);
    expect(wavers(scenario(), worldFor(scenario(), s, 'tomsky'), 'rykov', 'deb')).toBe(true);
    expect(wavers(scenario(), worldFor(scenario(), s, 'trotsky'), 'rykov', 'deb')).toBe(false);
  });
});

describe('R1.10 what pulls', () => {
  const show = { kind: 'paper' as const, document: PAPER, deed: 'show' as const, to: 'rykov', courier: null };
  it('a paper from a man one trusts, as far as it is believed, not when one thinks so already', () => {
    expect(done(game, 'trotsky', show).people.rykov!.sways.deb).toEqual({ by: 60, moved: null });
    const doubted = put(game, (s) => Object.assign(s.documents[PAPER]!, { partlyBy: ['trotsky'] }));
    expect(done(doubted, 'trotsky', show).people.rykov!.sways.deb!.by).toBe(45);
    const cool = put(game, (s) => void (s.ties.rykov = { trotsky: 29 }));
    expect(pullOfPaper(scenario(), cool, PAPER, 'trotsky', 'rykov')).toEqual({});
    const agreed = put(game, (s) => void (s.people.rykov!.views.deb!.view = 1));
    expect(done(agreed, 'trotsky', show).people.rykov!.sways).toEqual({});
  });
  it('figures on his own brief, whoever publishes them', () => {
    const s = put(game, (x) => {
      for (const p of scenario().posts) x.posts[p.id]!.powers = x.posts[p.id]!.powers.filter((q) => q.power !== 'brief');
      x.posts['pravda-editor']!.holder = 'rykov';
      x.posts['pravda-editor']!.powers.push({ power: 'brief', of: 'deb' });
    });
    const told = done(s, 'tomsky', { kind: 'figures', question: 'deb', direction: 1 });
    expect(told.people.rykov!.sways).toEqual({ deb: { by: 60, moved: null } });
    expect(told.people.tomsky!.sways).toEqual({});
  });
  it('a lever of his that was put back', () => {
    const [lever] = scenario().levers;
    const s = put(game, (x) => {
      x.people.rykov!.views = {};
      const value = x.levers[lever!.id]!.value;
      x.acts.push({
        id: 0,
        turn: 0,
        by: 'rykov',
        kind: 'decree',
        target: lever!.id,
        from: value,
        to: value + 1,
        slighted: null,
        rival: false,
        status: 'stands',
        room: null,
      });
    });
    const void_ = carried(s, { kind: 'review', act: 0, outcome: 'void' });
    expect(void_.people.rykov!.sways[lever!.question]!.by).toBe(-60 * lever!.direction);
    expect(carried(s, { kind: 'review', act: 0, outcome: 'confirm' }).people.rykov!.sways).toEqual({});
  });
  describe('the loss of a place whose people want what one holds', () => {
    const [place] = scenario().organizations;
    const wanting = {
      ...scenario(),
      organizations: scenario().organizations.map((o) => (o.id === place!.id ? { ...o, wants: { deb: -1 as const } } : o)),
    };
    const held = put(game, (s) => {
      s.posts[place!.secretary]!.holder = 'rykov';
      s.people.rykov!.patron = { person: 'tomsky', devotion: 50 };
      s.people.tomsky!.views = { deb: { view: -2, weight: 1 } };
      s.people.tomsky!.patron = null;
    });
    const passed = (to: Id | null, change: (s: State) => void = () => {}, of = wanting): State =>
      put(held, (s) => {
        change(s);
        applyEffect(of, s, { type: 'post', post: place!.secretary, person: to });
      });
    const pulls = (s: State) => [s.people.rykov!.sways, s.people.tomsky!.sways];
    const both = { deb: { by: 60, moved: null } };
    it('pulls its secretary and him whose man he was', () => {
      expect(pulls(passed('trotsky'))).toEqual([both, both]);
      expect(pulls(passed(null))).toEqual([both, both]);
      expect(pulls(passed('trotsky', (s) => void (s.people.rykov!.patron!.devotion = 49)))).toEqual([both, {}]);
    });
    it('not when it stays with that side, nor who thought otherwise or nothing', () => {
      expect(pulls(passed('tomsky'))).toEqual([{}, {}]);
      expect(pulls(passed('kalinin', (s) => void (s.people.kalinin!.patron = { person: 'tomsky', devotion: 60 })))).toEqual([{}, {}]);
      expect(pulls(passed('trotsky', (s) => void (s.people.rykov!.views = { deb: { view: 1, weight: 2 } })))).toEqual([{}, both]);
      expect(pulls(passed('trotsky', (s) => void (s.people.tomsky!.views = {})))).toEqual([both, {}]);
    });
    it('not where its people want nothing', () => {
      expect(pulls(passed('trotsky', () => {}, scenario()))).toEqual([{}, {}]);
    });
  });
  it('the turn of a patron, for those bound to him, and not beyond where he stands', () => {
    const turn = (devotion: number, to: number, of: number) =>
      put(game, (s) => {
        s.people.tomsky!.views = { deb: { view: 0, weight: 3 } };
        s.people.rykov!.views.deb!.view = of;
        s.people.rykov!.patron = { person: 'tomsky', devotion };
        applyEffect(scenario(), s, { type: 'view', person: 'tomsky', question: 'deb', to, weight: 3 });
      }).people.rykov!.sways.deb?.by;
    expect([turn(70, 1, -1), turn(49, 1, -1), turn(70, 0, -1), turn(70, -2, -2), turn(80, -1, 1)]).toEqual([
      105,
      undefined,
      undefined,
      undefined,
      -120,
    ]);
  });
});
