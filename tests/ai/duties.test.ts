import { expect, it } from 'vitest';
import { dutiesOf } from '../../src/ai/duties';
import { quick } from '../../src/ai/heuristic';
import { deskWorth } from '../../src/ai/orderValue';
import { mindOf, playOn } from '../../src/ai/rollout';
import { costOf, refuseOrder } from '../../src/engine/orders';
import { fresh, put, scenario, to } from '../support/game';

const atWork = to(fresh(), 0, 'work');

it('who gives his month no thought works his desks, the weightiest first, as far as his attention goes', () => {
  for (const seat of atWork.seats) {
    const duties = dutiesOf(scenario(), atWork, seat);
    const cost = duties.reduce((sum, o) => sum + costOf(scenario(), atWork, seat, o), 0);
    expect(cost).toBeLessThanOrEqual(atWork.people[seat]!.attention);
    for (const o of duties) expect(refuseOrder(scenario(), atWork, seat, o)).toBeNull();
  }
  const posts = dutiesOf(scenario(), atWork, 'stalin').flatMap((o) => (o.kind === 'work' ? [o.post] : []));
  expect(posts[0]).toBe('general-secretary');
  expect(posts.map((p) => deskWorth(atWork, p))).toEqual(posts.map((p) => deskWorth(atWork, p)).sort((a, b) => b - a));
  const tired = put(atWork, (s) => {
    s.people.stalin!.attention = 0;
  });
  expect(dutiesOf(scenario(), tired, 'stalin').filter((o) => costOf(scenario(), tired, 'stalin', o) > 0)).toEqual([]);
});

it('the quick player minds his desks in some months and thinks in others, and no desk of his is refused him', () => {
  const plans = new Set<boolean>();
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const mind = mindOf(scenario(), atWork, seed, 'stalin');
    const orders = quick(mind).flatMap((a) => (a.type === 'order' ? [a.order] : []));
    plans.add(JSON.stringify(orders) === JSON.stringify(dutiesOf(scenario(), atWork, 'stalin')));
  }
  expect(plans).toEqual(new Set([true, false]));
  const refused = playOn(scenario(), structuredClone(fresh()), { seed: 'duties', playerOf: () => quick });
  expect(refused.filter(({ action: a }) => a.type === 'order' && (a.order.kind === 'work' || a.order.kind === 'attend'))).toEqual([]);
});
