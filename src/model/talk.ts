// Talks between two men, and the name that one has on paper (R7.5). Shapes only; the rules are in engine/talks.
import type { Id } from './state';

/** The id of a talk on paper: places of its writer and of the other in the scenario’s people, and the turn of the talk. It says all there is in it (R7.5). */
export const TALK_ID = /^talk-(\d+)-(\d+)-(\d+)$/;

/** What one man told another, face to face (R7.5). */
export interface Talk {
  turn: number;
  by: Id;
  to: Id;
  /** The document the hearer has made of it; null while it is words. */
  paper: Id | null;
  /** Who of the two bore a label or a penalty, or stood in a case, when it was written down. */
  marked: Id[];
  /** The paper has come before a room, or everybody. */
  isOut: boolean;
  /** Who of the two has told of it himself before that. */
  reported: Id[];
}
