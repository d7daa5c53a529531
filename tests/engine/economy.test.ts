// The economy (R8.2): the figures of the sources on the documented course, other courses, what always holds, and its place in a game.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { holds } from '../../src/engine/conditions';
import { digest } from '../../src/engine/digest';
import { advanceEconomy, economyAtStart, grainYear, policiesNow, strengthOfWord } from '../../src/engine/economy';
import { monthNumber, playMonth } from '../../src/engine/economyMonth';
import { applyEffect } from '../../src/engine/effects';
import { newGame } from '../../src/engine/newGame';
import { cloneState } from '../../src/engine/step';
import { worldFor } from '../../src/engine/view';
import { strangeValue } from '../../src/lab/laws';
import { type EconomyMonth, type EconomyState, EXPLAINED, type Explained, FIGURES } from '../../src/model/economy';
import type { Scenario } from '../../src/model/scenario';
import { fiveYears, type Months, sumOf } from '../support/economy';
import { fresh, put, scenario, to } from '../support/game';
import { golden } from '../support/stored';

const asItWas = fiveYears();
const at = (months: Months, month: string) => months[month]!;
const percent = (part: number, whole: number): number => Math.round((part * 1000) / whole) / 10;
/** Price against that of a year before, and the like: rises are told in per cent. */
const rise = (part: number, whole: number): number => Math.round((percent(part, whole) - 100) * 10) / 10;
const widestScissors = (months: Months): string =>
  Object.values(months).reduce((best, m) => (m.scissors > best.scissors ? m : best), at(months, '1923-07')).month;

/**
 * What a source prints, what the model gives, and how far it may lie off: per cent of the figure, or for `points` the difference itself. What is a
 * policy of the course (the maximum of 85 kopeks, the tax) is exact and proves only that the course says so. Two figures do not agree with the others:
 * +70 per cent by October 1925 and 118 by December 1924 would mean that the autumn of 1924 brought nothing after September.
 */
const TARGETS: readonly { what: string; source: number | string; model: number | string; within: number; points?: true }[] = [
  {
    what: 'rye in August 1924 against August 1923: +100 %',
    source: 200,
    model: percent(at(asItWas, '1924-08').rye, at(asItWas, '1923-08').rye),
    within: 5,
  },
  { what: 'widest scissors', source: '1923-10', model: widestScissors(asItWas), within: 0 },
  { what: 'chervonets in May 1924, permille of circulation', source: 676, model: at(asItWas, '1924-05').chervonets, within: 1 },
  { what: 'stock on 1 January 1924', source: 214, model: at(asItWas, '1923-12').stock, within: 5 },
  { what: 'stock on 1 January 1925', source: 145, model: at(asItWas, '1924-12').stock, within: 5 },
  { what: 'collected by December 1924, of a plan of 380', source: 118, model: at(asItWas, '1924-12').collected, within: 5 },
  { what: 'official maximum for rye in November 1924 (policy)', source: 85, model: at(asItWas, '1924-11').statePrice, within: 0 },
  { what: 'rye in December 1924', source: 102, model: at(asItWas, '1924-12').rye, within: 5 },
  { what: 'rye in May 1925', source: 206, model: at(asItWas, '1925-05').rye, within: 5 },
  { what: 'tax of 1924–25 (policy)', source: 470, model: at(asItWas, '1924-09').tax, within: 0 },
  { what: 'tax of 1925–26 (policy)', source: 300, model: at(asItWas, '1925-09').tax, within: 0 },
  {
    what: 'July to September 1925, per cent of the plan to date: 80–85',
    source: 82.5,
    model: percent(at(asItWas, '1925-09').collected, at(asItWas, '1925-09').planned),
    within: 8,
  },
  {
    what: 'the same against the year before: +70 %',
    source: 170,
    model: percent(at(asItWas, '1925-09').collected, at(asItWas, '1924-09').collected),
    within: 20,
  },
  { what: 'collected in 1925–26, of a plan of 780', source: 580, model: at(asItWas, '1926-06').collected, within: 5 },
  { what: 'exports in December 1925 (policy)', source: 0, model: at(asItWas, '1925-12').exported, within: 0 },
  { what: 'industry in October 1925, tenths of the pre-war level', source: 800, model: at(asItWas, '1925-10').industry, within: 5 },
  {
    what: 'November and December 1927 against 1926, per cent',
    source: 50,
    model: percent(sumOf(asItWas, '1927-11', '1927-12', 'procured'), sumOf(asItWas, '1926-11', '1926-12', 'procured')),
    within: 5,
  },
  { what: 'finished goods in June 1927', source: 286.6, model: at(asItWas, '1927-06').shelf, within: 5 },
  { what: 'finished goods in June 1928', source: 25.1, model: at(asItWas, '1928-06').shelf, within: 5, points: true },
  {
    what: 'rural purchases in April 1928 on 1927: +17 %',
    source: 117,
    model: percent(at(asItWas, '1928-04').bought, at(asItWas, '1927-04').bought),
    within: 5,
  },
  { what: 'real wage in the summer of 1923', source: 80, model: at(asItWas, '1923-07').wage, within: 5 },
  {
    what: 'real wage in April 1928 on 1927: −11.7 %',
    source: -11.7,
    model: rise(at(asItWas, '1928-04').wage, at(asItWas, '1927-04').wage),
    within: 2,
    points: true,
  },
];

