// What `drift.yaml` of a campaign must say: where the documented course leaves each window, against where the next one begins.
import { crossBorder } from '../../src/engine/drift';
import { newGame } from '../../src/engine/newGame';
import { cloneState } from '../../src/engine/step';
import { COURSE_SEED, playCourse } from '../../src/lab/course';
import { monthOf } from '../../src/model/calendar';
import { type Border, type Drift, STOCKS } from '../../src/model/drift';
import type { Scenario } from '../../src/model/scenario';
import type { Span } from '../../src/model/span';
import type { Id, State } from '../../src/model/state';

type Numbers = Readonly<Record<string, number>>;

/** The borders of a campaign, in order, each computed with those before it in force. `windowOf` loads a window's scenario; `sources`: what a border rests on. */
export function bordersOf(campaign: Scenario, windowOf: (id: Id) => Scenario, sources: Border['sources']): Drift {
  const drift: Drift = {};
  for (const window of (campaign.manifest.composedOf ?? []).slice(1)) {
    const at = campaign.manifest.turns.findIndex((t) => monthOf(t.id) === window.from);
    const { ends } = playCourse({ ...campaign, drift: { ...drift } });
    const left = ends[at - 1];
    if (left === undefined) break;
    drift[window.from] = { ...differenceOf(left, openingOf(windowOf(window.scenario), window), window, windowOf(window.scenario)), sources };
  }
  return drift;
}

/** What of a window's opening the record has not reached when it has crossed the border: nothing, if the drift is fresh. `left`: where it left the window before. */
export function unreached(campaign: Scenario, left: State, window: Span, scenario: Scenario): object {
  const state = cloneState(left);
  state.turn += 1;
  crossBorder(campaign, state);
  return filled(differenceOf(state, openingOf(scenario, window), window, scenario)) ?? {};
}

/** As it stands in the file: a line for each person, body, post and so on. */
export function driftText(drift: Drift): string {
  const flow = (x: unknown): string => {
    if (Array.isArray(x)) return `[${x.map(flow).join(', ')}]`;
    if (typeof x === 'string') return /^[a-z][a-z0-9-]*$/.test(x) ? x : JSON.stringify(x);
    return typeof x === 'object' && x !== null
      ? `{${Object.entries(x)
          .map(([k, v]) => `${k}: ${flow(v)}`)
          .join(', ')}}`
      : String(x);
  };
  const partText = ([part, value]: [string, object]): string => {
    const isList = Object.values(value).every((v) => typeof v === 'object') && !Array.isArray(value);
    if (!isList) return `  ${part}: ${flow(value)}\n`;
    return `  ${part}:\n${Object.entries(value)
      .map(([id, v]) => `    ${id}: ${flow(v)}\n`)
      .join('')}`;
  };
  const borderText = ([month, border]: [string, Border]): string =>
    `"${month}":\n${Object.entries(border)
      .filter(([, value]) => Object.keys(value).length > 0)
      .map(partText)
      .join('')}`;
  return `# What lies between two windows (R11.2). Computed: npx tsx tests/support/makeDrift.ts\n${Object.entries(drift).map(borderText).join('\n')}`;
}

/** How a window stands when its months in the campaign begin, before their news. */
function openingOf(scenario: Scenario, window: Span): State {
  const at = scenario.manifest.turns.findIndex((t) => monthOf(t.id) === window.from);
  return at === 0 ? newGame({ ...scenario, events: [] }, COURSE_SEED) : playCourse(scenario).ends[at - 1]!;
}

/** Only what differs; what the window does not know stays as it is. */
function differenceOf(left: State, opens: State, window: Span, scenario: Scenario): Omit<Border, 'sources'> {
  const nameOf = (kind: 'levers' | 'documents', id: Id): Id => window.rename[kind]?.[id] ?? id;
  const cast = Object.keys(opens.people);
  return {
    people: mapped(cast, (id) => personDifference(left, opens, id)),
    bodies: mapped(Object.keys(opens.bodies), (id) => bodyDifference(left, opens, id)),
    posts: mapped(Object.keys(opens.posts), (id) => postDifference(left, opens, id)),
    organizations: mapped(Object.keys(opens.organizations), (id) => organizationDifference(left, opens, id)),
    organs: mapped(Object.keys(opens.organs), (id) => fromTo(left.organs[id]!.open, opens.organs[id]!.open)),
    themes: mapped(Object.keys(opens.themes), (id) => fromTo(left.themes[id]!.owner, opens.themes[id]!.owner)),
    lines: numbers(left.lines, opens.lines),
    levers: mapped(
      Object.keys(opens.levers),
      (id) => opens.levers[id]!.value - left.levers[nameOf('levers', id)]!.value || undefined,
      (id) => nameOf('levers', id),
    ),
    documents: mapped(
      scenario.documents.map((d) => d.id),
      (id) => documentDifference(left, opens, id, nameOf('documents', id)),
      (id) => nameOf('documents', id),
    ),
    economy: economyDifference(left, opens),
    held: numbers(left.economy?.held ?? {}, opens.economy?.held ?? {}),
  };
}

