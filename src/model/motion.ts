// What may be laid before a body (R4.2): the closed union of motion kinds. Shapes only; each kind's rule is one file in engine/motions.
import { z } from 'zod';
import { articleSchema } from './article';
import { promiseSchema, TERMS } from './deal';
import { idSchema, intSchema } from './source';

export const MEMBERSHIPS = ['full', 'candidate', 'none'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** Mild counts ±1 on the questions a motion touches, sharp ±2 (R3.7). */
export const TONES = ['mild', 'sharp'] as const;
export type Tone = (typeof TONES)[number];

/** The ladder of party penalties, lightest first (R5.9). `stakes` follow from the rung. */
export const RUNGS = ['finding', 'censure', 'warning', 'demotion', 'removal', 'suspension', 'exclusion', 'arrest'] as const;
export type Rung = (typeof RUNGS)[number];
/** Rungs with which a room may threaten. */
export const ULTIMATA = ['censure', 'warning', 'suspension', 'exclusion'] as const satisfies readonly Rung[];
export type Ultimatum = (typeof ULTIMATA)[number];

/** To work, to a cure, on leave; or forbidden to go, for his health, where he is. */
export const MISSION_REASONS = ['post', 'cure', 'leave', 'hold'] as const;

export const MEASURES = ['suspend', 'confirm', 'deport', 'detain'] as const;

export const seatChangeSchema = z.strictObject({ person: idSchema, membership: z.enum(MEMBERSHIPS) });
export type SeatChange = z.infer<typeof seatChangeSchema>;

/**
 * One change to the data of a body. "Three men in the Secretariat", "two more in the Orgburo", "the Secretariat under the Politburo",
 * "abolish" are all lists of these (R1.2, R8.6).
 */
export const bodyChangeSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('seats'), set: z.array(seatChangeSchema).min(1).max(12) }),
  /** How many working members must agree before the body's powers are used; 1 = its head alone. */
  z.strictObject({ field: z.literal('assent'), value: z.int().min(1).max(9) }),
  /** The body that must confirm every use of its powers; null = none. */
  z.strictObject({ field: z.literal('reviewer'), value: idSchema.nullable() }),
  z.strictObject({ field: z.literal('abolished'), value: z.literal(true) }),
  /** Its members and its posts pass to another body, and it ends. */
  z.strictObject({ field: z.literal('merged'), into: idSchema }),
  /** A body that does not stand, not yet or no longer, begins. */
  z.strictObject({ field: z.literal('founded'), value: z.literal(true) }),
  /** Full members it is to have after the next congress (R5.7). */
  z.strictObject({ field: z.literal('size'), value: z.int().min(1).max(500) }),
  /** A lever or a theme that one of its posts owns passes to another post (R8.6). */
  z.strictObject({ field: z.literal('owner'), matter: idSchema, post: idSchema }),
  /** Who alone judges what is done on a lever or theme that one of its posts owns; null = any room (R8.6). */
  z.strictObject({ field: z.literal('oversight'), matter: idSchema, body: idSchema.nullable() }),
]);
export type BodyChange = z.infer<typeof bodyChangeSchema>;

/** One more side of a settlement (R6.8). */
export const sideSchema = z.strictObject({ who: z.array(idSchema).min(1).max(7), ask: z.array(promiseSchema).min(1).max(3) });
export type Side = z.infer<typeof sideSchema>;

