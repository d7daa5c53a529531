// The codex of a scenario: an entry for each person, body, post and so on, with what it says, what it rests on, and links both ways.
// It speaks of the scenario as it is documented, never of a running game; `hiddenFrom` tells what a player should not read yet.
import type { Scenario, TableName } from '../model/scenario';
import type { SourceRef } from '../model/source';
import { CODEX_KINDS, type Codex, type CodexEntry, type CodexKind, type CodexRef, type CodexTerm, keyOf } from './codexEntry';
import * as facts from './codexFacts';
import { findNames, namesOf, referencesOf } from './codexLinks';
import { citations, gradeOf } from './grades';

/** What a codex takes from the texts of the game: words it explains, and full names in their own writing. */
export interface CodexWords {
  terms: readonly CodexTerm[];
  /** Of a person, by id: "Лев Борисович Каменев"; what the scenario itself says where nothing is known. */
  originalName(person: { id: string; cyrillic: string }): string;
}

type Draft = Omit<CodexEntry, keyof CodexRef | 'grade'>;
const EMPTY: Draft = { name: '', others: [], line: '', text: '', date: null, dispute: null, time: null, known: null, facts: [], sources: [] };

/** Entries of one table of the scenario. */
function entriesOf<T extends { id: string; sources?: readonly SourceRef[] }>(
  kind: CodexKind,
  records: readonly T[],
  draft: (record: T) => Partial<Draft>,
): CodexEntry[] {
  return records.map((record) => {
    const sources = record.sources ?? [];
    return { ...EMPTY, sources, ...draft(record), kind, id: record.id, grade: gradeOf(sources) };
  });
}

const sentences = (text: string): string => text.replace(/\s*\n\s*/g, '\n').trim();

function allEntries(scenario: Scenario, words: CodexWords): CodexEntry[] {
  const { people, byId } = scenario;
  const personName = (id: string | null): string => (id === null ? '' : (byId.people[id]?.fullName ?? ''));
  const cited = citations(scenario);
  return [
    ...entriesOf('person', people, (p) => ({
      name: p.fullName,
      others: [p.name, words.originalName(p), p.cyrillic],
      line: p.role,
      text: sentences(p.bio),
      facts: facts.personFacts(scenario, p),
    })),
    ...entriesOf('body', scenario.bodies, (b) => ({ name: b.name, facts: facts.bodyFacts(scenario, b) })),
    ...entriesOf('post', scenario.posts, (p) => ({ name: p.name, line: personName(p.holder), facts: facts.postFacts(p) })),
    ...entriesOf('question', scenario.questions, (q) => ({ name: q.name, line: `${q.plus} / ${q.minus}`, facts: facts.questionFacts(scenario, q) })),
    ...entriesOf('document', scenario.documents, (d) => ({
      name: d.title,
      line: personName(d.author),
      text: sentences(d.text),
      known: d.state === 'public' ? null : [d.author, ...d.holders, ...d.known, ...d.signatories, ...d.maySign, ...d.witnesses],
      facts: facts.documentFacts(d),
    })),
    ...entriesOf('event', scenario.events, (e) => ({
      name: e.title,
      text: sentences(e.text),
      date: e.date,
      dispute: e.dispute,
      time: { month: e.date.slice(0, 7), atEnd: e.phase === 'consequences' },
      known: e.who,
      facts: facts.eventFacts(e),
    })),
    ...entriesOf('outcome', scenario.outcomes, (o) => ({
      name: o.text,
      line: o.history,
      date: o.date,
      dispute: o.dispute,
      time: { month: o.date.slice(0, 7), atEnd: true },
      facts: facts.outcomeFacts(o),
    })),
    ...entriesOf('omission', scenario.omissions, (o) => ({
      name: o.text,
      date: o.date,
      time: { month: o.date.slice(0, 7), atEnd: true },
      facts: facts.omissionFacts(o),
    })),
    ...entriesOf('organization', scenario.organizations, (o) => ({ name: o.name, facts: facts.organizationFacts(o) })),
    ...entriesOf('organ', scenario.organs, (o) => ({
      name: o.name,
      others: [o.title, o.renamed?.name].filter((name): name is string => name !== undefined && name !== null),
      line: o.masthead,
      facts: facts.organFacts(scenario, o),
    })),
    ...entriesOf('lever', scenario.levers, (l) => ({ name: l.name, line: l.steps[l.value] ?? '', facts: facts.leverFacts(l) })),
    ...entriesOf('theme', scenario.themes, (t) => ({ name: t.name, facts: facts.themeFacts(t) })),
    ...entriesOf('place', scenario.places, (p) => ({ name: p.name, facts: facts.placeFacts(p) })),
    ...entriesOf('fact', scenario.facts, (f) => ({
      name: f.text,
      date: f.date,
      time: { month: f.date.slice(0, 7), atEnd: false },
      facts: facts.factFacts(scenario, f),
    })),
    ...words.terms.map(
      (t): CodexEntry => ({
        ...EMPTY,
        kind: 'term',
        id: t.id,
        grade: null,
        name: t.name,
        others: t.forms,
        line: t.text,
        text: t.text,
        facts: facts.termFacts(scenario.bodies, t.forms),
      }),
    ),
    ...entriesOf('source', scenario.sources, (s) => ({
      name: s.title,
      others: [s.author],
      line: [s.author, s.year ?? ''].filter(Boolean).join(', '),
      text: sentences(s.note),
      facts: facts.sourceFacts(s, cited),
    })),
  ];
}

