// Structured promises (R6.1). A deal is two lists of promises and a term.
import { z } from 'zod';
import { idSchema } from './source';

/** A clause with an if (R6.8): the promise binds once a room has carried, or turned down, a motion with this subject, and not before. */
export const ifSchema = z.strictObject({ subject: z.string().max(80), carried: z.boolean() });
export type If = z.infer<typeof ifSchema>;
/** What a promise may hang on that is not kept at once; without it the promise binds from the start. */
const later = { if: ifSchema.optional() };

export const promiseSchema = z.discriminatedUnion('kind', [
  /** Cast this ballot on any item with this subject until the term. */
  z.strictObject({ kind: z.literal('vote'), subject: z.string().max(80), ballot: z.enum(['for', 'against', 'abstain']), ...later }),
  /** Leave the subject alone: neither table nor speak for it until the term (R6.8). */
  z.strictObject({ kind: z.literal('drop'), subject: z.string().max(80), ...later }),
  z.strictObject({ kind: z.literal('appoint'), post: idSchema, person: idSchema, ...later }),
  z.strictObject({ kind: z.literal('share'), document: idSchema }),
  z.strictObject({ kind: z.literal('silence'), document: idSchema, ...later }),
  /** Stand by him at the next congress: for what he moves, against what strikes him; one's delegates go with one (R5.2b). */
  z.strictObject({ kind: z.literal('support'), ...later }),
  /** Lay a motion with this subject before a room by the end of the term: name a man for a place. */
  z.strictObject({ kind: z.literal('nominate'), subject: z.string().max(80), ...later }),
  /** Neither strike this man in print nor accuse him in public. */
  z.strictObject({ kind: z.literal('quiet'), person: idSchema, ...later }),
  /** Move nothing that takes from this man, and neither dismiss nor send him away. */
  z.strictObject({ kind: z.literal('spare'), person: idSchema, ...later }),
  /** Stand in one bloc with the other (R6.6): asked, it binds both; the other promises of the offer are its terms. */
  z.strictObject({ kind: z.literal('bloc') }),
  /** Declare in public, by the end of the term, that one submits or recants (R7.4). */
  z.strictObject({ kind: z.literal('recant'), step: z.enum(['submit', 'recant']) }),
  /** Take back an offer to resign, at once (R4.7). */
  z.strictObject({ kind: z.literal('stay'), post: idSchema }),
]);
export type Promise_ = z.infer<typeof promiseSchema>;
/** What a promise hangs on; null when it binds from the start. */
export const ifOf = (p: Promise_): If | null => ('if' in p && p.if !== undefined ? p.if : null);
/** Kinds of promises that may hang on something: those that are not kept the moment they are given. */
export const CONDITIONAL = promiseSchema.options.filter((o) => 'if' in o.shape).map((o) => o.shape.kind.value) as readonly Promise_['kind'][];

export const TERMS = ['month', 'plenum', 'congress'] as const;
export type Term = (typeof TERMS)[number];

/** What a man does by the end of the term if his offer is not taken: the or else of an ultimatum (R6.8). */
export const threatSchema = z.discriminatedUnion('kind', [
  /** Cast this ballot. */
  z.strictObject({ kind: z.literal('vote'), subject: z.string().max(80), ballot: z.enum(['for', 'against']) }),
  /** Lay a motion with this subject before a room. */
  z.strictObject({ kind: z.literal('table'), subject: z.string().max(80) }),
  /** Send, leak or print this paper. */
  z.strictObject({ kind: z.literal('send'), document: idSchema }),
]);
export type Threat = z.infer<typeof threatSchema>;

/** What one man offers another: what he gives, what he asks, until when; and what he does otherwise. */
export const offerSchema = z.strictObject({
  to: idSchema,
  give: z.array(promiseSchema).max(3),
  ask: z.array(promiseSchema).max(3),
  term: z.enum(TERMS),
  orElse: threatSchema.optional(),
});
export type Offer = z.infer<typeof offerSchema>;
