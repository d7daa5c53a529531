import { expect, it } from 'vitest';
import { cardOf, costOf } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, fresh, lastEntry, planned, put, refusalOfOrder, scenario, warmed } from '../../support/game';

const game = fresh();
const court = (person: string, aim: 'trust' | 'learn' | 'recruit' = 'trust'): Order => ({ kind: 'court', person, aim });
/** Rykov trusts Stalin enough to become his man. */
const ready = put(game, (s) => {
  s.ties.rykov!.stalin = 60;
});

it('R3.7 court for trust wins 10, costs 3 the other way, and turns his head', () => {
  const s = after(game, 'stalin', court('rykov'));
  expect(s.ties.rykov!.stalin).toBe(warmed(game.ties.rykov!.stalin!, 10));
  expect(s.ties.stalin!.rykov).toBe(warmed(game.ties.stalin!.rykov ?? 0, 3));
  expect(s.people.rykov!.leansTo).toBe('stalin');
  expect(s.people.stalin!.knows).toContain('rykov');
  expect(lastEntry(s)).toMatchObject({ key: 'court.trust', who: ['stalin', 'rykov'] });
});

it('R3.7 court wins 5 more from a man slighted by another of late', () => {
  const snubbed = put(game, (s) => {
    s.deeds.push({ deed: 'slight', by: 'kamenev', to: 'rykov', turn: 0 });
  });
  expect(after(snubbed, 'stalin', court('rykov')).ties.rykov!.stalin).toBe(warmed(game.ties.rykov!.stalin!, 15));
});

it('R3.7 court to learn wins 3 and does not turn his head; to recruit makes him a client', () => {
  const learned = after(game, 'stalin', court('rykov', 'learn'));
  expect(learned.ties.rykov!.stalin).toBe(warmed(game.ties.rykov!.stalin!, 3));
  expect(learned.people.rykov!.leansTo).toBeNull();
  expect(refusalOfOrder(ready, 'stalin', court('rykov', 'recruit'))).toBeNull();
  expect(after(ready, 'stalin', court('rykov', 'recruit')).people.rykov!.patron).toEqual({ person: 'stalin', devotion: 40 });
});

it('R3.7 court misses a man who has left', () => {
  const gone = put(game, (s) => {
    s.people.rykov!.place = 'sukhum';
  });
  const s = after(gone, 'stalin', court('rykov'));
  expect(s.ties).toEqual(gone.ties);
  expect(lastEntry(s)).toMatchObject({ key: 'court.missed', who: ['stalin'] });
});

it('R2.2 court is free the first time a month at work, always on leave', () => {
  expect(costOf(scenario(), game, 'stalin', court('rykov'))).toBe(0);
  expect(costOf(scenario(), planned(game, 'stalin', court('tomsky')), 'stalin', court('rykov'))).toBe(1);
  expect(costOf(scenario(), planned(game, 'zinoviev', court('trotsky')), 'zinoviev', court('bukharin'))).toBe(0);
});

it('R3.7 court is refused with nobody, from afar, and twice with one man', () => {
  expect(refusalOfOrder(game, 'stalin', court('nobody'))).toBe('R3.7 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', court('stalin'))).toBe('R3.7 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', court('lenin'))).toBe('R3.7 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', court('zinoviev'))).toBe('R6.5 person.elsewhere');
  expect(refusalOfOrder(planned(game, 'stalin', court('rykov')), 'stalin', court('rykov', 'learn'))).toBe('R3.7 court.already');
  expect(refusalOfOrder(planned(game, 'stalin', { kind: 'travel', place: 'kislovodsk' }), 'stalin', court('zinoviev'))).toBeNull();
});

it('R3.7 court to recruit is refused by the distrustful, the bound, who has clients of his own, and the equal; to learn, of what is known', () => {
  expect(refusalOfOrder(game, 'stalin', court('rykov', 'recruit'))).toBe('R3.7 recruit.trust');
  const bound = put(ready, (s) => {
    s.people.rykov!.patron = { person: 'trotsky', devotion: 50 };
  });
  expect(refusalOfOrder(bound, 'stalin', court('rykov', 'recruit'))).toBe('R3.7 recruit.bound');
  const leader = put(ready, (s) => {
    s.people.sokolnikov!.patron = { person: 'rykov', devotion: 30 };
  });
  expect(refusalOfOrder(leader, 'stalin', court('rykov', 'recruit'))).toBe('R3.7 recruit.leader');
  const equal = put(ready, (s) => {
    s.people.rykov!.authority = 60;
  });
  expect(refusalOfOrder(equal, 'stalin', court('rykov', 'recruit'))).toBe('R3.7 recruit.equal');
  const known = put(game, (s) => {
    s.people.stalin!.knows.push('rykov');
  });
  expect(refusalOfOrder(known, 'stalin', court('rykov', 'learn'))).toBe('R3.7 learn.known');
});

it('R3.7 court promises on its card what it will bring: less to who trusts already, more to who was slighted', () => {
  const gain = (change: (s: State) => void): number => {
    const s = put(fresh(), change);
    const shown = cardOf(scenario(), s, 'stalin', { kind: 'court', person: 'kamenev', aim: 'trust' }).certain[0]!.args.by as number;
    const met = after(s, 'stalin', { kind: 'court', person: 'kamenev', aim: 'trust' });
    expect(met.ties.kamenev!.stalin! - s.ties.kamenev!.stalin!).toBe(shown);
    return shown;
  };
  const trusting = (value: number) => (s: State) => void (s.ties.kamenev = { stalin: value });
  expect([gain(trusting(-10)), gain(trusting(50)), gain(trusting(95))]).toEqual([10, 5, 1]);
  const slighted = (s: State) => {
    trusting(0)(s);
    s.deeds.push({ deed: 'slight', by: 'zinoviev', to: 'kamenev', turn: s.turn });
  };
  expect(gain(slighted)).toBe(15);
});
