// What the small dialogs over a screen show: a paper, a person, the decisions compared so far.
import type { Id } from '../../model/state';
import type { CodexRef } from '../../scenario/codexEntry';
import type { PersonCard, SourceLine } from '../models';
import type { DecisionRow } from './verdict.model';

export interface PaperSheet {
  title: string;
  /** "not written yet", "3 copies". */
  state: string;
  /** "Written by: …", "Signed by: …". */
  facts: { label: string; value: string }[];
  text: string;
  /** Its entry in the codex; a talk written down in play has none. */
  inCodex: CodexRef | null;
  sources: SourceLine[];
}

export interface PersonSheet {
  person: PersonCard;
  bio: string;
  place: string;
  stats: { label: string; value: string }[];
  /** Posts and seats, with the entry of each in the codex. */
  posts: { name: string; to: CodexRef }[];
  isYou: boolean;
  known: boolean;
  views: { id: Id; question: string; side: string }[];
  ties: { person: PersonCard; value: number }[];
  /** His sickbed, while he lies in it: who keeps the door, and what reaches him (R8.4). */
  sickbed: { label: string; value: string }[];
  /** Orders about him that can be given now. */
  orders: { id: string; label: string; cost: number }[];
  more: number;
  sources: SourceLine[];
}

export interface RecordSheet {
  rows: DecisionRow[];
  line: string;
}

/** What a room decided while this seat was not in it. */
export interface ClosedRoom {
  title: string;
  count: string;
  rows: { id: string; text: string; result: string }[];
}
