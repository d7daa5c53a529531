// What attention buys in the work phase (R3): the closed union of orders. Shapes only; each kind's rule is one file in engine/orders.
import { z } from 'zod';
import { articleSchema } from './article';
import { TONES } from './motion';
import { EDIT_FORMS } from './organ';
import { LOCAL_LEVELS } from './organization';
import { idSchema, intSchema } from './source';

/** How a secretary works his post (R3.4): closed shuts the regime of what it governs, open lets others in. */
export const REGIME_MANNERS = ['open', 'closed'] as const;
/** How who chairs a room does: he arbitrates between the others, or drives them on. */
export const CHAIR_MANNERS = ['arbitrate', 'drive'] as const;
/** How who names the secretaries of provinces does: he recommends them, or dictates them. */
export const PERSONNEL_MANNERS = ['recommend', 'dictate'] as const;
/** How who works a post abroad reports: he gives alarm, or calms (R8.3). */
export const REPORT_MANNERS = ['alarm', 'calm'] as const;
/** All manners of work; `plain`: nothing special. Which fit a post, see engine/manners `mannersOf`. */
export const MANNERS = ['plain', ...REGIME_MANNERS, ...CHAIR_MANNERS, ...PERSONNEL_MANNERS, ...REPORT_MANNERS] as const;
export type Manner = (typeof MANNERS)[number];
export const COURT_AIMS = ['trust', 'learn', 'recruit'] as const;
export const PAPER_DEEDS = ['send', 'show', 'leak', 'destroy'] as const;
export const SPEECH_ACTS = ['argue', 'accuse', 'defend', 'quote', 'recall', 'quoteBack'] as const;

/** What a guard lets through to a sick man and from him (R8.4). */
export const PASSES = ['all', 'read', 'none'] as const;
/** Who keeps a sick man's door in a month, who may go in besides the house, and what of others' word passes, both ways (R8.4). */
export interface Guard {
  by: string;
  turn: number;
  admit: string[];
  pass: (typeof PASSES)[number];
}

export const DECLARE_STEPS = ['soften', 'submit', 'recant', 'silent', 'speakUp'] as const;

/** What may be answered to the offer of a post (R1.3). */
export const POST_ANSWERS = ['accept', 'refuse', 'time'] as const;

export const PLEAS = ['confirm', 'partly', 'deny'] as const;
export const CASE_DEEDS = ['hear', 'find', 'pass', 'bury', ...PLEAS] as const;

