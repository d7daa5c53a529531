// procedure: what becomes of the item on the table besides a vote — put off, sent to another room, no more speeches, a secret ballot (R4.2, R4.14); and leaving the room (R4.11).
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { hasFractions, walkOut } from '../fractions';
import { refuseItem } from '../motions';
import { workedPower } from '../read';
import { hasVote, rosterOf } from '../rooms';
import { clearTable, itemOnTable, votersNow } from '../session';
import { addEntry, refusal } from '../tools';
import { count } from '../votes';
import type { ActionOf, ActionRule } from './actionRule';

type Procedure = ActionOf<'procedure'>;

/** How those who vote would vote now, seats too as their own terms give. */
function standing(scenario: Scenario, state: State): { for: number; against: number; of: number } {
  const item = itemOnTable(state)!;
  const s = state.session!;
  const { voters } = count(scenario, state, {
    motion: item.motion,
    room: s.room,
    mover: item.mover,
    voters: votersNow(scenario, state),
    speeches: s.speeches,
    secret: s.secret,
    explain: false,
  });
  const hands = (ballot: string): number => voters.filter((v) => v.computed === ballot).length;
  return { for: hands('for'), against: hands('against'), of: voters.length };
}

/** A room that sits again, or yet this month, and may decide on it. */
function refuseRoom(scenario: Scenario, state: State, to: Id | null): Refusal | null {
  const s = state.session!;
  if (to === null || state.bodies[to] === undefined || !scenario.byId.bodies[to]!.sits || to === s.room)
    return refusal('R4.2', 'room.unknown', { room: to ?? '' });
  const sits =
    s.room !== to &&
    (state.queue.includes(to) ||
      state.convened.some((c) => c.room === to && c.turn > state.turn) ||
      scenario.manifest.turns.some((t, i) => i > state.turn && t.sessions.some((x) => x.room === to)));
  return sits ? refuseItem(scenario, state, itemOnTable(state)!.motion, to) : refusal('R4.2', 'procedure.noSitting', { room: to });
}

const isChair = (scenario: Scenario, state: State, seat: Id): boolean => workedPower(scenario, state, seat, 'chair', state.session!.room) !== null;

/** Whether this seat may ask for anything of the kind on the item on the table. */
function refuseAsker(scenario: Scenario, state: State, a: Procedure): Refusal | null {
  const s = state.session;
  const item = itemOnTable(state);
  if (state.phase !== 'session' || s === null || item === null) return refusal('R4.2', 'phase.notSession', {});
  if (!hasVote(scenario, state, s.room, a.seat) || !s.present.includes(a.seat)) return refusal('R4.2', 'procedure.notMember', {});
  if (Object.keys(s.ballots).length > 0) return refusal('R4.2', 'procedure.voting', {});
  if (a.act === 'walkOut') return hasFractions(scenario) && scenario.byId.bodies[s.room]!.ofState ? null : refusal('R4.11', 'procedure.ownRoom', {});
  if (a.act === 'defer' || a.act === 'refer') {
    if (item.confirms !== null || item.amends !== null) return refusal('R4.2', 'procedure.must', {});
    return item.moved !== null ? refusal('R4.2', 'procedure.once', {}) : null;
  }
  if (a.act === 'close') return s.closed ? refusal('R4.2', 'procedure.closed', {}) : null;
  if (s.secret) return refusal('R4.14', 'procedure.secret', {});
  return s.secretCalls.includes(a.seat) ? refusal('R4.14', 'procedure.called', {}) : null;
}

/** The mover does as he likes with his own; for the rest the room must be of that mind, or the chair for the order of debate. */
function refuseMind(scenario: Scenario, state: State, a: Procedure, mind: () => ReturnType<typeof standing>): Refusal | null {
  const item = itemOnTable(state)!;
  if (a.act === 'secret' || a.act === 'walkOut') return null;
  if (a.act === 'close') {
    if (isChair(scenario, state, a.seat)) return null;
    const m = mind();
    return 2 * Math.max(m.for, m.against) > m.of ? null : refusal('R4.2', 'procedure.undecided', {});
  }
  if (item.mover === a.seat) return null;
  const m = mind();
  return 2 * m.for < m.of ? null : refusal('R4.2', 'procedure.wanted', { for: m.for, of: m.of });
}

export const procedure: ActionRule<'procedure'> = {
  options(scenario, state, seat) {
    if (state.phase !== 'session' || itemOnTable(state) === null) return [];
    let known: ReturnType<typeof standing> | null = null;
    const mind = (): ReturnType<typeof standing> => {
      known ??= standing(scenario, state);
      return known;
    };
    const plain: Procedure[] = (['defer', 'close', 'secret', 'walkOut'] as const).map((act) => ({ type: 'procedure', seat, act, room: null }));
    const rooms: Procedure[] = scenario.bodies.filter((b) => b.sits).map((b) => ({ type: 'procedure', seat, act: 'refer', room: b.id }));
    return [...plain, ...rooms].filter(
      (a) =>
        refuseAsker(scenario, state, a) === null &&
        (a.act !== 'refer' || refuseRoom(scenario, state, a.room) === null) &&
        refuseMind(scenario, state, a, mind) === null,
    );
  },
  refuse(scenario, state, a) {
    return (
      refuseAsker(scenario, state, a) ??
      (a.act === 'refer' ? refuseRoom(scenario, state, a.room) : null) ??
      refuseMind(scenario, state, a, () => standing(scenario, state))
    );
  },
  apply(scenario, draft, a) {
    const s = draft.session!;
    const item = draft.items[itemOnTable(draft)!.id]!;
    const who = rosterOf(scenario, draft, s.room);
    if (a.act === 'walkOut') {
      walkOut(scenario, draft, s.room, a.seat);
      return;
    }
    if (a.act === 'close') {
      s.closed = true;
      addEntry(draft, 'procedure.close', { person: a.seat, item: item.id, room: a.room ?? s.room }, { who });
      return;
    }
    if (a.act === 'secret') {
      s.secretCalls.push(a.seat);
      s.secret = isChair(scenario, draft, a.seat) || s.secretCalls.length >= 2;
      addEntry(draft, s.secret ? 'procedure.secret' : 'procedure.asked', { person: a.seat, item: item.id, room: a.room ?? s.room }, { who });
      return;
    }
    item.moved = a.act === 'defer' ? 'deferred' : 'referred';
    addEntry(
      draft,
      a.act === 'defer' ? 'procedure.defer' : 'procedure.refer',
      { person: a.seat, item: item.id, room: a.room ?? s.room },
      { who, weight: 1 },
    );
    if (a.act === 'refer') item.room = a.room!;
    const gone = new Set([item.id]);
    for (const i of draft.items)
      if (i.amends === item.id && i.outcome === null) {
        i.outcome = 'withdrawn';
        gone.add(i.id);
      }
    s.agenda = s.agenda.filter((id, i) => i < s.at || !gone.has(id));
    clearTable(scenario, draft);
  },
};
