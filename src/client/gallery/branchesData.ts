// Made-up branches for the gallery: the tree of the mock, and two of its branches side by side.
import type { BranchesPageModel, PartShare } from '../screens/branches.model';

const parts = (offices: number, lines: number, members: number, votes: number): PartShare[] => [
  { id: 'offices', name: 'offices', value: offices },
  { id: 'lines', name: 'lines', value: lines },
  { id: 'members', name: 'members', value: members },
  { id: 'votes', name: 'votes', value: votes },
];
const months = [
  { at: 0, label: 'January 1925' },
  { at: 212, label: 'November 1925' },
];
const free = { canDelete: true, canRename: true, canOpen: true, months };

export const branches: BranchesPageModel = {
  top: {
    ...{ date: 'Branches', place: 'The split in the troika', short: 'The split in the troika', phase: 'over', divergence: null },
    ...{ canUndo: false, undoRefusal: null, tools: false },
  },
  tree: {
    rows: [
      { key: '0', branch: 'record', kind: 'record', lane: 0, mark: 'start', forks: [], title: 'Record', line: '31 documented decisions · 0' },
      {
        key: '1',
        branch: 'record',
        kind: 'record',
        lane: 0,
        mark: 'leaves',
        forks: ['you'],
        title: '2 Nov: the STO decree',
        line: 'Your game leaves the record',
      },
      {
        key: '2',
        branch: 'you',
        kind: 'yours',
        lane: 1,
        mark: 'leaves',
        forks: ['fork'],
        title: '15 Dec: truce accepted',
        line: 'Resign on 2 Nov leaves Your game',
      },
      { key: '3', branch: 'fork', kind: 'fork', lane: 2, mark: 'end', forks: [], title: 'Resign on 2 Nov', line: 'January 1926, finished · 33' },
      { key: '4', branch: 'you', kind: 'yours', lane: 1, mark: 'end', forks: [], title: 'Your game', line: 'Now: February 1926 · 46' },
      { key: '5', branch: 'record', kind: 'record', lane: 0, mark: 'end', forks: [], title: 'February 1926', line: 'the record ends' },
    ],
    choices: [
      { id: 'record', kind: 'record', name: 'Record', number: '0', chosen: 'a', canDelete: false, canRename: false, canOpen: false, months: [] },
      { id: 'you', kind: 'yours', name: 'Your game', number: '46', chosen: 'b', ...free, canDelete: false, canOpen: false },
      { id: 'fork', kind: 'fork', name: 'Resign on 2 Nov', number: '33', chosen: null, ...free },
    ],
  },
  isCounting: true,
  pair: {
    a: { name: 'Record', kind: 'record' },
    b: { name: 'Your game', kind: 'yours' },
    total: 46,
    parts: parts(12, 14, 9, 11),
    curve: [
      { label: 'September 1925', total: 0, parts: parts(0, 0, 0, 0) },
      { label: 'October 1925', total: 0, parts: parts(0, 0, 0, 0) },
      { label: 'November 1925', total: 9, parts: parts(0, 3, 0, 6) },
      { label: 'December 1925', total: 34, parts: parts(8, 10, 6, 10) },
      { label: 'January 1926', total: 46, parts: parts(12, 14, 9, 11) },
    ],
    first: '2 November 1925, only in “Your game”: Tomsky accepts the offer of Kamenev.',
    months: [
      {
        label: 'November 1925',
        rows: [
          {
            ...{
              id: 'v',
              part: 'vote',
              what: 'The decree of STO is only a preliminary report',
              a: 'carried, 3 to 2',
              b: 'lost, 3 to 3, 1 abstaining',
            },
            cause: '2 November 1925, only in “Your game”: Tomsky accepts the offer of Kamenev.',
            setA: { when: 'November 1925', text: 'The Politburo carries by 3 to 2: the decree of STO is a report' },
            setB: { when: 'November 1925', text: 'The votes are even in the Politburo, and the motion is lost' },
            voters: [],
            ballots: [
              { name: 'Stalin', a: 'for', b: 'for' },
              { name: 'Tomsky', a: null, b: 'against' },
              { name: 'Trotsky', a: null, b: 'abstain' },
            ],
          },
        ],
      },
      {
        label: 'January 1926',
        rows: [
          {
            ...{ id: 'o', part: 'office', what: 'Head of the Leningrad organization', a: 'Kirov', b: 'Zinoviev' },
            cause: 'December 1925, only in “Record”: Stalin lays a motion before the Politburo: Kirov as head of the Leningrad organization.',
            setA: { when: 'January 1926', text: 'The Politburo names Kirov as head of the Leningrad organization' },
            setB: null,
            voters: ['Rykov: for there, against here (promises −12)'],
            ballots: [],
          },
        ],
      },
    ],
  },
};
