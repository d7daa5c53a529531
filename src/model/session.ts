// A room in session and what is said there, by who is present and by who has written (R2.4, R4).
import type { Ballot } from './action';
import type { Id } from './state';

/** What somebody says on an item: either side, with a paper read out or a past deed recalled. */
export interface Speech {
  person: Id;
  act: 'for' | 'against';
  document: Id | null;
  record: Id | null;
}

/** What an absent member has written to a room about an item (R2.4): read out when it comes up, unless he is there by then. */
export interface RoomLetter extends Speech {
  item: number;
  read: boolean;
  /** Who knows what it says besides its writer: first who reads the post (R6.5), then all who were there. */
  seenBy: Id[];
}

/** A room in session: one item at a time, in public to those present. */
export interface Session {
  room: Id;
  /** Items in order; place of the one on the table. */
  agenda: number[];
  at: number;
  /** Who is in the room; who votes by telegram on the item on the table. */
  present: Id[];
  polled: Id[];
  /** Full members who asked for a poll by telegram; the chair's word or two of them suffice (R2.4). */
  calls: Id[];
  /** Full members who asked for a second sitting this month; the chair's word or several of them suffice (R1.9). */
  recalls: Id[];
  /** Speeches on the item on the table. */
  speeches: Speech[];
  /** Secret until all seats that vote have cast. */
  ballots: Record<Id, Ballot | 'conscience'>;
  /** No more speeches and amendments on the item on the table. */
  closed: boolean;
  /** Its ballot is secret; who has asked for that (R4.14). */
  secret: boolean;
  secretCalls: Id[];
}
