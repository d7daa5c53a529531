// postpone: put off a sitting to which a wider room is already called (R5.7). Whoever wins by the months wants it, and calls it order.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { nextSitting, roomsOfTurn } from '../read';
import { addEntry, constant, refusal } from '../tools';
import type { MotionRule } from './motionRule';

/** The last sitting of a room was put off: the next one is not. */
function wasPutOff(scenario: Scenario, state: State, room: Id): boolean {
  for (let turn = state.turn; turn >= 0; turn -= 1)
    if (roomsOfTurn(scenario, state, turn).includes(room)) return state.postponed.some((p) => p.room === room && p.to === turn);
  return false;
}

export const postpone: MotionRule<'postpone'> = {
  subject: (m) => `postpone/${m.room}`,
  // A congress is the party's debate: to put it off is to close it for so long.
  positions: (scenario, _s, m) =>
    scenario.byId.bodies[m.room]?.delegated && scenario.byId.questions.deb !== undefined ? { deb: -1 } : ({} as Record<Id, number>),
  stakes: () => ({}),
  refuse(scenario, state, m, room) {
    const target = scenario.byId.bodies[m.room];
    if (target === undefined || !target.sits || state.bodies[m.room]!.abolished) return refusal('R5.7', 'room.unknown', { room: m.room });
    // Between two sittings of a room the body that it has elected acts for it.
    if (state.bodies[room]!.electedBy !== m.room) return refusal('R5.7', 'room.notCompetent', { room, body: m.room });
    const from = nextSitting(scenario, state, m.room, constant(scenario, 'calledAhead'));
    if (from === null) return refusal('R5.7', 'postpone.notCalled', { room: m.room });
    if (state.postponed.some((p) => p.room === m.room && p.to === from)) return refusal('R5.7', 'postpone.twice', { room: m.room });
    if (wasPutOff(scenario, state, m.room)) return refusal('R5.7', 'postpone.again', { room: m.room });
    const to = from + m.months;
    if (to >= scenario.manifest.turns.length) return refusal('R5.7', 'postpone.late', { room: m.room });
    return roomsOfTurn(scenario, state, to).includes(m.room) ? refusal('R5.7', 'postpone.sits', { room: m.room }) : null;
  },
  options(scenario, state, room) {
    const { electedBy } = state.bodies[room]!;
    if (electedBy === null || !scenario.byId.bodies[electedBy]!.sits) return [];
    return [1, 2, 3]
      .map((months) => ({ kind: 'postpone' as const, room: electedBy, months }))
      .filter((m) => postpone.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const from = nextSitting(scenario, draft, m.room, constant(scenario, 'calledAhead'))!;
    draft.postponed.push({ room: m.room, from, to: from + m.months });
    addEntry(draft, 'postpone.done', { convened: m.room, room: item.room, count: m.months }, { weight: 2 });
  },
};
