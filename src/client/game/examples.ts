// Asks for the example vote of a dispute, counted in a worker; on this thread where workers cannot start. Keeps what was counted.
import { wrap } from 'comlink';
import { exampleOf } from '../../lab/readings';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { Forecast } from '../../model/view';
import { withLenses } from '../../scenario/lenses';
import type { ExampleApi } from './exampleWorker';

/** The vote and the State it was counted in; null when a dispute has no example. */
export type Example = { forecast: Forecast; state: State } | null;

/** Counts it here. */
export function exampleThrough(scenario: Scenario, lenses: readonly Id[], dispute: Id, count: typeof exampleOf): Example {
  const record = scenario.disputes.find((d) => d.id === dispute);
  const found = record === undefined ? null : count(withLenses(scenario, lenses), record);
  return found && { forecast: found.forecast, state: found.state };
}

let thread: { api: Pick<ExampleApi, 'count'>; failed: Promise<never> } | null | undefined;

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
    thread = { api: wrap<ExampleApi>(worker) as unknown as Pick<ExampleApi, 'count'>, failed };
  } catch {
    thread = null;
  }
  return thread;
}

const counted = new Map<string, Promise<Example>>();

/** The example vote of a dispute through these lenses. `json` is the compiled text of `scenario`, which is read through none. */
export function exampleVote(scenario: Scenario, json: string, lenses: readonly Id[], dispute: Id): Promise<Example> {
  const key = JSON.stringify([scenario.hash, scenario.manifest.id, lenses, dispute]);
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
      return await Promise.race([there.api.count(json, [...lenses], dispute), there.failed]);
    } catch {
      thread = null;
    }
  }
  return exampleThrough(scenario, lenses, dispute, exampleOf);
}
