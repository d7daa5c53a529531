// A game whose turns are weeks (R1.9): events fall by their days, and what goes by months waits for the end of the month.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot, readLayers } from '../../src/cli/files';
import { turnsUnderWay } from '../../src/engine/journeys';
import { newGame } from '../../src/engine/newGame';
import { loadScenario } from '../../src/scenario/load';
import { walkHall } from '../support/congress';
import { put } from '../support/game';

const SOURCES = 'sources: [{source: author, locator: fixture, grade: invented}]';
const event = (id: string, date: string): string => `- {id: ${id}, date: "${date}", title: ${id}, text: ${id}, ${SOURCES}}\n`;
const turn = (day: string): string => `  - {id: "${day}", name: "${day}", sessions: [{room: politburo, date: "${day}"}]}\n`;

function inWeeks(turns: string[], events = '') {
  const files = {
    'scenario.yaml': `id: over\ntitle: Over\nsubtitle: Over\nextends: cave-meeting\n${SOURCES}\nturns:\n${turns.map(turn).join('')}`,
    'events/1923.yaml': events,
  };
  const layers = [
    ...readLayers(join(packageRoot(), 'scenarios/cave-meeting')),
    { name: 'over', files: Object.entries(files).map(([path, text]) => ({ path, text })) },
  ];
  return loadScenario(layers);
}
const weeks = ['1923-07-16', '1923-07-23', '1923-07-30', '1923-08-06'];
const scenario = inWeeks(weeks, event('monday', '1923-07-23') + event('sunday', '1923-07-29') + event('eve', '1923-08-05')).scenario!;

it('R1.9 events fire in the week of their day', () => {
  const s = walkHall(structuredClone(newGame(scenario, 'weeks')), 3, 'work', scenario);
  expect(['monday', 'sunday', 'eve'].map((id) => s.events[id]?.turn)).toEqual([1, 1, 2]);
});

it('R1.9 what goes by months is done in the week in which a month ends', () => {
  const s = put(structuredClone(newGame(scenario, 'weeks')), (x) => void (x.people.trotsky!.factionalism = 20));
  const left = [1, 2, 3].map((at) => walkHall(s, at, 'work', scenario).people.trotsky!.factionalism);
  expect(left).toEqual([20, 20, 15]);
});

it('R1.9 a journey is longer than a week sooner than longer than a month', () => {
  const s = newGame(scenario, 'weeks');
  const far = {
    ...scenario,
    byId: { ...scenario.byId, places: { ...scenario.byId.places, kislovodsk: { ...scenario.byId.places.kislovodsk!, days: 15 } } },
  };
  expect([turnsUnderWay(far, s, 'kislovodsk', 'moscow'), turnsUnderWay(scenario, s, 'kislovodsk', 'moscow')]).toEqual([2, 0]);
});

it('R1.9 the checker says what lies outside a week', () => {
  const codes = inWeeks(['1923-07-16', '1923-07-23'], event('late', '1923-07-30')).diagnostics.map((d) => d.code);
  expect(codes).toContain('outside-calendar');
});
