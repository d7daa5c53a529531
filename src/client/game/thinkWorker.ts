// The computer players' own thread: keeps the scenario, follows the game, answers requests. Nothing here touches the page.
import { expose } from 'comlink';
import type { Action } from '../../model/action';
import { reviveScenario } from '../../scenario/compiled';
import { createFollower, type FollowRequest } from '../../table/computer';

let answer: ((request: FollowRequest) => Action[]) | null = null;

const api = {
  /** Takes the compiled scenario once; requests before it are answered with nothing. */
  open(json: string): void {
    answer = createFollower(reviveScenario(json));
  },
  think(request: FollowRequest): Action[] {
    return answer === null ? [] : answer(request);
  },
};
export type ThinkApi = typeof api;
expose(api);
