// travel: free, first of all orders, and you are absent from this month's session where you left (R2.2); there by distance, if nobody holds you (R1.9).
import { isHeld, setOut, turnsUnderWay } from '../journeys';
import { refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const travel: OrderRule<'travel'> = {
  rule: 'R2.2',
  options: (scenario, state, seat) =>
    scenario.places.map((p) => ({ kind: 'travel' as const, place: p.id })).filter((o) => travel.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (scenario.byId.places[o.place] === undefined) return refusal('R2.2', 'place.unknown', { place: o.place });
    if (state.people[seat]!.place === o.place) return refusal('R2.2', 'place.there', { person: seat, place: o.place });
    if (isHeld(state, seat)) return refusal('R1.9', 'travel.held', { place: state.people[seat]!.place });
    if (state.people[seat]!.journey !== null) return refusal('R1.9', 'travel.underWay', { place: state.people[seat]!.journey!.to });
    return state.plans[seat]?.some((p) => p.kind === 'travel') ? refusal('R2.2', 'order.already', {}) : null;
  },
  cost: () => 0,
  card(scenario, state, seat, o) {
    const count = turnsUnderWay(scenario, state, state.people[seat]!.place, o.place);
    const { place } = o;
    if (count > 0) return card([line('card.travel.long', { place, count })], ['all']);
    return card([line(scenario.byId.places[place]!.centre ? 'card.travel.centre' : 'card.travel.away', { place })], ['all']);
  },
  apply: (scenario, draft, seat, o) => setOut(scenario, draft, seat, o.place),
};
