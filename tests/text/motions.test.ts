// Every kind of motion in words; the list below must name each kind, or it does not compile.
import { describe, expect, test } from 'vitest';
import { motionOptions, subjectOf } from '../../src/engine/motions';
import { MOTION_KINDS, type Motion } from '../../src/model/motion';
import { expectClean, expectSentence, opening, REPLY, scenario, text } from './support';

const seats = (...set: [string, 'full' | 'candidate' | 'none'][]) => ({
  field: 'seats' as const,
  set: set.map(([person, membership]) => ({ person, membership })),
});

const MOTIONS: { [K in Motion['kind']]: readonly [Extract<Motion, { kind: K }>, string][] } = {
  elect: [
    [{ kind: 'elect', body: 'politburo', person: 'bukharin', membership: 'full' }, 'Bukharin is a full member of the Politburo.'],
    [{ kind: 'elect', body: 'politburo', person: 'kamenev', membership: 'candidate' }, 'Kamenev is a candidate member of the Politburo.'],
    [{ kind: 'elect', body: 'sto', person: 'kamenev', membership: 'none' }, 'Kamenev leaves STO.'],
  ],
  slate: [
    [{ kind: 'slate', body: 'politburo', add: [], drop: [] }, 'The list for the Politburo is the standing one, name by name.'],
    [{ kind: 'slate', body: 'politburo', add: ['bukharin'], drop: [] }, 'The list for the Politburo is the standing one, and Bukharin.'],
    [{ kind: 'slate', body: 'politburo', add: [], drop: ['trotsky'] }, 'The list for the Politburo is the standing one, without Trotsky.'],
    [
      { kind: 'slate', body: 'politburo', add: ['bukharin', 'molotov'], drop: ['trotsky'] },
      'The list for the Politburo is the standing one, with Bukharin and Molotov and without Trotsky.',
    ],
  ],
  appoint: [
    [{ kind: 'appoint', post: 'pravda-editor', person: 'bukharin' }, 'Bukharin becomes editor of Pravda.'],
    [{ kind: 'appoint', post: 'urals-secretary', person: 'frunze' }, 'Frunze becomes secretary for Urals.'],
    [{ kind: 'appoint', post: 'war-commissar', person: null }, "The post of People's Commissar of War is left vacant."],
  ],
  offerPost: [[{ kind: 'offerPost', post: 'gosplan-chair', person: 'trotsky' }, 'Trotsky is asked to be chair of Gosplan.']],
  reform: [
    [
      {
        kind: 'reform',
        body: 'secretariat',
        changes: [seats(['zinoviev', 'full'], ['trotsky', 'full']), { field: 'assent', value: 2 }],
        tone: 'mild',
      },
      'The Secretariat is led by three: Stalin, Zinoviev and Trotsky. Two must agree before it appoints.',
    ],
    [
      {
        kind: 'reform',
        body: 'orgburo',
        changes: [seats(['zinoviev', 'full'], ['trotsky', 'full'], ['bukharin', 'candidate'], ['kalinin', 'candidate'])],
        tone: 'mild',
      },
      'Zinoviev and Trotsky join the Orgburo, Bukharin and Kalinin as candidates.',
    ],
    [
      { kind: 'reform', body: 'orgburo', changes: [seats(['zinoviev', 'full'], ['trotsky', 'full'], ['bukharin', 'candidate'])], tone: 'mild' },
      'Zinoviev and Trotsky join the Orgburo, Bukharin as candidate.',
    ],
    [
      { kind: 'reform', body: 'orgburo', changes: [seats(['zinoviev', 'full'], ['bukharin', 'candidate'])], tone: 'sharp' },
      'Zinoviev joins the Orgburo, Bukharin as candidate. The wording is sharp.',
    ],
    [{ kind: 'reform', body: 'orgburo', changes: [seats(['kuibyshev', 'none'])], tone: 'mild' }, 'Kuibyshev leaves the Orgburo.'],
    [
      { kind: 'reform', body: 'secretariat', changes: [{ field: 'reviewer', value: 'politburo' }], tone: 'mild' },
      'Before the Secretariat uses its powers, the Politburo must agree.',
    ],
    [
      {
        kind: 'reform',
        body: 'secretariat',
        changes: [
          { field: 'reviewer', value: null },
          { field: 'assent', value: 1 },
        ],
        tone: 'mild',
      },
      'No other body needs to agree before the Secretariat uses its powers. The head alone decides before it appoints.',
    ],
    [{ kind: 'reform', body: 'secretariat', changes: [{ field: 'abolished', value: true }], tone: 'mild' }, 'The Secretariat is abolished.'],
    [
      { kind: 'reform', body: 'central-committee', changes: [{ field: 'size', value: 60 }], tone: 'mild' },
      'From this congress on the Central Committee has 60 members.',
    ],
  ],
  line: [
    [
      { kind: 'line', question: 'tem', direction: -1, tone: 'mild', document: null },
      'Line on the pace of industry. Slower: balance, currency, light goods. The line moves a little.',
    ],
    [
      { kind: 'line', question: 'deb', direction: 1, tone: 'sharp', document: 'resolution-5-december' },
      'Line on the debate in the party. Open discussion, room for a minority. The wording is sharp: the line moves far. The text is the Resolution on party democracy.',
    ],
  ],
  lever: [[{ kind: 'lever', lever: 'grain-export', value: 1 }, 'On grain export this is decided. Small shipments.']],
  review: [
    [{ kind: 'review', act: 0, outcome: 'confirm' }, "Stalin's decree on the directive to the German party is confirmed."],
    [{ kind: 'review', act: 1, outcome: 'void' }, "Stalin's appointment of Molotov as editor of Pravda is void."],
    [{ kind: 'review', act: 2, outcome: 'void' }, "Stalin's dismissal of Bukharin is void. Bukharin is again editor of Pravda."],
    [{ kind: 'review', act: 99, outcome: 'void' }, 'An act is void.'],
    [{ kind: 'review', act: 0, outcome: 'suspend' }, "Stalin's decree on the directive to the German party is held over."],
    [{ kind: 'review', act: 0, outcome: 'reopen' }, "What was decided about Stalin's decree on the directive to the German party is open again."],
  ],
  rule: (['discuss', 'print', 'speak'] as const).flatMap((verb) =>
    [true, false].flatMap((allow) =>
      [[], ['trotsky']].map((who) => [{ kind: 'rule', verb, allow, who }, ''] as [Extract<Motion, { kind: 'rule' }>, string]),
    ),
  ),
  text: (['full', 'withReply', 'none'] as const).map((form) => [{ kind: 'text', document: 'new-course', organ: 'pravda', form }, '']),
  instruct: (['line', 'both', 'free'] as const).map((keep) => [{ kind: 'instruct', organ: 'pravda', keep }, '']),
  article: [
    [{ kind: 'article', author: 'kamenev', article: REPLY, allow: true }, "Pravda prints Kamenev's reply to Trotsky."],
    [
      { kind: 'article', author: 'kamenev', article: { ...REPLY, act: 'attack' }, allow: false },
      "Pravda does not print Kamenev's article against Trotsky.",
    ],
    ...(['argue', 'attack', 'reply', 'dossier'] as const).flatMap((act) =>
      [true, false].map(
        (allow) =>
          [{ kind: 'article', author: 'kamenev', article: { ...REPLY, act, question: 'tra', fact: 'joined-in-1917' }, allow }, ''] as [
            Extract<Motion, { kind: 'article' }>,
            string,
          ],
      ),
    ),
  ],
  verdict: (['endorse', 'note', 'condemn'] as const).map((outcome) => [{ kind: 'verdict', document: 'statement-of-forty-six', outcome }, '']),
  enforce: [
    [
      { kind: 'enforce', document: 'letter-about-secretary' },
      "The advice of Ilich's letter about the secretary is followed. Stalin gives up the post of General Secretary.",
    ],
  ],
  label: [[{ kind: 'label', label: 'factionalist', who: ['trotsky', 'pyatakov'] }, 'The label of factionalist is fixed to Trotsky and Pyatakov.']],
  discipline: [
    ...(['finding', 'censure', 'warning', 'suspension', 'exclusion', 'arrest'] as const).map(
      (rung) => [{ kind: 'discipline', who: ['trotsky'], rung, from: null }, ''] as [Extract<Motion, { kind: 'discipline' }>, string],
    ),
    [
      { kind: 'discipline', who: ['trotsky', 'zinoviev'], rung: 'removal', from: 'politburo' },
      'Trotsky and Zinoviev are removed from the Politburo.',
    ],
    [{ kind: 'discipline', who: ['trotsky'], rung: 'demotion', from: 'politburo' }, 'Trotsky is only a candidate member of the Politburo.'],
  ],
  lift: (['label', 'rung'] as const).map((what) => [{ kind: 'lift', who: 'trotsky', what }, '']),
  demand: (['submit', 'recant'] as const).map((step) => [{ kind: 'demand', who: 'trotsky', step }, '']),
  settle: [
    [
      {
        kind: 'settle',
        with: ['kamenev'],
        give: [{ kind: 'spare', person: 'kamenev' }],
        ask: [{ kind: 'stay', post: 'sto-deputy' }],
        term: 'plenum',
      },
      'Terms are put to Kamenev, for staying on. The room does nothing against Kamenev. Kamenev takes back the offer to give up the post of deputy chair of STO. It holds until the next plenum. A vote for it is the answer; other rooms and the control commission are not bound.',
    ],
    [
      { kind: 'settle', with: ['trotsky'], give: [], ask: [{ kind: 'recant', step: 'submit' }], term: 'congress', orElse: 'censure' },
      'Terms are put to Trotsky. Trotsky submits in public. Whoever says no, gives no answer or breaks it faces a censure: the motion lies before the next sitting. It holds until the next congress. Whoever of them votes for it has agreed; other rooms and the control commission are not bound.',
    ],
    [
      {
        kind: 'settle',
        with: ['stalin'],
        give: [],
        ask: [{ kind: 'quiet', person: 'trotsky' }],
        also: [{ who: ['trotsky'], ask: [{ kind: 'quiet', person: 'stalin' }] }],
        term: 'plenum',
      },
      'Terms are put to Stalin and Trotsky. Stalin says and prints nothing against Trotsky. Trotsky says and prints nothing against Stalin. It holds until the next plenum. Whoever of them votes for it has agreed; other rooms and the control commission are not bound.',
    ],
    [
      {
        kind: 'settle',
        with: ['kamenev', 'zinoviev'],
        give: [
          { kind: 'spare', person: 'kamenev' },
          { kind: 'quiet', person: 'kamenev' },
          { kind: 'spare', person: 'zinoviev' },
        ],
        ask: [{ kind: 'recant', step: 'submit' }],
        term: 'plenum',
      },
      'Terms are put to Kamenev and Zinoviev. The room does nothing against Kamenev and Zinoviev. The room says and prints nothing against Kamenev. Each of Kamenev and Zinoviev submits in public. It holds until the next plenum. Whoever of them votes for it has agreed; other rooms and the control commission are not bound.',
    ],
    [
      { kind: 'settle', with: ['kamenev', 'zinoviev'], give: [], ask: [{ kind: 'recant', step: 'submit' }], term: 'congress' },
      'Terms are put to Kamenev and Zinoviev. Each of Kamenev and Zinoviev submits in public. It holds until the next congress. Whoever of them votes for it has agreed; other rooms and the control commission are not bound.',
    ],
  ],
  resignation: [
    [
      { kind: 'resignation', person: 'stalin', post: 'general-secretary' },
      'Stalin offers to give up the post of General Secretary. The offer is accepted.',
    ],
  ],
  reporter: [[{ kind: 'reporter', report: 'political-report', person: 'zinoviev' }, 'Zinoviev gives the Political Report.']],
  delegate: [
    [
      { kind: 'delegate', organization: 'petrograd', members: ['molotov', 'kalinin'] },
      'To Petrograd, to put the decisions of the party before its members: Molotov and Kalinin.',
    ],
  ],
  commission: [
    [
      { kind: 'commission', theme: 'vil', members: ['kamenev', 'rykov', 'stalin'], convener: 'kamenev', mandate: 'report' },
      'A commission takes up the village: Kamenev, Rykov and Stalin. Kamenev convenes it.',
    ],
  ],
  mission: (['post', 'cure', 'leave'] as const).map((reason) => [{ kind: 'mission', person: 'trotsky', place: 'sukhum', reason }, '']),
  convene: [
    [{ kind: 'convene', room: 'central-committee', joint: false }, 'The Central Committee is called for next month.'],
    [
      { kind: 'convene', room: 'central-committee', joint: true },
      'The Central Committee sits next month jointly with the Central Control Commission.',
    ],
  ],
  case: (['open', 'pass', 'bury', 'notCompetent'] as const).map((step) => [{ kind: 'case', person: 'trotsky', step }, '']),
  measure: (['suspend', 'confirm', 'deport'] as const).map((measure) => [{ kind: 'measure', who: 'trotsky', measure }, '']),
  postpone: [
    [{ kind: 'postpone', room: 'central-committee', months: 1 }, 'The sitting of the Central Committee is put off by a month.'],
    [{ kind: 'postpone', room: 'central-committee', months: 2 }, 'The sitting of the Central Committee is put off by two months.'],
  ],
  enrol: [
    [{ kind: 'enrol', organization: null, percent: 50 }, 'The party opens to new members: 50 for every hundred it has, in all organizations.'],
    [{ kind: 'enrol', organization: 'moscow', percent: 25 }, 'Moscow takes new members in: 25 for every hundred it has.'],
  ],
  fraction: [
    ...(['for', 'against', 'away'] as const).map((deed): [Extract<Motion, { kind: 'fraction' }>, string] => [
      { kind: 'fraction', room: 'sovnarkom', subject: 'line/vil/plus', deed },
      '',
    ]),
    [{ kind: 'fraction', room: 'sovnarkom', subject: '', deed: 'leave' }, ''],
  ],
  mandates: [
    [{ kind: 'mandates', organization: 'moscow', change: 'more' }, 'Moscow sends a quarter more delegates to the congress.'],
    [{ kind: 'mandates', organization: 'moscow', change: 'fewer' }, 'Moscow sends a quarter fewer delegates to the congress.'],
  ],
};

