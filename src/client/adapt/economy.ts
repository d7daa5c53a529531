// View → the tab of the economy (R8.2): every figure as a line of months beside what the sources print, its terms, and who owns its levers.

import { grainYear } from '../../engine/economy';
import { monthNumber } from '../../engine/economyMonth';
import { claimantsOf, matterOf, reviewerOf } from '../../engine/jurisdiction';
import { isTime } from '../../engine/tools';
import { type EconomyMonth, EXPLAINED, type Explained, type FigureName, type Policy } from '../../model/economy';
import type { Id } from '../../model/state';
import { plain, signed, t, tenths } from '../../text/ui';
import { small } from '../../text/words';
import { dateText } from '../dates';
import type { ReasonRow } from '../models';
import type { Chart, ChartGroup, ChartMark, EconomyModel, FigureSheet, FigureWhy, LeverRow } from '../screens/economy.model';
import { type Desk, sourceLine } from './desk';

/** What is charted, in order; a second line where two figures are read against each other. */
const CHARTS: readonly { id: FigureName; group: ChartGroup; beside?: FigureName; zero?: true }[] = [
  { id: 'rye', group: 'grain', beside: 'statePrice' },
  { id: 'collected', group: 'grain', beside: 'planned', zero: true },
  { id: 'stock', group: 'grain', zero: true },
  { id: 'exported', group: 'grain', beside: 'imported', zero: true },
  { id: 'shelf', group: 'village', beside: 'bought', zero: true },
  { id: 'cash', group: 'village', zero: true },
  { id: 'scissors', group: 'village' },
  { id: 'tax', group: 'village', zero: true },
  { id: 'industry', group: 'town', zero: true },
  { id: 'wage', group: 'town' },
  { id: 'moodWorkers', group: 'town', beside: 'moodPeasants' },
  { id: 'chervonets', group: 'town', zero: true },
];
/** So many months are seen at once. */
const MONTHS = 36;
/** Kept in tenths. */
const TENTHS: ReadonlySet<FigureName> = new Set(['industry', 'chervonets']);
const MOODS: ReadonlySet<FigureName> = new Set(['moodWorkers', 'moodPeasants']);

/** The figure in which a policy is seen first. */
const SEEN_IN: Record<Policy, FigureName> = {
  fixedPrice: 'rye',
  followPrice: 'rye',
  plan: 'collected',
  industrialPrice: 'scissors',
  tax: 'tax',
  export: 'exported',
  import: 'exported',
  goods: 'shelf',
  credit: 'industry',
  force: 'collected',
  print: 'chervonets',
  nominalWage: 'wage',
  harvest: 'collected',
  fear: 'collected',
};

const shown = (figure: FigureName, value: number): string => (TENTHS.has(figure) ? tenths(value) : MOODS.has(figure) ? signed(value) : plain(value));

const isExplained = (figure: FigureName): figure is Explained => (EXPLAINED as readonly string[]).includes(figure);

function marksOf(desk: Desk, figure: FigureName, months: readonly EconomyMonth[]): ChartMark[] {
  return (desk.scenario.economy?.record ?? []).flatMap((r): ChartMark[] => {
    const at = months.findIndex((m) => m.month === r.month);
    if (r.figure !== figure || at < 0) return [];
    return [
      {
        at,
        month: dateText(r.month) ?? r.month,
        value: r.value,
        shown: shown(figure, r.value),
        here: shown(figure, months[at]![figure]),
        source: sourceLine(desk, r.sources)!,
      },
    ];
  });
}

