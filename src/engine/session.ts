// A room in session (R4): agenda, speeches, ballots given and revealed together, consequences of the count.

import type { Ballot } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Session } from '../model/session';
import type { Id, Item, State } from '../model/state';
import { beliefIn } from './belief';
import { judgeBlocs } from './blocs';
import { electCommittees } from './circle/congress';
import { byDelegation } from './circle/mandates';
import { exposeBluffs } from './claims';
import { judgeVotePromises, withdrawFallenDue } from './deals';
import { makeKnown } from './documents';
import { applyEffects } from './effects';
import { judgeDefiance } from './fractions';
import { addItem, openItems, overtaken } from './items';
import { passTo } from './jurisdiction';
import { type Chair, chairOf, openUnder, outvotedUnder, reachedUnder } from './manners';
import { applyMotion, excludedFrom, positionsOf, refuseItem, stakesOf } from './motions';
import { beforeReform, bodyChangedBy } from './motions/competence';
import { begToStay } from './motions/resignation';
import { sitAgainstNotices } from './notices';
import { walkOutInProtest } from './protest';
import { agendaHolder, canVoteAt, isCapable, isPresentAt, isSeat, quorumOf, votersOf } from './read';
import { fullOf, hasVote, joinedTo, rosterOf } from './rooms';
import { readSignals } from './signals';
import { paperOf, reportTalk } from './talks';
import { addAuthority, addEntry, addTo, constant, div, doDeed, moveTrust, snapshot, trust } from './tools';
import { count } from './votes';
import { ballotAgainstWord } from './words';

/** Who learns what happens in a room: the board is closed, its members and whoever was there know; a plenum is everybody's. */
export function audienceOf(scenario: Scenario, state: State, room: Id): Id[] | null {
  if (room !== scenario.manifest.table?.body) return null;
  return [...new Set([...rosterOf(scenario, state, room), ...(state.session?.present ?? []), ...(state.session?.polled ?? [])])];
}

/** The item on the table, or null between items. */
export function itemOnTable(state: State): Item | null {
  const s = state.session;
  if (s === null) return null;
  const id = s.agenda[s.at];
  return id === undefined ? null : state.items[id]!;
}

/** Full members who give a ballot on the item on the table. */
export function votersNow(scenario: Scenario, state: State): Id[] {
  const s = state.session;
  const item = itemOnTable(state);
  if (s === null || item === null) return [];
  const out = excludedFrom(state, item.motion);
  return votersOf(scenario, state, s.room, s.polled).filter((id) => !out.includes(id));
}

/** Whether this man gives a ballot on the item on the table. */
export function mayVoteNow(scenario: Scenario, state: State, person: Id): boolean {
  const s = state.session;
  const item = itemOnTable(state);
  if (s === null || item === null || !hasVote(scenario, state, s.room, person)) return false;
  return canVoteAt(scenario, state, s.room, s.polled, person) && !excludedFrom(state, item.motion).includes(person);
}

/** Whether the item still waits for this seat. */
export const isToVote = (scenario: Scenario, state: State, seat: Id): boolean =>
  state.session?.ballots[seat] === undefined && mayVoteNow(scenario, state, seat);

/** Seats the item still waits for. */
export function seatsToVote(scenario: Scenario, state: State): Id[] {
  const s = state.session;
  const item = itemOnTable(state);
  if (s === null || item === null) return [];
  const out = excludedFrom(state, item.motion);
  // Few of a full room are seats: those first.
  return fullOf(scenario, state, s.room).filter(
    (id) => isSeat(state, id) && s.ballots[id] === undefined && canVoteAt(scenario, state, s.room, s.polled, id) && !out.includes(id),
  );
}

/** R4.1: the agenda holder orders the items; those he trusts come first. Amendments stand before what they amend, confirmations first of all. */
function orderAgenda(scenario: Scenario, state: State, room: Id, chair: Chair | null): number[] {
  const holder = agendaHolder(scenario, state, room);
  const isAsTabled = chair?.manner === 'arbitrate' && chair.person === holder;
  const rank = (i: Item): number => {
    // A peace offer comes before the quarrel it would end.
    if (i.motion.kind === 'settle') return 1001;
    if (i.confirms !== null || (i.mover === null && i.from === null)) return 1000;
    // R3.4: a chair who drives puts his own first; who arbitrates takes all as they came.
    if (chair?.manner === 'drive' && i.mover === chair.person) return 600;
    if (holder === null || isAsTabled) return 0;
    // R5.8: for the address of a place stands its secretary.
    const by = i.mover ?? state.posts[scenario.byId.organizations[i.from!]!.secretary]!.holder;
    return by === holder ? 500 : by === null ? 0 : trust(state, holder, by);
  };
  const open = openItems(state, room).filter((i) => i.amends === null);
  const sorted = [...open].sort((a, b) => rank(b) - rank(a) || a.id - b.id).slice(0, reachedUnder(scenario, chair));
  return sorted.flatMap((i) => [
    ...openItems(state, room)
      .filter((a) => a.amends === i.id)
      .map((a) => a.id),
    i.id,
  ]);
}

