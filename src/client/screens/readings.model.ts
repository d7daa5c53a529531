// What the chooser of readings shows (R10.1): a dispute, its lenses, what the chosen one changes, and an example vote.
import type { Ballot } from '../../model/action';
import type { Id } from '../../model/state';
import type { ReasonRow, SourceLine } from '../models';

/** One number of a lens beside the one the scenario is built on. */
export interface ChangeRow {
  id: string;
  /** "Kamenev, view on the Secretariat". */
  what: string;
  was: string;
  value: string;
  source: SourceLine | null;
}

/** How somebody would vote. */
export interface ExampleVote {
  vote: Ballot;
  /** "for (+14)". */
  line: string;
  /** "lost, 2 to 2". */
  outcome: string;
}

export interface ExampleModel {
  /** "Kamenev in August 1923". */
  title: string;
  /** What is voted on, and where. */
  line: string;
  /** null while it is counted. */
  counted: { built: ExampleVote; chosen: ExampleVote; reasons: ReasonRow[] } | null;
}

export interface ReadingModel {
  id: Id;
  title: string;
  /** What is in dispute. */
  text: string;
  lenses: { id: Id; label: string }[];
  chosen: Id;
  isBuilt: boolean;
  /** Whose reading it is. */
  about: string;
  sources: SourceLine[];
  changes: ChangeRow[];
  example: ExampleModel | null;
}

export interface ReadingActs {
  onLens(dispute: Id, lens: Id): void;
  /** Opened for the first time: the examples are wanted. */
  onReadings(): void;
}
