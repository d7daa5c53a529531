// What the work screen shows: who you are, what your attention can buy, people and papers within reach.

import type { Grade } from '../../model/source';
import type { Id } from '../../model/state';
import type { PersonCard, SourceLine, TopModel } from '../models';
import type { Variant } from './families';

/** An order that belongs to a thing in the rails: opens the desk at it. */
export interface DeskLink {
  /** "show", "read out". */
  label: string;
  family: string;
  variant: string;
}

export interface PostRow {
  id: Id;
  title: string;
  /** "since 30 Jan 1924 · grain brief". */
  line: string;
  state: 'worked' | 'idle' | 'none';
  /** "Worked this month", "Idle 1 month", "No work needed". */
  status: string;
  /** Idle too long: deputies take over. */
  isWarning: boolean;
  cost: number;
  links: DeskLink[];
}

export const ORDER_GROUPS = ['office', 'people', 'word', 'papers', 'self'] as const;
export type OrderGroup = (typeof ORDER_GROUPS)[number];

/** A family of orders: one verb with all it can be used on. */
export interface OrderFamily {
  id: string;
  group: OrderGroup;
  /** "Court". */
  verb: string;
  /** What it can be used on, for the row: "a person, 11 in reach". */
  object: string;
  variants: Variant[];
}

/** An order with what it will do (R3.1), asked for when it is opened. */
export interface OrderCard {
  /** "Sign the Platform of the Four". */
  title: string;
  cost: number;
  /** It costs nothing, and another of its kind would. */
  isFirstFree: boolean;
  /** "before the plenum", or null. */
  due: string | null;
  /** Given all the same (R3.3): "A breach: factionalism +12". */
  breach: string | null;
  certain: string[];
  /** Certain only as long as the other is still in the same place. */
  depends: string[];
  /** What depends on others; `percent` null = it is known, as things stand. */
  uncertain: { text: string; percent: number | null }[];
  learn: string;
  /** What the record did here. */
  record: { grade: Grade; text: string; dispute: string | null } | null;
  rule: string;
  /** Why it cannot be added now although it is legal in itself: not enough attention. */
  refusal: string | null;
}

/** Something that waits for this seat's answer. */
export interface AskedRow {
  id: string;
  /** "You are asked to take the post of chair of Gosplan". */
  title: string;
  lines: string[];
  /** The answers, each opens the desk at its order. */
  links: DeskLink[];
}

/** A concrete order on top of the desk. */
export interface OfferedOrder {
  /** The id of its variant. */
  id: string;
  family: string;
  group: OrderGroup;
  verb: string;
  object: string;
  cost: number;
  isFirstFree: boolean;
  certain: string;
  uncertain: string;
}

/** An order on the list. */
export interface ChosenOrder {
  /** Its place in the list, for taking it back. */
  index: number;
  family: string;
  verb: string;
  object: string;
  cost: number;
  certain: string;
  uncertain: string;
}

export interface RefusedOrder {
  id: string;
  group: OrderGroup;
  /** Orders of one verb that lack the same have the same, and are one row. */
  fold: string;
  verb: string;
  object: string;
  /** Full sentence with its rule. */
  reason: string;
}

export interface ReachRow {
  person: PersonCard;
  /** "Leningrad, by courier". */
  where: string;
  trust: number;
  estimated: boolean;
}

export interface PaperRow {
  id: Id;
  title: string;
  /** "draft · 4 copies". */
  state: string;
  text: string;
  /** null: it was written in this game. */
  source: SourceLine | null;
  links: DeskLink[];
}

/** A motion on the horizon: what it would need (R3.8). */
export interface AheadRow {
  id: string;
  title: string;
  forecast: string;
  lacks: string;
  /** That you, or others on whom it depends, are not there to vote. */
  away: string[];
  isTabled: boolean;
}

export interface WorkModel {
  top: TopModel;
  you: PersonCard;
  place: string;
  stats: { label: string; value: string }[];
  attention: { total: number; left: number; note: string };
  posts: PostRow[];
  postsNote: string;
  /** That health costs attention, with what mends it; null: it does not. */
  ill: string | null;
  asked: AskedRow[];
  /** A few concrete orders that aims, posts and ties ask for; every other one is under its family. */
  offered: OfferedOrder[];
  families: OrderFamily[];
  chosen: ChosenOrder[];
  refused: RefusedOrder[];
  reach: ReachRow[];
  reachNote: string | null;
  papers: PaperRow[];
  ahead: AheadRow[];
  /** "Secret until all seats have committed. 5 of 9 have." */
  secret: string;
  act: { label: string; refusal: string | null };
  /** The words of the composer's fields and values. */
  fieldLabel: (field: string) => string;
  valueLabel: (field: string, variant: Variant) => string;
  /** Certain and uncertain effects of one order. */
  cardFor: (family: string, variant: string) => OrderCard;
}

export interface WorkActs {
  onAdd(family: string, variant: string): void;
  onTakeBack(index: number): void;
  onAct(): void;
  onPerson(id: Id): void;
  onPaper(id: Id): void;
}
