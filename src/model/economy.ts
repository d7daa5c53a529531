// The economy as scenario data (`economy.yaml`) and as it stands in a State (R8.2). Whole numbers only; the formulas are in `engine/economyMonth.ts`.
import { z } from 'zod';
import { idSchema, intSchema, percent, permille, sourcesSchema, textSchema } from './source';

/** What somebody decides: the course of the scenario sets each, a lever or an event may set it otherwise. */
export const POLICIES = [
  'fixedPrice',
  'followPrice',
  'plan',
  'industrialPrice',
  'tax',
  'export',
  'import',
  'goods',
  'credit',
  'force',
  'print',
  'nominalWage',
  'harvest',
  'fear',
] as const;
export type Policy = (typeof POLICIES)[number];
export const policySchema = z.enum(POLICIES);

/** What is written down every month, for charts, conditions and outcomes. */
export const FIGURES = [
  'rye',
  'statePrice',
  'procured',
  'collected',
  'planned',
  'held',
  'stock',
  'hunger',
  'exported',
  'imported',
  'industry',
  'industrialPrice',
  'scissors',
  'goods',
  'shelf',
  'cash',
  'bought',
  'tax',
  'chervonets',
  'wage',
  'moodWorkers',
  'moodPeasants',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** The named parts of the will to sell, in per cent (R0.4). */
export const WILL_TERMS = ['price', 'waiting', 'scissors', 'goods', 'tax', 'money', 'fear'] as const;
export type WillTerm = (typeof WILL_TERMS)[number];

/** The numbers of the formulas, in the order of the month; `engine/RULES.md` says what each does. */
export const ECONOMY_CONSTANTS = [
  'shelfNormal',
  'goodsMin',
  'goodsMax',
  'base',
  'speed',
  'chaseFrom',
  'chaseMax',
  'priceLow',
  'priceHigh',
  'waitFrom',
  'scissorsFrom',
  'scissorsDivisor',
  'scissorsMax',
  'goodsDivisor',
  'goodsWill',
  'taxNormal',
  'taxDivisor',
  'moneyDivisor',
  'willMin',
  'willMax',
  'releaseFrom',
  'releaseDivisor',
  'keep',
  'feed',
  'privateSales',
  'otherIncome',
  'leak',
  'buyBase',
  'buyDivisor',
  'buyMin',
  'buyMax',
  'seek',
  'ruralShare',
  'heavy',
  'spill',
  'industryFull',
  'recovery',
  'push',
  'exportGain',
  'hungerLoss',
  'chervonetsRate',
  'printing',
  'breadBase',
  'bread',
  'wageContent',
  'wageMood',
  'goodsWorkers',
  'hungerMood',
  'scissorsContent',
  'goodsPeasants',
  'taxMood',
  'forceMood',
  'priceContent',
  'moodStep',
] as const;
export type EconomyConstant = (typeof ECONOMY_CONSTANTS)[number];
/** What others are divided by, so that 0 is no possible value. */
const DIVISORS: readonly EconomyConstant[] = [
  'shelfNormal',
  'speed',
  'scissorsDivisor',
  'goodsDivisor',
  'taxDivisor',
  'moneyDivisor',
  'releaseDivisor',
  'keep',
  'buyDivisor',
  'spill',
  'recovery',
  'exportGain',
  'hungerLoss',
  'breadBase',
  'taxMood',
  'moodStep',
];
const constantsSchema = z.strictObject(
  Object.fromEntries(
    ECONOMY_CONSTANTS.map((name) => [
      name,
      z
        .int()
        .min(DIVISORS.includes(name) ? 1 : 0)
        .max(100_000),
    ]),
  ) as Record<EconomyConstant, z.ZodInt>,
);

export const MOODS = ['moodWorkers', 'moodPeasants'] as const;
const mood = z.int().min(-100).max(100);
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/);
const puds = z.int().min(0).max(100_000);
const seasonsSchema = z.array(percent).length(12);

/** A layer of the village: its share of the grain, when it sells, how much a price moves it and how long it can wait. */
export const stratumSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Per cent of the grain of the year. */
  share: percent,
  /** Per cent of its grain that it offers each month, July first. */
  seasons: seasonsSchema,
  /** Tenths of a per cent of will that each per cent between the state price and the market moves. */
  price: percent,
  /** Per cent of will that each per cent of rising price costs while there is something to wait for, and at most. */
  wait: z.int().min(0).max(20),
  waitMax: percent,
  sources: sourcesSchema,
});
export type Stratum = z.infer<typeof stratumSchema>;

/** A grain year, from its July: what a content village would sell the state, and what towns and villages without grain need. Million puds. */
export const grainYearSchema = z.strictObject({
  from: monthSchema,
  offered: z.int().min(1).max(10_000),
  needed: z.int().min(1).max(10_000),
  /** Per cent by which a harvest that is drawn may be better or worse than the documented one. */
  spread: z.int().min(0).max(50).default(0),
  sources: sourcesSchema,
});

