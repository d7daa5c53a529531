// reading: who works the doctrine of a question declares which side of it is the line (R8.6). Until a room undoes it, to say otherwise in public is a breach.
import { keepAct, putInForce, refuseUndone } from '../acts';
import { refuseQuestion } from '../openQuestions';
import { addEntry, constant, refusal } from '../tools';
import { postWithPower, reachOf } from './appoint';
import { card, line, type OrderRule } from './orderRule';

export const reading: OrderRule<'reading'> = {
  rule: 'R8.6',
  options: (scenario, state, seat) =>
    [...reachOf(scenario, state, seat, 'doctrine')]
      .flatMap((question) => ([1, -1] as const).map((direction) => ({ kind: 'reading' as const, question, direction })))
      .filter((o) => reading.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const closed = refuseQuestion(scenario, state, o.question, 'R1.5');
    if (closed !== null) return closed;
    if (postWithPower(scenario, state, seat, 'doctrine', o.question) === null) return refusal('R8.6', 'reading.noPower', { question: o.question });
    if (state.lines[o.question]! * o.direction < constant(scenario, 'lineFirm')) return refusal('R8.6', 'reading.noLine', { question: o.question });
    if (state.readings?.[o.question] === o.direction) return refusal('R8.6', 'reading.stands', { question: o.question });
    return state.plans[seat]?.some((p) => p.kind === 'reading')
      ? refusal('R8.6', 'order.already', {})
      : refuseUndone(state, 'reading', o.question, o.direction);
  },
  cost: () => 1,
  card(_scenario, state, _seat, o) {
    const struck = state.words.filter((w) => w.question === o.question && w.gone === null && w.side * o.direction < 0).map((w) => w.person);
    return card(
      [
        line('card.reading', { question: o.question, direction: o.direction }),
        ...(struck.length === 0 ? [] : [line('card.reading.strikes', { who: [...new Set(struck)].join(',') })]),
      ],
      ['all'],
    );
  },
  apply(_scenario, draft, seat, o) {
    if (draft.readings?.[o.question] === o.direction) return;
    keepAct(draft, seat, 'reading', o.question, draft.readings?.[o.question] ?? null, o.direction, null);
    putInForce(draft, draft.acts.at(-1)!, true);
    addEntry(draft, 'reading', { person: seat, question: o.question, direction: o.direction }, { weight: 2 });
  },
};
