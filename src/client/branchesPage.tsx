// The page of branches: the kept games of a scenario as a tree, and two of them side by side. Lies in the place of whatever was open, and gives it back.
import type { Id } from '../model/state';
import { setTurnUnit, unitOf } from '../text/turnWords';
import { t } from '../text/ui';
import { page } from './app';
import { type BranchDeskSetup, makeBranchDesk } from './branchDesk';
import { RECORD } from './game/branches';
import type { BranchesPageModel } from './screens/branches.model';
import { BranchesScreen } from './screens/sideBySide';

export interface BranchesSetup extends Pick<BranchDeskSetup, 'scenario' | 'current' | 'label' | 'onOpen' | 'onWatch'> {
  /** The pair to begin with. */
  chosen?: readonly string[];
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
  setTurnUnit(unitOf(scenario));
  const address = (chosen: readonly string[]): void => history.replaceState(null, '', `${MARK}${[scenario.manifest.id, ...chosen].join(',')}`);
  const leave = (): void => {
    desk.close();
    history.replaceState(null, '', location.pathname + location.search);
  };
  const desk = makeBranchDesk({
    ...setup,
    chosen: setup.chosen ?? (current === null ? [RECORD] : [RECORD, current.id]),
    onOpen: (id) => {
      leave();
      setup.onBack();
      setup.onOpen(id);
    },
    onWatch: (game, replay) => {
      leave();
      setup.onWatch(game, replay);
    },
    onChosen: address,
  });
  const back = (): void => {
    leave();
    setup.onBack();
  };
  const model = (): BranchesPageModel => ({
    top: {
      ...{ date: t('branches.title'), place: scenario.manifest.title, short: scenario.manifest.title, phase: 'over', divergence: null },
      ...{ canUndo: false, undoRefusal: null, tools: false },
    },
    tree: desk.tree(),
    pair: desk.pair(),
    isCounting: desk.chosen().length === 2,
  });
  const nothing = (): void => {};
  const top = { onUndo: nothing, onHelp: nothing, onMenu: nothing, onRecord: nothing, onCircle: nothing, onTitle: back };
  address(desk.chosen());
  page.value = () => <BranchesScreen model={model()} top={top} acts={{ ...desk.acts, onBack: back }} />;
}
