// A game as a film: the two lines, the step that is shown, who may take over here, and the controls of the film.
import type { Ballot } from '../../model/action';
import type { PersonCard, SourceLine, WhyModel } from '../models';

/** How the film goes on: from decision to decision, from day to day, or act by act. */
export const UNITS = ['decision', 'day', 'act'] as const;
export type Unit = (typeof UNITS)[number];
/** How many times faster than one stop every two seconds. */
export const SPEEDS = [1, 4, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** A documented outcome on the two lines; `at`: 0–1000 along the scenario. */
export interface FilmMark {
  id: string;
  step: number;
  at: number;
  date: string;
  label: string;
  /** What the game made of it, when it came out otherwise. */
  yours: string | null;
}

export interface TimelineModel {
  months: { at: number; label: string }[];
  /** Where the step that is shown lies. */
  now: number;
  /** How far the game has gone; beyond it the lines are only a calendar. */
  until: number;
  marks: FilmMark[];
  /** The first of the marks that differ; null: none, or no game to compare. */
  first: FilmMark | null;
  /** Divergence as it grew, 0–100; null for the record itself. */
  divergence: { at: number; value: number }[] | null;
}

/** One member in a vote. */
export interface MemberRow {
  person: string;
  name: string;
  isYou: boolean;
  /** What a source says; null: not stated. */
  record: { ballot: Ballot; isImplied: boolean } | null;
  game: Ballot | 'absent';
  /** Cast otherwise than he thinks. */
  isForced: boolean;
  hasReasons: boolean;
}

export interface StepVote {
  id: string;
  motion: string;
  /** "Laid by Rykov." */
  mover: string;
  /** Heads of the two columns of ballots; no record where no source tells of the vote. */
  recordHead: string | null;
  gameHead: string;
  rows: MemberRow[];
  /** Members nobody names, and what is not told of a closed room or a secret ballot. */
  more: string[];
  outcome: { record: string | null; game: string; differs: boolean };
}

/** Something told, with what stands behind it. */
export interface StepFact {
  id: string;
  kind: 'event' | 'deed' | 'outcome';
  /** "Stalin", "Documented outcome". */
  who: string;
  title: string;
  text: string | null;
  /** For an outcome: what history decided and what the game made of it. */
  record: string | null;
  yours: string | null;
  sources: SourceLine[];
  dispute: string | null;
}

export interface StepModel {
  n: number;
  /** "2 November 1925, Politburo". */
  title: string;
  /** What was done, in a sentence. */
  act: string;
  votes: StepVote[];
  facts: StepFact[];
  /** What else the chronicle tells of it. */
  told: { title: string; body: string | null }[];
  /** Other stops of the same day. */
  sameDay: { n: number; title: string }[];
}

/** A stop of the film in the vertical timeline. */
export interface StopRow {
  n: number;
  date: string;
  title: string;
  /** It came out otherwise than in the record. */
  differs: boolean;
  /** The month begins here. */
  month: string | null;
}

export interface TakeOverModel {
  /** "From 2 November 1925." */
  line: string;
  seats: PersonCard[];
  chosen: string;
  /** "Play Tomsky from here". */
  label: string;
  /** Why nobody can take over here. */
  refusal: string | null;
  follow: 'record' | 'record-standard';
}

export interface ReplayModel {
  /** "The Split in the Troika · the documented course". */
  place: string;
  title: string;
  line: string;
  /** 0–100; null for the record itself. */
  divergence: number | null;
  timeline: TimelineModel;
  step: StepModel;
  why: WhyModel | null;
  take: TakeOverModel;
  stops: StopRow[];
  n: number;
  of: number;
  /** Words of the place on the scrubber. */
  where: string;
  /** Months on the scrubber, 0–1000. */
  ticks: number[];
  unit: Unit;
  speed: Speed;
  isPlaying: boolean;
  /** null while the film runs. */
  digest: string | null;
  /** What the way back is called. */
  back: string;
}

export interface ReplayActs {
  onStep(direction: 1 | -1): void;
  onJump(n: number): void;
  /** To the beginning or the end. */
  onEdge(edge: 'start' | 'end'): void;
  onPlay(): void;
  onUnit(unit: Unit): void;
  onSpeed(speed: Speed): void;
  onWhy(vote: string, person: string): void;
  onCloseWhy(): void;
  onSeat(id: string): void;
  onFollow(kind: TakeOverModel['follow']): void;
  onTakeOver(): void;
  onLink(): void;
  onBack(): void;
}
