// The economy as an adapter makes it from a View: the engine's figures and terms, what the sources print, who owns the levers.
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { economyModel } from '../../src/client/adapt/economy';
import { newGame } from '../../src/engine/newGame';
import { viewFor } from '../../src/engine/view';
import type { FigureName } from '../../src/model/economy';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';
import { textsOf } from '../support/texts';

const scenario = shipped('troika-split');
const opening = newGame(scenario, 'economy', scenario.manifest.seats);
function modelOf(opened: FigureName | null, state: State = opening, seat = 'kamenev') {
  const view = viewFor(scenario, state, seat);
  const desk: Desk = {
    scenario,
    text: makeText(scenario),
    view,
    world: view.world,
    seat,
    canUndo: false,
    iron: false,
    thinking: false,
    divergence: 0,
  };
  return economyModel(desk, opened)!;
}
const months = opening.economy!.months;

it('R8.2 every chart ends with the figure of the last month', () => {
  const { charts } = modelOf(null);
  expect(charts.length).toBeGreaterThanOrEqual(9);
  for (const chart of charts) {
    for (const line of chart.lines) expect(line.values).toEqual(months.map((m) => m[line.id]));
    expect(chart.months).toHaveLength(months.length);
    const all = chart.lines.flatMap((l) => l.values);
    expect(chart.low).toBeLessThanOrEqual(Math.min(...all));
    expect(chart.high).toBeGreaterThanOrEqual(Math.max(...all));
  }
  const industry = charts.find((c) => c.id === 'industry')!;
  expect(industry.value).toBe(`${Math.trunc(months.at(-1)!.industry / 10)}.${months.at(-1)!.industry % 10}`);
});

it('what the sources print is marked, and nothing of months that have not been', () => {
  const rye = modelOf('rye').charts.find((c) => c.id === 'rye')!;
  expect(rye.marks.map((m) => [m.month, m.value, m.source.grade])).toEqual([
    ['November 1924', 85, 'documented'],
    ['December 1924', 102, 'documented'],
  ]);
  expect(scenario.economy!.record.some((r) => r.figure === 'rye' && r.month === '1925-05')).toBe(true);
  const short = structuredClone(opening);
  short.economy!.months = short.economy!.months.slice(0, 4);
  expect(modelOf('rye', short).charts.find((c) => c.id === 'rye')!.marks).toEqual([]);
});

describe('why', () => {
  it.each(['rye', 'stock', 'cash', 'shelf', 'industry', 'chervonets', 'wage', 'moodWorkers'] as const)('R0.4 %s has its terms', (figure) => {
    const { why } = modelOf(figure).opened!;
    expect(why.length).toBe(figure === 'moodWorkers' ? 2 : 1);
    expect(why[0]!.reasons.map((r) => r.value)).toEqual(months.at(-1)!.reasons[figure].map((r) => r.value));
  });
  it('grain collected is the will of every layer of the village', () => {
    const { why } = modelOf('collected').opened!;
    expect(why.map((w) => w.reasons.map((r) => r.value))).toEqual(months.at(-1)!.village.map((v) => v.reasons.map((r) => r.value)));
  });
});

it('a table carries the same figures, the newest first, with what is printed beside them', () => {
  const { table, chart } = modelOf('stock').opened!;
  expect(table.map((r) => r.values[0])).toEqual(chart.lines[0]!.values.map(String).reverse());
  expect(table[0]).toMatchObject({ month: 'December 1924', mark: '145', grade: 'documented' });
});

it('R8.5 levers are shown with their step, their owner and whether they are yours', () => {
  const rows = modelOf(null).levers;
  expect(rows.map((r) => r.id)).toEqual(scenario.levers.filter((l) => scenario.economy!.levers.some((e) => e.lever === l.id)).map((l) => l.id));
  for (const row of rows) expect(row.you).toBe(opening.posts[opening.levers[row.id]!.owner]!.holder === 'kamenev');
  expect(rows.some((r) => r.you)).toBe(true);
});

it('every word has its label', () => {
  for (const { id } of modelOf(null).charts)
    for (const said of textsOf(modelOf(id))) expect(said).not.toMatch(/^(economy|figure|unit|economyTerm|willTerm|post)\.|\{\{|undefined|NaN/);
});

it('before a month is over there are levers and no charts', () => {
  const state = { ...opening, economy: { ...opening.economy!, months: [] } };
  expect(modelOf('rye', state)).toMatchObject({ charts: [], opened: null });
  expect(modelOf(null, state).levers.length).toBeGreaterThan(0);
});

it('a scenario without an economy has no tab', () => {
  const state = { ...opening, economy: null };
  const view = viewFor(scenario, state, 'kamenev');
  const desk = { scenario: { ...scenario, economy: null }, text: makeText(scenario), view, world: view.world, seat: 'kamenev' } as unknown as Desk;
  expect(economyModel(desk, null)).toBeNull();
});
