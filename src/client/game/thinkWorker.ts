// The computer players' own thread: keeps the scenario, answers requests. Nothing here touches the page.
import { expose } from 'comlink';
import type { Action } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import { reviveScenario } from '../../scenario/compiled';
import { answerRequest } from '../../table/computer';
import type { ThinkRequest } from '../../table/table';

let scenario: Scenario | null = null;

const api = {
  /** Takes the compiled scenario once; requests before it are answered with nothing. */
  open(json: string): void {
    scenario = reviveScenario(json);
  },
  think(request: ThinkRequest): Action[] {
    return scenario === null ? [] : answerRequest(scenario, request);
  },
};
export type ThinkApi = typeof api;
expose(api);
