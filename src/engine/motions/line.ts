// line: what the party's line on a question is (R1.5).
import { isWithCommission } from '../commissions';
import { refuseQuestion } from '../openQuestions';
import { addEntry, clamp, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const line: MotionRule<'line'> = {
  subject: (m) => `line/${m.question}/${m.direction > 0 ? 'plus' : 'minus'}`,
  positions: (_sc, _s, m) => ({ [m.question]: m.direction * (m.tone === 'sharp' ? 2 : 1) }),
  stakes: () => ({}),
  refuse(scenario, state, m, room) {
    const closed = refuseQuestion(scenario, state, m.question, 'R1.5');
    if (closed !== null) return closed;
    if (m.document !== null && !(state.documents[m.document]?.written ?? false))
      return refusal('R1.6', 'document.unwritten', { document: m.document });
    if (isWithCommission(state, room, m.question)) return refusal('R4.8', 'commission.sits', { question: m.question });
    return Math.abs(state.lines[m.question]! + m.direction) > 100 ? refusal('R1.5', 'line.extreme', { question: m.question }) : null;
  },
  options(scenario, state, room) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    return scenario.questions
      .flatMap((q) =>
        ([1, -1] as const).flatMap((direction) =>
          (['mild', 'sharp'] as const).map((tone) => ({ kind: 'line' as const, question: q.id, direction, tone, document: null })),
        ),
      )
      .filter((m) => line.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    draft.lines[m.question] = clamp(draft.lines[m.question]! + m.direction * (m.tone === 'sharp' ? 40 : 20), -100, 100);
    addEntry(draft, 'line.moved', { question: m.question, direction: m.direction, room: item.room }, { weight: 2 });
  },
};
