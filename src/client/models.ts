// The shapes that several screens show: persons, marks, reasons, tallies. Everything is text and numbers already; no rules.
import type { Ballot } from '../model/action';
import type { Faction } from '../model/person';
import type { Portrait } from '../model/portrait';
import type { Grade } from '../model/source';
import type { Id, Phase } from '../model/state';

/** The mark of a group. */
export interface FactionMark {
  id: Id;
  name: string;
  shape: Faction['shape'];
  pattern: Faction['pattern'];
  tone: Faction['tone'];
}

/** A person as every screen shows him. `face` null: drawn from the id and marked as invented. */
export interface PersonCard {
  id: Id;
  /** Surname. */
  name: string;
  /** Initials and surname. */
  fullName: string;
  role: string;
  /** The same in a few words, for a place at the table. */
  title: string;
  face: Portrait | null;
  faction: FactionMark | null;
  /** Ill or missing: only the outline is drawn. */
  absent?: boolean;
}

/** A fact's source as one line, with its grade. */
export interface SourceLine {
  grade: Grade;
  text: string;
  /** The id of the source, where it is one of the scenario's. */
  source?: Id;
}

/** One named term of a decision. */
export interface ReasonRow {
  id: string;
  name: string;
  grade: Grade | null;
  /** One line: how it came about. */
  line: string;
  value: number;
  rule: string;
  /** The reading whose number speaks in it: "The shadow: view on the Secretariat +1, weight 1. Plenum, …". */
  lens?: string[];
  /** Its parts, shown when the row is opened. */
  parts: { label: string; value: number }[];
}

/** Why a person votes as he does: the list of terms, its sum, and what would move him. */
export interface WhyModel {
  person: PersonCard;
  title: string;
  intro: string;
  reasons: ReasonRow[];
  /** "Sum +14 → for". */
  sum: string;
  /** "margin 4 above +10". */
  margin: string;
  /** "take 5 away and he abstains", or null. */
  toMove: string | null;
  sources: string;
}

/** One voter in a tally strip. */
export interface TallyBlock {
  id: Id;
  name: string;
  vote: Ballot;
  known: boolean;
  /** "abstains at −5" for those who can still be moved. */
  second: string | null;
  you: boolean;
  /** Hands it stands for, when its width is to tell them; else all blocks are alike. */
  width?: number;
}

/** A count, expected or final. */
export interface TallyModel {
  /** "Forecast: carried, 4 to 2". */
  title: string;
  note: string;
  /** Short note for narrow screens: "4 of 7 known". */
  short: string;
  blocks: TallyBlock[];
  /** Votes needed to carry, for the red tick; null hides it. */
  needed: number | null;
}

/** What the top bar shows in every phase. */
export interface TopModel {
  /** "June 1925". */
  date: string;
  /** "The split in the troika · turn 6 of 14". */
  place: string;
  /** Second line on a phone: "Session · item 2 of 4". */
  short: string;
  phase: Phase;
  /** 0–100, or null when there is no record to compare with. */
  divergence: number | null;
  canUndo: boolean;
  /** Why undo is barred, as a sentence; null when it is not. */
  undoRefusal: string | null;
  /** false: a page that is no phase of a game has no phases and no tools. */
  tools?: boolean;
  /** What the page of power shows first; default: the circle. */
  power?: 'circle' | 'rooms';
}

/** What the top bar asks for. */
export interface TopActs {
  onUndo(): void;
  onHelp(): void;
  onMenu(): void;
  onRecord(): void;
  /** The circle of power and the economy. */
  onCircle(): void;
  onTitle(): void;
}
