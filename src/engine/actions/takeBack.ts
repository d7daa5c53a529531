// takeBack: strike an order off the list before committing. Later orders that leaned on it go with it.

import { costOf, refuseOrder } from '../orders';
import { attentionOf } from '../read';
import { refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const takeBack: ActionRule<'takeBack'> = {
  options: (_scenario, state, seat) =>
    state.phase !== 'work' || state.committed.includes(seat) ? [] : (state.plans[seat] ?? []).map((_, index) => ({ type: 'takeBack', seat, index })),
  refuse(_scenario, state, a) {
    if (state.phase !== 'work') return refusal('R2.2', 'phase.notWork', {});
    if (state.committed.includes(a.seat)) return refusal('R2.7', 'phase.committed', {});
    return (state.plans[a.seat] ?? [])[a.index] === undefined ? refusal('R2.2', 'order.none', {}) : null;
  },
  apply(scenario, draft, a) {
    const kept = draft.plans[a.seat]!.filter((_, i) => i !== a.index);
    draft.plans[a.seat] = [];
    draft.people[a.seat]!.attention = attentionOf(scenario, draft, a.seat);
    for (const o of kept) {
      const cost = costOf(scenario, draft, a.seat, o);
      if (refuseOrder(scenario, draft, a.seat, o) !== null || cost > draft.people[a.seat]!.attention) continue;
      draft.people[a.seat]!.attention -= cost;
      draft.plans[a.seat]!.push(o);
    }
  },
};
