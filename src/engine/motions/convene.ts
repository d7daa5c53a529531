// convene: call a wider room for the next month (R1.9).
import { roomsOfTurn } from '../read';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const convene: MotionRule<'convene'> = {
  subject: (m) => `convene/${m.room}`,
  positions: () => ({}),
  stakes: () => ({}),
  refuse(scenario, state, m, room) {
    const target = scenario.byId.bodies[m.room];
    if (target === undefined || !target.sits || state.bodies[m.room]!.abolished) return refusal('R1.9', 'room.unknown', { room: m.room });
    if (target.rank <= scenario.byId.bodies[room]!.rank) return refusal('R1.9', 'convene.narrow', { room: m.room });
    const next = state.turn + 1;
    if (scenario.manifest.turns[next] === undefined) return refusal('R1.9', 'convene.late', { room: m.room });
    const sits = roomsOfTurn(scenario, state, next).includes(m.room);
    return sits ? refusal('R1.9', 'convene.sits', { room: m.room }) : null;
  },
  options: (scenario, state, room) =>
    scenario.bodies.map((b) => ({ kind: 'convene' as const, room: b.id })).filter((m) => convene.refuse(scenario, state, m, room) === null),
  apply(_scenario, draft, m, item) {
    draft.convened.push({ room: m.room, turn: draft.turn + 1 });
    addEntry(draft, 'convene.called', { convened: m.room, room: item.room }, { weight: 2 });
  },
};
