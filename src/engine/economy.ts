// The economy in a game (R8.2): which policies hold this month, the warm-up of a scenario that opens later than its figures, and what moods do in
// the party. The formulas of a month are in `economyMonth.ts`.
import { current, isDraft } from 'immer';
import { type EconomyData, type EconomyState, POLICIES } from '../model/economy';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { monthNumber, type Policies, playMonth } from './economyMonth';
import { addAuthority, addEntry, perScenario } from './tools';

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

/** What holds in the coming month: the course, over it what events have set, over that what levers say. */
export function policiesNow(scenario: Scenario, data: EconomyData, e: EconomyState, levers: State['levers'] | null): Policies {
  const policies: Policies = { ...lastFrom(courseOf(scenario), e.next).policies, ...e.set };
  if (levers === null) return policies;
  for (const l of data.levers) {
    const value = l.values[levers[l.lever]?.value ?? -1] ?? null;
    if (value === null) continue;
    policies[l.policy] = l.how === 'set' ? value : policies[l.policy] + value;
    // A price is fixed or follows the market: whichever a lever sets is the one that holds.
    if (l.policy === 'followPrice') policies.fixedPrice = 0;
  }
  return policies;
}

/** The grain year of a month; the last one of the data goes on. */
export const grainYear = (scenario: Scenario, month: number): { offered: number; needed: number } => lastFrom(yearsOf(scenario), month);

function playOn(scenario: Scenario, data: EconomyData, e: EconomyState, levers: State['levers'] | null): void {
  e.months.push(playMonth(data, e, grainYear(scenario, e.next), policiesNow(scenario, data, e, levers)));
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
    set: {},
    months: [],
  };
  while (e.next < opens) playOn(scenario, data, e, null);
  return e;
});

/** A private copy; months that are over are shared, because nobody writes in them. */
export function copyEconomy(e: EconomyState | null): EconomyState | null {
  return e === null ? null : { ...e, held: { ...e.held }, set: { ...e.set }, months: [...e.months] };
}

/** The economy as the game opens: the start of the data, and the course played silently up to the first turn (once for each scenario). */
export const economyAtStart = (scenario: Scenario): EconomyState | null => copyEconomy(warmed(scenario));

/** R8.2, once a turn: every month up to this turn's, with the policies of today; then what the moods do to those who hold a brief. */
export function advanceEconomy(scenario: Scenario, draft: State): void {
  const data = scenario.economy;
  if (data === null || draft.economy === null) return;
  const now = monthNumber(scenario.manifest.turns[draft.turn]!.id);
  // Worked out on a plain copy, because a draft is slow to read from again and again.
  const e = copyEconomy(isDraft(draft.economy) ? current(draft.economy) : draft.economy)!;
  while (e.next <= now) playOn(scenario, data, e, draft.levers);
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
