// A made-up work phase and corridor for the gallery.
import type { CorridorModel } from '../screens/corridor.model';
import type { OrderCard, OrderFamily, WorkModel } from '../screens/work.model';
import { person } from './people';
import { session, top } from './sessionData';

const CARDS: Record<string, Partial<OrderCard>> = {
  sign: {
    title: 'Sign the Platform of the Four',
    due: 'before the plenum',
    certain: [
      'Your name stands beside Zinoviev, Krupskaya and Sokolnikov',
      'It goes to the Central Committee as a secret report',
      'Factionalism +12',
    ],
    uncertain: [
      { text: 'The majority condemns it as a faction', percent: 92 },
      { text: 'Dzerzhinsky stays with you', percent: 18 },
      { text: 'Moscow cells hear of it', percent: 25 },
    ],
    learn: 'The whole Central Committee; the Secretariat at once.',
    record: { grade: 'documented', text: 'signed by all four', dispute: '5 Sept (Cliff) or 19 Sept (Coombs): the sources differ.' },
  },
  summon: { title: 'Summon a caucus of three', certain: ['One line before the session'], uncertain: [{ text: 'Stays secret', percent: 45 }] },
  gather: {
    title: 'Gather figures, through Popov',
    certain: ['Argument on the kulak: +4'],
    uncertain: [{ text: 'Inspectorate answers', percent: 60 }],
  },
  canvass: { title: 'Canvass Moscow cells', certain: ['Rank and file +1 to +3'], uncertain: [{ text: 'Reported to Uglanov', percent: 80 }] },
  rest: { title: 'Rest', certain: ['Health +5'], uncertain: [] },
  court: {
    title: 'Court',
    certain: ['Trust +6', 'His terms on one motion are shown'],
    uncertain: [{ text: 'Opens a deal', percent: 70 }],
    breach: null,
  },
};
const cardFor = (family: string, variant: string): OrderCard => ({
  title: variant,
  cost: 1,
  isFirstFree: false,
  due: null,
  breach: null,
  certain: [],
  depends: [],
  uncertain: [],
  learn: 'You and he.',
  record: null,
  rule: 'R3.1',
  refusal: null,
  ...CARDS[family],
  ...(family === 'court' ? { title: `Court ${person(variant.split(' ')[0] ?? '').fullName}` } : {}),
});

const one = (id: string, group: OrderFamily['group'], verb: string, object: string): OrderFamily => ({
  id,
  group,
  verb,
  object,
  variants: [{ id, values: {} }],
});

