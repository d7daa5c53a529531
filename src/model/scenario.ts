// The shape of scenario files: one definition for types, checks and the published JSON Schema. `scenario` floor reads files into it.
import { z } from 'zod';
import { monthsSchema, turnIdSchema } from './calendar';
import { conditionSchema } from './condition';
import { dangerSchema } from './danger';
import { driftSchema } from './drift';
import { economySchema } from './economy';
import { effectSchema } from './effect';
import { guideSchema } from './guide';
import { deedSchema, outcomeSchema } from './history';
import { disputeSchema, lensSchema } from './lens';
import { type Lever, leverSchema } from './lever';
import type { MEMBERSHIPS } from './motion';
import { type Organ, organSchema } from './organ';
import { type Organization, organizationSchema } from './organization';
import { factionSchema, type Person, personSchema } from './person';
import { type Place, placeSchema } from './place';
import { POWERS, powerSchema, RANKS } from './power';
import { rulesSchema } from './rules';
import { idSchema, sourceSchema, sourcesSchema, textSchema } from './source';
import { spanSchema } from './span';
import { verbsSchema } from './verbs';

export const bodySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Higher = senior; a wider body outranks the narrow one that it elects. */
  rank: z.int().min(0).max(9),
  full: z.array(idSchema).default([]),
  candidates: z.array(idSchema).default([]),
  /** The person whose standing a change of the body touches first (the General Secretary for the Secretariat). */
  head: idSchema.nullable().default(null),
  electedBy: idSchema.nullable().default(null),
  /** Members who must agree before the body's powers are used (1 = its head alone). */
  assent: z.int().min(1).max(9).default(1),
  /** An organ of the state: business that passes from it to the party adds to the Secretariat's hold (R8.6). */
  ofState: z.boolean().default(false),
  /** Whether it sits as a room that votes in the session phase. */
  sits: z.boolean().default(true),
  /** It sits in secret: no paper tells what it decides (R7.1). */
  closed: z.literal(true).optional(),
  /** Its members elsewhere are told by telegram when it sits, and may be told wrongly (R6.9). */
  notice: z.literal(true).optional(),
  /** Attention it costs to attend. */
  workload: z.int().min(0).max(2).default(0),
  /** Which way enlarging, sharing or supervising it pushes which questions: a wider Secretariat is `secretariat: 1`. */
  touches: z.record(idSchema, z.int().min(-1).max(1)).default({}),
  /** Members whom no file names, by patron (`none` = nobody's): they vote as their patron does, nobody's with the reporter (R5.2). */
  crowd: z.record(z.string(), z.int().min(0).max(5000)).default({}),
  /** Permille of the members whom no file names who come to a sitting; all, when it is left out (R4.11). */
  attendance: z.int().min(1).max(1000).optional(),
  /** Full members it is to have after the next congress; null = as many as now. */
  size: z.int().min(1).max(500).nullable().default(null),
  /** A congress: its members are the delegates that organizations elect; those named are its guests until their organization sends them. */
  delegated: z.boolean().default(false),
  /** The party's control commission: those of the organizations answer to it (R5.5). */
  controls: z.boolean().default(false),
  /** Whether it stands when the game begins; a reform may found it later (R1.2). */
  founded: z.boolean().default(true),
  /** A regional bureau: the organizations it stands over, for the man who leads it (R5.8). */
  region: z.array(idSchema).max(40).default([]),
  /** Bodies that come to its joint sittings, and whether their full members vote there (R1.2b). */
  joint: z
    .array(z.strictObject({ body: idSchema, votes: z.boolean().default(true) }))
    .max(4)
    .default([]),
  /** Its members get +10 for what this body reports (R1.2). */
  reportedBy: idSchema.nullable().default(null),
  sources: sourcesSchema,
});
export type Body = z.infer<typeof bodySchema>;

