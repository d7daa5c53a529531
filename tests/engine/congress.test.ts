// The hall (R5.2, R5.3): delegates from organizations, blocs that vote with their patron, the election of the Committee.
import { describe, expect, it } from 'vitest';
import { blocsIn } from '../../src/engine/circle/congress';
import { delegatesOf, holdAt } from '../../src/engine/circle/delegates';
import { byDelegation, senderOf, unnamedOf } from '../../src/engine/circle/mandates';
import { waitingFor } from '../../src/engine/flow';
import { positionsOf } from '../../src/engine/motions';
import { centreOf } from '../../src/engine/read';
import { stepInPlace } from '../../src/engine/step';
import { count } from '../../src/engine/votes';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { freshHall, walkHall, withCongress } from '../support/congress';

const sum = (shares: Record<string, number>): number => Object.values(shares).reduce((s, n) => s + n, 0);
const seats = withCongress().organizations.reduce((s, o) => s + o.seats, 0);

const start = freshHall;
const walk = walkHall;
/** October, when the corridor opens: the conferences have been held. */
const atCongress = (): State => walk(start(), 3, 'corridor');
const LINE: Motion = { kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null };

describe('R5.2 conferences', () => {
  it('every organization sends as many as it has seats, by its own apparatus, and the hall holds them all', () => {
    const scenario = withCongress();
    const before = walk(start(), 3, 'work');
    expect(before.delegations).toEqual({});
    const after = hallOf(atCongress());
    for (const o of scenario.organizations) {
      expect(sum(after.delegations[o.id]!)).toBe(o.seats);
      expect(after.delegations[o.id]).toEqual(delegatesOf(scenario, before, o.id));
    }
    const hall = after.bodies.congress!;
    expect(sum(hall.crowd) + hall.full.length).toBe(seats);
    expect(after.chronicle.filter((e) => e.key === 'conference.elected').length).toBeGreaterThan(10);
  });

  it('a leader with delegates holds a mandate, one without is a guest who does not vote', () => {
    const after = hallOf(atCongress());
    const hall = after.bodies.congress!;
    expect(hall.full).toContain('stalin');
    expect([...hall.full, ...hall.candidates].length).toBe(8);
    const all = Object.values(after.delegations).reduce((s, d) => s + (d.bukharin ?? 0), 0);
    expect(hall.full.includes('bukharin')).toBe(all > 0 || (hall.crowd.none ?? 0) > 0);
  });
});

/** The state as the hall opens: conferences held, nothing voted. */
function hallOf(before: State): State {
  const s = structuredClone(before);
  const scenario = withCongress();
  // A motion of Stalin's waits for the hall.
  s.items.push({
    id: s.items.length,
    room: 'congress',
    turn: s.turn,
    mover: 'stalin',
    motion: LINE,
    subject: 'line/vil/plus',
    amends: null,
    confirms: null,
    outcome: null,
    moved: null,
    from: null,
    vote: null,
  });
  for (let i = 0; i < 40 && s.session?.room !== 'congress'; i += 1) {
    const seat = waitingFor(scenario, s)[0]!;
    stepInPlace(scenario, s, s.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat });
  }
  expect(s.session?.room).toBe('congress');
  return s;
}

describe('R5.2 blocs vote with their patron', () => {
  it('the tally is the named and the crowd; each bloc has the ballot of its patron', () => {
    const s = hallOf(atCongress());
    const hall = s.bodies.congress!;
    const result = count(withCongress(), s, { motion: LINE, room: 'congress', mover: 'stalin', voters: hall.full, speeches: [], explain: true });
    expect(result.for + result.against + result.abstain).toBe(seats);
    for (const b of result.blocs) {
      const own = result.voters.find((v) => v.person === b.patron);
      if (own !== undefined) expect([b.ballot, b.after]).toEqual([own.ballot, b.patron]);
    }
    expect(result.blocs.find((b) => b.patron === 'stalin')).toMatchObject({ ballot: 'for', after: 'stalin' });
  });

  it('a patron who votes against his conscience takes his men with him', () => {
    const s = hallOf(atCongress());
    const result = count(withCongress(), s, {
      motion: LINE,
      room: 'congress',
      mover: 'kamenev',
      voters: s.bodies.congress!.full,
      speeches: [],
      cast: { stalin: 'against' },
      explain: false,
    });
    expect(result.blocs.find((b) => b.patron === 'stalin')!.ballot).toBe('against');
    expect(result.carried).toBe(false);
  });

  it('a report is its body’s, when one man heads that body alone', () => {
    const s = hallOf(atCongress());
    const touched = () => positionsOf(withCongress(), s, { kind: 'reporter', report: 'political-report', person: 'stalin' });
    expect(touched()).toEqual({ sec: -1 * withCongress().byId.bodies.secretariat!.touches.sec! });
    s.bodies.secretariat!.assent = 2;
    expect(touched()).toEqual({});
  });

  it('nobody’s men abstain without a report, and go with the man who gives it', () => {
    const s = hallOf(atCongress());
    const ask = (): string => {
      const r = count(withCongress(), s, {
        motion: LINE,
        room: 'congress',
        mover: 'stalin',
        voters: s.bodies.congress!.full,
        speeches: [],
        explain: false,
      });
      return r.blocs.find((b) => b.patron === 'none')!.ballot;
    };
    s.bodies.congress!.crowd.none = 20;
    expect(ask()).toBe('abstain');
    s.reporters['political-report'] = 'stalin';
    expect(ask()).toBe('for');
  });
});

