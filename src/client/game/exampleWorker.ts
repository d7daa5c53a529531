// The thread that counts the example votes of a scenario's readings: plays the documented course through the chosen lenses. Nothing here touches the page.
import { expose } from 'comlink';
import { type Example, exampleThrough } from '../../lab/readings';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { reviveScenario } from '../../scenario/compiled';

let opened: { json: string; scenario: Scenario } | null = null;

const api = {
  count(json: string, lenses: readonly Id[], dispute: Id): Example {
    if (opened?.json !== json) opened = { json, scenario: reviveScenario(json) };
    return exampleThrough(opened.scenario, lenses, dispute);
  },
};
export type ExampleApi = typeof api;
expose(api);