export const economySchema = z.strictObject({
  constants: constantsSchema,
  /** Play the course silently from the month of the start to the first month of the scenario. */
  warmUp: z.boolean().default(true),
  start: z.strictObject({
    month: monthSchema,
    price: z.int().min(1).max(10_000),
    collected: puds,
    held: puds,
    stock: puds,
    shelf: puds,
    cash: puds,
    industry: puds,
    chervonets: permille,
    moodWorkers: mood,
    moodPeasants: mood,
    sources: sourcesSchema,
  }),
  strata: z.array(stratumSchema).min(1).max(3),
  /** Per cent of the tax of the year that is taken each month, July first. */
  taxSeasons: seasonsSchema,
  /** Whether grain years that begin in the game have the documented harvest, or one drawn within the `spread` of the year. */
  harvests: z.enum(['documented', 'drawn']).default('documented'),
  years: z.array(grainYearSchema).min(1),
  /** Policies from a month on, as they were. */
  course: z.array(z.strictObject({ from: monthSchema, policies: z.partialRecord(policySchema, intSchema), sources: sourcesSchema })).min(1),
  /** Which lever carries which policy: a value for each step, or `null` where the course holds. */
  levers: z
    .array(
      z.strictObject({
        lever: idSchema,
        policy: policySchema,
        /** set: the value itself; add: what is added to the course. */
        how: z.enum(['set', 'add']).default('set'),
        values: z.array(intSchema.nullable()).min(2).max(9),
        sources: sourcesSchema,
      }),
    )
    .default([]),
  /** What a mood does in the party: to canvassing, and to those who hold a brief on the question. */
  echoes: z
    .array(
      z.strictObject({
        mood: z.enum(MOODS),
        question: idSchema,
        /** The side of the question that speaks for the discontented. */
        side: z.union([z.literal(1), z.literal(-1)]),
        /** Per cent of the discontent by which canvassing gains. */
        canvass: percent,
        /** Per cent of the discontent by which a platform gains among the members who feel it, and a ballot of their secretary leans. */
        platform: percent.default(0),
        /** Beyond this mood, up or down, a brief wins or loses its holder authority. */
        beyond: percent,
        authority: z.int().min(0).max(10),
        sources: sourcesSchema,
      }),
    )
    .default([]),
  /** What a source prints of a month, for charts beside what the formulas give. No rule reads it. */
  record: z.array(z.strictObject({ month: monthSchema, figure: z.enum(FIGURES), value: intSchema, sources: sourcesSchema })).default([]),
  sources: sourcesSchema,
});
export type EconomyData = z.infer<typeof economySchema>;

export interface WillReason {
  term: WillTerm;
  value: number;
}

/** What one layer of the village did in a month: its will to sell in per cent, and why. */
export interface StratumMonth {
  stratum: string;
  will: number;
  reasons: WillReason[];
  sold: number;
}

/** Figures that come about by addition. */
export const EXPLAINED = ['rye', 'stock', 'cash', 'shelf', 'industry', 'chervonets', 'wage', 'moodWorkers', 'moodPeasants'] as const;
export type Explained = (typeof EXPLAINED)[number];
/** What adds to a figure, or takes from it. */
export const ECONOMY_TERMS = [
  'worth',
  'bidding',
  'procured',
  'imported',
  'exported',
  'eaten',
  'market',
  'other',
  'tax',
  'leak',
  'bought',
  'made',
  'abroad',
  'towns',
  'recovery',
  'machines',
  'hunger',
  'spread',
  'printing',
  'nominal',
  'bread',
  'manufactures',
  'wage',
  'goods',
  'scissors',
  'force',
  'price',
] as const;
export type EconomyTerm = (typeof ECONOMY_TERMS)[number];
export interface EconomyReason {
  term: EconomyTerm;
  value: number;
}

/** A month that is over. Never written in afterwards. */
export interface EconomyMonth extends Record<FigureName, number> {
  month: string;
  village: StratumMonth[];
  /**
   * How its figures came about (R0.4), in their own units; terms of nothing are left out. They add up to the change of the month; of the wage to its distance
   * from 100; of a mood to where it tends, of which it goes one part in `moodStep` a month.
   */
  reasons: Record<Explained, EconomyReason[]>;
}

/** Everybody reads it. Million puds, kopeks a pud, million roubles, industry in tenths of the index 1913 = 100, chervonets in permille of circulation. */
export interface EconomyState {
  /** The month that comes next, counted in months. */
  next: number;
  price: number;
  /** Of this grain year. */
  collected: number;
  /** What each layer of the village keeps back. */
  held: Record<string, number>;
  stock: number;
  shelf: number;
  cash: number;
  industry: number;
  chervonets: number;
  moodWorkers: number;
  moodPeasants: number;
  /** Harvests drawn in this game, by the month in which the grain year begins, instead of the documented figure. */
  harvests: Record<string, number>;
  /** Policies that events have set. */
  set: Partial<Record<Policy, number>>;
  months: EconomyMonth[];
}
