// rest: health for attention; better where one goes to rest.
import { clamp, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const rest: OrderRule<'rest'> = {
  rule: 'R3',
  options: (scenario, state, seat) => (rest.refuse(scenario, state, seat, { kind: 'rest' }) === null ? [{ kind: 'rest' }] : []),
  refuse(_sc, state, seat) {
    if (state.people[seat]!.health >= 95) return refusal('R3', 'rest.well', {});
    return state.plans[seat]?.some((p) => p.kind === 'rest') ? refusal('R3', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, state, seat) => card([line('card.rest', { by: scenario.byId.places[state.people[seat]!.place]?.rest ? 12 : 6 })]),
  apply(scenario, draft, seat) {
    const p = draft.people[seat]!;
    p.health = clamp(p.health + (scenario.byId.places[p.place]?.rest ? 12 : 6), 0, 100);
  },
};
