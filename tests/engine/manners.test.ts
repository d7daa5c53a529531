// R3.4 manners of work: how a chair presides and how personnel names, and what others think of it.
import { describe, expect, it } from 'vitest';
import { patronsBeside } from '../../src/engine/circle/cadres';
import { mannersOf } from '../../src/engine/manners';
import type { Ballot } from '../../src/model/action';
import type { Motion } from '../../src/model/motion';
import type { Manner } from '../../src/model/order';
import type { RuleConstant } from '../../src/model/rules';
import type { Id, State } from '../../src/model/state';
import { act, fresh, give, put, scenario, to, warmed } from '../support/game';

const line = (question: string, direction: 1 | -1 = 1): Motion => ({ kind: 'line', question, direction, tone: 'mild', document: null });
const constant = (name: RuleConstant): number => scenario().rules.constants[name];
const tie = (s: State, a: Id, b: Id): number => s.ties[a]?.[b] ?? 0;

describe('R3.4 the manners that fit a post', () => {
  const mannersFor = (post: Id, s: State = fresh()): Manner[] => mannersOf(scenario(), s, post);
  it('are those of a secretary, of the chair of a room that sits, and of who names secretaries alone', () => {
    expect(mannersFor('war-commissar')).toEqual(['plain']);
    expect(mannersFor('petrograd-chair')).toEqual(['plain', 'open', 'closed']);
    expect(mannersFor('politburo-chair')).toEqual(['plain', 'arbitrate', 'drive']);
    expect(mannersFor('general-secretary')).toEqual(['plain', 'recommend', 'dictate']);
  });
  it('go with the power: what two must agree on nobody dictates, and who lost the chair drives nobody', () => {
    const shared = put(fresh(), (s) => {
      s.bodies.secretariat!.assent = 2;
      s.posts['politburo-chair']!.powers = [{ power: 'agenda', of: 'politburo' }];
    });
    expect([mannersFor('general-secretary', shared), mannersFor('politburo-chair', shared)]).toEqual([['plain'], ['plain']]);
  });
});

describe('R3.4 a chair', () => {
  /** September, everybody in Moscow, the chair working in a manner, six items on his table. */
  const sitting = (manner: Manner): State => {
    const s = put(to(fresh(), 2, 'work'), (x) => {
      for (const id of x.seats) x.people[id]!.place = 'moscow';
    });
    give(s, 'kamenev', { kind: 'work', post: 'politburo-chair', manner });
    to(s, 2, 'corridor');
    const rows: [Id, Motion][] = [
      ['trotsky', line('tem')],
      ['trotsky', line('sta')],
      ['stalin', line('wor', -1)],
      ['zinoviev', line('wor')],
      ['zinoviev', line('deb', -1)],
      ['kamenev', line('tra', -1)],
    ];
    for (const [seat, motion] of rows) act(s, { type: 'table', seat, room: 'politburo', motion, amends: null });
    return s;
  };
  const opened = (manner: Manner, change: (s: State) => void = () => {}): State => to(put(sitting(manner), change), 2, 'session');
  const subjects = (s: State): string[] => s.session!.agenda.map((id) => s.items[id]!.subject);

  it('who arbitrates takes the items as they were tabled, if the agenda is his', () => {
    expect(subjects(opened('arbitrate'))).toEqual(['line/tem/plus', 'line/sta/plus', 'line/wor/minus', 'line/wor/plus']);
    const another = opened('arbitrate', (s) => {
      s.posts['politburo-chair']!.powers = [{ power: 'chair', of: 'politburo' }];
      s.posts['general-secretary']!.powers.push({ power: 'agenda', of: 'politburo' });
    });
    expect(subjects(another)[0]).toBe('line/wor/minus');
  });

  it('who drives puts his own first, whoever holds the agenda, and one item more is reached', () => {
    expect(subjects(opened('drive'))).toHaveLength(subjects(opened('plain')).length + constant('driveReached'));
    const another = opened('drive', (s) => {
      s.posts['politburo-chair']!.powers = [{ power: 'chair', of: 'politburo' }];
      s.posts['general-secretary']!.powers.push({ power: 'agenda', of: 'politburo' });
    });
    expect(subjects(another).slice(0, 2)).toEqual(['line/tra/minus', 'line/wor/minus']);
  });

  it('those whose items wait hold it against who drives, once each, and against nobody else', () => {
    const before = sitting('drive');
    const s = opened('drive');
    const waiting = s.items.filter((i) => !s.session!.agenda.includes(i.id)).map((i) => i.mover);
    expect(waiting).toEqual(['trotsky']);
    expect(tie(s, 'trotsky', 'kamenev')).toBe(tie(before, 'trotsky', 'kamenev') - constant('driveWaits'));
    for (const id of ['zinoviev', 'stalin']) expect(tie(s, id, 'kamenev')).toBe(tie(before, id, 'kamenev'));
    for (const manner of ['plain', 'arbitrate'] as const) expect(opened(manner).ties.trotsky).toEqual(sitting(manner).ties.trotsky);
  });

  /** The first item is lost: Zinoviev alone is for it, and the chair abstains. */
  const outvote = (manner: Manner, secret = false): { before: State; after: State } => {
    const before = opened(manner);
    before.session!.secret = secret;
    const after = structuredClone(before);
    const votes: Record<Id, Ballot> = { zinoviev: 'for', kamenev: 'abstain' };
    const at = after.session!.at;
    for (const seat of after.seats)
      if (after.session!.at === at && after.bodies.politburo!.full.includes(seat))
        act(after, { type: 'castVote', seat, vote: votes[seat] ?? 'against' });
    expect(after.votes.at(-1)).toMatchObject({ room: 'politburo', carried: false });
    return { before, after };
  };
  it('whoever is outvoted thinks better of who arbitrates, and worse of who drives', () => {
    const fair = outvote('arbitrate');
    expect(tie(fair.after, 'zinoviev', 'kamenev')).toBe(warmed(tie(fair.before, 'zinoviev', 'kamenev'), constant('arbitrateTrust')));
    expect(tie(fair.after, 'stalin', 'kamenev')).toBe(tie(fair.before, 'stalin', 'kamenev'));
    const driven = outvote('drive');
    expect(tie(driven.after, 'zinoviev', 'kamenev')).toBe(tie(driven.before, 'zinoviev', 'kamenev') - constant('driveOutvoted'));
  });
  it('R4.14 of a secret ballot nobody owns to having lost', () => {
    const { before, after } = outvote('arbitrate', true);
    expect(tie(after, 'zinoviev', 'kamenev')).toBe(tie(before, 'zinoviev', 'kamenev'));
  });
  it('a chair who is not in the room does neither', () => {
    const away = opened('drive', (s) => {
      s.people.kamenev!.place = 'kislovodsk';
    });
    expect(away.session!.agenda).toHaveLength(constant('agendaReached'));
    expect(away.chronicle.some((e) => e.key === 'chair.drive')).toBe(false);
  });
  it('the room is told how he presides', () => {
    const told = opened('arbitrate').chronicle.find((e) => e.key === 'chair.arbitrate');
    expect(told).toMatchObject({ args: { person: 'kamenev', room: 'politburo' } });
    expect(told!.who).toContain('stalin');
  });
});