/** The table that the records of a kind stand in; words of the glossary stand in none. */
const TABLE_OF: Readonly<Record<CodexKind, TableName | null>> = {
  person: 'people',
  body: 'bodies',
  post: 'posts',
  question: 'questions',
  document: 'documents',
  event: 'events',
  outcome: 'outcomes',
  omission: 'omissions',
  organization: 'organizations',
  organ: 'organs',
  lever: 'levers',
  theme: 'themes',
  place: 'places',
  fact: 'facts',
  term: null,
  source: 'sources',
};

/** Who names whom: for each entry the entries whose fields or sentences name it. */
function backlinks(scenario: Scenario, entries: readonly CodexEntry[], known: ReadonlyMap<string, CodexEntry>): Map<string, CodexEntry[]> {
  const names = namesOf(scenario);
  const isKnown = (ref: CodexRef): boolean => known.has(keyOf(ref));
  const found = new Map<string, CodexEntry[]>();
  for (const entry of entries) {
    const table = TABLE_OF[entry.kind];
    const records = table === null ? [] : (scenario[table] as readonly { id: string }[]);
    const record = records.find(({ id }) => id === entry.id);
    const fields = table === null || record === undefined ? [] : referencesOf(table, record, isKnown);
    const said = [entry.name, entry.text, entry.dispute ?? ''].flatMap((text) => findNames(text, names).map(({ to }) => to));
    const named = new Map([...fields, ...said].map((ref) => [keyOf(ref), ref] as const));
    named.delete(keyOf(entry));
    for (const key of named.keys()) found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

/** The codex of a scenario. Entries stand by kind, then by name or, where they have one, by date. */
export function makeCodex(scenario: Scenario, words: CodexWords): Codex {
  // Persons stand by their surnames.
  const sorted = (e: CodexEntry): string => (e.kind === 'person' ? e.others[0]! : e.name).toLowerCase().replace(/^(the|a|an) /, '');
  const key = (e: CodexEntry): string => `${e.date ?? ''}|${sorted(e)}`;
  const entries = allEntries(scenario, words).sort((a, b) => {
    const byKind = CODEX_KINDS.indexOf(a.kind) - CODEX_KINDS.indexOf(b.kind);
    if (byKind !== 0) return byKind;
    const [ka, kb] = [key(a), key(b)];
    return ka < kb ? -1 : ka > kb ? 1 : 0;
  });
  const known = new Map(entries.map((entry) => [keyOf(entry), entry] as const));
  let links: Map<string, CodexEntry[]> | null = null;
  return {
    scenario: scenario.manifest.id,
    entries,
    find: (ref) => known.get(keyOf(ref)) ?? null,
    namedIn: (ref) => {
      links ??= backlinks(scenario, entries, known);
      return links.get(keyOf(ref)) ?? [];
    },
  };
}
