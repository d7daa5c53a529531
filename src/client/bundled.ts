// The scenarios that are built in: each is loaded once, when it is first asked for.
import { load } from 'virtual:scenarios';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { compileScenario, reviveScenario } from '../scenario/compiled';

/** A scenario as it is built, and the compiled text it was made from. */
export interface Loaded {
  json: string;
  scenario: Scenario;
}

/** The same as a game is played on it. */
export const through = (loaded: Loaded, scenario: Scenario): Loaded =>
  scenario === loaded.scenario ? loaded : { scenario, json: compileScenario(scenario) };
const scenarios = new Map<Id, Promise<Loaded>>();

/** A bundled scenario, loaded once. */
export function scenarioOf(id: Id): Promise<Loaded> {
  let loading = scenarios.get(id);
  if (!loading) {
    const from = load[id];
    loading = from ? from().then((json) => ({ json, scenario: reviveScenario(json) })) : Promise.reject(new Error(`no scenario "${id}"`));
    scenarios.set(id, loading);
  }
  return loading;
}

/** Whether this build knows a scenario of that name. */
export const isBundled = (id: Id): boolean => load[id] !== undefined;
