// What scenario data may do to State: a closed union. No effect can set a ballot, a tally or a delegation: there is no word for it (R12).
import { z } from 'zod';
import { policySchema } from './economy';
import { MEMBERSHIPS, motionSchema } from './motion';
import { STANDINGS } from './person';
import { idSchema, intSchema, textSchema } from './source';

const person = idSchema;
/** The deeds that move ties, one table for all (R1.9b; values in `scenarios/base/rules.yaml`). */
export const DEEDS = [
  'slight',
  'reproach',
  'attack',
  'attackInPrint',
  'leak',
  'settlement',
  'commonDanger',
  'court',
  'bloc',
  'shield',
  'promiseKept',
  'promiseBroken',
  'confidenceBroken',
  'bluffExposed',
] as const;
export type Deed = (typeof DEEDS)[number];

export const effectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('authority'), person, by: intSchema }),
  z.strictObject({ type: z.literal('factionalism'), person, by: intSchema }),
  z.strictObject({ type: z.literal('health'), person, by: intSchema }),
  z.strictObject({ type: z.literal('place'), person, to: idSchema }),
  z.strictObject({ type: z.literal('standing'), person, to: z.enum(STANDINGS) }),
  z.strictObject({ type: z.literal('label'), person, label: idSchema, add: z.boolean() }),
  /** A dated fact that others can play against him (R1.1). */
  z.strictObject({ type: z.literal('record'), person, fact: idSchema }),
  /** Views move one step at a time and never by chance (R1.10): `by` is −2…2, `weight` optional new weight. */
  z.strictObject({ type: z.literal('view'), person, question: idSchema, to: z.int().min(-2).max(2), weight: z.int().min(0).max(3) }),
  z.strictObject({ type: z.literal('deed'), deed: z.enum(DEEDS), by: person, to: person }),
  z.strictObject({ type: z.literal('patron'), person, patron: idSchema.nullable(), devotion: z.int().min(0).max(100) }),
  z.strictObject({ type: z.literal('seat'), body: idSchema, person, membership: z.enum(MEMBERSHIPS) }),
  z.strictObject({ type: z.literal('post'), post: idSchema, person: idSchema.nullable() }),
  z.strictObject({ type: z.literal('apparatus'), organization: idSchema, patron: idSchema, by: intSchema }),
  z.strictObject({ type: z.literal('regime'), organization: idSchema, by: intSchema }),
  /** New members, so many for every hundred, in one organization or in all (null) (R5.4). */
  z.strictObject({ type: z.literal('enrol'), organization: idSchema.nullable(), percent: z.int().min(1).max(100) }),
  z.strictObject({ type: z.literal('documentWrite'), document: idSchema }),
  z.strictObject({ type: z.literal('documentGive'), document: idSchema, to: person }),
  z.strictObject({ type: z.literal('documentKnown'), document: idSchema, to: person }),
  z.strictObject({ type: z.literal('documentPublish'), document: idSchema }),
  /** Its author sends it to all members of a body, with everything that does (R3.3, R6.4); `targets`: whom of those it may strike it strikes. */
  z.strictObject({ type: z.literal('documentSend'), document: idSchema, to: idSchema, targets: z.array(person).min(1).max(8).optional() }),
  z.strictObject({ type: z.literal('line'), question: idSchema, by: intSchema }),
  z.strictObject({ type: z.literal('lever'), lever: idSchema, to: intSchema }),
  /** War danger rises or falls (R8.3). */
  z.strictObject({ type: z.literal('danger'), by: intSchema }),
  /** A policy of the economy until it is set again (R8.2); `null` gives it back to the course. */
  z.strictObject({ type: z.literal('policy'), policy: policySchema, to: intSchema.nullable() }),
  z.strictObject({ type: z.literal('item'), room: idSchema, motion: motionSchema, mover: person }),
  z.strictObject({ type: z.literal('convene'), room: idSchema, joint: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('rule'), verb: z.enum(['discuss', 'print', 'speak']), allow: z.boolean(), who: z.array(person).max(12) }),
  /** A newspaper begins to appear, or ceases. */
  z.strictObject({ type: z.literal('organ'), organ: idSchema, open: z.boolean() }),
  /** A bloc of the scenario begins, or ends (R6.6). */
  z.strictObject({ type: z.literal('bloc'), bloc: idSchema, open: z.boolean() }),
  /** A man leaves a room for its sittings of this turn, with those who follow him (R4.11). */
  z.strictObject({ type: z.literal('walkOut'), room: idSchema, person }),
  z.strictObject({ type: z.literal('entry'), text: textSchema, who: z.array(person).nullable() }),
  z.strictObject({ type: z.literal('end'), ending: idSchema }),
]);
export type Effect = z.infer<typeof effectSchema>;
