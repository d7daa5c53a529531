// What depends on the reading (R10.1): the same games, the documented course and the example vote of a dispute, through each of its lenses in turn.
import type { Dispute, Lens } from '../model/lens';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { Forecast, MemberForecast } from '../model/view';
import { type Reading, withLenses } from '../scenario/lenses';
import { type ForecastAt, forecastAt } from './forecastAt';
import type { RunSummary } from './games';
import { verifyScenario } from './verify';

/** The example vote of a dispute as a scenario (through whatever lenses) would have it; null when there is none, or its month is not in the calendar. */
export function exampleOf(scenario: Scenario, dispute: Dispute): (ForecastAt & { member: MemberForecast | null }) | null {
  const { example } = dispute;
  const turn = example === null ? -1 : scenario.manifest.turns.findIndex((t) => t.id === example.turn);
  if (example === null || turn < 0) return null;
  const { room, motion, mover, polled, person } = example;
  const at = forecastAt(scenario, { turn, room, motion, mover, polled });
  return { ...at, member: at.forecast.members.find((m) => m.person === person) ?? null };
}

/** The vote and the State it was counted in; null when a dispute has no example. */
export type Example = { forecast: Forecast; state: State } | null;

/** The example vote of a dispute, the scenario read through these lenses. */
export function exampleThrough(scenario: Scenario, lenses: readonly Id[], dispute: Id): Example {
  const record = scenario.disputes.find((d) => d.id === dispute);
  const found = record === undefined ? null : exampleOf(withLenses(scenario, lenses), record);
  return found && { forecast: found.forecast, state: found.state };
}

/** One lens of a dispute, all other disputes left as the scenario is built. */
export interface ReadThrough {
  lens: Lens;
  isBuilt: boolean;
  scenario: Scenario;
}

export const readThrough = (scenario: Scenario, reading: Reading): ReadThrough[] =>
  reading.lenses.map((lens) => ({ lens, isBuilt: lens === reading.built, scenario: withLenses(scenario, [lens.id]) }));

/** What the documented course gives through a lens. */
export interface ReadCourse {
  right: number;
  of: number;
  /** Documented outcomes that do not hold. */
  missed: Id[];
  example: { vote: MemberForecast['vote']; sum: number; for: number; against: number; abstain: number; carried: boolean } | null;
}

export function courseThrough(scenario: Scenario, dispute: Dispute): ReadCourse {
  const { outcomes } = verifyScenario(scenario);
  const missed = outcomes.filter((o) => !o.ok).map((o) => o.id);
  const found = exampleOf(scenario, dispute);
  const member = found?.member ?? null;
  const example =
    found === null || member === null
      ? null
      : {
          vote: member.vote,
          sum: member.sum,
          for: found.forecast.for,
          against: found.forecast.against,
          abstain: found.forecast.abstain,
          carried: found.forecast.carried,
        };
  return { right: outcomes.length - missed.length, of: outcomes.length, missed, example };
}

/** One figure of many games, lens by lens in order; `spread` is the distance between its least and its greatest. */
export interface Depending {
  /** Per cent of the games with an ending, per cent of the congresses a man carried, mean points of a seat. */
  what: 'ending' | 'congress' | 'aims';
  id: Id;
  values: number[];
  spread: number;
}

/** Figures that differ between the readings, widest first: what depends on them. Points count in per cent of those there are. */
export function dependingOn(scenario: Scenario, runs: readonly RunSummary[]): Depending[] {
  const share = (n: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * n) / of) / 10);
  const row = (what: Depending['what'], id: Id, values: number[]): Depending => ({
    what,
    id,
    values,
    spread: Math.round((Math.max(...values) - Math.min(...values)) * 10) / 10,
  });
  const rows = [
    ...scenario.endings.map((e) =>
      row(
        'ending',
        e.id,
        runs.map((r) => share(r.endings[e.id] ?? 0, r.games)),
      ),
    ),
    ...[...new Set(runs.flatMap((r) => Object.keys(r.congress?.sides ?? {})))].map((id) =>
      row(
        'congress',
        id,
        runs.map((r) => share(r.congress?.sides[id]?.carried ?? 0, r.games)),
      ),
    ),
    ...scenario.manifest.seats.map((id) =>
      row(
        'aims',
        id,
        runs.map((r) => share(r.aims[id]?.mean ?? 0, r.aims[id]?.of ?? 0)),
      ),
    ),
  ];
  const order = (a: Depending, b: Depending): number => b.spread - a.spread || (a.what < b.what ? -1 : a.what > b.what ? 1 : a.id < b.id ? -1 : 1);
  return rows.filter((r) => r.spread > 0).sort(order);
}
