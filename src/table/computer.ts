// Computer seats at a table: a ThinkRequest answered by the player of its kind. Pure; a worker or the main thread calls it.
import { luckOf } from '../ai/player';
import { PLAYER_OF } from '../ai/players';
import type { Action } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { ThinkRequest } from './table';

/** What the seat does now. */
export function answerRequest(scenario: Scenario, request: ThinkRequest): Action[] {
  const player = PLAYER_OF[request.kind];
  if (player === undefined) return [];
  const { world, seat, seed } = request;
  return player({ scenario, world, seat, phase: world.phase, luck: luckOf(seed, seat, world.turn) });
}
