// Newspaper wording of a public entry: the same fact said well, plainly or ill, by the leaning of the editor (R7.1).
import type { Entry, State } from '../model/state';
import { entryText, inMonthOf, keyOf, lineOf } from './entryText';
import { sideShort } from './names';
import type { Tools } from './tools';
import { isFilled, valuesOf } from './values';
import { capital, open } from './words';

/** From here an editor welcomes a fact; from its negative he regrets it. */
export const LEANING = 20;

/** How a fact is said. */
export type Voice = 'well' | 'plain' | 'ill';

/** The voice of a leaning, −100…100. */
export const voiceOf = (bias: number): Voice => (bias >= LEANING ? 'well' : bias <= -LEANING ? 'ill' : 'plain');

/** A headline without a full stop; entries that no newspaper words are said as in the chronicle. */
export function headlineText(t: Tools, e: Entry, now: State, bias: number): string {
  const state = inMonthOf(e, now);
  const event = e.event === null ? undefined : t.scenario.byId.events[e.event];
  const values = valuesOf(t, e.key === 'event' && event !== undefined ? { title: event.title } : e.args, state);
  const line = /^vote\./.test(e.key) ? lineOf(e, state) : null;
  if (line !== null)
    Object.assign(values, { question: t.names.question(line.question), sideShort: sideShort(t.names, line.question, line.direction) });
  const voice = voiceOf(bias);
  const shaped = `${line === null ? keyOf(e, state) : `${e.key}.line`}#${voice}`;
  const key = t.locale.has('press', shaped) ? shaped : `${e.key}#${voice}`;
  if (!t.locale.has('press', key) || !isFilled(t.locale.needs('press', key), values)) return open(entryText(t, e, state, null).title);
  return capital(open(t.phrase('press', key, values)));
}

/** The part of the paper where an entry of this key stands. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(vote|item|appealed|session|overreach)/, 'vote'],
  [/^(reform|elect|convene|commission|reporter|mission|travelled)/, 'body'],
  [/^(post|appoint|dismissed|transferred|resign|enforce)/, 'post'],
  [/^(spoke|declared|canvassed|figures|quote)/, 'word'],
  [/^(resolved|addressed)/, 'party'],
  [/^(printed|paper|signed|text|verdict|article|reply)/, 'paper'],
  [/^(decreed|lever|line|review)/, 'policy'],
  [/^(discipline|label|lift|demand|rule)/, 'party'],
];

export function sectionText(t: Tools, key: string): string {
  return t.say('press', `section.${SECTIONS.find(([pattern]) => pattern.test(key))?.[1] ?? 'country'}`);
}
