// Who is outside the party (R5.9, R6.10): what he may still order, who may still have to do with him, and what he may ask to be let off. Reads only.
import type { Refusal } from '../model/action';
import type { PetitionFor } from '../model/opposition';
import type { OrderKind } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { isCapable } from './read';
import { isHelpless } from './sickbed';
import { refusal } from './tools';

/** Orders that are open to him as one who is outside; null = he is not, or the scenario says nothing of it. */
function openTo(scenario: Scenario, state: State, person: Id): readonly OrderKind[] | null {
  const { outside } = scenario.rules;
  const standing = state.people[person]?.standing;
  return outside === undefined || (standing !== 'excluded' && standing !== 'exiled') ? null : outside[standing];
}

export function refuseFromOutside(scenario: Scenario, state: State, person: Id, kind: OrderKind): Refusal | null {
  const open = openTo(scenario, state, person);
  return open === null || open.includes(kind) ? null : refusal('R5.9', 'outside.order', {});
}

/** Whether others may write to him, talk to him, hand him a paper: who can act, and whoever is outside to whom the same is open. */
export function isReachable(scenario: Scenario, state: State, person: Id, kind: OrderKind): boolean {
  if (isCapable(scenario, state, person)) return true;
  const p = state.people[person];
  return p !== undefined && p.journey === null && !isHelpless(scenario, state, person) && openTo(scenario, state, person)?.includes(kind) === true;
}

/** Whether there is anything of the kind to be let off. */
export function weighsOn(state: State, person: Id, what: PetitionFor): boolean {
  const p = state.people[person]!;
  if (what === 'membership') return p.standing === 'excluded' || p.standing === 'exiled';
  return what === 'label' ? p.labels.length > 0 : p.standing === 'reprimanded' || p.standing === 'suspended';
}

/** He has asked a room for it, and it has not answered. */
export const hasPetitioned = (state: State, person: Id, what: PetitionFor, room: Id): boolean =>
  state.petitions?.some((p) => p.person === person && p.what === what && p.room === room && state.items[p.item]?.outcome === null) ?? false;
