// Made-up title, news, consequences and verdict for the gallery.
import type { ConsequencesModel } from '../screens/consequences.model';
import type { NewsModel } from '../screens/news.model';
import type { TitleModel } from '../screens/title.model';
import type { VerdictModel } from '../screens/verdict.model';
import { person } from './people';
import { session, top } from './sessionData';

const row = (id: string, title: string, subtitle: string, span: string, turns: number, refusal: string | null = null) => ({
  id,
  title,
  subtitle,
  span,
  turns,
  refusal,
});

export const title: TitleModel = {
  scenarios: [
    row('first-plenum', 'First plenum', 'Five seats, one vote, ten minutes', 'guided · 3 months', 3, 'Not in this version.'),
    row('last-struggle', 'The last struggle', 'Georgia, trade monopoly, the Testament', 'Oct 1922 to June 1924', 20, 'Not in this version.'),
    row('cave-meeting', 'The cave meeting', 'Three men in the Secretariat: Kamenev’s choice', 'July to Dec 1923', 6),
    row('troika-split', 'The split in the troika', 'Kulak, grain and a widow’s article', 'Jan 1925 to Feb 1926', 14),
    row('united-opposition', 'United opposition', 'A bloc made after the base is lost', 'Mar 1926 to Dec 1927', 22, 'Not in this version.'),
  ],
  open: 'troika-split',
  card: {
    id: 'troika-split',
    briefing:
      'The three who held the party since Lenin fell ill turn on one another. The kulak, the grain and a widow’s article divide the table; the congress is counted before it meets; Leningrad is taken from above.',
    story: ['In January 1925 the three sit at one table.', 'What the rules ask of you: count.'],
    seats: ['kamenev', 'zinoviev', 'stalin', 'bukharin', 'krupskaya', 'sokolnikov', 'trotsky', 'tomsky'].map(person),
    grades: [
      { id: 'events', name: 'Events', tally: { documented: 61, claimed: 9, inferred: 6, invented: 2 }, total: 78 },
      { id: 'outcomes', name: 'Documented outcomes', tally: { documented: 29, claimed: 2, inferred: 0, invented: 0 }, total: 31 },
      { id: 'numbers', name: 'Numbers', tally: { documented: 120, claimed: 14, inferred: 940, invented: 811 }, total: 1885 },
    ],
    facts: ['18 seats', '31 documented decisions'],
    readings: [
      {
        id: 'kamenev',
        title: 'Kamenev',
        text: 'What moved him?',
        lenses: [
          { id: 'centrist', label: 'The man of the centre (as built)' },
          { id: 'shadow', label: 'The shadow' },
        ],
        chosen: 'shadow',
        isBuilt: false,
        about: 'A man who followed.',
        sources: [{ grade: 'claimed', text: 'Coombs, introduction' }],
        changes: [
          {
            id: '0',
            what: 'Kamenev, view on the Secretariat',
            was: '−2, weight 2',
            value: '+1, weight 1',
            source: { grade: 'inferred', text: 'Plenum, from Kotkin, n. 217' },
          },
        ],
        example: {
          title: 'Kamenev, August 1923',
          line: 'Politburo, moved by Zinoviev: the Secretariat is led by three.',
          counted: {
            built: { vote: 'against', line: 'against (−19)', outcome: 'lost: 2 for, 2 against, 2 abstaining' },
            chosen: { vote: 'for', line: 'for (+14)', outcome: 'lost: 2 for, 2 against, 2 abstaining' },
            reasons: [
              {
                id: 'conviction',
                name: 'Conviction',
                grade: 'inferred',
                line: 'The Secretariat +4.',
                value: 4,
                rule: 'R4.3',
                lens: ['The shadow: Kamenev, view on the Secretariat +1, weight 1, not −2, weight 2. Plenum, from Kotkin, n. 217'],
                parts: [],
              },
            ],
          },
        },
      },
    ],
  },
  continues: 'June 1925, Kamenev',
  proof: { share: '31 of 31', line: 'documented outcomes match' },
  strength: 'search-standard',
  first: null,
  strengths: ['heuristic', 'search-quick', 'search-standard', 'search-strong'],
};

