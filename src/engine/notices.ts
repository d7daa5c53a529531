// Telegrams on whether a room sits next month (R6.9): who sends out its papers tells a member who is away, truly or not; the sitting refutes a false one.
import type { Scenario } from '../model/scenario';
import type { Claim, Id, State } from '../model/state';
import { centreOf, postmaster } from './read';
import { addAuthority, addEntry, constant, doDeed, perScenario, trust } from './tools';

const SITS = 'sits/';
export const isNotice = (subject: string): boolean => subject.startsWith(SITS);
export const roomTold = (subject: string): Id => subject.slice(SITS.length);

/** What can be told so. */
export const noticesOf = perScenario((scenario): readonly string[] => scenario.bodies.filter((b) => b.notice === true).map((b) => `${SITS}${b.id}`));

/** Who sends out a room's papers: whoever makes its agenda, or reads the post. */
export const sendsFor = (scenario: Scenario, state: State, person: Id, room: Id): boolean =>
  postmaster(scenario, state) === person ||
  Object.values(state.posts).some((p) => p.holder === person && p.powers.some((q) => q.power === 'agenda' && q.of === room));

/** A member who is away from where it sits. */
export const isFar = (scenario: Scenario, state: State, room: Id, person: Id): boolean =>
  state.bodies[room] !== undefined && state.bodies[room]!.full.includes(person) && state.people[person]!.place !== centreOf(scenario);

/** Rooms that he was told do not sit this turn, by somebody he does not distrust, and that have not shown it false. */
export const toldNotToSit = (state: State, person: Id): Id[] =>
  state.claims.flatMap((c) =>
    c.to === person &&
    isNotice(c.subject) &&
    c.stance === 'against' &&
    c.found === null &&
    c.turn === state.turn - 1 &&
    trust(state, person, c.by) >= 0
      ? [roomTold(c.subject)]
      : [],
  );

function judge(scenario: Scenario, draft: State, c: Claim, isTrue: boolean): void {
  c.found = isTrue;
  if (isTrue) return;
  doDeed(scenario, draft, 'bluffExposed', c.by, c.to);
  addAuthority(draft, c.by, -constant(scenario, 'exposedAuthority'));
  addEntry(draft, 'bluff.sitting', { by: c.by, to: c.to, room: roomTold(c.subject) }, { who: [c.by, c.to], weight: 1 });
}

const due = (draft: State): Claim[] => draft.claims.filter((c) => c.found === null && isNotice(c.subject) && c.turn === draft.turn - 1);

/** A room sits: who was told so knows it was true, who was told otherwise that it was not. */
export function sitAgainstNotices(scenario: Scenario, draft: State, room: Id): void {
  for (const c of due(draft)) if (roomTold(c.subject) === room) judge(scenario, draft, c, c.stance === 'for');
}

/** At the end of the turn: what has not sat by now does not. */
export function endNotices(scenario: Scenario, draft: State): void {
  for (const c of due(draft)) judge(scenario, draft, c, c.stance === 'against');
}
