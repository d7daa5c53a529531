// rest: health for attention; better where one goes to rest.
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { clamp, refusal } from '../tools';
import { placeAfterTravel } from './court';
import { card, line, type OrderRule } from './orderRule';

/** What a rest gives there. */
const gainAt = (scenario: Scenario, place: Id): number => (scenario.byId.places[place]?.rest ? 12 : 6);

export const rest: OrderRule<'rest'> = {
  rule: 'R3',
  options: (scenario, state, seat) => (rest.refuse(scenario, state, seat, { kind: 'rest' }) === null ? [{ kind: 'rest' }] : []),
  refuse(_sc, state, seat) {
    if (state.people[seat]!.health >= 95) return refusal('R3', 'rest.well', {});
    return state.plans[seat]?.some((p) => p.kind === 'rest') ? refusal('R3', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, state, seat) => card([line('card.rest', { by: gainAt(scenario, placeAfterTravel(state, seat)) })]),
  apply(scenario, draft, seat) {
    const p = draft.people[seat]!;
    p.health = clamp(p.health + gainAt(scenario, p.place), 0, 100);
  },
};
