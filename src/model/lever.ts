// Levers of policy (R8.5): who owns each, its steps, and what it moves.
import { z } from 'zod';
import { monthsSchema } from './calendar';
import { idSchema, sourcesSchema, textSchema } from './source';

export const leverSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  question: idSchema,
  /** +1: raising it moves with the question's plus side. */
  direction: z.union([z.literal(1), z.literal(-1)]),
  owner: idSchema,
  /** Further posts that claim it: a reform may give it to them (R8.6), and they may issue rival directives (R8.5). */
  claims: z.array(idSchema).max(4).default([]),
  /** The room that reviews what is decreed on it; null = an owner's decree is final, any room reviews another's (R8.6). */
  reviewer: idSchema.nullable().default(null),
  /** Label of every step, lowest first; `value` and `line` are places in it. */
  steps: z.array(textSchema).min(2).max(9),
  value: z.int().min(0).max(8),
  /** Months in which it is anybody's business; left out: all. */
  months: monthsSchema.optional(),
  /** War danger that a step up brings, and a step down takes away (R8.3). */
  danger: z.int().min(-50).max(50).optional(),
  sources: sourcesSchema,
});
export type Lever = z.infer<typeof leverSchema>;
