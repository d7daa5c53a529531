// A campaign made of other scenarios, its windows: which of them tells which months, and which of its records are another thing than in those before.
import { z } from 'zod';
import { monthSchema } from './calendar';
import { idSchema } from './source';

const namesSchema = z.record(idSchema, idSchema).default({});

/** A scenario that tells the months of a campaign from `from` until the next window begins. */
export const spanSchema = z.strictObject({
  scenario: idSchema,
  from: monthSchema,
  /** New ids for what is another thing in this window than under the same id in one before. */
  rename: z.strictObject({ levers: namesSchema, documents: namesSchema }).partial().default({}),
  /** Organizations that are what this window says and not what one before does, but for where they begin: it has their districts. */
  adopt: z.array(idSchema).default([]),
});
export type Span = z.infer<typeof spanSchema>;
