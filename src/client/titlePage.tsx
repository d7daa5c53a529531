// The title page over the bundled scenarios: which there are, and the one that is open.

import { load, summaries } from 'virtual:scenarios';
import { signal } from '@preact/signals';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { reviveScenario } from '../scenario/compiled';
import { t } from '../text/ui';
import { isSettingsOpen, page } from './app';
import { refuse } from './parts/status';
import { personCard } from './personCards';
import { TitleScreen } from './screens/title';
import type { ScenarioCard, TitleModel } from './screens/title.model';

const scenarios = new Map<Id, Promise<Scenario>>();

/** A bundled scenario, loaded once. */
export function scenarioOf(id: Id): Promise<Scenario> {
  let loading = scenarios.get(id);
  if (!loading) {
    const from = load[id];
    loading = from ? from().then(reviveScenario) : Promise.reject(new Error(`no scenario "${id}"`));
    scenarios.set(id, loading);
  }
  return loading;
}

const model = signal<TitleModel>({
  scenarios: summaries.map((row) => ({ ...row, refusal: null })),
  open: summaries[0]?.id ?? '',
  card: null,
  continues: null,
  proof: null,
  strength: 'search-standard',
  strengths: ['heuristic', 'search-quick', 'search-standard', 'search-strong'],
  watchRefusal: t('title.watchRefusal'),
});

function cardOf(scenario: Scenario): ScenarioCard {
  const { manifest } = scenario;
  return {
    id: manifest.id,
    briefing: manifest.briefing?.short ?? manifest.subtitle,
    seats: manifest.seats.map((id) => personCard(scenario, id)),
    facts: [t('title.seatCount', { count: manifest.seats.length }), t('title.outcomeCount', { count: scenario.outcomes.length })],
  };
}

async function open(id: Id): Promise<void> {
  model.value = { ...model.value, open: id, card: null };
  try {
    const card = cardOf(await scenarioOf(id));
    if (model.value.open === id) model.value = { ...model.value, card };
  } catch (error) {
    refuse(t('title.broken', { id, reason: error instanceof Error ? error.message : String(error) }));
  }
}

function TitlePage() {
  const later = () => refuse(t('title.loading'));
  return (
    <TitleScreen
      model={model.value}
      acts={{
        onOpen: (id) => void open(id),
        onBegin: later,
        onWatch: later,
        onContinue: later,
        onLoad: later,
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

/** Puts the title on the page. */
export function startTitle(): void {
  page.value = TitlePage;
  if (model.value.open) void open(model.value.open);
}