export const postSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  body: idSchema.nullable().default(null),
  organization: idSchema.nullable().default(null),
  holder: idSchema.nullable().default(null),
  /** Who named the holder, named here or not: his cadres back that man (R5.1). */
  appointedBy: idSchema.nullable().default(null),
  rank: z.enum(RANKS),
  /** A service of its own, such as the army: who may appoint in it fills it, not who may appoint to its rank (R8.6). */
  service: idSchema.optional(),
  workload: z.int().min(0).max(2),
  powers: z.array(powerSchema).default([]),
  /** Body that elects to it, if any; a post without one is filled by whoever may appoint to its rank. */
  filledBy: idSchema.nullable().default(null),
  place: idSchema,
  /** The person in whose domain it lies besides its holder (the editor of Pravda on leave). */
  domainOf: idSchema.nullable().default(null),
  /** The post whose holder its own holder stands in for (R8.5). */
  deputyOf: idSchema.nullable().default(null),
  touches: z.record(idSchema, z.int().min(-1).max(1)).default({}),
  /** Months in which it is there to be given; left out: all. */
  months: monthsSchema.optional(),
  sources: sourcesSchema,
});
export type Post = z.infer<typeof postSchema>;

export const questionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  plus: textSchema,
  minus: textSchema,
  /** Line in force −100…100. */
  line: z.int().min(-100).max(100).default(0),
  /** While this holds it can be taken up (R1.5); null: always. */
  open: conditionSchema.nullable().default(null),
  sources: sourcesSchema,
});
export type Question = z.infer<typeof questionSchema>;

/** Business that has no lever: powers that go together from post to post, and who reviews what is done by them (R8.6). */
export const themeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Powers of its owner's post that go with it. Who edits an organ is that organ's own business (R7.1b). */
  powers: z
    .array(z.strictObject({ power: z.enum(POWERS).exclude(['edit']), of: z.string().max(64) }))
    .min(1)
    .max(6),
  owner: idSchema,
  /** Further posts that claim it: a reform may give it to them. */
  claims: z.array(idSchema).max(4).default([]),
  /** The room that alone judges what is done by it; null = any room. */
  reviewer: idSchema.nullable().default(null),
  sources: sourcesSchema,
});
export type Theme = z.infer<typeof themeSchema>;

export const documentSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Its substance in our own words; quotation marks only for documented words. */
  text: textSchema,
  author: idSchema,
  /** draft: an intention of its author until the order *draft*. */
  state: z.enum(['draft', 'written', 'public']).default('written'),
  holders: z.array(idSchema).default([]),
  known: z.array(idSchema).default([]),
  signatories: z.array(idSchema).default([]),
  /** Others who may still sign. */
  maySign: z.array(idSchema).default([]),
  /** Lenin's word (R4.3 term 9): counts ±8 confirmed, ±4 unconfirmed, less with each use. */
  lenin: z.boolean().default(false),
  /** Who must vouch for it before it counts in full (R7.5). */
  witnesses: z.array(idSchema).default([]),
  confirmedBy: z.array(idSchema).default([]),
  /** Whom it strikes (+ = it speaks for him). */
  targets: z.record(idSchema, z.int().min(-1).max(1)).default({}),
  supports: z.record(idSchema, z.int().min(-2).max(2)).default({}),
  /** Motion subject it argues for, e.g. a post it wants vacated. */
  post: idSchema.nullable().default(null),
  /** The current it speaks for, in the opinion of the organizations: once it is out, its signatories stand on one side and all others on the other (R5.2). */
  platform: idSchema.nullable().default(null),
  /** A platform or collective letter: sending it is a breach while the ban on factions holds (R3.3). */
  factional: z.boolean().default(false),
  /** Months in which its author may put it on paper; left out: all. */
  months: monthsSchema.optional(),
  /** While this holds, nobody but its author sends, reads out, quotes or prints it (R1.6); null: it is open. */
  sealed: conditionSchema.nullable().default(null),
  whenSent: z.array(effectSchema).default([]),
  whenRead: z.array(effectSchema).default([]),
  whenPrinted: z.array(effectSchema).default([]),
  sources: sourcesSchema,
});
export type Document = z.infer<typeof documentSchema>;

