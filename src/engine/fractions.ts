// Fractions in the rooms of the state (R4.11): what a party body tells its people there, who obeys, stays away or defies, and who walks out with whom.
import type { Ballot } from '../model/action';
import type { FractionDeed, Instruction } from '../model/opposition';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { topPatron } from './circle/patrons';
import { fillPost } from './motions/posts';
import { setMembership } from './motions/seats';
import { isPresentAt, isSeat } from './read';
import { crowdOf, fullOf, rosterOf } from './rooms';
import { matchesSubject } from './subjects';
import { addEntry, addFactionalism, addTo, breachNow, constant, div, doDeed, removeFrom, trust } from './tools';
import { isGone } from './walkouts';

/** Whether party bodies instruct their people, and fractions walk out, in this scenario. */
export const hasFractions = (scenario: Scenario): boolean => scenario.rules.fractions !== undefined;

/** The party of a person; null = the scenario's own. */
export const partyOf = (scenario: Scenario, person: Id): string | null => scenario.byId.people[person]?.party ?? null;

/** What its fraction in a room has been told about a motion, the last word; null = nothing. It holds for the next vote on it. */
export function instructionOn(state: State, room: Id, subject: string): Instruction | null {
  if (state.instructions === undefined) return null;
  const told = state.instructions.filter((i) => i.room === room && i.deed !== 'leave' && matchesSubject(i.subject, subject)).at(-1);
  const isOver = told === undefined || state.votes.some((v) => v.room === room && v.turn >= told.turn && v.subject === subject);
  return isOver ? null : told;
}

/** The side an instruction is on. */
const SIDE: Readonly<Record<FractionDeed, -1 | 0 | 1>> = { for: 1, against: -1, away: 0, leave: 0 };
export const sideOfDeed = (deed: FractionDeed): -1 | 0 | 1 => SIDE[deed];

/** What a member does whose own sum is `sum`: with the weight of the word he votes as he was told; undecided he keeps out of it; beyond that he defies it. */
export function obedience(scenario: Scenario, told: Instruction, sum: number): { ballot: Ballot; away: boolean; weight: number } {
  const threshold = constant(scenario, 'threshold');
  const weight = scenario.rules.fractions!.instruction;
  const side = SIDE[told.deed];
  if (side === 0) {
    const isFirm = Math.abs(sum) >= threshold + weight;
    return { ballot: !isFirm ? 'abstain' : sum > 0 ? 'for' : 'against', away: !isFirm, weight: 0 };
  }
  const inAll = sum + side * weight;
  const isDecided = Math.abs(inAll) >= threshold;
  return { ballot: !isDecided ? 'abstain' : inAll > 0 ? 'for' : 'against', away: !isDecided, weight: side * weight };
}

/** Whether a ballot goes against what he was told. */
const defies = (told: Instruction, ballot: Ballot): boolean =>
  told.deed === 'away' ? ballot !== 'abstain' : ballot === (told.deed === 'for' ? 'against' : 'for');

/** After a count that was seen: who voted against the word of his party has broken with it. */
export function judgeDefiance(scenario: Scenario, draft: State, room: Id, subject: string, ballots: Readonly<Record<Id, Ballot>>): void {
  // The vote is written already: the instruction that held for it is the last one on its subject.
  const told = draft.instructions?.filter((i) => i.room === room && i.deed !== 'leave' && matchesSubject(i.subject, subject)).at(-1);
  if (
    told === undefined ||
    draft.votes.some((v, at) => at < draft.votes.length - 1 && v.room === room && v.turn >= told.turn && v.subject === subject)
  )
    return;
  for (const [person, ballot] of Object.entries(ballots))
    if (partyOf(scenario, person) === null && defies(told, ballot)) breakInstruction(scenario, draft, told, person);
}

function breakInstruction(scenario: Scenario, draft: State, told: Instruction, person: Id): void {
  addTo(told.defied, person);
  addFactionalism(draft, person, breachNow(draft, constant(scenario, 'breachFactionalism')));
  if (told.mover !== null) doDeed(scenario, draft, 'reproach', person, told.mover);
  addEntry(draft, 'fraction.defied', { person, room: told.by, body: told.room }, { weight: 2, reflects: { [person]: -1 } });
}

/** Times he was seen to defy the word of his party: each is a ground for a case (R5.9). */
export const defiances = (state: State, person: Id): number => state.instructions?.filter((i) => i.defied.includes(person)).length ?? 0;

/** Members whom nobody plays who go when this man walks out: of another party all who do not distrust him, of his own those who are his. */
function followers(scenario: Scenario, state: State, room: Id, person: Id): Id[] {
  const party = partyOf(scenario, person);
  return rosterOf(scenario, state, room).filter(
    (id) =>
      id !== person &&
      !isSeat(state, id) &&
      partyOf(scenario, id) === party &&
      (party === null ? topPatron(state, id) === person : trust(state, id, person) >= 0) &&
      isPresentAt(scenario, state, room, id),
  );
}