const chron = (id: string, date: string, text: string, source: string, treatment: NewsModel['rows'][number]['treatment']) => ({
  id,
  part: 'events' as const,
  date,
  text,
  more: null,
  source: { grade: 'documented' as const, text: source },
  treatment,
  secret: false,
  dispute: null,
  event: null,
});

export const news: NewsModel = {
  top: top({ date: 'January 1926', place: 'The split in the troika · turn 13 of 14', short: 'News · December 1925', phase: 'news' }),
  page: {
    title: 'ПРАВДА',
    titleLang: 'ru',
    organ: 'Organ of the Central Committee and the Moscow Committee',
    editor: 'N. I. Bukharin',
    supposed: null,
    date: 'December 1925',
    strip: ['The congress has spoken', 'Leningrad at work', 'Grain and export', 'Letters from the village'],
    headline: 'The congress stands by the Central Committee',
    deck: '559 delegates for, 65 against. The noise of a few does not hide the unity of the many.',
    figure: {
      for: 559,
      against: 65,
      heads: [person('rykov'), person('stalin'), person('molotov')],
      caption: 'The vote on the reports of Stalin and Molotov.',
    },
    lead: {
      section: 'From the editor',
      title: 'No panic before the kulak',
      isShort: false,
      paragraphs: [
        'The Moscow organization said it on 8 December and the congress has upheld it: those who see in the village only the kulak have lost faith in our building. Pessimism is not a policy.',
        'Comrades Zinoviev and Kamenev had the floor, and a report of their own. They were heard to the end. It cannot be said that they were gagged; it can be said that they did not convince.',
      ],
    },
    inBrief: ['Uglanov speaks in Leningrad', 'Six speakers for the district committees'],
    figures: [{ label: 'Rye at the market', value: '102 kopeks a pud' }],
    briefs: [
      {
        title: 'Leningrad workers are called upon',
        text: 'The congress turns over the heads of the delegation to the organization itself, and asks it to judge the conduct of its leaders.',
      },
      {
        title: 'Export put off',
        text: 'In view of the course of collection the Politburo has suspended the export of grain. The workers’ bread is secured.',
      },
      {
        title: 'Tomsky: the leadership is collective',
        text: 'To applause the speaker recalled who in these years held the Committee together, and who sought to cut it up.',
      },
    ],
  },
  editors: [
    { id: 'pravda', name: 'Pravda', on: true },
    { id: 'lp', name: 'Leningradskaya Pravda', on: false },
  ],
  second: null,
  organs: [
    { id: 'pravda', name: 'Pravda', on: true },
    { id: 'leningradskaya-pravda', name: 'Leningradskaya Pravda', on: false },
  ],
  both: false,
  inPaper: 'In Pravda',
  chronicleTitle: 'Chronicle of the month',
  counts: [
    { grade: 'documented', count: 9 },
    { grade: 'claimed', count: 0 },
    { grade: 'inferred', count: 0 },
    { grade: 'invented', count: 0 },
  ],
  rows: [
    chron('1', '8 Dec', 'Moscow conference condemns the four: “panic before the kulak”', 'Coombs, p. 221', 'headline'),
    chron(
      '2',
      '15 Dec',
      'Eight leaders offer Leningrad a truce: a seat on Pravda’s board, places in the Secretariat. Refused',
      'Coombs, p. 221–2',
      'omitted',
    ),
    chron('3', '18 Dec', 'XIV Congress opens; Zinoviev gives a counter-report', 'Cliff, L150, L170', 'cut'),
    chron('4', 'Dec', 'Krupskaya: the debate fell on the party like a bolt from the blue', 'Cliff, L152–4', 'omitted'),
    chron('5', 'Dec', 'Kamenev: Stalin cannot be the unifier of the Bolshevik staff. Uproar; Leningrad applauds', 'Coombs, p. 222', 'omitted'),
    chron('6', 'Dec', 'Trotsky is silent all fortnight', 'Cliff, L214', 'omitted'),
    chron('7', 'Dec', 'Reports endorsed, 559 to 65', 'Cliff, L168', 'headline'),
    chron('8', 'Dec', 'Collection heads for 200 million puds too few of 780; export suspended', 'Cliff, L138–40', 'softened'),
    chron('9', '28 Dec', 'Four Leningrad districts back their delegation, Central City by 490 to 12', 'Cliff, L188–90', 'omitted'),
  ],
  asks: [],
  notices: [],
  act: { label: 'To work', note: 'Left out: 5 of 9. The editor’s rule is open (R7.1).', refusal: null },
};

