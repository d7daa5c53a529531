// What is said in public is kept (R7.4): each side taken in public is a dated word of its speaker; who goes against his own pays, and may be quoted to.
import type { Scenario } from '../model/scenario';
import type { Id, State, Word } from '../model/state';
import { addAuthority, addEntry, constant, div } from './tools';

/** The side he has last taken in public on a question and not gone back on, or null. */
export const standingWord = (state: State, person: Id, question: Id): Word | null =>
  state.words.find((w) => w.person === person && w.question === question && w.gone === null) ?? null;

/** A word of this man's that he has gone back on of late, and that this one has not quoted to him yet; or null. */
export const wordToQuote = (scenario: Scenario, state: State, by: Id, target: Id, question: Id): Word | null =>
  state.words.find(
    (w) =>
      w.person === target &&
      w.question === question &&
      w.gone !== null &&
      state.turn - w.gone <= constant(scenario, 'wordMonths') &&
      !w.quotedBy.includes(by),
  ) ?? null;

/** What going back on a word costs: most the month after, less with every quarter of a year, never nothing. */
export const priceOfWord = (scenario: Scenario, state: State, w: Word): number =>
  Math.max(1, constant(scenario, 'wordKept') - div(state.turn - w.turn, 3));

/** Somebody takes a side in public: the word is kept. It costs him when he has said the opposite before. */
export function keepWord(scenario: Scenario, draft: State, person: Id, question: Id, side: number): void {
  const before = standingWord(draft, person, question);
  if (before !== null && before.side === side) return;
  if (before !== null) {
    before.gone = draft.turn;
    addAuthority(draft, person, -priceOfWord(scenario, draft, before));
    addEntry(draft, 'word.broken', { person, question, side }, { weight: 1, reflects: { [person]: -1 } });
  }
  draft.words.push({ person, question, side, turn: draft.turn, gone: null, quotedBy: [] });
}

/** A ballot before the whole party against one's own word: it costs nothing yet, but can be quoted from now on. */
export function ballotAgainstWord(draft: State, person: Id, positions: Readonly<Record<Id, number>>, sign: number): void {
  for (const question in positions) {
    const w = standingWord(draft, person, question);
    if (w !== null && w.side * positions[question]! * sign < 0) w.gone = draft.turn;
  }
}

/** What one more quotation takes: 1, and 1 for each who quoted it before, up to `wordQuoted`. */
export const priceOfQuotation = (scenario: Scenario, w: Word): number => Math.min(constant(scenario, 'wordQuoted'), 1 + w.quotedBy.length);
