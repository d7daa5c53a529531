// The press of R7: who outranks whom in an organ, how an editor answers and why, and Lenin's word against Lenin's word.
import { describe, expect, it } from 'vitest';
import { editorAnswer, mayDecideOn, openMinded, ownerRoom, reachOf, type Submission } from '../../src/engine/press';
import { worldFor } from '../../src/engine/view';
import { count } from '../../src/engine/votes';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { act, carried, commitAll, fresh, give, lastEntry, after as ordered, PLAIN, put, refusalOfOrder, scenario, to } from '../support/game';

const game = fresh();
const LETTER = 'letter-about-secretary';
const sc = scenario();
const piece = (more: Partial<Submission> = {}): Submission => ({ by: 'sokolnikov', strikes: [], supports: {}, ...more });
const under = (editor: string, ties: Record<string, number> = {}, start: State = game): State =>
  put(start, (s) => {
    s.posts['pravda-editor']!.holder = editor;
    s.ties[editor] = { ...s.ties[editor], ...ties };
  });

describe('R7.1 an organ', () => {
  it('is read as far as its readers are many: Pravda everywhere, the city’s paper in the north-west', () => {
    expect(reachOf(sc, 'pravda')).toBeGreaterThan(800);
    expect(reachOf(sc, 'leningradskaya-pravda')).toBeLessThan(300);
    expect(reachOf(sc, 'nothing')).toBe(0);
  });

  it('R7.1b answers to its owner: the body that acts for the Committee; an organization has no room, and the board stands above it', () => {
    expect(ownerRoom(sc, 'pravda')).toBe('politburo');
    expect(ownerRoom(sc, 'leningradskaya-pravda')).toBeNull();
    for (const organ of ['pravda', 'leningradskaya-pravda'])
      expect(['politburo', 'central-committee', 'orgburo', 'secretariat'].map((room) => mayDecideOn(sc, organ, room))).toEqual([
        true,
        true,
        false,
        false,
      ]);
  });
});

