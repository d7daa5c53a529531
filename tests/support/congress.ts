// The cave meeting with a congress in October, for tests of the hall: all organizations elect, the hall sits, a new Committee meets in November.
import { join } from 'node:path';
import { packageRoot, readLayers } from '../../src/cli/files';
import type { Scenario } from '../../src/model/scenario';
import { loadScenario } from '../../src/scenario/load';

const SOURCES = 'sources: [{source: author, locator: fixture, grade: invented}]';
const NAMED = ['zinoviev', 'kamenev', 'stalin', 'trotsky', 'bukharin', 'molotov', 'lashevich', 'rykov'];

let loaded: Scenario | null = null;

/** Read once. The hall is the body `congress`; October is turn 3. */
export function withCongress(): Scenario {
  if (loaded !== null) return loaded;
  const layers = readLayers(join(packageRoot(), 'scenarios/cave-meeting'));
  const organizations = [
    'petrograd',
    'moscow',
    'ukraine',
    'transcaucasia',
    'north-caucasus',
    'urals',
    'siberia-far-east',
    'upper-volga',
    'nizhny-vyatka',
    'tula-ryazan',
    'black-earth',
    'volga',
    'west-belorussia',
    'north-west',
    'central-asia',
    'army-fleet',
  ];
  const month = (n: number, rooms: string[], conferences: string[] = []): string =>
    `  - {id: "1923-${String(n).padStart(2, '0')}", name: "m${n}", sessions: [${rooms.map((r) => `{room: ${r}, date: "1923-${String(n).padStart(2, '0')}"}`).join(', ')}], conferences: [${conferences.join(', ')}]}`;
  const files = {
    'scenario.yaml': `id: over\ntitle: Over\nsubtitle: Over\nextends: cave-meeting\n${SOURCES}\nturns:\n${[
      month(7, ['politburo']),
      month(8, ['politburo']),
      month(9, ['politburo', 'central-committee']),
      month(10, ['politburo', 'congress'], organizations),
      month(11, ['politburo', 'central-committee']),
      month(12, ['politburo']),
    ].join('\n')}\n`,
    'bodies.yaml': `- {id: congress, name: Congress, rank: 7, delegated: true, candidates: [${NAMED.join(', ')}], ${SOURCES}}\n- {id: central-committee, electedBy: congress, size: 53, crowd: {stalin: 8, zinoviev: 4, kamenev: 2, none: 2}}\n`,
  };
  const result = loadScenario([...layers, { name: 'over', files: Object.entries(files).map(([path, text]) => ({ path, text })) }]);
  if (result.scenario === null) throw new Error(JSON.stringify(result.diagnostics.slice(0, 3)));
  loaded = result.scenario;
  return loaded;
}
