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
  /** `request`: a ThinkRequest as JSON, which is copied to another thread far faster than the tree it says. */
  think(request: string): Action[] {
    return scenario === null ? [] : answerRequest(scenario, JSON.parse(request) as ThinkRequest);
  },
};
export type ThinkApi = typeof api;
expose(api);
