// What has changed between two windows of a campaign besides what either tells: the difference between where the record leaves one and where the next begins.
import { z } from 'zod';
import { monthSchema } from './calendar';
import { MOODS } from './economy';
import { MEMBERSHIPS } from './motion';
import { STANDINGS } from './person';
import { powerSchema } from './power';
import { idSchema, intSchema, sourcesSchema } from './source';

/** So much more or less. */
const by = intSchema;
const byShare = z.record(z.string().max(64), by);
/** From what to what: it holds only where the first still does. */
const fromTo = <T extends z.ZodType>(of: T) => z.strictObject({ from: of, to: of });
const who = idSchema.nullable();
const membership = z.enum(MEMBERSHIPS);
/** Figures of the economy that stand from month to month. */
export const STOCKS = ['price', 'collected', 'stock', 'shelf', 'cash', 'industry', 'chervonets', ...MOODS] as const;

const personDrift = z
  .strictObject({
    authority: by,
    factionalism: by,
    health: by,
    place: fromTo(idSchema),
    standing: fromTo(z.enum(STANDINGS)),
    /** Whether he keeps silent in public (R4.3). */
    silent: fromTo(z.boolean()),
    /** Whom he followed, whom he follows, and how devotedly. */
    patron: z.strictObject({ from: who, to: who, devotion: z.int().min(0).max(100) }),
    /** Steps of the view, and of its weight. */
    views: z.record(idSchema, z.tuple([z.int().min(-4).max(4), z.int().min(-3).max(3)])),
    ties: z.record(idSchema, by),
    record: z.array(idSchema),
  })
  .partial();

const bodyDrift = z
  .strictObject({
    head: fromTo(who),
    electedBy: fromTo(who),
    size: fromTo(z.int().nullable()),
    assent: by,
    members: z.record(idSchema, fromTo(membership)),
    crowd: byShare,
  })
  .partial();

const postDrift = z
  .strictObject({
    holder: fromTo(who),
    appointedBy: fromTo(who),
    gains: z.array(powerSchema),
    loses: z.array(powerSchema),
  })
  .partial();

const levels = { district: byShare, cell: byShare, regime: by };
const organizationDrift = z
  .strictObject({
    seats: by,
    province: byShare,
    ...levels,
    districts: z.record(idSchema, z.strictObject(levels).partial()),
    style: by,
    press: fromTo(who),
    opinion: byShare,
    control: by,
  })
  .partial();

const documentDrift = z
  .strictObject({
    state: z.enum(['written', 'public']),
    holders: z.array(idSchema),
    known: z.array(idSchema),
    signatories: z.array(idSchema),
    confirmedBy: z.array(idSchema),
  })
  .partial();

/**
 * Numbers move by a difference, wherever they stand. What is no number changes only where it stands as the record left it: who has gone another way is not
 * moved.
 */
export const borderSchema = z.strictObject({
  people: z.record(idSchema, personDrift).default({}),
  bodies: z.record(idSchema, bodyDrift).default({}),
  posts: z.record(idSchema, postDrift).default({}),
  organizations: z.record(idSchema, organizationDrift).default({}),
  organs: z.record(idSchema, fromTo(z.boolean())).default({}),
  themes: z.record(idSchema, fromTo(idSchema)).default({}),
  lines: z.record(idSchema, by).default({}),
  levers: z.record(idSchema, by).default({}),
  documents: z.record(idSchema, documentDrift).default({}),
  economy: z.partialRecord(z.enum(STOCKS), by).default({}),
  /** What each layer of the village keeps back. */
  held: z.record(idSchema, by).default({}),
  sources: sourcesSchema,
});
export type Border = z.infer<typeof borderSchema>;
export type PersonDrift = z.infer<typeof personDrift>;
export type OrganizationDrift = z.infer<typeof organizationDrift>;

/** By the month that begins with it. */
export const driftSchema = z.record(monthSchema, borderSchema);
export type Drift = z.infer<typeof driftSchema>;
