// What one seat may know and do now. Screens and computer players see Views and nothing else.
import type { Action, Refusal } from './action';
import type { Id, State } from './state';
import type { BlocVote, Reason } from './vote';

/** A legal action with what it will do, for the card before committing (R3.1). */
export interface OptionCard {
  action: Action;
  /** Attention it costs; 0 outside the work phase. */
  cost: number;
  /** A breach when given all the same (R3.3): price in factionalism. */
  breach: number;
  certain: Line[];
  uncertain: { line: Line; percent: number }[];
  learn: Id[];
  rule: string;
}
/** A sentence of `text`: key and arguments. */
export interface Line {
  key: string;
  args: Record<string, string | number | null>;
}
export interface RefusedOption {
  action: Action;
  refusal: Refusal;
}

/** One expected ballot: exact when the viewer knows the man's terms, else an estimate (R4.4). */
export interface MemberForecast {
  person: Id;
  vote: 'for' | 'against' | 'abstain';
  sum: number;
  known: boolean;
  swing: boolean;
  reasons: Reason[];
}
export interface Forecast {
  room: Id;
  subject: string;
  for: number;
  against: number;
  abstain: number;
  carried: boolean;
  /** Unnamed members of the room, by whom they follow. */
  blocs: BlocVote[];
  members: MemberForecast[];
}

/**
 * `world` is the State as this seat believes it to be: everything hidden from it is removed or replaced by reputation, in one place (engine/view).
 * `estimated` lists the persons whose views and ties in it are estimates.
 */
export interface View {
  seat: Id;
  world: State;
  estimated: Id[];
  /** Every legal action now. */
  options: Action[];
  /** Seats the phase waits for. */
  waiting: Id[];
}
