// What the codex of a scenario is made of: entries of closed kinds, their facts, and references between them. Types and lists only.
import type { Grade, SourceRef } from '../model/source';

/** Kinds of entries, in the order in which they are listed. */
export const CODEX_KINDS = [
  'person',
  'body',
  'post',
  'question',
  'document',
  'event',
  'outcome',
  'omission',
  'organization',
  'organ',
  'lever',
  'theme',
  'place',
  'fact',
  'term',
  'source',
] as const;
export type CodexKind = (typeof CODEX_KINDS)[number];

/** An entry by its kind and id. */
export interface CodexRef {
  kind: CodexKind;
  id: string;
}

/** One thing said in a fact: an entry it leads to, words of the scenario, or a note by its key with values; in this order. */
export interface CodexItem {
  to?: CodexRef;
  text?: string;
  /** Key of a text of the interface; values that are ids are named by the reader. */
  note?: string;
  values?: Readonly<Record<string, string | number>>;
}

/** A line of an entry, by the key of its label. */
export interface CodexFact {
  label: string;
  items: readonly CodexItem[];
  /** Where it differs from the grade of the entry. */
  grade: Grade | null;
  /** Told only when the play is over: what came of it in fact. */
  later: boolean;
  /** What a player must find out: the mind of another man. */
  secret: boolean;
}

/** When something may be told to somebody who plays: in this month, or when it is over. */
export interface CodexTime {
  month: string;
  atEnd: boolean;
}

export interface CodexEntry extends CodexRef {
  /** Its heading. */
  name: string;
  /** Further names by which it is found: initials, the name in its own writing. */
  others: readonly string[];
  /** What it is, in a few words. */
  line: string;
  text: string;
  /** ISO day or month; null = it has none. */
  date: string | null;
  dispute: string | null;
  /** null = it stands from the start. */
  time: CodexTime | null;
  /** Persons who know of it when the play begins; null = everybody. */
  known: readonly string[] | null;
  facts: readonly CodexFact[];
  sources: readonly SourceRef[];
  grade: Grade | null;
}

/** A word that is explained, as the texts of the interface know it. */
export interface CodexTerm {
  id: string;
  name: string;
  forms: readonly string[];
  text: string;
}

/** The codex of one scenario. */
export interface Codex {
  /** The id of the scenario. */
  scenario: string;
  entries: readonly CodexEntry[];
  find(ref: CodexRef): CodexEntry | null;
  /** Entries that name this one, in the order of the codex. */
  namedIn(ref: CodexRef): readonly CodexEntry[];
}

export const keyOf = ({ kind, id }: CodexRef): string => `${kind}/${id}`;

export const isCodexKind = (text: string): text is CodexKind => (CODEX_KINDS as readonly string[]).includes(text);

/** The codex as one who plays may read it: his seat, the month on the table, and papers he has met since the start. */
export interface CodexReader {
  seat: string;
  month: string;
  isOver: boolean;
  hasMet(ref: CodexRef): boolean;
}

/** Whether an entry would tell a player what came later, or what was kept from him. null: he may read it. */
export function hiddenFrom(entry: CodexEntry, reader: CodexReader | null): 'later' | 'secret' | null {
  if (reader === null || reader.isOver) return null;
  if (entry.time !== null && (entry.time.month > reader.month || (entry.time.atEnd && entry.time.month === reader.month))) return 'later';
  if (entry.known !== null && !entry.known.includes(reader.seat) && !reader.hasMet(entry)) return 'secret';
  return null;
}

/** The same of one fact of an entry: of his own mind a player knows all. */
export function factHiddenFrom(fact: CodexFact, entry: CodexRef, reader: CodexReader | null): 'later' | 'secret' | null {
  if (reader === null || reader.isOver) return null;
  if (fact.later) return 'later';
  return fact.secret && entry.id !== reader.seat ? 'secret' : null;
}
