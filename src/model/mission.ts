// Posts abroad (R1.3): what a host state asks of whom it receives, and what it was asked in a game.
import { z } from 'zod';
import { idSchema, percent, textSchema } from './source';
import type { Id } from './state';

/** What a host may look at in a man: how far he is seen as an oppositionist, a label, a past deed; or how near war is. */
export const HOST_REASONS = ['factionalism', 'label', 'record', 'danger'] as const;

export const hostSchema = z.strictObject({
  /** The state whose agreement it takes. */
  name: textSchema,
  /** Whom it does not receive, the first that fits; each with the reason it gives, after "because". */
  refuses: z
    .array(
      z.strictObject({
        of: z.enum(HOST_REASONS),
        /** From this number on, of `factionalism` and `danger`. */
        from: percent.optional(),
        /** The past deed, of `record`. */
        fact: idSchema.optional(),
        reason: textSchema,
      }),
    )
    .max(6),
});
export type Host = z.infer<typeof hostSchema>;

/** A host asked whether it receives a man, and what it said. */
export interface Agrement {
  person: Id;
  place: Id;
  /** The post he is to have there; null = he is sent without one. */
  post: Id | null;
  by: Id | null;
  turn: number;
  state: 'asked' | 'granted' | 'refused';
}
