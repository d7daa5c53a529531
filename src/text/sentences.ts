// Every sentence a player reads, made from Entries, Refusals, Lines, Reasons and the words of the game. It decides nothing and computes no rule.
import type { Ballot, Refusal } from '../model/action';
import type { Promise_, Threat } from '../model/deal';
import type { LensChange } from '../model/lens';
import type { Motion } from '../model/motion';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Grade } from '../model/source';
import type { Caucus, Deal, Entry, Id, Item, Letter, State } from '../model/state';
import type { Line } from '../model/view';
import type { Reason } from '../model/vote';
import { caucusText, type DealText, dealText, letterText, promiseText, type Told, termsText, threatText } from './dealText';
import { type EntryText, entryText } from './entryText';
import { language } from './languages';
import { type LensChangeText, lensChangeText } from './lensText';
import type { Subject, Values } from './locale';
import { type MotionText, motionText } from './motionText';
import type { Names } from './names';
import { orderText } from './orderText';
import { headlineText, sectionText } from './pressText';
import { type ReasonContext, type ReasonText, reasonParts, reasonText } from './reasonText';
import { subjectText } from './subjectText';
import { makeTools, type Tools } from './tools';
import { valuesOf } from './values';
import { capital, sentence, signed } from './words';

/** The sentences of one scenario in one language. Names are shown, never ids; titles end with a full stop unless the scenario wrote them. */
export interface Text {
  /** A line of the chronicle for a seat; null = for nobody in particular. */
  entry(e: Entry, state: State, seat: Id | null): EntryText;
  /** Newspaper wording by the editor's leaning, −100…100 (R7.1). */
  headline(e: Entry, state: State, bias: number): string;
  /** The part of the newspaper an entry belongs to. */
  section(e: Entry): string;
  /** What is lacking, in one or two sentences (R3.2). */
  refusal(r: Refusal): string;
  /** A line of a card before committing (R3.1). */
  line(l: Line): string;
  /** A term of a decision: its name and how it came about (R0.4). */
  reason(r: Reason, context?: Partial<ReasonContext>): ReasonText;
  /** Its parts for a list. */
  reasonParts(r: Reason): { label: string; value: number }[];
  motion(m: Motion, state: State): MotionText;
  /** Verb and object, without a full stop. */
  order(o: Order, state: State): string;
  /** Who reads a promise, a threat or an offer is called "you" in it; none: all are named. */
  promise(p: Promise_, giver: Id, other?: Id | null, reader?: Id | null): string;
  /** The or else of an ultimatum. */
  threat(threat: Threat, person: Id, reader?: Id | null): string;
  deal(d: Deal, reader?: Id | null): DealText;
  /** Terms between a room and some persons, each promise a sentence. */
  terms(m: Parameters<typeof termsText>[1]): ReturnType<typeof termsText>;
  caucus(k: Caucus): Told;
  letter(l: Letter): Told;
  /** A motion's subject or pattern as a noun phrase, small at its start. */
  subject(pattern: string): string;
  person(id: Id | null): string;
  /** Initials and surname. */
  personFull(id: Id | null): string;
  place(id: Id): string;
  /** As a heading: "Politburo". */
  body(id: Id): string;
  /** As a heading: "Editor of Pravda". */
  post(id: Id): string;
  question(id: Id): string;
  /** Inside a sentence: "the village". */
  questionInside(id: Id): string;
  document(id: Id): string;
  organization(id: Id): string;
  organ(id: Id, turn?: number): string;
  lever(id: Id): string;
  /** Label of a step of a lever. */
  leverStep(id: Id, value: number): string;
  /** "Zinoviev, Trotsky and Bukharin". */
  list(ids: readonly Id[]): string;
  /** With a true minus. */
  signed(n: number): string;
  ballot(v: Ballot): string;
  /** How an item ended, or that it has not. */
  outcome(item: Pick<Item, 'outcome'>): string;
  /** Name of a turn: "July 1923". */
  date(turn: number): string;
  /** The same with its motto, for a heading: "May 1924: the congress". */
  turn(turn: number): string;
  grade(g: Grade): string;
  /** Names as they stand inside a sentence, with their articles. */
  names: Names;
  /** What a lens changes and what it is in `built`, the scenario without it (R10.1). */
  lensChange(c: LensChange, built: Scenario): LensChangeText;
  /** A sentence of the newspaper's own file. */
  press(key: string, values?: Values): string;
}