describe('R8.2 on the documented course', () => {
  it.each(TARGETS)('$what: $source', ({ source, model, within, points }) => {
    if (typeof source === 'string' || typeof model === 'string') expect(model).toBe(source);
    else expect(Math.abs(model - source)).toBeLessThanOrEqual(points ? within : (Math.abs(source) * within) / 100);
  });
  it('the table of what the sources print and what the model gives', () => {
    const table = TARGETS.map(({ what, source, model, points }) => {
      const isNumber = typeof source === 'number' && typeof model === 'number';
      const miss = !isNumber ? '' : points ? `${Math.round((model - source) * 10) / 10} points` : source === 0 ? '' : `${rise(model, source)} %`;
      return { what, source, model, miss };
    });
    expect(table).toEqual(golden('economy-targets', table));
  });
  it('every month of five years', () => {
    const table = Object.fromEntries(
      Object.values(asItWas).map((m) => [
        m.month,
        [...FIGURES.map((f) => m[f]), ...m.village.map((v) => v.reasons.map((r) => `${r.term} ${r.value}`).join(', '))],
      ]),
    );
    expect({ figures: FIGURES, ...table }).toEqual(golden('economy-months', { figures: FIGURES, ...table }));
  });
  it('R0.4 the terms of every figure add up to what became of it', () => {
    const months = Object.values(asItWas);
    const sum = (m: EconomyMonth, figure: Explained) => m.reasons[figure].reduce((n, r) => n + r.value, 0);
    const { moodStep } = scenario().economy!.constants;
    for (const [i, m] of months.entries()) {
      const before = months[i - 1];
      expect(sum(m, 'wage'), m.month).toBe(m.wage - 100);
      if (before === undefined) continue;
      for (const figure of ['rye', 'stock', 'cash', 'shelf', 'industry', 'chervonets'] as const)
        expect(before[figure] + sum(m, figure), `${figure} ${m.month}`).toBe(m[figure]);
      for (const mood of ['moodWorkers', 'moodPeasants'] as const)
        expect(m[mood] - before[mood], `${mood} ${m.month}`).toBe(Math.trunc((sum(m, mood) - before[mood]) / moodStep) + 0);
      for (const figure of EXPLAINED) expect(m.reasons[figure].every((r) => r.value !== 0)).toBe(true);
    }
  });
  it('workers are at their worst in the spring of 1925, and nobody starves but in 1928', () => {
    const worst = Object.values(asItWas)
      .filter((m) => m.month < '1926-01')
      .reduce((a, b) => (b.moodWorkers < a.moodWorkers ? b : a));
    expect(['1925-04', '1925-05', '1925-06', '1925-07']).toContain(worst.month);
    expect(worst.moodWorkers).toBeLessThan(-30);
    expect(sumOf(asItWas, '1923-07', '1927-10', 'hunger')).toBe(0);
  });
  it('a good harvest is still a crisis: October 1925', () => {
    const rich = at(asItWas, '1925-10').village.find((v) => v.stratum === 'well-to-do')!;
    expect(rich.will).toBeLessThan(60);
    expect(rich.reasons.map((r) => r.term)).toEqual(expect.arrayContaining(['price', 'goods']));
    expect(grainYear(scenario(), monthNumber('1925-10')).offered).toBeGreaterThan(2 * grainYear(scenario(), monthNumber('1924-10')).offered);
  });
});

