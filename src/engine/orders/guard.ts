// guard: who keeps a sick man's door this month, who may go in, and what of others' word passes (R8.4). A man of the house outranks a post.
import { PASSES } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { isCapable } from '../read';
import { isKeeper, sickbedOf, strengthOf } from '../sickbed';
import { addEntry, refusal } from '../tools';
import { postWithPower } from './appoint';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

/** What entitles him to keep that door: the house, or a post. */
const isEntitled = (scenario: Scenario, state: State, seat: Id, person: Id): boolean =>
  isKeeper(scenario, person, seat) || postWithPower(scenario, state, seat, 'guard', person) !== null;

const boardOf = (scenario: Scenario, state: State): readonly Id[] => {
  const board = scenario.manifest.table?.body;
  return board === undefined ? [] : state.bodies[board]!.full;
};

export const guard: OrderRule<'guard'> = {
  rule: 'R8.4',
  options: (scenario, state, seat) =>
    scenario.people
      .filter((p) => p.sickbed !== undefined && isEntitled(scenario, state, seat, p.id))
      .flatMap((p) => [
        ...PASSES.map((pass): OrderOf<'guard'> => ({ kind: 'guard', person: p.id, admit: [], pass })),
        // One man of the board let in where not everybody's word passes.
        ...boardOf(scenario, state)
          .filter((id) => id !== seat && !isKeeper(scenario, p.id, id))
          .flatMap((id) => (['read', 'none'] as const).map((pass): OrderOf<'guard'> => ({ kind: 'guard', person: p.id, admit: [id], pass }))),
      ])
      .filter((o) => guard.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const p = state.people[o.person];
    if (p === undefined || o.person === seat || sickbedOf(scenario, o.person) === null)
      return refusal('R8.4', 'guard.noSickbed', { person: o.person });
    if (p.standing === 'dead' || strengthOf(scenario, state, o.person) === 'well') return refusal('R8.4', 'guard.well', { person: o.person });
    if (!isEntitled(scenario, state, seat, o.person)) return refusal('R8.4', 'guard.noPower', { person: o.person });
    for (const id of o.admit)
      if (state.people[id] === undefined || id === o.person || !isCapable(scenario, state, id))
        return refusal('R8.4', 'person.unavailable', { person: id });
    return state.plans[seat]?.some((x) => x.kind === 'guard' && x.person === o.person) ? refusal('R8.4', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, _state, _seat, o) =>
    card(
      [
        line(`card.guard.${o.pass}`, { person: o.person, by: sickbedOf(scenario, o.person)?.quiet ?? 0 }),
        ...(o.admit.length === 0 || o.pass === 'all' ? [] : [line('card.guard.admit', { who: o.admit.join(',') })]),
      ],
      [o.person],
    ),
  apply(scenario, draft, seat, o) {
    const p = draft.people[o.person]!;
    // Who lives in the house has the last word on its door.
    if (p.guard?.turn === draft.turn && isKeeper(scenario, o.person, p.guard.by) && !isKeeper(scenario, o.person, seat)) {
      addEntry(draft, 'guard.vain', { by: p.guard.by, person: o.person }, { who: [seat, p.guard.by] });
      return;
    }
    p.guard = { by: seat, turn: draft.turn, admit: [...o.admit], pass: o.pass };
    const house = sickbedOf(scenario, o.person)?.keepers ?? [];
    addEntry(draft, `guard.${o.pass}`, { by: seat, person: o.person }, { who: [...new Set([seat, o.person, ...house])], weight: 1 });
  },
};
