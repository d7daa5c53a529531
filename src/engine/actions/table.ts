// table: lay a motion before a room that sits this month (R4.1), from afar by letter (R2.4); or amend what is on the table (R4.2).
import type { Action, Refusal } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { RefusedOption } from '../../model/view';
import { judgeTabling } from '../deals';
import { addItem, REST_AFTER_VOTE, restOf, standsAbove, undoing } from '../items';
import { motionOptions, positionsOf, refuseMotion, stakesOf, subjectOf, thingOf } from '../motions';
import { LEADING, membershipOf } from '../motions/seats';
import { isPresentAt, roomsThisTurn } from '../read';
import { hasVote, rosterOf } from '../rooms';
import { clearTable, itemOnTable } from '../session';
import { addEntry, refusal, snapshot } from '../tools';
import type { ActionRule } from './actionRule';

const MOTIONS_A_MONTH = 2;

/** What stands in a motion's way in a room, told once for all motions that are tried there. */
interface InTheWay {
  /** Matters decided of late, by kind of motion: in this room, or in a wider one that stands above it. */
  decided: ReadonlyMap<Motion['kind'], ReadonlySet<string>>;
  /** The motions that wait in this room, as JSON, by kind and subject. */
  waiting: ReadonlyMap<Motion['kind'], ReadonlyMap<string, readonly string[]>>;
  /** What the motions that wait here judge, where a room judges one thing at a time, by kind. */
  judged: ReadonlySet<string>;
}

function inTheWay(scenario: Scenario, state: State, room: Id): InTheWay {
  const decided = new Map<Motion['kind'], Set<string>>();
  const waiting = new Map<Motion['kind'], Map<string, string[]>>();
  const judged = new Set<string>();
  for (const i of state.items) {
    if (i.outcome === null && i.room === room) {
      const thing = judgedBy(i.motion);
      if (thing !== null) judged.add(thing);
      const ofKind = waiting.get(i.motion.kind) ?? new Map<string, string[]>();
      ofKind.set(i.subject, [...(ofKind.get(i.subject) ?? []), JSON.stringify(i.motion)]);
      waiting.set(i.motion.kind, ofKind);
    }
    if (i.vote === null || state.turn - i.turn >= REST_AFTER_VOTE) continue;
    if (i.room !== room && !standsAbove(scenario, i.room, room)) continue;
    const ofKind = (decided.get(i.motion.kind) ?? new Set()).add(restOf(i));
    if (state.votes[i.vote]?.carried === true) for (const matter of undoing(i.subject)) ofKind.add(matter);
    decided.set(i.motion.kind, ofKind);
  }
  return { decided, waiting, judged };
}

/** What a motion judges, told apart from the things of other kinds; null where a room may have several on one thing. */
function judgedBy(motion: Motion): string | null {
  const thing = thingOf(motion);
  return thing === null ? null : `${motion.kind} ${thing}`;
}

/** R4.2: what rests may be taken up once more on new facts: figures on what it touches, or an ultimatum, since it was decided. */
function isReopened(scenario: Scenario, state: State, room: Id, motion: Motion, subject: string): boolean {
  const rest = restOf({ motion, subject });
  const before = state.items.filter(
    (i) => i.vote !== null && i.room === room && state.turn - i.turn < REST_AFTER_VOTE && i.motion.kind === motion.kind && restOf(i) === rest,
  );
  const last = before.length === 1 ? before[0]!.turn : state.turn;
  const touched = positionsOf(scenario, state, motion);
  return state.figures.some((f) => f.turn > last && f.question in touched) || state.resignations.some((r) => r.open && r.turn > last);
}

function roomsOpen(scenario: Scenario, state: State): Id[] {
  if (state.phase === 'corridor') return roomsThisTurn(scenario, state);
  return [];
}

/** Full members; at a congress its guests too, who have no vote there. */
const mayMove = (scenario: Scenario, state: State, room: Id, seat: Id): boolean =>
  hasVote(scenario, state, room, seat) || (scenario.byId.bodies[room]!.delegated && state.bodies[room]!.candidates.includes(seat));

