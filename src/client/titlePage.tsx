// The title page and every way from it into a game, a film or the branches.
import { effect, untracked } from '@preact/signals';
import type { PlayerKind, Replay } from '../model/replay';
import type { Id, State } from '../model/state';
import { asPlayed, withLenses } from '../scenario/lenses';
import { language } from '../text/languages';
import { inLanguage } from '../text/scenarioWords';
import { setTurnUnit, unitOf } from '../text/turnWords';
import { t } from '../text/ui';
import { isSettingsOpen, page } from './app';
import { type BranchesSetup, branchesOfLink, openBranches } from './branchesPage';
import { isBundled, type Loaded, scenarioOf, through } from './bundled';
import { openPlace, startCodex } from './codexDoor';
import { keepShelf } from './codexLayer';
import { markBranch } from './game/branches';
import { checkReplay, type Game, startGame } from './game/game';
import { replayOfLink, watchedOfLink } from './game/link';
import { freshId, hasStorage, lastGame, parseReplay, readGame, type SavedGame } from './game/saves';
import { openGame } from './gamePage';
import { shownLanguage } from './language';
import { refuse, say } from './parts/status';
import type { TakenOver } from './replayPage';
import { TitleScreen } from './screens/title';
import { chooseLens, chooseStrength, chosenLenses, guided, open, openReadings, renewTitle, title, usualStrength } from './titleModel';

let closeGame: (() => void) | null = null;
/** Begins the game on the page again, as it was begun. */
let again: (() => void) | null = null;
let closeFilm: (() => void) | null = null;

function toTitle(): void {
  closeFilm?.();
  closeFilm = null;
  closeGame?.();
  closeGame = null;
  setTurnUnit('month');
  renewTitle();
  page.value = TitlePage;
}

function label(loaded: Loaded, seats: Record<Id, PlayerKind>): (state: State) => string {
  const scenario = inLanguage(loaded.scenario, language());
  const names = Object.keys(seats)
    .filter((id) => seats[id] === 'human')
    .map((id) => scenario.byId.people[id]!.name);
  return (state) => `${scenario.manifest.turns[state.turn]!.name}, ${names.join(', ')}`;
}

function show(game: Game): void {
  closeFilm?.();
  closeFilm = null;
  closeGame?.();
  setTurnUnit(unitOf(game.scenario));
  closeGame = openGame(game, {
    onTitle: toTitle,
    onAgain: () => again?.(),
    onLoad: (file) => void loadFile(file),
    onReplay: () => {
      const replay = game.replay();
      void watch(replay, replay.actions.length, { game: game.id(), holder: game.seat.peek(), isUnder: true });
    },
    onBranches: (trace) => {
      const before = page.value;
      const current = { id: game.id(), replay: game.replay(), trace };
      void showBranches(game.scenario.manifest.id, current, undefined, () => {
        page.value = before;
      });
    },
  });
}

/** The branches of a scenario's kept games, with the game that is open if there is one. */
async function showBranches(id: Id, current: BranchesSetup['current'], chosen: readonly string[] | undefined, onBack: () => void): Promise<void> {
  const loaded = await scenarioOf(id);
  openBranches({
    scenario: loaded.scenario,
    current,
    chosen,
    label: (seats) => label(loaded, seats),
    onBack,
    onOpen: openKept,
    onWatch: (game, replay) => {
      onBack();
      void watch(replay ?? id, 0, { game, holder: null, isUnder: closeGame !== null });
    },
  });
}

/** Goes on with a game of this browser. */
function openKept(game: Id): void {
  const saved = readGame(game);
  if (saved !== null && !('error' in saved)) void takeUp(saved.replay, game, saved);
}

/** Where a film comes from, besides its course. */
interface Filmed {
  /** The game of this browser that is shown; null: the record, or a game from elsewhere. */
  game: Id | null;
  /** Who has the device, of a running game. */
  holder: Id | null;
  /** A game lies under the film and is gone back to. */
  isUnder: boolean;
}
const FROM_ELSEWHERE: Filmed = { game: null, holder: null, isUnder: false };

/** Shows a film: of the documented course of a scenario, or of a game. */
async function watch(film: Replay | Id, step: number, from: Filmed = FROM_ELSEWHERE): Promise<void> {
  const id = typeof film === 'string' ? film : film.scenario;
  if (!isBundled(id)) return refuse(t('game.noScenario', { scenario: id }));
  const built = await scenarioOf(id);
  const replay = typeof film === 'string' ? null : film;
  const loaded = replay === null ? built : through(built, asPlayed(built.scenario, replay));
  if (replay !== null && !from.isUnder && !fits(loaded, replay)) return;
  // Few games begin with it: its code is fetched when it is asked for.
  const { openReplay } = await import('./replayPage');
  const under = page.value;
  closeFilm?.();
  closeFilm = openReplay({
    scenario: loaded.scenario,
    replay,
    step,
    game: from.game,
    holder: from.holder,
    back: t(from.isUnder ? 'replay.toGame' : 'replay.toTitle'),
    label: (seats) => label(loaded, seats),
    onBack: () => {
      if (!from.isUnder) return toTitle();
      closeFilm?.();
      closeFilm = null;
      page.value = under;
    },
    onTakeOver: (taken) => takeOver(loaded, taken),
    onOpen: openKept,
    onWatch: (game, replay) => void watch(replay ?? id, 0, { ...from, game }),
    onSideBySide: (chosen) => {
      const shown = page.peek();
      const current = replay === null || from.game === null ? null : { id: from.game, replay, trace: null };
      void showBranches(id, current, chosen, () => {
        page.value = shown;
      });
    },
  });
}

