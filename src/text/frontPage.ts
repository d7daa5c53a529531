// A newspaper page from a month's public chronicle, by its editor's leaning (R7.1, R7.1b). Pure, integers only, and the same for every reader:
// it reads only what everybody may read, and takes the editor's trust as reputation has it, to the nearest twenty.
import type { Scenario } from '../model/scenario';
import type { Entry, Id, State } from '../model/state';
import { LEANING } from './pressText';
import type { Text } from './sentences';
import { signed } from './words';

/** How the newspaper treats an entry: it leads the page, is printed, is cut to a line, is said softly, stands inside the paper, or is left out. */
export const TREATMENTS = ['headline', 'printed', 'cut', 'softened', 'inside', 'omitted'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** Why an entry is treated so: the rule's number, one sentence on the rule, and the trusts it came from. */
export interface PageReason {
  rule: 'R7.1' | 'R7.1b';
  key: 'lead' | 'printed' | 'own' | 'vote' | 'space' | 'small' | 'hostile' | 'large' | 'cool' | 'coolOut' | 'gag' | 'kept' | 'closed';
  text: string;
  /** Whose name moved the editor: his trust, signed by whether the entry speaks well or ill of the person. */
  about: { id: Id; value: number }[];
}

export interface PageRow {
  /** Id of the entry. */
  entry: number;
  title: string;
  treatment: Treatment;
  /** Leaning of the editor, −100…100. */
  bias: number;
  why: PageReason;
}

export interface Article {
  entry: number;
  section: string;
  title: string;
  text: string;
  softened: boolean;
}

export interface FrontPage {
  organ: Id;
  /** "Pravda". */
  title: string;
  /** As printed, in Russian; null: the name is shown. */
  printedTitle: string | null;
  /** Whose organ it is. */
  masthead: string;
  editor: Id | null;
  /** Initials and surname, or that there is no editor. */
  editorName: string;
  turn: number;
  date: string;
  /** Up to four running heads: the parts of the paper that have something to say. */
  strip: string[];
  headline: string;
  deck: string;
  lead: Article | null;
  /** The count of the lead, when it tells a vote, and up to three persons it reflects on. */
  figure: { for: number; against: number; heads: Id[] } | null;
  /** Up to four. */
  articles: Article[];
  /** What is cut to a line. */
  brief: { entry: number; text: string }[];
  /** The public chronicle of the month beside the page, in its order. */
  rows: PageRow[];
}

/** At this leaning or below the editor keeps an item out, unless it is too large. */
const HOSTILE = -40;
const ARTICLES = 4;
const BRIEFS = 6;
/** A patron's opinion counts for an editor who has none, from this devotion on. */
const DEVOTED = 50;
/** Trust by reputation is known to the nearest twenty. */
const GRAIN = 20;
/** What one man says or writes is one less than what is done. */
const SAID = /^(spoke|quoted|canvassed|article)\b/;
/** What members do at a vote, and not what the vote does. */
const OWN_DEED = /^fraction\.(defied|walkedOut|left|quit)$/;
/** What is kept out of a paper is not told in print either: to say what one may not print would be to print it. */
const KEPT_OUT = /^(text\.none|article\.kept|reply\.refused|print\.refused)$/;
/** What a room decides that sits in secret. */
const isClosed = (scenario: Scenario, e: Entry): boolean =>
  e.phase === 'session' && e.event === null && typeof e.args.room === 'string' && scenario.byId.bodies[e.args.room]?.closed === true;
/** Entries that are a person's own public word. */
const OWN_WORD = /^(spoke|declared|figures|canvassed|printed|signed|article|quote)/;

/** Who makes an organ's page: the holder of the post that edits it, or the head of its board; null when nobody does. */
export function editorOf(scenario: Scenario, state: State, organ: Id): Id | null {
  const post = scenario.posts.find((p) => p.powers.some((q) => q.power === 'edit' && q.of === organ));
  if (post !== undefined) return state.posts[post.id]?.holder ?? null;
  const board = scenario.byId.organs[organ]?.board ?? null;
  return board === null ? null : (state.bodies[board]?.head ?? null);
}

/** Organs that appear, the scenario's own first, else in file order. */
export function organsOf(scenario: Scenario, state: State): Id[] {
  const open = scenario.organs.filter((o) => state.organs[o.id]?.open).map((o) => o.id);
  const first = scenario.manifest.organ;
  return first !== null && open.includes(first) ? [first, ...open.filter((id) => id !== first)] : open;
}

/** Trust as reputation has it, to the nearest twenty. */
const reputed = (state: State, from: Id, of: Id): number => Math.trunc((state.ties[from]?.[of] ?? 0) / GRAIN) * GRAIN;

/** What an editor is known to think of a person: himself 100; of whom he has no opinion he thinks as his patron does, as far as he is devoted. */
function reputedTrust(state: State, editor: Id, person: Id): number {
  if (editor === person) return 100;
  const own = reputed(state, editor, person);
  const patron = state.people[editor]?.patron ?? null;
  if (own !== 0 || patron === null || patron.devotion < DEVOTED) return own;
  return patron.person === person ? patron.devotion : Math.trunc((reputed(state, patron.person, person) * patron.devotion) / 100);
}

/** What an entry is worth to this organ: news of its own ground one more, what another paper has printed one less. */
function weightFor(scenario: Scenario, organ: Id, e: Entry): number {
  if (e.weight === 0) return 0;
  const weight = SAID.test(e.key) ? Math.max(1, e.weight - 1) : e.weight;
  const data = scenario.byId.organs[organ];
  if (typeof e.args.organ === 'string' && e.args.organ !== organ) return Math.max(1, weight - 1);
  const ground = data === undefined ? undefined : scenario.byId.organizations[data.owner];
  if (ground === undefined) return weight;
  const post = typeof e.args.post === 'string' ? scenario.byId.posts[e.args.post] : undefined;
  const isHere =
    e.args.organization === ground.id || post?.organization === ground.id || (e.args.place ?? null) === scenario.byId.posts[ground.secretary]?.place;
  return isHere ? Math.min(3, weight + 1) : weight;
}

interface Judged {
  e: Entry;
  weight: number;
  bias: number;
  about: { id: Id; value: number }[];
  treatment: Treatment | null;
  key: PageReason['key'];
}

function leaningOf(state: State, editor: Id | null, e: Entry): Pick<Judged, 'bias' | 'about'> {
  if (editor === null) return { bias: 0, about: [] };
  const about = Object.keys(e.reflects)
    .sort()
    .map((id) => ({ id, value: Math.sign(e.reflects[id]!) * reputedTrust(state, editor, id) + 0 }))
    .filter((a) => a.value !== 0);
  const side = sideOf(state, editor, e);
  if (side !== null) about.push(side);
  const sum = about.reduce((s, a) => s + a.value, 0);
  return { bias: Math.max(-100, Math.min(100, sum)), about };
}

/** R7.1: what takes a side on a question pleases or displeases an editor known to have a view on it, by one grain of reputation. */
function sideOf(state: State, editor: Id, e: Entry): { id: Id; value: number } | null {
  const { question } = e.args;
  const side = e.args.side ?? e.args.direction;
  if (typeof question !== 'string' || typeof side !== 'number') return null;
  const v = state.people[editor]?.views[question];
  const value = v === undefined || v.weight === 0 ? 0 : Math.sign(v.view) * Math.sign(side) * GRAIN;
  return value === 0 ? null : { id: question, value };
}

/** The person whose own word this is and whom a rule in force keeps out of print, or null. */
function gagged(state: State, e: Entry): Id | null {
  const person = e.args.person;
  if (!OWN_WORD.test(e.key) || typeof person !== 'string') return null;
  const isGagged = state.rules.some((r) => r.verb === 'print' && !r.allow && r.since <= e.turn && (r.who.length === 0 || r.who.includes(person)));
  return isGagged ? person : null;
}

/** Entries that only tell what a vote has done, each with the vote: what its room did by it before the next vote. */
function effectsOfVotes(entries: readonly Entry[]): Map<Entry, Entry> {
  const effects = new Map<Entry, Entry>();
  let vote: Entry | null = null;
  for (const e of entries) {
    if (e.phase !== 'session' || e.key === 'vote.lost') vote = null;
    else if (e.vote !== null) vote = e;
    else if (vote !== null && e.event === null && e.args.room === vote.args.room && !OWN_DEED.test(e.key)) effects.set(e, vote);
  }
  return effects;
}

/** `effects`: what it has done, if it is a vote, which makes it as heavy as the heaviest of it. */
function judge(scenario: Scenario, state: State, organ: Id, editor: Id | null, e: Entry, effects: readonly Entry[]): Judged {
  const weight = Math.max(...[e, ...effects].map((x) => weightFor(scenario, organ, x)));
  const base = { e, weight, ...leaningOf(state, editor, e) };
  if (gagged(state, e) !== null) return { ...base, treatment: 'omitted', key: 'gag' };
  if ([e, ...effects].some((x) => KEPT_OUT.test(x.key))) return { ...base, treatment: 'omitted', key: 'kept' };
  if (isClosed(scenario, e)) return { ...base, treatment: 'omitted', key: 'closed' };
  if (weight === 0) return { ...base, treatment: 'omitted', key: 'small' };
  // What it has printed stands in it, whoever edits it now.
  if (e.args.organ === organ && /^(printed|article\.(argue|attack|reply|dossier))/.test(e.key)) return { ...base, treatment: null, key: 'own' };
  if (base.bias <= HOSTILE) return weight >= 3 ? { ...base, treatment: 'softened', key: 'large' } : { ...base, treatment: 'omitted', key: 'hostile' };
  if (base.bias <= -LEANING) return weight >= 2 ? { ...base, treatment: 'cut', key: 'cool' } : { ...base, treatment: 'omitted', key: 'coolOut' };
  return { ...base, treatment: null, key: 'printed' };
}

/** What is printed already under the same words is not set a second time: who wrote what he also said has one column. */
function setOnce(all: readonly Judged[], words: (j: Judged) => string): { open: Judged[]; again: { j: Judged; first: Judged }[] } {
  const firsts = new Map<string, Judged>();
  for (const j of all) if (!firsts.has(words(j))) firsts.set(words(j), j);
  const again = all.map((j) => ({ j, first: firsts.get(words(j))! })).filter(({ j, first }) => j !== first);
  return { open: [...firsts.values()], again };
}

/** Gives the room of the page away: the heaviest leads, of the equally heavy whom the editor likes, the next are printed, the rest is cut while there is room for lines. */
function layOut(
  all: Judged[],
  words: (j: Judged) => string,
  effects: ReadonlyMap<Entry, Entry>,
): { lead: Judged | null; articles: Judged[]; brief: Judged[] } {
  const byScore = (a: Judged, b: Judged) => b.weight - a.weight || b.bias - a.bias || a.e.id - b.e.id;
  // A vote that may be printed tells what it has done.
  const votes = new Map(all.filter((j) => j.treatment !== 'omitted').map((j) => [j.e, j]));
  const voteOf = (j: Judged): Judged | undefined => votes.get(effects.get(j.e)!);
  const items = all.filter((j) => voteOf(j) === undefined);
  const { open, again } = setOnce(items.filter((j) => j.treatment === null).sort(byScore), words);
  const soft = items.filter((j) => j.treatment === 'softened').sort(byScore);
  const lead = open[0] ?? soft.shift() ?? null;
  const softArticles = soft.slice(0, ARTICLES);
  const articles = open.slice(1, 1 + ARTICLES - softArticles.length);
  const brief = items.filter((j) => j.treatment === 'cut');
  for (const j of open.slice(1 + articles.length)) {
    j.treatment = brief.length < BRIEFS ? 'cut' : j.key === 'own' ? 'inside' : 'omitted';
    if (j.key !== 'own') j.key = 'space';
    if (j.treatment === 'cut') brief.push(j);
  }
  for (const j of soft.slice(ARTICLES)) {
    j.treatment = 'cut';
    brief.push(j);
  }
  for (const j of articles) j.treatment = 'printed';
  if (lead !== null && lead.treatment === null) Object.assign(lead, { treatment: 'headline', key: 'lead' });
  for (const { j, first } of again)
    Object.assign(j, first.treatment === 'headline' ? { treatment: 'printed' } : { treatment: first.treatment, key: first.key });
  for (const j of all) {
    const vote = voteOf(j);
    if (vote !== undefined) Object.assign(j, { treatment: vote.treatment === 'headline' ? 'printed' : vote.treatment, key: 'vote' });
  }
  return { lead, articles: [...articles, ...softArticles], brief };
}

function reasonOf(text: Text, editor: Id | null, j: Judged): PageReason {
  const limit = signed(j.key === 'hostile' ? HOSTILE : -LEANING);
  const person = text.person(typeof j.e.args.person === 'string' ? j.e.args.person : null);
  const room = typeof j.e.args.room === 'string' ? text.body(j.e.args.room) : '';
  const rule = text.press(`why.${j.key}`, { weight: j.weight, bias: signed(j.bias), limit, person, room });
  const trusts = j.about.map(({ id, value }) => {
    if (j.e.reflects[id] === undefined)
      return text.press(value > 0 ? 'why.side' : 'why.otherSide', { editor: text.person(editor), question: text.question(id) });
    const sign = Math.sign(j.e.reflects[id]!);
    return text.press(sign > 0 ? 'why.well' : 'why.ill', { editor: text.person(editor), name: text.person(id), trust: signed(value * sign) });
  });
  const whom =
    j.key === 'gag' || j.key === 'small' || j.key === 'kept' || j.key === 'closed'
      ? []
      : trusts.length > 0
        ? trusts
        : [editor === null ? text.press('why.noEditor') : text.press('why.nobody', { editor: text.person(editor) })];
  return { rule: j.key === 'gag' || j.key === 'kept' ? 'R7.1b' : 'R7.1', key: j.key, text: [rule, ...whom].join(' '), about: j.about };
}

/** A page says a thing once: what two bodies decided alike is one line, and none if an article above says it. */
function linesOf(lines: FrontPage['brief'], said: readonly string[]): FrontPage['brief'] {
  const seen = new Set(said);
  return lines.filter((line) => !seen.has(line.text) && seen.add(line.text));
}

const bare = (words: string): string => words.replace(/\.$/, '').toLowerCase();
/** That a headline is all that a body says. */
const isSaidBy = (headline: string, body: string): boolean => bare(headline) === bare(body);

/** The first sentence of a text: up to a full stop after a word of two letters or more. */
function firstSentence(text: string): string {
  const at = /\p{L}{2,}[).”"]?\.(?=\s)/u.exec(text);
  return at === null ? text : text.slice(0, at.index + at[0].length);
}

/**
 * The front page of an organ on what happened in `turn`. `state` may be a seat's world: every seat gets the same page. `editor` null: a paper without an
 * editor prints by weight. The screen may pass another editor than the holder of the post, to show how he would make the page.
 */
export function frontPage(text: Text, scenario: Scenario, state: State, organ: Id, editor: Id | null, turn: number): FrontPage {
  const entries = state.chronicle.filter((e) => e.turn === turn && e.who === null);
  const effects = effectsOfVotes(entries);
  const judged = entries.map((e) =>
    judge(
      scenario,
      state,
      organ,
      editor,
      e,
      entries.filter((x) => effects.get(x) === e),
    ),
  );
  const wordsOf = (j: Judged): string => `${text.headline(j.e, state, j.bias)} ${text.entry(j.e, state, null).body ?? ''}`;
  const { lead, articles, brief } = layOut(judged, wordsOf, effects);
  const make = (j: Judged): Article => {
    const { title, body } = text.entry(j.e, state, null);
    const softened = j.treatment === 'softened';
    const headline = text.headline(j.e, state, j.bias);
    // A watchword set as the headline says neither whose it is nor on what: the title of the entry does.
    const told = body === null || isSaidBy(headline, body) ? title : body;
    return { entry: j.e.id, section: text.section(j.e), title: headline, text: softened ? text.press('soft') : told, softened };
  };
  const top = lead === null ? null : make(lead);
  const rest = articles.map(make);
  const vote = lead === null || lead.e.vote === null ? undefined : state.votes[lead.e.vote];
  return {
    organ,
    title: text.organ(organ, turn),
    printedTitle: scenario.byId.organs[organ]?.title ?? null,
    masthead: scenario.byId.organs[organ]?.masthead ?? '',
    editor,
    editorName: editor === null ? text.press('editor.none') : (scenario.byId.people[editor]?.fullName ?? text.person(editor)),
    turn,
    date: text.date(turn),
    strip: [...new Set([...(top === null ? [] : [top]), ...rest].map((a) => a.section))].slice(0, 4),
    headline: top?.title ?? text.press('empty'),
    deck: top === null ? text.press('empty#deck') : firstSentence(top.text),
    lead: top,
    figure:
      lead === null || vote === undefined ? null : { for: vote.for, against: vote.against, heads: Object.keys(lead.e.reflects).sort().slice(0, 3) },
    articles: rest,
    brief: linesOf(
      brief.map((j) => ({ entry: j.e.id, text: text.headline(j.e, state, 0) })),
      [...(top === null ? [] : [top]), ...rest].map((a) => a.title),
    ),
    rows: judged.map((j) => ({
      entry: j.e.id,
      title: text.entry(j.e, state, null).title,
      treatment: j.treatment ?? 'omitted',
      bias: j.bias,
      why: reasonOf(text, editor, j),
    })),
  };
}
