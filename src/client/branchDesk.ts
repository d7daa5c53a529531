// The branches of one scenario's kept games as a page or a panel works with them: the tree, the pair that is chosen, and what can be done with a branch.
import { signal } from '@preact/signals';
import { type Trace, traceRecord, traceReplay } from '../lab/trace';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { makeText } from '../text/sentences';
import { t } from '../text/ui';
import { branchesModel, branchNames, eyesOf, sideBySide } from './adapt/branches';
import { type BranchNode, branchOf, deleteBranch, forkGame, type KeptGame, keptGames, RECORD, renameBranch, treeOf } from './game/branches';
import { saveReplay } from './game/keep';
import { refuse, say } from './parts/status';
import type { BranchesActs, BranchesModel, SideBySide } from './screens/branches.model';

export interface BranchDeskSetup {
  scenario: Scenario;
  /** The game that is open, with what has been followed of it if anything has; null when none is. */
  current: { id: string; replay: Replay; trace: Trace | null } | null;
  /** The pair to begin with. */
  chosen: readonly string[];
  /** What a game with these seats is called on the title page. */
  label(seats: Record<Id, PlayerKind>): (state: State) => string;
  onOpen(id: string): void;
  /** Shows the film of a game; null: of the documented course. */
  onWatch(game: string | null, replay: Replay | null): void;
  /** Another pair has been chosen. */
  onChosen(chosen: readonly string[]): void;
}

export interface BranchDesk {
  tree(): BranchesModel;
  /** null: fewer than two are chosen, or they are still being counted. */
  pair(): SideBySide | null;
  chosen(): readonly string[];
  /** Whether there is any branch besides the record. */
  hasGames(): boolean;
  acts: BranchesActs;
  /** Ends the counting. */
  close(): void;
}

export function makeBranchDesk(setup: BranchDeskSetup): BranchDesk {
  const { scenario, current } = setup;
  const text = makeText(scenario);
  const roots = signal<BranchNode[]>([]);
  const chosen = signal<readonly string[]>(setup.chosen);
  const traces = signal<ReadonlyMap<string, Trace>>(new Map(current?.trace ? [[current.id, current.trace]] : []));
  const replays = new Map<string, Replay>();
  let isOpen = true;

  /** The kept games as they are now; the open one as it stands, kept or not. */
  const refresh = (): void => {
    const kept = keptGames(scenario).map((game) => (game.id === current?.id ? { ...game, saved: { ...game.saved, replay: current.replay } } : game));
    if (current !== null && !kept.some((game) => game.id === current.id)) kept.unshift(unkept(current.id, current.replay));
    for (const game of kept) replays.set(game.id, game.saved.replay);
    roots.value = treeOf(kept);
    count([RECORD, ...kept.map((game) => game.id)]);
  };
  /** Follows what has not been followed, one course at a time, so that the page can be used meanwhile. */
  const count = (ids: readonly string[]): void => {
    const id = ids.find((one) => !traces.peek().has(one));
    if (id === undefined || !isOpen) return;
    setTimeout(() => {
      if (!isOpen) return;
      const replay = replays.get(id);
      try {
        const trace = id === RECORD ? traceRecord(scenario) : replay === undefined ? null : traceReplay(scenario, replay);
        if (trace !== null) traces.value = new Map([...traces.peek(), [id, trace]]);
      } catch {
        // A game that no longer fits is left without a number.
      }
      count(ids.filter((one) => one !== id));
    }, 0);
  };
  const known = (id: string): Trace | null => traces.value.get(id) ?? null;
  const choose = (pair: readonly string[]): void => {
    chosen.value = pair;
    setup.onChosen(pair);
  };
  refresh();
  return {
    tree: () =>
      branchesModel({ text, roots: roots.value, record: known(RECORD), traceOf: known, current: current?.id ?? null, chosen: chosen.value }),
    pair: () => {
      const [x, y] = chosen.value;
      if (x === undefined || y === undefined) return null;
      const [a, b] = [known(x), known(y)];
      if (a === null || b === null) return null;
      const names = branchNames(text, roots.value, current?.id ?? null);
      const kind = (id: string) => (id === RECORD ? 'record' : id === current?.id ? 'yours' : 'other');
      const eyes = [x, y].map((id) => (replays.has(id) ? eyesOf(known(id)!, replays.get(id)!.seats) : null)).find((e) => e !== null) ?? null;
      return sideBySide(text, { name: names.get(x) ?? x, kind: kind(x), trace: a }, { name: names.get(y) ?? y, kind: kind(y), trace: b }, eyes);
    },
    chosen: () => chosen.value,
    hasGames: () => roots.value.length > 0,
    acts: {
      onChoose: (id) => choose(chosen.value.includes(id) ? chosen.value.filter((one) => one !== id) : [...chosen.value, id].slice(-2)),
      onOpen: setup.onOpen,
      onWatch: (id) => setup.onWatch(id === RECORD ? null : id, replays.get(id) ?? null),
      onFork: (id, at) => {
        const replay = replays.get(id);
        if (replay === undefined) return;
        const made = forkGame(scenario, { id, replay }, at, setup.label(replay.seats));
        if ('error' in made) return refuse(t(`branches.refused.${made.error}`));
        refresh();
        choose([id, made.id]);
        say(t('branches.forked'));
      },
      onRename: (id, name) => {
        renameBranch(id, name);
        refresh();
      },
      onDelete: (id) => {
        deleteBranch(id);
        chosen.value = chosen.value.filter((one) => one !== id);
        refresh();
        say(t('branches.deleted'));
      },
      onSave: (id) => {
        const replay = replays.get(id);
        if (replay !== undefined) saveReplay(replay, `plenum-${scenario.manifest.id}-${id}`);
      },
    },
    close: () => {
      isOpen = false;
    },
  };
}

/** A game that this browser could not keep: in the tree as long as it is open. */
const unkept = (id: string, replay: Replay): KeptGame => ({
  id,
  saved: { stamp: '', revision: 0, label: t('branches.yours'), replay },
  branch: branchOf(id),
});