function personDifference(left: State, opens: State, id: Id): Border['people'][string] | undefined {
  const [was, is] = [left.people[id]!, opens.people[id]!];
  if (was.standing === 'dead') return undefined;
  const patron = [was.patron?.person ?? null, is.patron?.person ?? null] as const;
  return filled({
    authority: is.authority - was.authority || undefined,
    factionalism: is.factionalism - was.factionalism || undefined,
    health: is.health - was.health || undefined,
    place: fromTo(was.place, is.place),
    standing: fromTo(was.standing, is.standing),
    silent: fromTo(was.silent, is.silent),
    patron:
      patron[0] === patron[1] && was.patron?.devotion === is.patron?.devotion
        ? undefined
        : { from: patron[0], to: patron[1], devotion: is.patron?.devotion ?? 0 },
    views: mapped(Object.keys(opens.lines), (q) => {
      const [a, b] = [was.views[q] ?? { view: 0, weight: 0 }, is.views[q] ?? { view: 0, weight: 0 }];
      return a.view === b.view && a.weight === b.weight ? undefined : [b.view - a.view, b.weight - a.weight];
    }),
    ties: numbers(left.ties[id] ?? {}, opens.ties[id] ?? {}, Object.keys(opens.people)),
    record: some(is.facts.filter((f) => !was.facts.includes(f))),
  });
}

function bodyDifference(left: State, opens: State, id: Id): Border['bodies'][string] | undefined {
  const [was, is] = [left.bodies[id]!, opens.bodies[id]!];
  const membership = (b: typeof was, p: Id) => (b.full.includes(p) ? 'full' : b.candidates.includes(p) ? 'candidate' : 'none');
  // The dead are not moved.
  const all = [...new Set([...was.full, ...was.candidates, ...is.full, ...is.candidates])].filter((p) => left.people[p]!.standing !== 'dead');
  return filled({
    head: fromTo(was.head, is.head),
    electedBy: fromTo(was.electedBy, is.electedBy),
    size: fromTo(was.size, is.size),
    assent: is.assent - was.assent || undefined,
    members: mapped(all, (p) => fromTo(membership(was, p), membership(is, p))),
    crowd: numbers(was.crowd, is.crowd),
  });
}

function postDifference(left: State, opens: State, id: Id): Border['posts'][string] | undefined {
  const [was, is] = [left.posts[id]!, opens.posts[id]!];
  const without = (a: typeof was.powers, b: typeof was.powers) => some(a.filter((q) => !b.some((x) => x.power === q.power && x.of === q.of)));
  return filled({
    holder: fromTo(was.holder, is.holder),
    appointedBy: fromTo(was.appointedBy, is.appointedBy),
    gains: without(is.powers, was.powers),
    loses: without(was.powers, is.powers),
  });
}

function organizationDifference(left: State, opens: State, id: Id): Border['organizations'][string] | undefined {
  const [was, is] = [left.organizations[id]!, opens.organizations[id]!];
  return filled({
    seats: is.seats - was.seats || undefined,
    province: shares(was.province, is.province),
    district: shares(was.district, is.district),
    cell: shares(was.cell, is.cell),
    districts: mapped(Object.keys(is.districts), (d) => {
      const [a, b] = [was.districts[d], is.districts[d]!];
      if (a === undefined) return undefined;
      return filled({ district: shares(a.district, b.district), cell: shares(a.cell, b.cell), regime: b.regime - a.regime || undefined });
    }),
    regime: is.regime - was.regime || undefined,
    style: is.style - was.style || undefined,
    press: fromTo(was.press, is.press),
    opinion: numbers(was.opinion, is.opinion),
    control: is.control - was.control || undefined,
  });
}

function documentDifference(left: State, opens: State, id: Id, name: Id): Border['documents'][string] | undefined {
  const [was, is] = [left.documents[name]!, opens.documents[id]!];
  if (!is.written) return undefined;
  const more = (a: readonly Id[], b: readonly Id[]) => some(b.filter((p) => !a.includes(p)));
  return filled({
    state: is.public && !was.public ? ('public' as const) : was.written ? undefined : ('written' as const),
    holders: more(was.holders, is.holders),
    known: more([...was.known, ...is.holders], is.known),
    signatories: more(was.signatories, is.signatories),
    confirmedBy: more(was.confirmedBy, is.confirmedBy),
  });
}

function economyDifference(left: State, opens: State): Border['economy'] {
  const [was, is] = [left.economy, opens.economy];
  if (was === null || is === null) return {};
  return Object.fromEntries(STOCKS.flatMap((f) => (is[f] === was[f] ? [] : [[f, is[f] - was[f]]])));
}

const fromTo = <T>(from: T, to: T): { from: T; to: T } | undefined => (from === to ? undefined : { from, to });
const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** An object without what is undefined or empty; nothing at all, if nothing is left. */
function filled<T extends object>(object: T): T | undefined {
  const isEmpty = (v: unknown): boolean =>
    v === undefined || (typeof v === 'object' && v !== null && !Array.isArray(v) && Object.keys(v).length === 0);
  const entries = Object.entries(object).filter(([, v]) => !isEmpty(v));
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

function mapped<T>(ids: readonly Id[], of: (id: Id) => T | undefined, nameOf: (id: Id) => Id = (id) => id): Record<Id, T> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = of(id);
      return value === undefined ? [] : [[nameOf(id), value] as const];
    }),
  );
}

/** Differences of all that stands in either. `among`: only of these. */
function numbers(was: Numbers, is: Numbers, among: readonly string[] | null = null): Record<string, number> {
  return mapped(among ?? [...new Set([...Object.keys(was), ...Object.keys(is)])].sort(), (key) => (is[key] ?? 0) - (was[key] ?? 0) || undefined);
}

/** As numbers; what is nobody's follows from the others. */
function shares(was: Numbers, is: Numbers): Record<string, number> {
  const { none: _, ...by } = numbers(was, is);
  return by;
}
