// A line of the chronicle as a title sentence and what is known beyond it. Scenario events bring their own words.
import type { Motion } from '../model/motion';
import type { Entry, Id, State } from '../model/state';
import { dealLine } from './dealText';
import type { Values } from './locale';
import { shapeOf } from './motionText';
import { scenarioWord } from './scenarioWords';
import type { Tools } from './tools';
import { isFilled, valuesOf } from './values';

export interface EntryText {
  title: string;
  /** null: the title says all. */
  body: string | null;
}

/** Parts of a body, in the order in which they are read; one whose values are missing is left out. */
const BODIES = ['#body', '#more'] as const;

/** What is told of an entry bears the names of its own month, whatever a paper or a city is called since. */
export const inMonthOf = (e: Entry, state: State): State => (e.turn === state.turn ? state : { ...state, turn: e.turn });

function allValues(t: Tools, e: Entry, state: State, seat: Id | null): Values {
  const values = valuesOf(t, e.args, state);
  // An entry without an author tells the seat what it did itself.
  const reader = seat ?? (e.who?.length === 1 ? e.who[0]! : null);
  values.reader = t.names.person(reader);
  // What a scenario tells in its own words.
  if (typeof e.args.text === 'string') values.text = scenarioWord(e.args.text, t.locale.language);
  const deal = typeof e.args.deal === 'number' ? state.deals[e.args.deal] : undefined;
  if (deal !== undefined) values.deal = dealLine(t, deal);
  else delete values.deal;
  return values;
}

/** Words by which two sentences are compared: not the short ones that join, and without their endings. */
const stems = (text: string): string[] => (text.match(/[\p{L}\d]{4,}|\p{Lu}[\p{L}\d]*|\d+/gu) ?? []).map((w) => w.slice(0, 4));

/** The full wording of a motion says what its short name has said: no other name in it, and one other word at most. */
function addsNothing(short: string, full: string): boolean {
  const said = new Set(stems(short).map((w) => w.toLowerCase()));
  const [, ...later] = stems(full);
  const more = stems(full).filter((w) => !said.has(w.toLowerCase()));
  return more.length <= 1 && !later.some((w) => /^[\p{Lu}\d]/u.test(w) && more.includes(w));
}

/** A vote by how it came out: without objection, by a count, on even votes, or short of the half that a heavy blow needs (R4.2). */
function voteKey(e: Entry, isConsent: boolean): string {
  if (e.key === 'vote.carried') return isConsent ? 'vote.carried#consent' : e.key;
  const lead = Number(e.args.for) - Number(e.args.against);
  return lead === 0 ? 'vote#tie' : lead > 0 ? 'vote#heavy' : e.key;
}

/** Of a line the title has named the question: its body is the side taken, and not the words of the rules for how far it moves. */
function bodyOf(t: Tools, e: Entry, state: State, values: Values): string[] {
  const line = lineOf(e, state);
  if (line === null) return values.motionTitle === undefined ? [] : [t.say('entries', `${e.key}#body`, values)];
  const side = t.names.side(line.question, line.direction);
  return addsNothing(String(values.motion), side) ? [] : [`${side}.`];
}

/** The line an entry of a vote is about; null where the vote was on something else. */
export function lineOf(e: Entry, state: State): Extract<Motion, { kind: 'line' }> | null {
  const vote = e.vote === null ? undefined : state.votes[e.vote];
  const motion = vote === undefined ? undefined : state.items[vote.item]?.motion;
  return motion?.kind === 'line' ? motion : null;
}

/** A newspaper, which has no reader's seat, prints no rule of the game. */
function voteText(t: Tools, e: Entry, state: State, values: Values, seat: Id | null): EntryText {
  const vote = e.vote === null ? undefined : state.votes[e.vote];
  const key = voteKey(e, vote?.consent === true);
  const count = Number(e.args.abstain);
  const parts = [
    ...bodyOf(t, e, state, values),
    ...(key === 'vote#heavy' && seat !== null ? [t.say('entries', 'vote#heavyRule')] : []),
    ...(count > 0 ? [t.say('entries', 'vote#abstain', { count })] : []),
  ];
  return { title: t.say('entries', key, values), body: parts.join(' ') || null };
}

/** The key of an entry: a reform is told by what it comes to (R1.2). */
export function keyOf(e: Entry, state: State): string {
  const item = /^reform\./.test(e.key) && typeof e.args.item === 'number' ? state.items[e.args.item] : undefined;
  return item === undefined ? e.key : `${e.key}${shapeOf(item.motion)}`;
}

export function entryText(t: Tools, e: Entry, now: State, seat: Id | null): EntryText {
  const state = inMonthOf(e, now);
  const event = e.event === null ? undefined : t.scenario.byId.events[e.event];
  if (e.key === 'event' && event !== undefined) return { title: event.title, body: event.text };
  const values = allValues(t, e, state, seat);
  if (/^(tabled|amended|vote\.)/.test(e.key) && addsNothing(String(values.motion), String(values.motionTitle))) delete values.motionTitle;
  if ((e.key === 'vote.carried' || e.key === 'vote.lost') && values.motion !== undefined) return voteText(t, e, state, values, seat);
  if (e.key === 'ended' && values.ending === undefined) return { title: t.say('entries', 'ended#none'), body: null };
  const bodies = BODIES.filter((b) => t.locale.has('entries', `${e.key}${b}`) && isFilled(t.locale.needs('entries', `${e.key}${b}`), values));
  return { title: t.say('entries', keyOf(e, state), values), body: bodies.map((b) => t.say('entries', `${e.key}${b}`, values)).join(' ') || null };
}
