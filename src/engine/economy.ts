// The economy in a game (R8.2): which policies hold this month, the warm-up of a scenario that opens later than its figures, and what moods do in
// the party. The formulas of a month are in `economyMonth.ts`.
import { current, isDraft } from 'immer';
import { endsMonth, isIn } from '../model/calendar';
import { type EconomyData, type EconomyState, type MOODS, POLICIES } from '../model/economy';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { fearOf } from './danger';
import { monthName, monthNumber, type Policies, playMonth } from './economyMonth';
import { draw } from './random';
import { addAuthority, addEntry, clamp, perScenario, turnIds } from './tools';

/** What holds from a month on by the course alone, all policies of it. */
const courseOf = perScenario((scenario): { from: number; policies: Policies }[] => {
  let holding = Object.fromEntries(POLICIES.map((p) => [p, 0])) as Policies;
  return (scenario.economy?.course ?? []).map((c) => {
    holding = { ...holding, ...c.policies };
    return { from: monthNumber(c.from), policies: holding };
  });
});
const yearsOf = perScenario((scenario) => (scenario.economy?.years ?? []).map((y) => ({ ...y, from: monthNumber(y.from) })));

/** The last that has begun by this month; the first, when none has. */
function lastFrom<T extends { from: number }>(list: readonly T[], month: number): T {
  let found = list[0]!;
  for (const x of list) if (x.from <= month) found = x;
  return found;
}

/** What holds in the coming month: the course, over it what events have set, over that what levers say; `fear` is what the village feels at least (R8.3). */
export function policiesNow(scenario: Scenario, data: EconomyData, e: EconomyState, levers: State['levers'] | null, fear = 0): Policies {
  const policies: Policies = { ...lastFrom(courseOf(scenario), e.next).policies, ...e.set };
  if (levers === null) return policies;
  for (const l of data.levers) {
    if (!isIn(scenario.byId.levers[l.lever]?.months, monthName(e.next))) continue;
    const value = l.values[levers[l.lever]?.value ?? -1] ?? null;
    if (value === null) continue;
    policies[l.policy] = l.how === 'set' ? value : policies[l.policy] + value;
    // A price is fixed or follows the market: whichever a lever sets is the one that holds.
    if (l.policy === 'followPrice') policies.fixedPrice = 0;
  }
  policies.fear = Math.max(policies.fear, fear);
  return policies;
}

/** The grain year of a month by the files; the last one of the data goes on. */
export const grainYear = (scenario: Scenario, month: number): GrainYear => lastFrom(yearsOf(scenario), month);
type GrainYear = { from: number; offered: number; needed: number; spread: number };

/** The grain year of the coming month in this game: as documented, or with the harvest that was drawn. */
export function grainYearNow(scenario: Scenario, e: EconomyState): GrainYear {
  const year = grainYear(scenario, e.next);
  const drawn = e.harvests[monthName(year.from)];
  return drawn === undefined ? year : { ...year, offered: drawn };
}

/** R8.2: where the scenario says so, the harvest of a grain year that begins now is drawn within its spread. Seeded, told, and shown (R0.7). */
function drawHarvest(scenario: Scenario, data: EconomyData, draft: State, e: EconomyState): void {
  const year = grainYear(scenario, e.next);
  if (data.harvests !== 'drawn' || year.from !== e.next || year.spread === 0) return;
  const percent = draw(draft, 'harvest', 2 * year.spread + 1) - year.spread;
  const offered = Math.max(1, Math.trunc((year.offered * (100 + percent)) / 100));
  e.harvests[monthName(year.from)] = offered;
  addEntry(draft, percent < 0 ? 'harvest.poor' : 'harvest.good', { percent: Math.abs(percent), offered }, { weight: 2 });
}

/** The same scenario with the harvests that history had: what the documented course is played on. */
export const asDocumented = perScenario(
  (scenario): Scenario =>
    scenario.economy?.harvests === 'drawn' ? { ...scenario, economy: { ...scenario.economy, harvests: 'documented' } } : scenario,
);

function playOn(scenario: Scenario, data: EconomyData, e: EconomyState, levers: State['levers'] | null, fear = 0): void {
  e.months.push(playMonth(data, e, grainYearNow(scenario, e), policiesNow(scenario, data, e, levers, fear)));
}

const warmed = perScenario((scenario): EconomyState | null => {
  const data = scenario.economy;
  if (data === null) return null;
  const { month, held, sources: _, ...start } = data.start;
  const first = scenario.manifest.turns[0];
  const opens = first === undefined ? monthNumber(month) : monthNumber(first.id);
  const e: EconomyState = {
    next: data.warmUp ? monthNumber(month) : opens,
    ...start,
    held: Object.fromEntries(data.strata.map((s) => [s.id, Math.trunc((held * s.share) / 100)])),
    harvests: {},
    set: {},
    months: [],
  };
  while (e.next < opens) playOn(scenario, data, e, null);
  return e;
});

/** A private copy; months that are over are shared, because nobody writes in them. */
export function copyEconomy(e: EconomyState | null): EconomyState | null {
  return e === null ? null : { ...e, held: { ...e.held }, harvests: { ...e.harvests }, set: { ...e.set }, months: [...e.months] };
}

