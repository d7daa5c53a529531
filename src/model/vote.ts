// A vote and its account: who raised which hand, by which terms, alone, in a bloc, in a delegation (R4.3–R4.5, R5.2). Kept for ever.
import type { Ballot } from './action';
import type { Id } from './state';

/** A named integer term of a decision. `about` lists its parts: what each is about and how much it gave. */
export interface Reason {
  term: Term;
  value: number;
  rule: string;
  about: { id: Id; value: number }[];
}

export const TERMS_OF_VOTE = [
  'conviction',
  'movers',
  'opponents',
  'patron',
  'targets',
  'promises',
  'interest',
  'authority',
  'prestige',
  'lenin',
  'discipline',
  'bandwagon',
  'factionalism',
  'standing',
  'figures',
  'mood',
  'record',
  'own',
  'lean',
  'report',
  'answer',
  'silence',
  'instruction',
] as const;
export type Term = (typeof TERMS_OF_VOTE)[number];

export interface VoterAccount {
  person: Id;
  ballot: Ballot;
  /** What R4.3 gives, whatever the seat cast. */
  computed: Ballot;
  sum: number;
  byTelegram: boolean;
  /** He kept out of the vote because his party had told him how to vote and he would not (R4.11). */
  away?: true;
  reasons: Reason[];
}

/** Unnamed members of a room who vote alike: a patron's men with him, nobody's (`none`) with the reporter (R5.2). */
export interface BlocVote {
  patron: Id;
  members: number;
  ballot: Ballot;
  /** Whose ballot it is: the patron, or the reporter; null when nobody led them. */
  after: Id | null;
  /** They kept away with him (R4.11). */
  away?: true;
  /** The sum of R4.3 that decided it. */
  sum: number;
  /** The terms of that sum, when he has no ballot of his own in the room to tell them. */
  reasons: Reason[];
}

/** What the delegates of one organization voted; fewer than it sent when some of them had no vote. */
export interface DelegationVote {
  organization: Id;
  for: number;
  against: number;
  abstain: number;
}

export interface VoteRecord {
  item: number;
  room: Id;
  turn: number;
  subject: string;
  voters: VoterAccount[];
  blocs: BlocVote[];
  /** The same hands by organization, when delegates voted; else empty. */
  delegations: DelegationVote[];
  for: number;
  against: number;
  abstain: number;
  carried: boolean;
  consent: boolean;
  /** Only the totals are told (R4.14). */
  secret: boolean;
}
