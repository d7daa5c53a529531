// rest: health for attention; better where one goes to rest.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { isBedridden, sickbedOf } from '../sickbed';
import { clamp, refusal } from '../tools';
import { placeAfterTravel } from './court';
import { card, line, type OrderRule } from './orderRule';

/** What a rest gives there; in a sickbed it is the quiet of the month that mends (R8.4). */
function gainAt(scenario: Scenario, state: State, person: Id, place: Id): number {
  if (isBedridden(scenario, state, person)) return 0;
  return scenario.byId.places[place]?.rest ? 12 : 6;
}

export const rest: OrderRule<'rest'> = {
  rule: 'R3',
  options: (scenario, state, seat) => (rest.refuse(scenario, state, seat, { kind: 'rest' }) === null ? [{ kind: 'rest' }] : []),
  refuse(_sc, state, seat) {
    if (state.people[seat]!.health >= 95) return refusal('R3', 'rest.well', {});
    return state.plans[seat]?.some((p) => p.kind === 'rest') ? refusal('R3', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, state, seat) =>
    isBedridden(scenario, state, seat)
      ? card([line('card.rest.sickbed', { by: sickbedOf(scenario, seat)!.quiet })])
      : card([line('card.rest', { by: gainAt(scenario, state, seat, placeAfterTravel(state, seat)) })]),
  apply(scenario, draft, seat) {
    const p = draft.people[seat]!;
    p.health = clamp(p.health + gainAt(scenario, draft, seat, p.place), 0, 100);
  },
};
