// What scenarios/README.md shows works: its two example scenarios load without a Diagnostic, and the changed view turns the vote it speaks of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageRoot, readLayers } from '../../src/cli/files';
import { forecastAt } from '../../src/lab/forecastAt';
import { simulate } from '../../src/lab/simulate';
import { motionSchema } from '../../src/model/motion';
import type { Scenario } from '../../src/model/scenario';
import { readingsOf, withLenses } from '../../src/scenario/lenses';
import { loadScenario } from '../../src/scenario/load';

const root = packageRoot();
const text = readFileSync(join(root, 'scenarios/README.md'), 'utf8');

/** The YAML blocks of the README by the file name in their first line. */
const blocks = new Map([...text.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, path, yaml]) => [path!, yaml!]));

/** The example in this folder, over the scenario that it extends. */
function example(folder: string, base: string): Scenario {
  const files = [...blocks]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, yaml]) => ({ path: path.slice(folder.length + 1), text: yaml }));
  const { scenario, diagnostics } = loadScenario([...readLayers(join(root, 'scenarios', base), root), { name: folder, files }]);
  expect(diagnostics).toEqual([]);
  return scenario!;
}

it('the example with one changed view turns Kamenev and the vote', () => {
  const { mover, ...motion } = parse(blocks.get('motion.yaml')!) as { mover: string };
  const request = { turn: 1, room: 'politburo', motion: motionSchema.parse(motion), mover, polled: false };
  const count = (scenario: Scenario) => {
    const { forecast } = forecastAt(scenario, request);
    return { kamenev: forecast.members.find((m) => m.person === 'kamenev')?.vote, carried: forecast.carried };
  };
  const { scenario } = loadScenario(readLayers(join(root, 'scenarios/cave-meeting'), root));
  expect(count(scenario!)).toEqual({ kamenev: 'against', carried: false });
  expect(count(example('kamenev-agrees', 'cave-meeting'))).toEqual({ kamenev: 'for', carried: true });
});

it('the example of a whole scenario can be played to its end', () => {
  const scenario = example('one-evening', 'base');
  const game = simulate(scenario, '1');
  expect(game.finished).toBe(true);
  expect(scenario.endings.map((e) => e.id)).toContain(game.state.ending?.id);
});

it('R10.1 the example of a reading changes Kamenev', () => {
  const scenario = example('one-evening', 'base');
  expect(readingsOf(scenario).map((r) => [r.dispute.id, r.built.id])).toEqual([['kamenev-motives', 'kamenev-shares']]);
  expect(withLenses(scenario, ['kamenev-refuses']).byId.people.kamenev).toMatchObject({ views: { sec: [-2, 2] }, ties: { stalin: 50 } });
});
