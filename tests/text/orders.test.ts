// Every kind of order in words; the list below must name each kind, or it does not compile.
import { describe, expect, test } from 'vitest';
import { ORDER_KINDS, type Order } from '../../src/model/order';
import { expectClean, opening, REPLY, text } from './support';

const ORDERS: { [K in Order['kind']]: readonly [Extract<Order, { kind: K }>, string][] } = {
  work: [
    [{ kind: 'work', post: 'general-secretary', manner: 'plain' }, 'Work the post of General Secretary'],
    [{ kind: 'work', post: 'moscow-secretary', manner: 'closed' }, ''],
    [{ kind: 'work', post: 'moscow-secretary', manner: 'open' }, ''],
    [{ kind: 'work', post: 'politburo-chair', manner: 'arbitrate' }, ''],
    [{ kind: 'work', post: 'politburo-chair', manner: 'drive' }, 'Work the post of acting chair of the Politburo and drive the room on'],
    [{ kind: 'work', post: 'general-secretary', manner: 'recommend' }, 'Work the post of General Secretary and recommend secretaries'],
    [{ kind: 'work', post: 'general-secretary', manner: 'dictate' }, ''],
  ],
  attend: [[{ kind: 'attend', body: 'orgburo' }, 'Attend the Orgburo']],
  travel: [[{ kind: 'travel', place: 'urals' }, 'Travel to the Urals']],
  rest: [[{ kind: 'rest' }, 'Rest']],
  court: (['trust', 'learn', 'recruit'] as const).map((aim) => [{ kind: 'court', person: 'trotsky', aim }, '']),
  summon: [
    [
      { kind: 'summon', invitees: ['bukharin', 'voroshilov'], subject: 'reform/secretariat/*' },
      'Call Bukharin and Voroshilov together on any reform of the Secretariat',
    ],
  ],
  write: [
    [{ kind: 'write', to: 'kamenev', act: 'appeal', about: null, claims: [] }, ''],
    [{ kind: 'write', to: 'kamenev', act: 'reproach', about: null, claims: [] }, ''],
    [
      { kind: 'write', to: 'kamenev', act: 'claim', about: 'reform/secretariat/*', claims: ['bukharin', 'trotsky'] },
      'Write to Kamenev: Bukharin and Trotsky stand with you on any reform of the Secretariat',
    ],
  ],
  draft: [
    [{ kind: 'draft', document: 'new-course', targets: [], tone: 'mild' }, 'Write the New Course in a mild tone'],
    [
      { kind: 'draft', document: 'zinoviev-letter-29-july', targets: ['stalin'], tone: 'sharp' },
      "Write Zinoviev's letter of 29 July in a sharp tone, against Stalin",
    ],
  ],
  sign: [[{ kind: 'sign', document: 'statement-of-forty-six' }, 'Sign the Statement of the Forty-Six']],
  paper: [
    [{ kind: 'paper', document: 'new-course', deed: 'send', to: 'politburo', courier: null }, 'Send the New Course to the Politburo'],
    [
      { kind: 'paper', document: 'zinoviev-letter-29-july', deed: 'send', to: 'kamenev', courier: 'ordzhonikidze' },
      "Send Zinoviev's letter of 29 July to Kamenev by the hand of Ordzhonikidze",
    ],
    [
      { kind: 'paper', document: 'zinoviev-letter-29-july', deed: 'send', to: 'kamenev', courier: null },
      "Send Zinoviev's letter of 29 July to Kamenev by the Secretariat's post",
    ],
    [{ kind: 'paper', document: 'new-course', deed: 'show', to: 'kamenev', courier: null }, ''],
    [{ kind: 'paper', document: 'new-course', deed: 'leak', to: null, courier: null }, ''],
    [{ kind: 'paper', document: 'new-course', deed: 'destroy', to: null, courier: null }, ''],
  ],
  print: [[{ kind: 'print', document: 'new-course', organ: 'pravda' }, 'Print the New Course in Pravda']],
  article: [
    [{ kind: 'article', ...REPLY }, 'Answer Trotsky in Pravda'],
    [
      { kind: 'article', ...REPLY, act: 'argue', target: null, question: 'vil', quote: 'lenin-on-the-tax-1921' },
      "Write on the village for Pravda, with Lenin's speech on the tax in kind",
    ],
    ...(['attack', 'dossier'] as const).map((act) => [{ kind: 'article', ...REPLY, act }, ''] as [Extract<Order, { kind: 'article' }>, string]),
  ],
  testify: (['confirm', 'deny'] as const).map((stance) => [{ kind: 'testify', document: 'letter-about-secretary', stance }, '']),
  tell: (['for', 'against'] as const).map((stance) => [
    { kind: 'tell', to: 'kamenev', about: 'trotsky', subject: 'reform/secretariat/*', stance },
    `Tell Kamenev that Trotsky is ${stance} any reform of the Secretariat`,
  ]),
  speak: [
    [
      { kind: 'speak', act: 'argue', target: null, question: 'tra', organization: null, document: null, fact: null },
      'Speak in public on foreign trade',
    ],
    ...(['accuse', 'defend', 'quote', 'recall'] as const).map(
      (act) =>
        [{ kind: 'speak', act, target: 'trotsky', question: 'deb', organization: null, document: null, fact: null }, ''] as [
          Extract<Order, { kind: 'speak' }>,
          string,
        ],
    ),
  ],
  declare: (['soften', 'submit', 'recant', 'silent', 'speakUp'] as const).map((step) => [{ kind: 'declare', step }, '']),
  edit: (['print', 'abridge', 'withReply', 'hold'] as const).map((form) => [{ kind: 'edit', organ: 'pravda', author: 'trotsky', form }, '']),
  note: [[{ kind: 'note', person: 'trotsky' }, 'Write down what Trotsky told you']],
  pose: (['for', 'against', 'abstain'] as const).map((stance) => [{ kind: 'pose', stance }, '']),
  leave: [[{ kind: 'leave' }, 'Leave your bloc']],
  resolve: [
    [
      { kind: 'resolve', organization: 'moscow', level: 'committee', question: 'vil', document: null, person: null, side: -1 },
      'Call the committee: Moscow; on the village: Press the village: levy on the well-to-do',
    ],
    [
      { kind: 'resolve', organization: 'moscow', level: 'aktiv', question: null, document: 'new-course', person: null, side: 1 },
      'Call the cadres together: Moscow; for the New Course',
    ],
    [
      { kind: 'resolve', organization: 'moscow', level: 'conference', question: null, document: null, person: 'trotsky', side: -1 },
      'Call a conference: Moscow; against Trotsky',
    ],
  ],
  canvass: [[{ kind: 'canvass', organization: 'moscow' }, 'Go among the cells: Moscow']],
  electLocally: [
    [
      { kind: 'electLocally', organization: 'moscow', level: 'conference', post: null, person: 'molotov' },
      'Call a conference: Moscow; Molotov as secretary',
    ],
    [
      { kind: 'electLocally', organization: 'petrograd', level: 'conference', post: 'north-west-bureau-secretary', person: 'molotov' },
      'Call a conference: Petrograd; Molotov as secretary of the North-West Bureau',
    ],
  ],
  address: [[{ kind: 'address', resolution: 0, room: 'politburo' }, '']],
  appoint: [[{ kind: 'appoint', post: 'general-secretary', person: 'molotov' }, 'Appoint Molotov as General Secretary']],
  offerPost: [[{ kind: 'offerPost', post: 'urals-secretary', person: 'frunze' }, 'Offer Frunze the post of secretary for Urals']],
  answerPost: [
    [{ kind: 'answerPost', offer: 0, answer: 'accept' }, 'Take the post of something'],
    [{ kind: 'answerPost', offer: 0, answer: 'refuse' }, 'Decline the post of something'],
    [{ kind: 'answerPost', offer: 0, answer: 'time' }, 'Ask for time about the post of something'],
  ],
  dismiss: [[{ kind: 'dismiss', post: 'general-secretary' }, 'Take Stalin off the post of General Secretary']],
  transfer: [[{ kind: 'transfer', person: 'pyatakov', place: 'tula' }, 'Send Pyatakov to Tula']],
  decree: [
    [
      { kind: 'decree', lever: 'german-directive', value: 0 },
      'Decree on the directive to the German party. Hold back: let the Fascists strike first',
    ],
  ],
  reading: [
    [{ kind: 'reading', question: 'vil', direction: -1 }, 'Declare what the line is on the village. Press the village: levy on the well-to-do'],
  ],
  figures: [[{ kind: 'figures', question: 'vil', direction: -1 }, 'Publish figures on the village. Press the village: levy on the well-to-do']],
  bend: [[{ kind: 'bend', offer: 0 }, '']],
  guard: (['all', 'read', 'none'] as const).map((pass) => [{ kind: 'guard', person: 'lenin', admit: [], pass }, '']),
  hold: [[{ kind: 'hold', person: 'trotsky' }, 'Keep Trotsky from leaving']],
  watch: [[{ kind: 'watch', person: 'trotsky' }, 'Have Trotsky watched']],
  investigate: [
    [{ kind: 'investigate', person: 'trotsky', organization: null }, 'Open a case against Trotsky'],
    [{ kind: 'investigate', person: null, organization: 'moscow' }, 'Inspect the control commission: Moscow'],
  ],
  case: (['hear', 'find', 'pass', 'bury', 'confirm', 'partly', 'deny'] as const).map((deed) => [{ kind: 'case', case: 0, deed }, '']),
  meet: [[{ kind: 'meet', theme: 'vil' }, 'Convene the commission on the village']],
  underground: [
    [{ kind: 'underground', deed: 'print', organization: 'moscow', document: 'new-course' }, ''],
    [{ kind: 'underground', deed: 'meet', organization: 'moscow', document: null }, 'Hold a secret meeting in Moscow'],
    [{ kind: 'underground', deed: 'demonstrate', organization: 'moscow', document: null }, ''],
  ],
  break: [[{ kind: 'break' }, 'Break with the party']],
  petition: (['membership', 'rung', 'label'] as const).map((what) => [{ kind: 'petition', what, room: 'politburo' }, '']),
  resign: [true, false].map((ultimatum) => [{ kind: 'resign', post: 'general-secretary', ultimatum }, '']),
};

describe('orders', () => {
  const state = opening();
  test.each(ORDER_KINDS)('R3 %s is verb and object', (kind) => {
    expect(ORDERS[kind].length).toBeGreaterThan(0);
    for (const [order, wanted] of ORDERS[kind]) {
      const said = text.order(order, state);
      expectClean(said);
      expect(said).not.toMatch(/\.$/);
      if (wanted !== '') expect(said).toBe(wanted);
    }
  });
});
