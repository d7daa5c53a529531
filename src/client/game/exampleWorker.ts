// The thread that counts the example votes of a scenario's readings: plays the documented course through the chosen lenses. Nothing here touches the page.
import { expose } from 'comlink';
import { exampleOf } from '../../lab/readings';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { reviveScenario } from '../../scenario/compiled';
import { type Example, exampleThrough } from './examples';

let scenario: { json: string; is: Scenario } | null = null;

const api = {
  count(json: string, lenses: Id[], dispute: Id): Example {
    if (scenario?.json !== json) scenario = { json, is: reviveScenario(json) };
    return exampleThrough(scenario.is, lenses, dispute, exampleOf);
  },
};
export type ExampleApi = typeof api;
expose(api);
