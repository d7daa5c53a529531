// order: put an order on this month's list, if attention lasts (R2.2).
import { costOf, orderOptions, refuseOrder } from '../orders';
import { refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const order: ActionRule<'order'> = {
  options(scenario, state, seat) {
    if (state.phase !== 'work' || state.committed.includes(seat)) return [];
    const left = state.people[seat]!.attention;
    return orderOptions(scenario, state, seat)
      .filter((o) => costOf(scenario, state, seat, o) <= left)
      .map((o) => ({ type: 'order', seat, order: o }));
  },
  refuse(scenario, state, a) {
    if (state.phase !== 'work') return refusal('R2.2', 'phase.notWork', {});
    if (state.committed.includes(a.seat)) return refusal('R2.7', 'phase.committed', {});
    const why = refuseOrder(scenario, state, a.seat, a.order);
    if (why !== null) return why;
    const cost = costOf(scenario, state, a.seat, a.order);
    return cost > state.people[a.seat]!.attention ? refusal('R2.2', 'attention.short', { cost, left: state.people[a.seat]!.attention }) : null;
  },
  apply(scenario, draft, a) {
    draft.people[a.seat]!.attention -= costOf(scenario, draft, a.seat, a.order);
    draft.plans[a.seat]!.push(a.order);
  },
};
