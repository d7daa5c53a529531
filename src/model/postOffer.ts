// The offer of a post, as a game keeps it (R1.3).
import type { Id } from './state';

/** A post somebody was asked to take (R1.3). */
export interface PostOffer {
  id: number;
  turn: number;
  post: Id;
  person: Id;
  /** Who offers it, or moved that a room does. */
  by: Id | null;
  /** The room that offers it; null = a power of appointment. */
  room: Id | null;
  interim: boolean;
  /** Who held it then: when another does, the offer is void. */
  before: Id | null;
  /** `time`: he has asked for another month. */
  state: 'open' | 'time' | 'accepted' | 'refused' | 'void';
  /** Who carries offer and answer when the two are in different places: whoever reads the post (R6.5). */
  reader: Id | null;
  /** His answer was reported as a refusal; `known`: the two have found out. */
  bent: 'hidden' | 'known' | null;
  /** The number of R1.3, when a computed person answered. */
  sum: number | null;
}
