// What the month has changed: posts, hold, standing, promises; and the votes with everyone's account.
import type { PersonCard, SourceLine, TallyModel, TopModel, WhyModel } from '../models';
import type { OrderResult } from './orderResults';

export interface ChangeRow {
  id: string;
  /** Whom it concerns, when it is one person. */
  person: PersonCard | null;
  text: string;
  /** What is known beyond it, if anything. */
  more?: string | null;
  /** Before and after, when it is a number. */
  from: number | null;
  to: number | null;
  source: SourceLine | null;
  /** Opens the terms behind the number. */
  hasWhy: boolean;
  secret: boolean;
}

/** How one of your aims stands at the end of the month. */
export interface AimRow {
  id: string;
  text: string;
  points: string;
  /** The numbers it hangs on, as they stand. */
  figures: string[];
  isMet: boolean;
  /** It came to be so, or ceased to be so, this month. */
  isNew: boolean;
  /** "It is so", "Not so now", "No longer". */
  status: string;
}

export const CHANGE_GROUPS = ['posts', 'hold', 'lines', 'standing', 'promises', 'world'] as const;
export interface ChangeGroup {
  id: (typeof CHANGE_GROUPS)[number];
  rows: ChangeRow[];
}

/** A vote of the month; its voters can each be asked why. */
export interface VoteRow {
  id: string;
  room: string;
  title: string;
  tally: TallyModel;
  /** "as in the record", "otherwise than in the record", or null. */
  record: string | null;
  /** Carry it to the wider room, when it was lost and you may (R4.6). */
  appeal: { item: number; label: string; line: string } | null;
}

export interface ConsequencesModel {
  top: TopModel;
  title: string;
  results: OrderResult[];
  aims: AimRow[];
  groups: ChangeGroup[];
  votes: VoteRow[];
  why: WhyModel | null;
  act: { label: string; note: string; refusal: string | null };
}

export interface ConsequencesActs {
  onWhy(row: string): void;
  onVoter(vote: string, person: string): void;
  onCloseWhy(): void;
  /** Opens the conferences of the month; null when there were none. */
  onNight: (() => void) | null;
  onAppeal(item: number): void;
  onAct(): void;
}
