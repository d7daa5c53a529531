// One plain JSON tree of integers, strings, booleans and null: exactly what a game is at one moment. Scenario data is never copied into it
// except where play changes it. Small tables by kind, things named by id, nothing twice.
import type { Ballot } from './action';
import type { Case, Commission, Penalty } from './cases';
import type { ItemOutcome } from './condition';
import type { DangerState } from './danger';
import type { Offer } from './deal';
import type { EconomyState } from './economy';
import type { Deed } from './effect';
import type { Agrement } from './mission';
import type { Motion, Side, Ultimatum } from './motion';
import type { OppositionState } from './opposition';
import type { Guard, Manner, Order } from './order';
import type { OrganState } from './organ';
import type { Meeting, OrganizationState, Resolution } from './organization';
import type { Standing } from './person';
import type { PostOffer } from './postOffer';
import type { Power } from './power';
import type { RoomLetter, Session } from './session';
import type { SourceRef } from './source';
import type { Talk } from './talk';
import type { VoteRecord } from './vote';

export type Id = string;
export const PHASES = ['news', 'work', 'corridor', 'session', 'consequences', 'over'] as const;
export type Phase = (typeof PHASES)[number];

export interface ViewOf {
  view: number;
  weight: number;
}

export interface PersonState {
  authority: number;
  factionalism: number;
  health: number;
  place: Id;
  /** Under way to a place, where he arrives at the beginning of turn `until` (R1.9). */
  journey: { to: Id; until: number } | null;
  /** Last turn in which he may not leave his place; null = nobody holds him (R1.9). */
  held: number | null;
  standing: Standing;
  patron: { person: Id; devotion: number } | null;
  views: Record<Id, ViewOf>;
  /** What pulls at his view of a question, + to the plus side, and the turn in which that view last moved (R1.10). */
  sways: Record<Id, { by: number; moved: number | null }>;
  labels: Id[];
  facts: Id[];
  /** Declared posture: abstains on all that does not name him (R4.3 silence). */
  silent: boolean;
  /** Attention still free this work phase, and what of it the person has in all. */
  attention: number;
  /** Persons whose terms he has learned exactly (R4.4). */
  knows: Id[];
  /** Person he leans toward on the next motion that one tables, after being courted (R3.7). */
  leansTo: Id | null;
  /** Times a resignation of his was refused (R4.7). */
  begged: number;
  /** Turn of the last breach or attack by him; quiet months fade factionalism. */
  lastStir: number;
  /** Last turn in which he is forbidden to go, for his health; absent until he was (R1.9). */
  forbidden?: number;
  /** Last turn in which he is detained; absent until he was (R8.7). */
  detained?: number;
  /** The last word on who keeps his sickbed; absent until there was one (R8.4). */
  guard?: Guard;
}

/** A delegate with a name: who sent him, and as whose man. */
export interface Mandate {
  organization: Id;
  bloc: Id;
}

/** Whose business a lever or theme is: a post, and the room that alone judges what is done on it; null = any room (R8.6). */
export interface Jurisdiction {
  owner: Id;
  reviewer: Id | null;
}

export interface BodyState {
  full: Id[];
  candidates: Id[];
  /** Members no file names, by patron; `none` = nobody's. They are part of the full members and vote in blocs (R5.2). */
  crowd: Record<Id, number>;
  /** In a hall of delegates: whose mandate each person named there holds; the crowd are the rest of those delegations (R5.2b). */
  mandates: Record<Id, Mandate>;
  head: Id | null;
  assent: number;
  reviewer: Id | null;
  abolished: boolean;
  electedBy: Id | null;
  /** Full members it is to have after the next congress; null = as many as now (R5.7). */
  size: number | null;
  /** Changes that stand only until the electing body has spoken (R1.2): what to go back to. */
  provisional: {
    item: number;
    before: { full: Id[]; candidates: Id[]; assent: number; reviewer: Id | null; abolished: boolean };
    /** Levers and themes that were its posts' business. */
    matters: Record<Id, Jurisdiction>;
  } | null;
  /** Members who worked it this month, and months attended since the start. */
  worked: Id[];
  attendance: Record<Id, number>;
}

export interface PostState {
  holder: Id | null;
  /** Who named him: carries the backing of R5.1 rule 2. */
  appointedBy: Id | null;
  /** Held until the body that fills it confirms or replaces him (R1.3, R3.6). */
  interim: boolean;
  /** Turn in which he was ordered to it; null when he took it of his own will, or long held it. */
  ordered: number | null;
  worked: boolean;
  manner: Manner;
  idle: number;
  powers: Power[];
}

