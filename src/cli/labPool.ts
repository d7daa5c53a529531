// Shares games out to worker threads, and is itself what runs in them. The same jobs give the same rows whatever the number of workers.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Tinypool from 'tinypool';
import type { Scenario } from '../model/scenario';
import { compileScenario, reviveScenario } from '../scenario/compiled';
import { type GameJob, type GameRow, playJob } from '../lab/games';
import { packageRoot } from './files';
import type { Progress } from './out';

/** What a worker gets: jobs of one scenario, shipped as compiled JSON so that no worker reads YAML. */
export interface Chunk {
  compiled: string;
  jobs: GameJob[];
}
export interface ChunkRows {
  rows: GameRow[];
  /** Wall time of each game in its thread. */
  ms: number[];
}

const revived = new Map<string, Scenario>();

/** Runs in a worker: plays a chunk. tinypool calls it by name. */
export function playChunk({ compiled, jobs }: Chunk): ChunkRows {
  let scenario = revived.get(compiled);
  if (scenario === undefined) {
    scenario = reviveScenario(compiled);
    revived.set(compiled, scenario);
  }
  return playHere(scenario, jobs);
}

function playHere(scenario: Scenario, jobs: readonly GameJob[], tick: (done: number) => void = () => {}): ChunkRows {
  const rows: GameRow[] = [];
  const ms: number[] = [];
  for (const job of jobs) {
    const started = performance.now();
    rows.push(playJob(scenario, job));
    ms.push(performance.now() - started);
    tick(rows.length);
  }
  return { rows, ms };
}

/** Cores to use when nobody says. */
export const defaultWorkers = (): number => Math.max(1, Math.min(8, availableParallelism()));

/** Small enough that no core waits long for the last chunk. */
const chunkSize = (jobs: number, workers: number): number => Math.max(1, Math.min(20, Math.ceil(jobs / (workers * 4))));

/** Plays all jobs; rows in the order of the jobs. With one worker it plays in this thread. */
export async function playJobs(scenario: Scenario, jobs: readonly GameJob[], workers: number, progress: Progress): Promise<ChunkRows> {
  if (workers <= 1 || jobs.length < 2) {
    const all = playHere(scenario, jobs, (done) => progress.tick(done, jobs.length));
    progress.end();
    return all;
  }
  const pool = new Tinypool({
    filename: import.meta.url,
    minThreads: Math.min(workers, jobs.length),
    maxThreads: Math.min(workers, jobs.length),
    // The workers read TypeScript as this process does.
    execArgv: ['--import', pathToFileURL(join(packageRoot(), 'bin/register.mjs')).href],
  });
  try {
    const compiled = compileScenario(scenario);
    const size = chunkSize(jobs.length, workers);
    const chunks: GameJob[][] = [];
    for (let i = 0; i < jobs.length; i += size) chunks.push(jobs.slice(i, i + size));
    let done = 0;
    const parts = await Promise.all(
      chunks.map(async (part) => {
        const result = (await pool.run({ compiled, jobs: part } satisfies Chunk, { name: 'playChunk' })) as ChunkRows;
        done += part.length;
        progress.tick(done, jobs.length);
        return result;
      }),
    );
    return { rows: parts.flatMap((p) => p.rows), ms: parts.flatMap((p) => p.ms) };
  } finally {
    progress.end();
    await pool.destroy();
  }
}
