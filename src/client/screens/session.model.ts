// What the session screen shows. Made from a View elsewhere; the screen itself only draws it.
import type { Ballot } from '../../model/action';
import type { Grade } from '../../model/source';
import type { Id } from '../../model/state';
import type { BoardPaper, BoardSeat, Stage } from '../board/boardModel';
import type { FactionMark, PersonCard, TallyBlock, TallyModel, TopModel, WhyModel } from '../models';

/** A row of the agenda. */
export interface AgendaRow {
  id: string;
  number: number;
  title: string;
  state: 'done' | 'now' | 'next' | 'waits';
  /** Result of a finished item: "carried, 4 to 2". */
  result: string | null;
}

/** The motion on the table as the sheet shows it. */
export interface MotionSheet {
  /** "Motion on the table · item 2". */
  heading: string;
  text: string;
  /** Who laid it, its kind and rule, what it touches, amendments. */
  lines: string[];
  /** Short state for narrow screens: "no amendments". */
  short: string;
}

/** One act of an option. `confirm`: what is asked before it is done, or null. */
export interface OptionChoice {
  id: string;
  title: string;
  /** What it does, in a line. */
  line: string;
  confirm: string | null;
}

/** Something a seat may do before the vote, with a key that stays its own; a refused one stays in the list with its reason. */
export interface SpeechOption {
  id: string;
  key: string;
  title: string;
  line: string;
  /** One: done at once. More: picked from a list. */
  choices: OptionChoice[];
  refusal: string | null;
}

export interface SpeechCard {
  id: string;
  person: PersonCard;
  /** "reports", "for", "against". */
  act: string;
  text: string;
  grade: Grade;
  /** What your own speech has changed in the forecast; null for others. */
  effect: string | null;
}

export interface BallotChoice {
  vote: Ballot;
  refusal: string | null;
}

export interface SessionModel {
  top: TopModel;
  room: { name: string; note: string };
  agenda: AgendaRow[];
  agendaNote: string;
  /** To vote one’s mind on all that is left, where there is more than one item: its words. */
  rest: string | null;
  options: SpeechOption[];
  optionsNote: string;
  motion: MotionSheet | null;
  papers: BoardPaper[];
  /** Round the table, in the order of the scenario. */
  seats: BoardSeat[];
  stage: Stage;
  verdict: { carried: boolean; text: string } | null;
  factions: FactionMark[];
  /** "along the wall: may speak, no vote". */
  wallNote: string;
  tally: TallyModel | null;
  /** Members nobody names, by whose men they are; a large room has them. */
  blocs: TallyBlock[];
  ballots: BallotChoice[];
  /** The ballot this seat is about to cast. */
  chosen: Ballot | null;
  /** What its own terms give (R4.3): "Your own terms: against, −12". */
  conscience: string | null;
  act: { label: string; note: string; refusal: string | null };
  speeches: SpeechCard[];
  speechesNote: string;
  selected: Id | null;
  why: WhyModel | null;
  /** Your own card on a phone: "You, in the chair". */
  yourRole: string;
}

export interface SessionActs {
  onSelect(person: Id | null): void;
  onOption(id: string): void;
  onBallot(vote: Ballot): void;
  onAct(): void;
  onPaper(id: Id): void;
  onAgenda(id: string): void;
  /** Vote by conscience on all that is left, until an item touches the player. */
  onRest(): void;
}
