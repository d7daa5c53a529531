// Finds the scenario a verb was asked for: an id of scenarios/, or a folder. Says what is wrong in one sentence.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../model/scenario';
import { nearest } from '../scenario/suggest';
import { didYouMean } from './args';
import { loadScenarioFolder, loadScenarioFromDisk, scenarioIds } from './files';
import { FoundError, UsageError } from './verb';

const isFolder = (name: string): boolean => /[/\\.]/.test(name) || existsSync(join(name, 'scenario.yaml'));

/** The scenario of that id or in that folder. Throws UsageError when there is none, FoundError with its Diagnostics when it is broken. */
export function findScenario(name: string): Scenario {
  const ids = scenarioIds();
  const isKnown = ids.includes(name);
  if (!isKnown && !(isFolder(name) && existsSync(join(name, 'scenario.yaml')))) {
    const near = nearest(name, ids);
    throw new UsageError(`there is no scenario “${name}”${near === null ? `; there are: ${ids.join(', ')}` : `; did you mean ${near}?`}`);
  }
  const { scenario, diagnostics } = isKnown ? loadScenarioFromDisk(name) : loadScenarioFolder(name);
  if (scenario === null) throw new FoundError(`scenario “${name}” has errors and cannot be played`, diagnostics);
  return scenario;
}

/** As findScenario, and it must be one that can be played. */
export function findPlayable(name: string): Scenario {
  const scenario = findScenario(name);
  if (!scenario.manifest.playable) throw new UsageError(`scenario “${name}” is not to be played on its own; others lie upon it`);
  return scenario;
}

/** All playable scenarios of scenarios/. A broken one is a FoundError: nobody may overlook it. */
export function playableScenarios(): Scenario[] {
  return scenarioIds()
    .map(findScenario)
    .filter((s) => s.manifest.playable);
}

/** A seat of the scenario. Throws UsageError naming the nearest. */
export function checkSeat(scenario: Scenario, person: string): string {
  const { seats } = scenario.manifest;
  if (seats.includes(person)) return person;
  const near = didYouMean(person, seats);
  throw new UsageError(`“${person}” is no seat of ${scenario.manifest.id}${near === '' ? `; its seats are ${seats.join(', ')}` : near}`);
}

/** Place of a month `YYYY-MM` in the scenario's calendar. Throws UsageError. */
export function checkTurn(scenario: Scenario, month: string): number {
  const { turns } = scenario.manifest;
  const at = turns.findIndex((t) => t.id === month);
  if (at < 0)
    throw new UsageError(`${scenario.manifest.id} has no turn “${month}”; it runs ${turns[0]?.id ?? '—'} to ${turns[turns.length - 1]?.id ?? '—'}`);
  return at;
}
