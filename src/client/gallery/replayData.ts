// Made-up data of the replay: a game that leaves the record on 2 November 1925.
import type { Ballot } from '../../model/action';
import type { FilmMark, MemberRow, ReplayModel } from '../screens/replay.model';
import { person } from './people';

const mark = (id: string, step: number, at: number, date: string, label: string, yours: string | null = null): FilmMark => ({
  id,
  step,
  at,
  date,
  label,
  yours,
});
const marks = [
  mark('nep', 24, 72, '25 April', 'NEP in the village widened'),
  mark('print', 80, 222, 'June', 'Krupskaya not printed, 4 to 2'),
  mark('four', 170, 522, '19 September', 'Platform of the Four'),
  mark('sto', 212, 638, '2 November', 'The decree of the STO is preliminary', 'Tomsky votes with you; the decree stands'),
  mark('truce', 300, 770, '15 December', 'The truce is refused', 'accepted'),
  mark('congress', 360, 808, 'December', '559 to 65', '512 to 98'),
  mark('kirov', 400, 837, '7 January', 'Kirov is named', 'Zinoviev stays'),
  mark('turned', 470, 938, '10 February', 'Leningrad turns', 'Leningrad holds'),
];
const row = (id: string, record: Ballot | null, game: Ballot): MemberRow => ({
  person: id,
  name: person(id).name,
  isYou: id === 'kamenev',
  record: record === null ? null : { ballot: record, isImplied: false },
  game,
  isForced: false,
  hasReasons: true,
});

export const replay: ReplayModel = {
  place: 'The Split in the Troika · finished',
  title: 'You and history',
  line: 'The Split in the Troika, played as Kamenev. 31 documented decisions: 26 the same, 5 different.',
  divergence: 46,
  timeline: {
    months: ['Apr 1925', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan 1926', 'Feb'].map((label, i) => ({
      at: Math.round(i * 91),
      label,
    })),
    now: 638,
    until: 1000,
    marks,
    first: marks[3]!,
    divergence: [
      { at: 0, value: 0 },
      { at: 638, value: 9 },
      { at: 770, value: 21 },
      { at: 808, value: 38 },
      { at: 837, value: 46 },
    ],
  },
  step: {
    n: 212,
    title: '2 November 1925, Politburo',
    act: 'Kamenev votes: against.',
    votes: [
      {
        id: '1',
        motion: 'Is the decree of the STO only a preliminary report?',
        mover: 'Laid by A. I. Rykov.',
        recordHead: 'Record',
        gameHead: 'You',
        rows: [
          row('stalin', 'for', 'for'),
          row('bukharin', 'for', 'for'),
          row('rykov', 'for', 'for'),
          row('tomsky', null, 'against'),
          row('trotsky', null, 'abstain'),
          row('zinoviev', 'against', 'against'),
          row('kamenev', null, 'against'),
        ],
        more: [],
        outcome: { record: 'preliminary, 3 to 2', game: 'lost, 3 to 3', differs: true },
      },
    ],
    facts: [
      {
        id: 'sto',
        kind: 'outcome',
        who: '2 November 1925 · documented outcome',
        title: 'The decree of the STO is only a preliminary report.',
        text: null,
        record: 'preliminary, 3 to 2',
        yours: 'Lost, 3 to 3.',
        sources: [{ grade: 'documented', text: 'Coombs, p. 217–19' }],
        dispute: 'The source names three for and Zinoviev against; the second vote against is not named.',
      },
    ],
    told: [{ title: 'Tomsky keeps his word', body: 'Promised on 4 September.' }],
    sameDay: [{ n: 214, title: 'The report of the Commissariat of Trade: carried, no objection' }],
  },
  why: null,
  take: {
    line: 'From November 1925, in session. All other seats follow the record until its conditions fail.',
    seats: ['kamenev', 'zinoviev', 'tomsky', 'rykov', 'stalin', 'bukharin', 'trotsky', 'sokolnikov'].map(person),
    chosen: 'tomsky',
    label: 'Play Tomsky from here',
    refusal: null,
    follow: 'record',
  },
  stops: marks.map((m, i) => ({ n: m.step, date: m.date, title: m.label, differs: m.yours !== null, month: i % 2 === 0 ? m.date : null })),
  n: 212,
  of: 498,
  where: '2 November 1925: the decree of the STO',
  ticks: [0, 120, 230, 330, 440, 560, 690, 820],
  unit: 'decision',
  speed: 1,
  isPlaying: false,
  digest: '7c1e-09af',
  back: 'To the title',
};
