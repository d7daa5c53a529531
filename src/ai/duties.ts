// What a man does who gives his month no thought: the posts he holds, worked as usual, and the bodies he sits in.
import { costOf, orderOptions } from '../engine/orders';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { attendanceWorth, deskWorth } from './orderValue';

/** Worth below which nobody sits down to it. */
const LEAST = 7;
/** Worth of one attention. */
const PRICE = 4;

/** His desks of this month, the weightiest first, as far as his attention goes. Reads only what is his own, so that it may be asked of the true State. */
export function dutiesOf(scenario: Scenario, state: State, seat: Id): Order[] {
  let { attention } = state.people[seat]!;
  return orderOptions(scenario, state, seat, ['work', 'attend'])
    .filter((o) => o.kind !== 'work' || o.manner === 'plain')
    .map((order) => {
      const worth =
        order.kind === 'work' ? deskWorth(state, order.post) : order.kind === 'attend' ? attendanceWorth(scenario, state, seat, order.body) : 0;
      return { order, worth, cost: costOf(scenario, state, seat, order) };
    })
    .filter(({ worth }) => worth >= LEAST)
    .sort((a, b) => b.worth - a.worth - PRICE * (b.cost - a.cost))
    .flatMap(({ order, cost }) => {
      if (cost > attention) return [];
      attention -= cost;
      return [order];
    });
}
