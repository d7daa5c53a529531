// Persons and groups of a scenario as screens show them. `world` is what a seat believes; without it, the start of the scenario.
import { isHelpless } from '../engine/sickbed';
import { RANKS } from '../model/power';
import type { Post, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { t } from '../text/ui';
import type { FactionMark, PersonCard } from './models';

/** The mark of a group; null for an unknown one. */
export function factionMark(scenario: Scenario, id: Id | null): FactionMark | null {
  const faction = scenario.factions.find((one) => one.id === id);
  return faction ? { id: faction.id, name: faction.name, shape: faction.shape, pattern: faction.pattern, tone: faction.tone } : null;
}

/** Up to the first comma, semicolon or bracket. */
const short = (text: string): string => text.split(/[,;(]/, 1)[0]!.trim();

/** What he is known as: as the scenario says while he has the posts of its start, else by the foremost of those he has now. */
function rolesOf(scenario: Scenario, id: Id, world: State | null): Pick<PersonCard, 'role' | 'title'> {
  const { role, incapacitated } = scenario.byId.people[id]!;
  const foremost = (posts: readonly Post[]): Post[] =>
    [...posts].sort((a, b) => RANKS.indexOf(b.rank) - RANKS.indexOf(a.rank) || b.workload - a.workload);
  const before = scenario.posts.filter((p) => p.holder === id);
  const now = world === null ? before : scenario.posts.filter((p) => world.posts[p.id]?.holder === id);
  if (now.length === before.length && now.every((p) => before.includes(p))) {
    const names = [role, ...foremost(before).map((p) => p.name)].map(short);
    return { role, title: names.find((name) => name.length <= SHORT) ?? (incapacitated ? t('person.cannotAct') : names[0]!) };
  }
  if (now.length === 0) return { role: t('person.noPost'), title: t('person.noPost') };
  const names = foremost(now).map((p) => short(p.name));
  return { role: names.join(', '), title: names[0]! };
}

/** Letters that fit under a face at the table. */
const SHORT = 27;

/** A person; one the scenario does not know is shown by his id. */
export function personCard(scenario: Scenario, id: Id, world: State | null = null): PersonCard {
  const person = scenario.byId.people[id];
  if (!person) return { id, name: id, fullName: id, role: '', title: '', face: null, faction: null };
  const standing = world?.people[id]?.standing;
  return {
    id,
    name: person.name,
    fullName: person.fullName,
    ...rolesOf(scenario, id, world),
    face: person.portrait,
    faction: factionMark(scenario, person.faction),
    absent: (world === null ? person.incapacitated : isHelpless(scenario, world, id)) || standing === 'dead' || standing === 'exiled',
  };
}
