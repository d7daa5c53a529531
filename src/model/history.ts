// The documented course as data: deeds that a source tells, and outcomes the rules must reproduce (R12). No ballot is ever recorded.
import { z } from 'zod';
import { actionSchema } from './action';
import { turnIdSchema } from './calendar';
import { conditionSchema } from './condition';
import { idSchema, sourcesSchema, textSchema } from './source';

/** A documented deed: what the record player does at that seat (R12). Never a ballot, except one a source names as deliberate. */
export const deedSchema = z.strictObject({
  id: idSchema,
  turn: turnIdSchema,
  action: actionSchema,
  when: conditionSchema.nullable().default(null),
  text: textSchema,
  sources: sourcesSchema,
});
export type DocumentedDeed = z.infer<typeof deedSchema>;

const names = z.array(idSchema).default([]);
export const outcomeSchema = z.strictObject({
  id: idSchema,
  date: z.string(),
  text: textSchema,
  /** What history decided, in a few words, for the table *you / history*. */
  history: textSchema,
  check: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('vote'),
      subject: z.string().max(80),
      room: idSchema,
      turn: z.string(),
      result: z.enum(['carried', 'lost', 'never']),
      /** Voters a source names, and those it only implies; counted apart. */
      named: z.strictObject({ for: names, against: names, abstain: names }),
      implied: z.strictObject({ for: names, against: names, abstain: names }),
      /** The count, where a source gives it and the room is whole; null = it does not say how many abstained. */
      tally: z
        .strictObject({ for: z.int().min(0), against: z.int().min(0), abstain: z.int().min(0).nullable() })
        .nullable()
        .default(null),
    }),
    z.strictObject({ type: z.literal('state'), turn: z.string(), when: conditionSchema }),
  ]),
  dispute: textSchema.nullable().default(null),
  sources: sourcesSchema,
});
export type Outcome = z.infer<typeof outcomeSchema>;
