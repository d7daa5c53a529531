// War danger as scenario data (R8.3): where it begins, how it passes, and what it weighs. A scenario without it knows no danger.
import { z } from 'zod';
import { percent, sourcesSchema } from './source';

export const dangerSchema = z.strictObject({
  /** 0 peace … 100 war, when the game begins. */
  start: percent,
  /** What it falls by in a month. */
  fade: z.int().min(0).max(20),
  /** From here on it is felt: splits cost more, and the village hoards. */
  high: z.int().min(1).max(100),
  /** Per cent that a breach costs more while it is high. */
  brake: z.int().min(0).max(200),
  /** Fear of war that the village feels at least while it is high (R8.2). */
  fear: z.int().min(0).max(100),
  /** What a month of alarming reports from one post abroad raises it by, and of calming ones lowers it. */
  report: z.int().min(0).max(20),
  sources: sourcesSchema,
});
export type DangerData = z.infer<typeof dangerSchema>;

/** What a game keeps of it. */
export interface DangerState {
  value: number;
  /** Per cent that a breach costs more now; 0 while it is not high. */
  brake: number;
}
