// Made-up data: the codex with an entry open, and its front.
import type { CodexModel, CodexRow } from '../screens/codex.model';
import { person } from './people';

const row = (kind: CodexRow['ref']['kind'], id: string, name: string, line: string, says: string): CodexRow => ({
  ref: { kind, id },
  name,
  line,
  kind: says,
  grade: 'documented',
  person: kind === 'person' ? person(id) : null,
  isOpen: id === 'kamenev',
});

/** The codex in the middle of a game. */
export const codex: CodexModel = {
  scenario: { title: 'The split in the troika', span: 'Jan 1925 to Feb 1926' },
  until: 'June 1925',
  query: '',
  kinds: [
    { id: 'person', name: 'People', count: 34, isOn: true },
    { id: 'body', name: 'Bodies', count: 14, isOn: false },
    { id: 'event', name: 'Events', count: 41, isOn: false },
    { id: 'source', name: 'Sources', count: 8, isOn: false },
  ],
  listTitle: 'People',
  rows: [
    row('person', 'bukharin', 'N. I. Bukharin', 'Editor of Pravda', 'Person'),
    row('person', 'kamenev', 'L. B. Kamenev', 'Chair of the Politburo and of STO', 'Person'),
    row('person', 'stalin', 'J. V. Stalin', 'General Secretary', 'Person'),
  ],
  more: 0,
  hidden: { later: 3, secret: 1, ours: 0 },
  isUnveiled: false,
  documentedOnly: false,
  page: {
    ref: { kind: 'person', id: 'kamenev' },
    kind: 'Person',
    name: 'L. B. Kamenev',
    original: 'Лев Борисович Каменев',
    line: 'Chair of the Politburo and of STO',
    date: null,
    person: person('kamenev'),
    grade: 'documented',
    paragraphs: ['He takes the chair in the Politburo and carries the economy of the union.'],
    dispute: 'Coombs sets him above Rykov; Rigby says that they shared.',
    facts: [
      {
        id: 'joined',
        label: 'In the party since',
        grade: 'inferred',
        items: [{ to: null, text: '1901', note: '', person: null }],
        isProse: false,
        isDim: true,
        veil: null,
      },
      {
        id: 'posts',
        label: 'Holds',
        grade: null,
        items: [{ to: { kind: 'post', id: 'politburo-chair' }, text: 'Acting chair of the Politburo', note: '', person: null }],
        isProse: false,
        isDim: false,
        veil: null,
      },
      { id: 'ties', label: 'Trusts', grade: 'inferred', items: [], isProse: false, isDim: false, veil: 'secret' },
      { id: 'coda', label: 'What happened in fact', grade: null, items: [], isProse: false, isDim: false, veil: 'later' },
    ],
    sources: [{ grade: 'documented', to: { kind: 'source', id: 'coombs' }, title: 'Nicholas W. Coombs', locator: 'pp. 169–171' }],
    named: [{ kind: 'Events', rows: [row('event', 'kamenev-deputy', 'Kamenev in the government', '', '17 July 1923')] }],
    namedHidden: 2,
    veil: null,
    isOurs: false,
  },
  counts: [
    { id: 'events', name: 'Events', tally: { documented: 61, claimed: 9, inferred: 6, invented: 2 }, total: 78 },
    { id: 'outcomes', name: 'Documented outcomes', tally: { documented: 29, claimed: 2, inferred: 0, invented: 0 }, total: 31 },
    { id: 'numbers', name: 'Numbers', tally: { documented: 120, claimed: 14, inferred: 940, invented: 811 }, total: 1885 },
  ],
  isMissing: false,
  canGoBack: true,
};

/** Its front page, and what a search finds. */
export const codexFront: CodexModel = {
  ...codex,
  page: null,
  until: null,
  hidden: { later: 0, secret: 0, ours: 5 },
  documentedOnly: true,
  canGoBack: false,
};
