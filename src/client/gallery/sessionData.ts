// A made-up session for the gallery.

import type { Ballot } from '../../model/action';
import type { BoardSeat } from '../board/boardModel';
import type { TopModel } from '../models';
import type { SessionModel } from '../screens/session.model';
import { FACTIONS, people, person } from './people';

export const top = (over: Partial<TopModel>): TopModel => ({
  date: 'June 1925',
  place: 'The split in the troika · turn 6 of 14',
  short: 'Session · item 2 of 4',
  phase: 'session',
  divergence: 0,
  canUndo: true,
  undoRefusal: null,
  ...over,
});

const full = (id: string, vote: Ballot, known: boolean, over: Partial<BoardSeat> = {}): BoardSeat => ({
  person: person(id),
  membership: 'full',
  you: false,
  chair: false,
  away: false,
  vote,
  known,
  confidence: known ? 3 : 2,
  note: '',
  hasWhy: true,
  ...over,
});
const wall = (id: string, note: string, away = false): BoardSeat => ({
  ...full(id, 'for', true),
  membership: 'candidate',
  vote: null,
  note,
  away,
  hasWhy: false,
});

export const seats: BoardSeat[] = [
  full('kamenev', 'against', true, { you: true, chair: true }),
  full('stalin', 'for', true),
  full('bukharin', 'for', true),
  full('rykov', 'for', false),
  full('tomsky', 'for', false),
  full('trotsky', 'abstain', false),
  full('zinoviev', 'against', true),
  wall('molotov', 'speaks for'),
  wall('kalinin', 'silent'),
  wall('dzerzhinsky', 'undecided'),
  wall('rudzutak', 'speaks for'),
  wall('sokolnikov', 'speaks against'),
  wall('frunze', 'on leave', true),
];