/** The economy as the game opens: the start of the data, and the course played silently up to the first turn (once for each scenario). */
export const economyAtStart = (scenario: Scenario): EconomyState | null => copyEconomy(warmed(scenario));

/** R8.2, once a turn: every month that is over with it, with the policies of today; then what the moods do to those who hold a brief. */
export function advanceEconomy(scenario: Scenario, draft: State): void {
  const data = scenario.economy;
  if (data === null || draft.economy === null) return;
  const turns = turnIds(scenario);
  const now = monthNumber(turns[draft.turn]!) - (endsMonth(turns, draft.turn) ? 0 : 1);
  // Worked out on a plain copy, because a draft is slow to read from again and again.
  const e = copyEconomy(isDraft(draft.economy) ? current(draft.economy) : draft.economy)!;
  while (e.next <= now) {
    drawHarvest(scenario, data, draft, e);
    playOn(scenario, data, e, draft.levers, fearOf(scenario, draft));
  }
  draft.economy = e;
  moveBriefs(data, draft, e);
}

/** Who holds a brief on a question gains or loses authority by the mood that the question answers to. */
function moveBriefs(data: EconomyData, draft: State, e: EconomyState): void {
  for (const echo of data.echoes) {
    const mood = e[echo.mood];
    if (echo.authority === 0 || Math.abs(mood) <= echo.beyond) continue;
    for (const person of holdersOfBrief(draft, echo.question)) {
      const by = Math.sign(mood) * echo.authority;
      addAuthority(draft, person, by);
      addEntry(
        draft,
        by > 0 ? 'brief.praised' : 'brief.blamed',
        { person, question: echo.question, by: Math.abs(by) },
        { reflects: { [person]: Math.sign(by) } },
      );
    }
  }
}

function holdersOfBrief(state: State, question: Id): Id[] {
  const found = new Set<Id>();
  for (const id in state.posts) {
    const p = state.posts[id]!;
    if (p.holder !== null && p.powers.some((q) => q.power === 'brief' && q.of === question)) found.add(p.holder);
  }
  return [...found];
}

/** Per cent of strength with which a person canvasses (R8.2): more than 100 when he speaks for the discontented, by his view. */
export function strengthOfWord(scenario: Scenario, state: State, person: Id): number {
  let gain = 0;
  for (const echo of scenario.economy?.echoes ?? []) {
    const view = state.people[person]!.views[echo.question]?.view ?? 0;
    const discontent = Math.max(0, -(state.economy?.[echo.mood] ?? 0));
    if (view * echo.side > 0) gain = Math.max(gain, Math.trunc((discontent * echo.canvass) / 100));
  }
  return 100 + gain;
}

/** R8.2: what the members of an organization are discontented with, for the side of a question that speaks for them: per cent, by question, + to the plus side. */
export function discontentIn(scenario: Scenario, state: State, organization: Id): Record<Id, number> {
  const out: Record<Id, number> = {};
  if (state.economy === null) return out;
  const { feels } = scenario.byId.organizations[organization]!;
  for (const echo of scenario.economy?.echoes ?? []) {
    const felt = Math.trunc((Math.max(0, -state.economy[echo.mood]) * (feels[echo.mood] ?? 0) * echo.platform) / 10_000);
    if (felt > 0) out[echo.question] = (out[echo.question] ?? 0) + echo.side * felt;
  }
  return out;
}

/** R8.2: per cent with which the members of an organization receive what takes these sides: more when it speaks for their discontent, less when against. */
export function receptionOf(scenario: Scenario, state: State, organization: Id, sides: Readonly<Record<Id, number>>): number {
  const felt = discontentIn(scenario, state, organization);
  let percent = 100;
  for (const q in felt) percent += Math.sign(sides[q] ?? 0) * felt[q]!;
  return clamp(percent, 25, 200);
}

/** Posts of secretaries by the mood that their members feel, and by how many per cent. */
const feelers = perScenario((scenario) => {
  const of = (mood: (typeof MOODS)[number]) =>
    scenario.organizations.flatMap((o) => ((o.feels[mood] ?? 0) > 0 ? [{ secretary: o.secretary, percent: o.feels[mood]! }] : []));
  return { moodWorkers: of('moodWorkers'), moodPeasants: of('moodPeasants') };
});

/** R8.2: how the discontent of their members speaks to those who head organizations, on a motion that touches these questions. */
export function moodsBehind(scenario: Scenario, state: State, positions: Readonly<Record<Id, number>>): Readonly<Record<Id, number>> {
  const out: Record<Id, number> = {};
  if (state.economy === null) return out;
  for (const echo of scenario.economy?.echoes ?? []) {
    const mood = state.economy[echo.mood];
    const position = positions[echo.question] ?? 0;
    if (mood >= 0 || position === 0) continue;
    const sign = Math.sign(position) * echo.side;
    for (const { secretary, percent } of feelers(scenario)[echo.mood]) {
      const { holder } = state.posts[secretary]!;
      if (holder !== null) out[holder] = (out[holder] ?? 0) + sign * Math.trunc((-mood * percent * echo.platform) / 10_000);
    }
  }
  return out;
}
