// Codex → its screen: rows, one entry with its facts as words, and what of it a player is not told yet.
import type { Scenario } from '../../model/scenario';
import {
  CODEX_KINDS,
  type Codex,
  type CodexEntry,
  type CodexFact,
  type CodexItem,
  type CodexKind,
  type CodexReader,
  type CodexRef,
  factHiddenFrom,
  hiddenFrom,
  keyOf,
} from '../../scenario/codexEntry';
import { COUNTED, countGrades, type GradeCounts, isOurs } from '../../scenario/grades';
import { language } from '../../text/languages';
import { originalName } from '../../text/originalName';
import { locatorWord } from '../../text/scenarioWords';
import { signed, t } from '../../text/ui';
import { capital } from '../../text/words';
import { dateText } from '../dates';
import { personCard } from '../personCards';
import type { CodexFactLine, CodexItemLine, CodexModel, CodexPage, CodexRow, Veil } from '../screens/codex.model';
import type { Desk } from './desk';

/** What the reader has chosen. */
export interface CodexWish {
  query: string;
  kind: CodexKind;
  ref: CodexRef | null;
  /** Show what came later, and what was kept secret. */
  isUnveiled: boolean;
  documentedOnly: boolean;
  canGoBack: boolean;
}

/** How far a seat may read while it plays: its own month, and what it has met. */
export const codexReader = ({ scenario, world, seat }: Pick<Desk, 'scenario' | 'world' | 'seat'>): CodexReader => ({
  seat,
  month: scenario.manifest.turns[world.turn]!.id,
  isOver: world.phase === 'over',
  hasMet: ({ kind, id }) =>
    kind === 'document'
      ? world.documents[id] !== undefined && (world.documents[id].public || world.documents[id].known.includes(seat))
      : kind === 'event' && world.chronicle.some((entry) => entry.event === id),
});

/** How far the seat at the device may read; nobody's, while the device is passed on, is what the month lets everybody know. */
export const readerAt = (desk: Desk | null, scenario: Scenario, turn: number): CodexReader =>
  desk === null ? { seat: '', month: scenario.manifest.turns[turn]?.id ?? '', isOver: false, hasMet: () => false } : codexReader(desk);

/** A codex with what its screen is made from. */
export interface CodexBook {
  scenario: Scenario;
  codex: Codex;
  search(query: string): CodexEntry[];
  /** null = as a book, with nothing kept back. */
  reader: CodexReader | null;
}

/** So many rows are listed of what a search finds. */
const MOST_FOUND = 60;
/** A fact of so many letters is a paragraph. */
const PROSE = 120;

const countsMade = new WeakMap<Scenario, GradeCounts>();
/** How well a scenario is attested, counted once. */
export function countsOf(scenario: Scenario): CodexModel['counts'] {
  let made = countsMade.get(scenario);
  if (made === undefined) {
    made = countGrades(scenario);
    countsMade.set(scenario, made);
  }
  const counts = made;
  return COUNTED.map((id) => {
    const tally = counts[id];
    return { id, name: t(`codex.counted.${id}`), tally, total: tally.documented + tally.claimed + tally.inferred + tally.invented };
  });
}

const month = (scenario: Scenario, id: string): string => scenario.manifest.turns.find((turn) => turn.id === id)?.name.split(/[:,]/)[0] ?? id;

/** `isMixed`: entries of several kinds stand together, and each says its own. */
function rowOf(book: CodexBook, entry: CodexEntry, open: CodexRef | null, isMixed: boolean): CodexRow {
  const date = entry.date === null ? '' : dateText(entry.date);
  return {
    ref: { kind: entry.kind, id: entry.id },
    name: capital(entry.name),
    line: entry.line,
    kind: [isMixed ? t(`codex.one.${entry.kind}`) : '', date].filter(Boolean).join(' · '),
    grade: entry.grade,
    person: entry.kind === 'person' ? personCard(book.scenario, entry.id) : null,
    isOpen: open !== null && keyOf(open) === keyOf(entry),
  };
}

function noteText({ note, values = {} }: CodexItem): string {
  if (note === undefined) return '';
  if (note === 'tie') return signed(Number(values.trust));
  if (note === 'line') return t('codex.note.line', { ...values, line: signed(Number(values.line)) });
  if (note === 'view') return t(Math.abs(Number(values.view)) > 1 ? 'codex.note.viewFirm' : 'codex.note.viewMild', { ...values });
  if (note === 'power.appoint' || note === 'power.transfer') return t(`codex.note.${note}`, { of: t(`codex.note.rankOf.${values.of}`) });
  return t(`codex.note.${note}`, { ...values });
}

function itemOf(book: CodexBook, item: CodexItem): CodexItemLine {
  const entry = item.to === undefined ? null : book.codex.find(item.to);
  const note = noteText(item);
  const name = entry === null ? '' : capital(entry.name);
  return {
    to: entry === null || item.to === undefined ? null : item.to,
    text: entry === null ? (item.text ?? note) : name,
    note: entry === null ? (item.text === undefined ? '' : note) : [item.text, note].filter(Boolean).join(' · '),
    person: entry?.kind === 'person' ? personCard(book.scenario, entry.id) : null,
  };
}