/** R4.1: what waits in a room is not asked once the matter is decided, there or in a wider room. */
function dropOvertaken(scenario: Scenario, draft: State, room: Id): void {
  for (const { item, by } of overtaken(scenario, snapshot(draft), room)) {
    for (const i of draft.items) if (i.id === item.id || (i.amends === item.id && i.outcome === null)) i.outcome = 'replaced';
    addEntry(draft, 'item.overtaken', { item: item.id, by: by.id, room, decider: by.room }, { who: audienceOf(scenario, draft, room) });
  }
}

/** Open the next room of the month, or return false when none is left. */
export function openNextRoom(scenario: Scenario, draft: State): boolean {
  if (draft.session !== null && scenario.byId.bodies[draft.session.room]!.delegated) electCommittees(scenario, draft, draft.session.room);
  const room = draft.queue.shift();
  if (room === undefined) {
    draft.session = null;
    return false;
  }
  for (const body of scenario.bodies) {
    const b = draft.bodies[body.id]!;
    if (b.provisional === null || b.electedBy !== room) continue;
    const original = draft.items[b.provisional.item]!;
    // It may wait here already for want of a quorum.
    if (draft.items.some((i) => i.confirms === original.id && i.outcome === null)) continue;
    addItem(scenario, draft, { room, mover: original.mover, motion: original.motion, amends: null, confirms: original.id });
  }
  sitAgainstNotices(scenario, draft, room);
  dropOvertaken(scenario, draft, room);
  const present = rosterOf(scenario, draft, room).filter((id) => isPresentAt(scenario, draft, room, id));
  const state = snapshot(draft);
  const chair = chairOf(scenario, state, room);
  draft.session = {
    room,
    agenda: orderAgenda(scenario, state, room, chair),
    at: 0,
    present,
    polled: [],
    calls: [],
    recalls: [],
    speeches: [],
    ballots: {},
    closed: false,
    secret: false,
    secretCalls: [],
  };
  const joined = joinedTo(scenario, draft, room).map((j) => j.body);
  const who = audienceOf(scenario, draft, room);
  const items = draft.session.agenda.length;
  if (joined.length === 0) addEntry(draft, 'session.opened', { room, present: present.length, items }, { who });
  else addEntry(draft, 'session.joint', { room, bodies: joined.join(','), present: present.length, items }, { who });
  if (chair !== null) {
    const { agenda } = draft.session;
    const waiting = openItems(state, room).filter((i) => i.amends === null && !agenda.includes(i.id));
    openUnder(scenario, draft, room, chair, waiting, who);
  }
  readLetters(scenario, draft);
  return true;
}

/** A confirmation is judged as the change it was when made: on the body as it stood before. */
function stateForItem(state: State, item: Item): State {
  const body = item.confirms === null ? null : bodyChangedBy(item.motion);
  return body === null ? state : beforeReform(state, body);
}

/** The change of a body that stood until its elector had spoken stands for good, or is undone (R1.2). */
function judgeProvisional(scenario: Scenario, draft: State, item: Item, isConfirmed: boolean): void {
  const body = bodyChangedBy(item.motion)!;
  const b = draft.bodies[body]!;
  if (!isConfirmed && b.provisional !== null) {
    const { before, matters } = b.provisional;
    Object.assign(b, { ...before, full: [...before.full], candidates: [...before.candidates] });
    for (const matter in matters) {
      passTo(scenario, draft, matter, matters[matter]!.owner);
      (draft.levers[matter] ?? draft.themes[matter])!.reviewer = matters[matter]!.reviewer;
    }
  }
  b.provisional = null;
  if (item.motion.kind === 'elect') {
    const { person } = item.motion;
    if (isConfirmed) addEntry(draft, 'seat.confirmed', { person, body, room: item.room }, { weight: 2 });
    else addEntry(draft, 'seat.undone', { person, body, room: item.room }, { weight: 2 });
  } else if (isConfirmed) addEntry(draft, 'reform.confirmed', { body, room: item.room, item: item.id }, { weight: 2 });
  else addEntry(draft, 'reform.undone', { body, room: item.room, item: item.id }, { weight: 2 });
}

function nextItem(scenario: Scenario, draft: State): void {
  draft.session!.at += 1;
  clearTable(scenario, draft);
}

