// figures: a brief's published numbers arm one side of a question for two months (R4.3 figures, R8.1).
import { refuseQuestion } from '../openQuestions';
import { swayByFigures } from '../sways';
import { addEntry, refusal } from '../tools';
import { postWithPower, reachOf } from './appoint';
import { card, line, type OrderRule } from './orderRule';

export const figures: OrderRule<'figures'> = {
  rule: 'R8.1',
  options: (scenario, state, seat) =>
    [...reachOf(scenario, state, seat, 'statistics')]
      .flatMap((question) => ([1, -1] as const).map((direction) => ({ kind: 'figures' as const, question, direction })))
      .filter((o) => figures.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const closed = refuseQuestion(scenario, state, o.question, 'R1.5');
    if (closed !== null) return closed;
    if (postWithPower(scenario, state, seat, 'statistics', o.question) === null) return refusal('R8.1', 'figures.noPower', { question: o.question });
    return state.plans[seat]?.some((p) => p.kind === 'figures') ? refusal('R8.1', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (_sc, _s, _seat, o) => card([line('card.figures', { question: o.question, direction: o.direction })], ['all']),
  apply(scenario, draft, seat, o) {
    draft.figures.push({ by: seat, question: o.question, direction: o.direction, turn: draft.turn });
    swayByFigures(scenario, draft, o.question, o.direction);
    addEntry(draft, 'figures', { person: seat, question: o.question, direction: o.direction }, { weight: 1 });
  },
};
