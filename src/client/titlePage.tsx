// The title page over the bundled scenarios: which there are, the one that is open, and every way into a game.
import { load, summaries } from 'virtual:scenarios';
import { effect, signal, untracked } from '@preact/signals';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { compileScenario, reviveScenario } from '../scenario/compiled';
import { asPlayed, readingsOf, withLenses } from '../scenario/lenses';
import { language } from '../text/languages';
import { inLanguage, scenarioWord } from '../text/scenarioWords';
import { t } from '../text/ui';
import { countsOf } from './adapt/codex';
import { type Counted, readingModels } from './adapt/readings';
import { isSettingsOpen, page } from './app';
import { type BranchesSetup, branchesOfLink, openBranches } from './branchesPage';
import { bookShelf, openPlace, startCodex } from './codexDoor';
import { keepShelf } from './codexLayer';
import { exampleVote } from './game/examples';
import { checkReplay, type Game, startGame } from './game/game';
import { replayOfLink, watchedOfLink } from './game/link';
import { freshId, hasStorage, lastGame, parseReplay, readGame, type SavedGame } from './game/saves';
import { openGame } from './gamePage';
import { shownLanguage } from './language';
import { refuse, say } from './parts/status';
import { personCard } from './personCards';
import type { TakenOver } from './replayPage';
import { TitleScreen } from './screens/title';
import type { ScenarioCard, TitleModel } from './screens/title.model';

/** A scenario as it is built, and the compiled text it was made from. */
interface Loaded {
  json: string;
  scenario: Scenario;
}

/** The same as a game is played on it. */
const through = (loaded: Loaded, scenario: Scenario): Loaded =>
  scenario === loaded.scenario ? loaded : { scenario, json: compileScenario(scenario) };
const scenarios = new Map<Id, Promise<Loaded>>();

/** A bundled scenario, loaded once. */
export function scenarioOf(id: Id): Promise<Loaded> {
  let loading = scenarios.get(id);
  if (!loading) {
    const from = load[id];
    loading = from ? from().then((json) => ({ json, scenario: reviveScenario(json) })) : Promise.reject(new Error(`no scenario "${id}"`));
    scenarios.set(id, loading);
  }
  return loading;
}

/** How the scenario fared against its own record when this build was made. */
function proofOf(id: Id): TitleModel['proof'] {
  const counted = summaries.find((row) => row.id === id)?.proof;
  return counted === undefined || counted.of === 0
    ? null
    : { share: t('title.proofShare', { right: counted.right, of: counted.of }), line: t('title.proofLine') };
}

/** Who has never played here is shown the scenario with a guide before all others. */
const guided = summaries.find((row) => row.guide !== null) ?? null;
const hasPlayed = (): boolean => lastGame() !== null;

function firstOf(): TitleModel['first'] {
  if (guided === null || guided.guide === null || hasPlayed()) return null;
  return { scenario: guided.id, seat: guided.guide.seat, label: scenarioWord(guided.guide.title, language()) };
}

/** All scenarios in the language in force; the one to begin with stands first for who has never played. */
function rows(): TitleModel['scenarios'] {
  const first = firstOf()?.scenario;
  const sorted = [...summaries.filter((row) => row.id === first), ...summaries.filter((row) => row.id !== first)];
  return sorted.map(({ id, title, subtitle, span, turns }) => ({
    id,
    title: scenarioWord(title, language()),
    subtitle: scenarioWord(subtitle, language()),
    span: scenarioWord(span, language()),
    turns,
    refusal: null,
  }));
}
/** What the page opens at for who has played before, wherever it stands in the list. */
const OPENS_AT = summaries.find(({ id }) => id === 'cave-meeting')?.id ?? summaries[0]?.id ?? '';
const shownFirst = (): Id => firstOf()?.scenario ?? OPENS_AT;

/** Strength of the others until somebody chooses: where a guide leads, nobody shall wait for them. */
const usualStrength = (id: Id): PlayerKind => (summaries.find((row) => row.id === id)?.guide == null ? 'search-standard' : 'search-quick');
let isStrengthChosen = false;

const model = signal<TitleModel>({
  scenarios: rows(),
  open: shownFirst(),
  card: null,
  continues: lastGame()?.saved.label ?? null,
  proof: proofOf(shownFirst()),
  strength: usualStrength(shownFirst()),
  first: firstOf(),
  strengths: ['heuristic', 'search-quick', 'search-standard', 'search-strong', 'record'],
});

/** Lenses chosen for the open scenario, and its example votes once somebody has opened the readings. */
let lenses: Id[] = [];
let examples: Record<Id, Counted> | null = null;

function cardOf(built: Scenario): ScenarioCard {
  const scenario = inLanguage(withLenses(built, lenses), language());
  const { manifest } = scenario;
  return {
    id: manifest.id,
    briefing: manifest.briefing?.short ?? manifest.subtitle,
    seats: manifest.seats.map((id) => personCard(scenario, id)),
    grades: countsOf(scenario),
    facts: [t('title.seatCount', { count: manifest.seats.length }), t('title.outcomeCount', { count: scenario.outcomes.length })],
    readings: readingModels(scenario, examples),
  };
}

/** Shows the card anew; what has changed is the readings. */
async function refresh(id: Id): Promise<void> {
  const { scenario } = await scenarioOf(id);
  if (model.value.open === id) model.value = { ...model.value, card: cardOf(scenario) };
}

