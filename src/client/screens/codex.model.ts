// What the codex shows: kinds to choose from, a list, one entry, and what of it is kept back. Words and numbers already.
import type { Grade } from '../../model/source';
import type { CodexKind, CodexRef } from '../../scenario/codexEntry';
import type { Counted, GradeTally } from '../../scenario/grades';
import type { PersonCard } from '../models';

/** Why something is not shown. */
export type Veil = 'later' | 'secret';

export interface CodexRow {
  ref: CodexRef;
  name: string;
  line: string;
  /** "Event · 25 September 1923", or the date alone where all are of one kind. */
  kind: string;
  grade: Grade | null;
  person: PersonCard | null;
  isOpen: boolean;
}

export interface CodexItemLine {
  to: CodexRef | null;
  /** The name of what it leads to, or the words themselves. */
  text: string;
  /** What is said of it. */
  note: string;
  person: PersonCard | null;
}

export interface CodexFactLine {
  id: string;
  label: string;
  grade: Grade | null;
  items: CodexItemLine[];
  /** Long texts are set as paragraphs. */
  isProse: boolean;
  /** It rests on the authors, and only what is documented is asked for. */
  isDim: boolean;
  veil: Veil | null;
}

export interface CodexPage {
  ref: CodexRef;
  kind: string;
  name: string;
  /** The name in its own writing. */
  original: string | null;
  line: string;
  date: string | null;
  person: PersonCard | null;
  grade: Grade | null;
  paragraphs: string[];
  dispute: string | null;
  facts: CodexFactLine[];
  sources: { grade: Grade; to: CodexRef; title: string; locator: string }[];
  named: { kind: string; rows: CodexRow[] }[];
  /** Entries that name it and are not shown. */
  namedHidden: number;
  /** The whole entry is covered. */
  veil: Veil | null;
  /** The whole entry rests on the authors, and only what is documented is asked for. */
  isOurs: boolean;
}

export interface CodexModel {
  scenario: { title: string; span: string };
  /** How far a player may read: "August 1923"; null when no game of this scenario runs. */
  until: string | null;
  query: string;
  kinds: { id: CodexKind; name: string; count: number; isOn: boolean }[];
  listTitle: string;
  rows: CodexRow[];
  /** Rows found and not listed, because there are too many. */
  more: number;
  hidden: { later: number; secret: number; ours: number };
  isUnveiled: boolean;
  documentedOnly: boolean;
  page: CodexPage | null;
  counts: { id: Counted; name: string; tally: GradeTally; total: number }[];
  /** What was asked for is not in this codex. */
  isMissing: boolean;
  canGoBack: boolean;
}

export interface CodexActs {
  onQuery(query: string): void;
  onKind(kind: CodexKind): void;
  onOpen(ref: CodexRef | null): void;
  onUnveil(isOn: boolean): void;
  onDocumented(isOn: boolean): void;
  onBack(): void;
  onClose(): void;
}