type Tabling = Extract<Action, { type: 'table' }>;

/** Whether the mover may lay anything before this room now, or amend that item. */
function refuseMover(scenario: Scenario, state: State, a: Tabling): Refusal | null {
  if (state.phase !== 'corridor' && state.phase !== 'session') return refusal('R4.1', 'phase.notCorridor', {});
  if (state.phase === 'corridor' && state.committed.includes(a.seat)) return refusal('R2.7', 'phase.committed', {});
  if (state.bodies[a.room] === undefined || !scenario.byId.bodies[a.room]!.sits) return refusal('R1.2', 'room.unknown', { room: a.room });
  if (!mayMove(scenario, state, a.room, a.seat)) return refusal('R4.1', 'table.notMember', { room: a.room });
  if (a.amends !== null) {
    const item = state.items[a.amends];
    if (item === undefined || item.room !== a.room || item.outcome !== null) return refusal('R4.2', 'amend.none', {});
  }
  if (state.phase === 'session') {
    const s = state.session!;
    if (a.amends === null) return refusal('R4.1', 'table.late', {});
    if (s.room !== a.room || s.agenda[s.at] !== a.amends) return refusal('R4.2', 'amend.notOnTable', {});
    if (!isPresentAt(scenario, state, a.room, a.seat)) return refusal('R2.4', 'person.absent', { place: state.people[a.seat]!.place });
    if (s.ballots[a.seat] !== undefined) return refusal('R4.3', 'vote.cast', {});
    if (s.closed) return refusal('R4.2', 'procedure.closed', {});
  } else if (!roomsOpen(scenario, state).includes(a.room)) return refusal('R1.9', 'room.doesNotSit', { room: a.room });
  if (state.items.filter((i) => i.turn === state.turn && i.room === a.room && i.mover === a.seat && i.confirms === null).length >= MOTIONS_A_MONTH)
    return refusal('R4.1', 'table.enough', { room: a.room });
  return null;
}

/** Nobody proposes himself for a seat in the leadership that is more than he has, nor for one of its posts. */
export function raisesHimself(scenario: Scenario, state: State, seat: Id, m: Motion): boolean {
  if (m.kind === 'appoint') return m.person === seat && scenario.byId.posts[m.post]?.rank === 'top';
  const isUp = m.kind === 'elect' && m.person === seat && m.membership !== 'none' && membershipOf(state, m.body, seat) !== 'full';
  return isUp && (scenario.byId.bodies[m.body]?.rank ?? 0) >= LEADING;
}

/** Whether this motion may be laid before the room now, given that its mover may. */
function refuseTabled(scenario: Scenario, state: State, a: Tabling, { decided, waiting, judged }: InTheWay): Refusal | null {
  if (!isAboutSomething(state, a.motion)) return refusal('R4.2', 'motion.unknown', {});
  if (raisesHimself(scenario, state, a.seat, a.motion)) return refusal('R4.1', 'table.self', {});
  if (a.amends !== null) {
    const item = state.items[a.amends]!;
    if (item.motion.kind !== a.motion.kind || item.amends !== null || item.confirms !== null) return refusal('R4.2', 'amend.other', {});
    if (JSON.stringify(item.motion) === JSON.stringify(a.motion)) return refusal('R4.2', 'amend.same', {});
  }
  const alike = waiting.get(a.motion.kind);
  const settled = a.amends === null ? decided.get(a.motion.kind) : undefined;
  if (alike !== undefined || settled !== undefined) {
    const subject = subjectOf(a.motion, state);
    // The same to the letter; subjects alone do not name rosters.
    if (alike?.get(subject)?.includes(JSON.stringify(a.motion))) return refusal('R4.1', 'table.already', {});
    if (settled?.has(restOf({ motion: a.motion, subject })) && !isReopened(scenario, state, a.room, a.motion, subject))
      return refusal('R4.1', 'table.decided', {});
  }
  const thing = a.amends === null ? judgedBy(a.motion) : null;
  if (thing !== null && judged.has(thing)) return refusal('R4.1', 'table.waits', {});
  return refuseMotion(scenario, state, a.motion, a.room);
}

