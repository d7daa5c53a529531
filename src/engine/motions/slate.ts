// slate: the list for a body that this room elects (R5.3). Rival lists are amendments: the room votes on them first, and on what is left last.
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { caseAgainst } from '../cases';
import { cutBy } from '../defeated';
import { isCapable, isLabelled } from '../read';
import { addEntry, refusal, trust } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';
import { neededToDrop, seatWeight, setMembership, stakeOfSeat } from './seats';

/** How many names a mover thinks of: those he would be rid of, those he would bring in. */
const NAMES = 2;
/** Trust that makes a man worth a place on a list; distrust, mirrored, worth leaving out. */
const SIDE = 20;

/** Out of the body altogether. */
const out = (person: Id) => ({ person, membership: 'none' as const });
const into = (person: Id) => ({ person, membership: 'full' as const });

function refuseNames(scenario: Scenario, state: State, m: MotionOf<'slate'>): Refusal | null {
  const { full } = state.bodies[m.body]!;
  if (new Set([...m.add, ...m.drop]).size < m.add.length + m.drop.length) return refusal('R5.3', 'slate.twice', {});
  for (const person of m.drop) if (!full.includes(person)) return refusal('R5.3', 'slate.notMember', { person, body: m.body });
  for (const person of m.add) {
    if (state.people[person] === undefined || !isCapable(scenario, state, person)) return refusal('R5.3', 'person.unavailable', { person });
    if (full.includes(person)) return refusal('R1.2', 'seat.already', { person, body: m.body });
    if (isLabelled(scenario, state, person, 'elect')) return refusal('R4.9', 'label.bars', { person });
    if (caseAgainst(state, person) !== null) return refusal('R5.9', 'elect.accused', { person });
  }
  return m.drop.length * 2 > full.length ? refusal('R5.3', 'slate.half', { body: m.body }) : null;
}

/** Whom a mover would leave out, and bring in: candidates first, and for a congress anybody. */
function wishes(scenario: Scenario, state: State, room: Id, body: Id, mover: Id): { drop: Id[]; add: Id[] } {
  const b = state.bodies[body]!;
  const pool = scenario.byId.bodies[room]!.delegated ? [...b.candidates, ...state.seats] : b.candidates;
  const by = (list: readonly Id[], sign: 1 | -1): Id[] =>
    [...new Set(list)]
      .filter((id) => id !== mover && sign * trust(state, mover, id) >= SIDE && isCapable(scenario, state, id))
      .sort((x, y) => sign * (trust(state, mover, y) - trust(state, mover, x)) || (x < y ? -1 : 1))
      .slice(0, NAMES);
  return {
    drop: by(b.full, -1),
    add: by(
      pool.filter((id) => !b.full.includes(id)),
      1,
    ),
  };
}

export const slate: MotionRule<'slate'> = {
  subject: (m) => `slate/${m.body}`,
  positions: (scenario, state, m) => ({ ...cutBy(scenario, state, m.drop, m.drop.length > 1 ? 2 : 1) }),
  stakes(scenario, state, m) {
    const weight = seatWeight(scenario.byId.bodies[m.body]!.rank);
    return Object.fromEntries([...m.drop.map(out), ...m.add.map(into)].map((c) => [c.person, stakeOfSeat(state, m.body, c, weight)]));
  },
  needed: (scenario, state, m) => m.drop.reduce((most, id) => Math.max(most, neededToDrop(scenario, state, m.body, out(id))), 0),
  excluded: (_s, m) => m.drop,
  refuse(scenario, state, m, room) {
    const b = state.bodies[m.body];
    if (b === undefined || b.abolished) return refusal('R1.2', 'body.unknown', { body: m.body });
    if (b.electedBy !== room) return refusal('R1.2', 'room.notCompetent', { room, body: m.body });
    // At a congress even the standing list is a list: it keeps all of them from the count of the blocs.
    if (m.add.length + m.drop.length === 0 && !scenario.byId.bodies[room]!.delegated) return refusal('R5.3', 'slate.empty', { body: m.body });
    return refuseNames(scenario, state, m);
  },
  options(scenario, state, room, mover) {
    const found: MotionOf<'slate'>[] = [];
    for (const body of scenario.bodies) {
      if (state.bodies[body.id]!.electedBy !== room || (!body.sits && !scenario.byId.bodies[room]!.delegated)) continue;
      const { drop, add } = wishes(scenario, state, room, body.id, mover);
      const list = (a: Id[], d: Id[]): void => {
        found.push({ kind: 'slate', body: body.id, add: a, drop: d });
      };
      list([], []);
      for (const a of add) list([a], []);
      for (const d of drop) list([], [d]);
      for (const d of drop) for (const a of add) list([a], [d]);
      if (drop.length === NAMES && add.length === NAMES) list(add, drop);
    }
    return found.filter((m) => slate.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    for (const id of m.drop) setMembership(draft, m.body, out(id));
    for (const id of m.add) setMembership(draft, m.body, into(id));
    const reflects = Object.fromEntries([...m.drop.map((id) => [id, -1]), ...m.add.map((id) => [id, 1])]);
    addEntry(draft, 'slate.elected', { body: m.body, room: item.room, members: m.add.join(','), who: m.drop.join(',') }, { weight: 2, reflects });
  },
};

/** R5.3: whether this congress has voted a list for the body, so that its end moves none of the named. */
export const isListed = (state: State, congress: Id, body: Id): boolean =>
  state.items.some(
    (i) =>
      i.turn === state.turn &&
      i.room === congress &&
      i.motion.kind === 'slate' &&
      i.motion.body === body &&
      (i.outcome === 'passed' || i.outcome === 'consent'),
  );