function chartOf(desk: Desk, { id, group, beside, zero }: (typeof CHARTS)[number], months: readonly EconomyMonth[]): Chart {
  // What has been nothing in every month is no second line: before there is a plan, none is shown.
  const figures = beside === undefined || months.every((m) => m[beside] === 0) ? [id] : [id, beside];
  const lines = figures.map((f, i) => ({
    id: f,
    name: t(`figure.${f}`),
    style: i === 0 ? ('solid' as const) : ('dashed' as const),
    values: months.map((m) => m[f]),
    last: shown(f, months.at(-1)![f]),
  }));
  const marks = figures.flatMap((f) => marksOf(desk, f, months)).sort((a, b) => a.at - b.at);
  const all = [...lines.flatMap((l) => l.values), ...marks.map((m) => m.value), ...(zero ? [0] : [])];
  const low = Math.min(...all);
  const high = Math.max(...all, low + 1);
  const last = months.at(-1)!;
  const before = months.at(-2);
  const by = before === undefined ? 0 : last[id] - before[id];
  const month = dateText(last.month) ?? last.month;
  const value = shown(id, last[id]);
  const change = by === 0 ? t('economy.same') : `${by > 0 ? '+' : '−'}${shown(TENTHS.has(id) ? id : 'rye', Math.abs(by))}`;
  return {
    id,
    group,
    title: t(`figure.${id}`),
    unit: t(`unit.${id}`),
    lines,
    marks,
    low,
    high,
    lowText: shown(id, low),
    highText: shown(id, high),
    months: months.map((m) => dateText(m.month) ?? m.month),
    years: months.flatMap((m, at) => (m.month.endsWith('-01') ? [{ at, name: m.month.slice(0, 4) }] : [])),
    value,
    change,
    label: [
      t('economy.chartLabel', { title: t(`figure.${id}`), value, unit: t(`unit.${id}`), month, change }),
      ...lines.slice(1).map((l) => `${l.name} ${shown(l.id, l.values.at(-1)!)}`),
      ...marks.map((m) => t('economy.markLabel', { month: m.month, value: m.shown, grade: t(`grade.${m.source.grade}`) })),
    ].join('; '),
  };
}

const row = (id: string, name: string, line: string, value: number): ReasonRow => ({ id, name, grade: null, line, value, rule: 'R8.2', parts: [] });

/** Terms of the last month, made by the code that decided (R0.4). */
function whyOf(desk: Desk, figure: FigureName, month: EconomyMonth, before: EconomyMonth | undefined): FigureWhy[] {
  const name = dateText(month.month) ?? month.month;
  if (isExplained(figure)) {
    const reasons = month.reasons[figure].map((r) => row(r.term, t(`economyTerm.${r.term}`), t(`economyTerm.${r.term}#line`), r.value));
    const sum = reasons.reduce((n, r) => n + r.value, 0);
    const kind = MOODS.has(figure) ? 'mood' : figure === 'wage' ? 'wage' : 'change';
    return [
      {
        title: t('economy.why', { title: t(`figure.${figure}`), month: name }),
        line: t(`economy.${kind}Line`),
        reasons,
        sum: t(`economy.${kind}Sum`, {
          sum: kind === 'change' ? signed(sum) : plain(sum),
          before: before === undefined ? '' : shown(figure, before[figure]),
          value: shown(figure, month[figure]),
          divisor: desk.scenario.economy?.constants.moodStep ?? 1,
        }),
      },
    ];
  }
  if (figure !== 'collected') return [];
  const { strata = [] } = desk.scenario.economy ?? {};
  return month.village.map((v) => ({
    title: t('economy.will', { name: strata.find((s) => s.id === v.stratum)?.name ?? v.stratum }),
    line: t('economy.willLine'),
    reasons: v.reasons.map((r) => row(r.term, t(`willTerm.${r.term}`), t(`willTerm.${r.term}#line`), r.value)),
    sum: t('economy.willSum', { will: v.will, sold: v.sold }),
  }));
}

/** A lever or a theme (R8.6): where it stands, whose it is, who judges it, who claims it. */
/** Nobody whom the scenario names: a man somebody has put there (R1.3), or nobody at all. */
function vacancyOf({ world, text }: Desk, post: Id): string {
  const by = world.posts[post]?.appointedBy ?? null;
  return by === null ? t('economy.vacant') : t('economy.namedBy', { person: text.person(by) });
}

