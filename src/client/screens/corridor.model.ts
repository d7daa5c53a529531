// What the corridor shows: whom you can speak to, the ledger of promises, offers to answer, motions for the next rooms.
import type { Term } from '../../model/deal';
import type { Id } from '../../model/state';
import type { PersonCard, ReasonRow, TallyModel, TopModel } from '../models';
import type { Variant } from './families';
import type { OrderResult } from './orderResults';
import type { ReachRow } from './work.model';

export const PROMISE_STATES = ['open', 'kept', 'broken', 'lapsed'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** One promise in the ledger. */
export interface PromiseRow {
  id: string;
  /** The other side. */
  person: PersonCard;
  /** "vote for the Orgburo places". */
  text: string;
  /** "until the plenum". */
  due: string;
  state: PromiseState;
}

/** An offer that waits for an answer, or was answered this month. */
export interface DealRow {
  id: number;
  person: PersonCard;
  /** Who offers: a man, you, or a room that puts terms (R6.8). */
  title: string;
  /** What the other gives, what he asks, both from where you stand. */
  youGet: string[];
  youGive: string[];
  /** Terms of a room to others: it is the room that gives and gets, and not he who hears of it. */
  isOfRoom?: boolean;
  term: string;
  /** "waits for your answer", "accepted", "refused". */
  status: string;
  canAnswer: boolean;
  /** The number that decides for a computed person: "−8 + 8 × 2 + 40 / 10 = +12". */
  sum: string | null;
}

/** A common line proposed in a caucus (R3.7). */
export interface CaucusRow {
  id: number;
  host: PersonCard;
  /** Where it met, who was there and on what. */
  about: string;
  text: string;
  /** What joining brings and binds one to. */
  means: string;
  canAnswer: boolean;
  status: string;
}

export interface PromiseChoice {
  id: string;
  /** Under which heading of the list it stands. */
  group: string;
  label: string;
  /** What it adds to the number by which its receiver answers (R6.1); 0 = nothing to him now. */
  worth: number;
  /** The term without which it cannot be promised; null: any will do. */
  needs: Term | null;
}

export interface OfferDraft {
  to: Id;
  give: string[];
  ask: string[];
  term: Term;
  /** What the promises of each side hang on, one of `ifs`; empty: on nothing. */
  giveIf: string;
  askIf: string;
  /** The or else, one of `threats`; empty: none. */
  orElse: string;
}

/** What would come of an offer. */
export interface Judgement {
  /** "He accepts", "He refuses", "His answer is not known". */
  answer: string;
  line: string;
  reasons: ReasonRow[];
  /** Why it cannot be made, or null. */
  refusal: string | null;
}

export interface OfferModel {
  /** Persons an offer can be made to. */
  people: PersonCard[];
  /** Until when: what goes by letter binds from the month in which it is read. */
  terms: (to: Id) => { value: Term; label: string }[];
  /** What a promise may hang on: motions of this month, carried or turned down. */
  ifs: { value: string; label: string }[];
  givable: (to: Id) => PromiseChoice[];
  askable: (to: Id) => PromiseChoice[];
  /** What he can be threatened with. */
  threats: (to: Id) => { value: string; label: string }[];
  judge: (draft: OfferDraft) => Judgement;
  /** Why nothing can be offered now, or null. */
  refusal: string | null;
}

/** A room that sits this month. */
export interface RoomAgenda {
  id: Id;
  name: string;
  date: string;
  items: {
    id: string;
    number: number;
    title: string;
    mover: string;
    mine: boolean;
    /** That it is decided for the time being and must be confirmed here; else empty. */
    note: string;
    /** Letters you could write about it because you will not be there, and what you have written. */
    letters: { id: string; label: string }[];
    written: string | null;
  }[];
}

export interface MotionFamily {
  id: string;
  /** "Elect", "Reform a body". */
  label: string;
  variants: Variant[];
}

/** What cannot be laid before a room now. */
export interface RefusedMotion {
  id: string;
  title: string;
  room: string;
  /** Full sentence with its rule. */
  reason: string;
}

export interface MotionPreview {
  title: string;
  text: string;
  /** "Before the Politburo". */
  room: string;
  rule: string;
  tally: TallyModel | null;
  refusal: string | null;
}

export interface CorridorModel {
  top: TopModel;
  you: PersonCard;
  reach: ReachRow[];
  reachNote: string | null;
  results: OrderResult[];
  deals: DealRow[];
  caucuses: CaucusRow[];
  byYou: PromiseRow[];
  toYou: PromiseRow[];
  offer: OfferModel;
  rooms: RoomAgenda[];
  motions: MotionFamily[];
  refused: RefusedMotion[];
  fieldLabel: (field: string) => string;
  valueLabel: (field: string, variant: Variant) => string;
  preview: (family: string, variant: string) => MotionPreview;
  act: { label: string; note: string; refusal: string | null };
}

export interface CorridorActs {
  onAnswer(deal: number, accept: boolean): void;
  onLine(caucus: number, agree: boolean): void;
  onOffer(draft: OfferDraft): void;
  /** Whether it was tabled. */
  onTable(family: string, variant: string): boolean;
  /** Send one of `letters`. */
  onLetter(letter: string): void;
  onPerson(id: Id): void;
  onAct(): void;
}
