// Persons and groups of a scenario as screens show them. `world` is what a seat believes; without it, the start of the scenario.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { FactionMark, PersonCard } from './models';

/** The mark of a group; null for an unknown one. */
export function factionMark(scenario: Scenario, id: Id | null): FactionMark | null {
  const faction = scenario.factions.find((one) => one.id === id);
  return faction ? { id: faction.id, name: faction.name, shape: faction.shape, pattern: faction.pattern, tone: faction.tone } : null;
}

/** A person; one the scenario does not know is shown by his id. */
export function personCard(scenario: Scenario, id: Id, world: State | null = null): PersonCard {
  const person = scenario.byId.people[id];
  if (!person) return { id, name: id, fullName: id, role: '', face: null, faction: null };
  const standing = world?.people[id]?.standing;
  return {
    id,
    name: person.name,
    fullName: person.fullName,
    role: person.role,
    face: person.portrait,
    faction: factionMark(scenario, person.faction),
    absent: person.incapacitated || standing === 'dead' || standing === 'exiled',
  };
}
