// Journeys and what stands in their way (R1.9): a place lies some days from the centre, a turn has so many days, and a man may be held where he is.
import { daysOfTurn } from '../model/calendar';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { addEntry, constant, turnIds } from './tools';

/** Days from one place to another: there is no road but by the centre. */
export const daysBetween = (scenario: Scenario, from: Id, to: Id): number =>
  from === to ? 0 : scenario.byId.places[from]!.days + scenario.byId.places[to]!.days;

/** The same by air; null = there is no flight. */
export function daysByAir(scenario: Scenario, from: Id, to: Id): number | null {
  const air = (place: Id): number | null => (scenario.byId.places[place]!.centre ? 0 : (scenario.byId.places[place]!.air ?? null));
  const [a, b] = [air(from), air(to)];
  return from === to || a === null || b === null ? null : a + b;
}

/** Whole turns, each as long as this one, that a journey lasts beyond the one he sets out in; 0 = he is there this turn. */
export function turnsUnderWay(scenario: Scenario, state: State, from: Id, to: Id, flies = false): number {
  const days = daysOfTurn(turnIds(scenario), state.turn) ?? constant(scenario, 'turnDays');
  const far = (flies ? daysByAir(scenario, from, to) : null) ?? daysBetween(scenario, from, to);
  return Math.max(0, Math.ceil(far / days) - 1);
}

/** He is there, whoever or whatever brought him: no journey goes on, and nobody holds him. */
export function putAt(draft: State, person: Id, place: Id): void {
  const p = draft.people[person]!;
  p.place = place;
  p.journey = null;
  p.held = null;
}

/** He sets out: there at once if it is near, else under way, out of everybody's reach, until he arrives. */
export function setOut(scenario: Scenario, draft: State, person: Id, to: Id, flies = false): void {
  const { place: from } = draft.people[person]!;
  const turns = turnsUnderWay(scenario, draft, from, to, flies);
  if (turns === 0) {
    arrive(draft, person, to);
    return;
  }
  draft.people[person]!.journey = { to, until: draft.turn + turns };
  addEntry(draft, 'travelled.setOut', { person, from, place: to, count: turns }, { who: [person] });
}

function arrive(draft: State, person: Id, place: Id): void {
  const from = draft.people[person]!.place;
  putAt(draft, person, place);
  addEntry(draft, 'travelled', { person, from, place }, { weight: 0 });
}

/** When a turn begins: who has come to the end of his journey is there. */
export function endJourney(draft: State, person: Id): void {
  const { journey } = draft.people[person]!;
  if (journey !== null && journey.until <= draft.turn) arrive(draft, person, journey.to);
}

/** Whether he may not leave where he is this turn. */
export const isHeld = (state: State, person: Id): boolean => (state.people[person]!.held ?? -1) >= state.turn;

/** He may not leave by himself until the end of next turn. */
export function holdBack(draft: State, person: Id): void {
  draft.people[person]!.held = draft.turn + 1;
}