/** A past deed others can throw at him: which questions and people it concerns. */
export const factSchema = z.strictObject({ id: idSchema, text: textSchema, date: z.string(), sources: sourcesSchema });
export type Fact = z.infer<typeof factSchema>;

export const blocSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  members: z.array(idSchema).min(2),
  cohesion: z.int().min(1).max(10),
  /** Whether it stands when the game begins; an effect may make it later. */
  open: z.boolean().default(true),
  sources: sourcesSchema,
});

export const choiceSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  effects: z.array(effectSchema).default([]),
  when: conditionSchema.nullable().default(null),
});
export const eventSchema = z.strictObject({
  id: idSchema,
  /** ISO day or month; it fires in the turn that it lies in. */
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  /** The room whose sitting it belongs to: when that is put off the event goes with it, by as many months (R5.7). */
  sitting: idSchema.nullable().default(null),
  /** The event of the same news whose question it hangs on: it is looked at when that has been answered (R2.1). */
  follows: idSchema.optional(),
  /** news: at the start of the turn; consequences: at its end. */
  phase: z.enum(['news', 'consequences']).default('news'),
  title: textSchema,
  text: textSchema,
  when: conditionSchema.nullable().default(null),
  effects: z.array(effectSchema).default([]),
  /** A decision addressed to one person, or to whoever holds the post `holder`: free, lasts the month, default named (R2.1). */
  ask: z
    .strictObject({
      person: idSchema,
      holder: idSchema.optional(),
      question: textSchema,
      choices: z.array(choiceSchema).min(2).max(6),
      default: idSchema,
    })
    .nullable()
    .default(null),
  /** null = everybody reads it. */
  who: z.array(idSchema).nullable().default(null),
  /** What a headline is made of, 0 unworthy … 3 lead. */
  weight: z.int().min(0).max(3).default(1),
  dispute: textSchema.nullable().default(null),
  /** What it is about, for the editor's bias (R7.1): persons it reflects on, + well, − ill. */
  reflects: z.record(idSchema, z.int().min(-1).max(1)).default({}),
  sources: sourcesSchema,
});
export type Event = z.infer<typeof eventSchema>;

export const aimSchema = z.strictObject({
  id: idSchema,
  person: idSchema,
  points: z.int().min(1).max(10),
  secret: z.boolean().default(false),
  power: z.boolean().default(true),
  text: textSchema,
  when: conditionSchema,
  sources: sourcesSchema,
});
export type Aim = z.infer<typeof aimSchema>;

/** What the sources tell of the span and the scenario does not use, and why. For readers; no rule knows it. */
export const omissionSchema = z.strictObject({
  id: idSchema,
  date: z.string().max(40),
  text: textSchema,
  reason: textSchema,
  sources: sourcesSchema,
});
export type Omission = z.infer<typeof omissionSchema>;

/** First match in file order wins; a decisive one ends the game at once. */
export const endingSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  text: textSchema,
  decisive: z.boolean().default(false),
  when: conditionSchema.nullable(),
  sources: sourcesSchema,
});
export type Ending = z.infer<typeof endingSchema>;

export const turnSchema = z.strictObject({
  id: turnIdSchema,
  name: textSchema,
  /** Rooms that sit this turn, in order, with the day; `joint`: together with the bodies that come to their joint sittings. */
  sessions: z.array(z.strictObject({ room: idSchema, date: z.string(), joint: z.boolean().default(false) })).default([]),
  /** Organizations that elect their delegates this turn, before its rooms sit (R5.2). */
  conferences: z.array(idSchema).default([]),
});
export type Turn = z.infer<typeof turnSchema>;

