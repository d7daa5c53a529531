// Writing members into a body and out of it; used by elect, reform, discipline and their confirmation.
import type { SeatChange } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { BodyState, Id, State } from '../../model/state';
import { prestigeOf } from '../prestige';
import { addTo, constant, removeFrom } from '../tools';

export function membershipOf(state: State, body: Id, person: Id): SeatChange['membership'] {
  const b = state.bodies[body];
  if (b?.full.includes(person)) return 'full';
  return b?.candidates.includes(person) ? 'candidate' : 'none';
}

/** What a provisional change of a body is undone to (R1.2). */
export function copyOfBody(b: BodyState): NonNullable<BodyState['provisional']>['before'] {
  return { full: [...b.full], candidates: [...b.candidates], assent: b.assent, reviewer: b.reviewer, abolished: b.abolished };
}

/** Apply one change. A removed full member's place falls to nobody unless the motion names another (R1.3 keeps the count by motion). */
export function setMembership(draft: State, body: Id, change: SeatChange): void {
  const b = draft.bodies[body]!;
  removeFrom(b.full, change.person);
  removeFrom(b.candidates, change.person);
  if (change.membership === 'full') addTo(b.full, change.person);
  if (change.membership === 'candidate') addTo(b.candidates, change.person);
}

/** What a change of membership is worth to the man: a seat in a body that votes weighs most (R4.3). */
export function stakeOfSeat(state: State, body: Id, change: SeatChange, weight: number): number {
  const order = { none: 0, candidate: 1, full: 2 } as const;
  const step = order[change.membership] - order[membershipOf(state, body, change.person)];
  if (step === 0) return 0;
  const sign = step > 0 ? 1 : -1;
  return sign * Math.min(3, weight - (Math.abs(step) === 1 && weight > 1 ? 1 : 0));
}

/** Rank from which a room is of the leadership. */
export const LEADING = 3;

/** What stands behind a man against being put out: his authority, and how long he has been there (R5.4). */
const weightOf = (scenario: Scenario, state: State, person: Id): number => state.people[person]!.authority + prestigeOf(scenario, state, person);

/** R5.3: permille of those who vote that it takes to put a standing member out of a body that votes: more, the higher his authority and the longer he has been there (R5.4). */
export function neededToDrop(scenario: Scenario, state: State, body: Id, change: SeatChange): number {
  if (scenario.byId.bodies[body]!.rank < LEADING || stakeOfSeat(state, body, change, 1) >= 0) return 0;
  return Math.min(1000, constant(scenario, 'dropBase') + constant(scenario, 'dropAuthority') * weightOf(scenario, state, change.person));
}

/** R5.9: the same for putting out of the party a man who still sits in a room of the leadership; 0 for all others, and where the rules ask for no more than a majority. */
export function neededToPutOut(scenario: Scenario, state: State, person: Id): number {
  const base = constant(scenario, 'outBase');
  if (base === 0 || state.people[person] === undefined) return 0;
  const sits = scenario.bodies.some((b) => b.sits && !b.delegated && !b.ofState && b.rank >= LEADING && membershipOf(state, b.id, person) !== 'none');
  return sits ? Math.min(1000, base + constant(scenario, 'dropAuthority') * weightOf(scenario, state, person)) : 0;
}

/** 3 for a room that votes on the country (rank ≥ 3), 1 for a working body shared with others. */
export function seatWeight(rank: number): number {
  return rank >= 3 ? 3 : 1;
}
