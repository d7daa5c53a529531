// Many games without a table: the same rules in place, players called directly. Knows no clock; the host measures time.
import { heuristic } from '../ai/heuristic';
import type { Player } from '../ai/player';
import { playOn, type Refused } from '../ai/rollout';
import { newGame } from '../engine/newGame';
import type { Action } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

export interface SimulatedGame {
  state: State;
  actions: Action[];
  refused: Refused[];
  finished: boolean;
}

/** One whole game. `players` by seat; seats left out play the heuristic. */
export function simulate(
  scenario: Scenario,
  seed: string,
  players: Readonly<Record<Id, Player>> = {},
  seats: readonly Id[] = scenario.manifest.seats,
): SimulatedGame {
  const state = newGame(scenario, seed, seats);
  const actions: Action[] = [];
  const refused = playOn(scenario, state, { seed, playerOf: (id) => players[id] ?? heuristic, done: (a) => actions.push(a) });
  return { state, actions, refused, finished: state.phase === 'over' };
}
