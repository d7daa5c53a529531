// A guide that leads a newcomer through a scenario: its steps in order, when each appears, what it points at, and what completes it. It never plays.
import { z } from 'zod';
import { ACTION_TYPES } from './action';
import { conditionSchema } from './condition';
import { ORDER_KINDS } from './order';
import { idSchema, textSchema } from './source';

/** What can be open before a player: the phases of a month, and what lies between and over them. */
export const GUIDE_SCREENS = ['news', 'work', 'corridor', 'session', 'count', 'consequences', 'circle', 'verdict'] as const;
export type GuideScreen = (typeof GUIDE_SCREENS)[number];

/** What a step can point at. `order`, `seat` and `organization` need `of`; `agenda` takes a room by it, in the corridor. */
export const GUIDE_PARTS = [
  'question',
  'newspaper',
  'chronicle',
  'you',
  'attention',
  'posts',
  'order',
  'chosen',
  'papers',
  'offer',
  'agenda',
  'motion',
  'forecast',
  'seat',
  'ballots',
  'tally',
  'act',
  'circleKey',
  'organization',
  'shares',
  'aims',
  'votes',
  'ending',
  'history',
] as const;
export type GuidePart = (typeof GUIDE_PARTS)[number];

export const guideTargetSchema = z.strictObject({ part: z.enum(GUIDE_PARTS), of: idSchema.optional() });
export type GuideTarget = z.infer<typeof guideTargetSchema>;

/** What the player does that completes a step. Besides, every step can be put aside by its button. */
export const guideDeedSchema = z.discriminatedUnion('type', [
  /** Nothing: it is read. */
  z.strictObject({ type: z.literal('read') }),
  /** He puts an order of this kind on his list. */
  z.strictObject({ type: z.literal('order'), kind: z.enum(ORDER_KINDS) }),
  /** He does something of this type. */
  z.strictObject({ type: z.literal('act'), act: z.enum(ACTION_TYPES) }),
  /** He opens a screen, or asks somebody why. */
  z.strictObject({ type: z.literal('open'), what: z.enum(['circle', 'why']) }),
]);
export type GuideDeed = z.infer<typeof guideDeedSchema>;

export const guideStepSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  text: textSchema,
  at: guideTargetSchema.nullable().default(null),
  /** The month in which it appears; null = any. */
  turn: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable()
    .default(null),
  screen: z.enum(GUIDE_SCREENS),
  /** What the player can see must be so, too; null = nothing. */
  when: conditionSchema.nullable().default(null),
  done: guideDeedSchema.default({ type: 'read' }),
});
export type GuideStep = z.infer<typeof guideStepSchema>;

export const guideSchema = z.strictObject({
  /** The seat it speaks to; in other seats the game is played without it. */
  seat: idSchema,
  /** On the button of the title page that begins it. */
  title: textSchema,
  /** The seed of a game begun by that button, so that it opens as the steps say; null = a new one each time. */
  seed: z.string().min(1).max(40).nullable().default(null),
  steps: z.array(guideStepSchema).min(1).max(80),
});
export type Guide = z.infer<typeof guideSchema>;
