// Whether a question can be taken up now: some end with what they were about (R1.5). Pure reading.
import type { Refusal } from '../model/action';
import type { Question, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { holds } from './conditions';
import { refusal } from './tools';

/** Whether anything can still be decided or argued on it. */
export const isOpenQuestion = (scenario: Scenario, state: State, question: Question): boolean =>
  question.open === null || holds(scenario, state, question.open);

/** Why nothing is to be decided or argued on a question, or null; `rule` is that of what is tried. */
export function refuseQuestion(scenario: Scenario, state: State, question: Id | null, rule: string): Refusal | null {
  const data = question === null ? undefined : scenario.byId.questions[question];
  if (data === undefined) return refusal(rule, 'question.unknown', { question: question ?? '' });
  return isOpenQuestion(scenario, state, data) ? null : refusal('R1.5', 'question.closed', { question: data.id });
}
