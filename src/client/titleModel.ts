// What the title page shows: the bundled scenarios, the card of the one that is open, and its readings. The ways into a game stand in titlePage.
import { summaries } from 'virtual:scenarios';
import { signal } from '@preact/signals';
import type { PlayerKind } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { readingsOf, withLenses } from '../scenario/lenses';
import { language } from '../text/languages';
import { inLanguage, scenarioWord } from '../text/scenarioWords';
import { t } from '../text/ui';
import { countsOf } from './adapt/codex';
import { type Counted, readingModels } from './adapt/readings';
import { scenarioOf } from './bundled';
import { bookShelf } from './codexDoor';
import { exampleVote } from './game/examples';
import { lastGame } from './game/saves';
import { refuse } from './parts/status';
import { personCard } from './personCards';
import type { ScenarioCard, TitleModel } from './screens/title.model';

/** How the scenario fared against its own record when this build was made. */
function proofOf(id: Id): TitleModel['proof'] {
  const counted = summaries.find((row) => row.id === id)?.proof;
  return counted === undefined || counted.of === 0
    ? null
    : { share: t('title.proofShare', { right: counted.right, of: counted.of }), line: t('title.proofLine') };
}

/** Who has never played here is shown the scenario with a guide before all others. */
export const guided = summaries.find((row) => row.guide !== null) ?? null;
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
export const usualStrength = (id: Id): PlayerKind => (summaries.find((row) => row.id === id)?.guide == null ? 'search-standard' : 'search-quick');
let isStrengthChosen = false;

export const title = signal<TitleModel>({
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
let lenses: readonly Id[] = [];
export const chosenLenses = (): readonly Id[] => lenses;
let examples: Record<Id, Counted> | null = null;

function cardOf(built: Scenario): ScenarioCard {
  const scenario = inLanguage(withLenses(built, lenses), language());
  const { manifest } = scenario;
  return {
    id: manifest.id,
    briefing: manifest.briefing?.short ?? manifest.subtitle,
    story: (manifest.briefing?.long ?? '').split(/\n+/).filter((paragraph) => paragraph !== ''),
    seats: manifest.seats.map((id) => personCard(scenario, id)),
    grades: countsOf(scenario),
    facts: [t('title.seatCount', { count: manifest.seats.length }), t('title.outcomeCount', { count: scenario.outcomes.length })],
    readings: readingModels(scenario, examples),
  };
}

/** Shows the card anew; what has changed is the readings. */
async function refresh(id: Id): Promise<void> {
  const { scenario } = await scenarioOf(id);
  if (title.value.open === id) title.value = { ...title.value, card: cardOf(scenario) };
}

/** Chooses a lens instead of the others of its dispute. */
export async function chooseLens(id: Id, dispute: Id, lens: Id): Promise<void> {
  const { scenario } = await scenarioOf(id);
  if (title.value.open !== id) return;
  const rivals = scenario.lenses.filter((one) => one.dispute === dispute).map((one) => one.id);
  lenses = [...lenses.filter((one) => !rivals.includes(one)), lens];
  await countExamples(id);
}

/** Counts the example votes through the chosen lenses, and as built. */
async function countExamples(id: Id): Promise<void> {
  const { scenario, json } = await scenarioOf(id);
  if (title.value.open !== id) return;
  const asked = lenses;
  examples = {};
  await refresh(id);
  const { chosen } = withLenses(scenario, asked);
  for (const { dispute } of readingsOf(scenario)) {
    const built = await exampleVote(scenario, json, [], dispute.id);
    const counted = { built, chosen: chosen.length === 0 ? built : await exampleVote(scenario, json, chosen, dispute.id) };
    if (lenses !== asked || title.value.open !== id) return;
    examples = { ...examples, [dispute.id]: counted };
    await refresh(id);
  }
}

export async function open(id: Id): Promise<void> {
  if (title.value.open !== id) {
    lenses = [];
    examples = null;
  }
  const strength = isStrengthChosen ? title.value.strength : usualStrength(id);
  title.value = { ...title.value, open: id, card: null, proof: proofOf(id), strength };
  try {
    const { scenario } = await scenarioOf(id);
    if (title.value.open !== id) return;
    title.value = { ...title.value, card: cardOf(scenario) };
    bookShelf.value = { scenario, reader: () => null };
  } catch (error) {
    refuse(t('title.broken', { id, reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** Chooses who plays the other seats; from then on for every scenario. */
export function chooseStrength(strength: PlayerKind): void {
  isStrengthChosen = true;
  title.value = { ...title.value, strength };
}

/** Counts the example votes when somebody opens the readings for the first time. */
export function openReadings(): void {
  if (examples === null) void countExamples(title.value.open);
}

/** What may have changed while something else was on the page: the last game, and the language. */
export function renewTitle(): void {
  title.value = { ...title.value, continues: lastGame()?.saved.label ?? null, scenarios: rows(), first: firstOf() };
}
