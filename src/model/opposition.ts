// Rules that a scenario plays with only when its `rules.yaml` has them: fractions in the rooms of the state, work underground, a party of one's own,
// what is open to those outside, and demands that were taken over. Shapes only.
import { z } from 'zod';
import { ORDER_KINDS } from './order';
import type { Id } from './state';

/** R4.11: what the word of a party body is worth with those it sends to the rooms of the state. */
export const fractionRulesSchema = z.strictObject({
  /** What an instruction adds to a member's sum, to its side. */
  instruction: z.int().min(1).max(60),
  /** The same when it tells them to leave a government. */
  leaving: z.int().min(0).max(60),
});

/** R6.10: work without leave. */
export const undergroundRulesSchema = z.strictObject({
  /** Factionalism of whoever prints or meets; who goes into the street pays it twice. */
  breach: z.int().min(0).max(50),
  /** Members that one delegate of an organization stands for. */
  members: z.int().min(1).max(2000),
  /** Of every hundred whom he reaches there, those who come to a meeting, and into the street of an open place. */
  meets: z.int().min(1).max(100),
  marches: z.int().min(1).max(100),
  /** What a night of leaflets or of meetings is worth among the passive, as points of canvassing. */
  points: z.int().min(0).max(100),
  /** Marchers for every thousand members from which on it is a show of strength, and the authority that it wins or loses. */
  show: z.int().min(1).max(1000),
  gain: z.int().min(0).max(20),
  loss: z.int().min(0).max(20),
});

/** R6.10: what keeps men in the party when one of their bloc leaves it to found another. */
export const secondPartyRulesSchema = z.strictObject({
  /** Fear of war, and the feeling for the party: what each must overcome. */
  danger: z.int().min(0).max(100),
  /** Of every hundred members who stand with those who go, as many leave with them. */
  members: z.int().min(0).max(100),
  /** What each point of the bloc's cohesion gives. */
  cohesion: z.int().min(0).max(20),
  /** Trust in him who breaks, and factionalism, are divided by these. */
  trust: z.int().min(1).max(100),
  factionalism: z.int().min(1).max(100),
  /** What a seat in a body that decides, or a post of the centre, holds a man back with. */
  seat: z.int().min(0).max(50),
});

/** R6.10, R5.9: the orders that are left to who is outside the party. What is open to him is open toward him. */
export const outsideRulesSchema = z.strictObject({
  excluded: z.array(z.enum(ORDER_KINDS)).default([]),
  exiled: z.array(z.enum(ORDER_KINDS)).default([]),
});

/** What a party body has told its fraction in a room of the state (R4.11). */
export const FRACTION_DEEDS = ['for', 'against', 'away', 'leave'] as const;
export type FractionDeed = (typeof FRACTION_DEEDS)[number];
export interface Instruction {
  turn: number;
  /** The party body that gave it, and who moved it there. */
  by: Id;
  mover: Id | null;
  room: Id;
  /** The motion it is about; empty: the government itself. */
  subject: string;
  deed: FractionDeed;
  /** Those who were seen to act against it. */
  defied: Id[];
}

/** Somebody who has left a room for the rest of its sittings of a turn; whoever follows him is gone with him (R4.11). */
export interface Walkout {
  turn: number;
  room: Id;
  person: Id;
}

export const UNDERGROUND_DEEDS = ['print', 'meet', 'demonstrate'] as const;
export type UndergroundDeed = (typeof UNDERGROUND_DEEDS)[number];
/** How many came, of how many members (R6.10). */
export interface Turnout {
  turn: number;
  by: Id;
  deed: UndergroundDeed;
  organization: Id;
  came: number;
  of: number;
}

/** A party beside the party (R6.10): who founded it, who stands in it, and how many of the members went with them. */
export interface SecondParty {
  turn: number;
  leader: Id;
  members: Id[];
  followers: number;
}

export const PETITIONS = ['membership', 'rung', 'label'] as const;
export type PetitionFor = (typeof PETITIONS)[number];
/** What a man has asked a room to lift from him (R5.9); `item`: where it lies. */
export interface Petition {
  turn: number;
  person: Id;
  what: PetitionFor;
  room: Id;
  item: number;
}

/** What of it a State keeps; absent until there is some. */
export interface OppositionState {
  /** What party bodies have told their fractions, and who has left a room (R4.11). */
  instructions?: Instruction[];
  walkouts?: Walkout[];
  /** Who came to what was done without leave, the party beside the party, and who has asked to be let off (R6.10, R5.9). */
  turnouts?: Turnout[];
  secondParty?: SecondParty;
  petitions?: Petition[];
}
