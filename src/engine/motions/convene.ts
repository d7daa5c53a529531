// convene: call a wider room for the next month, or a joint sitting of a room with the bodies that come to it (R1.9, R1.2b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { roomsOfTurn } from '../read';
import { isJoint } from '../rooms';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

/** Bodies with anybody in them that come to joint sittings of a room. */
const comers = (scenario: Scenario, state: State, room: Id): Id[] =>
  scenario.byId.bodies[room]!.joint.map((j) => j.body).filter((id) => {
    const { abolished, full, candidates, crowd } = state.bodies[id]!;
    return !abolished && full.length + candidates.length + Object.keys(crowd).length > 0;
  });

export const convene: MotionRule<'convene'> = {
  subject: (m) => (m.joint ? `convene/${m.room}/joint` : `convene/${m.room}`),
  positions: () => ({}),
  stakes: () => ({}),
  refuse(scenario, state, m, room) {
    const target = scenario.byId.bodies[m.room];
    if (target === undefined || !target.sits || state.bodies[m.room]!.abolished) return refusal('R1.9', 'room.unknown', { room: m.room });
    // To its own next sitting a room may bid others.
    if (target.rank <= scenario.byId.bodies[room]!.rank && !(m.joint && m.room === room)) return refusal('R1.9', 'convene.narrow', { room: m.room });
    const next = state.turn + 1;
    if (scenario.manifest.turns[next] === undefined) return refusal('R1.9', 'convene.late', { room: m.room });
    if (m.joint && comers(scenario, state, m.room).length === 0) return refusal('R1.2b', 'convene.alone', { room: m.room });
    const sits = roomsOfTurn(scenario, state, next).includes(m.room) && (!m.joint || isJoint(scenario, state, m.room, next));
    return sits ? refusal('R1.9', 'convene.sits', { room: m.room }) : null;
  },
  options: (scenario, state, room) =>
    scenario.bodies
      .flatMap((b) => [false, true].map((joint) => ({ kind: 'convene' as const, room: b.id, joint })))
      .filter((m) => convene.refuse(scenario, state, m, room) === null),
  apply(scenario, draft, m, item) {
    draft.convened.push({ room: m.room, turn: draft.turn + 1, joint: m.joint });
    const bodies = m.joint ? comers(scenario, draft, m.room).join(',') : '';
    if (m.joint) addEntry(draft, 'convene.joint', { convened: m.room, room: item.room, bodies }, { weight: 2 });
    else addEntry(draft, 'convene.called', { convened: m.room, room: item.room }, { weight: 2 });
  },
};