export const motionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('elect'), body: idSchema, person: idSchema, membership: z.enum(MEMBERSHIPS) }),
  /** The list for a body, told by what it changes of the standing one; rival lists come as amendments (R5.3). */
  z.strictObject({ kind: z.literal('slate'), body: idSchema, add: z.array(idSchema).max(12), drop: z.array(idSchema).max(12) }),
  z.strictObject({ kind: z.literal('appoint'), post: idSchema, person: idSchema.nullable() }),
  /** Ask a man whether he takes a post; by `appoint` he is ordered to (R1.3). */
  z.strictObject({ kind: z.literal('offerPost'), post: idSchema, person: idSchema }),
  z.strictObject({ kind: z.literal('reform'), body: idSchema, changes: z.array(bodyChangeSchema).min(1).max(4), tone: z.enum(TONES) }),
  z.strictObject({
    kind: z.literal('line'),
    question: idSchema,
    direction: z.union([z.literal(1), z.literal(-1)]),
    tone: z.enum(TONES),
    document: idSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('lever'), lever: idSchema, value: intSchema }),
  z.strictObject({ kind: z.literal('review'), act: z.int().min(0), outcome: z.enum(['confirm', 'void', 'suspend', 'reopen']) }),
  /** Allow or forbid a verb to persons (empty = everybody): a gag, an open discussion. */
  z.strictObject({ kind: z.literal('rule'), verb: z.enum(['discuss', 'print', 'speak']), allow: z.boolean(), who: z.array(idSchema).max(12) }),
  /** Print a document, or forbid it. */
  z.strictObject({ kind: z.literal('text'), document: idSchema, organ: idSchema, form: z.enum(['full', 'withReply', 'none']) }),
  /** What an organ is to print: only what agrees with the line in force, both sides, or what its editor thinks fit (R4.13). */
  z.strictObject({ kind: z.literal('instruct'), organ: idSchema, keep: z.enum(['line', 'both', 'free']) }),
  /** Print an article, or keep it out (R7.1b). */
  z.strictObject({ kind: z.literal('article'), author: idSchema, article: articleSchema, allow: z.boolean() }),
  z.strictObject({ kind: z.literal('verdict'), document: idSchema, outcome: z.enum(['endorse', 'note', 'condemn']) }),
  /** Act on the advice of a document: take the post from the man it names (the Testament). */
  z.strictObject({ kind: z.literal('enforce'), document: idSchema }),
  z.strictObject({ kind: z.literal('label'), label: idSchema, who: z.array(idSchema).min(1).max(12) }),
  z.strictObject({ kind: z.literal('discipline'), who: z.array(idSchema).min(1).max(12), rung: z.enum(RUNGS), from: idSchema.nullable() }),
  /** A label, a reprimand; on petition only, exclusion (R5.9). */
  z.strictObject({ kind: z.literal('lift'), who: idSchema, what: z.enum(['label', 'rung', 'membership']) }),
  z.strictObject({ kind: z.literal('demand'), who: idSchema, step: z.enum(['submit', 'recant']) }),
  z.strictObject({ kind: z.literal('resignation'), person: idSchema, post: idSchema }),
  /** Terms between the room and some persons: what its members promise them, what each of them promises (R6.8). */
  z.strictObject({
    kind: z.literal('settle'),
    with: z.array(idSchema).min(1).max(7),
    give: z.array(promiseSchema).max(7),
    ask: z.array(promiseSchema).min(1).max(3),
    term: z.enum(TERMS),
    /** Further sides: what each of these owes the room and all the others. */
    also: z.array(sideSchema).min(1).max(2).optional(),
    /** Or else: the penalty that is moved against whoever of them says no, gives no answer, or breaks it. */
    orElse: z.enum(ULTIMATA).optional(),
  }),
  z.strictObject({ kind: z.literal('reporter'), report: idSchema, person: idSchema }),
  z.strictObject({
    kind: z.literal('commission'),
    theme: idSchema,
    members: z.array(idSchema).min(1).max(7),
    convener: idSchema,
    /** Whether it lays a line before the room or moves it itself (R4.8). */
    mandate: z.enum(['report', 'decide']).default('report'),
  }),
  z.strictObject({ kind: z.literal('mission'), person: idSchema, place: idSchema, reason: z.enum(MISSION_REASONS) }),
  /** Send people to an organization to win it for the mover's side (R5.8). */
  z.strictObject({ kind: z.literal('delegate'), organization: idSchema, members: z.array(idSchema).min(1).max(12) }),
  /** Call a wider room, or a joint sitting of a room (R1.2b), for the next month. */
  z.strictObject({ kind: z.literal('convene'), room: idSchema, joint: z.boolean().default(false) }),
  /** A case of the control commission (R5.9): open one, take it up, bury it, or say that it is no matter of the commission's. */
  z.strictObject({ kind: z.literal('case'), person: idSchema, step: z.enum(['open', 'pass', 'bury', 'notCompetent']) }),
  /** What is done with a sentence that stands: hold it over, put it back, send an excluded man away, detain him (R8.7). */
  z.strictObject({ kind: z.literal('measure'), who: idSchema, measure: z.enum(MEASURES) }),
  /** Put off the next sitting of a room (R5.7). */
  z.strictObject({ kind: z.literal('postpone'), room: idSchema, months: z.int().min(1).max(3) }),
  /** How many delegates an organization sends to a congress (R5.7). */
  z.strictObject({ kind: z.literal('mandates'), organization: idSchema, change: z.enum(['more', 'fewer']) }),
  /** Take new members in, so many for every hundred: into one organization, or into all (null) (R5.4). */
  z.strictObject({ kind: z.literal('enrol'), organization: idSchema.nullable(), percent: z.int().min(1).max(100) }),
  /** Tell the party's people in a room of the state how to vote on a motion, to stay away from it, or (subject empty) to leave that body (R4.11). */
  z.strictObject({ kind: z.literal('fraction'), room: idSchema, subject: z.string().max(80), deed: z.enum(['for', 'against', 'away', 'leave']) }),
]);
export type Motion = z.infer<typeof motionSchema>;
export const MOTION_KINDS = motionSchema.options.map((o) => o.shape.kind.value) as readonly Motion['kind'][];
