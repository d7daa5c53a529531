// Branches: which kept game was forked from which, and at what action. Kept beside the saves, so that those of any age stay as they are and can be read.
import { z } from 'zod';
import { DIGEST_EVERY, makeReplay, playedOn, runReplay } from '../../engine/replay';
import type { PlayerKind, Replay } from '../../model/replay';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { freshId, gameIds, makeSaver, readGame, removeGame, type SavedGame } from './saves';

const PREFIX = 'plenum.branch.';
/** The source of a fork that leaves the documented course and not a game. */
export const RECORD = 'record';
export const MOST_NAME = 60;

const branchSchema = z.strictObject({
  /** The game it was forked from, or `record`, and how many of its actions the two share; null = begun as a game of its own. */
  from: z.strictObject({ game: z.string().max(60), at: z.int().min(0) }).nullable(),
  /** What its player calls it; empty = by its label. */
  name: z.string().max(MOST_NAME),
});
export type Branch = z.infer<typeof branchSchema>;

const OWN: Branch = { from: null, name: '' };

/** A kept game with its place in the tree. */
export interface KeptGame {
  id: string;
  saved: SavedGame;
  branch: Branch;
}

/** A game and the games forked from it. */
export interface BranchNode extends KeptGame {
  forks: BranchNode[];
}

export type Forked = { id: string; replay: Replay } | { error: 'iron' | 'noStorage' | 'beyond' };

/** Where a game stands in the tree; a game nobody has marked stands by itself. */
export function branchOf(id: string): Branch {
  try {
    const text = localStorage.getItem(PREFIX + id);
    return text === null ? OWN : (branchSchema.safeParse(JSON.parse(text)).data ?? OWN);
  } catch {
    return OWN;
  }
}

const writeBranch = (id: string, branch: Branch): void => localStorage.setItem(PREFIX + id, JSON.stringify(branch));

/** The games of one scenario, as it is now, that this browser keeps; what cannot be read is left out and left alone. */
export function keptGames(scenario: Scenario): KeptGame[] {
  return gameIds().flatMap((id) => {
    const saved = readGame(id);
    if (saved === null || 'error' in saved) return [];
    return saved.replay.scenario === scenario.manifest.id && saved.replay.hash === scenario.hash ? [{ id, saved, branch: branchOf(id) }] : [];
  });
}

/** The tree below the record: games begun by themselves or forked from it, each with its forks, the earliest fork first. A game whose source is gone stands by itself. */
export function treeOf(games: readonly KeptGame[]): BranchNode[] {
  const nodes = new Map(games.map((game): [string, BranchNode] => [game.id, { ...game, forks: [] }]));
  const roots: BranchNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.branch.from === null ? undefined : nodes.get(node.branch.from.game);
    if (parent === undefined || isBelow(node, parent)) roots.push(node);
    else parent.forks.push(node);
  }
  for (const node of nodes.values()) node.forks.sort((a, b) => (a.branch.from?.at ?? 0) - (b.branch.from?.at ?? 0));
  return roots;

  /** A circle, which only a record changed by hand can make, is cut. */
  function isBelow(node: BranchNode, parent: BranchNode): boolean {
    const seen = new Set<string>();
    for (let at: BranchNode | undefined = parent; at !== undefined && !seen.has(at.id); at = nodes.get(at.branch.from?.game ?? '')) {
      if (at === node) return true;
      seen.add(at.id);
    }
    return false;
  }
}

/** A game to fork: a kept one by its id, or the record with its actions as a replay. */
export interface ForkSource {
  id: string;
  replay: Replay;
}

/**
 * Begins a new game with the first `at` actions of another, which stays as it is. `seats`: who plays from there on, the same persons in the same order;
 * default: as before. `label` names it on the title page. An iron game that is not over is not forked: nothing is taken back in it.
 */
export function forkGame(
  scenario: Scenario,
  source: ForkSource,
  at: number,
  label: (state: State) => string,
  seats: Record<Id, PlayerKind> = source.replay.seats,
): Forked {
  const { replay } = source;
  if (at < 0 || at > replay.actions.length) return { error: 'beyond' };
  if (replay.iron && runReplay(scenario, replay).state.phase !== 'over') return { error: 'iron' };
  const made = makeReplay(playedOn(scenario, replay), replay.seed, seats, replay.actions.slice(0, at), replay.iron, DIGEST_EVERY);
  const fork: Replay = replay.documented === true ? { ...made, documented: true } : made;
  const id = freshId();
  try {
    writeBranch(id, { from: { game: source.id, at }, name: '' });
  } catch {
    return { error: 'noStorage' };
  }
  const kept = makeSaver(id, null).save(fork, label(runReplay(scenario, fork).state));
  if (kept.kind === 'noStorage') {
    localStorage.removeItem(PREFIX + id);
    return { error: 'noStorage' };
  }
  return { id, replay: fork };
}

/** Tells that a game which is begun now goes on from another, or from the record; where nothing can be kept it stands by itself. */
export function markBranch(id: string, from: NonNullable<Branch['from']>): void {
  try {
    writeBranch(id, { from, name: '' });
  } catch {
    // The player is told elsewhere that this browser keeps nothing.
  }
}

/** Gives a game a name of its own; an empty one takes it away. */
export function renameBranch(id: string, name: string): void {
  writeBranch(id, { ...branchOf(id), name: name.trim().slice(0, MOST_NAME) });
}

/** Removes a game. Its forks are kept whole: they pass to what it was forked from itself, at the last action that they share with it. */
export function deleteBranch(id: string): void {
  const { from } = branchOf(id);
  for (const other of gameIds()) {
    const branch = branchOf(other);
    if (branch.from?.game !== id) continue;
    writeBranch(other, { ...branch, from: from === null ? null : { game: from.game, at: Math.min(from.at, branch.from.at) } });
  }
  removeGame(id);
  localStorage.removeItem(PREFIX + id);
}
