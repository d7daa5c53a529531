// Branches of kept games: forking keeps the original, the tree is made from the saves, old saves are read as they are.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../src/cli/files';
import { deleteBranch, forkGame, keptGames, MOST_NAME, RECORD, renameBranch, treeOf } from '../../src/client/game/branches';
import { lastGame, makeSaver, readGame } from '../../src/client/game/saves';
import { runReplay } from '../../src/engine/replay';
import { type Replay, replaySchema } from '../../src/model/replay';
import { scenario } from '../support/game';
import { readJson } from '../support/stored';

const replay: Replay = replaySchema.parse(readJson(join(packageRoot(), 'tests/replays/trotsky-cut-off.json')));
const label = () => 'label';
const had = globalThis.localStorage;
let store: Record<string, string> = {};

beforeEach(() => {
  store = {};
  // Object.keys() of a storage gives its keys.
  const methods = {
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => {
      store[key] = value;
    },
    removeItem: (key: string) => {
      delete store[key];
    },
  };
  globalThis.localStorage = new Proxy(store, {
    get: (_, key) => methods[key as keyof typeof methods] ?? store[key as string],
    ownKeys: () => Object.keys(store),
    getOwnPropertyDescriptor: (_, key) => ({ value: store[key as string], enumerable: true, configurable: true }),
  }) as unknown as Storage;
  makeSaver('first', null).save(replay, 'the first');
});
afterEach(() => {
  globalThis.localStorage = had;
});

function fork(id: string, at: number): string {
  const saved = readGame(id);
  if (saved === null || 'error' in saved) throw new Error(`${id} is not kept`);
  const made = forkGame(scenario(), { id, replay: saved.replay }, at, label);
  if ('error' in made) throw new Error(made.error);
  return made.id;
}

test('a save without a branch is a game of its own', () => {
  expect(treeOf(keptGames(scenario()))).toMatchObject([{ id: 'first', branch: { from: null, name: '' }, forks: [] }]);
});

test('a fork has the first actions of its source, fits the rules, and leaves the source as it was', () => {
  const before = store['plenum.game.first'];
  const id = fork('first', 60);
  expect(store['plenum.game.first']).toBe(before);
  const [, made] = keptGames(scenario()).sort((a, b) => Number(a.id === id) - Number(b.id === id));
  expect(made!.saved.replay.actions).toEqual(replay.actions.slice(0, 60));
  expect(runReplay(scenario(), made!.saved.replay).divergence).toBeNull();
  expect(lastGame()?.id).toBe(id);
  expect(treeOf(keptGames(scenario()))).toMatchObject([{ id: 'first', forks: [{ id, branch: { from: { game: 'first', at: 60 } } }] }]);
});

test('a fork of a fork stands below it, the earliest fork of a game first', () => {
  const late = fork('first', 90);
  const early = fork('first', 30);
  const inner = fork(late, 70);
  expect(treeOf(keptGames(scenario()))).toMatchObject([{ id: 'first', forks: [{ id: early }, { id: late, forks: [{ id: inner }] }] }]);
});

test('deleting a game keeps its forks: they pass to where it came from', () => {
  const middle = fork('first', 50);
  const inner = fork(middle, 40);
  deleteBranch(middle);
  expect(treeOf(keptGames(scenario()))).toMatchObject([{ id: 'first', forks: [{ id: inner, branch: { from: { game: 'first', at: 40 } } }] }]);
  deleteBranch('first');
  expect(treeOf(keptGames(scenario()))).toMatchObject([{ id: inner, branch: { from: null } }]);
  expect(Object.keys(store).filter((key) => key.includes('first'))).toEqual([]);
});

test('a name is kept, cut to its length, and taken away by an empty one', () => {
  renameBranch('first', '  What if  ');
  expect(keptGames(scenario())[0]!.branch.name).toBe('What if');
  renameBranch('first', 'x'.repeat(200));
  expect(keptGames(scenario())[0]!.branch.name).toHaveLength(MOST_NAME);
  renameBranch('first', '');
  expect(keptGames(scenario())[0]!.branch.name).toBe('');
});

test('other seats may play on from a fork, and the record may be its source', () => {
  const seats = { ...replay.seats, stalin: 'heuristic' as const };
  const made = forkGame(scenario(), { id: RECORD, replay }, 20, label, seats);
  expect(made).toMatchObject({ replay: { seats: { stalin: 'heuristic', trotsky: 'human' } } });
  expect(
    treeOf(keptGames(scenario()))
      .map((node) => node.branch.from?.game ?? null)
      .sort(),
  ).toEqual([null, RECORD].sort());
});

test('what cannot be forked is said: an iron game under way, an action beyond the end, a browser that keeps nothing', () => {
  const iron = { ...replay, iron: true };
  expect(forkGame(scenario(), { id: 'x', replay: { ...iron, actions: replay.actions.slice(0, 50) } }, 10, label)).toEqual({ error: 'iron' });
  expect(forkGame(scenario(), { id: 'x', replay: iron }, 10, label)).toMatchObject({ replay: { iron: true } });
  expect(forkGame(scenario(), { id: 'x', replay }, 10_000, label)).toEqual({ error: 'beyond' });
  globalThis.localStorage = undefined as unknown as Storage;
  expect(forkGame(scenario(), { id: 'x', replay }, 10, label)).toEqual({ error: 'noStorage' });
});

test('a damaged record, or a game of another state of the scenario, is left out and left alone', () => {
  store['plenum.game.broken'] = '{';
  store['plenum.branch.first'] = 'nonsense';
  makeSaver('other', null).save({ ...replay, hash: 'another' }, 'other');
  expect(keptGames(scenario()).map((game) => game.id)).toEqual(['first']);
  expect(store['plenum.game.broken']).toBe('{');
});