/** How many hands leave a room with a man: he, who follows him, and those nobody names who stand with any of them. */
export function handsWith(scenario: Scenario, state: State, room: Id, person: Id): { people: Id[]; hands: number } {
  const people = [person, ...followers(scenario, state, room, person)];
  const crowd = crowdOf(scenario, state, room);
  const full = fullOf(scenario, state, room);
  const hands = people.reduce((n, id) => n + (crowd[id] ?? 0) + (full.includes(id) && isPresentAt(scenario, state, room, id) ? 1 : 0), 0);
  return { people, hands };
}

/** He leaves the room for its sittings of this turn, and his own with him; quorum and count follow. */
export function walkOut(scenario: Scenario, draft: State, room: Id, person: Id): void {
  if (isGone(draft, room, person)) return;
  const { people, hands } = handsWith(scenario, draft, room, person);
  draft.walkouts ??= [];
  for (const id of people) if (!isGone(draft, room, id)) draft.walkouts.push({ turn: draft.turn, room, person: id });
  if (draft.session?.room === room)
    for (const id of people) {
      removeFrom(draft.session.present, id);
      delete draft.session.ballots[id];
    }
  addEntry(draft, 'fraction.walkedOut', { person, room, count: hands }, { weight: 2, reflects: { [person]: -1 } });
}

/** A party's people in a body of the state, by seat or post; null = the scenario's own. */
export function peopleIn(scenario: Scenario, state: State, body: Id, party: string | null): Id[] {
  const b = state.bodies[body]!;
  const holders = scenario.posts.flatMap((p) => (p.body === body && state.posts[p.id]!.holder !== null ? [state.posts[p.id]!.holder!] : []));
  return [...new Set([...b.full, ...b.candidates, ...holders])].filter((id) => state.people[id] !== undefined && partyOf(scenario, id) === party);
}
export const ownPeopleIn = (scenario: Scenario, state: State, body: Id): Id[] => peopleIn(scenario, state, body, null);

/** What a man thinks of going when his party leaves a government: its word, his tie to who moved it, and what he holds there. At 0 and more he goes. */
export function leavingSum(scenario: Scenario, state: State, told: Pick<Instruction, 'mover' | 'room'>, person: Id): number {
  const posts = scenario.posts.filter((p) => p.body === told.room && state.posts[p.id]!.holder === person).length;
  const tie = told.mover === null ? 0 : div(trust(state, person, told.mover), constant(scenario, 'tieDivisor'));
  return scenario.rules.fractions!.leaving + (told.mover === person ? constant(scenario, 'ownMotion') : tie) - constant(scenario, 'interest') * posts;
}

/** The party leaves a government: whom nobody plays goes at once or stays in defiance; a seat has until the end of the next turn. */
export function leaveGovernment(scenario: Scenario, draft: State, told: Instruction): void {
  for (const person of ownPeopleIn(scenario, draft, told.room)) {
    if (isSeat(draft, person)) continue;
    if (leavingSum(scenario, draft, told, person) >= 0) obey(scenario, draft, told.room, person);
    else breakInstruction(scenario, draft, told, person);
  }
}

/** He gives up his seat and his posts in a body. */
export function goFrom(scenario: Scenario, draft: State, body: Id, person: Id): void {
  for (const p of scenario.posts) if (p.body === body && draft.posts[p.id]!.holder === person) fillPost(scenario, draft, p.id, null, null, false);
  setMembership(draft, body, { person, membership: 'none' });
}

function obey(scenario: Scenario, draft: State, body: Id, person: Id): void {
  goFrom(scenario, draft, body, person);
  addEntry(draft, 'fraction.left', { person, body }, { weight: 2 });
}

/** At the end of the turn after: a seat that holds nothing there any more has gone, one that does has stayed in defiance. */
export function judgeLeaving(scenario: Scenario, draft: State): void {
  for (const told of draft.instructions ?? []) {
    if (told.deed !== 'leave' || told.turn !== draft.turn - 1) continue;
    for (const person of ownPeopleIn(scenario, draft, told.room)) {
      if (!isSeat(draft, person) || told.defied.includes(person)) continue;
      if (scenario.posts.some((p) => p.body === told.room && draft.posts[p.id]!.holder === person)) breakInstruction(scenario, draft, told, person);
      else obey(scenario, draft, told.room, person);
    }
  }
}

/** Whether his party has told him to leave a body, and he has not yet. */
export const isToLeave = (state: State, body: Id | null): boolean =>
  body !== null && (state.instructions?.some((i) => i.deed === 'leave' && i.room === body && state.turn - i.turn <= 1) ?? false);
