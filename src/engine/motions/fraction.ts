// fraction: a party body tells its people in a room of the state how to vote, to stay away, or to leave a government (R4.11).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { motionFor } from '../answers';
import { hasFractions, instructionOn, leaveGovernment, ownPeopleIn, sideOfDeed } from '../fractions';
import { roomsThisTurn } from '../read';
import { addEntry, refusal } from '../tools';
import { positionsOf, stakesOf } from '.';
import type { MotionOf, MotionRule } from './motionRule';

type Fraction = MotionOf<'fraction'>;

/** What it pushes is what the motion pushes that it is about, to its side. */
function turned(of: Record<Id, number>, side: number): Record<Id, number> {
  return side === 0 ? {} : Object.fromEntries(Object.entries(of).map(([id, n]) => [id, side * n + 0]));
}

const matterOf = (scenario: Scenario, state: State, m: Fraction) => (m.subject === '' ? null : motionFor(scenario, state, m.subject));

export const fraction: MotionRule<'fraction'> = {
  subject: (m) => `fraction/${m.room}/${m.deed}${m.subject === '' ? '' : `/${m.subject}`}`.slice(0, 80),
  positions(scenario, state, m) {
    const found = matterOf(scenario, state, m);
    return found === null || found.motion.kind === 'fraction' ? {} : turned(positionsOf(scenario, state, found.motion), sideOfDeed(m.deed));
  },
  stakes(scenario, state, m) {
    if (m.deed === 'leave') return Object.fromEntries(ownPeopleIn(scenario, state, m.room).map((id) => [id, -1]));
    const found = matterOf(scenario, state, m);
    return found === null || found.motion.kind === 'fraction' ? {} : turned(stakesOf(scenario, state, found.motion), sideOfDeed(m.deed));
  },
  refuse(scenario, state, m, room) {
    const target = scenario.byId.bodies[m.room];
    if (!hasFractions(scenario) || target === undefined || !target.ofState) return refusal('R4.11', 'fraction.noRoom', {});
    if (scenario.byId.bodies[room]!.ofState || state.bodies[m.room]!.abolished) return refusal('R4.11', 'room.notCompetent', { room, body: m.room });
    if (m.deed === 'leave') {
      if (m.subject !== '') return refusal('R4.11', 'fraction.noMatter', {});
      return ownPeopleIn(scenario, state, m.room).length > 0 ? null : refusal('R4.11', 'fraction.nobody', { body: m.room });
    }
    if (!target.sits) return refusal('R4.11', 'fraction.noRoom', {});
    if (m.subject === '' || m.subject.startsWith('fraction/')) return refusal('R4.11', 'fraction.noMatter', {});
    const told = instructionOn(state, m.room, m.subject);
    return told !== null && told.deed === m.deed && told.subject === m.subject ? refusal('R4.13', 'fraction.same', {}) : null;
  },
  options(scenario, state, room) {
    if (!hasFractions(scenario) || scenario.byId.bodies[room]!.ofState) return [];
    const out: Fraction[] = [];
    const sitting = roomsThisTurn(scenario, state);
    for (const i of state.items) {
      if (i.outcome !== null || i.amends !== null || !sitting.includes(i.room) || !scenario.byId.bodies[i.room]!.ofState) continue;
      for (const deed of ['for', 'against', 'away'] as const) out.push({ kind: 'fraction', room: i.room, subject: i.subject, deed });
    }
    for (const b of scenario.bodies) if (b.ofState && !b.sits) out.push({ kind: 'fraction', room: b.id, subject: '', deed: 'leave' });
    return out.filter((m) => fraction.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const told = { turn: draft.turn, by: item.room, mover: item.mover, room: m.room, subject: m.subject, deed: m.deed, defied: [] };
    draft.instructions ??= [];
    draft.instructions.push(told);
    addEntry(draft, `fraction.${m.deed}`, { room: item.room, body: m.room, subject: m.subject }, { weight: 2 });
    if (m.deed === 'leave') leaveGovernment(scenario, draft, draft.instructions.at(-1)!);
  },
};
