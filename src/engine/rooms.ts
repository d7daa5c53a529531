// Who belongs to a room this month (R1.2b): its own members, and in a joint sitting those of the bodies that sit with it. Reads only.
import type { Body, Scenario } from '../model/scenario';
import type { BodyState, Id, State } from '../model/state';
import { div } from './tools';
import { isDeserted, isGone } from './walkouts';

const NONE: Body['joint'] = [];

/** Whether the sitting of a room in a turn is a joint one: by the calendar, as it was called, or as it was before it was put off. */
export function isJoint(scenario: Scenario, state: State, room: Id, turn: number): boolean {
  if (scenario.manifest.turns[turn]?.sessions.some((s) => s.joint && s.room === room)) return true;
  if (state.convened.some((c) => c.joint && c.turn === turn && c.room === room)) return true;
  return state.postponed.some((p) => p.room === room && p.to === turn && isJoint(scenario, state, room, p.from));
}

/** Bodies that sit with this room this month. */
export function joinedTo(scenario: Scenario, state: State, room: Id): Body['joint'] {
  const { joint } = scenario.byId.bodies[room]!;
  return joint.length === 0 || !isJoint(scenario, state, room, state.turn) ? NONE : joint.filter((j) => !state.bodies[j.body]!.abolished);
}

/** Those who have a vote there: full members of the room, and of the bodies that vote with it. */
export function fullOf(scenario: Scenario, state: State, room: Id): readonly Id[] {
  const joined = joinedTo(scenario, state, room);
  const { full } = state.bodies[room]!;
  return joined.length === 0 ? full : [...new Set([...full, ...joined.flatMap((j) => (j.votes ? state.bodies[j.body]!.full : []))])];
}

/** Those who speak there and have no vote: candidates, and whoever else belongs to the bodies that sit with it. */
export function guestsOf(scenario: Scenario, state: State, room: Id): readonly Id[] {
  const joined = joinedTo(scenario, state, room);
  const { candidates } = state.bodies[room]!;
  if (joined.length === 0) return candidates;
  const voting = fullOf(scenario, state, room);
  const all = [...candidates, ...joined.flatMap((j) => [...state.bodies[j.body]!.full, ...state.bodies[j.body]!.candidates])];
  return [...new Set(all)].filter((id) => !voting.includes(id));
}

/** Everybody who belongs there. */
export const rosterOf = (scenario: Scenario, state: State, room: Id): Id[] => [...fullOf(scenario, state, room), ...guestsOf(scenario, state, room)];

/** Whether he has a vote in that room this month. */
export const hasVote = (scenario: Scenario, state: State, room: Id, person: Id): boolean => fullOf(scenario, state, room).includes(person);

/** Of so many members nobody names, those who come to a sitting (R4.11). */
function coming(scenario: Scenario, body: Id, crowd: Readonly<Record<Id, number>>): Readonly<Record<Id, number>> {
  const { attendance } = scenario.byId.bodies[body]!;
  return attendance === undefined ? crowd : Object.fromEntries(Object.entries(crowd).map(([patron, n]) => [patron, div(n * attendance, 1000)]));
}

/** Members nobody names who have a vote there, by patron (R5.2), but for those who have left with him (R4.11). */
export function crowdOf(scenario: Scenario, state: State, room: Id): Readonly<Record<Id, number>> {
  const all = wholeCrowdOf(scenario, state, room);
  return isDeserted(state, room) ? Object.fromEntries(Object.entries(all).filter(([patron]) => !isGone(state, room, patron))) : all;
}

/** The same, whoever has left. */
export function wholeCrowdOf(scenario: Scenario, state: State, room: Id): Readonly<Record<Id, number>> {
  const joined = joinedTo(scenario, state, room);
  const crowd = coming(scenario, room, state.bodies[room]!.crowd);
  if (joined.length === 0) return crowd;
  const out = { ...crowd };
  for (const j of joined)
    if (j.votes)
      for (const [patron, n] of Object.entries(coming(scenario, j.body, state.bodies[j.body]!.crowd))) out[patron] = (out[patron] ?? 0) + n;
  return out;
}

/** The narrower body that has decided the same and brings it to this room: its members stand by it, the others follow (R1.2); null when none has. */
export function bodyThatReported(
  scenario: Scenario,
  state: State,
  { room, mover }: { room: Id; mover: Id | null },
  subject: string,
): BodyState | null {
  const reporting = scenario.byId.bodies[room]!.reportedBy;
  if (reporting === null) return null;
  const body = state.bodies[reporting]!;
  if (mover !== null && !body.full.includes(mover)) return null;
  return state.votes.some((v) => v.room === reporting && v.carried && v.subject === subject) ? body : null;
}
