// What a record of a scenario names: the ids in its fields, by the reference table, and the names in its sentences. Pure; it checks nothing.
import type { Scenario, TableName } from '../model/scenario';
import { type CodexKind, type CodexRef, keyOf } from './codexEntry';
import type { RefKind, Shape } from './referenceShapes';
import { RECORDS, SUBJECTS } from './referenceTable';

/** The kinds of entries that an id in a field may mean, the likeliest first. */
const MEANT: Partial<Record<RefKind, readonly CodexKind[]>> = {
  people: ['person'],
  everyone: ['person'],
  patron: ['person'],
  addressee: ['person', 'body'],
  owner: ['body', 'organization'],
  matter: ['lever', 'theme'],
  bodies: ['body'],
  posts: ['post'],
  places: ['place'],
  organizations: ['organization'],
  organs: ['organ'],
  questions: ['question'],
  levers: ['lever'],
  themes: ['theme'],
  documents: ['document'],
  facts: ['fact'],
  events: ['event'],
  outcomes: ['outcome'],
  sources: ['source'],
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every entry that the fields of a record name. `isKnown` tells which entries there are. */
export function referencesOf(table: TableName, record: object, isKnown: (ref: CodexRef) => boolean): CodexRef[] {
  const found = new Map<string, CodexRef>();
  const add = (kind: RefKind, id: unknown): void => {
    if (typeof id !== 'string') return;
    const ref = MEANT[kind]?.map((one): CodexRef => ({ kind: one, id })).find(isKnown);
    if (ref !== undefined) found.set(keyOf(ref), ref);
  };
  const addSubject = (text: string): void => {
    const [kind = '', ...parts] = text.split('/');
    const expected = Object.hasOwn(SUBJECTS, kind) ? SUBJECTS[kind]! : [];
    parts.forEach((part, i) => {
      const to = expected[i];
      if (to) for (const id of part.split('+')) add(to, id);
    });
  };
  const walk = (shape: Shape, value: unknown): void => {
    if (shape.is === 'ref') add(shape.to, value);
    else if (shape.is === 'subject') typeof value === 'string' && addSubject(value);
    else if (shape.is === 'lazy') walk(shape.of(), value);
    else if (shape.is === 'list') {
      if (Array.isArray(value)) for (const item of value) walk(shape.of, item);
    } else if (shape.is !== 'free' && isRecord(value)) {
      if (shape.is === 'keys')
        for (const key of Object.keys(value)) {
          add(shape.to, key);
          walk(shape.of, value[key]);
        }
      else if (shape.is === 'tagged') {
        const tag = String(value[shape.tag]);
        if (Object.hasOwn(shape.options, tag)) walk(shape.options[tag]!, value);
      } else for (const field of Object.keys(shape.fields)) walk(shape.fields[field]!, value[field]);
    }
  };
  walk({ is: 'object', fields: RECORDS[table] }, record);
  return [...found.values()];
}

/** A name and what it leads to. */
export interface CodexName {
  form: string;
  to: CodexRef;
}

/** Where a name stands in a text, in UTF-16 places. */
export interface NameAt {
  to: CodexRef;
  start: number;
  end: number;
}

/** Up to the first comma or bracket: "Bolshevik", not "Bolshevik, journal of …". */
const plain = (name: string): string => name.split(/[,(]/, 1)[0]!.trim();

/** The names of a scenario that lead to an entry wherever they stand in a text, the longest first. A name that two bear leads nowhere. */
export function namesOf(scenario: Scenario): CodexName[] {
  const all: CodexName[] = [
    ...scenario.people.flatMap((p) => [p.name, p.fullName].map((form) => ({ form, to: { kind: 'person' as const, id: p.id } }))),
    ...scenario.bodies.map((b) => ({ form: plain(b.name), to: { kind: 'body' as const, id: b.id } })),
    ...scenario.organs.flatMap((o) =>
      [o.name, ...(o.renamed === null ? [] : [o.renamed.name])].map((form) => ({ form, to: { kind: 'organ' as const, id: o.id } })),
    ),
    // A title of one word is a word like others.
    ...scenario.documents
      .filter((d) => plain(d.title).includes(' '))
      .map((d) => ({ form: plain(d.title), to: { kind: 'document' as const, id: d.id } })),
  ];
  const bearers = new Map<string, Set<string>>();
  for (const { form, to } of all) bearers.set(form, (bearers.get(form) ?? new Set()).add(keyOf(to)));
  const seen = new Set<string>();
  return all
    .filter(({ form }) => form.length > 2 && /^\p{Lu}/u.test(form) && bearers.get(form)!.size === 1 && !seen.has(form) && seen.add(form))
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** The first place of each named entry in a text, in its order, without overlaps; longer names win. */
export function findNames(text: string, names: readonly CodexName[]): NameAt[] {
  const found: NameAt[] = [];
  for (const { form, to } of names) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (isLetter(text[at - 1]) || isLetter(text[end]) || found.some((o) => at < o.end && end > o.start)) continue;
      found.push({ to, start: at, end });
      break;
    }
  }
  const taken = new Set<string>();
  return found.sort((a, b) => a.start - b.start).filter(({ to }) => !taken.has(keyOf(to)) && taken.add(keyOf(to)));
}
