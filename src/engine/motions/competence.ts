// Which room may decide about which body or post (R1.2): the electing body finally, a room above it provisionally.
import type { Refusal } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { refusal } from '../tools';

/** 'final' in the body that elects it, 'provisional' in another sitting room of the leadership, null otherwise. */
export function competence(scenario: Scenario, state: State, room: Id, body: Id): 'final' | 'provisional' | null {
  const electedBy = state.bodies[body]?.electedBy ?? null;
  if (electedBy === room) return 'final';
  if (electedBy === null) return null;
  const rankOf = (id: Id) => scenario.byId.bodies[id]!.rank;
  return rankOf(room) > rankOf(body) ? 'provisional' : null;
}

export function refuseUnlessCompetent(scenario: Scenario, state: State, room: Id, body: Id): Refusal | null {
  return competence(scenario, state, room, body) === null ? refusal('R1.2', 'room.notCompetent', { room, body }) : null;
}

/** As wide as that body, or wider: what a room must be to judge its members to suspension or exclusion. */
export function isSeniorTo(scenario: Scenario, room: Id, body: Id): boolean {
  return scenario.byId.bodies[room]!.rank >= scenario.byId.bodies[body]!.rank;
}

/** The body whose data a motion changes: until its elector has spoken only a senior room's word stands behind that. */
export const bodyChangedBy = (m: Motion): Id | null => (m.kind === 'reform' || m.kind === 'elect' ? m.body : null);

/** A State in which a body stands as before the change that is in force provisionally: what its electing body will judge. */
export function beforeReform(state: State, body: Id): State {
  const b = state.bodies[body]!;
  if (b.provisional === null) return state;
  const before: State = { ...state, bodies: { ...state.bodies, [body]: { ...b, ...b.provisional.before } } };
  for (const [matter, was] of Object.entries(b.provisional.matters)) {
    if (before.levers[matter] === undefined) before.themes = { ...before.themes, [matter]: was };
    else before.levers = { ...before.levers, [matter]: { ...before.levers[matter], ...was } };
  }
  return before;
}