describe('R8.2 on other courses', () => {
  const between = (from: string, to_: string, change: Record<string, number>) => fiveYears((month) => (month >= from && month <= to_ ? change : {}));

  it('1924: bidding above the market from September brings more grain, and dearer', () => {
    const other = between('1924-09', '1925-06', { fixedPrice: 0, followPrice: 105 });
    expect(at(other, '1924-12').collected).toBeGreaterThan(at(asItWas, '1924-12').collected);
    expect(at(other, '1924-12').statePrice).toBeGreaterThan(at(asItWas, '1924-12').statePrice);
  });
  it('1924: the maximum held to the end spares the price and empties the stock', () => {
    const other = between('1924-12', '1925-06', { fixedPrice: 85, followPrice: 0 });
    expect(at(other, '1925-05').rye).toBeLessThan(150);
    expect(at(other, '1925-06').collected).toBeLessThan(at(asItWas, '1925-06').collected);
    expect(at(other, '1925-06').stock).toBeLessThan(at(asItWas, '1925-06').stock);
  });
  it('1925: a tax of 470 would have brought more grain and worse temper', () => {
    const other = between('1925-07', '1926-06', { tax: 470 });
    expect(at(other, '1926-06').collected).toBeGreaterThan(at(asItWas, '1926-06').collected);
    expect(at(other, '1926-03').moodPeasants).toBeLessThan(at(asItWas, '1926-03').moodPeasants);
  });
  it('1925: goods from abroad bring grain', () => {
    const other = between('1925-07', '1926-06', { goods: 15 });
    expect(at(other, '1926-06').collected).toBeGreaterThan(at(asItWas, '1926-06').collected);
    expect(at(other, '1926-06').shelf).toBeGreaterThan(at(asItWas, '1926-06').shelf);
  });
  it('1925: exports and the push of industry carried on empty the stock and the shelf', () => {
    const other = between('1925-12', '1926-06', { export: 15, credit: 1 });
    expect(at(other, '1926-06').stock).toBeLessThan(at(asItWas, '1926-06').stock);
    expect(at(other, '1926-06').shelf).toBeLessThan(at(asItWas, '1926-06').shelf);
  });
  it('1927: without the cut of industrial prices there is more on the shelf, and wages buy less', () => {
    const other = between('1927-02', '1928-06', { industrialPrice: 105 });
    expect(at(other, '1928-06').shelf).toBeGreaterThan(at(asItWas, '1928-06').shelf);
    expect(at(other, '1927-12').wage).toBeLessThan(at(asItWas, '1927-12').wage);
  });
  it('1928: neither force nor price means hunger', () => {
    const other = between('1928-01', '1928-06', { force: 0 });
    expect(at(other, '1928-06').collected).toBeLessThan(at(asItWas, '1928-06').collected - 100);
    expect(sumOf(other, '1928-01', '1928-06', 'hunger')).toBeGreaterThan(0);
  });
  it('1928: a price of 125 brings most of the grain that force brought, without the anger', () => {
    const other = between('1927-10', '1928-06', { fixedPrice: 125, force: 0 });
    expect(at(other, '1928-06').collected).toBeGreaterThan((at(asItWas, '1928-06').collected * 8) / 10);
    expect(at(other, '1928-03').moodPeasants).toBeGreaterThan(at(asItWas, '1928-03').moodPeasants);
  });
  it('1928: a price of 115 with goods from abroad brings nearly all of it, and almost nobody starves', () => {
    const other = between('1927-10', '1928-06', { fixedPrice: 115, goods: 20, force: 0 });
    expect(at(other, '1928-06').collected).toBeGreaterThan((at(asItWas, '1928-06').collected * 9) / 10);
    expect(sumOf(other, '1927-10', '1928-06', 'hunger')).toBeLessThan(20);
  });
  it('1927: without price cut, war scare and push there is no need of force', () => {
    const other = fiveYears((month) => ({
      ...(month >= '1927-02' ? { industrialPrice: 105, fear: 0, credit: 0 } : {}),
      ...(month >= '1927-07' ? { fixedPrice: 0, followPrice: 95, force: 0 } : {}),
    }));
    expect(at(other, '1928-06').collected).toBeGreaterThan(at(asItWas, '1928-06').collected);
    expect(sumOf(other, '1927-07', '1928-06', 'hunger')).toBe(0);
    expect(at(other, '1928-03').moodPeasants).toBeGreaterThan(at(asItWas, '1928-03').moodPeasants);
  });
});

