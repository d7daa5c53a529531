// The scenarios as they are shipped, each read once for all the tests of a worker.
import { loadScenarioFromDisk } from '../../src/cli/files';
import type { Scenario } from '../../src/model/scenario';

const read = new Map<string, Scenario>();

/** A scenario of the folder `scenarios`. Shared: a test that changes one changes a copy. */
export function shipped(id: string): Scenario {
  const before = read.get(id);
  if (before !== undefined) return before;
  const { scenario, diagnostics } = loadScenarioFromDisk(id);
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  read.set(id, scenario);
  return scenario;
}
