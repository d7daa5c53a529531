// Names of everything that has an id, as they stand in a sentence. Names come from the scenario; only articles and joints are from the locale.
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { TALK_ID } from '../model/talk';
import type { Locale } from './locale';
import { capital, head, small } from './words';

type Known = Id | null | undefined;

/** Names in the form used inside a sentence; capitals at its start are the sentence's business. An empty id gives "somebody" or "something". */
export interface Names {
  person(id: Known): string;
  personFull(id: Known): string;
  place(id: Known): string;
  /** With its article: "the Politburo", "STO". */
  body(id: Known): string;
  /** As a title: "editor of Pravda", "General Secretary". */
  post(id: Known): string;
  /** With its article where it takes one: "the village", "foreign trade". */
  question(id: Known): string;
  /** The wording of a side of a question. */
  side(id: Known, direction: number): string;
  lever(id: Known): string;
  step(lever: Known, value: number): string;
  /** The same in a few words, inside a sentence. */
  stepShort(lever: Known, value: number): string;
  /** A lever or a theme. */
  matter(id: Known): string;
  document(id: Known): string;
  /** The title of an event, without quotation marks of its own. */
  event(id: Known): string;
  /** What a paper says: of the files, or of a talk written down. */
  contents(id: Id): string;
  organization(id: Known): string;
  /** An organization, or `organization/district`: "Leningrad, Volodarskii". */
  part(id: Known): string;
  /** As it is called in a turn; papers are renamed with their cities. */
  organ(id: Known, turn?: number): string;
  label(id: Known): string;
  report(id: Known): string;
  fact(id: Known): string;
  /** "Zinoviev, Trotsky and Bukharin"; nobody for an empty list. */
  list(ids: readonly Id[]): string;
  /** Strings joined in the same way. */
  join(parts: readonly string[]): string;
  /** When a turn is, without its motto: "November 1923, to 5 December". */
  date(turn: number): string;
  /** "two" up to twelve, figures above. */
  number(n: number): string;
}

/** Words that keep their capital wherever they stand: those that name people and places here, and those of the locale's list. */
function properWords(scenario: Scenario, locale: Locale): ReadonlySet<string> {
  const named = [...scenario.people, ...scenario.places, ...scenario.organizations].flatMap((x) => x.name.split(/[\s,()]+/));
  const organs = scenario.organs.flatMap((o) => [o.name, o.renamed?.name ?? '']).flatMap((name) => name.split(' '));
  return new Set([...named, ...organs, ...locale.say('names', 'proper').split('|')].filter((w) => /^\p{Lu}/u.test(w) && w !== 'The'));
}

/** An id that no table knows, as words. */
const asWords = (id: Id): string => id.split('-').join(' ');
const asTitle = (id: Id): string => id.split('-').map(capital).join(' ');

