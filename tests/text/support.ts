// What the tests of sentences share: the scenario they speak of, its opening State, random legal play, and what no sentence may contain.
import { expect } from 'vitest';
import { options } from '../../src/engine/actions';
import { newGame } from '../../src/engine/newGame';
import { drawAt } from '../../src/engine/random';
import { cloneState, stepInPlace } from '../../src/engine/step';
import type { Action } from '../../src/model/action';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { makeText, type Text } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';

export const scenario: Scenario = shipped('cave-meeting');
export const text: Text = makeText(scenario);

/** An article that answers Trotsky, as an order has it and as an editor refers it. */
export const REPLY = { organ: 'pravda', act: 'reply', target: 'trotsky', question: null, fact: null, quote: null } as const;

/** A private opening State that a test may change. */
export const opening = (): State => cloneState(newGame(scenario, 'text'));

/** Random legal play, in place; `see` is called before every action. A commit is drawn often enough for the months to pass. */
export function walk(seed: string, most: number, see: (state: State, action: Action) => void): State {
  const state = opening();
  for (let n = 0; n < most && state.phase !== 'over'; n += 1) {
    const seat = state.seats[drawAt(seed, 'seat', n, state.seats.length)]!;
    const legal = options(scenario, state, seat);
    if (legal.length === 0) continue;
    const done = legal.find((a) => a.type === 'commit');
    const action = done !== undefined && drawAt(seed, 'done', n, 3) === 0 ? done : legal[drawAt(seed, 'choice', n, legal.length)]!;
    see(state, action);
    expect(stepInPlace(scenario, state, action)).toBeNull();
  }
  return state;
}

/** Ids that are no words of English: with a hyphen, or a name in small letters. */
const IDS = [
  ...[
    scenario.people,
    scenario.bodies,
    scenario.posts,
    scenario.places,
    scenario.organizations,
    scenario.questions,
    scenario.levers,
    scenario.documents,
    scenario.facts,
    scenario.events,
    scenario.aims,
    scenario.endings,
  ].flatMap((table) => table.map((x) => x.id).filter((id) => id.includes('-'))),
  ...[...scenario.people, ...scenario.bodies].map((x) => x.id),
];
const ID = new RegExp(`(?<![\\p{L}-])(${[...new Set(IDS)].join('|')})(?![\\p{L}-])`, 'u');

/** No placeholder, no hole, no id, no missing key; something is said. */
export function expectClean(said: string): void {
  expect(said.length, 'nothing is said').toBeGreaterThan(0);
  expect(said).not.toMatch(/\{\{|\}\}|undefined|\[object|⟦|\bnull\b|NaN|\$t\(/);
  expect(said).not.toMatch(/ {2}|\s[.,;:]|\.\.|!/);
  expect(said).not.toMatch(ID);
}

/** A clean sentence: capital first, closed by a full stop, colon texts of the scenario allowed to close themselves. */
export function expectSentence(said: string): void {
  expectClean(said);
  expect(said).toMatch(/^[\p{Lu}\d“+−]/u);
  expect(said).toMatch(/[.?…”)]$/);
}