export const newsAsk: NewsModel = {
  ...news,
  asks: [
    {
      id: 1,
      question: 'Three men in the Secretariat?',
      text: 'Zinoviev writes from Kislovodsk: take the cadres from one man. Bukharin agrees. You are asked for your word before the letter goes to Stalin.',
      choices: [
        { id: 'a', text: 'Stand with the letter', refusal: null, isDefault: false, effects: 'Trust of Krupskaya in you +8, your factionalism +5' },
        { id: 'b', text: 'Answer that you will think about it', refusal: null, isDefault: true, effects: '' },
        { id: 'c', text: 'Show the letter to Stalin', refusal: 'you do not hold it. (R6.5)', isDefault: false, effects: '' },
      ],
      chosen: null,
      source: { grade: 'documented', text: 'Izvestiya TsK, 1991 no. 4, p. 196' },
    },
  ],
};

export const consequences: ConsequencesModel = {
  top: top({ date: 'June 1925', short: 'Consequences', phase: 'consequences' }),
  title: 'June 1925 is over',
  results: [],
  aims: [],
  groups: [
    {
      id: 'posts',
      rows: [
        {
          id: '1',
          person: person('uglanov'),
          text: 'Uglanov is confirmed as secretary of Moscow.',
          from: null,
          to: null,
          source: { grade: 'documented', text: 'Coombs, p. 190' },
          hasWhy: false,
          secret: false,
        },
      ],
    },
    {
      id: 'hold',
      rows: [
        { id: '2', person: null, text: 'Moscow: cadres bound to the Secretariat', from: 412, to: 431, source: null, hasWhy: true, secret: false },
        { id: '3', person: null, text: 'Leningrad: cadres bound to Zinoviev', from: 702, to: 698, source: null, hasWhy: true, secret: false },
      ],
    },
    {
      id: 'standing',
      rows: [
        { id: '4', person: person('kamenev'), text: 'Your authority', from: 73, to: 71, source: null, hasWhy: true, secret: false },
        {
          id: '5',
          person: person('krupskaya'),
          text: 'Krupskaya learns that her article was voted down.',
          from: null,
          to: null,
          source: { grade: 'inferred', text: 'scenario author' },
          hasWhy: false,
          secret: true,
        },
      ],
    },
    {
      id: 'promises',
      rows: [
        {
          id: '6',
          person: person('bukharin'),
          text: 'Bukharin broke his promise to keep silent on the letter: trust',
          from: 12,
          to: -12,
          source: null,
          hasWhy: true,
          secret: false,
        },
      ],
    },
  ],
  votes: [
    {
      id: 'v1',
      room: 'Politburo, item 2',
      title: 'Neither article is printed: not N. K. Krupskaya’s, nor the editor’s reply.',
      tally: { ...session.tally!, title: 'Carried, 4 to 2', blocks: session.tally!.blocks.map((b) => ({ ...b, known: true, second: null })) },
      record: 'as in the record',
      appeal: null,
    },
    {
      id: 'v2',
      room: 'Politburo, item 3',
      title: 'The grain plan is 780 million puds.',
      tally: { ...session.tally!, title: 'Carried, 4 to 2', blocks: session.tally!.blocks.map((b) => ({ ...b, known: true, second: null })) },
      record: null,
      appeal: null,
    },
  ],
  why: null,
  act: { label: 'To July', note: 'The month is written into the chronicle.', refusal: null },
};

