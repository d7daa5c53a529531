// choose: answer a decision addressed to you (R2.1).
import { holds } from '../conditions';
import { chooseAnswer } from '../events';
import { refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const choose: ActionRule<'choose'> = {
  options: (scenario, state, seat) =>
    state.phase !== 'news'
      ? []
      : state.asks
          .filter((a) => a.person === seat && a.choice === null)
          .flatMap((a) => scenario.byId.events[a.event]!.ask!.choices.map((c) => ({ type: 'choose' as const, seat, ask: a.id, choice: c.id })))
          .filter((a) => choose.refuse(scenario, state, a) === null),
  refuse(scenario, state, a) {
    if (state.phase !== 'news') return refusal('R2.1', 'phase.notNews', {});
    const ask = state.asks[a.ask];
    if (ask === undefined || ask.person !== a.seat) return refusal('R2.1', 'ask.notYours', {});
    if (ask.choice !== null) return refusal('R2.1', 'ask.answered', {});
    const choice = scenario.byId.events[ask.event]!.ask!.choices.find((c) => c.id === a.choice);
    if (choice === undefined) return refusal('R2.1', 'ask.unknown', {});
    return choice.when !== null && !holds(scenario, state, choice.when) ? refusal('R2.1', 'ask.closed', {}) : null;
  },
  apply: (scenario, draft, a) => chooseAnswer(scenario, draft, a.ask, a.choice),
};
