// R10.2 How well a scenario is attested, counted.
import { expect, test } from 'vitest';
import { GRADES } from '../../src/model/source';
import { citations, countGrades, gradeOf, isOurs, weakestOf, withinCalendar } from '../../src/scenario/grades';
import { shipped } from '../support/scenarios';

const ref = (grade: (typeof GRADES)[number]) => ({ source: 'author', locator: 'here', grade });

test('R10.2 the first source stands for what a record says, the weakest for its numbers', () => {
  const sources = [ref('claimed'), ref('documented'), ref('invented')];
  expect(gradeOf(sources)).toBe('claimed');
  expect(gradeOf([])).toBeNull();
  expect(weakestOf(sources)).toBe('invented');
  expect(weakestOf([ref('documented')])).toBe('documented');
  expect(GRADES.filter((grade) => isOurs(grade))).toEqual(['inferred', 'invented']);
});

test.each(['cave-meeting', 'troika-split'])('R10.2 every event and outcome of %s is counted once, and every number', (id) => {
  const scenario = shipped(id);
  const counts = countGrades(scenario);
  const sum = (of: keyof typeof counts): number => GRADES.reduce((n, grade) => n + counts[of][grade], 0);
  expect(sum('events')).toBe(scenario.events.length);
  expect(sum('outcomes')).toBe(scenario.outcomes.length);
  expect(counts.outcomes.invented).toBe(0);
  expect(counts.events.documented).toBe(scenario.events.filter((e) => e.sources[0]!.grade === 'documented').length);
  expect(counts.numbers.invented).toBeGreaterThanOrEqual(Object.keys(scenario.rules.constants).length);
  expect(sum('numbers')).toBeGreaterThan(1000);
});

test('R10.2 what lies outside the calendar is not counted', () => {
  const scenario = shipped('last-struggle');
  const { events, outcomes } = withinCalendar(scenario);
  expect(events.some((e) => e.date.startsWith('1924-06'))).toBe(true);
  expect(scenario.events.filter((e) => !events.includes(e)).every((e) => e.date > '1924-06-30')).toBe(true);
  expect(scenario.outcomes.length).toBeGreaterThan(outcomes.length);
  const counts = countGrades(scenario);
  expect(GRADES.reduce((n, grade) => n + counts.events[grade], 0)).toBe(events.length);
  expect(GRADES.reduce((n, grade) => n + counts.outcomes[grade], 0)).toBe(outcomes.length);
});

test('R10.2 the number of a record counts under the record nearest to it', () => {
  const scenario = shipped('cave-meeting');
  const before = countGrades(scenario).numbers;
  const lenin = scenario.people.find((p) => p.id === 'lenin')!;
  const documented = { ...lenin, sources: [ref('documented')] };
  const after = countGrades({ ...scenario, people: scenario.people.map((p) => (p === lenin ? documented : p)) }).numbers;
  expect(after.documented).toBeGreaterThan(before.documented);
  // The year he joined has a source of its own.
  expect(after.inferred).toBeLessThan(before.inferred);
  expect(after.invented).toBe(before.invented);
});

test('every source of a scenario says how often it is cited', () => {
  const scenario = shipped('cave-meeting');
  const cited = citations(scenario);
  expect([...cited.keys()]).toEqual(scenario.sources.map((s) => s.id));
  const events = scenario.events.flatMap((e) => e.sources).filter((s) => s.source === 'coombs').length;
  expect(cited.get('coombs')!.documented + cited.get('coombs')!.claimed).toBeGreaterThan(events);
});