/** Another item lies on the table: nothing has been asked or cast on it, and nothing said but what the absent have written. */
export function clearTable(scenario: Scenario, draft: State): void {
  const s = draft.session!;
  s.polled = [];
  s.calls = [];
  s.speeches = [];
  s.ballots = {};
  s.closed = false;
  s.secret = false;
  s.secretCalls = [];
  readLetters(scenario, draft);
}

/** R2.4: what absent members have written on the item on the table is read out and counts as their speeches. Who has come after all speaks for himself. */
function readLetters(scenario: Scenario, draft: State): void {
  if (draft.roomLetters.length === 0) return;
  const s = draft.session!;
  const item = itemOnTable(draft);
  for (const l of draft.roomLetters) {
    const { person, act, document, record } = l;
    if (l.item !== item?.id || s.present.includes(person) || !isCapable(scenario, draft, person)) continue;
    s.speeches.push({ person, act, document, record });
    if (l.read) continue;
    l.read = true;
    for (const id of s.present) addTo(l.seenBy, id);
    addEntry(draft, `speech.letter.${act}`, { person, item: l.item, record }, { who: [...s.present, person] });
    if (document !== null) readOut(scenario, draft, s, document, person);
  }
}

/** Whether enough are there for the item on the table to be decided. */
export function hasQuorum(scenario: Scenario, state: State): boolean {
  const { there, needed } = quorumOf(scenario, state, state.session!.room, state.session!.polled);
  return there >= needed;
}

/** Count the item on the table, apply what was carried, and go on. Without a quorum it waits for the next sitting (R1.2). */
export function resolveItem(scenario: Scenario, draft: State): void {
  const state = snapshot(draft);
  const item = itemOnTable(state)!;
  const session = state.session!;
  if (!hasQuorum(scenario, state)) {
    const { there, needed } = quorumOf(scenario, state, session.room, session.polled);
    addEntry(draft, 'item.noQuorum', { item: item.id, room: session.room, there, needed }, { who: audienceOf(scenario, draft, session.room) });
    nextItem(scenario, draft);
    return;
  }
  const judged = stateForItem(state, item);
  const stillLegal = item.confirms !== null || refuseItem(scenario, judged, item.motion, session.room) === null;
  if (!stillLegal) {
    draft.items[item.id]!.outcome = 'outOfCompetence';
    addEntry(draft, 'item.fell', { item: item.id, room: session.room }, { who: audienceOf(scenario, draft, session.room) });
    nextItem(scenario, draft);
    return;
  }
  const result = count(scenario, judged, {
    motion: item.motion,
    room: session.room,
    mover: item.mover,
    voters: votersNow(scenario, state),
    speeches: session.speeches,
    cast: session.ballots,
    secret: session.secret,
    explain: true,
  });
  const voters = result.voters.map((v) => ({ ...v, byTelegram: session.polled.includes(v.person) }));
  const index = draft.votes.length;
  draft.votes.push({
    item: item.id,
    room: session.room,
    turn: state.turn,
    subject: item.subject,
    voters,
    blocs: result.blocs,
    delegations: byDelegation(scenario, state, session.room, result),
    for: result.for,
    against: result.against,
    abstain: result.abstain,
    carried: result.carried,
    consent: result.consent,
    secret: session.secret,
  });
  const row = draft.items[item.id]!;
  row.vote = index;
  row.outcome = result.carried ? (result.consent ? 'consent' : 'passed') : 'failed';
  const stakes = stakesOf(scenario, judged, item.motion);
  addEntry(
    draft,
    result.carried ? 'vote.carried' : 'vote.lost',
    { item: item.id, room: session.room, for: result.for, against: result.against, abstain: result.abstain },
    { who: audienceOf(scenario, draft, session.room), vote: index, weight: 2, reflects: signs(stakes, result.carried) },
  );
  const ballots: Record<Id, Ballot> = Object.fromEntries(voters.map((v) => [v.person, v.ballot]));
  // Of a secret ballot nobody knows who cast what: no tie moves by it, no promise is seen to be broken (R4.14).
  ballotsMoveTies(draft, item, stakes, session.secret ? {} : ballots);
  if (!session.secret) {
    const hall = scenario.byId.bodies[session.room]!.delegated ? { mover: item.mover } : null;
    outvotedUnder(scenario, draft, session, chairOf(scenario, state, session.room), ballots, result.carried);
    judgeVotePromises(scenario, draft, item.subject, ballots, stakes, hall);
    exposeBluffs(scenario, draft, item.subject, ballots);
    judgeDefiance(scenario, draft, session.room, item.subject, ballots);
    readSignals(scenario, draft, item, voters);
    if (audienceOf(scenario, draft, session.room) === null) {
      const positions = positionsOf(scenario, judged, item.motion);
      for (const v of voters) if (v.ballot !== 'abstain') ballotAgainstWord(draft, v.person, positions, v.ballot === 'for' ? 1 : -1);
    }
    judgeBlocs(scenario, draft, ballots, result.carried, audienceOf(scenario, draft, session.room));
  }
  for (const s of session.speeches) if (s.document !== null && paperOf(scenario, s.document)!.lenin) draft.documents[s.document]!.uses += 1;
  for (const v of voters) if (draft.people[v.person]!.leansTo === item.mover && item.mover !== null) draft.people[v.person]!.leansTo = null;
  if (result.carried) carried(scenario, draft, item);
  else lost(scenario, draft, item, stakes);
  withdrawFallenDue(scenario, draft);
  if (result.carried) walkOutInProtest(scenario, draft, session.room, item.mover, result.voters);
  nextItem(scenario, draft);
}

