// Asks the computer players in a worker; on the main thread where workers cannot start (a page opened from a file).
import { type Remote, wrap } from 'comlink';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { answerRequest, createSender } from '../../table/computer';
import type { Think } from '../../table/table';
import type { ThinkApi } from './thinkWorker';

export interface Thinker {
  think: Think;
  close(): void;
}

/** A thinker for one game. `made.json` is the compiled scenario that `scenario` was made from; `seats` are the game's, in their order. */
export function startThinker(scenario: Scenario, made: { json: string; documented?: true }, seats: readonly Id[]): Thinker {
  const here: Think = async (request) => answerRequest(scenario, request);
  const shorten = createSender(seats);
  let worker: Worker | null = null;
  let remote: Remote<ThinkApi> | null = null;
  let failed: Promise<never> | null = null;
  try {
    const started = new Worker(new URL('./thinkWorker.ts', import.meta.url), { type: 'module' });
    worker = started;
    remote = wrap<ThinkApi>(started);
    failed = new Promise((_, reject) => {
      started.addEventListener('error', () => reject(new Error('worker')));
    });
    failed.catch(() => {
      remote = null;
    });
  } catch {
    remote = null;
  }
  const opened = remote === null || failed === null ? null : Promise.race([remote.open(made.json, made.documented), failed]);
  opened?.catch(() => {
    remote = null;
  });
  return {
    async think(request) {
      try {
        await opened;
        if (remote !== null && failed !== null) return await Promise.race([remote.think(shorten(request)), failed]);
      } catch {
        remote = null;
      }
      return here(request);
    },
    close: () => worker?.terminate(),
  };
}
