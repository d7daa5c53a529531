// How far a guide has come in a game, kept in this browser: one game at a time, told by its scenario and seed.
import { z } from 'zod';
import type { Id } from '../../model/state';

const KEY = 'plenum.guide';

const memorySchema = z.strictObject({ game: z.string(), done: z.array(z.string()).max(200), isOff: z.boolean() });
export type GuideMemory = z.infer<typeof memorySchema>;

export const nameOfGame = (scenario: Id, seed: string): string => `${scenario}/${seed}`;

/** What is kept of this game; a fresh start when it is another's or cannot be read. */
export function recall(game: string): GuideMemory {
  const fresh: GuideMemory = { game, done: [], isOff: false };
  try {
    const parsed = memorySchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success && parsed.data.game === game ? parsed.data : fresh;
  } catch {
    return fresh;
  }
}

export function remember(memory: GuideMemory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // A browser that keeps nothing is led all the same.
  }
}