export const work: WorkModel = {
  top: top({ date: 'September 1925', place: 'The split in the troika · turn 9 of 14', short: 'Work · orders are secret', phase: 'work' }),
  you: person('kamenev'),
  place: 'Moscow',
  stats: [
    { label: 'Authority', value: '71' },
    { label: 'Health', value: '64' },
    { label: 'Administration', value: '4 of 5' },
  ],
  attention: { total: 4, left: 2, note: '3 each month, +1 for administration 4 (R2.2)' },
  posts: [
    {
      id: 'sto',
      title: 'Chair, Labour and Defence (STO)',
      line: 'since 30 Jan 1924 · grain brief, harvest figures',
      state: 'worked',
      status: 'Worked this month',
      isWarning: false,
      cost: 1,
      links: [{ label: 'work it', family: 'work', variant: 'sto' }],
    },
    {
      id: 'mos',
      title: 'Chair, Moscow Soviet',
      line: 'supply and budget of the capital',
      state: 'idle',
      status: 'Idle 2 months: deputies take over, hold −8',
      isWarning: true,
      cost: 1,
      links: [],
    },
    {
      id: 'sov',
      title: 'Deputy chair, Sovnarkom',
      line: 'since 6 July 1923',
      state: 'idle',
      status: 'Idle 1 month',
      isWarning: false,
      cost: 1,
      links: [],
    },
    {
      id: 'pol',
      title: 'In the chair of the Politburo',
      line: 'chairs; the agenda was taken from you',
      state: 'none',
      status: 'No work needed',
      isWarning: false,
      cost: 0,
      links: [],
    },
  ],
  asked: [],
  ill: null,
  postsNote: 'A seat nobody works is worth nothing (R0.3). STO costs 2, less 1 for administration.',
  offered: [
    {
      id: 'court krupskaya',
      family: 'court',
      group: 'people',
      verb: 'Court',
      object: 'N. K. Krupskaya',
      cost: 1,
      isFirstFree: false,
      certain: 'Trust +6',
      uncertain: 'Opens a deal: 70 %',
    },
  ],
  families: [
    one('sign', 'papers', 'Sign', 'the Platform of the Four'),
    one('summon', 'people', 'Summon', 'a caucus of three: Zinoviev, Krupskaya, Sokolnikov'),
    {
      id: 'court',
      group: 'people',
      verb: 'Court',
      object: 'a person within reach',
      variants: ['bukharin', 'sokolnikov', 'dzerzhinsky', 'tomsky'].flatMap((id) =>
        ['trust', 'learn', 'recruit'].map((aim) => ({ id: `${id} ${aim}`, values: { person: id, aim } })),
      ),
    },
    one('gather', 'office', 'Gather', 'figures, through Popov'),
    one('canvass', 'word', 'Canvass', 'Moscow cells'),
    one('rest', 'self', 'Rest', ''),
  ],
  chosen: [
    {
      index: 0,
      family: 'work',
      verb: 'Work',
      object: 'Chair, Labour and Defence',
      cost: 1,
      certain: 'Its powers are yours this month',
      uncertain: '',
    },
    { index: 1, family: 'court', verb: 'Court', object: 'N. K. Krupskaya', cost: 1, certain: 'Trust +6', uncertain: 'Opens a deal: 70 %' },
  ],
  refused: [
    {
      id: '1',
      group: 'papers',
      fold: 'print',
      verb: 'Print',
      object: 'an article in Pravda',
      reason: 'its editor, N. I. Bukharin, does not consent and the Politburo has given no leave. (R3 print)',
    },
    {
      id: '2',
      group: 'office',
      fold: 'transfer',
      verb: 'Transfer',
      object: 'N. A. Uglanov',
      reason: 'you hold no worked post that may move a provincial secretary. Table a motion instead. (R4.2)',
    },
    {
      id: '3',
      group: 'office',
      fold: 'investigate',
      verb: 'Investigate',
      object: 'Zakharov’s dismissal',
      reason: 'only a control commission opens a case, and you sit on none. (R3)',
    },
    {
      id: '4',
      group: 'people',
      fold: 'court',
      verb: 'Court',
      object: 'G. K. Ordzhonikidze',
      reason: 'he is in Tiflis and you have no courier there this month. (R6.5)',
    },
  ],
  reach: [
    { person: person('zinoviev'), where: 'Leningrad, by courier', trust: 62, estimated: false },
    { person: person('krupskaya'), where: 'Moscow', trust: 38, estimated: false },
    { person: person('sokolnikov'), where: 'Moscow · Finance', trust: 31, estimated: false },
    { person: person('bukharin'), where: 'Moscow · Pravda', trust: -12, estimated: true },
    { person: person('dzerzhinsky'), where: 'Moscow · industry', trust: 6, estimated: true },
    { person: person('trotsky'), where: 'Moscow · kin', trust: -41, estimated: false },
  ],
  reachNote: 'The Leningrad courier answers to the Secretariat: loyalty 40.',
  ahead: [],
  papers: [
    {
      id: 'a',
      title: 'Platform of the Four',
      state: 'draft · 4 copies',
      text: 'Secret. Loses half its force when leaked first.',
      source: { grade: 'documented', text: 'Coombs' },
      links: [{ label: 'show', family: 'paper', variant: 'x' }],
    },
    {
      id: 'b',
      title: 'Zinoviev’s letter, 30 July 1923',
      state: 'you alone',
      text: '“There is no triumvirate, there is Stalin’s dictatorship.”',
      source: { grade: 'documented', text: '' },
      links: [{ label: 'show', family: 'paper', variant: 'x' }],
    },
    {
      id: 'c',
      title: 'Popov’s figures, 28 July 1925',
      state: 'printed 28 August',
      text: '4 % of households grow 30 % of the grain.',
      source: { grade: 'documented', text: '' },
      links: [{ label: 'show', family: 'paper', variant: 'x' }],
    },
    {
      id: 'd',
      title: 'Lenin’s Letter to the Congress',
      state: 'known, not held',
      text: 'Who reads it out breaks a confidence.',
      source: { grade: 'claimed', text: '' },
      links: [{ label: 'show', family: 'paper', variant: 'x' }],
    },
  ],
  secret: 'Secret until all seats have committed. 5 of 9 have.',
  act: { label: 'Commit orders', refusal: null },
  fieldLabel: (field) => ({ person: 'Whom', aim: 'What for' })[field] ?? field,
  valueLabel: (field, { values: { [field]: value = '' } }) =>
    field === 'person' ? person(value).fullName : ({ trust: 'Trust', learn: 'Learn his terms', recruit: 'Win him over' }[value] ?? value),
  cardFor,
};