/** Fills a template; what an argument leaves empty is said as somebody or something. */
function fill(t: Tools, subject: Subject, key: string, args: Line['args']): string {
  const values = valuesOf(t, args, null);
  const needs = t.locale.needs(subject, key);
  const lacks = needs.filter((n) => values[n] === undefined);
  for (const n of lacks) values[n] = t.phrase('names', n === 'person' ? 'somebody' : 'something');
  const isFree = lacks.length > 0 && t.locale.has(subject, `${key}#free`);
  return t.say(subject, isFree ? `${key}#free` : key, values);
}

/** The Text of a scenario, in the language in force if none is named; an unknown one gives English. */
export function makeText(given: Scenario, lang: string = language()): Text {
  const t = makeTools(given, lang);
  const { names, scenario } = t;
  /** The scenario's own name, else the id in words. */
  const title = <X>(table: Readonly<Record<string, X>>, id: Id, of: (x: X) => string): string =>
    Object.hasOwn(table, id) ? of(table[id]!) : capital(id.split('-').join(' '));
  return {
    entry: (e, state, seat) => entryText(t, e, state, seat),
    headline: (e, state, bias) => headlineText(t, e, state, bias),
    section: (e) => sectionText(t, e.key),
    refusal: (r) => fill(t, 'refusals', r.key, r.args),
    line: (l) => fill(t, 'cards', l.key, l.args),
    reason: (r, context = {}) => reasonText(t, r, { person: context.person ?? null, state: context.state ?? null }),
    reasonParts: (r) => reasonParts(t, r),
    motion: (m, state) => motionText(t, m, state),
    order: (o, state) => orderText(t, o, state),
    promise: (p, giver, other = null, reader = null) => promiseText(t, p, giver, other, reader),
    threat: (threat, person, reader = null) => threatText(t, threat, person, reader),
    deal: (d, reader = null) => dealText(t, d, reader),
    terms: (m) => termsText(t, m),
    caucus: (k) => caucusText(t, k),
    letter: (l) => letterText(t, l),
    subject: (pattern) => subjectText(t, pattern),
    person: (id) => names.person(id),
    personFull: (id) => names.personFull(id),
    place: (id) => title(scenario.byId.places, id, (x) => x.name),
    body: (id) => title(scenario.byId.bodies, id, (x) => x.name),
    post: (id) => title(scenario.byId.posts, id, (x) => x.name),
    question: (id) => title(scenario.byId.questions, id, (x) => x.name),
    questionInside: (id) => names.question(id),
    document: (id) => (Object.hasOwn(scenario.byId.documents, id) ? scenario.byId.documents[id]!.title : capital(names.document(id))),
    organization: (id) => title(scenario.byId.organizations, id, (x) => x.name),
    organ: (id, turn) => names.organ(id, turn),
    lever: (id) => title<{ name: string }>({ ...scenario.byId.themes, ...scenario.byId.levers }, id, (x) => x.name),
    leverStep: (id, value) => sentence(names.step(id, value)),
    list: (ids) => names.list(ids),
    signed,
    ballot: (v) => t.phrase('names', `ballot.${v}`),
    outcome: (item) => t.phrase('names', `outcome.${item.outcome ?? 'open'}`),
    date: (turn) => names.date(turn),
    turn: (turn) => scenario.manifest.turns[turn]?.name ?? t.phrase('names', 'date.unknown'),
    grade: (g) => t.phrase('names', `grade.${g}`),
    names,
    lensChange: (c, built) => lensChangeText(t, c, built),
    press: (key, values) => t.say('press', key, values),
  };
}
