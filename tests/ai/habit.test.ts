// Imagined months: each of the others thinks a thing over once, and answers offers afresh.
import { expect, it } from 'vitest';
import { type Habits, habitual } from '../../src/ai/habit';
import { heuristic } from '../../src/ai/heuristic';
import type { Mind } from '../../src/ai/player';
import { mindOf, playOn } from '../../src/ai/rollout';
import { newGame } from '../../src/engine/newGame';
import type { State } from '../../src/model/state';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const until = (phase: State['phase']): State => {
  const state = newGame(scenario, 'habit');
  playOn(scenario, state, { seed: 'habit', playerOf: () => heuristic, until: (s) => s.turn === 1 && s.phase === phase });
  return state;
};
const mind = (state: State): Mind => mindOf(scenario, state, 'habit', 'kamenev', (_s, x) => x);

it('what he did in one course he does in the next, and in the months after', () => {
  let asked = 0;
  const habits: Habits = new Map();
  const player = habitual(
    (m) => {
      asked += 1;
      return heuristic(m);
    },
    habits,
    1,
  );
  const state = until('work');
  const first = player(mind(state));
  expect(first).toEqual(heuristic(mind(state)));
  expect(player(mind({ ...state, turn: 2 }))).toEqual(first);
  expect(asked).toBe(1);
});

it('after the first month nothing new is laid before a room', () => {
  const state = { ...until('corridor'), turn: 2, deals: [] };
  expect(habitual(heuristic, new Map(), 1)(mind(state))).toEqual([{ type: 'commit', seat: 'kamenev' }]);
});

it('an offer is answered each time it is met', () => {
  const state = until('corridor');
  const player = habitual(heuristic, new Map(), 1);
  player(mind(state));
  const offered: State = {
    ...state,
    deals: [
      {
        id: 0,
        turn: 1,
        from: 'zinoviev',
        offer: { to: 'kamenev', give: [], ask: [{ kind: 'support' }], term: 'congress' },
        state: 'offered',
        readTurn: 1,
        sum: null,
        knownTo: ['zinoviev', 'kamenev'],
        sides: null,
        declared: [],
      },
    ],
  };
  expect(player(mind(offered)).filter((a) => a.type === 'answer')).toHaveLength(1);
});