describe('R8.2 what always holds', () => {
  const whenever = fc.integer({ min: monthNumber('1923-07'), max: monthNumber('1928-05') });
  const before = (month: number): EconomyState => {
    const e = economyAtStart(scenario())!;
    while (e.next < month) playMonth(scenario().economy!, e, grainYear(scenario(), e.next), policiesNow(scenario(), scenario().economy!, e, null));
    return e;
  };
  const play = (e: EconomyState, change: object) => {
    const copy = structuredClone(e);
    return playMonth(scenario().economy!, copy, grainYear(scenario(), e.next), {
      ...policiesNow(scenario(), scenario().economy!, e, null),
      ...change,
    });
  };

  test.prop([whenever, fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 100 })], { numRuns: 60 })(
    'a higher price never brings less grain, all else equal',
    (month, low, more) => {
      const e = before(month);
      // Without a plan the state does not bid against itself.
      const at_ = (fixedPrice: number) => play(e, { fixedPrice, followPrice: 0, plan: 0 }).procured;
      expect(at_(low + more)).toBeGreaterThanOrEqual(at_(low));
    },
  );
  test.prop(
    [
      fc.array(
        fc.record({
          fixedPrice: fc.integer({ min: 0, max: 200 }),
          followPrice: fc.integer({ min: 60, max: 110 }),
          plan: fc.integer({ min: 0, max: 1000 }),
          tax: fc.integer({ min: 0, max: 600 }),
          export: fc.integer({ min: 0, max: 40 }),
          goods: fc.integer({ min: 0, max: 40 }),
          credit: fc.integer({ min: -1, max: 1 }),
          force: fc.integer({ min: 0, max: 25 }),
          print: fc.integer({ min: 0, max: 1 }),
          fear: fc.integer({ min: 0, max: 40 }),
          industrialPrice: fc.integer({ min: 80, max: 200 }),
        }),
        { minLength: 10, maxLength: 10 },
      ),
    ],
    { numRuns: 60 },
  )('whatever is decided, figures are whole, stocks are not negative and moods keep to their range', (decisions) => {
    const months = fiveYears((month) => decisions[Number(month.slice(5)) % 10]!);
    expect(strangeValue(months)).toBeNull();
    for (const m of Object.values(months)) {
      for (const figure of ['rye', 'stock', 'shelf', 'cash', 'held', 'procured', 'industry'] as const) expect(m[figure]).toBeGreaterThanOrEqual(0);
      for (const mood of [m.moodWorkers, m.moodPeasants]) expect(Math.abs(mood)).toBeLessThanOrEqual(100);
      for (const v of m.village)
        expect(v.will).toBe(
          Math.min(
            125,
            Math.max(
              10,
              v.reasons.reduce((sum, r) => sum + r.value, 100),
            ),
          ),
        );
    }
  });
  it('on the documented course no month moves the price by more than 40 per cent, but for July and August', () => {
    const months = Object.values(asItWas);
    for (const [i, m] of months.entries())
      if (i > 0 && !/-0[78]$/.test(m.month)) expect([m.month, Math.abs(rise(m.rye, months[i - 1]!.rye)) <= 40]).toEqual([m.month, true]);
  });
  it('a month costs less than 50 microseconds at its best', () => {
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      fiveYears();
      return ((performance.now() - start) * 1000) / 60;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('R8.2 in a game', () => {
  it('a turn is a month, the same for every eye', () => {
    const s = to(fresh(), 2, 'news');
    expect(s.economy!.months.map((m) => m.month)).toEqual(['1923-07', '1923-08']);
    expect(s.economy!.months[1]).toEqual(asItWas['1923-08']);
    expect(worldFor(scenario(), s, 'trotsky').economy).toEqual(s.economy);
  });
  it('a copy plays on without touching the original', () => {
    const s = fresh();
    const was = digest(s);
    const copy = cloneState(s);
    advanceEconomy(scenario(), copy);
    expect(digest(s)).toBe(was);
    expect(copy.economy!.months).toHaveLength(1);
  });
  it('an event sets a policy until it gives it back', () => {
    const s = fresh();
    applyEffect(scenario(), s, { type: 'policy', policy: 'force', to: 20 });
    const now = () => policiesNow(scenario(), scenario().economy!, s.economy!, s.levers);
    expect(now().force).toBe(20);
    applyEffect(scenario(), s, { type: 'policy', policy: 'force', to: null });
    expect(now().force).toBe(0);
  });
  it('a lever sets a policy or adds to the course, and leaves it alone where it has no value', () => {
    const now = (change: (s: ReturnType<typeof fresh>) => void) => {
      const s = put(fresh(), change);
      return policiesNow(scenario(), scenario().economy!, s.economy!, s.levers);
    };
    const course = now(() => {});
    expect(course.industrialPrice).toBeGreaterThan(140);
    expect(
      now((s) => {
        s.levers['industrial-price']!.value = 0;
      }).industrialPrice,
    ).toBe(course.industrialPrice - 30);
    expect(
      now((s) => {
        s.levers['grain-export']!.value = 2;
      }).export,
    ).toBe(20);
    expect(course.export).toBe(0);
  });
  it('canvassing gains by the discontent of those one speaks for', () => {
    const s = put(fresh(), (x) => {
      x.economy!.moodWorkers = -40;
      x.economy!.moodPeasants = 0;
    });
    expect(s.people.trotsky!.views.tem!.view).toBeGreaterThan(0);
    expect(strengthOfWord(scenario(), s, 'trotsky')).toBe(140);
    expect(
      strengthOfWord(
        scenario(),
        put(s, (x) => {
          x.people.trotsky!.views = {};
        }),
        'trotsky',
      ),
    ).toBe(100);
  });
  it('who holds a brief pays for a mood beyond 30', () => {
    const s = put(fresh(), (x) => {
      x.economy!.moodPeasants = -60;
    });
    const was = s.people.sokolnikov!.authority;
    const after = put(s, (x) => advanceEconomy(scenario(), x));
    expect(after.people.sokolnikov!.authority).toBe(was - 1);
    expect(after.chronicle.at(-1)).toMatchObject({ key: 'brief.blamed', args: { person: 'sokolnikov', question: 'vil', by: 1 } });
  });
  it('outcomes can ask for a month', () => {
    const s = to(fresh(), 2, 'news');
    const rye = (op: '>=' | '<=', value: number, month = '1923-08') => ({ type: 'economy' as const, figure: 'rye' as const, month, op, value });
    const was = asItWas['1923-08']!.rye;
    expect(holds(scenario(), s, { type: 'all', of: [rye('>=', was), rye('<=', was)] })).toBe(true);
    expect(holds(scenario(), s, rye('>=', 1, '1923-09'))).toBe(false);
  });
  it('a scenario that opens in January 1925 has lived through the course until then', () => {
    const base = scenario();
    const later: Scenario = {
      ...base,
      manifest: { ...base.manifest, turns: [{ id: '1925-01', name: 'January 1925', sessions: [], conferences: [] }] },
    };
    const s = newGame(later, 'warm');
    expect(s.economy!.months).toHaveLength(18);
    expect(s.economy!.months.at(-1)).toEqual(asItWas['1924-12']);
    expect(newGame(later, 'warm').economy).toEqual(s.economy);
    const cold: Scenario = { ...later, economy: { ...base.economy!, warmUp: false } };
    expect(newGame(cold, 'cold').economy).toMatchObject({ next: monthNumber('1925-01'), price: base.economy!.start.price, months: [] });
  });
});