function leverRow(desk: Desk, id: Id): LeverRow {
  const { scenario, world, text, seat } = desk;
  const { owner } = matterOf(world, id)!;
  const reviewer = reviewerOf(scenario, world, id);
  const claims = claimantsOf(scenario, id).filter((p) => p !== owner);
  const post = world.posts[owner];
  const holder = post?.holder ?? null;
  return {
    id,
    name: text.lever(id),
    step: world.levers[id] === undefined ? '' : text.leverStep(id, world.levers[id].value),
    owner: scenario.byId.posts[owner] === undefined ? owner : text.post(owner),
    holder: holder === null ? vacancyOf(desk, owner) : holder === seat ? t('you') : text.person(holder),
    state: holder === null || post === undefined ? '' : t(post.worked ? 'post.worked' : post.idle > 0 ? 'post.idle' : 'economy.notYet'),
    note: [
      reviewer === null ? '' : t('economy.judgedBy', { body: text.names.body(reviewer) }),
      claims.length === 0 ? '' : t('economy.claimedBy', { posts: text.names.join(claims.map((p) => text.names.post(p))) }),
    ]
      .filter(Boolean)
      .join('; '),
    you: holder === seat,
  };
}

function sheetOf(desk: Desk, chart: Chart, months: readonly EconomyMonth[]): FigureSheet {
  const carried = (desk.scenario.economy?.levers ?? []).filter(
    (l) => chart.lines.some((line) => SEEN_IN[l.policy] === line.id) || SEEN_IN[l.policy] === chart.id,
  );
  const last = months.at(-1)!;
  return {
    chart,
    about: t(`figure.${chart.id}#about`),
    why: chart.lines.flatMap((l) => whyOf(desk, l.id, last, months.at(-2))),
    levers: [...new Set(carried.map((l) => l.lever))].filter((id) => desk.world.levers[id] !== undefined).map((id) => leverRow(desk, id)),
    table: months
      .map((m, i) => {
        const mark = chart.marks.find((one) => one.at === i);
        return {
          month: chart.months[i]!,
          values: chart.lines.map((l) => shown(l.id, m[l.id])),
          mark: mark?.shown ?? '',
          grade: mark?.source.grade ?? null,
        };
      })
      .reverse(),
  };
}

/** The tab for a seat; null when the scenario has no economy. Before a month is over there are levers, and no charts. */
export function economyModel(desk: Desk, opened: FigureName | null): EconomyModel | null {
  const { scenario, world, text } = desk;
  const months = world.economy?.months.slice(-MONTHS) ?? [];
  if (scenario.economy === null) return null;
  const charts = months.length === 0 ? [] : CHARTS.map((c) => chartOf(desk, c, months));
  const open = charts.find((c) => c.id === opened);
  const holders = (question: Id): string => {
    const found = scenario.posts.filter((p) => world.posts[p.id]!.powers.some((q) => q.power === 'brief' && q.of === question));
    const named = found.flatMap((p) => world.posts[p.id]!.holder ?? []);
    return named.length === 0 ? t('economy.nobody') : text.list([...new Set(named)]);
  };
  const levers = scenario.levers.filter((l) => isTime(scenario, world, l));
  return {
    charts,
    levers: levers.filter((l) => scenario.economy!.levers.some((e) => e.lever === l.id)).map((l) => leverRow(desk, l.id)),
    harvests: Object.entries(world.economy?.harvests ?? {}).map(([month, offered]) =>
      t('economy.harvest', { year: month.slice(0, 4), offered: plain(offered), documented: plain(grainYear(scenario, monthNumber(month)).offered) }),
    ),
    business: [...levers.filter((l) => !scenario.economy!.levers.some((e) => e.lever === l.id)), ...scenario.themes].map((m) => leverRow(desk, m.id)),
    briefs: scenario.economy.echoes.map((e) => ({
      question: text.question(e.question),
      holders: holders(e.question),
      mood: small(t(`figure.${e.mood}`)),
    })),
    opened: open === undefined ? null : sheetOf(desk, open, months),
  };
}
