// A motion counted at a date of the documented course, on a scenario some of whose starting values are changed.
import { forecastMotion } from '../engine/forecast';
import { refuseMotion } from '../engine/motions';
import { votersOf } from '../engine/read';
import type { Refusal } from '../model/action';
import type { Motion } from '../model/motion';
import type { Person } from '../model/person';
import type { Scenario } from '../model/scenario';
import type { SourceRef } from '../model/source';
import type { Id, State } from '../model/state';
import type { Forecast } from '../model/view';
import type { Reason } from '../model/vote';
import { spokenBy } from '../scenario/lenses';
import { courseToCorridor } from './course';

/** One changed starting value. */
export type Change =
  | { person: Id; what: 'view'; question: Id; view: number; weight: number }
  | { person: Id; what: 'tie'; to: Id; value: number }
  | { person: Id; what: 'authority' | 'factionalism'; value: number };

function changed(p: Person, c: Change): Person {
  switch (c.what) {
    case 'view':
      return { ...p, views: { ...p.views, [c.question]: [c.view, c.weight] } };
    case 'tie':
      return { ...p, ties: { ...p.ties, [c.to]: c.value } };
    case 'authority':
    case 'factionalism':
      return { ...p, [c.what]: c.value };
  }
}

/** The scenario with other starting values of persons; all else is the same object. */
export function withChanges(scenario: Scenario, changes: readonly Change[]): Scenario {
  if (changes.length === 0) return scenario;
  const people = scenario.people.map((p) => changes.filter((c) => c.person === p.id).reduce(changed, p));
  return { ...scenario, people, byId: { ...scenario.byId, people: Object.fromEntries(people.map((p) => [p.id, p])) } };
}

export interface ForecastRequest {
  turn: number;
  room: Id;
  motion: Motion;
  mover: Id | null;
  /** Ask the absent by telegram (R2.4). */
  polled: boolean;
}

export interface ForecastAt {
  state: State;
  forecast: Forecast;
  /** Why the motion could not be laid before this room then; it is counted all the same. */
  refusal: Refusal | null;
}

/** Plays the documented course to the corridor of the turn and counts the motion with everything known. */
export function forecastAt(scenario: Scenario, r: ForecastRequest): ForecastAt {
  const state = courseToCorridor(scenario, r.turn);
  const voters = votersOf(scenario, state, r.room, r.polled ? state.bodies[r.room]!.full : []);
  return {
    state,
    forecast: forecastMotion(scenario, state, null, r.room, r.motion, r.mover, { voters }),
    refusal: refuseMotion(scenario, state, r.motion, r.room),
  };
}

/** Where a term rests in the record: the source of a lens whose number speaks in it, the paper's own for papers, else the voter's; null for what play alone brought about. */
export function sourceOf(scenario: Scenario, person: Id, reason: Reason): SourceRef | null {
  if (reason.term === 'promises' || reason.term === 'bandwagon' || reason.term === 'lean' || reason.term === 'silence' || reason.term === 'own')
    return null;
  const spoken = spokenBy(scenario, person, reason)[0];
  if (spoken !== undefined) return spoken.source;
  const paper = reason.about.map((a) => scenario.byId.documents[a.id]).find((d) => d !== undefined);
  return (paper ?? scenario.byId.people[person])?.sources[0] ?? null;
}
