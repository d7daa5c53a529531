// commission: move a question to a smaller body whose convener may fail to convene it (R4.8).

import { isWithCommission } from '../commissions';
import { refuseQuestion } from '../openQuestions';
import { addEntry, constant, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const commission: MotionRule<'commission'> = {
  subject: (m) => `commission/${m.theme}`,
  positions: () => ({}),
  stakes: () => ({}),
  refuse(scenario, state, m, room) {
    const closed = refuseQuestion(scenario, state, m.theme, 'R4.8');
    if (closed !== null) return closed;
    for (const id of [...m.members, m.convener]) if (state.people[id] === undefined) return refusal('R4.8', 'person.unknown', { person: id });
    if (isWithCommission(state, room, m.theme)) return refusal('R4.8', 'commission.sits', { question: m.theme });
    return m.members.includes(m.convener) ? null : refusal('R4.8', 'commission.convener', { person: m.convener });
  },
  options(scenario, state, room, mover) {
    const seats = state.bodies[room]!.full.filter((id) => state.seats.includes(id) && id !== mover).slice(0, 2);
    if (!scenario.byId.bodies[room]!.sits || seats.length < 2) return [];
    return scenario.questions
      .flatMap((q) =>
        (['report', 'decide'] as const).map((mandate) => ({
          kind: 'commission' as const,
          theme: q.id,
          members: [mover, ...seats],
          convener: mover,
          mandate,
        })),
      )
      .filter((m) => commission.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    draft.commissions.push({
      theme: m.theme,
      members: [...m.members],
      convener: m.convener,
      room: item.room,
      mandate: m.mandate,
      due: draft.turn + constant(scenario, 'commissionMonths'),
      state: 'waits',
    });
    addEntry(draft, 'commission.named', { theme: m.theme, convener: m.convener, members: m.members.join(','), room: item.room }, { weight: 1 });
  },
};
