// A scenario with its names, and its texts as far as they are translated, in the language of the reader. For showing only: the rules play the files.
import type { Scenario } from '../model/scenario';
import { filesOf, type Language, type Table } from './languages';
import { small } from './words';

/** Fields of the records that are names or wordings a sentence is made from; a list is taken entry by entry. */
const NAMED = {
  people: ['name', 'fullName', 'role'],
  factions: ['name'],
  bodies: ['name'],
  posts: ['name'],
  places: ['name'],
  organizations: ['name', 'districts'],
  organs: ['name', 'masthead', 'renamed'],
  questions: ['name', 'plus', 'minus'],
  levers: ['name', 'steps'],
  themes: ['name'],
  documents: ['title', 'text'],
  facts: ['text'],
  events: ['title', 'text', 'ask', 'dispute'],
  aims: ['text'],
  endings: ['title', 'text'],
  outcomes: ['text', 'history', 'dispute'],
  deeds: ['text'],
  sources: ['author'],
} as const satisfies Partial<Record<keyof Scenario, readonly string[]>>;

type Row = Record<string, unknown>;
/** What is said in the records within a record: districts, the later name of a paper, a question and its choices. */
const INNER = ['name', 'question', 'choices', 'text', 'short', 'long'];

/** A name in the language: whole; its month and year with what follows; or the parts on both sides of a dash. What is not known stays as it is. */
export function wordOf(words: Table, name: string): string {
  const known = words[name];
  if (known !== undefined) return known;
  const month = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})(?:(, |: )(.+))?$/.exec(name);
  if (month !== null && words[month[2]!] !== undefined) {
    const [, day, name_, year, joint, rest] = month;
    const said = `${words[day === undefined ? name_! : `of ${name_}`] ?? name_} ${year}`;
    return `${day === undefined ? '' : `${day} `}${said}${rest === undefined ? '' : `${joint}${words[rest] ?? rest}`}`;
  }
  const [from = '', to] = name.split(' – ');
  if (to === undefined || wordOf(words, to) === to) return name;
  return `${wordOf(words, from)} – ${small(wordOf(words, to))}`;
}

/** A place in a source: whole; what it says after a colon by itself; or its marks of chapter, page and note, if it has no other words. */
function locatorOf(words: Table, locator: string): string {
  if (words[locator] !== undefined) return words[locator];
  const [place = '', ...rest] = locator.split(': ');
  if (rest.length > 0) return [locatorOf(words, place), locatorOf(words, rest.join(': '))].join(': ');
  const marks = locator.match(/[A-Za-z]+\.?/g) ?? [];
  return marks.every((mark) => words[mark] !== undefined) ? locator.replace(/[A-Za-z]+\.?/g, (mark) => words[mark]!) : locator;
}

/** The same record with its named fields said in the language; the record itself where nothing is known of it. */
function inWords(words: Table, value: unknown, fields: readonly string[]): unknown {
  if (typeof value === 'string') return wordOf(words, value);
  if (Array.isArray(value)) return value.map((v) => inWords(words, v, INNER));
  if (typeof value !== 'object' || value === null) return value;
  const row = value as Row;
  return { ...row, ...Object.fromEntries(fields.filter((f) => row[f] !== undefined).map((f) => [f, inWords(words, row[f], INNER)])) };
}

const made = new WeakMap<Scenario, Map<Language, Scenario>>();

/** The scenario as a reader of the language is to see it; made once. English, or a language that is not loaded, gives the scenario itself. */
export function inLanguage(scenario: Scenario, language: Language): Scenario {
  const words = filesOf(language)?.scenario;
  if (words === undefined || Object.keys(words).length === 0) return scenario;
  const known = made.get(scenario) ?? new Map<Language, Scenario>();
  made.set(scenario, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const { manifest } = scenario;
  const out: Scenario = { ...scenario, byId: { ...scenario.byId } };
  for (const [table, fields] of Object.entries(NAMED)) {
    const rows = (scenario[table as keyof typeof NAMED] as readonly unknown[]).map((row) => inWords(words, row, fields)) as {
      id: string;
    }[];
    Object.assign(out, { [table]: rows });
    if (table in scenario.byId) Object.assign(out.byId, { [table]: Object.assign(Object.create(null), ...rows.map((row) => ({ [row.id]: row }))) });
  }
  Object.assign(out, {
    manifest: {
      ...manifest,
      ...(inWords(words, manifest, ['title', 'subtitle', 'span', 'briefing']) as Row),
      turns: manifest.turns.map((turn) => inWords(words, turn, ['name'])),
      seatBriefings: inWords(words, manifest.seatBriefings, Object.keys(manifest.seatBriefings)),
      coda: inWords(words, manifest.coda, Object.keys(manifest.coda)),
    },
  });
  known.set(language, out);
  return out;
}

/** A wording of a scenario that stands by itself, as in the list of the title page. */
export const scenarioWord = (text: string, language: Language): string => wordOf(filesOf(language)?.scenario ?? {}, text);

/** A place in a source as a reader of the language is to see it. */
export const locatorWord = (locator: string, language: Language): string => locatorOf(filesOf(language)?.scenario ?? {}, locator);
