// Every sentence about the game: all kinds of motions, orders and promises, the entries and cards of random play, and terms of votes.
import { describe, expect, test } from 'vitest';
import { optionCard, refusedOptions } from '../../src/engine/cards';
import { motionOptions } from '../../src/engine/motions';
import type { Promise_ } from '../../src/model/deal';
import { MOTION_KINDS, type Motion } from '../../src/model/motion';
import { ORDER_KINDS, type Order } from '../../src/model/order';
import type { Entry } from '../../src/model/state';
import { expectClean, expectSentence, opening, scenario, text, walk } from './support';

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
  appoint: [
    [{ kind: 'appoint', post: 'pravda-editor', person: 'bukharin' }, 'Bukharin becomes editor of Pravda.'],
    [{ kind: 'appoint', post: 'urals-secretary', person: 'frunze' }, 'Frunze becomes secretary for Urals.'],
    [{ kind: 'appoint', post: 'war-commissar', person: null }, "The post of People's Commissar of War is left vacant."],
  ],
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
  ],
  rule: (['discuss', 'print', 'speak'] as const).flatMap((verb) =>
    [true, false].flatMap((allow) =>
      [[], ['trotsky']].map((who) => [{ kind: 'rule', verb, allow, who }, ''] as [Extract<Motion, { kind: 'rule' }>, string]),
    ),
  ),
  text: (['full', 'withReply', 'none'] as const).map((form) => [{ kind: 'text', document: 'new-course', organ: 'pravda', form }, '']),
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
  resignation: [
    [
      { kind: 'resignation', person: 'stalin', post: 'general-secretary' },
      'Stalin offers to give up the post of General Secretary. The offer is accepted.',
    ],
  ],
  reporter: [[{ kind: 'reporter', report: 'political-report', person: 'zinoviev' }, 'Zinoviev gives the Political Report.']],
  commission: [
    [
      { kind: 'commission', theme: 'vil', members: ['kamenev', 'rykov', 'stalin'], convener: 'kamenev' },
      'A commission takes up the village: Kamenev, Rykov and Stalin. Kamenev convenes it.',
    ],
  ],
  mission: (['post', 'cure', 'leave'] as const).map((reason) => [{ kind: 'mission', person: 'trotsky', place: 'sukhum', reason }, '']),
  convene: [[{ kind: 'convene', room: 'central-committee' }, 'The Central Committee is called for next month.']],
};

describe('motions', () => {
  const state = opening();
  const act = { turn: 0, by: 'stalin', slighted: null, status: 'stands' as const };
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

  test('a motion reads the same before and after it is carried', () => {
    const [motion] = MOTIONS.reform[0]!;
    const after = opening();
    after.bodies.secretariat!.full.push('zinoviev', 'trotsky');
    after.bodies.secretariat!.assent = 2;
    expect(text.motion(motion, after)).toEqual(text.motion(motion, state));
  });
});

