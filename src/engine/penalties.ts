// Penalties (R5.9): what each rung of the ladder does, how long it lasts, and how it ends.

import type { Penalty } from '../model/cases';
import type { Rung } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { fillPost } from './motions/posts';
import { setMembership } from './motions/seats';
import { addAuthority, addEntry, constant, removeFrom } from './tools';

const REPRIMANDS: readonly Rung[] = ['censure', 'warning'];

/** Last turn of a penalty given now: reprimands and suspension have terms. */
function lastTurn(scenario: Scenario, state: State, rung: Rung): number | null {
  if (REPRIMANDS.includes(rung)) return state.turn + constant(scenario, 'reprimandMonths');
  return rung === 'suspension' ? state.turn + constant(scenario, 'suspensionMonths') : null;
}

const inForce = (state: State, person: Id): Penalty[] => state.penalties.filter((p) => p.person === person && p.state === 'inForce');

/** The next breach of a warned man opens a case by itself. */
export const isWarned = (state: State, person: Id): boolean => state.penalties.length > 0 && inForce(state, person).some((p) => p.rung === 'warning');
export const reprimandsOf = (state: State, person: Id): number => inForce(state, person).filter((p) => REPRIMANDS.includes(p.rung)).length;

/** What standing his penalties leave a man who is still in the party. */
export function settleStanding(draft: State, person: Id): void {
  const p = draft.people[person]!;
  if (p.standing === 'dead' || p.standing === 'exiled' || p.standing === 'excluded') return;
  const left = inForce(draft, person);
  const isAccused = draft.cases.some((c) => c.person === person && (c.stage === 'opened' || c.stage === 'heard' || c.stage === 'passed'));
  if (left.some((x) => x.rung === 'suspension')) p.standing = 'suspended';
  else if (left.some((x) => REPRIMANDS.includes(x.rung))) p.standing = 'reprimanded';
  else p.standing = isAccused ? 'investigated' : 'none';
}

/** He is out of the party, or dead: no seat and no post is his any more. */
export function putOutOfParty(scenario: Scenario, draft: State, person: Id, standing: 'excluded' | 'exiled' | 'dead' = 'excluded'): void {
  draft.people[person]!.standing = standing;
  for (const body of scenario.bodies) setMembership(draft, body.id, { person, membership: 'none' });
  for (const post of scenario.posts) if (draft.posts[post.id]!.holder === person) fillPost(scenario, draft, post.id, null, null, false);
}

/** Put a rung into force against one man; `from` is the body for demotion and removal. */
export function penalize(scenario: Scenario, draft: State, person: Id, rung: Rung, from: Id | null): void {
  draft.penalties.push({ person, rung, turn: draft.turn, until: lastTurn(scenario, draft, rung), state: 'inForce' });
  addAuthority(draft, person, -5 * (scenario.rules.rungStakes[rung] ?? 1));
  if (from !== null && rung === 'demotion') setMembership(draft, from, { person, membership: 'candidate' });
  if (from !== null && rung === 'removal') setMembership(draft, from, { person, membership: 'none' });
  if (rung === 'exclusion' || rung === 'arrest') putOutOfParty(scenario, draft, person, rung === 'arrest' ? 'exiled' : 'excluded');
  for (const c of draft.cases)
    if (c.person === person && (c.stage === 'opened' || c.stage === 'heard' || c.stage === 'passed'))
      Object.assign(c, { stage: 'found', rung, moved: draft.turn });
  settleStanding(draft, person);
}

/** On petition: he is of the party again, with nothing but his card, and of no other (R5.9). */
export function readmit(draft: State, person: Id): void {
  for (const x of draft.penalties)
    if (x.person === person && (x.rung === 'exclusion' || x.rung === 'arrest') && x.state !== 'ended') x.state = 'lifted';
  draft.people[person]!.standing = 'none';
  if (draft.secondParty !== undefined) removeFrom(draft.secondParty.members, person);
  settleStanding(draft, person);
}

/** On petition: whatever reprimands and suspensions weigh on him. */
export function liftPenalties(draft: State, person: Id): void {
  for (const p of draft.penalties) if (p.person === person && p.state !== 'ended') p.state = 'lifted';
  settleStanding(draft, person);
}

/** Once a month: terms run out. */
export function endPenalties(draft: State): void {
  for (const p of draft.penalties) {
    if (p.until === null || p.until > draft.turn || p.state === 'ended' || p.state === 'lifted') continue;
    p.state = 'ended';
    settleStanding(draft, p.person);
    addEntry(draft, 'penalty.ended', { person: p.person }, { weight: 1, reflects: { [p.person]: 1 } });
  }
}
