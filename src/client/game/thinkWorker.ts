// The computer players' own thread: keeps the scenario, follows the game, answers requests. Nothing here touches the page.
import { expose } from 'comlink';
import { playedOn } from '../../engine/replay';
import type { Action } from '../../model/action';
import { reviveScenario } from '../../scenario/compiled';
import { createFollower, type FollowRequest } from '../../table/computer';

let answer: ((request: FollowRequest) => Action[]) | null = null;

const api = {
  /** Takes the compiled scenario once; requests before it are answered with nothing. */
  open(json: string, documented?: true): void {
    answer = createFollower(playedOn(reviveScenario(json), { documented }));
  },
  think(request: FollowRequest): Action[] {
    return answer === null ? [] : answer(request);
  },
};
export type ThinkApi = typeof api;
expose(api);
