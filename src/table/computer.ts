// Computer seats at a table: a ThinkRequest answered by the player of its kind, here or on another thread that follows the game.
import { luckOf } from '../ai/player';
import { PLAYER_OF } from '../ai/players';
import { newGame } from '../engine/newGame';
import { stepInPlace } from '../engine/step';
import { worldFor } from '../engine/view';
import type { Action } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { ThinkRequest } from './table';

/** What the seat does now. */
export function answerRequest(scenario: Scenario, { seat, kind, seed, state }: Omit<ThinkRequest, 'actions'>): Action[] {
  const player = PLAYER_OF[kind];
  if (player === undefined) return [];
  // No player reads the chronicle to decide.
  const world = worldFor(scenario, state, seat, false);
  return player({ scenario, world, seat, phase: world.phase, luck: luckOf(seed, seat, world.turn) });
}

/** A request as it travels to a thread that follows the game: of the actions only those it has not heard of. */
export interface FollowRequest {
  seat: ThinkRequest['seat'];
  kind: ThinkRequest['kind'];
  seed: string;
  /** Seats of the game, in their order. */
  seats: Id[];
  /** How many of the actions heard so far still stand: fewer than all after an undo. */
  kept: number;
  /** What was done since. */
  news: Action[];
}

/** Plays a table's game again by its actions, and answers from there. Throws when an action does not fit: then it has lost the game it follows. */
export function createFollower(scenario: Scenario): (request: FollowRequest) => Action[] {
  let heard: Action[] = [];
  /** After `heard`; null before the first request and when an action did not fit. */
  let state: State | null = null;
  return ({ seat, kind, seed, seats, kept, news }) => {
    const isOn = state !== null && kept === heard.length;
    const now = isOn ? state! : newGame(scenario, seed, seats);
    heard = [...heard.slice(0, kept), ...news];
    const missing = isOn ? news : heard;
    state = null;
    for (const action of missing) {
      const why = stepInPlace(scenario, now, action);
      if (why !== null) throw new Error(`the game is lost: ${why.rule} ${why.key}`);
    }
    state = now;
    return answerRequest(scenario, { seat, kind, seed, state });
  };
}

/** The other end: shortens requests to what a follower has not heard yet. One for each follower. */
export function createSender(seats: readonly Id[]): (request: ThinkRequest) => FollowRequest {
  let told: Action[] = [];
  return ({ seat, kind, seed, actions }) => {
    let kept = 0;
    while (kept < told.length && told[kept] === actions[kept]) kept += 1;
    const news = actions.slice(kept);
    told = [...actions];
    return { seat, kind, seed, seats: [...seats], kept, news };
  };
}
