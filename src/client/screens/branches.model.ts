// The branch tree of a scenario's games, and two of its branches side by side: what differs month by month, how far they lie apart, and why.
import type { Ballot } from '../../model/action';
import type { TopModel } from '../models';

/** `record`: the documented course; `yours`: the game that is open; `other`: another kept game; `fork`: one that was forked from another. */
export type BranchKind = 'record' | 'yours' | 'other' | 'fork';

/** A square of the tree with its words, from the earliest to the latest. */
export interface BranchRow {
  key: string;
  /** The branch whose line it stands on. */
  branch: string;
  kind: BranchKind;
  /** Which line from the left, 0 = the record. */
  lane: number;
  /** start and end of a line, the place where another leaves it, a place in between. */
  mark: 'start' | 'leaves' | 'end';
  /** Branches that leave the line here. */
  forks: string[];
  title: string;
  line: string;
}

export interface BranchChoice {
  id: string;
  kind: BranchKind;
  name: string;
  /** "21", or a dash while it is being counted. */
  number: string;
  /** Its place in the pair that is set side by side; null = not chosen. */
  chosen: 'a' | 'b' | null;
  /** What can be done with it besides: the record and the open game are not deleted. */
  canDelete: boolean;
  canRename: boolean;
  canOpen: boolean;
  /** Months from whose beginning a fork can go on; empty = it cannot be forked here. */
  months: { at: number; label: string }[];
}

export interface BranchesModel {
  rows: BranchRow[];
  choices: BranchChoice[];
}

export interface BranchesActs {
  /** Puts a branch into the pair, or takes it out again. */
  onChoose(id: string): void;
  onOpen(id: string): void;
  /** Shows it as a film, in which a seat can be taken over at any step. */
  onWatch(id: string): void;
  onFork(id: string, at: number): void;
  onRename(id: string, name: string): void;
  onDelete(id: string): void;
  onSave(id: string): void;
}

export interface Moment {
  when: string;
  text: string;
}

/** One thing that stands otherwise. */
export interface DifferenceRow {
  id: string;
  part: string;
  what: string;
  a: string;
  b: string;
  cause: string | null;
  /** How it came about in each. */
  setA: Moment | null;
  setB: Moment | null;
  voters: string[];
  /** Where both voted on the same matter: every hand. */
  ballots: { name: string; a: Ballot | null; b: Ballot | null }[];
}

export interface PartShare {
  id: string;
  name: string;
  value: number;
}

export interface SideBySide {
  a: { name: string; kind: BranchKind };
  b: { name: string; kind: BranchKind };
  total: number;
  parts: PartShare[];
  /** One point a month that both have ended. */
  curve: { label: string; total: number; parts: PartShare[] }[];
  /** The first act by which the two part; null = none. */
  first: string | null;
  months: { label: string; rows: DifferenceRow[] }[];
}

export interface BranchesPageModel {
  top: TopModel;
  tree: BranchesModel;
  /** null: fewer than two are chosen, or they are still being counted. */
  pair: SideBySide | null;
  isCounting: boolean;
}
