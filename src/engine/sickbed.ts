// A man's sickbed (R8.4): what his health leaves him, who keeps him, whose word reaches him, and what dictation costs. Knows no names: whoever has a
// `sickbed` in the data is meant. Reads only, but for what the end of a month's work does to his health.
import type { Guard, OrderKind } from '../model/order';
import type { Person } from '../model/person';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { addEntry, clamp } from './tools';

export type Sickbed = NonNullable<Person['sickbed']>;
export type Strength = 'well' | 'dictates' | 'silent';

/** Orders that can be given from a bed: what is dictated, signed, sent or said of a paper, and lying still. */
export const FROM_BED: readonly OrderKind[] = ['write', 'draft', 'sign', 'paper', 'print', 'article', 'testify', 'resign', 'rest'];
/** Orders that are dictation, and take health. */
const DICTATION: readonly OrderKind[] = ['draft', 'article'];

export const sickbedOf = (scenario: Scenario, person: Id): Sickbed | null => scenario.byId.people[person]?.sickbed ?? null;

/** R8.4: what a sick man can do by his health. Who has no sickbed is well. */
export function strengthOf(scenario: Scenario, state: State, person: Id): Strength {
  const bed = sickbedOf(scenario, person);
  if (bed === null) return 'well';
  const health = state.people[person]?.health ?? 0;
  if (health >= bed.works) return 'well';
  return health >= bed.dictates ? 'dictates' : 'silent';
}

/** Can do nothing at all: by his data, or because his illness has taken word and pen from him. */
export const isHelpless = (scenario: Scenario, state: State, person: Id): boolean =>
  scenario.byId.people[person]!.incapacitated || strengthOf(scenario, state, person) === 'silent';

/** In bed: he dictates, and sits in no room. */
export const isBedridden = (scenario: Scenario, state: State, person: Id): boolean => strengthOf(scenario, state, person) === 'dictates';

/** Who watches over his door this month, and how; null = nobody has said. */
export function guardOf(scenario: Scenario, state: State, person: Id): Guard | null {
  const guard = state.people[person]?.guard ?? null;
  return guard !== null && guard.turn === state.turn && strengthOf(scenario, state, person) !== 'well' ? guard : null;
}

/** Of the house: the guard has no power over him. */
export const isKeeper = (scenario: Scenario, person: Id, other: Id): boolean => sickbedOf(scenario, person)?.keepers.includes(other) ?? false;

/** Whether this man may go in to him. */
export function isAdmitted(scenario: Scenario, state: State, person: Id, other: Id): boolean {
  const guard = guardOf(scenario, state, person);
  return guard === null || guard.by === other || guard.admit.includes(other) || isKeeper(scenario, person, other);
}

/** R8.4: which of the two lies behind a door that the other may not pass, if either does. */
export const shutOut = (scenario: Scenario, state: State, a: Id, b: Id): Id | null =>
  !isAdmitted(scenario, state, b, a) ? b : !isAdmitted(scenario, state, a, b) ? a : null;

/**
 * R8.4: at whose hand a word from one to the other stops, and who reads one that passes. Each of the two may be guarded. What a keeper of the house
 * carries is seen by nobody.
 */
export function doorBetween(scenario: Scenario, state: State, from: Id, to: Id, courier: Id | null = null): { stops: Id | null; reads: Id[] } {
  const reads: Id[] = [];
  for (const [sick, other] of [
    [to, from],
    [from, to],
  ] as const) {
    const guard = guardOf(scenario, state, sick);
    if (guard === null || isAdmitted(scenario, state, sick, other)) continue;
    if (courier !== null && isKeeper(scenario, sick, courier)) continue;
    if (guard.pass === 'none') return { stops: guard.by, reads };
    if (guard.pass === 'read') reads.push(guard.by);
  }
  return { stops: null, reads };
}

/** R8.4, when a month's orders are done: dictation has taken its toll; who was kept quiet and lay still has gained. */
export function wearSickbeds(scenario: Scenario, draft: State): void {
  for (const { id, sickbed } of scenario.people) {
    if (sickbed === undefined || draft.people[id]!.standing === 'dead') continue;
    const before = strengthOf(scenario, draft, id);
    if (before === 'well') continue;
    const effort = (draft.plans[id] ?? []).filter((o) => DICTATION.includes(o.kind)).length * sickbed.effort;
    const isQuiet = guardOf(scenario, draft, id)?.pass === 'none' || (draft.plans[id] ?? []).some((o) => o.kind === 'rest');
    const quiet = effort === 0 && isQuiet ? sickbed.quiet : 0;
    moveHealth(scenario, draft, id, quiet - effort);
  }
}

/** Moves a man's health; if that changes what he can do, there is a bulletin for all. */
export function moveHealth(scenario: Scenario, draft: State, person: Id, by: number): void {
  const p = draft.people[person]!;
  const before = strengthOf(scenario, draft, person);
  p.health = clamp(p.health + by, 0, 100);
  const after = strengthOf(scenario, draft, person);
  if (after !== before && p.standing !== 'dead') addEntry(draft, `bulletin.${after}`, { person }, { weight: 2 });
}