export const manifestSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  subtitle: textSchema,
  extends: idSchema.nullable().default(null),
  /** Playable on its own (false for `base`). */
  playable: z.boolean().default(true),
  span: textSchema.default('—'),
  turns: z.array(turnSchema).default([]),
  seats: z.array(idSchema).default([]),
  /** Persons of the base who take part; null = all. */
  cast: z.array(idSchema).nullable().default(null),
  briefing: z.strictObject({ short: textSchema, long: textSchema }).nullable().default(null),
  seatBriefings: z.record(idSchema, textSchema).default({}),
  coda: z.record(idSchema, textSchema).default({}),
  /** Body whose session is the board; its seating order round the table. */
  table: z
    .strictObject({ body: idSchema, order: z.array(idSchema) })
    .nullable()
    .default(null),
  /** The newspaper that lies uppermost on the table. */
  organ: idSchema.nullable().default(null),
  /** The verbs in play (R3.5); left out: all. */
  verbs: verbsSchema.optional(),
  /** Scenarios it is composed of, each with the months that it tells, instead of one that it extends. */
  composedOf: z.array(spanSchema).min(1).max(12).optional(),
  /** War danger (R8.3); left out: there is none. */
  danger: dangerSchema.optional(),
  sources: sourcesSchema,
});

/** Everything a scenario folder holds, merged and checked. Immutable; never stored in State. */
export const scenarioSchema = z.strictObject({
  manifest: manifestSchema,
  rules: rulesSchema,
  /** null: nothing is bought, sold or counted in this scenario. */
  economy: economySchema.nullable(),
  people: z.array(personSchema),
  factions: z.array(factionSchema).max(8),
  bodies: z.array(bodySchema),
  posts: z.array(postSchema),
  places: z.array(placeSchema),
  organizations: z.array(organizationSchema),
  organs: z.array(organSchema),
  questions: z.array(questionSchema),
  levers: z.array(leverSchema),
  themes: z.array(themeSchema),
  documents: z.array(documentSchema),
  facts: z.array(factSchema),
  blocs: z.array(blocSchema),
  events: z.array(eventSchema),
  aims: z.array(aimSchema),
  endings: z.array(endingSchema),
  deeds: z.array(deedSchema),
  outcomes: z.array(outcomeSchema),
  omissions: z.array(omissionSchema),
  disputes: z.array(disputeSchema),
  lenses: z.array(lensSchema),
  sources: z.array(sourceSchema),
  /** Leads a newcomer through it; may be missing. */
  guide: guideSchema.optional(),
  /** What lies between the windows of a campaign; may be missing. */
  drift: driftSchema.optional(),
});
export type ScenarioData = z.infer<typeof scenarioSchema>;

/** The lists of a scenario that are keyed by id; `extends` lays one over another by id. */
export const TABLES = [
  'people',
  'factions',
  'bodies',
  'posts',
  'places',
  'organizations',
  'organs',
  'questions',
  'levers',
  'themes',
  'documents',
  'facts',
  'blocs',
  'events',
  'aims',
  'endings',
  'deeds',
  'outcomes',
  'omissions',
  'disputes',
  'lenses',
  'sources',
] as const;
export type TableName = (typeof TABLES)[number];
/** Parts of a scenario that are one record each, in a file of their own. */
export type PartName = TableName | 'manifest' | 'rules' | 'economy' | 'guide' | 'drift';

type Index<T> = Readonly<Record<string, T>>;
/** A checked scenario with its indexes by id and its content hash. */
export interface Scenario extends ScenarioData {
  hash: string;
  /** Lenses through which its numbers are read, by id; empty: as its files have them (R10.1). */
  chosen: readonly string[];
  byId: {
    people: Index<Person>;
    bodies: Index<Body>;
    posts: Index<Post>;
    places: Index<Place>;
    organizations: Index<Organization>;
    organs: Index<Organ>;
    questions: Index<Question>;
    levers: Index<Lever>;
    themes: Index<Theme>;
    documents: Index<Document>;
    facts: Index<Fact>;
    events: Index<Event>;
    sources: Index<Source_>;
  };
}
type Source_ = z.infer<typeof sourceSchema>;
export type MembershipName = (typeof MEMBERSHIPS)[number];