const ORDERS: { [K in Order['kind']]: readonly [Extract<Order, { kind: K }>, string][] } = {
  work: [
    [{ kind: 'work', post: 'general-secretary', manner: 'plain' }, 'Work the post of General Secretary'],
    [{ kind: 'work', post: 'moscow-secretary', manner: 'closed' }, ''],
    [{ kind: 'work', post: 'moscow-secretary', manner: 'open' }, ''],
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
  testify: (['confirm', 'deny'] as const).map((stance) => [{ kind: 'testify', document: 'letter-about-secretary', stance }, '']),
  tell: (['for', 'against'] as const).map((stance) => [
    { kind: 'tell', to: 'kamenev', about: 'trotsky', subject: 'reform/secretariat/*', stance },
    `Tell Kamenev that Trotsky is ${stance} any reform of the Secretariat`,
  ]),
  speak: [
    [{ kind: 'speak', act: 'argue', target: null, question: 'tra', organization: null }, 'Speak in public on foreign trade'],
    ...(['accuse', 'defend', 'quote'] as const).map(
      (act) => [{ kind: 'speak', act, target: 'trotsky', question: null, organization: null }, ''] as [Extract<Order, { kind: 'speak' }>, string],
    ),
  ],
  declare: (['soften', 'submit', 'recant', 'silent', 'speakUp'] as const).map((step) => [{ kind: 'declare', step }, '']),
  canvass: [[{ kind: 'canvass', organization: 'moscow' }, 'Go among the cells: Moscow']],
  appoint: [[{ kind: 'appoint', post: 'general-secretary', person: 'molotov' }, 'Appoint Molotov as General Secretary']],
  dismiss: [[{ kind: 'dismiss', post: 'general-secretary' }, 'Take Stalin off the post of General Secretary']],
  transfer: [[{ kind: 'transfer', person: 'pyatakov', place: 'tula' }, 'Send Pyatakov to Tula']],
  decree: [
    [
      { kind: 'decree', lever: 'german-directive', value: 0 },
      'Decree on the directive to the German party. Hold back: let the Fascists strike first',
    ],
  ],
  figures: [[{ kind: 'figures', question: 'vil', direction: -1 }, 'Publish figures on the village. Press the village: levy on the well-to-do']],
  watch: [[{ kind: 'watch', person: 'trotsky' }, 'Have Trotsky watched']],
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

describe('talk', () => {
  test('R6.1 every promise is a sentence about its giver', () => {
    const promises: Promise_[] = [
      ...(['for', 'against', 'abstain'] as const).map((ballot) => ({ kind: 'vote' as const, subject: 'reform/secretariat/seats+assent', ballot })),
      { kind: 'drop', subject: 'line/deb/plus' },
      { kind: 'appoint', post: 'pravda-editor', person: 'bukharin' },
      { kind: 'share', document: 'letter-about-secretary' },
      { kind: 'silence', document: 'letter-about-secretary' },
      { kind: 'support' },
    ];
    for (const p of promises) expectSentence(text.promise(p, 'zinoviev', 'kamenev'));
    expect(text.promise(promises[0]!, 'zinoviev')).toBe('Zinoviev votes for a reform of the Secretariat (its members and how many must agree).');
  });

  test('R6.8 a deal is two lists, a term and how it stands', () => {
    const said = text.deal({
      id: 0,
      turn: 0,
      from: 'zinoviev',
      offer: { to: 'kamenev', give: [{ kind: 'support' }], ask: [{ kind: 'vote', subject: 'reform/secretariat/*', ballot: 'for' }], term: 'plenum' },
      state: 'agreed',
      readTurn: 0,
      sum: -3,
      knownTo: [],
    });
    expect(said.give).toEqual(['Zinoviev stands by Kamenev at the next congress.']);
    expect(said.ask).toEqual(['Kamenev votes for any reform of the Secretariat.']);
    expect(said.answer).toContain('−3');
    for (const s of [said.title, said.term]) expectSentence(s);
  });

  test('a caucus and a letter are told, also those that a view has emptied', () => {
    const caucus = {
      id: 0,
      turn: 0,
      host: 'bukharin',
      place: 'kislovodsk',
      invited: [],
      present: ['bukharin', 'zinoviev'],
      subject: 'reform/secretariat/*',
      told: { bukharin: 'for' as const, zinoviev: 'abstain' as const },
      bound: ['bukharin', 'zinoviev'],
      knownTo: [],
    };
    const letter = {
      id: 0,
      turn: 0,
      from: 'zinoviev',
      to: 'kamenev',
      act: 'claim' as const,
      about: 'reform/secretariat/*',
      claims: ['trotsky'],
      courier: null,
      read: false,
      seenBy: ['stalin'],
    };
    for (const told of [
      text.caucus(caucus),
      text.caucus({ ...caucus, host: '', place: '', present: [], subject: '', told: {}, bound: [] }),
      text.letter(letter),
      text.letter({ ...letter, from: '', to: '', act: 'appeal', about: null, claims: [], seenBy: [], read: true }),
    ]) {
      expectSentence(told.title);
      if (told.body !== null) expectSentence(told.body);
    }
  });

  test('a subject is named as far as its pattern goes', () => {
    expect(text.subject('reform/secretariat/*')).toBe('any reform of the Secretariat');
    expect(text.subject('reform/*')).toBe('any reform of a body');
    expect(text.subject('*')).toBe('any motion');
    expect(text.subject('reform/secre*')).toBe('any reform of a body');
    expect(text.subject('discipline/exclusion/*')).toBe('an exclusion from the party');
    expect(text.subject('appoint/pravda-editor/*')).toBe('any appointment to the post of editor of Pravda');
    expect(text.subject('elect/politburo/kamenev/candidate')).toBe('Kamenev as a candidate member of the Politburo');
    expect(text.subject('no-such-kind/x')).toBe('any motion');
    for (const kind of MOTION_KINDS) expectClean(text.subject(`${kind}/*`));
  });
});

describe('random play', () => {
  test('R0.4 every entry, card, refused option, item, deal and reason of a game is said without ids or holes', { timeout: 60_000 }, () => {
    const keys = new Set<string>();
    for (const seed of ['a', 'b', 'c']) {
      const end = walk(seed, 500, (state, action) => {
        if (action.type !== 'order') return;
        const card = optionCard(scenario, state, action);
        for (const l of [...card.certain, ...card.uncertain.map((u) => u.line)]) expectSentence(text.line(l));
        for (const r of refusedOptions(scenario, state, action.seat).slice(0, 5)) {
          expectSentence(text.refusal(r.refusal));
          if (r.action.type === 'order') expectClean(text.order(r.action.order, state));
        }
      });
      for (const e of end.chronicle) {
        keys.add(e.key);
        const told = text.entry(e, end, e.who?.[0] ?? null);
        if (e.event === null || e.key !== 'event') expectClean(told.title);
        if (told.body !== null && e.event === null) expectSentence(told.body);
        for (const bias of [-60, 0, 60]) if (e.event === null) expectClean(text.headline(e, end, bias));
      }
      for (const i of end.items) {
        expectClean(text.subject(i.subject));
        expectClean(text.outcome(i));
      }
      for (const d of end.deals) for (const s of [...text.deal(d).give, ...text.deal(d).ask]) expectSentence(s);
      for (const v of end.votes.flatMap((x) => x.voters)) {
        for (const r of v.reasons) {
          const said = text.reason(r, { person: v.person, state: end });
          expectSentence(said.detail);
          expectClean(said.name);
          for (const p of text.reasonParts(r)) expectClean(p.label);
        }
      }
    }
    expect(keys.size).toBeGreaterThan(25);
  });
});

describe('entries', () => {
  const entry = (key: string, args: Entry['args'], more: Partial<Entry> = {}): Entry => ({
    id: 0,
    turn: 0,
    phase: 'work',
    key,
    args,
    who: null,
    event: null,
    vote: null,
    weight: 1,
    reflects: {},
    sources: [],
    ...more,
  });

  test('a body whose values are missing is left out', () => {
    const state = opening();
    expect(text.entry(entry('paper.send', { person: 'zinoviev', document: 'new-course', to: 'kamenev', courier: null }), state, null)).toEqual({
      title: 'Zinoviev sends the New Course to Kamenev.',
      body: null,
    });
    expect(
      text.entry(entry('paper.send', { person: 'zinoviev', document: 'new-course', to: 'kamenev', courier: 'ordzhonikidze' }), state, null).body,
    ).toBe('Ordzhonikidze carries it.');
  });

  test('an event is told by the scenario', () => {
    const event = scenario.events[0]!;
    expect(text.entry(entry('event', { title: event.title }, { event: event.id }), opening(), null)).toEqual({
      title: event.title,
      body: event.text,
    });
  });

  test('a vote is told with its count, its abstentions and a tie', () => {
    const state = opening();
    state.items.push({
      id: 0,
      room: 'politburo',
      turn: 0,
      mover: 'zinoviev',
      motion: MOTIONS.reform[0]![0],
      subject: 'reform/secretariat/seats+assent',
      amends: null,
      confirms: null,
      outcome: 'passed',
      vote: null,
    });
    const vote = (key: string, yes: number, no: number, abstain: number) =>
      text.entry(entry(key, { item: 0, room: 'politburo', for: yes, against: no, abstain }), state, null);
    expect(vote('vote.carried', 4, 2, 1)).toEqual({
      title: 'The Politburo carries by 4 to 2: the Secretariat led by three.',
      body: 'The motion reads: The Secretariat is led by three: Stalin, Zinoviev and Trotsky. Two must agree before it appoints. 1 abstains.',
    });
    expect(vote('vote.lost', 2, 4, 0).title).toBe('The Politburo rejects by 4 to 2: the Secretariat led by three.');
    expect(vote('vote.lost', 3, 3, 0).title).toBe('The votes are even in the Politburo, and the motion is lost: the Secretariat led by three.');
  });

  test('what a seat did itself is told with its name', () => {
    expect(text.entry(entry('watched', { person: 'trotsky' }, { who: ['stalin'] }), opening(), 'stalin').title).toBe('Stalin has Trotsky watched.');
  });

  test('texts of a scenario are never read as templates', () => {
    const nasty = '{{person}} $t(event) %s';
    expect(text.entry(entry('told', { text: nasty }), opening(), null).title).toBe(nasty);
  });
});

describe('terms of a vote', () => {
  test('R4.3 conviction and ties are taken apart as far as the count says', () => {
    const state = opening();
    const view = state.people.stalin!.views.sec!;
    const value = 4 * view.view * view.weight;
    const conviction = { term: 'conviction' as const, value, rule: 'R4.3', about: [{ id: 'sec', value }] };
    expect(text.reason(conviction, { person: 'stalin', state }).detail).toBe('The Secretariat: view −2 × weight 3 × motion +1 × 4 = −24.');
    expect(text.reason(conviction).detail).toBe('The Secretariat −24.');
    expect(text.reason({ ...conviction, value: -10 }, { person: 'stalin', state }).detail).toContain('Held at −10.');
    state.ties.kamenev!.zinoviev = 75;
    expect(text.reason({ term: 'movers', value: 9, rule: 'R4.3', about: [{ id: 'zinoviev', value: 9 }] }, { person: 'kamenev', state }).detail).toBe(
      'Trusts Zinoviev +75, ÷ 8 = +9.',
    );
  });
});

describe('names', () => {
  test('lists, signs, dates, grades', () => {
    expect(text.list(['zinoviev', 'trotsky', 'bukharin'])).toBe('Zinoviev, Trotsky and Bukharin');
    expect(text.list([])).toBe('nobody');
    expect([text.signed(3), text.signed(-3), text.signed(0)]).toEqual(['+3', '−3', '0']);
    expect(text.date(0)).toBe('July 1923');
    expect(text.grade('claimed')).toBe('claimed by one party');
    expect(text.ballot('abstain')).toBe('abstains');
    expect(text.leverStep('grain-export', 1)).toBe('Small shipments');
    expect([text.person('lenin'), text.personFull('lenin'), text.person(null), text.person('nobody-known')]).toEqual([
      'Lenin',
      'V. I. Lenin',
      'somebody',
      'nobody known',
    ]);
    expect([text.body('politburo'), text.post('pravda-editor'), text.place('urals')]).toEqual(['Politburo', 'Editor of Pravda', 'The Urals']);
  });
});
