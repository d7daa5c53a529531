// transfer: the Secretariat sends people; it cannot send members of the leadership (R1.3; Tula, December 1923).

import { judgeBlow } from '../deals';
import { putAt } from '../journeys';
import { isCapable } from '../read';
import { addEntry, doDeed, refusal } from '../tools';
import { postWithPower } from './appoint';
import { card, line, type OrderRule, trustLine } from './orderRule';

export const transfer: OrderRule<'transfer'> = {
  rule: 'R1.3',
  options: (scenario, state, seat) =>
    (postWithPower(scenario, state, seat, 'transfer', 'provincial') === null ? [] : scenario.people)
      .filter((p) => p.id !== seat && (state.people[p.id]!.factionalism > 0 || (state.ties[seat]?.[p.id] ?? 0) < 0))
      .flatMap((p) =>
        scenario.places
          .filter((x) => !x.rest && !x.centre)
          .slice(0, 2)
          .map((x) => ({ kind: 'transfer' as const, person: p.id, place: x.id })),
      )
      .filter((o) => transfer.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const p = state.people[o.person];
    if (p === undefined || o.person === seat || !isCapable(scenario, state, o.person))
      return refusal('R1.3', 'person.unavailable', { person: o.person });
    if (scenario.byId.places[o.place] === undefined) return refusal('R1.3', 'place.unknown', { place: o.place });
    if (p.place === o.place) return refusal('R1.3', 'place.there', { person: o.person, place: o.place });
    const table = scenario.manifest.table;
    if (table !== null && (state.bodies[table.body]!.full.includes(o.person) || state.bodies[table.body]!.candidates.includes(o.person)))
      return refusal('R1.3', 'transfer.leader', { person: o.person });
    if (postWithPower(scenario, state, seat, 'transfer', 'provincial') === null) return refusal('R1.3', 'transfer.noPower', {});
    return state.plans[seat]?.some((q) => q.kind === 'transfer' && q.person === o.person) ? refusal('R1.3', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, state, seat, o) =>
    card(
      [
        line('card.transfer', { person: o.person, place: o.place }),
        line('card.slight', { person: o.person }),
        ...trustLine(scenario, state, 'slight', seat, o.person),
      ],
      ['all'],
    ),
  apply(scenario, draft, seat, o) {
    putAt(draft, o.person, o.place);
    judgeBlow(scenario, draft, seat, o.person, 'spare');
    doDeed(scenario, draft, 'slight', seat, o.person);
    addEntry(draft, 'transferred', { by: seat, person: o.person, place: o.place }, { weight: 1 });
  },
};
