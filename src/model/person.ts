// Persons and the marks of the groups they are drawn in.
import { z } from 'zod';
import { turnIdSchema } from './calendar';
import { portraitSchema } from './portrait';
import { idSchema, percent, sourcesSchema, textSchema, trust } from './source';

/** `[view −2…2, weight 0…3]` on a question. */
export const viewPairSchema = z.tuple([z.int().min(-2).max(2), z.int().min(0).max(3)]);

export const STANDINGS = ['none', 'investigated', 'reprimanded', 'suspended', 'excluded', 'exiled', 'dead'] as const;
export type Standing = (typeof STANDINGS)[number];

export const personSchema = z.strictObject({
  id: idSchema,
  /** Surname, shown everywhere. */
  name: textSchema,
  /** Initials and surname, shown at first mention. */
  fullName: textSchema,
  cyrillic: textSchema,
  /** One line under the name: what he is in this scenario. */
  role: textSchema,
  bio: textSchema,
  portrait: portraitSchema.nullable().default(null),
  faction: idSchema.nullable().default(null),
  /** The party he belongs to, if it is another one than the scenario's (R4.11). */
  party: textSchema.optional(),
  /** 1–5 each (R1.1). */
  skills: z.strictObject({
    oratory: z.int().min(1).max(5),
    administration: z.int().min(1).max(5),
    intrigue: z.int().min(1).max(5),
    theory: z.int().min(1).max(5),
    nerve: z.int().min(1).max(5),
  }),
  authority: percent,
  /** Year from which the party counts his membership; null = not known. Years before 1917 give prestige (R5.4). */
  joined: z
    .strictObject({ year: z.int().min(1898).max(1936), sources: sourcesSchema })
    .nullable()
    .default(null),
  factionalism: percent.default(0),
  health: percent.default(80),
  place: idSchema,
  /** The turn from which he may leave that place by himself; left out: the first (R1.9). */
  keptUntil: turnIdSchema.optional(),
  /** He votes only by letter and takes no orders (Lenin, ill). */
  incapacitated: z.boolean().default(false),
  /** His illness, if it changes in play (R8.4); left out: his health never keeps him from acting. */
  sickbed: z
    .strictObject({
      /** Health from which he does what others do. */
      works: percent,
      /** Health from which he can dictate; below it he has no word. */
      dictates: percent,
      /** Health that a paper or article dictated in bed takes. */
      effort: z.int().min(0).max(20).default(0),
      /** Health that a month brings in which he dictates nothing and nothing is let through to him. */
      quiet: z.int().min(0).max(20).default(0),
      /** The house: they may keep his door, go in and carry for him whoever guards it. */
      keepers: z.array(idSchema).max(6).default([]),
    })
    .optional(),
  /** What his doctors forbid him, and why: a room may make an order of it (R1.9). */
  ailment: z
    .strictObject({
      name: textSchema,
      forbids: z
        .array(z.enum(['fly', 'travel']))
        .min(1)
        .max(2),
    })
    .optional(),
  /** Halves the odds that a courier's patron learns what he carries (R6.5). */
  ownMan: z.boolean().default(false),
  patron: z.strictObject({ person: idSchema, devotion: percent }).nullable().default(null),
  views: z.record(idSchema, viewPairSchema).default({}),
  /** Trust he has in others; absent = 0. */
  ties: z.record(idSchema, trust).default({}),
  /** Past positions and past sins others can play (R1.1). */
  record: z.array(idSchema).default([]),
  sources: sourcesSchema,
});
export type Person = z.infer<typeof personSchema>;

/** Marks for groups on screen: shape, pattern and tone. No two may share a shape or pattern. */
export const factionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  shape: z.enum(['square', 'circle', 'diamond', 'triangle', 'hexagon', 'cross', 'pentagon', 'chevron']),
  pattern: z.enum(['solid', 'bars', 'hatch', 'grid', 'dots', 'vertical', 'brick', 'waves']),
  tone: z.enum(['ink', 'ochre', 'petrol', 'line']),
});
export type Faction = z.infer<typeof factionSchema>;
