// Structured promises (R6.1). A deal is two lists of promises and a term.
import { z } from 'zod';
import { idSchema } from './source';

export const promiseSchema = z.discriminatedUnion('kind', [
  /** Cast this ballot on any item with this subject until the term. */
  z.strictObject({ kind: z.literal('vote'), subject: z.string().max(80), ballot: z.enum(['for', 'against', 'abstain']) }),
  /** Leave the subject alone: neither table nor speak for it until the term (R6.8). */
  z.strictObject({ kind: z.literal('drop'), subject: z.string().max(80) }),
  z.strictObject({ kind: z.literal('appoint'), post: idSchema, person: idSchema }),
  z.strictObject({ kind: z.literal('share'), document: idSchema }),
  z.strictObject({ kind: z.literal('silence'), document: idSchema }),
  /** Stand by him at the next congress: for what he moves, against what strikes him; one's delegates go with one (R5.2b). */
  z.strictObject({ kind: z.literal('support') }),
  /** Lay a motion with this subject before a room by the end of the term: name a man for a place. */
  z.strictObject({ kind: z.literal('nominate'), subject: z.string().max(80) }),
  /** Neither strike this man in print nor accuse him in public. */
  z.strictObject({ kind: z.literal('quiet'), person: idSchema }),
  /** Move nothing that takes from this man, and neither dismiss nor send him away. */
  z.strictObject({ kind: z.literal('spare'), person: idSchema }),
  /** Stand in one bloc with the other (R6.6): asked, it binds both; the other promises of the offer are its terms. */
  z.strictObject({ kind: z.literal('bloc') }),
  /** Declare in public, by the end of the term, that one submits or recants (R7.4). */
  z.strictObject({ kind: z.literal('recant'), step: z.enum(['submit', 'recant']) }),
  /** Take back an offer to resign, at once (R4.7). */
  z.strictObject({ kind: z.literal('stay'), post: idSchema }),
]);
export type Promise_ = z.infer<typeof promiseSchema>;

export const TERMS = ['month', 'plenum', 'congress'] as const;
export type Term = (typeof TERMS)[number];

/** What one man offers another: what he gives, what he asks, until when. */
export const offerSchema = z.strictObject({
  to: idSchema,
  give: z.array(promiseSchema).max(3),
  ask: z.array(promiseSchema).max(3),
  term: z.enum(TERMS),
});
export type Offer = z.infer<typeof offerSchema>;
