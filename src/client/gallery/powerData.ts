// A made-up circle and economy for the gallery.
import type { Band, CircleModel, CircleTile, OrganizationSheet, Station } from '../screens/circle.model';
import type { Chart, EconomyModel } from '../screens/economy.model';
import { FACTIONS } from './people';
import { top } from './sessionData';

const marks = Object.values(FACTIONS);
const band = (i: number, name: string, value: number): Band => ({ id: name, name, mark: marks[i] ?? null, value });
const nobody = (value: number): Band => ({ id: 'none', name: 'unattached', mark: null, value });

const tile = (id: string, name: string, seats: number, x: number, y: number, bands: Band[], over: Partial<CircleTile> = {}): CircleTile => ({
  id,
  name,
  caption: 'appointed',
  seats,
  map: { x, y },
  bands,
  before: null,
  regime: 'guided',
  isElected: false,
  visitors: 0,
  districts: [],
  label: `${name}, ${seats} delegates`,
  ...over,
});
const his = [band(0, 'Stalin', 820), nobody(180)];
const tiles: CircleTile[] = [
  tile('leningrad', 'Leningrad', 65, 12, 16, [band(2, 'Zinoviev', 780), band(0, 'Stalin', 120), nobody(100)], {
    regime: 'closed',
    caption: 'Zinoviev’s committee',
    visitors: 4,
    before: [band(2, 'Zinoviev', 900), band(0, 'Stalin', 20), nobody(80)],
  }),
  tile('moscow', 'Moscow', 92, 32, 40, [band(0, 'Stalin', 520), band(1, 'Bukharin', 380), nobody(100)], {
    regime: 'closed',
    caption: 'N. A. Uglanov',
  }),
  tile('ukraine', 'Ukraine', 98, 14, 78, his),
  tile('siberia', 'Siberia', 34, 86, 20, his),
  tile('urals', 'Urals', 40, 70, 46, his, { isElected: true }),
  tile('kirghizia', 'Kirghizia', 12, 84, 74, [band(0, 'Stalin', 500), nobody(500)], { regime: 'open' }),
  tile('nowhere', 'A place without a place', 20, 50, 84, his, { map: null }),
];
const station = (id: Station['id'], name: string, note: string, count: string): Station => ({
  id,
  name,
  note,
  count,
  bands: [band(0, 'Men of the Secretariat', 600), band(1, 'Bukharin’s school', 250), nobody(150)],
  source: { grade: 'documented', text: 'Coombs, pp. 188–189' },
  leads: 'elects',
});

const opened: OrganizationSheet = {
  id: 'leningrad',
  name: 'Leningrad',
  state: '28 December 1925',
  secretary: 'Zinoviev',
  apparatus: tiles[0]!.bands,
  shares: 'Zinoviev 78 · Stalin 12 · unattached 10',
  delegates: { line: '65 delegates if a congress met tomorrow', bands: [band(2, 'Zinoviev', 1000)] },
  regime: { frame: 'closed', line: 'closed, 75 of 100' },
  levels: [
    { id: 'province', name: 'Province', note: 'held', bands: [band(2, 'Zinoviev', 960)], held: 960 },
    { id: 'district', name: 'Districts', note: '5 of 6', bands: [band(2, 'Zinoviev', 830)], held: 830 },
    { id: 'cell', name: 'Cells', note: 'by posts only', bands: [band(2, 'Zinoviev', 310)], held: 310 },
  ],
  depth: { title: 'A broad hold and a shallow one.', line: 'Loyalty that rests on posts turns in weeks (R5.1).' },
  districts: ['Central City', 'Volodarskii', 'Vyborgskii'].map((name, i) => ({
    id: name,
    name,
    secretary: 'Zinoviev’s man',
    district: [band(2, 'Zinoviev', 880), nobody(120)],
    cell: [band(2, 'Zinoviev', 310), nobody(690)],
    isCounted: true,
    regime: 'closed regime',
    size: '13,000 members in the cells',
    meetings: i === 2 ? [] : [{ level: 'Activists', date: 'December 1925', for: 815, against: 81, abstain: 4, about: 'Platform of the Four' }],
  })),
  meetings: [],
  members: '77,056 members in the cells',
  press: ['The paper of the place is Zinoviev’s.'],
  wants: ['Its people want: faster state industry, the plan first'],
  visitors: 'From the centre: Molotov, Kirov and Voroshilov.',
  bureaus: ['The North-West Bureau of the Central Committee stands over it: Kirov, for Stalin.'],
  takeTitle: 'How Stalin takes a province',
  steps: [
    { id: 'secretary', title: 'Secretary', line: 'Zinoviev’s man', state: 'now' },
    { id: 'delegation', title: 'Delegation', line: '4 men of the centre are there', state: 'done' },
    { id: 'districts', title: 'Districts', line: '1 of 6', state: 'open' },
    { id: 'cells', title: 'Cells', line: '8 %', state: 'open' },
  ],
  acts: [
    { id: 'canvass', label: 'Canvass cells', family: 'canvass', variant: '', count: 1 },
    { id: 'appoint', label: 'Appoint', family: 'appoint', variant: '', count: 6 },
  ],
  actsNote: null,
  sources: [{ grade: 'documented', text: 'Cliff, section “Collapse of Zinoviev’s stronghold”' }],
};

