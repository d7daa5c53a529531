// The windows of a campaign -> one layer to lie below it: what they share once, as the earliest has it, and of each the months that it tells. Checks nothing.
import { monthOf } from '../model/calendar';
import { type EconomyData, POLICIES } from '../model/economy';
import type { District, Organization } from '../model/organization';
import { type Scenario, TABLES, type TableName } from '../model/scenario';
import type { Span } from '../model/span';
import type { Place } from './findings';
import { emptyTables, type Layer } from './layer';
import type { Marks, Raw } from './read';
import { ECONOMY } from './referenceParts';
import { RECORDS } from './referenceTable';
import { type Renames, renamed } from './rename';

/** A window with its scenario; `until` is the last month that it tells, null for the last window. */
export interface OpenSpan extends Span {
  data: Scenario;
  until: string | null;
}

/** What happens, and so belongs to the window in whose months it lies; all other tables but the last are things, which live once. */
const HAPPENINGS = {
  events: (r: Raw) => String(r.date),
  deeds: (r: Raw) => String(r.turn),
  outcomes: (r: Raw) => String((r.check as Raw).turn),
} as const;
/** What each campaign brings itself: what its seats want, how it ends, whose reading it is. */
const OWN: readonly TableName[] = ['aims', 'endings', 'disputes', 'lenses', 'omissions'];

/** The layer that lies below a campaign. `at`: where its windows are named, for Diagnostics. */
export function composeSpans(spans: readonly OpenSpan[], at: Place, marks: Marks): Layer {
  const tables = emptyTables();
  const places = Object.fromEntries(TABLES.map((table) => [table, new Map<string, number>()])) as Record<TableName, Map<string, number>>;
  const add = (table: TableName, record: Raw): void => {
    places[table].set(String(record.id), tables[table].length);
    tables[table].push(record);
  };
  spans.forEach((span, i) => {
    const renames = renamesOf(span, places.events);
    const rename = (table: TableName, record: Raw): Raw => {
      const id = renames[table]?.get(String(record.id));
      return renamed(RECORDS[table], id === undefined ? record : { ...record, id }, renames);
    };
    for (const table of TABLES) {
      if (OWN.includes(table)) continue;
      const dateOf = table in HAPPENINGS ? HAPPENINGS[table as keyof typeof HAPPENINGS] : null;
      for (const raw of span.data[table] as readonly Raw[]) {
        if (dateOf !== null && !isToldBy(span, dateOf(raw))) continue;
        const record = rename(table, raw);
        const known = places[table].get(String(record.id));
        if (known === undefined) add(table, dateOf === null && i > 0 ? asLatecomer(table, record) : record);
        else if (table === 'organizations' && span.adopt.includes(String(record.id))) tables[table][known] = adopted(tables[table][known]!, record);
        else if (dateOf !== null) add(table, { ...record, id: `${span.scenario}-${String(record.id)}` });
      }
    }
  });
  for (const table of ['levers', 'documents', 'posts'] as const)
    for (const [j, r] of tables[table].entries()) tables[table][j] = withMonths(table, r, spans);
  for (const record of Object.values(tables).flat()) marks.set(record, { at, keys: new Map(), values: new Map() });
  const first = spans[0]!.data;
  return {
    name: '',
    folder: null,
    others: [],
    manifest: {
      turns: spans.flatMap((w) => w.data.manifest.turns.filter((t) => isToldBy(w, t.id))),
      table: first.manifest.table,
      organ: first.manifest.organ,
      ...firstOf(spans, ({ manifest: { danger } }) => (danger === undefined ? {} : { danger })),
      // The last word on everybody.
      coda: Object.assign({}, ...spans.map((w) => w.data.manifest.coda)),
    },
    // What the rules lack until a later window brings it holds for the whole time.
    rules: firstOf(spans, (data) => data.rules) as Raw,
    economy: composeEconomy(spans) as Raw | null,
    guide: null,
    drift: null,
    tables,
    broken: new Set(),
    at,
  };
}

/** Every part as the earliest window has it that has it at all. */
const firstOf = (spans: readonly OpenSpan[], parts: (data: OpenSpan['data']) => object): object =>
  Object.assign({}, ...[...spans].reverse().map((span) => parts(span.data)));

const isToldBy = (w: OpenSpan, date: string): boolean => w.from <= monthOf(date) && (w.until === null || monthOf(date) <= w.until);

