// Every key that the engine emits has its sentence, every sentence is used, and no sentence asks for more than the engine gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORDER_KINDS } from '../../src/model/order';
import type { Args } from '../../src/model/state';
import { type Locale, localeOf, SUBJECTS, type Subject } from '../../src/text/locale';
import ui from '../../src/text/locales/en/ui.json';
import { makeTools } from '../../src/text/tools';
import { valuesOf } from '../../src/text/values';
import { type Call, emittedKeys } from './engineKeys';
import { expectClean, expectSentence, opening, scenario, text } from './support';

const FROM_ENGINE: readonly [Call, Subject][] = [
  ['addEntry', 'entries'],
  ['refusal', 'refusals'],
  ['line', 'cards'],
];
/** A key without its plural and its part: `vote#abstain_one` → `vote`. */
const base = (key: string): string => key.replace(/_(one|other)$/, '').replace(/#.*$/, '');

/** One value for every argument name that the engine uses. */
const SAMPLE: Args = {
  person: 'zinoviev',
  by: 'stalin',
  host: 'bukharin',
  victim: 'kamenev',
  about: 'trotsky',
  before: 'rykov',
  belief: 75,
  believed: 50,
  owner: 'zinoviev',
  convener: 'kamenev',
  seat: 'stalin',
  patron: 'stalin',
  courier: 'ordzhonikidze',
  who: 'trotsky,pyatakov',
  members: 'kamenev,rykov',
  present: 'bukharin,zinoviev',
  late: 'trotsky',
  absent: 'trotsky',
  claims: 'trotsky,bukharin',
  targets: 'stalin',
  body: 'orgburo',
  room: 'politburo',
  elector: 'central-committee',
  decider: 'central-committee',
  convened: 'central-committee',
  bodies: 'central-control-commission',
  post: 'general-secretary',
  place: 'urals',
  from: 'zinoviev',
  to: 'kamenev',
  target: 'trotsky',
  document: 'new-course',
  organ: 'pravda',
  organization: 'moscow',
  of: 58,
  count: 40,
  seats: 63,
  part: 'moscow',
  question: 'vil',
  theme: 'vil',
  lever: 'grain-export',
  matter: 'board-agenda',
  was: 'politburo-chair',
  value: 1,
  direction: -1,
  side: 1,
  label: 'factionalist',
  report: 'political-report',
  record: 'abused-krupskaya',
  verb: 'print',
  step: 'submit',
  reason: 'cure',
  stance: 'for',
  level: 'conference',
  subject: 'reform/secretariat/*',
  title: 'A title',
  text: 'A text.',
  item: 0,
  deal: 0,
  for: 4,
  against: 2,
  abstain: 1,
  items: 2,
  there: 2,
  needed: 3,
  sum: -3,
  price: 5,
  cost: 2,
  left: 1,
  trust: 20,
  percent: 100,
  offered: 1050,
  faction: -10,
  authority: -2,
  back: -5,
  came: 40,
  followers: 300,
  bond: 20,
  danger: -40,
  ending: scenario.endings[0]!.id,
  event: scenario.events.find((e) => e.ask !== null)!.id,
  choice: scenario.events.find((e) => e.ask !== null)!.ask!.choices[0]!.id,
};
/** Numbers under a name that elsewhere is a person or a list. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  overreach: ['by'],
  'session.opened': ['present'],
  'card.court.trust': ['by'],
  'card.rest': ['by'],
  'card.rest.sickbed': ['by'],
  'card.guard.all': ['by'],
  'card.guard.read': ['by'],
  'card.guard.none': ['by'],
  'card.canvass': ['by'],
  'card.underground.won': ['by'],
  'card.underground.strong': ['by'],
  'card.underground.weak': ['by'],
  'card.resolve.question': ['by'],
  'card.resolve.person': ['by'],
  'card.speak.argue': ['by'],
  'card.speak.accuse': ['by'],
  'card.speak.defend': ['by'],
  'card.write.appeal': ['by'],
  'card.article.argue': ['by'],
  'card.article.reply': ['by'],
  'card.article.attack': ['by'],
  'card.article.dossier': ['by'],
  'card.article.own': ['by'],
  'card.article.kept': ['by'],
  'card.quote': ['by'],
  'card.quote.against': ['by'],
  'card.print.strikes': ['by'],
  'card.trust': ['by'],
  'card.telegram.for': ['by'],
  'card.telegram.against': ['by'],
  'card.file.others': ['by'],
  'card.speak.recall': ['by'],
  'card.speak.quoteBack': ['by'],
  'card.paper.sways': ['by'],
  'card.testify.price': ['by'],
  'card.word.broken': ['by'],
  'card.danger': ['by'],
  'card.watch.found': ['by'],
  'card.travel.harm': ['by'],
  'danger.high': ['by'],
  'danger.past': ['by'],
};

describe.each(FROM_ENGINE)('%s', (call, subject) => {
  const emitted = emittedKeys(call);
  const locale: Locale = localeOf('en');

  test('the engine emits keys', () => {
    expect(emitted.length).toBeGreaterThan(20);
  });

  test(`R0.4 every key has a sentence in ${subject}.json`, () => {
    expect(emitted.filter((e) => !locale.has(subject, e.key)).map((e) => `${e.key} (${e.where})`)).toEqual([]);
  });

  test(`no sentence in ${subject}.json is unused`, () => {
    // What a vote adds belongs to both of its keys.
    const used = new Set([...emitted.map((e) => e.key), ...(subject === 'entries' ? ['vote'] : [])]);
    expect(locale.keys(subject).filter((k) => !used.has(base(k)))).toEqual([]);
  });

  test('no argument is new to the sentences', () => {
    const unknown = emitted.flatMap((e) => e.args.filter((a) => !(a in SAMPLE)).map((a) => `${e.key}: ${a} (${e.where})`));
    expect(unknown).toEqual([]);
  });

  test('no sentence asks for what the engine does not give', () => {
    const t = makeTools(scenario, 'en');
    const state = opening();
    state.items.push({
      id: 0,
      room: 'politburo',
      turn: 0,
      mover: 'zinoviev',
      motion: { kind: 'convene', room: 'central-committee', joint: false },
      subject: 'convene/central-committee',
      amends: null,
      confirms: null,
      outcome: null,
      moved: null,
      from: null,
      vote: null,
    });
    const lacking: string[] = [];
    for (const e of emitted) {
      const args = Object.fromEntries(e.args.map((a) => [a, NUMBERS[e.key]?.includes(a) ? 3 : SAMPLE[a]!]));
      const values = { ...valuesOf(t, args, subject === 'entries' ? state : null), reader: 'Stalin', count: 1 };
      for (const key of locale.keys(subject).filter((k) => base(k) === e.key)) {
        for (const need of locale.needs(subject, key))
          if (!(need in values)) lacking.push(`${key} wants {{${need}}} (${e.where} gives ${e.args.join(', ') || 'nothing'})`);
      }
      if (subject === 'refusals') expectSentence(text.refusal({ rule: 'R0', key: e.key, args: args as Record<string, string | number> }));
      if (subject === 'cards') expectSentence(text.line({ key: e.key, args }));
      if (subject === 'entries' && !['event', 'told', 'chosen', 'ended'].includes(e.key))
        expectSentence(
          text.entry(
            { id: 0, turn: 0, phase: 'work', key: e.key, args, who: null, event: null, vote: null, weight: 1, reflects: {}, sources: [] },
            state,
            'stalin',
          ).title,
        );
    }
    expect(lacking).toEqual([]);
  });

  // Entries leave out what they lack; that is proved on entries by hand.
  if (subject === 'entries') return;
  test('a sentence whose arguments are empty still reads', () => {
    for (const e of emitted) {
      const args = Object.fromEntries(e.args.map((a) => [a, typeof SAMPLE[a] === 'number' || NUMBERS[e.key]?.includes(a) ? 1 : '']));
      expectClean(subject === 'cards' ? text.line({ key: e.key, args }) : text.refusal({ rule: 'R0', key: e.key, args }));
    }
  });
});

describe('the newspaper', () => {
  const locale = localeOf('en');
  const entries = emittedKeys('addEntry');
  const worded = [
    ...new Set(
      locale
        .keys('press')
        .filter((k) => /#(well|plain|ill)$/.test(k))
        .map(base),
    ),
  ];

  test('R7.1 every public entry is worded well, plainly and ill', () => {
    // Falling silent and speaking again are known to the seat alone.
    const open = [...new Set(entries.filter((e) => e.isPublic).map((e) => e.key))].filter((k) => k !== 'declared.silent' && k !== 'declared.speakUp');
    expect(open.length).toBeGreaterThan(40);
    expect(open.flatMap((k) => ['well', 'plain', 'ill'].map((v) => `${k}#${v}`)).filter((k) => !locale.has('press', k))).toEqual([]);
  });

  test('no wording is unused', () => {
    const known = new Set(entries.map((e) => e.key));
    // A vote on a line is worded for itself.
    expect(worded.map((k) => k.replace(/\.line$/, (end) => (k.startsWith('vote.') ? '' : end))).filter((k) => !known.has(k))).toEqual([]);
  });
});

describe('the other files', () => {
  const here = new URL('../../src/text/', import.meta.url).pathname;
  const code = readdirSync(here)
    .filter((f) => f.endsWith('.ts'))
    .map((f) => readFileSync(join(here, f), 'utf8'))
    .join('\n');
  /** Every literal and template of the code as a pattern; a hole matches anything but nothing. */
  const patterns = [...code.matchAll(/'([^'\n]*)'|`([^`\n]*)`/g)].map((m) => {
    const literal = m[1] ?? m[2]!;
    return new RegExp(
      `^${literal
        .split(/\$\{[^}]*\}/)
        .map((p) => p.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&'))
        .join('.+')}$`,
    );
  });
  const narrow = patterns.filter((p) => p.source !== '^.+$' && p.source !== '^.+.+$');
  const OTHERS = ['motions', 'terms', 'orders', 'promises', 'names', 'press', 'lenses'] as const;

  test.each(OTHERS)('%s.json holds no key that the code does not name', (subject) => {
    const locale = localeOf('en');
    // A kind's key may be the whole hole of `plain(t, key)`; what the walk over all kinds says is proved in sentences.test.ts.
    const unused = locale.keys(subject).filter((k) => {
      const bare = k.replace(/_(one|other)$/, '');
      const stem = bare.replace(/#short$/, '');
      return !narrow.some((p) => p.test(bare) || p.test(stem)) && !/#(well|plain|ill)$/.test(bare);
    });
    expect(unused).toEqual([]);
  });

  test('the glossary gives every term its text', () => {
    const locale = localeOf('en');
    for (const id of locale.keys('glossary').filter((k) => !k.includes('#'))) expect(locale.has('glossary', `${id}#text`), id).toBe(true);
  });

  test('the voice of the game: no exclamation marks, no "comrade", true minus and spaces', () => {
    for (const subject of SUBJECTS) {
      for (const key of localeOf('en').keys(subject)) {
        const said = localeOf('en').say(subject, key);
        expect(said, `${subject}:${key}`).not.toMatch(/!|comrade| {2}/i);
        expect(said, `${subject}:${key}`).not.toMatch(/(^|\s)-\d/);
      }
    }
  });
});

describe('the labels of the screens', () => {
  const folder = new URL('../../src/client/', import.meta.url).pathname;
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => readFileSync(join(folder, f), 'utf8'))
    .join('\n');
  const flat = (node: object, path: string): string[] =>
    Object.entries(node).flatMap(([k, v]) => (typeof v === 'string' ? [`${path}${k}`] : flat(v as object, `${path}${k}.`)));
  const keys = new Set(flat(ui, '').map((k) => k.replace(/_(one|other)$/, '')));

  test('every label that a screen names by a literal exists in ui.json', () => {
    const named = [...code.matchAll(/\bt\('([^']+)'/g)].map((m) => m[1]!);
    expect([...new Set(named)].filter((k) => !keys.has(k))).toEqual([]);
  });
});

test('every kind of order has its verb on the desk, and what it is done to', () => {
  const verbs: Readonly<Record<string, string>> = ui.verb;
  expect(ORDER_KINDS.filter((kind) => verbs[kind] === undefined || verbs[`${kind}#object`] === undefined)).toEqual([]);
});
