// answer: accept or refuse what was offered to you (R6.1).
import { answerTo } from '../answers';
import { settleAnswer } from '../deals';
import { takersOf, unanswered } from '../sides';
import { refusal, snapshot } from '../tools';
import type { ActionRule } from './actionRule';

export const answer: ActionRule<'answer'> = {
  options: (scenario, state, seat) =>
    state.deals
      .filter((d) => unanswered(d).includes(seat))
      .flatMap((d) => [true, false].map((accept) => ({ type: 'answer' as const, seat, deal: d.id, accept })))
      .filter((a) => answer.refuse(scenario, state, a) === null),
  refuse(_scenario, state, a) {
    if (state.phase !== 'corridor') return refusal('R2.3', 'phase.notCorridor', {});
    const d = state.deals[a.deal];
    if (d === undefined || !takersOf(d).includes(a.seat)) return refusal('R6.1', 'deal.notYours', {});
    if (!unanswered(d).includes(a.seat)) return refusal('R6.1', 'deal.settled', {});
    return d.readTurn > state.turn ? refusal('R2.2', 'deal.underway', {}) : null;
  },
  apply(scenario, draft, a) {
    const d = draft.deals[a.deal]!;
    // Whoever offered learns what it came to, whether the man kept to that or not.
    if (d.sides === null) d.sum = answerTo(scenario, snapshot(draft), d, a.seat).sum;
    settleAnswer(scenario, draft, a.deal, a.seat, a.accept);
  },
};