export const orderSchema = z.discriminatedUnion('kind', [
  /** Work a post; its powers are yours this month. From afar it costs one more (R2.2). */
  z.strictObject({ kind: z.literal('work'), post: idSchema, manner: z.enum(MANNERS) }),
  /** Attend a body you are a member of without a post there (the Orgburo of 1923): R0.3. */
  z.strictObject({ kind: z.literal('attend'), body: idSchema }),
  /** `fly`: by air, where both ends can be reached so (R1.9). */
  z.strictObject({ kind: z.literal('travel'), place: idSchema, fly: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('rest') }),
  z.strictObject({ kind: z.literal('court'), person: idSchema, aim: z.enum(COURT_AIMS) }),
  /** Call people together in your place; those elsewhere need a telegram and will come or not (R3.7). The line is a subject, see engine/motions `subjectOf`. */
  z.strictObject({ kind: z.literal('summon'), invitees: z.array(idSchema).min(1).max(12), subject: z.string().max(80) }),
  /** What one says of oneself in caucuses one is called to this month, whatever one thinks; `abstain`: that one is undecided (R3.7). */
  z.strictObject({ kind: z.literal('pose'), stance: z.enum(['for', 'against', 'abstain']) }),
  /** A letter: free, one per addressee a month, read in the next corridor (R2.2). `claims` names men said to stand with the writer on the subject `about`. */
  z.strictObject({
    kind: z.literal('write'),
    to: idSchema,
    act: z.enum(['appeal', 'reproach', 'claim']),
    about: z.string().max(80).nullable(),
    claims: z.array(idSchema).max(8),
  }),
  /** Write out a paper of yours that exists only as an intention; choose whom it strikes and how hard. */
  z.strictObject({ kind: z.literal('draft'), document: idSchema, targets: z.array(idSchema).max(8), tone: z.enum(TONES) }),
  /** Write down what this man told you, face to face, last month (R7.5). */
  z.strictObject({ kind: z.literal('note'), person: idSchema }),
  z.strictObject({ kind: z.literal('sign'), document: idSchema }),
  /** Handle a paper: `to` is a person, or a body for `send`; reading out is done in session; `courier` null = the Secretariat's post. */
  z.strictObject({ kind: z.literal('paper'), document: idSchema, deed: z.enum(PAPER_DEEDS), to: idSchema.nullable(), courier: idSchema.nullable() }),
  /** Hand a paper to an organ; its editor prints it, refers it to the owner or refuses (R7.1b). */
  z.strictObject({ kind: z.literal('print'), document: idSchema, organ: idSchema }),
  /** How an editor treats what this man hands in to his organ this month (R7.1). */
  z.strictObject({ kind: z.literal('edit'), organ: idSchema, author: idSchema, form: z.enum(EDIT_FORMS) }),
  z.strictObject({ kind: z.literal('article'), ...articleSchema.shape }),
  z.strictObject({ kind: z.literal('testify'), document: idSchema, stance: z.enum(PLEAS) }),
  /** Pass a claim about where a third person stands on a subject. */
  z.strictObject({ kind: z.literal('tell'), to: idSchema, about: idSchema, subject: z.string().max(80), stance: z.enum(['for', 'against']) }),
  z.strictObject({
    kind: z.literal('speak'),
    act: z.enum(SPEECH_ACTS),
    target: idSchema.nullable(),
    question: idSchema.nullable(),
    organization: idSchema.nullable(),
    /** What `quote` invokes, and the past deed that `recall` opens. */
    document: idSchema.nullable().default(null),
    fact: idSchema.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('declare'), step: z.enum(DECLARE_STEPS) }),
  /** Break with the bloc you stand in (R6.6). */
  z.strictObject({ kind: z.literal('leave') }),
  z.strictObject({ kind: z.literal('canvass'), organization: idSchema }),
  /** Call a local body together to resolve something for or against: a question (its plus side is 1), the platform that is out, or a person; the other two are null (R5.8). */
  z.strictObject({
    kind: z.literal('resolve'),
    organization: idSchema,
    level: z.enum(LOCAL_LEVELS),
    question: idSchema.nullable(),
    document: idSchema.nullable(),
    person: idSchema.nullable(),
    side: z.union([z.literal(1), z.literal(-1)]),
  }),
  /** Call a local body together to elect its secretary, or the head of a regional bureau by the post that leads it (R5.8). */
  z.strictObject({
    kind: z.literal('electLocally'),
    organization: idSchema,
    level: z.enum(LOCAL_LEVELS),
    post: idSchema.nullable().default(null),
    person: idSchema,
  }),
  /** Carry what a local body has resolved, by its place in the State, to a room of the centre that sits (R5.8). */
  z.strictObject({ kind: z.literal('address'), resolution: z.int().min(0), room: idSchema }),
  /** Fill a post your worked power reaches, or act in an absent or idle man's domain (R3.6). */
  z.strictObject({ kind: z.literal('appoint'), post: idSchema, person: idSchema }),
  /** Ask a man whether he takes a post your worked power reaches; and his answer to such an offer, or to a room's, by its place in the State (R1.3). */
  z.strictObject({ kind: z.literal('offerPost'), post: idSchema, person: idSchema }),
  z.strictObject({ kind: z.literal('answerPost'), offer: z.int().min(0), answer: z.enum(POST_ANSWERS) }),
  z.strictObject({ kind: z.literal('dismiss'), post: idSchema }),
  /** Have the answer to the offer of a post reported as a refusal (R1.3, R6.5); `offer`: its place. */
  z.strictObject({ kind: z.literal('bend'), offer: z.int().min(0) }),
  /** Keep a man in the place over which one has such a power (R1.9). */
  z.strictObject({ kind: z.literal('hold'), person: idSchema }),
  /** Keep the door of a sick man this month: who may go in, and what of others' word passes (R8.4). */
  z.strictObject({ kind: z.literal('guard'), person: idSchema, admit: z.array(idSchema).max(8), pass: z.enum(PASSES) }),
  z.strictObject({ kind: z.literal('transfer'), person: idSchema, place: idSchema }),
  z.strictObject({ kind: z.literal('decree'), lever: idSchema, value: intSchema }),
  z.strictObject({ kind: z.literal('figures'), question: idSchema, direction: z.union([z.literal(1), z.literal(-1)]) }),
  /** Declare which side of a question is the line, for everybody (R8.6). */
  z.strictObject({ kind: z.literal('reading'), question: idSchema, direction: z.union([z.literal(1), z.literal(-1)]) }),
  z.strictObject({ kind: z.literal('watch'), person: idSchema }),
  /** The control commission opens a case against a person, or inspects the commission of an organization (R5.5). */
  z.strictObject({ kind: z.literal('investigate'), person: idSchema.nullable(), organization: idSchema.nullable() }),
  /** A step in a case (R5.9): the commission hears, finds, passes up or buries; the accused confirms, admits a part or denies. */
  z.strictObject({ kind: z.literal('case'), case: z.int().min(0), deed: z.enum(CASE_DEEDS) }),
  /** Convene a commission of yours: it meets at once (R4.8). */
  z.strictObject({ kind: z.literal('meet'), theme: idSchema }),
  z.strictObject({ kind: z.literal('resign'), post: idSchema, ultimatum: z.boolean() }),
  /** Work without leave among the members of an organization: leaflets of a paper, a meeting in a flat, the street (R6.10). */
  z.strictObject({
    kind: z.literal('underground'),
    deed: z.enum(['print', 'meet', 'demonstrate']),
    organization: idSchema,
    document: idSchema.nullable(),
  }),
  /** Leave the party with whoever follows, and stand in one of one's own (R6.10). */
  z.strictObject({ kind: z.literal('break') }),
  /** Ask a room to lift a penalty or a label, or to take one back (R5.9). */
  z.strictObject({ kind: z.literal('petition'), what: z.enum(['membership', 'rung', 'label']), room: idSchema }),
]);
export type Order = z.infer<typeof orderSchema>;
export type OrderKind = Order['kind'];
export const ORDER_KINDS = orderSchema.options.map((o) => o.shape.kind.value) as readonly OrderKind[];
