// Stored games: every ending has one, and each comes out the same by both drivers, saved and reloaded on the way (R0.9, R9.2).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/cli/files';
import { digest } from '../../src/engine/digest';
import { newGame } from '../../src/engine/newGame';
import { runReplay } from '../../src/engine/replay';
import { step } from '../../src/engine/step';
import { type Replay, replaySchema } from '../../src/model/replay';
import type { State } from '../../src/model/state';
import { scenario } from '../support/game';
import { readJson } from '../support/stored';

const folder = join(packageRoot(), 'tests/replays');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const read = (name: string): Replay => replaySchema.parse(readJson(join(folder, `${name}.json`)));
const last = (replay: Replay): string => replay.digests[replay.digests.length - 1]!;

/** What to do when a stored game no longer fits, in one sentence. */
function complaint(name: string, replay: Replay): string {
  const { divergence } = runReplay(scenario(), replay);
  if (divergence === null) return 'fits';
  if (divergence.reason === 'scenario') return `${name} was recorded on another state of the scenario: run npx tsx tests/replays/make.ts`;
  const why = divergence.refusal === null ? 'gives another digest' : `is refused by ${divergence.refusal.rule} ${divergence.refusal.key}`;
  return `action ${divergence.at} of ${name} ${why}: if the rules were meant to change, run npx tsx tests/replays/make.ts`;
}

it('R9.2 every ending of the scenario has a stored game', () => {
  expect(names).toEqual(expect.arrayContaining(scenario().endings.map((e) => e.id)));
});

it('R9.2 the stored game of an ending comes to it', () => {
  const endings = scenario().endings.map((e) => e.id);
  for (const name of names.filter((n) => endings.includes(n))) expect(runReplay(scenario(), read(name)).state.ending?.id).toBe(name);
});

describe.each(names)('%s', (name) => {
  it('R0.9 fits the rules and the scenario as they are', () => {
    expect(complaint(name, read(name))).toBe('fits');
  });

  it('R0.9 comes to the same through immer, saved and reloaded every forty actions', () => {
    const replay = read(name);
    let state: State = newGame(scenario(), replay.seed, Object.keys(replay.seats));
    for (const [i, action] of replay.actions.entries()) {
      const result = step(scenario(), state, action);
      expect(result.refusal).toBeNull();
      state = i % 40 === 0 ? (JSON.parse(JSON.stringify(result.state)) as State) : result.state;
    }
    expect(state.phase).toBe('over');
    expect(digest(state)).toBe(last(replay));
  });
});

it('a game of another state of the scenario is told so in one sentence', () => {
  const replay = { ...read(names[0]!), hash: 'another' };
  expect(complaint(names[0]!, replay)).toBe(`${names[0]} was recorded on another state of the scenario: run npx tsx tests/replays/make.ts`);
});
