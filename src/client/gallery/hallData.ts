// A made-up congress and its conferences for the gallery.
import { type Mark, markOf } from '../board/hallLayout';
import type { NightModel } from '../screens/conferenceNight.model';
import type { HallModel, HallRow } from '../screens/hall.model';
import { FACTIONS, person } from './people';
import { session, top } from './sessionData';

const SIZES: [string, number, boolean][] = [
  ['Ukraine', 98, true],
  ['Moscow', 92, false],
  ['Leningrad', 65, true],
  ['Central industrial', 50, true],
  ['Volga', 46, false],
  ['North Caucasus', 44, true],
  ['Urals', 40, true],
  ['Transcaucasia', 38, true],
  ['Black earth', 34, true],
  ['Siberia', 34, true],
  ['West, Belorussia', 20, true],
  ['Central Asia', 20, true],
  ['Army and fleet', 13, false],
  ['Kirghizia', 12, true],
  ['North', 10, true],
  ['Far East', 8, true],
];

const rowOf = ([name, n, known]: (typeof SIZES)[number], isCast: boolean): HallRow => {
  const vote = name === 'Leningrad' ? 'against' : 'for';
  return {
    id: name,
    name,
    for: vote === 'for' ? n : 0,
    against: vote === 'against' ? n : 0,
    abstain: 0,
    marks: Array<Mark>(n).fill(markOf(vote, isCast || known)),
    estimated: !isCast && !known,
    apart: vote === 'against',
    yours: name === 'Moscow',
  };
};

/** `isCast`: the roll is called; else the forecast. */
export const hall = (isCast: boolean): HallModel => ({
  session: {
    ...session,
    top: top({ date: 'December 1925', short: 'Session · item 3 of 4' }),
    room: { name: 'The hall', note: '' },
    stage: isCast ? 'roll' : 'debate',
    verdict: isCast ? { carried: true, text: 'Carried, 559 to 65' } : null,
    tally: session.tally && { ...session.tally, title: 'Forecast: carried, 559 to 65', note: 'you know the minds of 9 of 14' },
    ballots: isCast ? [] : session.ballots,
    options: isCast ? [] : session.options.slice(0, 3),
    act: { label: isCast ? 'Go on' : 'Cast the ballot', note: '', refusal: null },
    selected: null,
    why: null,
  },
  rows: SIZES.map((s) => rowOf(s, isCast)),
  totals: { for: 559, against: 65, abstain: 0 },
  majority: 313,
  of: 624,
  number: 3,
  motion: 'Endorse the reports of the Central Committee given by Stalin and Molotov.',
  mover: 'Laid before us by V. M. Molotov',
  presidium: ['rykov', 'kalinin', 'molotov', 'stalin'].map(person),
  floor: person('molotov'),
  queue: [
    { person: person('molotov'), text: 'moves: endorse the reports', note: 'for', number: 1, effect: null },
    { person: person('krupskaya'), text: 'asks for the floor', note: 'against', number: 2, effect: null },
    { person: person('tomsky'), text: 'asks for the floor', note: 'for', number: 3, effect: null },
    { person: person('trotsky'), text: 'has not asked for the floor', note: 'has fallen silent', number: null, effect: null },
  ],
  next: 'Uphold the Moscow conference of 8 December',
  mood: 'noise while Leningrad speaks against it; applause of its own from there only.',
  record: isCast
    ? {
        same: true,
        computed: '559 to 65',
        documented: '559 to 65',
        source: { grade: 'documented', text: 'Cliff, after the congress report of 1926, p. 524' },
      }
    : null,
  you: { title: 'You, Kamenev', note: 'health 58', line: 'Delegate, Moscow.' },
  accounts: () => [
    {
      id: 'stalin',
      person: person('stalin'),
      title: '466 with Stalin',
      line: 'they vote as Stalin does: +54',
      vote: 'for',
      known: true,
      why: 'stalin',
    },
    {
      id: 'zinoviev',
      person: person('zinoviev'),
      title: '62 with Zinoviev',
      line: 'they vote as Zinoviev does: −47',
      vote: 'against',
      known: true,
      why: 'zinoviev',
    },
  ],
});

const MARKS = { stalin: FACTIONS.sec ?? null, zinoviev: FACTIONS.len ?? null };

export const night: NightModel = {
  top: top({ date: 'December 1925', short: 'Corridor · conferences', phase: 'corridor' }),
  title: '16 conferences have met',
  line: '624 delegates to the congress have been chosen.',
  rows: SIZES.map(([name, n], i) => {
    const id = name === 'Leningrad' ? 'zinoviev' : 'stalin';
    return {
      id: name,
      name,
      of: n,
      secretary: i < 3 ? ['Voroshilov', 'Uglanov', 'Zinoviev'][i]! : 'no name known',
      regime: (['guided', 'closed', 'open'] as const)[i % 3]!,
      contested: i === 1,
      blocs: [{ id, name: person(id).name, mark: MARKS[id], won: n }],
      against: i === 1 ? 'Stalin +12, Zinoviev −12' : 'as expected',
      isAsExpected: i !== 1,
    };
  }),
  blocs: (['stalin', 'zinoviev'] as const).map((id) => ({
    id,
    name: person(id).name,
    person: person(id),
    mark: MARKS[id],
    won: id === 'stalin' ? 559 : 65,
    expected: id === 'stalin' ? 547 : 77,
  })),
  before: {},
  of: 624,
  majority: 313,
  act: 'On to the corridor',
};
