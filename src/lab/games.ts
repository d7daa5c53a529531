// Many whole games: what to play, one row per game, what the rows say. Pure: hosts share the jobs out to cores and put the rows in order again.

import type { Player } from '../ai/player';
import { PLAYER_OF } from '../ai/players';
import { digest } from '../engine/digest';
import { aimsOf } from '../engine/ending';
import type { PlayerKind } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { type CongressRow, type CongressSummary, congresses, congressOf } from './congress';
import { lot } from './lot';
import { simulate } from './simulate';
import { type Interval, meanOf, median, percentile } from './statistics';

/** Who plays in many games: the players of every game, the random one with new luck at each action. */
const COMPUTER: Partial<Record<PlayerKind, Player>> = { ...PLAYER_OF, random: lot };

/** Kinds a computer can play. */
export const COMPUTER_KINDS = Object.keys(COMPUTER) as readonly PlayerKind[];

/** One game to play: who sits where, and the luck. */
export interface GameJob {
  seed: string;
  seats: Record<Id, PlayerKind>;
}

/** What one game came to. */
export interface GameRow {
  finished: boolean;
  turns: number;
  actions: number;
  ending: Id | null;
  /** Points of the aims met, by seat. */
  points: Record<Id, number>;
  /** Aims met, of all seats. */
  met: Id[];
  congress: CongressRow;
  /** Actions players proposed and the rules refused. */
  refused: number;
  digest: string;
}

/** Play a job. Throws when a seat's kind is none a computer can play. */
export function playJob(scenario: Scenario, job: GameJob): GameRow {
  const players = Object.fromEntries(
    Object.entries(job.seats).map(([seat, kind]) => {
      const player = COMPUTER[kind];
      if (player === undefined) throw new Error(`no computer player is called “${kind}”`);
      return [seat, player];
    }),
  );
  const game = simulate(scenario, job.seed, players, Object.keys(job.seats));
  const { state } = game;
  const points: Record<Id, number> = {};
  const met: Id[] = [];
  for (const seat in job.seats) {
    const reached = aimsOf(scenario, state, seat).filter((a) => a.met);
    points[seat] = reached.reduce((sum, { aim }) => sum + aim.points, 0);
    met.push(...reached.map(({ aim }) => aim.id));
  }
  return {
    finished: game.finished,
    turns: state.turn + 1,
    actions: state.actions,
    ending: state.ending?.id ?? null,
    points,
    met,
    congress: congressOf(scenario, state),
    refused: game.refused.length,
    digest: digest(state),
  };
}

/** The luck of the n-th game of a run. */
export const seedOf = (seed: string, n: number): string => `${seed}-${n}`;

/** Every seat of the scenario with this player, some with another. */
export function seating(scenario: Scenario, kind: PlayerKind, some: Readonly<Record<Id, PlayerKind>> = {}): Record<Id, PlayerKind> {
  return Object.fromEntries(scenario.manifest.seats.map((seat) => [seat, some[seat] ?? kind]));
}

export interface RunSummary {
  scenario: Id;
  games: number;
  finished: number;
  turns: { median: number; p95: number };
  actions: { median: number; p95: number };
  endings: Record<Id, number>;
  /** By seat: points met, of how many; games by points; games in which each aim was met. */
  aims: Record<Id, Interval & { of: number; spread: Record<number, number>; met: Record<Id, number> }>;
  /** Who carried the congresses; null when none voted. */
  congress: CongressSummary | null;
  /** Refused proposals per game: a weakness of the players. */
  refusedPerGame: number;
  /** Over the digests of all games in order. */
  digest: string;
}

