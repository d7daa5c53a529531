// leave: break with your bloc. Those who stay were promised otherwise (R6.6).
import { blocOf, quitBloc } from '../blocs';
import { breakDeal } from '../deals';
import { doDeed, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const leave: OrderRule<'leave'> = {
  rule: 'R6.6',
  options: (scenario, state, seat) => (leave.refuse(scenario, state, seat, { kind: 'leave' }) === null ? [{ kind: 'leave' }] : []),
  refuse(_scenario, state, seat) {
    if (blocOf(state, seat) === null) return refusal('R6.6', 'bloc.none', {});
    return state.plans[seat]?.some((o) => o.kind === 'leave') ? refusal('R6.6', 'order.already', {}) : null;
  },
  cost: () => 0,
  card(_scenario, state, seat) {
    const left = blocOf(state, seat)?.members.filter((id) => id !== seat) ?? [];
    return card([line('card.leave', { members: left.join(',') })], left);
  },
  apply(scenario, draft, seat) {
    const b = blocOf(draft, seat);
    if (b === null) return;
    const left = b.members.filter((id) => id !== seat);
    const told = new Set<string>();
    // The deal by which he came in is broken with the bloc, and counts once.
    for (const d of [...draft.deals]) {
      const other = d.from === seat ? d.offer.to : d.offer.to === seat ? d.from : null;
      if (other === null || d.state !== 'agreed' || d.sides !== null || !left.includes(other) || !d.offer.ask.some((p) => p.kind === 'bloc'))
        continue;
      breakDeal(scenario, draft, d.id, seat, other);
      told.add(other);
    }
    quitBloc(draft, seat);
    for (const id of left) if (!told.has(id)) doDeed(scenario, draft, 'promiseBroken', seat, id);
  },
};