describe('R7.1b an editor', () => {
  it('weighs who hands it in, its side against his line, and whom it strikes, and says so', () => {
    const state = under('molotov', { sokolnikov: 20, stalin: 70, trotsky: -60 });
    expect(editorAnswer(sc, state, 'pravda', piece())).toMatchObject({ answer: 'print', by: 'molotov', sum: 20 });
    const onFriend = editorAnswer(sc, state, 'pravda', piece({ strikes: ['stalin'] }));
    expect(onFriend).toMatchObject({ answer: 'refer', sum: 20 - 10 });
    expect(onFriend.reasons.map((r) => [r.term, r.value, r.rule])).toEqual([
      ['movers', 20, 'R7.1b'],
      ['targets', -10, 'R7.1b'],
    ]);
    expect(editorAnswer(sc, state, 'pravda', piece({ strikes: ['trotsky'] })).sum).toBe(20 + 10);
    const left = put(state, (s) => void (s.people.molotov!.views = { deb: { view: -2, weight: 3 } }));
    expect(editorAnswer(sc, left, 'pravda', piece({ supports: { deb: 2 } }))).toMatchObject({ answer: 'refer', sum: 20 - 6 });
    expect(editorAnswer(sc, state, 'pravda', piece({ by: 'trotsky' })).answer).toBe('refuse');
  });

  it('heeds the claim of a leader', () => {
    const answer = editorAnswer(sc, under('molotov', { kamenev: 5 }), 'pravda', piece({ by: 'kamenev' }));
    expect(answer).toMatchObject({ answer: 'print', sum: 5 + 15 });
    expect(answer.reasons.map((r) => r.term)).toEqual(['movers', 'authority']);
  });

  it('has his patron’s opinion where he has none', () => {
    const state = put(under('molotov'), (s) => {
      s.ties.molotov = {};
      s.people.molotov!.views = {};
      s.people.molotov!.patron = { person: 'stalin', devotion: 80 };
      s.ties.stalin = { ...s.ties.stalin, sokolnikov: 50 };
      s.people.stalin!.views = { deb: { view: -1, weight: 2 } };
    });
    expect(editorAnswer(sc, state, 'pravda', piece()).sum).toBe(40);
    expect(editorAnswer(sc, state, 'pravda', piece({ supports: { deb: -1 } })).sum).toBe(42);
    expect(editorAnswer(sc, state, 'pravda', piece({ by: 'stalin' })).sum).toBe(80 + 15);
  });

  it('prints himself, whom open discussion lets speak, and without an editor anybody', () => {
    const hostile = under('molotov', { trotsky: -90 });
    expect(editorAnswer(sc, hostile, 'pravda', piece({ by: 'molotov' })).answer).toBe('print');
    const open = put(hostile, (s) => s.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 }));
    expect(editorAnswer(sc, open, 'pravda', piece({ by: 'trotsky' })).answer).toBe('print');
    expect(editorAnswer(sc, open, 'pravda', piece({ by: 'pyatakov' })).answer).not.toBe('print');
    expect(
      editorAnswer(
        sc,
        put(game, (s) => void (s.posts['pravda-editor']!.holder = null)),
        'pravda',
        piece(),
      ),
    ).toMatchObject({ answer: 'print', by: null });
  });

  it('of an organization’s paper asks its secretary in doubt', () => {
    const doubtful = put(game, (s) => void (s.ties['petrograd-editors'] = { sokolnikov: 5 }));
    expect(editorAnswer(sc, doubtful, 'leningradskaya-pravda', piece())).toMatchObject({ answer: 'print', by: 'zinoviev' });
    const cold = put(doubtful, (s) => void (s.ties.zinoviev = { ...s.ties.zinoviev, sokolnikov: 0 }));
    expect(editorAnswer(sc, cold, 'leningradskaya-pravda', piece())).toMatchObject({ answer: 'refuse', by: 'zinoviev' });
  });

  it('of an organ without a post is its board, one answer of many minds', () => {
    const data = { ...sc, posts: sc.posts.filter((p) => p.id !== 'pravda-editor') };
    data.byId = { ...sc.byId, organs: { ...sc.byId.organs, pravda: { ...sc.byId.organs.pravda!, board: 'secretariat' } } };
    const state = put(game, (s) => {
      s.bodies.secretariat!.full = ['stalin', 'molotov'];
      s.ties.stalin = { ...s.ties.stalin, sokolnikov: 40 };
      s.ties.molotov = { sokolnikov: -20 };
    });
    expect(editorAnswer(data, state, 'pravda', piece())).toMatchObject({ answer: 'refer', by: 'stalin', sum: 10, reasons: [] });
  });
});

it('R7.1b what an editor refers up is an item of the owner’s room, and the room prints it or not (June 1925)', () => {
  const state = under('molotov', { zinoviev: 60, stalin: 70 }, to(fresh(), 0, 'work'));
  const order = { kind: 'print' as const, document: LETTER, organ: 'pravda' };
  const doubtful = put(state, (s) => void (s.people.molotov!.views = {}));
  const referring = put(doubtful, (s) => void (s.ties.molotov = { ...s.ties.molotov, zinoviev: 5 }));
  expect(refusalOfOrder(referring, 'zinoviev', order)).toBeNull();
  const game1 = give(structuredClone(referring), 'zinoviev', order);
  commitAll(game1);
  expect(game1.items.at(-1)).toMatchObject({ room: 'politburo', mover: 'zinoviev', motion: { kind: 'text', document: LETTER, form: 'full' } });
  expect(game1.chronicle.some((e) => e.key === 'print.referred')).toBe(true);
  expect(game1.documents[LETTER]!.public).toBe(false);
  commitAll(game1);
  while (game1.phase === 'session') commitAll(game1);
  expect(game1.items.find((i) => i.motion.kind === 'text')!.vote).not.toBeNull();
});