function factOf(book: CodexBook, entry: CodexEntry, fact: CodexFact, wish: CodexWish): CodexFactLine {
  const veil = wish.isUnveiled ? null : factHiddenFrom(fact, entry, book.reader);
  const items = fact.items.map((item) => itemOf(book, item));
  return {
    id: fact.label,
    label: t(`codex.fact.${fact.label}`),
    grade: fact.grade,
    items: veil === null ? items : [],
    isProse: items.length === 1 && items[0]!.to === null && items[0]!.text.length > PROSE,
    isDim: wish.documentedOnly && isOurs(fact.grade),
    veil,
  };
}

/** Entries that may be read, and how many may not. */
function sieve(book: CodexBook, wish: CodexWish, entries: readonly CodexEntry[]): { shown: CodexEntry[]; hidden: CodexModel['hidden'] } {
  const hidden = { later: 0, secret: 0, ours: 0 };
  const shown = entries.filter((entry) => {
    const veil = wish.isUnveiled ? null : hiddenFrom(entry, book.reader);
    const why = veil ?? (wish.documentedOnly && isOurs(entry.grade) ? 'ours' : null);
    if (why !== null) hidden[why] += 1;
    return why === null;
  });
  return { shown, hidden };
}

function pageOf(book: CodexBook, entry: CodexEntry, wish: CodexWish): CodexPage {
  const { scenario, codex } = book;
  const veil: Veil | null = wish.isUnveiled ? null : hiddenFrom(entry, book.reader);
  const person = scenario.byId.people[entry.id];
  const isPerson = entry.kind === 'person' && person !== undefined;
  const { shown, hidden } = sieve(book, wish, codex.namedIn(entry));
  const kinds = CODEX_KINDS.filter((kind) => shown.some((one) => one.kind === kind));
  const isLine = entry.kind !== 'term' && entry.line !== entry.text;
  return {
    ref: { kind: entry.kind, id: entry.id },
    kind: t(`codex.one.${entry.kind}`),
    name: capital(entry.name),
    original: isPerson ? originalName(person) : entry.kind === 'organ' ? (scenario.byId.organs[entry.id]?.title ?? null) : null,
    line: isLine && entry.kind === 'person' ? entry.line : '',
    date: entry.date === null ? null : dateText(entry.date),
    person: isPerson ? personCard(scenario, entry.id) : null,
    grade: entry.grade,
    paragraphs: veil === null ? entry.text.split('\n').filter(Boolean) : [],
    dispute: veil === null ? entry.dispute : null,
    facts: veil === null ? entry.facts.map((fact) => factOf(book, entry, fact, wish)) : [],
    sources: entry.sources.map((s) => {
      const source = scenario.byId.sources[s.source];
      return {
        grade: s.grade,
        to: { kind: 'source', id: s.source },
        title: source?.author || source?.title || s.source,
        locator: locatorWord(s.locator, language()),
      };
    }),
    named: kinds.map((kind) => ({
      kind: t(`codex.kind.${kind}`),
      rows: shown.filter((one) => one.kind === kind).map((one) => rowOf(book, one, null, false)),
    })),
    namedHidden: hidden.later + hidden.secret + hidden.ours,
    veil,
    isOurs: wish.documentedOnly && isOurs(entry.grade),
  };
}

/** The screen of a codex. */
export function codexModel(book: CodexBook, wish: CodexWish): CodexModel {
  const { scenario, codex, reader } = book;
  const { query, ref } = wish;
  const isSearch = query.trim() !== '';
  const found = isSearch ? book.search(query) : codex.entries.filter((entry) => entry.kind === wish.kind);
  const { shown, hidden } = sieve(book, wish, found);
  const listed = isSearch ? shown.slice(0, MOST_FOUND) : shown;
  const entry = ref === null ? null : codex.find(ref);
  const all = isSearch ? shown : sieve(book, wish, codex.entries).shown;
  return {
    scenario: { title: scenario.manifest.title, span: scenario.manifest.span },
    until: reader === null || reader.isOver ? null : month(scenario, reader.month),
    query,
    kinds: CODEX_KINDS.filter((kind) => codex.entries.some((one) => one.kind === kind)).map((kind) => ({
      id: kind,
      name: t(`codex.kind.${kind}`),
      count: all.filter((one) => one.kind === kind).length,
      isOn: !isSearch && kind === wish.kind,
    })),
    listTitle: isSearch ? t('codex.found', { count: shown.length }) : t(`codex.kind.${wish.kind}`),
    rows: listed.map((one) => rowOf(book, one, ref, isSearch)),
    more: shown.length - listed.length,
    hidden,
    isUnveiled: wish.isUnveiled,
    documentedOnly: wish.documentedOnly,
    page: entry === null ? null : pageOf(book, entry, wish),
    counts: countsOf(scenario),
    isMissing: ref !== null && entry === null,
    canGoBack: wish.canGoBack,
  };
}
