import { expect, it } from 'vitest';
import { moodOf, orderValue } from '../../../src/ai/orderValue';
import { mindOf } from '../../../src/ai/rollout';
import { refusedOptions } from '../../../src/engine/cards';
import { orderOptions } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

const hold = (person: string): Order => ({ kind: 'hold', person });
/** Stalin's post has a doctor's power over Kislovodsk. */
const doctored = (s: State): State =>
  put(s, (x) => {
    x.posts['general-secretary']!.worked = true;
    x.posts['general-secretary']!.powers.push({ power: 'hold', of: 'kislovodsk' });
  });
const game = doctored(to(fresh(), 0, 'work'));

it('R1.9 hold keeps a man where he is until the end of next month, and slights him', () => {
  const s = after(game, 'stalin', hold('zinoviev'));
  expect(s.people.zinoviev!.held).toBe(1);
  expect(lastEntry(s)).toMatchObject({ key: 'hold.held', args: { person: 'zinoviev', place: 'kislovodsk' }, who: ['stalin', 'zinoviev'] });
  expect(s.deeds.at(-1)).toMatchObject({ deed: 'slight', by: 'stalin', to: 'zinoviev' });
  const next = to(s, 1, 'work');
  expect(refusalOfOrder(next, 'zinoviev', { kind: 'travel', place: 'moscow' })).toBe('R1.9 travel.held');
  expect(refusedOptions(scenario(), next, 'zinoviev').map((r) => r.refusal.key)).toContain('travel.held');
  expect(refusedOptions(scenario(), game, 'zinoviev').map((r) => r.refusal.key)).not.toContain('travel.held');
});

it('R1.9 hold misses who leaves in the same month', () => {
  const s = structuredClone(game);
  give(s, 'zinoviev', { kind: 'travel', place: 'moscow' });
  give(s, 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' });
  give(s, 'stalin', hold('zinoviev'));
  to(s, 0, 'corridor');
  expect(s.people.zinoviev).toMatchObject({ place: 'moscow', held: null });
  expect(s.chronicle.find((e) => e.key === 'hold.gone')).toMatchObject({ who: ['stalin'] });
});

it('R1.9 hold is refused of oneself and the unavailable, without the power over his place, twice, and of whom it holds', () => {
  expect(refusalOfOrder(game, 'stalin', hold('zinoviev'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', hold('nobody'))).toBe('R1.9 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', hold('stalin'))).toBe('R1.9 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', hold('kamenev'))).toBe('R1.9 hold.noPower');
  expect(refusalOfOrder(game, 'kamenev', hold('zinoviev'))).toBe('R1.9 hold.noPower');
  expect(refusalOfOrder(planned(game, 'stalin', hold('zinoviev')), 'stalin', hold('zinoviev'))).toBe('R1.9 order.already');
  expect(refusalOfOrder(after(game, 'stalin', hold('zinoviev')), 'stalin', hold('zinoviev'))).toBe('R1.9 hold.held');
});

it('R1.9 hold is offered of all who are there, and a computer player holds a foe sooner than a friend', () => {
  const offered = orderOptions(scenario(), game, 'stalin', ['hold']);
  expect(offered).toContainEqual(hold('zinoviev'));
  expect(offered.every((o) => o.kind === 'hold' && game.people[o.person]!.place === 'kislovodsk')).toBe(true);
  expect(orderOptions(scenario(), game, 'kamenev', ['hold'])).toEqual([]);
  const worth = (tie: number): number => {
    const s = put(game, (x) => void (x.ties.stalin!.zinoviev = tie));
    return orderValue(
      moodOf(
        mindOf(scenario(), s, 'hold', 'stalin', (_sc, x) => x),
        s,
      ),
      hold('zinoviev'),
    );
  };
  expect(worth(-80) - worth(40)).toBe(12);
  expect(worth(-80)).toBeGreaterThan(3);
});