it('R7.1b the owner’s motion outranks the editor: what it keeps out is not printed, and who does not know the paper does not learn of it', () => {
  const friendly = under('bukharin', { zinoviev: 90 });
  const kept = carried(friendly, { kind: 'text', document: LETTER, organ: 'pravda', form: 'none' });
  const order = { kind: 'print' as const, document: LETTER, organ: 'pravda' };
  expect(refusalOfOrder(kept, 'zinoviev', order)).toBe('R7.1b print.barred');
  expect(ordered(kept, 'zinoviev', order).documents[LETTER]!.public).toBe(false);
  expect(refusalOfOrder(kept, 'zinoviev', { ...order, organ: 'leningradskaya-pravda' })).toBeNull();
  expect(worldFor(sc, kept, 'zinoviev').organs.pravda!.barred).toEqual([LETTER]);
  expect(worldFor(sc, kept, 'kamenev').organs.pravda!.barred).toEqual([]);
});

it('R7.2 open-minded are voters of the plenum with no patron, neither friend nor foe', () => {
  const minds = openMinded(sc, game, 'molotov');
  expect(minds.length).toBeGreaterThan(3);
  for (const id of minds) {
    expect(game.people[id]!.patron).toBeNull();
    expect(Math.abs(game.ties[id]?.molotov ?? 0)).toBeLessThan(20);
  }
  expect(minds).not.toContain('lenin');
});

describe('R7.3 Lenin’s word against Lenin’s word', () => {
  const UNITY = 'resolution-on-unity-1921';
  const close: Motion = { kind: 'line', question: 'deb', direction: -1, tone: 'mild', document: null };
  const lenin = (state: State): Record<string, number> => {
    const voters = ['kamenev', 'rykov', 'tomsky'];
    const result = count(sc, state, {
      ...{ motion: close, room: 'politburo', mover: 'stalin', voters, explain: true },
      speeches: [{ person: 'stalin', act: 'for', document: UNITY, record: null }],
    });
    return Object.fromEntries(result.voters.map((v) => [v.person, v.reasons.find((r) => r.term === 'lenin')?.value ?? 0]));
  };
  /** The letter about the secretary, if it asked for debate. */
  const otherwise = put(game, (s) => {
    s.documents[LETTER]!.supports = { deb: 1 };
    s.documents[LETTER]!.known.push('rykov');
  });

  it('a quotation counts for everybody, and against its speaker with whoever knows better', () => {
    expect(lenin(game)).toEqual({ kamenev: 8, rykov: 8, tomsky: 8 });
    expect(lenin(otherwise)).toEqual({ kamenev: 8, rykov: -6, tomsky: 8 });
  });

  it('in public it costs the speaker when most of the Committee know better', () => {
    const quote = { kind: 'speak', act: 'quote', target: null, question: 'deb', organization: null, document: UNITY, fact: null } as const;
    expect(ordered(game, 'stalin', quote).lines.deb).toBe(game.lines.deb! - 8);
    expect(ordered(otherwise, 'stalin', quote).lines.deb).toBe(game.lines.deb! - 8);
    const known = put(otherwise, (s) => void (s.documents[LETTER]!.public = true));
    const s = ordered(known, 'stalin', quote);
    expect(s.lines.deb).toBe(game.lines.deb! + 4);
    expect(s.people.stalin!.authority).toBe(game.people.stalin!.authority - 3);
    expect(lastEntry(s)).toMatchObject({ key: 'quote.backfired', reflects: { stalin: -1 } });
  });
});

it('R7.1 an item that stands in no organ’s way is tabled as before', () => {
  const s = act(to(fresh(), 0, 'corridor'), { type: 'table', seat: 'kamenev', room: 'politburo', motion: PLAIN, amends: null });
  expect(s.organs.pravda).toEqual({ open: true, instructed: null, manners: {}, barred: [], owed: [] });
});
