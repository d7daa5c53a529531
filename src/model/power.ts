// What a post can do, and how high it stands.
import { z } from 'zod';

export const POWERS = [
  'appoint',
  'transfer',
  'agenda',
  'chair',
  'edit',
  'investigate',
  'watch',
  'brief',
  'statistics',
  'hold',
  'guard',
  'doctrine',
] as const;
export const RANKS = ['local', 'provincial', 'central', 'top'] as const;
export type Rank = (typeof RANKS)[number];

/** A power and what it reaches: `appoint` a rank or a service, `doctrine` a question, `agenda`/`chair` a body, `edit` an organ, `brief`/`statistics` a question. */
export const powerSchema = z.strictObject({ power: z.enum(POWERS), of: z.string().max(64) });
export type Power = z.infer<typeof powerSchema>;
