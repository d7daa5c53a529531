// What runs in a worker thread, and in this one when there is only one: games played, one row each.
import { type FuzzRow, fuzzGame } from '../lab/fuzz';
import { type GameJob, type GameRow, playJob } from '../lab/games';
import type { Scenario } from '../model/scenario';
import { reviveScenario } from '../scenario/compiled';

/** One piece of work: a game to play, or the n-th game of a fuzzing run. */
export type Work = { kind: 'game'; job: GameJob } | { kind: 'fuzz'; seed: string; n: number };

export interface RowOf {
  game: GameRow;
  fuzz: FuzzRow;
}

/** What a worker gets: work on one scenario, shipped as compiled JSON so that no worker reads YAML. */
export interface Chunk {
  compiled: string;
  work: Work[];
}
export interface Done<Row> {
  rows: Row[];
  /** Wall time of each piece in its thread. */
  ms: number[];
}

const revived = new Map<string, Scenario>();

function doWork(scenario: Scenario, work: Work): GameRow | FuzzRow {
  return work.kind === 'game' ? playJob(scenario, work.job) : fuzzGame(scenario, work.seed, work.n);
}

/** Runs in a worker. tinypool calls it by name. */
export function doChunk({ compiled, work }: Chunk): Done<GameRow | FuzzRow> {
  let scenario = revived.get(compiled);
  if (scenario === undefined) {
    scenario = reviveScenario(compiled);
    revived.set(compiled, scenario);
  }
  return doHere(scenario, work);
}

/** Does work in this thread, `tick` after each piece. */
export function doHere(scenario: Scenario, work: readonly Work[], tick: (done: number) => void = () => {}): Done<GameRow | FuzzRow> {
  const rows: (GameRow | FuzzRow)[] = [];
  const ms: number[] = [];
  for (const piece of work) {
    const started = performance.now();
    rows.push(doWork(scenario, piece));
    ms.push(performance.now() - started);
    tick(rows.length);
  }
  return { rows, ms };
}
