// The documented course with one thing changed: what the tests against history play (R12).
import { playCourse } from '../../src/lab/course';
import type { Scenario, ScenarioData } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { finishScenario } from '../../src/scenario/compiled';

/** The changed scenario and the end of its course. `change` works on a copy. */
export function branchOf(scenario: Scenario, change: (data: ScenarioData) => void): { scenario: Scenario; end: State } {
  const { byId: _, hash: __, chosen: ___, ...data } = scenario;
  const changed = structuredClone(data) as ScenarioData;
  change(changed);
  const other = finishScenario(changed);
  return { scenario: other, end: playCourse(other).ends.at(-1)! };
}
