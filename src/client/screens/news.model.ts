// What the news screen shows: the front page as its editor makes it, the chronicle beside it, and questions put to you.
import type { Grade } from '../../model/source';
import type { Id } from '../../model/state';
import type { PersonCard, SourceLine, TopModel } from '../models';

/** How the newspaper treats an entry. */
export const TREATMENTS = ['headline', 'printed', 'cut', 'softened', 'inside', 'omitted'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** One page of a newspaper, composed from the log. */
export interface FrontPage {
  /** Title as printed, in its own language. */
  title: string;
  titleLang: string;
  /** "Organ of the Central Committee and the Moscow Committee". */
  organ: string;
  /** Who holds the post: "N. I. Bukharin". */
  /** null = it has none. */
  editor: string | null;
  /** Another in whose hand the page is shown: "Stalin"; null = as printed. */
  supposed: string | null;
  date: string;
  /** Four short running heads. */
  strip: string[];
  headline: string;
  /** The lead in one sentence; empty when the headline says it. */
  deck: string;
  /** The picture: a count, and up to three heads. */
  figure: { for: number; against: number; heads: PersonCard[]; caption: string } | null;
  /** What follows under the headline; `title` null = it is the headline's own story going on; a short one is set in one column. */
  lead: { section: string; title: string | null; paragraphs: string[]; isShort: boolean } | null;
  /** Up to three shorter articles; `text` is empty when the title says all. */
  briefs: { title: string; text: string }[];
  /** What is cut to a line. */
  inBrief: string[];
  /** Figures of the month that everybody can read. */
  figures: { label: string; value: string }[];
}

/** What the chronicle tells first: what happened, what rooms and offices decided; then how it came to that, and everything else. */
export const CHRONICLE_PARTS = ['events', 'decided', 'rest'] as const;
export type ChroniclePart = (typeof CHRONICLE_PARTS)[number];

export interface ChronicleRow {
  id: string;
  part: ChroniclePart;
  date: string;
  text: string;
  /** What follows the headline of an event; null when the text says all. */
  more: string | null;
  source: SourceLine | null;
  /** How the open newspaper treats it; null when the row is not for print. */
  treatment: Treatment | null;
  /** Only you know it. */
  secret: boolean;
  dispute: string | null;
  /** The event it tells of, as the codex has it. */
  event: Id | null;
}

/** A decision addressed to you (R2.1). */
export interface Ask {
  id: number;
  question: string;
  text: string;
  /** `effects`: what the answer changes at once, as far as it is a number or a place; may be empty. */
  choices: { id: string; text: string; refusal: string | null; isDefault: boolean; effects: string }[];
  /** The choice already made. */
  chosen: string | null;
  source: SourceLine | null;
}

export interface NewsModel {
  top: TopModel;
  page: FrontPage | null;
  /** The other newspaper, when both lie side by side. */
  second: FrontPage | null;
  /** Newspapers to read; empty when there is but one. */
  organs: { id: string; name: string; on: boolean }[];
  both: boolean;
  /** `id` null: as printed. */
  editors: { id: Id | null; name: string; on: boolean }[];
  /** Heading of the column of treatments: "In Pravda". */
  inPaper: string;
  chronicleTitle: string;
  counts: { grade: Grade; count: number }[];
  rows: ChronicleRow[];
  asks: Ask[];
  /** What was done with you last month, and where you are now: sent away, posted, put out. */
  notices: string[];
  act: { label: string; note: string; refusal: string | null };
}

export interface NewsActs {
  onEditor(id: Id | null): void;
  onOrgan(id: string): void;
  onBoth(): void;
  onChoose(ask: number, choice: string): void;
  onAct(): void;
}