export interface DocumentState {
  written: boolean;
  public: boolean;
  sent: boolean;
  holders: Id[];
  known: Id[];
  signatories: Id[];
  confirmedBy: Id[];
  partlyBy: Id[];
  deniedBy: Id[];
  /** Rooms where it was read out. */
  readIn: Id[];
  targets: Record<Id, number>;
  supports: Record<Id, number>;
  /** Times its force was used; Lenin's word loses 2 each time. */
  uses: number;
}

export interface Item {
  id: number;
  room: Id;
  turn: number;
  /** null for items that no person moved (the confirmation of a provisional reform). */
  mover: Id | null;
  /** The organization whose body has addressed the room with it (R5.8); null = none. */
  from: Id | null;
  motion: Motion;
  subject: string;
  amends: number | null;
  /** The item whose provisional reform this one confirms. */
  confirms: number | null;
  outcome: ItemOutcome | null;
  /** Put off, or sent here by another room: once (R4.2). */
  moved: 'deferred' | 'referred' | null;
  /** Index in `votes`, when put. */
  vote: number | null;
}

/** A thing one man decided in another's domain, reversible by `review` (R3.6). */
export interface Act {
  id: number;
  turn: number;
  by: Id;
  kind: 'decree' | 'appoint' | 'dismiss' | 'hold' | 'reading';
  /** Lever or post; the man who is held; the question that is read. */
  target: Id;
  from: number | Id | null;
  to: number | Id | null;
  slighted: Id | null;
  /** Given against the owner's own directive: not in force until a room countersigns it (R8.5). */
  rival: boolean;
  /** `suspended`: not in force until somebody confirms it. */
  status: 'stands' | 'confirmed' | 'voided' | 'suspended';
  /** The room that has confirmed or undone it. */
  room: Id | null;
}

export interface Deal {
  id: number;
  turn: number;
  from: Id;
  offer: Offer;
  /** Of an ultimatum that was not taken: `defied` while its or else is to be done, `followed` when it has been, `bluffed` when it has not. */
  state: 'offered' | 'agreed' | 'refused' | 'kept' | 'broken' | 'lapsed' | 'defied' | 'followed' | 'bluffed';
  /** By letter: read in the next corridor (R2.2). */
  readTurn: number;
  /** The number shown in the dialog (R6.1), when a computed person answered. */
  sum: number | null;
  knownTo: Id[];
  /** Sides of more than one man; null: `from` and `offer.to` alone. */
  sides: Sides | null;
  /** Who has declared in public what he promised to declare (R7.4). */
  declared: Id[];
}

/** A room and those it settles with (R6.8): each of `givers` owes what is given, each of `takers` what is asked, or what his side in `also` owes. */
export interface Sides {
  room: Id;
  givers: Id[];
  takers: Id[];
  /** Sides among the takers that owe something else, to the room and to all the others. */
  also: Side[];
  /** Takers who have agreed; it binds when all have. */
  agreed: Id[];
  /** The penalty moved against a taker who will not have it, or breaks it; null = none. */
  orElse: Ultimatum | null;
}

export interface Caucus {
  id: number;
  turn: number;
  host: Id;
  place: Id;
  invited: Id[];
  present: Id[];
  subject: string;
  /** Each guest's stance as he told it: for, against, undecided. */
  told: Record<Id, Ballot>;
  /** Those bound to a common line for a later body; null until agreed in the corridor. */
  bound: Id[];
  knownTo: Id[];
}

export interface Letter {
  id: number;
  turn: number;
  from: Id;
  to: Id;
  act: 'appeal' | 'reproach' | 'claim';
  about: Id | null;
  claims: Id[];
  courier: Id | null;
  read: boolean;
  /** Who read it on the way (R6.5). */
  seenBy: Id[];
}

/** A claim in somebody's head: where a third man stands (R6.3, R6.9). */
export interface Claim {
  by: Id;
  to: Id;
  about: Id;
  subject: string;
  stance: 'for' | 'against';
  /** The turn in which it was said, of a word on whether a room sits in the next one (R6.9); absent of any other. */
  turn?: number;
  /** What it turned out to be; null while the hearer has nothing but the word for it. */
  found: boolean | null;
}