/** Whether this motion may be laid before the room now by whom no seat answers for: the address of a local body (R5.8). */
export const refuseLaid = (scenario: Scenario, state: State, room: Id, motion: Motion): Refusal | null =>
  refuseTabled(scenario, state, { type: 'table', seat: '', room, motion, amends: null }, inTheWay(scenario, state, room));

/** Motions of these kinds that this seat may lay before the room, or put in the place of item `amends`. */
function tablings(scenario: Scenario, state: State, seat: Id, room: Id, amends: number | null, kinds?: readonly Motion['kind'][]): Tabling[] {
  const of = (motion: Motion): Tabling => ({ type: 'table', seat, room, motion, amends });
  const all = motionOptions(scenario, state, room, seat, kinds).map(of);
  if (all.length === 0 || refuseMover(scenario, state, all[0]!) !== null) return [];
  const before = inTheWay(scenario, state, room);
  return all.filter((a) => refuseTabled(scenario, state, a, before) === null);
}

export const table: ActionRule<'table'> = {
  options(scenario, state, seat) {
    if (state.phase === 'session') {
      const item = itemOnTable(state);
      if (item === null || state.session === null || item.amends !== null || item.confirms !== null) return [];
      return tablings(scenario, state, seat, state.session.room, item.id, [item.motion.kind]);
    }
    if (state.phase !== 'corridor' || state.committed.includes(seat)) return [];
    return roomsOpen(scenario, state)
      .filter((room) => mayMove(scenario, state, room, seat))
      .flatMap((room) => tablings(scenario, state, seat, room, null));
  },
  refuse(scenario, state, a) {
    return refuseMover(scenario, state, a) ?? refuseTabled(scenario, state, a, inTheWay(scenario, state, a.room));
  },
  apply(scenario, draft, a) {
    const item = addItem(scenario, draft, { room: a.room, mover: a.seat, motion: a.motion, amends: a.amends, confirms: null });
    judgeTabling(scenario, draft, a.seat, item.subject, stakesOf(scenario, snapshot(draft), a.motion));
    if (draft.session !== null && a.amends !== null) {
      const s = draft.session;
      s.agenda.splice(s.at, 0, item.id);
      clearTable(scenario, draft);
    }
    addEntry(
      draft,
      a.amends === null ? 'tabled' : 'amended',
      { person: a.seat, item: item.id, room: a.room },
      { who: rosterOf(scenario, draft, a.room), weight: 1 },
    );
  },
};

/**
 * R3.2: what a seat would look for in the corridor and cannot lay now, each with its refusal: what rests after it was decided, what amends a motion that
 * waits, and a room before which the seat has laid all it may.
 */
export function refusedTablings(scenario: Scenario, state: State, seat: Id): RefusedOption[] {
  if (state.phase !== 'corridor' || state.committed.includes(seat)) return [];
  return roomsOpen(scenario, state)
    .filter((room) => mayMove(scenario, state, room, seat))
    .flatMap((room): RefusedOption[] => {
      const rests = state.items.filter((i) => i.room === room && i.vote !== null && state.turn - i.turn < REST_AFTER_VOTE);
      const motions = [...motionOptions(scenario, state, room, seat), ...rests.map((i) => i.motion)];
      const all = motions.map((motion): Tabling => ({ type: 'table', seat, room, motion, amends: null }));
      const first = all[0];
      if (first === undefined) return [];
      const enough = refuseMover(scenario, state, first);
      if (enough !== null) return [{ action: first, refusal: enough }];
      const before = inTheWay(scenario, state, room);
      return all.flatMap((action) => {
        const why = refuseTabled(scenario, state, action, before);
        return why?.key === 'table.decided' || why?.key === 'table.waits' ? [{ action, refusal: why }] : [];
      });
    });
}

/** A motion about things that do not exist has no subject. */
function isAboutSomething(state: State, motion: Motion): boolean {
  if (motion.kind === 'reform' || motion.kind === 'elect') return state.bodies[motion.body] !== undefined;
  return motion.kind !== 'appoint' || state.posts[motion.post] !== undefined;
}
