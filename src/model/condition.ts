// What scenario data may ask of State: a closed union, pure data, no expressions in strings.
import { z } from 'zod';
import { FIGURES } from './economy';
import { MEMBERSHIPS } from './motion';
import { MEETING_LEVELS } from './organization';
import { idSchema, intSchema } from './source';

export const COMPARISONS = ['<', '<=', '=', '>=', '>'] as const;
const op = z.enum(COMPARISONS);
const person = idSchema;
/** How an item ended (R4.2). */
export const OUTCOMES = ['passed', 'failed', 'consent', 'withdrawn', 'replaced', 'notReached', 'outOfCompetence'] as const;
export type ItemOutcome = (typeof OUTCOMES)[number];

const leaves = [
  z.strictObject({ type: z.literal('turn'), op, value: z.int() }),
  /** An event has fired (and its addressee chose so). */
  z.strictObject({ type: z.literal('event'), event: idSchema, choice: idSchema.optional() }),
  z.strictObject({ type: z.literal('number'), person, of: z.enum(['authority', 'factionalism', 'health']), op, value: intSchema }),
  z.strictObject({ type: z.literal('place'), person, in: idSchema }),
  z.strictObject({ type: z.literal('standing'), person, in: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('label'), person, label: idSchema }),
  z.strictObject({ type: z.literal('view'), person, question: idSchema, op, value: intSchema }),
  z.strictObject({ type: z.literal('tie'), a: person, b: person, op, value: intSchema }),
  z.strictObject({ type: z.literal('patron'), person, patron: idSchema.nullable() }),
  z.strictObject({ type: z.literal('holds'), person, post: idSchema }),
  z.strictObject({ type: z.literal('member'), person, body: idSchema, membership: z.enum(MEMBERSHIPS) }),
  z.strictObject({
    type: z.literal('body'),
    body: idSchema,
    field: z.enum(['assent', 'full', 'candidates', 'abolished', 'provisional', 'reviewed']),
    op,
    value: intSchema,
  }),
  /** The room sits this month, by the calendar or because it was called or put off to it (R5.7). */
  z.strictObject({ type: z.literal('sits'), room: idSchema }),
  /** Months in which the person attended the body since the start. */
  z.strictObject({ type: z.literal('attended'), person, body: idSchema, op, value: intSchema }),
  /** Permille held by a person and his clients at a station of the circle (R5.6). */
  z.strictObject({ type: z.literal('hold'), person, station: z.enum(['organizations', 'congress', 'committee']), op, value: intSchema }),
  /** Regime 0–100, permille of its provincial cadres, or how many of its three levels he holds (R1.4). */
  z.strictObject({
    type: z.literal('organization'),
    organization: idSchema,
    of: z.enum(['apparatus', 'regime', 'depth']),
    person: idSchema.optional(),
    op,
    value: intSchema,
  }),
  /** Hands raised in the last meetings of an organization, or of one of its districts, permille of those who came (R5.1); `turn` narrows it. */
  z.strictObject({
    type: z.literal('meeting'),
    organization: idSchema,
    district: idSchema.optional(),
    level: z.enum(MEETING_LEVELS),
    of: z.enum(['for', 'against', 'abstain']),
    op,
    value: intSchema,
    turn: z.int().optional(),
  }),
  /** Delegates an organization has elected who stand with a person. */
  z.strictObject({ type: z.literal('delegates'), organization: idSchema, person: z.string().max(64), op, value: intSchema }),
  z.strictObject({
    type: z.literal('document'),
    document: idSchema,
    state: z.enum(['draft', 'written', 'sent', 'public', 'read', 'held', 'knows', 'confirmed', 'signed']),
    person: idSchema.optional(),
  }),
  z.strictObject({ type: z.literal('line'), question: idSchema, op, value: intSchema }),
  z.strictObject({ type: z.literal('lever'), lever: idSchema, op, value: intSchema }),
  /** War danger, 0–100 (R8.3). */
  z.strictObject({ type: z.literal('danger'), op, value: intSchema }),
  /** A figure of the economy at the end of a month (R8.2), of the last one if none is named; false while that month is not over. */
  z.strictObject({
    type: z.literal('economy'),
    figure: z.enum(FIGURES),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    op,
    value: intSchema,
  }),
  /** An item with this subject ended so; `room` and `turn` narrow it. */
  z.strictObject({
    type: z.literal('vote'),
    subject: z.string().max(80),
    outcome: z.enum(['carried', 'lost', 'put', 'never']),
    room: idSchema.optional(),
    turn: z.int().optional(),
  }),
  /** Caucuses at which all of `members` were present, and to which all of `invited` were called, whether they came or not. */
  z.strictObject({ type: z.literal('caucus'), members: z.array(person).min(1), invited: z.array(person).min(1).optional(), op, value: z.int() }),
  z.strictObject({ type: z.literal('rule'), verb: z.string(), allow: z.boolean(), person: idSchema.optional() }),
  z.strictObject({ type: z.literal('deal'), a: person, b: person, state: z.enum(['offered', 'agreed', 'refused', 'kept', 'broken']) }),
  /** All of these stand in one bloc that holds so hard, or is so many months old (R6.6). */
  z.strictObject({ type: z.literal('bloc'), members: z.array(person).min(1), of: z.enum(['cohesion', 'age']), op, value: intSchema }),
  z.strictObject({ type: z.literal('deed'), deed: z.string(), by: person, to: person }),
  /** He stands in a party of his own beside the party (R6.10). */
  z.strictObject({ type: z.literal('secondParty'), person }),
  /** How many came when he last met, printed or marched without leave (R6.10); false when he never did. */
  z.strictObject({ type: z.literal('turnout'), person, deed: z.enum(['print', 'meet', 'demonstrate']).optional(), op, value: intSchema }),
] as const;
export const conditionLeafSchema = z.discriminatedUnion('type', leaves);
export type ConditionLeaf = z.infer<typeof conditionLeafSchema>;

export type Condition = ConditionLeaf | { type: 'all' | 'any'; of: Condition[] } | { type: 'not'; of: Condition };

/** Nesting is bounded by the loader's depth limit. */
export const conditionSchema: z.ZodType<Condition> = z.discriminatedUnion('type', [
  ...leaves,
  z.strictObject({
    type: z.literal('all'),
    get of() {
      return z.array(conditionSchema).max(20);
    },
  }),
  z.strictObject({
    type: z.literal('any'),
    get of() {
      return z.array(conditionSchema).max(20);
    },
  }),
  z.strictObject({
    type: z.literal('not'),
    get of() {
      return conditionSchema;
    },
  }),
]) as unknown as z.ZodType<Condition>;
