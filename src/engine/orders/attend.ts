// attend: sit in a working body as its member (the Orgburo of 1923). Not to come is to have no seat (R0.3).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { centreOf } from '../read';
import { addTo, perScenario, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** The working bodies, and the posts of each body. */
const working = perScenario((scenario) => scenario.bodies.filter((b) => !b.sits && b.workload > 0));
const postsIn = perScenario(
  (scenario) => new Map(scenario.bodies.map((b) => [b.id, scenario.posts.flatMap((p) => (p.body === b.id ? [p.id] : []))])),
);

/** Who works a post of the body is there by that. */
const worksThere = (scenario: Scenario, state: State, seat: Id, body: Id): boolean =>
  postsIn(scenario)
    .get(body)
    ?.some((post) => state.posts[post]!.holder === seat) === true;

export const attend: OrderRule<'attend'> = {
  rule: 'R0.3',
  options: (scenario, state, seat) =>
    working(scenario)
      .filter((b) => !worksThere(scenario, state, seat, b.id))
      .map((b) => ({ kind: 'attend' as const, body: b.id }))
      .filter((o) => attend.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const b = state.bodies[o.body];
    if (b === undefined || b.abolished) return refusal('R1.2', 'body.unknown', { body: o.body });
    if (!b.full.includes(seat) && !b.candidates.includes(seat)) return refusal('R0.3', 'body.notMember', { body: o.body });
    if (scenario.byId.bodies[o.body]!.sits) return refusal('R0.3', 'body.sitsItself', { body: o.body });
    if (state.people[seat]!.place !== centreOf(scenario)) return refusal('R2.2', 'person.absent', { place: centreOf(scenario) });
    return state.plans[seat]?.some((p) => p.kind === 'attend' && p.body === o.body) ? refusal('R3.4', 'order.already', {}) : null;
  },
  cost: (scenario, _state, _seat, o) => scenario.byId.bodies[o.body]!.workload,
  card: (_sc, _s, _seat, o) => card([line('card.attend', { body: o.body })]),
  apply(_scenario, draft, seat, o) {
    const b = draft.bodies[o.body]!;
    addTo(b.worked, seat);
    b.attendance[seat] = (b.attendance[seat] ?? 0) + 1;
  },
};