/** Chooses a lens instead of the others of its dispute. */
async function chooseLens(id: Id, dispute: Id, lens: Id): Promise<void> {
  const { scenario } = await scenarioOf(id);
  if (model.value.open !== id) return;
  const rivals = scenario.lenses.filter((one) => one.dispute === dispute).map((one) => one.id);
  lenses = [...lenses.filter((one) => !rivals.includes(one)), lens];
  await countExamples(id);
}

/** Counts the example votes through the chosen lenses, and as built. */
async function countExamples(id: Id): Promise<void> {
  const { scenario, json } = await scenarioOf(id);
  if (model.value.open !== id) return;
  const asked = lenses;
  examples = {};
  await refresh(id);
  const { chosen } = withLenses(scenario, asked);
  for (const { dispute } of readingsOf(scenario)) {
    const built = await exampleVote(scenario, json, [], dispute.id);
    const counted = { built, chosen: chosen.length === 0 ? built : await exampleVote(scenario, json, chosen, dispute.id) };
    if (lenses !== asked || model.value.open !== id) return;
    examples = { ...examples, [dispute.id]: counted };
    await refresh(id);
  }
}

async function open(id: Id): Promise<void> {
  if (model.value.open !== id) {
    lenses = [];
    examples = null;
  }
  const strength = isStrengthChosen ? model.value.strength : usualStrength(id);
  model.value = { ...model.value, open: id, card: null, proof: proofOf(id), strength };
  try {
    const { scenario } = await scenarioOf(id);
    if (model.value.open !== id) return;
    model.value = { ...model.value, card: cardOf(scenario) };
    bookShelf.value = { scenario, reader: () => null };
  } catch (error) {
    refuse(t('title.broken', { id, reason: error instanceof Error ? error.message : String(error) }));
  }
}

let closeGame: (() => void) | null = null;
/** Begins the game on the page again, as it was begun. */
let again: (() => void) | null = null;
let closeFilm: (() => void) | null = null;

function toTitle(): void {
  closeFilm?.();
  closeFilm = null;
  closeGame?.();
  closeGame = null;
  model.value = { ...model.value, continues: lastGame()?.saved.label ?? null, scenarios: rows(), first: firstOf() };
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
  closeGame = openGame(game, {
    onTitle: toTitle,
    onAgain: () => again?.(),
    onLoad: (file) => void loadFile(file),
    onReplay: () => {
      const replay = game.replay();
      void watch(replay, replay.actions.length, { holder: game.seat.peek() });
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
    onOpen: (game) => {
      const saved = readGame(game);
      if (saved !== null && !('error' in saved)) void takeUp(saved.replay, game, saved);
    },
  });
}

/** Shows a film: of the documented course of a scenario, or of a game. `over`: it lies over a game, which is gone back to. */
async function watch(film: Replay | Id, step: number, over: { holder: Id | null } | null = null): Promise<void> {
  const id = typeof film === 'string' ? film : film.scenario;
  if (load[id] === undefined) return refuse(t('game.noScenario', { scenario: id }));
  const built = await scenarioOf(id);
  const replay = typeof film === 'string' ? null : film;
  const loaded = replay === null ? built : through(built, asPlayed(built.scenario, replay));
  if (replay !== null && over === null && !fits(loaded, replay)) return;
  // Few games begin with it: its code is fetched when it is asked for.
  const { openReplay } = await import('./replayPage');
  const under = page.value;
  closeFilm?.();
  closeFilm = openReplay({
    scenario: loaded.scenario,
    replay,
    step,
    holder: over?.holder ?? null,
    back: t(over === null ? 'replay.toTitle' : 'replay.toGame'),
    onBack: () => {
      if (over === null) return toTitle();
      closeFilm?.();
      closeFilm = null;
      page.value = under;
    },
    onTakeOver: (taken) => takeOver(loaded, taken),
  });
}

/** A seat of a film goes on by itself from where it was taken over; the others follow the record as far as it holds. */
function takeOver(loaded: Loaded, taken: TakenOver): void {
  again = () => takeOver(loaded, taken);
  show(startGame({ ...loaded, ...taken, iron: false, label: label(loaded, taken.seats) }));
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
  if (load[replay.scenario] === undefined) return refuse(t('game.noScenario', { scenario: replay.scenario }));
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
      model={model.value}
      acts={{
        onOpen: (id) => void open(id),
        onBegin: (id, chosen, _way, iron) => {
          const all = model.value.card?.seats.map((s) => s.id) ?? [];
          const seats: Record<Id, PlayerKind> = {};
          for (const seat of all) seats[seat] = chosen.includes(seat) ? 'human' : model.value.strength;
          void begin(id, seats, iron, lenses);
        },
        onWatch: (id) => void watch(id, 0),
        onFirst: () => void beginFirst(),
        onContinue: goOn,
        onLoad: (file) => void loadFile(file),
        onStrength: (strength) => {
          isStrengthChosen = true;
          model.value = { ...model.value, strength };
        },
        onSettings: () => {
          isSettingsOpen.value = true;
        },
        onLens: (dispute, lens) => void chooseLens(model.value.open, dispute, lens),
        onReadings: () => {
          if (examples === null) void countExamples(model.value.open);
        },
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
      model.value = { ...model.value, scenarios: rows(), first: firstOf() };
      if (model.value.open) void open(model.value.open);
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
  if (asked !== null && load[asked.scenario] !== undefined) void showBranches(asked.scenario, null, asked.chosen, toTitle);
  const linked = replayOfLink(location.hash);
  if (linked === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if ('error' in linked) refuse(t('game.badLink'));
  else void takeUp(linked);
}