/** Men who have agreed to stand together (R6.6). */
export interface Bloc {
  id: Id;
  members: Id[];
  /** How hard it holds its members, in votes times `discipline`. */
  cohesion: number;
  since: number;
  /** Turn in which it ended; null while it lasts. */
  until: number | null;
  /** Turn in which its cohesion last changed. */
  settled: number;
  /** Who knows of it; null = everybody. */
  knownTo: Id[] | null;
  /** Its members have been outvoted together before others, and paid for it. */
  seen: boolean;
}

/** A side somebody has taken in public (R7.4). */
export interface Word {
  person: Id;
  question: Id;
  side: number;
  turn: number;
  /** Turn in which he went back on it; null while it stands. */
  gone: number | null;
  /** Who has quoted it to him since. */
  quotedBy: Id[];
}

export interface RuleInForce {
  verb: 'discuss' | 'print' | 'speak';
  allow: boolean;
  who: Id[];
  since: number;
}

export interface Ask {
  id: number;
  event: Id;
  person: Id;
  turn: number;
  choice: Id | null;
}

export interface Figure {
  by: Id;
  question: Id;
  direction: 1 | -1;
  turn: number;
}

export type Args = Record<string, string | number | null>;

/** A line of the chronicle. `key` + `args` make its sentence in `text`; `who` null = everybody. */
export interface Entry {
  id: number;
  turn: number;
  phase: Phase;
  key: string;
  args: Args;
  who: Id[] | null;
  /** Event of the scenario it tells, for text and sources. */
  event: Id | null;
  vote: number | null;
  /** 0–3, what a headline is made of; and whom it reflects on, for the editor's bias (R7.1). */
  weight: number;
  reflects: Record<Id, number>;
  sources: SourceRef[];
}

export interface State extends OppositionState {
  format: 1;
  scenario: Id;
  seed: string;
  turn: number;
  phase: Phase;
  /** Actions applied so far. */
  actions: number;
  /** Draws made per purpose (keyed streams). */
  streams: Record<string, number>;
  seats: Id[];
  committed: Id[];
  people: Record<Id, PersonState>;
  ties: Record<Id, Record<Id, number>>;
  bodies: Record<Id, BodyState>;
  posts: Record<Id, PostState>;
  organizations: Record<Id, OrganizationState>;
  organs: Record<Id, OrganState>;
  /** Delegates each organization has elected, by patron, once its conference has been held. */
  delegations: Record<Id, Record<Id, number>>;
  /** Votes of cadres and cells in the organizations. */
  meetings: Meeting[];
  /** What committees, cadres and conferences of the organizations were called to resolve (R5.8). */
  resolutions: Resolution[];
  lines: Record<Id, number>;
  levers: Record<Id, Jurisdiction & { value: number }>;
  themes: Record<Id, Jurisdiction>;
  /** null when the scenario has no economy (R8.2). */
  economy: EconomyState | null;
  /** War danger; absent where the scenario has none (R8.3). */
  danger?: DangerState;
  documents: Record<Id, DocumentState>;
  plans: Record<Id, Order[]>;
  items: Item[];
  votes: VoteRecord[];
  acts: Act[];
  postOffers: PostOffer[];
  /** Foreign states asked whether they receive a man; absent until one was (R1.3). */
  agrements?: Agrement[];
  deals: Deal[];
  caucuses: Caucus[];
  talks: Talk[];
  letters: Letter[];
  roomLetters: RoomLetter[];
  claims: Claim[];
  blocs: Bloc[];
  rules: RuleInForce[];
  /** Which side of a question is declared to be the line, until it is undone; absent while nothing was (R8.6). */
  readings?: Record<Id, number>;
  words: Word[];
  asks: Ask[];
  figures: Figure[];
  deeds: { deed: Deed; by: Id; to: Id; turn: number }[];
  resignations: { person: Id; post: Id; turn: number; open: boolean }[];
  /** Rooms still to sit this turn, after the one in session. */
  queue: Id[];
  /** Rooms called to sit a second time this turn (R1.9). */
  again: Id[];
  /** Rooms convened for a coming turn besides the calendar's. */
  convened: { room: Id; turn: number; joint: boolean }[];
  /** Sittings put off, from one turn to a later one (R5.7). */
  postponed: { room: Id; from: number; to: number }[];
  session: Session | null;
  /** Events fired: turn, and the choice taken. */
  events: Record<Id, { turn: number; choice: Id | null }>;
  reporters: Record<Id, Id>;
  commissions: Commission[];
  penalties: Penalty[];
  cases: Case[];
  chronicle: Entry[];
  ending: { id: Id; turn: number } | null;
}
