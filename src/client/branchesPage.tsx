// The page of branches: the kept games of a scenario as a tree, and two of them side by side. Lies in the place of whatever was open, and gives it back.
import { signal } from '@preact/signals';
import { type Trace, traceRecord, traceReplay } from '../lab/trace';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { makeText } from '../text/sentences';
import { t } from '../text/ui';
import { branchesModel, branchNames, eyesOf, sideBySide } from './adapt/branches';
import { page } from './app';
import { type BranchNode, deleteBranch, forkGame, keptGames, RECORD, renameBranch, treeOf } from './game/branches';
import { saveReplay } from './game/keep';
import { refuse, say } from './parts/status';
import type { BranchesPageModel, SideBySide } from './screens/branches.model';
import { BranchesScreen } from './screens/sideBySide';

export interface BranchesSetup {
  scenario: Scenario;
  /** The game that is open, with what has been followed of it; null when none is. */
  current: { id: string; replay: Replay; trace: Trace } | null;
  /** The pair to begin with. */
  chosen?: readonly string[];
  /** What a game with these seats is called on the title page. */
  label(seats: Record<Id, PlayerKind>): (state: State) => string;
  onOpen(id: string): void;
  onBack(): void;
}

const MARK = '#branches=';

/** The scenario and the two branches that an address names; null when it names none. Kept games are those of this browser. */
export function branchesOfLink(hash: string): { scenario: Id; chosen: string[] } | null {
  if (!hash.startsWith(MARK)) return null;
  const [scenario = '', ...chosen] = hash.slice(MARK.length).split(',');
  return { scenario, chosen };
}

/** Puts the branches of a scenario on the page. */
export function openBranches(setup: BranchesSetup): void {
  const { scenario, current } = setup;
  const text = makeText(scenario);
  const roots = signal<BranchNode[]>([]);
  const chosen = signal<readonly string[]>(setup.chosen ?? (current === null ? [RECORD] : [RECORD, current.id]));
  const traces = signal<ReadonlyMap<string, Trace>>(new Map(current === null ? [] : [[current.id, current.trace]]));
  let isOpen = true;
  const replays = new Map<string, Replay>();

  /** The kept games as they are now; the open one as it stands, kept or not. */
  const refresh = (): void => {
    const kept = keptGames(scenario).map((game) => (game.id === current?.id ? { ...game, saved: { ...game.saved, replay: current.replay } } : game));
    if (current !== null && !kept.some((game) => game.id === current.id))
      kept.unshift({
        id: current.id,
        saved: { stamp: '', revision: 0, label: t('branches.yours'), replay: current.replay },
        branch: { from: null, name: '' },
      });
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
  const back = (): void => {
    isOpen = false;
    history.replaceState(null, '', location.pathname + location.search);
    setup.onBack();
  };
  const address = (): void => history.replaceState(null, '', `${MARK}${[scenario.manifest.id, ...chosen.peek()].join(',')}`);
  const pairOf = (): SideBySide | null => {
    const [x, y] = chosen.value;
    if (x === undefined || y === undefined) return null;
    const [a, b] = [known(x), known(y)];
    if (a === null || b === null) return null;
    const names = branchNames(roots.value, current?.id ?? null);
    const kind = (id: string) => (id === RECORD ? 'record' : id === current?.id ? 'yours' : 'other');
    const eyes = [x, y].map((id) => (replays.has(id) ? eyesOf(known(id)!, replays.get(id)!.seats) : null)).find((e) => e !== null) ?? null;
    return sideBySide(text, { name: names.get(x) ?? x, kind: kind(x), trace: a }, { name: names.get(y) ?? y, kind: kind(y), trace: b }, eyes);
  };
  const model = (): BranchesPageModel => ({
    top: {
      ...{ date: t('branches.title'), place: scenario.manifest.title, short: scenario.manifest.title, phase: 'over', divergence: null },
      ...{ canUndo: false, undoRefusal: null, tools: false },
    },
    tree: branchesModel({ text, roots: roots.value, record: known(RECORD), traceOf: known, current: current?.id ?? null, chosen: chosen.value }),
    pair: pairOf(),
    isCounting: chosen.value.length === 2,
  });
  const nothing = (): void => {};
  const acts = {
    onBack: back,
    onChoose: (id: string) => {
      chosen.value = chosen.value.includes(id) ? chosen.value.filter((one) => one !== id) : [...chosen.value, id].slice(-2);
      address();
    },
    onOpen: (id: string) => {
      back();
      setup.onOpen(id);
    },
    onFork: (id: string, at: number) => {
      const replay = replays.get(id);
      if (replay === undefined) return;
      const made = forkGame(scenario, { id, replay }, at, setup.label(replay.seats));
      if ('error' in made) return refuse(t(`branches.refused.${made.error}`));
      refresh();
      chosen.value = [id, made.id];
      address();
      say(t('branches.forked'));
    },
    onRename: (id: string, name: string) => {
      renameBranch(id, name);
      refresh();
    },
    onDelete: (id: string) => {
      deleteBranch(id);
      chosen.value = chosen.value.filter((one) => one !== id);
      refresh();
      say(t('branches.deleted'));
    },
    onSave: (id: string) => {
      const replay = replays.get(id);
      if (replay !== undefined) saveReplay(replay, `plenum-${scenario.manifest.id}-${id}`);
    },
  };
  const top = { onUndo: nothing, onHelp: nothing, onMenu: nothing, onRecord: nothing, onCircle: nothing, onTitle: back };
  refresh();
  address();
  page.value = () => <BranchesScreen model={model()} top={top} acts={acts} />;
}