/** The circle, nothing opened or Leningrad. */
export const circle = (id: string | null): CircleModel => ({
  top: top({}),
  tiles,
  stations: [
    station('secretariat', 'Secretariat', 'Stalin; runs without a vote', '5 secretaries'),
    station('politburo', 'Politburo', 'decides between plenums', '7 full members'),
    station('committee', 'Central Committee', 'elected by the congress', '53 members'),
    station('congress', 'Congress', 'if it met tomorrow', '361 delegates'),
  ],
  appoints: { title: 'appoints and transfers secretaries:', line: '6 of 7 organizations; the others: Leningrad' },
  chooses: { title: 'secretaries choose the delegations:', line: 'closed regimes take all seats (Moscow, Leningrad)' },
  legend: marks,
  grade: 'invented',
  bodies: [
    { id: 'orgburo', name: 'Orgburo', members: 'Stalin, Molotov, Kuibyshev', note: null },
    {
      id: 'sto',
      name: 'STO',
      members: 'Kamenev, Rykov, Trotsky',
      note: 'What was decided about it stands until the Central Committee has confirmed it.',
    },
  ],
  rooms: null,
  hold: [
    {
      id: 'stalin',
      name: 'Stalin',
      mark: marks[0]!,
      you: false,
      values: { secretariat: 1000, organizations: 689, congress: 761, committee: 698, politburo: 143 },
    },
    {
      id: 'kamenev',
      name: 'Kamenev',
      mark: null,
      you: true,
      values: { secretariat: 0, organizations: 12, congress: 0, committee: 38, politburo: 143 },
    },
  ],
  opened: id === 'leningrad' ? opened : null,
  back: 'Back to Work',
});

const months = ['October 1925', 'November 1925', 'December 1925', 'January 1926'];
const chart = (id: Chart['id'], group: Chart['group'], title: string, values: number[]): Chart => ({
  id,
  group,
  title,
  unit: 'kopeks a pud',
  lines: [{ id, name: title, style: 'solid', values, last: String(values.at(-1)) }],
  marks: [
    {
      at: 1,
      month: months[1]!,
      value: values[1]! + 5,
      shown: String(values[1]! + 5),
      here: String(values[1]),
      source: { grade: 'documented', text: 'Cliff, fn 2' },
    },
  ],
  low: Math.min(...values),
  high: Math.max(...values) + 5,
  lowText: String(Math.min(...values)),
  highText: String(Math.max(...values) + 5),
  months,
  years: [{ at: 3, name: '1926' }],
  value: String(values.at(-1)),
  change: '+4',
  label: `${title}: ${values.at(-1)}`,
});
const charts = [
  chart('rye', 'grain', 'Rye', [82, 85, 98, 102]),
  chart('cash', 'village', 'Money in the village', [120, 118, 140, 160]),
  chart('wage', 'town', 'Real wage', [90, 88, 85, 84]),
];

export const economy = (id: string | null): EconomyModel => ({
  charts,
  levers: [
    {
      id: 'grain-export',
      name: 'Export of grain',
      step: 'None',
      owner: 'Chair of STO',
      holder: 'You',
      state: 'worked',
      note: 'claimed by the Commissar of Trade',
      you: true,
    },
  ],
  harvests: [],
  business: [{ id: 'agenda', name: 'Agenda of the Politburo', step: '', owner: 'Chair', holder: 'Kamenev', state: 'worked', note: '', you: false }],
  briefs: [{ question: 'The village', holders: 'Sokolnikov', mood: 'mood of the peasants' }],
  opened:
    id === null
      ? null
      : {
          chart: charts[0]!,
          about: 'Price on the private market.',
          why: [
            {
              title: 'Rye, January 1926',
              line: 'What the month added and took.',
              reasons: [{ id: 'worth', name: 'Worth of grain', grade: null, line: 'the market goes toward it', value: 4, rule: 'R8.2', parts: [] }],
              sum: '98 and +4 make 102',
            },
          ],
          levers: [],
          table: [{ month: 'January 1926', values: ['102'], mark: '', grade: null }],
        },
});