export function makeNames(scenario: Scenario, locale: Locale): Names {
  const say = (key: string, values: Record<string, string | number> = {}) => locale.say('names', key, values);
  const proper = properWords(scenario, locale);
  const articles = say('articles').split('|');
  const joints = say('joints').split('|');
  const openers = say('titleOpeners').split('|');
  const middles = say('titleMiddles').split('|');
  /** A name whose second word has a capital is a title, which keeps its own: so in English. */
  const isTitled = say('capitals') !== '';
  const isEmpty = (id: Known): id is null | undefined | '' => id === null || id === undefined || id === '';

  /** Leading article small; first word small unless it is a proper name or part of a title in capitals. */
  const inside = (name: string): string => {
    const [first = '', second = ''] = name.split(' ');
    if (articles.includes(first)) return small(name);
    const bare = first.replace(/[’'].*$/, '').replace(/,$/, '');
    if (proper.has(bare) || /^\p{Lu}[\p{Lu}\d]/u.test(first) || (isTitled && /^\p{Lu}/u.test(second))) return name;
    return small(name);
  };
  /** "Pace of industry" and "State price of grain" take an article, "Foreign trade" does not. */
  const withArticle = (name: string): string => {
    const words = name.split(' ');
    if (articles.includes(words[0]!) || /[’']s$/.test(words[0]!)) return inside(name);
    return words.slice(1, 3).some((word) => joints.includes(word)) ? say('the', { name: inside(name) }) : inside(name);
  };
  const find = <T>(id: Known, table: Readonly<Record<string, T>>, name: (x: T) => string, empty: string): string => {
    if (isEmpty(id)) return say(empty);
    const found = Object.hasOwn(table, id) ? table[id] : undefined;
    return found === undefined ? asWords(id) : name(found);
  };
  const { byId } = scenario;

  const join = (parts: readonly string[]): string => {
    if (parts.length === 0) return say('nobody');
    if (parts.length === 1) return parts[0]!;
    return say('pair', { head: parts.slice(0, -1).join(say('comma')), last: parts[parts.length - 1]! });
  };
  const person = (id: Known): string => find(id, byId.people, (p) => p.name, 'somebody');

  /** The motto of a turn, what stands after a colon, is for its heading alone. */
  const date = (turn: number): string => scenario.manifest.turns[turn]?.name.split(':', 1)[0] ?? say('date.unknown');

  /** A talk on paper has its name by its id, not by the files (R7.5). */
  const talkOf = (id: Known): Record<string, string> | null => {
    const found = isEmpty(id) ? null : TALK_ID.exec(id);
    if (found === null || Object.hasOwn(byId.documents, id!)) return null;
    const who = (place: number): string => person(scenario.people[Number(found[place])]?.id);
    return { writer: who(1), speaker: who(2), date: date(Number(found[3])) };
  };

  return {
    date,
    person,
    personFull: (id) => find(id, byId.people, (p) => p.fullName, 'somebody'),
    place: (id) => find(id, byId.places, (p) => (articles.includes(p.name.split(' ')[0]!) ? small(p.name) : p.name), 'somewhere'),
    body: (id) =>
      find(
        id,
        byId.bodies,
        (b) => {
          const abbreviation = /\(([^)]+)\)$/.exec(b.name);
          if (abbreviation !== null) return abbreviation[1]!;
          if (articles.includes(b.name.split(' ')[0]!)) return small(b.name);
          const name = b.name.includes(' ') ? inside(b.name) : b.name;
          return say('the', { name });
        },
        'something',
      ),
    post: (id) =>
      find(
        id,
        byId.posts,
        (p) => {
          const [title = '', ...where] = p.name.split(', ');
          const name = inside(title.length === p.name.length ? p.name : title);
          return where.length === 0 ? name : say('postFor', { post: name, where: where.join(', ') });
        },
        'something',
      ),
    question: (id) => find(id, byId.questions, (q) => withArticle(q.name), 'something'),
    side: (id, direction) => find(id, byId.questions, (q) => (direction >= 0 ? q.plus : q.minus), 'something'),
    lever: (id) => find(id, byId.levers, (l) => withArticle(l.name), 'something'),
    matter: (id) => find(id, { ...byId.themes, ...byId.levers }, (m) => withArticle(m.name), 'something'),
    step: (lever, value) => find(lever, byId.levers, (l) => l.steps[value] ?? say('something'), 'something'),
    stepShort: (lever, value) => {
      const short = head(find(lever, byId.levers, (l) => l.steps[value] ?? say('something'), 'something'));
      return proper.has(short.split(' ', 1)[0]!) ? short : small(short);
    },
    event: (id) => find(id, byId.events, (e) => e.title.replace(/["“”«»]/g, ''), 'something'),
    document: (id) => {
      const talk = talkOf(id);
      if (talk !== null) return say('talk', talk);
      return find(
        id,
        byId.documents,
        (d) => {
          const [first = '', second] = d.title.split(' ');
          if (articles.includes(first)) return small(d.title);
          if (/[’']s?$/.test(first)) return d.title;
          // A title of its own, in capitals or made like one, against what only says which paper it is.
          const isTitle = second === undefined || /^\p{Lu}/u.test(second) || openers.includes(first) || middles.includes(second);
          return isTitle ? say('titled', { name: d.title }) : say('the', { name: d.title });
        },
        'something',
      );
    },
    contents: (id) => {
      const talk = talkOf(id);
      return talk === null ? (byId.documents[id]?.text ?? '') : say('talk.text', talk);
    },
    organization: (id) => find(id, byId.organizations, (o) => o.name, 'something'),
    part: (id) => {
      const [organization, district] = (id ?? '').split('/');
      const o = byId.organizations[organization ?? ''];
      if (o === undefined) return say('something');
      const d = o.districts.find((x) => x.id === district);
      return d === undefined ? o.name : `${o.name}, ${d.name}`;
    },
    organ: (id, turn = 0) =>
      find(
        id,
        byId.organs,
        (o) => (o.renamed !== null && (scenario.manifest.turns[turn]?.id ?? '') >= o.renamed.from ? o.renamed.name : o.name),
        'something',
      ),
    label: (id) => (isEmpty(id) ? say('something') : locale.has('names', `label.${id}`) ? say(`label.${id}`) : asWords(id)),
    report: (id) => (isEmpty(id) ? say('something') : locale.has('names', `report.${id}`) ? say(`report.${id}`) : say('the', { name: asTitle(id) })),
    fact: (id) => find(id, byId.facts, (f) => f.text, 'something'),
    list: (ids) => join(ids.filter((id) => id !== '').map(person)),
    join,
    number: (n) => (locale.has('names', `number.${n}`) ? say(`number.${n}`) : String(n)),
  };
}

/** The head of a side's wording, for short forms: "Give way to the peasant". */
export const sideShort = (names: Names, question: Known, direction: number): string => small(head(names.side(question, direction)));