describe('R5.2b mandates and delegations', () => {
  const scenario = withCongress();

  it('who has a name takes a mandate of his bloc: where he heads the organization, else where he lives, else where most are left', () => {
    const s = hallOf(atCongress());
    const { mandates, full, crowd } = s.bodies.congress!;
    expect(Object.keys(mandates).sort()).toEqual([...full].sort());
    for (const id of full) expect(s.delegations[mandates[id]!.organization]![mandates[id]!.bloc]).toBeGreaterThan(0);
    // The crowd is what is left of all delegations.
    const left: Record<string, number> = {};
    for (const o of scenario.organizations)
      for (const [bloc, n] of Object.entries(unnamedOf(s, 'congress', o.id))) left[bloc] = (left[bloc] ?? 0) + n;
    for (const bloc in crowd) expect(left[bloc] ?? 0).toBe(crowd[bloc]);
    const t = structuredClone(s);
    t.bodies.congress!.mandates = {};
    t.posts['urals-secretary']!.holder = 'stalin';
    expect(senderOf(scenario, t, 'congress', 'stalin', 'stalin')).toBe('urals');
    t.posts['urals-secretary']!.holder = null;
    const placeOf = (o: string): string => scenario.byId.posts[scenario.byId.organizations[o]!.secretary]!.place;
    const mostLeft = scenario.organizations.reduce((a, o) => ((t.delegations[o.id]!.stalin ?? 0) > (t.delegations[a.id]!.stalin ?? 0) ? o : a)).id;
    const other = scenario.organizations.find(
      (o) => (t.delegations[o.id]!.stalin ?? 0) > 0 && placeOf(o.id) !== placeOf(mostLeft) && placeOf(o.id) !== centreOf(scenario),
    )!.id;
    t.people.stalin!.place = placeOf(other);
    expect(placeOf(senderOf(scenario, t, 'congress', 'stalin', 'stalin'))).toBe(placeOf(other));
    t.people.stalin!.place = centreOf(scenario);
    expect(senderOf(scenario, t, 'congress', 'stalin', 'stalin')).toBe(mostLeft);
  });

  it('a vote of the hall is kept delegation by delegation, and the rows make up the tally', () => {
    const s = hallOf(atCongress());
    const after = walk(structuredClone(s), 3, 'consequences');
    const vote = after.votes.findLast((v) => v.room === 'congress')!;
    const total = (of: 'for' | 'against' | 'abstain'): number => vote.delegations.reduce((n, d) => n + d[of], 0);
    expect([total('for'), total('against'), total('abstain')]).toEqual([vote.for, vote.against, vote.abstain]);
    expect(vote.delegations.map((d) => d.organization)).toEqual(Object.keys(s.delegations));
    const { mandates } = s.bodies.congress!;
    for (const d of vote.delegations) {
      const away = Object.keys(mandates).filter((id) => mandates[id]!.organization === d.organization && !vote.voters.some((v) => v.person === id));
      expect(d.for + d.against + d.abstain).toBe(sum(s.delegations[d.organization]!) - away.length);
    }
    expect(after.votes.filter((v) => v.room !== 'congress').every((v) => v.delegations.length === 0)).toBe(true);
  });

  it('a delegate who votes otherwise than his bloc is counted for himself in his delegation', () => {
    const s = hallOf(atCongress());
    const hall = s.bodies.congress!;
    const client = hall.full.find((id) => id !== hall.mandates[id]!.bloc)!;
    const row = (ballot: 'for' | 'against') =>
      byDelegation(scenario, s, 'congress', {
        voters: hall.full.map((person) => ({ person, ballot: person === client ? ballot : 'for' })),
        blocs: Object.entries(hall.crowd).map(([patron, members]) => ({ patron, members, ballot: 'for', after: null, sum: 0, reasons: [] })),
      }).find((d) => d.organization === hall.mandates[client]!.organization)!;
    expect(row('against').against).toBe(row('for').against + 1);
  });
});

describe('R5.3 the congress elects the Committee', () => {
  it('the new Committee has its size, and who has more delegates gains seats', () => {
    const scenario = withCongress();
    const before = hallOf(atCongress());
    const committee = before.bodies['central-committee']!;
    const delegates = blocsIn(before, before.bodies.congress!, before.bodies.congress!.crowd);
    const leader = Object.keys(delegates).reduce((a, b) => (delegates[b]! > delegates[a]! ? b : a));
    const was = blocsIn(before, committee, delegates);
    const after = walk(before, 4, 'news');
    const now = blocsIn(after, after.bodies['central-committee']!, delegates);
    expect(sum(now)).toBe(53);
    expect(now[leader]!).toBeGreaterThan(was[leader]!);
    expect(after.chronicle.some((e) => e.key === 'committee.elected')).toBe(true);
    expect(holdAt(scenario, after, leader, 'committee')).toBe(Math.trunc((now[leader]! * 1000) / 53));
  });

  it('to put a standing member out of the board takes more, the higher his authority', () => {
    const s = walk(hallOf(atCongress()), 4, 'news');
    const motion: Motion = { kind: 'elect', body: 'politburo', person: 'zinoviev', membership: 'candidate' };
    const full = s.bodies['central-committee']!.full;
    const cast = Object.fromEntries(full.map((id) => [id, 'for' as const]));
    const carried = (authority: number, crowd: Record<string, number>): boolean => {
      s.people.zinoviev!.authority = authority;
      s.bodies['central-committee']!.crowd = crowd;
      return count(withCongress(), s, { motion, room: 'central-committee', mover: 'stalin', voters: full, speeches: [], cast, explain: false })
        .carried;
    };
    // All the named strike; the crowd of Zinoviev's own men is the part that does not.
    const against = Math.round(full.length / 4);
    expect(carried(45, { zinoviev: against })).toBe(true);
    expect(carried(75, { zinoviev: against })).toBe(false);
  });
});
