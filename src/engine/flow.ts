// The turn (R2): which phase follows which, and what happens on entering each. All of it is written in place on the draft.
import { endsMonth } from '../model/calendar';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { hearHosts } from './agrements';
import { ageBlocs } from './blocs';
import { caseAgainst, keepOldCases, openCase, runCommission } from './cases';
import { moveCircle } from './circle/cadres';
import { holdConferences } from './circle/congress';
import { holdMeetings } from './circle/meetings';
import { claim, findOutClaims } from './claims';
import { conveneUnseated, endCommissions } from './commissions';
import { fadeDanger } from './danger';
import { answerByRule, endTerms } from './deals';
import { crossBorder } from './drift';
import { advanceEconomy } from './economy';
import { checkEnding } from './ending';
import { closeAsks, fireEvents, tellBeyond } from './events';
import { judgeLeaving } from './fractions';
import { leaveGovernments } from './governments';
import { endJourney } from './journeys';
import { endNotices } from './notices';
import { applyOrder, breachOf, RESOLUTION } from './orders';
import { APPEAL_TRUST } from './orders/write';
import { endPenalties, isWarned } from './penalties';
import { findOutBent, settlePostOffers } from './postOffers';
import { attentionOf, isCapable, isInTown, isSeat, postmaster, roomsThisTurn, samePlace, widestRoom } from './read';
import { isToVote, itemOnTable, openNextRoom, resolveItem, seatsToVote } from './session';
import { doorBetween, strengthOf, wearSickbeds } from './sickbed';
import { moveViews } from './sways';
import { forgetTalks } from './talks';
import { addEntry, addTo, clamp, constant, doDeed, moveTrust, turnIds } from './tools';

/** Seats the phase waits for; empty = it is over. */
export function waitingFor(scenario: Scenario, state: State): Id[] {
  if (state.phase === 'over') return [];
  if (state.phase === 'session') return seatsToVote(scenario, state);
  return state.seats.filter((id) => isOwed(state, id));
}

const isOwed = (state: State, id: Id): boolean => !state.committed.includes(id) && state.people[id]!.standing !== 'dead';
/** Whether the phase waits for this seat. */
export const isWaitedFor = (scenario: Scenario, state: State, id: Id): boolean =>
  state.phase === 'session' ? isToVote(scenario, state, id) : state.phase !== 'over' && isOwed(state, id);
const isAnybodyWaitedFor = (scenario: Scenario, state: State): boolean => state.seats.some((id) => isWaitedFor(scenario, state, id));

/** After every action: go on as far as nobody is waited for. Bounded: a game has finitely many phases. */
export function settle(scenario: Scenario, draft: State): void {
  while (draft.phase !== 'over' && !isAnybodyWaitedFor(scenario, draft)) {
    switch (draft.phase) {
      case 'news':
        closeAsks(scenario, draft);
        if (draft.asks.some((a) => a.choice === null)) break;
        enter(draft, 'work');
        countAttention(scenario, draft);
        break;
      case 'work':
        resolveWork(scenario, draft);
        enter(draft, 'corridor');
        enterCorridor(scenario, draft);
        break;
      case 'corridor':
        enter(draft, 'session');
        draft.queue = roomsThisTurn(scenario, draft);
        if (!openNextRoom(scenario, draft)) enterConsequences(scenario, draft);
        break;
      case 'session':
        if (itemOnTable(draft) !== null) resolveItem(scenario, draft);
        else if (!openNextRoom(scenario, draft)) enterConsequences(scenario, draft);
        break;
      case 'consequences':
        endTurn(scenario, draft);
        break;
    }
  }
}

function enter(draft: State, phase: State['phase']): void {
  draft.phase = phase;
  draft.committed = [];
}

