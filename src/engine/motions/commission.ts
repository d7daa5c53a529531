// commission: move a question to a smaller body whose convener may fail to convene it (R4.8).
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const commission: MotionRule<'commission'> = {
  subject: (m) => `commission/${m.theme}`,
  positions: () => ({}),
  stakes: () => ({}),
  refuse(scenario, state, m) {
    if (scenario.byId.questions[m.theme] === undefined) return refusal('R4.8', 'question.unknown', { question: m.theme });
    for (const id of [...m.members, m.convener]) if (state.people[id] === undefined) return refusal('R4.8', 'person.unknown', { person: id });
    return m.members.includes(m.convener) ? null : refusal('R4.8', 'commission.convener', { person: m.convener });
  },
  options(scenario, state, room, mover) {
    const seats = state.bodies[room]!.full.filter((id) => state.seats.includes(id) && id !== mover).slice(0, 2);
    if (!scenario.byId.bodies[room]!.sits || seats.length < 2) return [];
    return scenario.questions
      .map((q) => ({ kind: 'commission' as const, theme: q.id, members: [mover, ...seats], convener: mover }))
      .filter((m) => commission.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    // The convener may fail to convene it: until he does, the theme rests (R4.8).
    draft.commissions.push({ theme: m.theme, members: m.members, convener: m.convener, since: draft.turn, met: false });
    addEntry(draft, 'commission.named', { theme: m.theme, convener: m.convener, members: m.members.join(','), room: item.room }, { weight: 1 });
  },
};
