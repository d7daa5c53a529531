// The named terms of a vote (R4.3): their places, the rules they come from, the numbers that weigh them, and the mind they are written in.
import type { Id } from '../model/state';
import { TERMS_OF_VOTE, type Term } from '../model/vote';
import { constant, perScenario } from './tools';

/** Place of each term in a mind's list. */
export const T = Object.fromEntries(TERMS_OF_VOTE.map((t, i) => [t, i])) as Record<Term, number>;
/** Rule that each term comes from. */
export const RULE: Record<Term, string> = {
  conviction: 'R4.3',
  movers: 'R4.3',
  opponents: 'R4.3',
  patron: 'R4.3',
  targets: 'R4.3',
  promises: 'R6.1',
  interest: 'R4.3',
  authority: 'R4.3',
  prestige: 'R5.4',
  lenin: 'R7.3',
  discipline: 'R6.6',
  bandwagon: 'R4.3',
  factionalism: 'R4.3',
  standing: 'R4.3',
  figures: 'R8.1',
  mood: 'R8.2',
  record: 'R7.4',
  own: 'R4.3',
  lean: 'R3.7',
  report: 'R1.2',
  answer: 'R6.8',
  silence: 'R4.3',
  instruction: 'R4.11',
};
const WEIGHTS = [
  'authorityDivisor',
  'clientInterest',
  'conviction',
  'convictionMax',
  'discipline',
  'factionalismDivisor',
  'figures',
  'interest',
  'lean',
  'moodDivisor',
  'ownMotion',
  'patronWeight',
  'promise',
  'quoteBackfire',
  'record',
  'reported',
  'standingDivisor',
  'targetDivisor',
  'targetMax',
  'threshold',
  'tieDivisor',
] as const;
export type Weights = Readonly<Record<(typeof WEIGHTS)[number], number>>;
/** The numbers of R4.3 from rules.yaml, looked up once. */
export const weightsOf = perScenario((scenario) => Object.fromEntries(WEIGHTS.map((name) => [name, constant(scenario, name)])) as unknown as Weights);

export interface Mind {
  id: Id;
  terms: number[];
  parts: { term: Term; id: Id; value: number }[];
  /** Of all terms written so far. */
  sum: number;
  /** Of the terms of the first pass; 3, 4, 8, 10 and 11 follow. */
  first: number;
}

const NOTHING = TERMS_OF_VOTE.map(() => 0);

/** A mind before anything has been said. */
export const freshMind = (id: Id): Mind => ({ id, terms: NOTHING.slice(), parts: [], sum: 0, first: 0 });

/** Write a term of a mind. */
export function put(m: Mind, at: number, value: number): void {
  m.sum += value - m.terms[at]!;
  m.terms[at] = value;
}
