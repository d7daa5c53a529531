// Or else (R6.8): what a man says he will do if his terms are not taken, what it is worth to fear it, whether he does it; and what a room does.
import type { Refusal } from '../model/action';
import type { Offer, Promise_, Threat } from '../model/deal';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Deal, Id, State } from '../model/state';
import { namesMotion, refusePromise } from './actions/promises';
import { motionFor, worth } from './answers';
import { addItem } from './items';
import { refuseMotion, stakesOf } from './motions';
import { fullOf } from './rooms';
import { refuseSealed } from './seals';
import { isHelpless } from './sickbed';
import { matchesSubject } from './subjects';
import { addAuthority, addEntry, constant, doDeed, refusal, snapshot } from './tools';
import { count } from './votes';

/** The penalty a room threatens one man with. */
const penaltyFor = (d: Deal, person: Id): Motion => ({ kind: 'discipline', who: [person], rung: d.sides!.orElse!, from: null });

/** Whether this man could carry out what he threatens with. */
export function refuseThreat(scenario: Scenario, state: State, seat: Id, { ask, orElse }: Offer): Refusal | null {
  if (orElse === undefined) return null;
  if (ask.length === 0) return refusal('R6.8', 'threat.noAsk', {});
  if (orElse.kind === 'send') {
    const d = state.documents[orElse.document];
    return d?.holders.includes(seat) && !d.public
      ? refuseSealed(scenario, state, orElse.document, seat)
      : refusal('R6.8', 'threat.noPaper', { document: orElse.document });
  }
  if (!namesMotion(orElse.subject) || motionFor(scenario, state, orElse.subject) === null) return refusal('R6.8', 'threat.nothing', {});
  const vote: Promise_ = { kind: 'vote', subject: orElse.subject, ballot: 'for' };
  if (orElse.kind === 'vote') return refusePromise(scenario, state, seat, seat, vote);
  if (state.items.some((i) => i.outcome === null && matchesSubject(orElse.subject, i.subject))) return refusal('R6.8', 'threat.tabled', {});
  return refusePromise(scenario, state, seat, seat, vote);
}

/** Stake of a man in a threat not being carried out, 0–3: what he would lose by a ballot, by a paper, or by a motion that would be carried. */
export function fearOf(scenario: Scenario, state: State, from: Id, to: Id, threat: Threat): number {
  if (threat.kind === 'send') return (state.documents[threat.document]?.targets[to] ?? 0) < 0 ? 2 : 0;
  if (threat.kind === 'vote') return worth(scenario, state, from, [from], to, { ...threat, ballot: threat.ballot === 'for' ? 'against' : 'for' });
  const found = motionFor(scenario, state, threat.subject);
  return found === null ? 0 : fearOfMotion(scenario, state, { ...found, mover: from }, to);
}

/** R6.8: what a room's or else is worth to one who is asked. */
export const fearOfRoom = (scenario: Scenario, state: State, d: Deal, person: Id): number =>
  d.sides === null || d.sides.orElse === null
    ? 0
    : fearOfMotion(scenario, state, { motion: penaltyFor(d, person), room: d.sides.room, mover: d.from }, person);

function fearOfMotion(scenario: Scenario, state: State, found: { motion: Motion; room: Id; mover: Id | null }, person: Id): number {
  const stake = stakesOf(scenario, state, found.motion)[person] ?? 0;
  if (stake >= 0) return 0;
  const voters = fullOf(scenario, state, found.room).filter((id) => !isHelpless(scenario, state, id));
  return count(scenario, state, { ...found, voters, speeches: [], explain: false }).carried ? Math.min(3, -stake) : 0;
}

/** An ultimatum has been answered, or left without an answer: to whom it was put it is a reproach; if he did not give in, the word now binds its author. */
export function answeredUltimatum(scenario: Scenario, draft: State, d: Deal): void {
  if (d.offer.orElse === undefined) return;
  doDeed(scenario, draft, 'reproach', d.from, d.offer.to);
  if (d.state !== 'agreed') d.state = 'defied';
}

/** A room strikes at who would not have its terms, or broke them: the motion waits for its next sitting. */
export function strikeBack(scenario: Scenario, draft: State, d: Deal, person: Id): void {
  if (d.sides === null || d.sides.orElse === null) return;
  const { room } = d.sides;
  const motion = penaltyFor(d, person);
  if (refuseMotion(scenario, snapshot(draft), motion, room) !== null) return;
  addItem(scenario, draft, { room, mover: d.from, motion, amends: null, confirms: null });
  addEntry(draft, 'ultimatum.defied', { person, room }, { who: [...d.knownTo], weight: 2, reflects: { [person]: -1 } });
}

/** He has laid this before a room, or let this paper out of his hands: what he threatened with he has done. */
export function carryOut(draft: State, person: Id, is: (threat: Threat) => boolean): void {
  for (const d of draft.deals) if (d.state === 'defied' && d.from === person && is(d.offer.orElse!)) d.state = 'followed';
}

/** After a count: who said he would vote so, and who did. */
export function judgeVoteThreats(scenario: Scenario, draft: State, subject: string, ballots: Readonly<Record<Id, string>>): void {
  for (const d of draft.deals) {
    const threat = d.state === 'defied' ? d.offer.orElse! : null;
    if (threat?.kind !== 'vote' || ballots[d.from] === undefined || !matchesSubject(threat.subject, subject)) continue;
    if (ballots[d.from] === threat.ballot) d.state = 'followed';
    else provedEmpty(scenario, draft, d);
  }
}

/** The term of a defied ultimatum is over. A ballot for which there was no vote was no bluff. */
export function endThreat(scenario: Scenario, draft: State, d: Deal): void {
  if (d.offer.orElse?.kind === 'vote') d.state = 'lapsed';
  else provedEmpty(scenario, draft, d);
}

/** A threat not carried out: those who heard it know what his word is worth. */
function provedEmpty(scenario: Scenario, draft: State, d: Deal): void {
  d.state = 'bluffed';
  addAuthority(draft, d.from, -constant(scenario, 'emptyThreat'));
  addEntry(draft, 'threat.empty', { person: d.from, to: d.offer.to }, { who: [...d.knownTo], weight: 1, reflects: { [d.from]: -1 } });
}
