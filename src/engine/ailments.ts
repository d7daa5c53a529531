// What doctors forbid (R1.9): a man may have an ailment, and a room may order him on that ground not to fly or not to travel. Going all the same harms him,
// and against the order it is a breach.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

/** Health that a journey takes which his doctors forbid. */
export const HARM = 8;

const ailmentOf = (scenario: Scenario, person: Id) => scenario.byId.people[person]!.ailment ?? null;
export const hasAilment = (scenario: Scenario, person: Id): boolean => ailmentOf(scenario, person) !== null;

/** Whether it is bad for him to go so. */
export function isHarmful(scenario: Scenario, person: Id, flies: boolean): boolean {
  const forbids = ailmentOf(scenario, person)?.forbids ?? [];
  return forbids.includes('travel') || (flies && forbids.includes('fly'));
}

/** A room has forbidden it, and the order stands this turn. */
export const isForbidden = (state: State, person: Id): boolean => (state.people[person]!.forbidden ?? -1) >= state.turn;

/** The order stands until the end of next turn. */
export function forbid(draft: State, person: Id): void {
  draft.people[person]!.forbidden = draft.turn + 1;
}