describe('R3.4 personnel', () => {
  const month = (manner: Manner): State =>
    to(give(to(fresh(), 0, 'work'), 'stalin', { kind: 'work', post: 'general-secretary', manner }), 0, 'consequences');
  const [plain, recommended, dictated] = [month('plain'), month('recommend'), month('dictate')];
  const cadres = (s: State): number => Object.values(s.organizations).reduce((n, o) => n + (o.province.stalin ?? 0), 0);
  const rivals = patronsBeside(scenario(), plain, 'stalin');

  it('who dictates takes more cadres, also under the men of others; who recommends takes fewer', () => {
    expect(cadres(dictated)).toBeGreaterThan(cadres(plain));
    expect(cadres(recommended)).toBeLessThan(cadres(plain));
  });
  it('those whose men sit in the provinces resent a dictate and like to be asked', () => {
    expect(rivals.length).toBeGreaterThan(0);
    for (const id of rivals) {
      expect(tie(dictated, id, 'stalin')).toBe(Math.max(-100, tie(plain, id, 'stalin') - constant('dictateTrust')));
      expect(tie(recommended, id, 'stalin')).toBe(warmed(tie(plain, id, 'stalin'), constant('recommendTrust')));
    }
    expect(dictated.chronicle.find((e) => e.key === 'naming.dictate')!.who).toEqual(['stalin', ...rivals]);
    expect(plain.chronicle.some((e) => e.key.startsWith('naming.'))).toBe(false);
  });
  it('pride resists less what is only recommended', () => {
    // Newcomers thin pride away (R5.4).
    const lost = (manner: Manner): number => {
      const [proud, humble] = [0, 10_000].map((enrolled) => {
        const s = to(fresh(), 0, 'work');
        for (const id in s.organizations) s.organizations[id]!.enrolled = enrolled;
        return cadres(to(give(s, 'stalin', { kind: 'work', post: 'general-secretary', manner }), 0, 'consequences'));
      });
      return humble! - proud!;
    };
    expect(lost('recommend')).toBeGreaterThan(0);
    expect(lost('recommend')).toBeLessThan(lost('plain'));
  });
  it('the next month begins as usual', () => {
    expect(to(structuredClone(dictated), 1, 'work').posts['general-secretary']!.manner).toBe('plain');
  });
});
