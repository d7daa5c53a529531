// The end of a game: the ending in words, aims and points, the table you / history, and what happened to each person in fact.

import type { Grade } from '../../model/source';
import type { PersonCard, SourceLine, TopModel } from '../models';
import type { PartShare } from './branches.model';

export interface AimRow {
  id: string;
  text: string;
  points: number;
  reached: boolean;
  secret: boolean;
  /** What it hung on: "Hold of the Committee 412 of 500". */
  line: string;
}

/** One documented decision: what history decided, what this game did. */
export interface DecisionRow {
  id: string;
  date: string;
  year: string;
  text: string;
  history: string;
  yours: string;
  same: boolean;
  grade: Grade;
  /** The first cause of the difference, or null. */
  cause: string | null;
}

export interface CodaRow {
  person: PersonCard;
  text: string;
  source: SourceLine | null;
}

/** Points of a mark on the two lines, 0–1000 along the game. */
export interface LineMark {
  id: string;
  at: number;
  label: string;
  same: boolean;
}

export interface VerdictModel {
  top: TopModel;
  you: PersonCard;
  ending: { title: string; text: string; source: SourceLine | null };
  points: { got: number; of: number };
  aims: AimRow[];
  divergence: number | null;
  /** The four parts of the number. */
  parts: PartShare[];
  marks: LineMark[];
  decisions: DecisionRow[];
  coda: CodaRow[];
  /** Digest of the game, the same in every browser. */
  digest: string;
}

export interface VerdictActs {
  onReplay(): void;
  onSave(): void;
  onBranches(): void;
  onAgain(): void;
  onTitle(): void;
}
