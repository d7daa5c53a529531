// watch: learn with whom a man meets and what he means to do; being found costs (R8.7). No dice: he finds out when one of your watchers' circle trusts him.
import { addEntry, addTo, refusal } from '../tools';
import { postWithPower } from './appoint';
import { card, line, type OrderRule } from './orderRule';

export const watch: OrderRule<'watch'> = {
  rule: 'R8.7',
  options: (scenario, state, seat) =>
    (postWithPower(scenario, state, seat, 'watch', 'party') === null ? [] : state.seats)
      .map((person) => ({ kind: 'watch' as const, person }))
      .filter((o) => watch.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (o.person === seat || state.people[o.person] === undefined) return refusal('R8.7', 'person.unavailable', { person: o.person });
    if (postWithPower(scenario, state, seat, 'watch', 'party') === null) return refusal('R8.7', 'watch.noPower', {});
    return state.plans[seat]?.some((p) => p.kind === 'watch') ? refusal('R8.7', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (_sc, _s, _seat, o) => card([line('card.watch', { person: o.person })]),
  apply(_scenario, draft, seat, o) {
    addTo(draft.people[seat]!.knows, o.person);
    for (const k of draft.caucuses) if (k.turn === draft.turn && k.present.includes(o.person)) addTo(k.knownTo, seat);
    for (const l of draft.letters) if (l.turn === draft.turn && (l.from === o.person || l.to === o.person)) addTo(l.seenBy, seat);
    addEntry(draft, 'watched', { person: o.person }, { who: [seat] });
  },
};