export const corridor: CorridorModel = {
  top: top({ date: 'September 1925', place: 'The split in the troika · turn 9 of 14', short: 'Corridor · promises', phase: 'corridor' }),
  you: person('kamenev'),
  reach: work.reach,
  reachNote: work.reachNote,
  results: [],
  deals: [
    {
      id: 1,
      person: person('tomsky'),
      title: 'Tomsky offers',
      youGet: ['vote against the decree of the Politburo on STO'],
      youGive: ['leave the question of the trade unions alone'],
      term: 'until the congress',
      status: 'waits for your answer',
      canAnswer: true,
      sum: null,
    },
    {
      id: 2,
      person: person('dzerzhinsky'),
      title: 'Your offer to Dzerzhinsky',
      youGet: ['abstain on the kulak'],
      youGive: ['appoint his man to the Supreme Council'],
      term: 'until the plenum',
      status: 'refused',
      canAnswer: false,
      sum: '−14 + 8 × 1 + 6 / 10 = −6',
    },
  ],
  caucuses: [
    {
      id: 1,
      host: person('zinoviev'),
      about: 'Zinoviev calls a caucus in Moscow on the tax. Present: Zinoviev, Kamenev, Krupskaya and Sokolnikov.',
      text: 'The four stand together on the tax at the plenum of October.',
      means:
        'Joining binds you and Zinoviev on this matter: whoever of you votes by conscience leans by 6 to the side that weighs most among you (R4.3).',
      canAnswer: true,
      status: '',
    },
  ],
  byYou: [
    { id: 'a', person: person('krupskaya'), text: 'print her article', due: 'until the plenum', state: 'open' },
    { id: 'b', person: person('sokolnikov'), text: 'vote for the currency reform', due: 'August', state: 'kept' },
  ],
  toYou: [
    { id: 'c', person: person('zinoviev'), text: 'stand by you at the congress', due: 'until the congress', state: 'open' },
    { id: 'd', person: person('bukharin'), text: 'keep silent on the letter', due: 'July', state: 'broken' },
    { id: 'e', person: person('rykov'), text: 'abstain on the grain plan', due: 'June', state: 'lapsed' },
  ],
  offer: {
    people: work.reach.map((row) => row.person),
    terms: () => [
      { value: 'month', label: 'this month' },
      { value: 'plenum', label: 'the plenum' },
      { value: 'congress', label: 'the congress' },
    ],
    ifs: [
      { value: 'carried', label: 'a room carries the lease of land' },
      { value: 'lost', label: 'a room turns down the lease of land' },
    ],
    threats: () => [{ value: 'vote', label: 'Or else you vote against the lease of land.' }],
    givable: () => [
      { id: 'v1', group: 'A vote', label: 'vote for the lease of land', worth: 16, needs: null },
      { id: 'v2', group: 'A vote', label: 'abstain on the tax', worth: 0, needs: null },
      { id: 's1', group: 'A vote', label: 'keep silent on the Testament', worth: 0, needs: null },
    ],
    askable: () => [
      { id: 'a1', group: 'A vote', label: 'vote against the gag', worth: 8, needs: null },
      { id: 'a2', group: 'A vote', label: 'stand by you at the congress', worth: 8, needs: 'congress' },
    ],
    judge: (draft) => ({
      answer: draft.ask.length > draft.give.length ? 'He refuses' : 'He accepts',
      line: '−8 + 8 × 1 + 62 / 10 = +6',
      reasons: session.why?.reasons.slice(0, 3) ?? [],
      refusal: null,
    }),
    refusal: null,
  },
  rooms: [
    {
      id: 'politburo',
      name: 'Politburo',
      date: '12 September',
      items: [
        { id: '1', number: 1, title: 'Land leasing: instruction to the RSFSR', mover: 'Rykov', mine: false, note: '', letters: [], written: null },
        { id: '2', number: 2, title: 'Print the article of Krupskaya', mover: 'You', mine: true, note: '', letters: [], written: null },
      ],
    },
    { id: 'plenum', name: 'Central Committee', date: '3–10 October', items: [] },
  ],
  motions: [
    {
      id: 'line',
      label: 'Change a line',
      variants: ['tax', 'lease', 'press'].flatMap((q) => ['up', 'down'].map((d) => ({ id: `${q} ${d}`, values: { question: q, direction: d } }))),
    },
    { id: 'text', label: 'Print or forbid a text', variants: [{ id: 't', values: {} }] },
  ],
  refused: [{ id: 'r', title: 'The Secretariat led by three', room: 'Politburo', reason: 'This matter was decided less than 3 months ago. (R4.1)' }],
  fieldLabel: (field) => ({ question: 'Question', direction: 'Which way' })[field] ?? field,
  valueLabel: (field, { values }) => values[field] ?? '',
  preview: (family) => ({
    title: family,
    text: family === 'line' ? 'The tax on the well-to-do peasant is raised one step.' : 'The article of N. K. Krupskaya is printed in full.',
    room: 'Before the Politburo',
    rule: 'R4.2',
    tally: session.tally ? { ...session.tally, title: 'Forecast: lost, 3 to 4' } : null,
    refusal: null,
  }),
  act: { label: 'To the session', note: 'Two offers wait for an answer. Unanswered ones lapse.', refusal: null },
};

/** A desk with all kinds of things that wait for an answer. */
export const workAsked: WorkModel = {
  ...work,
  asked: [
    {
      id: 'post/0',
      title: 'You are asked to take the post: people’s commissar of trade',
      lines: ['Asked by Politburo.', 'Silence is a refusal. Who takes it may lay it down again without a breach; time can be asked for once (R1.3).'],
      links: ['Take the post', 'Decline the post', 'Ask for time about the post'].map((label) => ({ label, family: 'answerPost', variant: label })),
    },
    {
      id: 'case/0',
      title: 'Control Commission has a case against you',
      lines: [
        'You have not been heard yet. While the case lasts you cannot be elected to anything (R5.9).',
        'It weighs 18: a censure from 20, a warning from 40, less is a finding without a penalty.',
        'Your answer, when you commit: Deny what you are charged with.',
      ],
      links: [],
    },
  ],
};
