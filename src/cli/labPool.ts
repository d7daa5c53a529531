// Shares games out to worker threads, and is itself what runs in them. The same jobs give the same rows whatever the number of workers.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Tinypool from 'tinypool';
import { type FuzzRow, fuzzGame } from '../lab/fuzz';
import { type GameJob, type GameRow, playJob } from '../lab/games';
import type { Scenario } from '../model/scenario';
import { compileScenario, reviveScenario } from '../scenario/compiled';
import { packageRoot } from './files';
import type { Progress } from './out';

/** One piece of work: a game to play, or the n-th game of a fuzzing run. */
export type Work = { kind: 'game'; job: GameJob } | { kind: 'fuzz'; seed: string; n: number };

interface RowOf {
  game: GameRow;
  fuzz: FuzzRow;
}

/** What a worker gets: work on one scenario, shipped as compiled JSON so that no worker reads YAML. */
interface Chunk {
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

function doHere(scenario: Scenario, work: readonly Work[], tick: (done: number) => void = () => {}): Done<GameRow | FuzzRow> {
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

/** Cores to use when nobody says. */
export const defaultWorkers = (): number => Math.max(1, Math.min(8, availableParallelism()));

/** Small enough that no core waits long for the last chunk. */
const chunkSize = (pieces: number, workers: number): number => Math.max(1, Math.min(20, Math.ceil(pieces / (workers * 4))));

/** Does all the work; rows in its order. With one worker it is done in this thread. */
export async function shareOut<K extends Work['kind']>(
  scenario: Scenario,
  work: readonly Extract<Work, { kind: K }>[],
  workers: number,
  progress: Progress,
): Promise<Done<RowOf[K]>> {
  const all =
    workers <= 1 || work.length < 2
      ? doHere(scenario, work, (done) => progress.tick(done, work.length))
      : await inThreads(scenario, work, workers, progress);
  progress.end();
  // Each kind of work gives its own kind of row.
  return all as Done<RowOf[K]>;
}

async function inThreads(scenario: Scenario, work: readonly Work[], workers: number, progress: Progress): Promise<Done<GameRow | FuzzRow>> {
  const threads = Math.min(workers, work.length);
  // The workers read TypeScript as this process does.
  const pool = new Tinypool({
    filename: import.meta.url,
    name: 'doChunk',
    minThreads: threads,
    maxThreads: threads,
    execArgv: ['--import', pathToFileURL(join(packageRoot(), 'bin/register.mjs')).href],
  });
  try {
    const compiled = compileScenario(scenario);
    const size = chunkSize(work.length, workers);
    const chunks: Work[][] = [];
    for (let i = 0; i < work.length; i += size) chunks.push(work.slice(i, i + size));
    let done = 0;
    const parts = await Promise.all(
      chunks.map(async (part) => {
        const result = (await pool.run({ compiled, work: part } satisfies Chunk)) as Done<GameRow | FuzzRow>;
        done += part.length;
        progress.tick(done, work.length);
        return result;
      }),
    );
    return { rows: parts.flatMap((p) => p.rows), ms: parts.flatMap((p) => p.ms) };
  } finally {
    await pool.destroy();
  }
}