describe('motions', () => {
  const state = opening();
  const act = { turn: 0, by: 'stalin', slighted: null, rival: false, status: 'stands' as const, room: null };
  state.acts.push(
    { ...act, id: 0, kind: 'decree', target: 'german-directive', from: 1, to: 0 },
    { ...act, id: 1, kind: 'appoint', target: 'pravda-editor', from: 'bukharin', to: 'molotov' },
    { ...act, id: 2, kind: 'dismiss', target: 'pravda-editor', from: 'bukharin', to: null },
  );

  test.each(MOTION_KINDS)('R4.2 %s is said as a sentence and in short', (kind) => {
    expect(MOTIONS[kind].length).toBeGreaterThan(0);
    for (const [motion, wanted] of MOTIONS[kind]) {
      const { title, short } = text.motion(motion, state);
      expectSentence(title);
      expectClean(short);
      expect(short).not.toMatch(/\.$/);
      if (wanted !== '') expect(title).toBe(wanted);
    }
  });

  test('every motion that a room may take up is said', () => {
    for (const room of scenario.bodies.filter((b) => b.sits)) {
      for (const mover of ['zinoviev', 'stalin']) {
        for (const motion of motionOptions(scenario, state, room.id, mover)) {
          expectSentence(text.motion(motion, state).title);
          expectClean(text.motion(motion, state).short);
        }
      }
    }
  });

  test('every subject is named, and every pattern that begins it', () => {
    for (const kind of MOTION_KINDS) {
      for (const [motion] of MOTIONS[kind]) {
        const subject = subjectOf(motion, state);
        expectClean(text.subject(subject));
        const parts = subject.split('/');
        for (let n = 0; n < parts.length; n += 1) expectClean(text.subject([...parts.slice(0, n), '*'].join('/')));
      }
    }
  });

  test('a motion reads the same before and after it is carried', () => {
    const [motion] = MOTIONS.reform[0]!;
    const after = opening();
    after.bodies.secretariat!.full.push('zinoviev', 'trotsky');
    after.bodies.secretariat!.assent = 2;
    expect(text.motion(motion, after)).toEqual(text.motion(motion, state));
  });
});