/** By the manifest levers and documents, and by itself an event of this window that bears the name of an earlier one. */
function renamesOf(span: OpenSpan, events: ReadonlyMap<string, number>): Renames {
  const taken = span.data.events.filter((e) => events.has(e.id) && isToldBy(span, e.date));
  const levers = new Map(Object.entries(span.rename.levers ?? {}));
  return {
    levers,
    matter: levers,
    documents: new Map(Object.entries(span.rename.documents ?? {})),
    events: new Map(taken.map((e) => [e.id, `${span.scenario}-${e.id}`])),
  };
}

/** What comes in with a later window is not there before: a post stands empty, a paper is an intention, a bloc is not made. */
function asLatecomer(table: TableName, record: Raw): Raw {
  switch (table) {
    case 'posts':
      return { ...record, holder: null, appointedBy: null };
    case 'documents':
      return { ...record, state: 'draft', holders: [], known: [], confirmedBy: [] };
    case 'blocs':
      return { ...record, open: false };
    case 'organs':
      return { ...record, open: false };
    default:
      return record;
  }
}

/** An organization as a later window describes it, with the numbers of the earlier one; each district begins as the whole does. */
function adopted(earlier: Raw, later: Raw): Raw {
  const { seats, apparatus, regime, style, press, opinion, control, name } = earlier as unknown as Organization;
  const districts = (later.districts as District[]).map((d) => ({ ...d, regime, apparatus: { district: apparatus.district, cell: apparatus.cell } }));
  return { ...later, seats, apparatus, regime, style, press, opinion, control, name, districts };
}

const monthsIn = (months: readonly (string | null)[]): string[] => months.filter((m) => m !== null).sort();
const latest = (months: readonly (string | null)[]): string | null => monthsIn(months).at(-1) ?? null;
const earliest = (months: readonly (string | null)[]): string | null => monthsIn(months)[0] ?? null;

/** A lever is anybody's business while windows have it, a paper or a post not before one has it; and never outside the months of its own. */
function withMonths(table: 'levers' | 'documents' | 'posts', record: Raw, spans: readonly OpenSpan[]): Raw {
  const having = spans.filter((w) => w.data[table].some((r) => ((table === 'posts' ? undefined : w.rename[table]?.[r.id]) ?? r.id) === record.id));
  const own = record.months as { from?: string | null; until?: string | null } | undefined;
  const from = latest([having[0] === spans[0] ? null : having[0]!.from, own?.from ?? null]);
  const until = earliest([table === 'levers' ? having.at(-1)!.until : null, own?.until ?? null]);
  return from === null && until === null ? record : { ...record, months: { from, until } };
}

/** Constants and start of the first window; course and years by the months that each tells, levers and record of all. */
function composeEconomy(spans: readonly OpenSpan[]): unknown {
  const first = spans.find((w) => w.data.economy !== null)?.data.economy;
  if (first === undefined || first === null) return null;
  const having = spans.flatMap((w) => {
    const { economy } = w.data;
    if (economy === null) return [];
    const levers = new Map(Object.entries(w.rename.levers ?? {}));
    return [{ w, economy: renamed(ECONOMY, economy, { levers }) as EconomyData }];
  });
  const once = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
    [...new Map([...items].reverse().map((x) => [keyOf(x), x])).values()].reverse();
  return {
    ...first,
    years: having.flatMap(({ w, economy }, i) =>
      economy.years.filter((y) => (i === 0 ? w.until === null || y.from <= w.until : isToldBy(w, y.from))),
    ),
    course: having.flatMap(({ w, economy }, i) => courseOf(economy, i === 0 ? null : w.from, w.until)),
    levers: once(
      having.flatMap(({ economy }) => economy.levers),
      (l) => `${l.lever} ${l.policy}`,
    ),
    record: once(
      having.flatMap(({ w, economy }) => economy.record.filter((r) => isToldBy(w, r.month))),
      (r) => `${r.month} ${r.figure}`,
    ),
  };
}

/** The course of a window: what holds when it begins, and what changes in its months. */
function courseOf(economy: EconomyData, from: string | null, until: string | null): EconomyData['course'] {
  const inside = economy.course.filter((c) => (from === null || c.from > from) && (until === null || c.from <= until));
  if (from === null) return inside;
  const before = economy.course.filter((c) => c.from <= from);
  const policies = Object.fromEntries(POLICIES.map((p) => [p, before.findLast((c) => c.policies[p] !== undefined)?.policies[p] ?? 0]));
  const last = before.at(-1) ?? economy.course[0]!;
  return [{ from, policies, sources: last.sources }, ...inside];
}
