// Talk, entries, cards and terms of votes in words, over hand-made cases and random play.
import { describe, expect, test } from 'vitest';
import { optionCard, refusedOptions } from '../../src/engine/cards';
import { motionOptions } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import type { Promise_ } from '../../src/model/deal';
import { MOTION_KINDS, type Motion } from '../../src/model/motion';
import type { Entry } from '../../src/model/state';
import { loadScenario } from '../../src/scenario/load';
import { makeText } from '../../src/text/sentences';
import { miniLayers } from '../support/mini';
import { expectClean, expectSentence, opening, scenario, text, walk } from './support';

/** Three men in the Secretariat, of whom two must agree. */
const TRIUMVIRATE: Motion = {
  kind: 'reform',
  body: 'secretariat',
  changes: [
    {
      field: 'seats',
      set: [
        { person: 'zinoviev', membership: 'full' },
        { person: 'trotsky', membership: 'full' },
      ],
    },
    { field: 'assent', value: 2 },
  ],
  tone: 'mild',
};

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
    expect(text.threat({ kind: 'vote', subject: 'line/vil/plus', ballot: 'against' }, 'stalin')).toMatch(
      /^Or else Stalin votes against the line on /,
    );
    expectSentence(text.threat({ kind: 'table', subject: 'discipline/censure/trotsky' }, 'stalin'));
    expectSentence(text.threat({ kind: 'send', document: 'new-course' }, 'stalin'));
    expect(text.promise({ kind: 'quiet', person: 'stalin', if: { subject: 'line/vil/plus', carried: false } }, 'zinoviev')).toMatch(
      / It binds once a room turns down /,
    );
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
      sides: null,
      declared: [],
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
      motion: TRIUMVIRATE,
      subject: 'reform/secretariat/seats+assent',
      amends: null,
      confirms: null,
      outcome: 'passed',
      moved: null,
      from: null,
      vote: null,
    });
    const vote = (key: string, yes: number, no: number, abstain: number, seat: string | null = 'kamenev') =>
      text.entry(entry(key, { item: 0, room: 'politburo', for: yes, against: no, abstain }), state, seat);
    expect(vote('vote.carried', 4, 2, 1)).toEqual({
      title: 'The Politburo carries by 4 to 2: the Secretariat led by three.',
      body: 'The motion reads: The Secretariat is led by three: Stalin, Zinoviev and Trotsky. Two must agree before it appoints. 1 abstains.',
    });
    expect(vote('vote.lost', 2, 4, 0).title).toBe('The Politburo rejects by 4 to 2: the Secretariat led by three.');
    expect(vote('vote.lost', 3, 1, 3)).toEqual({
      title: 'The Politburo votes 3 to 1, not more than half, and the motion is lost: the Secretariat led by three.',
      body: 'The motion reads: The Secretariat is led by three: Stalin, Zinoviev and Trotsky. Two must agree before it appoints. A heavy blow at a person needs more than half of those who vote. 3 abstain.',
    });
    expect(vote('vote.lost', 3, 1, 3, null).body, 'a newspaper prints no rule').not.toContain('heavy blow');
    expect(vote('vote.lost', 3, 3, 0).title).toBe('The votes are even in the Politburo, and the motion is lost: the Secretariat led by three.');
  });

  test.each([
    [[{ field: 'founded', value: true }], 'founds'],
    [[{ field: 'abolished', value: true }], 'abolishes'],
    [[{ field: 'seats', set: [{ person: 'zinoviev', membership: 'full' }] }], 'enlarges'],
    [[{ field: 'assent', value: 2 }], 'reforms'],
  ] as const)('R1.2 a reform %j is told by what it comes to', (changes, verb) => {
    const state = opening();
    const motion = { kind: 'reform', body: 'orgburo', changes, tone: 'mild' } as unknown as Motion;
    const item = {
      id: 0,
      room: 'politburo',
      turn: 0,
      mover: 'zinoviev',
      from: null,
      motion,
      subject: '',
      amends: null,
      confirms: null,
      moved: null,
      vote: null,
    };
    state.items.push({ ...item, outcome: 'passed' });
    const said = (key: string) => entry(key, { item: 0, body: 'orgburo', room: 'politburo', elector: 'central-committee' });
    expect(text.entry(said('reform.provisional'), state, null)).toMatchObject({
      title: expect.stringMatching(`^The Politburo ${verb} the Orgburo,? until further decision`),
      body: expect.stringContaining('the Central Committee'),
    });
    for (const key of ['reform.provisional', 'reform.final', 'reform.confirmed', 'reform.undone']) {
      expectSentence(text.entry(said(key), state, null).title);
      const words = [text.entry(said(key), state, null).title, ...[-60, 0, 60].map((bias) => text.headline(said(key), state, bias))];
      for (const one of words) {
        expectClean(one);
        if (verb !== 'reforms') expect(one).not.toMatch(/reform|footing/);
      }
    }
  });

  test('what a seat did itself is told with its name', () => {
    expect(text.entry(entry('watched', { person: 'trotsky' }, { who: ['stalin'] }), opening(), 'stalin').title).toBe('Stalin has Trotsky watched.');
  });

  test('texts of a scenario are never read as templates', () => {
    const nasty = '{{person}} $t(event) %s';
    expect(text.entry(entry('told', { text: nasty }), opening(), null).title).toBe(nasty);
  });
  test('R1.3 who leaves a post for another is told with both', () => {
    const said = text.entry(entry('post.left', { post: 'urals-secretary', person: 'kirov', for: 'ukraine-secretary' }), opening(), null);
    expect(said.title).toMatch(/^Kirov gives up the post of .*Urals/);
    expect(said.body).toMatch(/^For: .*Ukrain/);
    for (const words of [said.title, said.body!]) expectClean(words);
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
    state.ties.kamenev = { ...state.ties.kamenev, zinoviev: 75 };
    expect(text.reason({ term: 'movers', value: 9, rule: 'R4.3', about: [{ id: 'zinoviev', value: 9 }] }, { person: 'kamenev', state }).detail).toBe(
      'Trusts Zinoviev +75, ÷ 8 = +9.',
    );
  });
  test('R4.3 the weightiest speakers are named', () => {
    const about = [
      { id: 'kamenev', value: 3 },
      { id: 'stalin', value: -6 },
    ];
    const { detail } = text.reason({ term: 'authority', value: -2, rule: 'R4.3', about });
    expect(detail).toBe('The weightiest trusted speakers, for it and against it: Kamenev +3; Stalin −6. Rounding +1: together −2.');
  });
});

describe('any scenario', () => {
  test('another scenario, another language: names come from the data, sentences fall back to English', () => {
    const mini = loadScenario(miniLayers()).scenario!;
    const said = makeText(mini, 'xx');
    const state = newGame(mini, 'text');
    const rooms = mini.bodies.filter((b) => b.sits);
    expect(rooms.length).toBeGreaterThan(0);
    for (const room of rooms)
      for (const motion of motionOptions(mini, state, room.id, mini.people[0]!.id)) expectClean(said.motion(motion, state).title);
    for (const e of state.chronicle) expectClean(said.entry(e, state, null).title);
    expect(said.refusal({ rule: 'R9.2', key: 'game.over', args: {} })).toBe('The game is over. Its record can still be read.');
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
