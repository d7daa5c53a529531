// break: leave the party with whoever follows, and stand in one of one's own (R6.10). There is no way back but a petition.
import { blocOf } from '../blocs';
import { breakWithParty, followersOf, followingsOf, isIn } from '../secondParty';
import { refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const breakOrder: OrderRule<'break'> = {
  rule: 'R6.10',
  options: (scenario, state, seat) => (breakOrder.refuse(scenario, state, seat, { kind: 'break' }) === null ? [{ kind: 'break' }] : []),
  refuse(scenario, state, seat) {
    if (!isIn(state, seat)) return refusal('R6.10', 'break.gone', {});
    // Nobody founds a party alone: a bloc, men of his own, or those who have gone before.
    const isAlone = blocOf(state, seat) === null && followingsOf(scenario, state, seat).length === 0 && state.secondParty === undefined;
    if (isAlone) return refusal('R6.10', 'break.alone', {});
    return state.plans[seat]?.some((o) => o.kind === 'break') ? refusal('R6.10', 'order.already', {}) : null;
  },
  cost: () => 0,
  card(scenario, state, seat) {
    const bloc = (blocOf(state, seat)?.members ?? []).filter((id) => id !== seat && state.seats.includes(id));
    return card(
      [
        line(state.secondParty === undefined ? 'card.break' : 'card.break.join', { person: state.secondParty?.leader ?? null }),
        line('card.break.followers', { followers: followersOf(scenario, state, seat) }),
        ...(bloc.length === 0 ? [] : [line('card.break.seats', { members: bloc.join(',') })]),
      ],
      ['all'],
      followingsOf(scenario, state, seat).map((f) => ({
        line: line(f.sum >= 0 ? 'card.break.follows' : 'card.break.stays', {
          person: f.person,
          sum: f.sum,
          trust: f.trust,
          bond: f.bond,
          faction: f.factionalism,
          seats: f.seat,
          danger: f.danger,
        }),
        percent: f.sum >= 0 ? 100 : 0,
      })),
    );
  },
  apply(scenario, draft, seat) {
    if (isIn(draft, seat)) breakWithParty(scenario, draft, seat);
  },
};