export const verdict: VerdictModel = {
  top: top({ date: 'February 1926', short: 'Verdict', phase: 'over', divergence: 46 }),
  you: person('kamenev'),
  ending: {
    title: 'Leningrad holds',
    text: 'The truce of 15 December was accepted. The congress met with a third report that was not read, and the delegation went home undivided. The majority is what it was; the price of it has been named aloud, in the hall, and entered in the minutes.',
    source: { grade: 'invented', text: 'follows from this game; no source' },
  },
  points: { got: 9, of: 16 },
  aims: [
    { id: '1', text: 'No one man holds the Secretariat alone', points: 5, reached: false, secret: false, line: 'assent 1 of 3' },
    { id: '2', text: 'The tax falls on the well-to-do', points: 4, reached: true, secret: false, line: 'line +20 of +20' },
    { id: '3', text: 'Krupskaya is heard', points: 3, reached: true, secret: true, line: 'her article is public' },
    { id: '4', text: 'You keep your seat at the table', points: 2, reached: true, secret: false, line: 'full member' },
    { id: '5', text: 'Trotsky stays out of it', points: 2, reached: false, secret: true, line: 'he voted with you once' },
  ],
  divergence: 46,
  parts: [
    { id: 'offices', name: 'offices', value: 12 },
    { id: 'lines', name: 'lines', value: 14 },
    { id: 'members', name: 'members', value: 9 },
    { id: 'votes', name: 'votes', value: 11 },
  ],
  marks: [
    { id: 'a', at: 70, label: 'NEP in the village', same: true },
    { id: 'b', at: 220, label: 'Krupskaya not printed', same: true },
    { id: 'c', at: 520, label: 'Platform', same: true },
    { id: 'd', at: 640, label: '2 Nov 1925, the STO decree', same: false },
    { id: 'e', at: 770, label: 'Truce', same: false },
    { id: 'f', at: 840, label: 'Congress', same: false },
    { id: 'g', at: 940, label: 'Leningrad', same: false },
  ],
  decisions: [
    {
      id: 'a',
      date: '25 Apr 1925',
      year: '1925',
      text: 'NEP in the village is widened',
      history: 'carried',
      yours: 'carried',
      same: true,
      grade: 'documented',
      cause: null,
    },
    {
      id: 'b',
      date: 'June 1925',
      year: '1925',
      text: 'Krupskaya is not printed',
      history: 'carried, 4 to 2',
      yours: 'carried, 4 to 2',
      same: true,
      grade: 'claimed',
      cause: null,
    },
    {
      id: 'd',
      date: '2 Nov 1925',
      year: '1925',
      text: 'The decree of STO is only a preliminary report',
      history: 'carried, 3 to 2',
      yours: 'lost, 3 to 3',
      same: false,
      grade: 'documented',
      cause: 'you kept your promise of 4 September to Tomsky (trust +18).',
    },
    {
      id: 'e',
      date: '15 Dec 1925',
      year: '1925',
      text: 'Leningrad is offered a truce',
      history: 'refused',
      yours: 'accepted',
      same: false,
      grade: 'documented',
      cause: null,
    },
  ],
  coda: [
    {
      person: person('kamenev'),
      text: 'Candidate member of the Politburo from January 1926; expelled from the party in 1927; shot on 25 August 1936.',
      source: { grade: 'documented', text: 'biographical directory' },
    },
    {
      person: person('zinoviev'),
      text: 'Lost Leningrad in February 1926; shot on 25 August 1936.',
      source: { grade: 'documented', text: 'biographical directory' },
    },
    {
      person: person('tomsky'),
      text: 'Head of the trade unions until 1929; took his own life on 22 August 1936.',
      source: { grade: 'documented', text: 'biographical directory' },
    },
  ],
  digest: '7c1e-09af',
};