export function summarize(scenario: Scenario, rows: readonly GameRow[]): RunSummary {
  const endings: Record<Id, number> = {};
  for (const e of scenario.endings) {
    const n = rows.filter((r) => r.ending === e.id).length;
    if (n > 0) endings[e.id] = n;
  }
  const spread = (values: number[]) => ({ median: median(values), p95: percentile(values, 95) });
  return {
    scenario: scenario.manifest.id,
    games: rows.length,
    finished: rows.filter((r) => r.finished).length,
    turns: spread(rows.map((r) => r.turns)),
    actions: spread(rows.map((r) => r.actions)),
    endings,
    aims: Object.fromEntries(scenario.manifest.seats.map((seat) => [seat, aimsOfSeat(scenario, rows, seat)])),
    congress: congresses(rows.map((r) => r.congress)),
    refusedPerGame: rows.length === 0 ? 0 : Math.round((100 * rows.reduce((s, r) => s + r.refused, 0)) / rows.length) / 100,
    digest: digest(rows.map((r) => r.digest)),
  };
}

function aimsOfSeat(scenario: Scenario, rows: readonly GameRow[], seat: Id): RunSummary['aims'][Id] {
  const points = rows.map((r) => r.points[seat] ?? 0);
  const spread: Record<number, number> = {};
  for (const p of points) spread[p] = (spread[p] ?? 0) + 1;
  const met: Record<Id, number> = {};
  for (const a of scenario.aims) if (a.person === seat) met[a.id] = rows.filter((r) => r.met.includes(a.id)).length;
  return { ...meanOf(points), of: aimPoints(scenario, seat), spread, met };
}

/** All points of a seat's aims. */
export const aimPoints = (scenario: Scenario, seat: Id): number => scenario.aims.filter((a) => a.person === seat).reduce((s, a) => s + a.points, 0);

/** One comparison: this seat played by `a` and by `b` over the same luck. */
export interface Pair {
  seat: Id;
  a: PlayerKind;
  b: PlayerKind;
}

export interface PairResult extends Pair {
  games: number;
  of: number;
  meanA: number;
  meanB: number;
  /** Points with A minus points with B, game by game. */
  difference: Interval;
}

/** The jobs of paired games, each needed game once (a game that two pairs share is played once). */
export function pairJobs(
  scenario: Scenario,
  pairs: readonly Pair[],
  others: Readonly<Record<Id, PlayerKind>>,
  seed: string,
  games: number,
): GameJob[] {
  const jobs = new Map<string, GameJob>();
  for (const p of pairs) {
    for (let n = 0; n < games; n += 1) {
      for (const kind of [p.a, p.b]) {
        const job = pairJob(scenario, p.seat, kind, others, seedOf(seed, n));
        jobs.set(jobKey(job), job);
      }
    }
  }
  return [...jobs.values()];
}

function pairJob(scenario: Scenario, seat: Id, kind: PlayerKind, others: Readonly<Record<Id, PlayerKind>>, seed: string): GameJob {
  return { seed, seats: seating(scenario, 'heuristic', { ...others, [seat]: kind }) };
}
const jobKey = (job: GameJob): string => JSON.stringify([job.seed, job.seats]);

/** What paired games say; `rows` belong to `jobs` place by place. */
export function pairResults(
  scenario: Scenario,
  pairs: readonly Pair[],
  others: Readonly<Record<Id, PlayerKind>>,
  seed: string,
  games: number,
  jobs: readonly GameJob[],
  rows: readonly GameRow[],
): PairResult[] {
  const found = new Map(jobs.map((job, i) => [jobKey(job), rows[i]!]));
  const pointsOf = (p: Pair, kind: PlayerKind, n: number): number =>
    found.get(jobKey(pairJob(scenario, p.seat, kind, others, seedOf(seed, n))))!.points[p.seat]!;
  return pairs.map((p) => {
    const a = Array.from({ length: games }, (_, n) => pointsOf(p, p.a, n));
    const b = Array.from({ length: games }, (_, n) => pointsOf(p, p.b, n));
    return {
      ...p,
      games,
      of: aimPoints(scenario, p.seat),
      meanA: meanOf(a).mean,
      meanB: meanOf(b).mean,
      difference: meanOf(a.map((x, i) => x - b[i]!)),
    };
  });
}
