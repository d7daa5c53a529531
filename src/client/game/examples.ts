// Asks for the example vote of a dispute, counted in a worker; on this thread where workers cannot start. Keeps what was counted.
import { type Remote, wrap } from 'comlink';
import { type Example, exampleThrough } from '../../lab/readings';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import type { ExampleApi } from './exampleWorker';

/** The worker and what it rejects with when it cannot start; null: there is none. */
let thread: { remote: Remote<ExampleApi>; failed: Promise<never> } | null | undefined;

function threadOf(): typeof thread {
  if (thread !== undefined) return thread;
  try {
    const worker = new Worker(new URL('./exampleWorker.ts', import.meta.url), { type: 'module' });
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('worker')));
    });
    failed.catch(() => {
      thread = null;
    });
    thread = { remote: wrap<ExampleApi>(worker), failed };
  } catch {
    thread = null;
  }
  return thread;
}

const counted = new Map<string, Promise<Example>>();

/** The example vote of a dispute through these lenses. `json` is the compiled text of `scenario`, which is read through none. */
export function exampleVote(scenario: Scenario, json: string, lenses: readonly Id[], dispute: Id): Promise<Example> {
  const key = JSON.stringify([scenario.manifest.id, lenses, dispute]);
  let asked = counted.get(key);
  if (asked === undefined) {
    asked = ask(scenario, json, lenses, dispute);
    counted.set(key, asked);
  }
  return asked;
}

async function ask(scenario: Scenario, json: string, lenses: readonly Id[], dispute: Id): Promise<Example> {
  const there = threadOf();
  if (there) {
    try {
      return await Promise.race([there.remote.count(json, lenses, dispute), there.failed]);
    } catch {
      thread = null;
    }
  }
  return exampleThrough(scenario, lenses, dispute);
}