/** R2.1: dated events whose conditions hold, and the decisions addressed to persons. */
export function enterNews(scenario: Scenario, draft: State): void {
  enter(draft, 'news');
  draft.again = [];
  for (const id of Object.keys(draft.people)) {
    endJourney(draft, id);
    draft.plans[id] = [];
  }
  for (const b of Object.values(draft.bodies)) b.worked = [];
  for (const p of Object.values(draft.posts)) {
    p.worked = false;
    p.manner = 'plain';
  }
  for (const o of Object.values(draft.organs)) for (const id in o.manners) delete o.manners[id];
  crossBorder(scenario, draft);
  hearHosts(scenario, draft);
  fireEvents(scenario, draft, 'news');
  countAttention(scenario, draft);
}

/** R2.2: what a month begins with, after its events, and again after what was answered to them. */
function countAttention(scenario: Scenario, draft: State): void {
  for (const id of Object.keys(draft.people)) draft.people[id]!.attention = attentionOf(scenario, draft, id);
}

/** R2.2: all orders resolve together, kind by kind, seat by seat. Persons nobody plays work what they hold. */
function resolveWork(scenario: Scenario, draft: State): void {
  for (const seat of draft.seats) for (const o of draft.plans[seat] ?? []) if (o.kind === 'travel') obey(scenario, draft, seat, o);
  workUnseated(scenario, draft);
  for (const kind of RESOLUTION) {
    if (kind === 'travel') continue;
    for (const seat of draft.seats)
      for (const o of draft.plans[seat] ?? []) {
        if (o.kind !== kind) continue;
        obey(scenario, draft, seat, o);
      }
  }
  wearSickbeds(scenario, draft);
  settlePostOffers(scenario, draft);
  runCommission(scenario, draft);
  conveneUnseated(scenario, draft);
}

/** An order takes effect. R5.9: the next breach of a warned man is a case by itself. */
function obey(scenario: Scenario, draft: State, seat: Id, o: Order): void {
  const isCase = isWarned(draft, seat) && caseAgainst(draft, seat) === null && breachOf(scenario, draft, seat, o) > 0;
  applyOrder(scenario, draft, seat, o);
  if (isCase) openCase(scenario, draft, seat, null);
}

function workUnseated(scenario: Scenario, draft: State): void {
  for (const post of scenario.posts) {
    const p = draft.posts[post.id]!;
    if (p.holder === null || !isCapable(scenario, draft, p.holder)) continue;
    const isThere = draft.people[p.holder]!.place === post.place;
    if (isThere && (post.workload === 0 || !isSeat(draft, p.holder))) {
      p.worked = true;
      if (post.body !== null && draft.bodies[post.body] !== undefined) addTo(draft.bodies[post.body]!.worked, p.holder);
    }
  }
  for (const body of scenario.bodies) {
    if (body.sits || body.workload === 0) continue;
    const b = draft.bodies[body.id]!;
    for (const id of [...b.full, ...b.candidates]) {
      if (isSeat(draft, id) || !isInTown(scenario, draft, id)) continue;
      addTo(b.worked, id);
      b.attendance[id] = (b.attendance[id] ?? 0) + 1;
    }
  }
}

/** Conferences elect delegates, letters are read, offers by letter answered, caucuses settle who is bound (R2.3, R5.2). */
function enterCorridor(scenario: Scenario, draft: State): void {
  holdConferences(scenario, draft);
  for (const l of draft.letters) {
    if (l.read) continue;
    l.read = true;
    const who = [l.from, l.to];
    const door = doorBetween(scenario, draft, l.from, l.to);
    if (door.stops !== null) {
      addTo(l.seenBy, door.stops);
      addEntry(draft, 'letter.stopped', { by: door.stops, from: l.from, to: l.to }, { who: [l.from, door.stops] });
      continue;
    }
    for (const id of door.reads) if (!l.seenBy.includes(id)) addTo(l.seenBy, id);
    if (!samePlace(draft, l.from, l.to)) {
      const head = postmaster(scenario, draft);
      if (head !== null && head !== l.from && head !== l.to) addTo(l.seenBy, head);
    }
    if (l.act === 'reproach') doDeed(scenario, draft, 'reproach', l.from, l.to);
    if (l.act === 'appeal') {
      moveTrust(draft, l.to, l.from, APPEAL_TRUST);
      draft.people[l.to]!.leansTo = l.from;
    }
    if (l.act === 'claim' && l.about !== null)
      for (const about of l.claims) claim(draft, { by: l.from, to: l.to, about, subject: l.about, stance: 'for' });
    addEntry(draft, `letter.${l.act}`, { from: l.from, to: l.to, claims: l.claims.join(',') }, { who: [...who, ...l.seenBy] });
  }
  findOutClaims(scenario, draft);
  for (const d of draft.deals) if (d.state === 'offered' && d.readTurn <= draft.turn) answerByRule(scenario, draft, d);
  for (const k of draft.caucuses) {
    if (k.turn !== draft.turn) continue;
    for (const id of k.present) if (!isSeat(draft, id) && k.told[id] === 'for') addTo(k.bound, id);
  }
}

