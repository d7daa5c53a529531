// What the hall of a congress shows besides a session: delegations, the roll, who speaks, and what the record says of the vote.
import type { Ballot } from '../../model/action';
import type { Id } from '../../model/state';
import type { Mark } from '../board/hallLayout';
import type { PersonCard, SourceLine } from '../models';
import type { SessionModel } from './session.model';

/** A delegation in the roll: how its delegates vote, or are expected to. */
export interface HallRow {
  id: Id;
  name: string;
  for: number;
  against: number;
  abstain: number;
  /** A mark for every delegate: for, abstentions, against. */
  marks: Mark[];
  /** Some of it is an estimate. */
  estimated: boolean;
  /** Votes otherwise than the hall, and few do. */
  apart: boolean;
  /** You have your mandate from it. */
  yours: boolean;
}

/** Why some delegates vote as they do: one man, or all who follow him. */
export interface HallAccount {
  id: string;
  person: PersonCard | null;
  /** "466 with Stalin". */
  title: string;
  line: string;
  vote: Ballot;
  known: boolean;
  /** Whose terms can be asked for; null when nobody's. */
  why: Id | null;
}

/** A place in the speakers' queue. */
export interface HallSpeaker {
  person: PersonCard;
  text: string;
  /** "for", "against", or that he has not asked for the floor. */
  note: string;
  /** Number in the queue; null for who keeps silent. */
  number: number | null;
  effect: string | null;
}

/** A documented vote beside the computed one. */
export interface HallRecord {
  same: boolean;
  computed: string;
  documented: string;
  source: SourceLine | null;
}

export interface HallModel {
  session: SessionModel;
  rows: HallRow[];
  totals: Record<Ballot, number>;
  /** Votes that carry it. */
  majority: number;
  /** All delegates who vote. */
  of: number;
  number: number;
  motion: string;
  mover: string;
  presidium: PersonCard[];
  /** Who has the floor. */
  floor: PersonCard | null;
  queue: HallSpeaker[];
  next: string | null;
  /** How the hall takes the debate, read from the hands expected; null once it has voted. */
  mood: string | null;
  record: HallRecord | null;
  you: { title: string; note: string; line: string };
  /** All accounts, or those of one delegation. */
  accounts: (delegation: Id | null) => HallAccount[];
}
