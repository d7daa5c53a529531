// The title page over the bundled scenarios: which there are, the one that is open, and every way into a game.
import { load, summaries } from 'virtual:scenarios';
import { effect, signal, untracked } from '@preact/signals';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { reviveScenario } from '../scenario/compiled';
import { language } from '../text/languages';
import { inLanguage, scenarioWord } from '../text/scenarioWords';
import { t } from '../text/ui';
import { isSettingsOpen, page } from './app';
import { checkReplay, type Game, startGame } from './game/game';
import { replayOfLink } from './game/link';
import { freshId, hasStorage, lastGame, parseReplay, type SavedGame } from './game/saves';
import { openGame } from './gamePage';
import { shownLanguage } from './language';
import { refuse, say } from './parts/status';
import { personCard } from './personCards';
import { TitleScreen } from './screens/title';
import type { ScenarioCard, TitleModel } from './screens/title.model';

interface Loaded {
  json: string;
  scenario: Scenario;
}
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

/** The list of the scenarios in the language in force. */
const rowsOf = (): TitleModel['scenarios'] =>
  summaries.map((row) => ({
    ...row,
    title: scenarioWord(row.title, language()),
    subtitle: scenarioWord(row.subtitle, language()),
    span: scenarioWord(row.span, language()),
    refusal: null,
  }));

const model = signal<TitleModel>({
  scenarios: rowsOf(),
  open: summaries[0]?.id ?? '',
  card: null,
  continues: lastGame()?.saved.label ?? null,
  proof: proofOf(summaries[0]?.id ?? ''),
  strength: 'search-standard',
  strengths: ['heuristic', 'search-quick', 'search-standard', 'search-strong', 'record'],
});

function cardOf(given: Scenario): ScenarioCard {
  const scenario = inLanguage(given, language());
  const { manifest } = scenario;
  return {
    id: manifest.id,
    briefing: manifest.briefing?.short ?? manifest.subtitle,
    seats: manifest.seats.map((id) => personCard(scenario, id)),
    facts: [t('title.seatCount', { count: manifest.seats.length }), t('title.outcomeCount', { count: scenario.outcomes.length })],
  };
}

async function open(id: Id): Promise<void> {
  model.value = { ...model.value, open: id, card: null, proof: proofOf(id) };
  try {
    const card = cardOf((await scenarioOf(id)).scenario);
    if (model.value.open === id) model.value = { ...model.value, card };
  } catch (error) {
    refuse(t('title.broken', { id, reason: error instanceof Error ? error.message : String(error) }));
  }
}

let closeGame: (() => void) | null = null;
/** How the game on the page was begun, to begin it again. */
let begun: { scenario: Id; seats: Record<Id, PlayerKind>; iron: boolean } | null = null;

function toTitle(): void {
  closeGame?.();
  closeGame = null;
  model.value = { ...model.value, continues: lastGame()?.saved.label ?? null };
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
  closeGame?.();
  closeGame = openGame(game, {
    onTitle: toTitle,
    onAgain: () => {
      if (begun !== null) void begin(begun.scenario, begun.seats, begun.iron);
    },
    onLoad: (file) => void loadFile(file),
  });
}

async function begin(id: Id, seats: Record<Id, PlayerKind>, iron: boolean): Promise<void> {
  const loaded = await scenarioOf(id);
  begun = { scenario: id, seats, iron };
  const asked = new URLSearchParams(location.search).get('seed');
  show(startGame({ ...loaded, seats, seed: asked ?? freshId(), iron, label: label(loaded, seats) }));
  if (!hasStorage()) say(t('game.noStorage'));
}

/** Take up a game from a save, a file or a link. Says what is wrong and changes nothing when it does not fit. */
async function takeUp(replay: Replay, id?: string, known?: SavedGame): Promise<void> {
  if (load[replay.scenario] === undefined) return refuse(t('game.noScenario', { scenario: replay.scenario }));
  const loaded = await scenarioOf(replay.scenario);
  const wrong = checkReplay(loaded.scenario, replay);
  if (wrong !== null)
    return refuse(
      wrong.at === null ? t('game.badScenario', { scenario: loaded.scenario.manifest.title }) : t('game.badAction', { at: wrong.at + 1 }),
    );
  begun = { scenario: replay.scenario, seats: replay.seats, iron: replay.iron };
  show(
    startGame({
      ...loaded,
      seats: replay.seats,
      seed: replay.seed,
      iron: replay.iron,
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
          void begin(id, seats, iron);
        },
        onContinue: goOn,
        onLoad: (file) => void loadFile(file),
        onStrength: (strength) => {
          model.value = { ...model.value, strength };
        },
        onSettings: () => {
          isSettingsOpen.value = true;
        },
      }}
    />
  );
}

/** Puts the title on the page; a link that carries a game opens it. */
export function startTitle(): void {
  page.value = TitlePage;
  effect(() => {
    void shownLanguage.value;
    untracked(() => {
      model.value = { ...model.value, scenarios: rowsOf() };
      if (model.value.open) void open(model.value.open);
    });
  });
  const linked = replayOfLink(location.hash);
  if (linked === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if ('error' in linked) refuse(t('game.badLink'));
  else void takeUp(linked);
}
