// Readings on which the sources disagree (R10.1): disputes, and for each its lenses, overlays of a scenario's numbers. Applied in `scenario/lenses.ts`.
import { z } from 'zod';
import { motionSchema } from './motion';
import { idSchema, percent, sourcesSchema, textSchema, trust } from './source';

export const SKILLS = ['oratory', 'administration', 'intrigue', 'theory', 'nerve'] as const;

const person = idSchema;
const sources = sourcesSchema;

/** One number (or fact of a paper) that a reading sees otherwise, with the source it is read from. */
export const lensChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('view'), person, question: idSchema, view: z.int().min(-2).max(2), weight: z.int().min(0).max(3), sources }),
  z.strictObject({ type: z.literal('tie'), person, to: idSchema, value: trust, sources }),
  z.strictObject({ type: z.literal('skill'), person, skill: z.enum(SKILLS), value: z.int().min(1).max(5), sources }),
  z.strictObject({ type: z.literal('authority'), person, value: percent, sources }),
  /** `patron: null` makes him his own man. */
  z.strictObject({ type: z.literal('patron'), person, patron: idSchema.nullable(), devotion: percent.default(0), sources }),
  z.strictObject({ type: z.literal('aim'), aim: idSchema, points: z.int().min(1).max(10), sources }),
  /** Whether it counts as Lenin's word (R7.3), and who must vouch for it (R7.5). */
  z.strictObject({ type: z.literal('document'), document: idSchema, lenin: z.boolean(), witnesses: z.array(idSchema).max(12), sources }),
  /** The answer of whoever gives none to an event's question: what he is taken to have decided. */
  z.strictObject({ type: z.literal('choice'), event: idSchema, choice: idSchema, sources }),
]);
export type LensChange = z.infer<typeof lensChangeSchema>;

/** A vote by which the readings of a dispute can be told apart, counted on the documented course. */
export const lensExampleSchema = z.strictObject({
  turn: z.string().regex(/^\d{4}-\d{2}$/),
  room: idSchema,
  motion: motionSchema,
  mover: idSchema.nullable().default(null),
  /** Ask the absent by telegram (R2.4). */
  polled: z.boolean().default(false),
  /** Whose ballot is shown. */
  person: idSchema,
});
export type LensExample = z.infer<typeof lensExampleSchema>;

/** What the sources read differently. Its lenses exclude each other; the one that changes nothing is the reading the scenario is built on. */
export const disputeSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  text: textSchema,
  example: lensExampleSchema.nullable().default(null),
  sources,
});
export type Dispute = z.infer<typeof disputeSchema>;

export const lensSchema = z.strictObject({
  id: idSchema,
  dispute: idSchema,
  title: textSchema,
  /** Whose reading it is and what it says, in our own words. */
  text: textSchema,
  changes: z.array(lensChangeSchema).max(40).default([]),
  sources,
});
export type Lens = z.infer<typeof lensSchema>;
