// A bad economy.yaml (R8.2): each mistake is one Diagnostic, at the loader's door.
import { describe, expect, it } from 'vitest';
import type { EconomyData } from '../../src/model/economy';
import { loadScenario } from '../../src/scenario/load';
import { scenario } from '../support/game';
import { miniWith } from '../support/mini';

const FIXTURE = [{ source: 'author', locator: 'fixture', grade: 'invented' as const }];
const diagnostics = (text: string) => loadScenario(miniWith({ 'economy.yaml': text })).diagnostics;

/** Every source is that of the fixture, which knows no other. */
function blame(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  if (Array.isArray(record.sources)) record.sources = FIXTURE;
  Object.values(record).forEach(blame);
}

/** The economy of the base over the fixture, without what names its levers and questions, and with something else in it. JSON is YAML. */
function withChange(change: (e: EconomyData) => void): string {
  const copy: EconomyData = { ...structuredClone(scenario().economy!), levers: [], echoes: [] };
  blame(copy);
  change(copy);
  return JSON.stringify(copy, null, 1);
}

const MISTAKES: readonly [code: string, what: string, change: (e: EconomyData) => void][] = [
  ['shares-sum', 'seasons of a layer', (e) => (e.strata[0]!.seasons[0]! += 1)],
  ['shares-sum', 'shares of the layers', (e) => (e.strata[0]!.share += 1)],
  ['shares-sum', 'seasons of the tax', (e) => (e.taxSeasons[0]! += 1)],
  ['duplicate-id', 'two layers of one name', (e) => (e.strata[1]!.id = e.strata[0]!.id)],
  ['turns-unsorted', 'a course out of order', (e) => e.course.push({ ...e.course[0]! })],
  ['bad-date', 'a thirteenth month', (e) => (e.course.at(-1)!.from = '1928-13')],
  ['bad-date', 'a recorded month that is none', (e) => (e.record[0]!.month = '1924-13')],
  ['duplicate-id', 'a figure recorded twice', (e) => e.record.push({ ...e.record[0]! })],
  ['missing-key', 'a policy that nobody sets', (e) => delete e.course[0]!.policies.plan],
  ['missing-key', 'a start before all grain', (e) => (e.start.month = '1923-06')],
  ['missing-key', 'a constant left out', (e) => delete (e.constants as Partial<EconomyData['constants']>).base],
  ['out-of-range', 'division by nothing', (e) => (e.constants.speed = 0)],
  ['unknown-key', 'a policy there is not', (e) => Object.assign(e.course[0]!.policies, { bread: 1 })],
  ['lever-step', 'a lever of other steps', (e) => e.levers.push({ lever: 'price', policy: 'export', how: 'set', values: [0, 1], sources: FIXTURE })],
  ['unknown-id', 'a lever there is not', (e) => e.levers.push({ lever: 'nothing', policy: 'export', how: 'set', values: [0, 1], sources: FIXTURE })],
  ['unknown-id', 'a question there is not', (e) => e.echoes.push({ ...scenario().economy!.echoes[0]!, question: 'nothing', sources: FIXTURE })],
];

describe('economy.yaml', () => {
  it('the fixture itself is sound, and a scenario may have none', () => {
    expect(diagnostics(withChange(() => {}))).toEqual([]);
    expect(loadScenario(miniWith({})).scenario!.economy).toBeNull();
  });
  it.each(MISTAKES)('%s: %s', (code, _, change) => {
    const found = diagnostics(withChange(change));
    expect([...new Set(found.map((d) => d.code))]).toEqual([code]);
    expect(found[0]!.file).toBe('over/economy.yaml');
    expect(found[0]!.line).toBeGreaterThan(1);
  });
  it('wrong-type: a list', () => expect(diagnostics('- 1\n').map((d) => d.code)).toEqual(['wrong-type']));
});
