// meet: call together a commission that was named under you (R4.8). Not to do it is a decision too.
import { atHand, commissionOf, meet as hold } from '../commissions';
import { refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const meet: OrderRule<'meet'> = {
  rule: 'R4.8',
  options: (scenario, state, seat) =>
    state.commissions
      .filter((c) => c.convener === seat)
      .map((c) => ({ kind: 'meet' as const, theme: c.theme }))
      .filter((o) => meet.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const c = commissionOf(state, seat, o.theme);
    if (c === null) return refusal('R4.8', 'meet.none', {});
    if (atHand(scenario, state, c).length * 2 <= c.members.length) return refusal('R4.8', 'meet.few', {});
    return state.plans[seat]?.some((p) => p.kind === 'meet' && p.theme === o.theme) ? refusal('R4.8', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (_sc, state, seat, o) => card([line(`card.meet.${commissionOf(state, seat, o.theme)!.mandate}`, { question: o.theme })], ['all']),
  apply(scenario, draft, seat, o) {
    const c = commissionOf(draft, seat, o.theme);
    if (c !== null) hold(scenario, draft, c);
  },
};
