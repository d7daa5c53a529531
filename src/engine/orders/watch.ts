// watch: learn with whom a man meets, what he means to do, and what papers he has; from a house left empty they are copied. Being found costs (R8.7). No
// dice: he hears of it from whoever in the watcher's circle trusts him.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { hasPaper } from '../documents';
import { clientsOf, isCapable } from '../read';
import { papersIn } from '../talks';
import { addAuthority, addEntry, addTo, constant, doDeed, refusal, trust } from '../tools';
import { postWithPower } from './appoint';
import { card, line, type OrderRule } from './orderRule';

/** Trust in the watched man from which one tells him. */
const WARNS = 50;

/** Who of the watcher's men, or of the body whose post watches, would tell the man; null = nobody. */
function informer(scenario: Scenario, state: State, seat: Id, person: Id): Id | null {
  const post = postWithPower(scenario, state, seat, 'watch', 'party');
  const body = post === null ? null : scenario.byId.posts[post]!.body;
  const circle = [...clientsOf(state, seat), ...(body === null ? [] : state.bodies[body]!.full)];
  return circle.find((id) => id !== seat && id !== person && isCapable(scenario, state, id) && trust(state, id, person) >= WARNS) ?? null;
}

/** He has left his house this month: nobody minds what lies there. */
const isHouseEmpty = (state: State, person: Id): boolean =>
  state.people[person]!.journey !== null || (state.plans[person] ?? []).some((o) => o.kind === 'travel');

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
  card(scenario, state, seat, o) {
    const by = informer(scenario, state, seat, o.person);
    const found =
      by === null
        ? []
        : [{ line: line('card.watch.found', { person: o.person, about: by, by: -constant(scenario, 'exposedAuthority') }), percent: 100 }];
    return card([line('card.watch', { person: o.person })], [], found);
  },
  apply(scenario, draft, seat, o) {
    addTo(draft.people[seat]!.knows, o.person);
    for (const k of draft.caucuses) if (k.turn === draft.turn && k.present.includes(o.person)) addTo(k.knownTo, seat);
    for (const l of draft.letters) if (l.turn === draft.turn && (l.from === o.person || l.to === o.person)) addTo(l.seenBy, seat);
    const isEmpty = isHouseEmpty(draft, o.person);
    for (const { id } of papersIn(scenario, draft)) {
      const d = draft.documents[id]!;
      if (d.public || !hasPaper(draft, id, o.person)) continue;
      addTo(d.known, seat);
      if (isEmpty) addTo(d.holders, seat);
    }
    addEntry(draft, 'watched', { person: o.person }, { who: [seat] });
    const by = informer(scenario, draft, seat, o.person);
    if (by === null) return;
    doDeed(scenario, draft, 'reproach', seat, o.person);
    addAuthority(draft, seat, -constant(scenario, 'exposedAuthority'));
    addEntry(draft, 'watch.found', { by: seat, person: o.person, about: by }, { who: [seat, o.person], weight: 1 });
  },
};