/** R2.5: posts left idle, the circle turns, the economy goes on a month, terms run out, quiet months wash factionalism out, events of the month's end. */
function enterConsequences(scenario: Scenario, draft: State): void {
  enter(draft, 'consequences');
  draft.session = null;
  for (const post of scenario.posts) {
    const p = draft.posts[post.id]!;
    if (post.workload === 0 || p.holder === null) continue;
    p.idle = p.worked ? 0 : p.idle + 1;
    if (p.idle === 2 && isSeat(draft, p.holder)) addEntry(draft, 'post.idle', { post: post.id, person: p.holder }, { weight: 0 });
  }
  const isMonthOver = endsMonth(turnIds(scenario), draft.turn);
  if (isMonthOver) moveCircle(scenario, draft);
  if (isMonthOver) fadeDanger(scenario, draft);
  holdMeetings(scenario, draft);
  advanceEconomy(scenario, draft);
  const committee = widestRoom(scenario);
  const votedIn = (isIt: (room: Id) => boolean): boolean => draft.votes.some((v) => v.turn === draft.turn && isIt(v.room));
  endTerms(scenario, draft, { plenum: votedIn((room) => room === committee), congress: votedIn((room) => scenario.byId.bodies[room]!.delegated) });
  for (const id of Object.keys(draft.people)) {
    const p = draft.people[id]!;
    moveViews(scenario, draft, id);
    if (isMonthOver && p.factionalism > 0 && draft.turn - p.lastStir >= 1)
      p.factionalism = clamp(p.factionalism - constant(scenario, 'factionalismFade'), 0, 100);
    // R8.4: no resort mends who lies in a sickbed, and no work wears him out but dictation.
    if (strengthOf(scenario, draft, id) !== 'well') continue;
    if (scenario.byId.places[p.place]?.rest) p.health = clamp(p.health + 4, 0, 100);
    else if (isSeat(draft, id) && (draft.plans[id] ?? []).length > 0 && p.attention === 0) p.health = clamp(p.health - 2, 0, 100);
  }
  endNotices(scenario, draft);
  findOutBent(scenario, draft);
  judgeLeaving(scenario, draft);
  leaveGovernments(scenario, draft);
  endPenalties(draft);
  endCommissions(draft);
  keepOldCases(scenario, draft);
  forgetTalks(draft);
  ageBlocs(scenario, draft);
  fireEvents(scenario, draft, 'consequences');
  checkEnding(scenario, draft, false);
}

function endTurn(scenario: Scenario, draft: State): void {
  const isLast = draft.turn + 1 >= scenario.manifest.turns.length;
  if (isLast) {
    tellBeyond(scenario, draft);
    checkEnding(scenario, draft, true);
  }
  if (draft.ending !== null || isLast) {
    enter(draft, 'over');
    addEntry(draft, 'ended', { ending: draft.ending?.id ?? '' }, { weight: 3 });
    return;
  }
  draft.turn += 1;
  enterNews(scenario, draft);
}