const signs = (stakes: Record<Id, number>, carriedIt: boolean): Record<Id, number> =>
  Object.fromEntries(Object.entries(stakes).map(([id, s]) => [id, Math.sign(carriedIt ? s : 0 - s)]));

function carried(scenario: Scenario, draft: State, item: Item): void {
  if (item.confirms !== null && bodyChangedBy(item.motion) !== null) judgeProvisional(scenario, draft, item, true);
  else applyMotion(scenario, draft, item.motion, draft.items[item.id]!);
  if (item.amends !== null) {
    draft.items[item.amends]!.outcome = 'replaced';
    const s = draft.session!;
    s.agenda = s.agenda.filter((id, i) => i <= s.at || id !== item.amends);
  }
  // R8.7: nobody gains by a measure.
  if (item.mover !== null && item.motion.kind !== 'measure') addAuthority(draft, item.mover, 1);
}

function lost(scenario: Scenario, draft: State, item: Item, stakes: Record<Id, number>): void {
  if (item.confirms !== null && bodyChangedBy(item.motion) !== null) judgeProvisional(scenario, draft, item, false);
  if (item.motion.kind === 'resignation') begToStay(scenario, draft, item.motion.person, item.motion.post);
  // R4.15 overreach: a blow that misses costs the striker, by the rung asked and the target's standing.
  const hit = Object.entries(stakes).filter(([, s]) => s < 0);
  if (item.mover !== null && hit.length > 0 && item.motion.kind !== 'reform') {
    const worst = Math.max(
      ...hit.map(([id, s]) => div(constant(scenario, 'overreach') * Math.abs(s), 3) + div(draft.people[id]?.authority ?? 0, 25)),
    );
    addAuthority(draft, item.mover, -worst);
    addEntry(
      draft,
      'overreach',
      { person: item.mover, by: worst },
      { who: audienceOf(scenario, draft, item.room), weight: 1, reflects: { [item.mover]: -1 } },
    );
  } else if (item.mover !== null) addAuthority(draft, item.mover, -1);
}

/** R1.9b: what ballots do to ties. */
function ballotsMoveTies(draft: State, item: Item, stakes: Record<Id, number>, ballots: Record<Id, Ballot>): void {
  const hit = Object.entries(stakes).filter(([, s]) => s < 0);
  for (const [target, s] of hit) {
    if (item.mover !== null && item.mover !== target) {
      moveTrust(draft, target, item.mover, 6 * s);
      moveTrust(draft, item.mover, target, -4);
    }
    for (const [voter, ballot] of Object.entries(ballots)) {
      if (voter === target || voter === item.mover) continue;
      if (ballot === 'for') moveTrust(draft, target, voter, 2 * s);
      if (ballot === 'against') moveTrust(draft, target, voter, 3);
    }
  }
  if (hit.length > 0 || item.mover === null) return;
  for (const [voter, ballot] of Object.entries(ballots)) {
    if (ballot !== 'against' || voter === item.mover) continue;
    moveTrust(draft, voter, item.mover, -3);
    moveTrust(draft, item.mover, voter, -3);
  }
}

/** A paper read out in a room: everybody present knows it, and its giver remembers (R7.5). */
export function readOut(scenario: Scenario, draft: State, session: Session, document: Id, by: Id): void {
  const d = draft.documents[document]!;
  const data = paperOf(scenario, document)!;
  const isFirst = d.readIn.length === 0;
  if (!d.readIn.includes(session.room)) d.readIn.push(session.room);
  makeKnown(draft, document, session.present);
  reportTalk(draft, document, by);
  const giver = data.lenin ? data.witnesses[0] : data.author;
  if (giver !== undefined && giver !== by && !d.public) doDeed(scenario, draft, 'confidenceBroken', by, giver);
  addEntry(draft, 'paper.readOut', { person: by, document, room: session.room }, { who: [...session.present], weight: 2, reflects: d.targets });
  if (isFirst) applyEffects(scenario, draft, data.whenRead, beliefIn(scenario, draft, document));
}
