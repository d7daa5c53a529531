// Places of a scenario: how far they lie, and whether a foreign state must agree to whom it receives.
import { z } from 'zod';
import { hostSchema } from './mission';
import { idSchema, sourcesSchema, textSchema } from './source';

export const placeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  centre: z.boolean().default(false),
  rest: z.boolean().default(false),
  /** Days of travel from the centre (R1.9). */
  days: z.int().min(0).max(60).default(0),
  /** Days by air from the centre; left out: nobody flies there (R1.9). */
  air: z.int().min(0).max(60).optional(),
  /** The state it lies in, if it is a foreign one (R1.3). */
  host: hostSchema.optional(),
  sources: sourcesSchema,
});
export type Place = z.infer<typeof placeSchema>;
