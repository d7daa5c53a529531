// A private copy shares what is never written in: playing on with it leaves the original as it was.
import { expect, it } from 'vitest';
import { heuristic } from '../../src/ai/heuristic';
import { playOn } from '../../src/ai/rollout';
import { digest } from '../../src/engine/digest';
import { newGame } from '../../src/engine/newGame';
import { cloneState } from '../../src/engine/step';
import { shipped } from '../support/scenarios';

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

it('a copy of a frozen State plays on to the end, and both come out as if nothing were shared', () => {
  const scenario = shipped('cave-meeting');
  const start = newGame(scenario, 'copy');
  playOn(scenario, start, { seed: 'copy', playerOf: () => heuristic, until: (s) => s.turn === 2 });
  const apart = structuredClone(start);
  const before = digest(start);
  const copy = cloneState(freeze(start));
  for (const state of [copy, apart]) playOn(scenario, state, { seed: 'copy', playerOf: () => heuristic });
  expect(digest(copy)).toBe(digest(apart));
  expect(digest(start)).toBe(before);
});
