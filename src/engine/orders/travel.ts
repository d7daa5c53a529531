// travel: free, first of all orders, and you are absent from this month's session where you left (R2.2).
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const travel: OrderRule<'travel'> = {
  rule: 'R2.2',
  options: (scenario, state, seat) =>
    scenario.places.map((p) => ({ kind: 'travel' as const, place: p.id })).filter((o) => travel.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (scenario.byId.places[o.place] === undefined) return refusal('R2.2', 'place.unknown', { place: o.place });
    if (state.people[seat]!.place === o.place) return refusal('R2.2', 'place.there', { person: seat, place: o.place });
    return state.plans[seat]?.some((p) => p.kind === 'travel') ? refusal('R2.2', 'order.already', {}) : null;
  },
  cost: () => 0,
  card: (scenario, _s, _seat, o) =>
    card([line(scenario.byId.places[o.place]!.centre ? 'card.travel.centre' : 'card.travel.away', { place: o.place })], ['all']),
  apply(_scenario, draft, seat, o) {
    const from = draft.people[seat]!.place;
    draft.people[seat]!.place = o.place;
    addEntry(draft, 'travelled', { person: seat, from, place: o.place }, { weight: 0 });
  },
};
