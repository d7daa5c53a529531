// Writes tests/replays/*.json anew, after a change of rules or scenario: npx tsx tests/replays/make.ts
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenarioFromDisk, packageRoot } from '../../src/cli/files';
import { makeReplay } from '../../src/engine/replay';
import { writeJson } from '../support/stored';
import { gamesToStore } from './courses';

const folder = join(packageRoot(), 'tests/replays');
const { scenario, diagnostics } = loadScenarioFromDisk('cave-meeting');
if (scenario === null) throw new Error(JSON.stringify(diagnostics));
const games = gamesToStore(scenario);
for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name));
for (const [name, game] of Object.entries(games)) {
  writeJson(join(folder, `${name}.json`), makeReplay(scenario, game.seed, game.seats, game.actions, false));
  console.log(`${name}: ${game.actions.length} actions`);
}