/** A seat of a film goes on by itself from where it was taken over; the others follow the record as far as it holds. */
function takeOver(loaded: Loaded, taken: TakenOver): void {
  again = () => takeOver(loaded, taken);
  const id = freshId();
  if (taken.from !== null) markBranch(id, taken.from);
  show(startGame({ ...loaded, ...taken, id, iron: false, label: label(loaded, taken.seats) }));
  say(hasStorage() ? t('replay.takeOver.done', { name: loaded.scenario.byId.people[taken.seat]!.name }) : t('game.noStorage'));
}

async function begin(id: Id, seats: Record<Id, PlayerKind>, iron: boolean, chosen: readonly Id[], seed: string | null = null): Promise<void> {
  const built = await scenarioOf(id);
  const loaded = through(built, withLenses(built.scenario, chosen));
  again = () => void begin(id, seats, iron, chosen, seed);
  const asked = new URLSearchParams(location.search).get('seed');
  show(startGame({ ...loaded, seats, seed: asked ?? seed ?? freshId(), iron, label: label(loaded, seats) }));
  if (!hasStorage()) say(t('game.noStorage'));
}

/** Whether a game fits the scenario as it is; says what is wrong when it does not. */
function fits(loaded: Loaded, replay: Replay): boolean {
  const wrong = checkReplay(loaded.scenario, replay);
  if (wrong !== null)
    refuse(wrong.at === null ? t('game.badScenario', { scenario: loaded.scenario.manifest.title }) : t('game.badAction', { at: wrong.at + 1 }));
  return wrong === null;
}

/** The first game: the seat its guide speaks to, and others who do not keep him waiting. */
async function beginFirst(): Promise<void> {
  if (guided === null || guided.guide === null) return;
  const { scenario } = await scenarioOf(guided.id);
  const { seat, seed } = guided.guide;
  const seats: Record<Id, PlayerKind> = {};
  for (const id of scenario.manifest.seats) seats[id] = id === seat ? 'human' : usualStrength(guided.id);
  await begin(guided.id, seats, false, [], seed);
}

/** Take up a game from a save, a file or a link. Says what is wrong and changes nothing when it does not fit. */
async function takeUp(replay: Replay, id?: string, known?: SavedGame): Promise<void> {
  if (!isBundled(replay.scenario)) return refuse(t('game.noScenario', { scenario: replay.scenario }));
  const built = await scenarioOf(replay.scenario);
  const loaded = through(built, asPlayed(built.scenario, replay));
  if (!fits(loaded, replay)) return;
  again = () => void begin(replay.scenario, replay.seats, replay.iron, loaded.scenario.chosen);
  show(
    startGame({
      ...loaded,
      seats: replay.seats,
      seed: replay.seed,
      iron: replay.iron,
      documented: replay.documented,
      actions: replay.actions,
      id,
      known: known ?? null,
      label: label(loaded, replay.seats),
    }),
  );
  say(t('game.loaded'));
}

async function loadFile(file: File): Promise<void> {
  const parsed = parseReplay(await file.text());
  if ('error' in parsed) return refuse(t(`game.badFile.${parsed.error}`, { path: parsed.path }));
  await takeUp(parsed);
}

function goOn(): void {
  const last = lastGame();
  if (last !== null) void takeUp(last.saved.replay, last.id, last.saved);
}

function TitlePage() {
  return (
    <TitleScreen
      model={title.value}
      acts={{
        onOpen: (id) => void open(id),
        onBegin: (id, chosen, _way, iron) => {
          const all = title.value.card?.seats.map((s) => s.id) ?? [];
          const seats: Record<Id, PlayerKind> = {};
          for (const seat of all) seats[seat] = chosen.includes(seat) ? 'human' : title.value.strength;
          void begin(id, seats, iron, chosenLenses());
        },
        onWatch: (id) => void watch(id, 0),
        onFirst: () => void beginFirst(),
        onContinue: goOn,
        onLoad: (file) => void loadFile(file),
        onStrength: chooseStrength,
        onSettings: () => {
          isSettingsOpen.value = true;
        },
        onLens: (dispute, lens) => void chooseLens(title.value.open, dispute, lens),
        onReadings: openReadings,
        onCodex: (id) => openPlace({ scenario: id, ref: null }),
      }}
    />
  );
}

/** Opens the film that the address names, if it names one. */
function watchLinked(): boolean {
  const watched = watchedOfLink(location.hash);
  if (watched === null) return false;
  if ('error' in watched) refuse(t('game.badLink'));
  else void watch(watched.replay ?? watched.scenario, watched.step);
  return true;
}

/** Puts the title on the page; a link that carries a game or a film opens it. */
export function startTitle(): void {
  page.value = TitlePage;
  startCodex();
  keepShelf(async (id) => (await scenarioOf(id)).scenario);
  effect(() => {
    void shownLanguage.value;
    untracked(() => {
      renewTitle();
      if (title.value.open) void open(title.value.open);
    });
  });
  // A link to a step that is put into the address of an open page.
  addEventListener('hashchange', () => {
    if (!watchLinked()) return;
    closeGame?.();
    closeGame = null;
  });
  if (watchLinked()) return;
  const asked = branchesOfLink(location.hash);
  if (asked !== null && isBundled(asked.scenario)) void showBranches(asked.scenario, null, asked.chosen, toTitle);
  const linked = replayOfLink(location.hash);
  if (linked === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if ('error' in linked) refuse(t('game.badLink'));
  else void takeUp(linked);
}