export const session: SessionModel = {
  top: top({}),
  room: { name: 'Politburo', note: '7 full members vote, majority of those present; 6 candidates speak' },
  agenda: [
    { id: '1', number: 1, title: 'Agricultural tax 1925–26: collection', state: 'done', result: null },
    { id: '2', number: 2, title: 'Articles of Krupskaya and Bukharin', state: 'now', result: null },
    { id: '3', number: 3, title: 'Gosplan: grain plan, 780 million puds', state: 'next', result: null },
    { id: '4', number: 4, title: 'Leave for L. B. Kamenev, June–July', state: 'next', result: null },
    { id: '5', number: 5, title: 'Eastman’s book: Trotsky’s statement', state: 'waits', result: null },
    { id: '6', number: 6, title: 'Land leasing: instruction to the RSFSR', state: 'waits', result: null },
  ],
  agendaNote: '4 are reached',
  rest: 'Your mind on all 3 left',
  options: [
    { id: 'a', key: '1', choices: [], title: 'Speak on the motion', line: 'Your one speech. Rykov −3 to −6, Tomsky −1 to −3.', refusal: null },
    {
      id: 'b',
      key: '2',
      choices: [],
      title: 'Amend: print Krupskaya’s only',
      line: 'Voted first. Tests Bukharin’s promise of a reply.',
      refusal: null,
    },
    { id: 'c', key: '3', choices: [], title: 'Divide: one article at a time', line: 'Trotsky may vote against the first half.', refusal: null },
    { id: 'd', key: '4', choices: [], title: 'Enter a dissent', line: 'Authority −2, factionalism +1.', refusal: null },
    { id: 'e', key: '5', choices: [], title: 'Carry it to the plenum', line: 'Authority −5, factionalism +3.', refusal: null },
    {
      id: 'f',
      key: '6',
      choices: [],
      title: 'Put the item off',
      line: '',
      refusal: '(R4.1): since spring the Secretariat, not you, orders the agenda.',
    },
  ],
  optionsNote: 'before the vote',
  motion: {
    heading: 'Motion on the table · item 2',
    text: 'Neither article is printed: not N. K. Krupskaya’s, nor the editor’s reply.',
    lines: ['Laid before us by the editor of Pravda, N. I. Bukharin', 'Forbids a text (R4.2) · touches: tax on the peasant', 'Amendments: none yet'],
    short: 'no amendments',
  },
  papers: [
    { id: 'p1', title: 'Krupskaya, article for Pravda', from: 'krupskaya' },
    { id: 'p2', title: 'Bukharin, reply as editor', from: 'bukharin' },
  ],
  seats,
  stage: 'debate',
  verdict: null,
  factions: Object.values(FACTIONS),
  wallNote: 'along the wall: may speak, no vote',
  tally: {
    title: 'Forecast: carried, 4 to 2',
    note: '1 abstains · majority of votes cast · you know the minds of 4 of 7',
    short: '4 of 7 known',
    needed: null,
    blocks: [
      { id: 'stalin', name: 'Stalin', vote: 'for', known: true, second: null, you: false },
      { id: 'bukharin', name: 'Bukharin', vote: 'for', known: true, second: null, you: false },
      { id: 'rykov', name: 'Rykov', vote: 'for', known: false, second: 'abstains at −5', you: false },
      { id: 'tomsky', name: 'Tomsky', vote: 'for', known: false, second: 'abstains at −7', you: false },
      { id: 'trotsky', name: 'Trotsky', vote: 'abstain', known: false, second: 'for at +11', you: false },
      { id: 'zinoviev', name: 'Zinoviev', vote: 'against', known: true, second: null, you: false },
      { id: 'kamenev', name: 'Kamenev', vote: 'against', known: true, second: null, you: true },
    ],
  },
  ballots: [
    { vote: 'for', refusal: null },
    { vote: 'against', refusal: null },
    { vote: 'abstain', refusal: null },
  ],
  chosen: 'against',
  blocs: [],
  conscience: null,
  act: { label: 'Call the vote', note: 'As chair you may close the debate (2 still to speak)', refusal: null },
  speeches: [
    {
      id: '1',
      person: person('bukharin'),
      act: 'reports',
      text: 'Krupskaya’s article cannot stand without his reply.',
      grade: 'inferred',
      effect: null,
    },
    { id: '2', person: person('zinoviev'), act: 'against', text: 'Who will answer for gagging Lenin’s widow?', grade: 'invented', effect: null },
    {
      id: '3',
      person: person('molotov'),
      act: 'for',
      text: 'The party is not to learn of differences from the paper.',
      grade: 'inferred',
      effect: null,
    },
  ],
  speechesNote: 'in substance · 3 of 5',
  selected: 'rykov',
  yourRole: 'You, in the chair',
  why: {
    person: person('rykov'),
    title: 'Why would Rykov vote for?',
    intro: 'All the terms the rules use (R4.3). For at +10, against at −10.',
    reasons: [
      { id: 'c', name: 'Conviction', grade: 'documented', line: 'his +1 × motion +2 × weight 3', value: 6, rule: 'R4.3', parts: [] },
      {
        id: 't',
        name: 'Ties',
        grade: 'inferred',
        line: 'Bukharin +58, Krupskaya +12',
        value: 4,
        rule: 'R4.3',
        parts: [
          { label: 'Bukharin, who moves it', value: 6 },
          { label: 'Krupskaya, whom it hits', value: -2 },
        ],
      },
      { id: 'o', name: 'Own interest', grade: 'inferred', line: 'it is his government’s policy', value: 3, rule: 'R4.3', parts: [] },
      { id: 'd', name: 'Discipline', grade: 'claimed', line: 'quarrels stay in this room', value: 3, rule: 'R4.3', parts: [] },
      { id: 'b', name: 'Bandwagon', grade: 'inferred', line: 'majority of 2 × (5 − nerve 4)', value: 2, rule: 'R4.3', parts: [] },
      { id: 'l', name: 'Lenin’s word', grade: 'claimed', line: 'his widow speaks for him', value: -4, rule: 'R4.3', parts: [] },
    ],
    sum: 'Sum +14 → for',
    margin: 'margin 4 above +10',
    toMove: 'take 5 away and he abstains. Your speech on Lenin’s last articles is worth −3 to −6.',
    sources: 'Coombs 2016, p. 200; Cliff, ‘Split in the Troika’; scenario author',
  },
};

/** A committee too large for a table. */
export const plenum: SessionModel = {
  ...session,
  room: { name: 'Central Committee', note: '40 full members vote; 17 candidates speak' },
  seats: [
    ...people.map((p, i) => full(p.id, (['for', 'for', 'against', 'abstain'] as const)[i % 4]!, i % 3 !== 0, { person: p, you: p.id === 'kamenev' })),
    ...Array.from({ length: 19 }, (_, i) =>
      full(`member-${i + 1}`, i % 5 === 0 ? 'against' : 'for', i % 2 === 0, { person: { ...person(`member-${i + 1}`), name: `Member ${i + 1}` } }),
    ),
    wall('uncle', 'silent'),
  ],
  why: null,
  selected: null,
  tally: session.tally && {
    ...session.tally,
    needed: 21,
    blocks: Array.from(
      { length: 40 },
      (_, i) =>
        ({
          id: `m${i}`,
          name: `Member ${i}`,
          vote: i < 25 ? 'for' : i < 30 ? 'abstain' : 'against',
          known: i % 3 === 0,
          second: null,
          you: i === 39,
        }) as const,
    ),
  },
};
