// Shares games out to worker threads. The same jobs give the same rows whatever the number of workers.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import type { FuzzRow } from '../lab/fuzz';
import type { GameRow } from '../lab/games';
import type { Scenario } from '../model/scenario';
import { compileScenario } from '../scenario/compiled';
import { packageRoot } from './files';
import { type Chunk, type Done, doHere, type RowOf, type Work } from './labWorker';
import type { Progress } from './out';

/** Cores to use when nobody says: all but one, which the threads' own helpers (compilers, collectors) keep busy. */
export const defaultWorkers = (): number => Math.max(1, Math.min(8, availableParallelism() - 1));

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
  const pool = new Tinypool({
    filename: join(packageRoot(), 'bin/worker.mjs'),
    name: 'doChunk',
    minThreads: threads,
    maxThreads: threads,
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
