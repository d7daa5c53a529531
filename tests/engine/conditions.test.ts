// What scenario data may ask of a State: every kind of condition once true and once false, and how they combine.
import { describe, expect, it } from 'vitest';
import { holds } from '../../src/engine/conditions';
import { advanceEconomy } from '../../src/engine/economy';
import { matchesSubject } from '../../src/engine/subjects';
import { COMPARISONS, type Condition, type ConditionLeaf, conditionLeafSchema } from '../../src/model/condition';
import type { State } from '../../src/model/state';
import type { VoteRecord } from '../../src/model/vote';
import { fresh, put, scenario } from '../support/game';

const LETTER = 'letter-about-secretary';
const put_ = (carried: boolean, subject: string, room: string, turn: number): VoteRecord => ({
  item: 0,
  room,
  turn,
  subject,
  voters: [],
  blocs: [],
  delegations: [],
  for: 1,
  against: 0,
  abstain: 0,
  carried,
  consent: false,
  secret: false,
});
/** A State in which every condition below holds. */
const state: State = put(fresh(), (s) => {
  s.turn = 2;
  advanceEconomy(scenario(), s);
  s.events['kamenev-is-pressed'] = { turn: 1, choice: 'agree' };
  Object.assign(s.people.trotsky!, { standing: 'reprimanded', labels: ['factionalist'], factionalism: 30 });
  s.bodies.secretariat!.assent = 2;
  s.bodies.secretariat!.reviewer = 'politburo';
  s.bodies.orgburo!.attendance.zinoviev = 2;
  Object.assign(s.documents[LETTER]!, { sent: true, public: true, readIn: ['politburo'], confirmedBy: ['krupskaya'] });
  s.lines.deb = 30;
  s.votes.push(put_(true, 'line/deb/plus', 'politburo', 1), put_(false, 'enforce/letter-about-secretary', 'central-committee', 2));
  s.caucuses.push({
    id: 0,
    turn: 0,
    host: 'zinoviev',
    place: 'kislovodsk',
    invited: [],
    present: ['zinoviev', 'bukharin'],
    subject: 'x',
    told: {},
    bound: [],
    knownTo: [],
  });
  s.rules.push({ verb: 'print', allow: false, who: ['trotsky'], since: 0 });
  s.deals.push({
    id: 0,
    turn: 0,
    from: 'stalin',
    offer: { to: 'zinoviev', give: [], ask: [], term: 'month' },
    state: 'kept',
    readTurn: 0,
    sum: 0,
    knownTo: [],
    sides: null,
    declared: [],
  });
  s.delegations.moscow = { kamenev: 40, stalin: 18 };
  for (const [turn, against] of [
    [1, 100],
    [2, 750],
  ] as const)
    s.meetings.push({ turn, organization: 'moscow', district: null, level: 'cells', platform: 'left', for: 1000 - against, against, abstain: 0 });
  s.danger = { value: 40, brake: 0 };
  s.deeds.push({ deed: 'slight', by: 'stalin', to: 'zinoviev', turn: 0 });
  s.secondParty = { turn: 1, leader: 'zinoviev', members: ['zinoviev'], followers: 300 };
  s.turnouts = [{ turn: 1, by: 'zinoviev', deed: 'meet', organization: 'petrograd', came: 40, of: 30_000 }];
  const bloc = { id: 'b', cohesion: 4, settled: 1, knownTo: null, seen: true };
  s.blocs.push({ ...bloc, members: ['zinoviev', 'kamenev', 'sokolnikov'], since: 1, until: null });
  s.blocs.push({ ...bloc, members: ['zinoviev', 'trotsky'], since: 0, until: 1 });
});
const is = (c: Condition): boolean => holds(scenario(), state, c);

/** Per kind: one that holds and one that does not. */
const CASES: { [K in ConditionLeaf['type']]: [Extract<ConditionLeaf, { type: K }>, Extract<ConditionLeaf, { type: K }>][] } = {
  turn: [
    [
      { type: 'turn', op: '=', value: 2 },
      { type: 'turn', op: '=', value: 1 },
    ],
  ],
  event: [
    [
      { type: 'event', event: 'kamenev-is-pressed' },
      { type: 'event', event: 'tula' },
    ],
    [
      { type: 'event', event: 'kamenev-is-pressed', choice: 'agree' },
      { type: 'event', event: 'kamenev-is-pressed', choice: 'consider' },
    ],
  ],
  number: [
    [
      { type: 'number', person: 'trotsky', of: 'factionalism', op: '>=', value: 30 },
      { type: 'number', person: 'trotsky', of: 'authority', op: '<', value: 80 },
    ],
  ],
  place: [
    [
      { type: 'place', person: 'trotsky', in: 'kislovodsk' },
      { type: 'place', person: 'trotsky', in: 'moscow' },
    ],
  ],
  standing: [
    [
      { type: 'standing', person: 'trotsky', in: ['none', 'reprimanded'] },
      { type: 'standing', person: 'trotsky', in: ['excluded'] },
    ],
  ],
  label: [
    [
      { type: 'label', person: 'trotsky', label: 'factionalist' },
      { type: 'label', person: 'stalin', label: 'factionalist' },
    ],
  ],
  view: [
    [
      { type: 'view', person: 'kamenev', question: 'sec', op: '=', value: -2 },
      { type: 'view', person: 'tomsky', question: 'sec', op: '>', value: 0 },
    ],
  ],
  tie: [
    [
      { type: 'tie', a: 'zinoviev', b: 'kamenev', op: '>=', value: 75 },
      { type: 'tie', a: 'zinoviev', b: 'petrovsky', op: '>', value: 0 },
    ],
  ],
  patron: [
    [
      { type: 'patron', person: 'molotov', patron: 'stalin' },
      { type: 'patron', person: 'molotov', patron: null },
    ],
    [
      { type: 'patron', person: 'stalin', patron: null },
      { type: 'patron', person: 'stalin', patron: 'lenin' },
    ],
  ],
  holds: [
    [
      { type: 'holds', person: 'stalin', post: 'general-secretary' },
      { type: 'holds', person: 'stalin', post: 'gosplan-chair' },
    ],
  ],
  member: [
    [
      { type: 'member', person: 'bukharin', body: 'politburo', membership: 'candidate' },
      { type: 'member', person: 'bukharin', body: 'politburo', membership: 'full' },
    ],
    [
      { type: 'member', person: 'kirov', body: 'politburo', membership: 'none' },
      { type: 'member', person: 'stalin', body: 'politburo', membership: 'none' },
    ],
  ],
  body: [
    [
      { type: 'body', body: 'secretariat', field: 'assent', op: '=', value: 2 },
      { type: 'body', body: 'secretariat', field: 'abolished', op: '=', value: 1 },
    ],
    [
      { type: 'body', body: 'secretariat', field: 'reviewed', op: '=', value: 1 },
      { type: 'body', body: 'secretariat', field: 'provisional', op: '=', value: 1 },
    ],
    [
      { type: 'body', body: 'politburo', field: 'full', op: '=', value: 7 },
      { type: 'body', body: 'politburo', field: 'candidates', op: '=', value: 5 },
    ],
  ],
  sits: [
    [
      { type: 'sits', room: 'politburo' },
      { type: 'sits', room: 'orgburo' },
    ],
  ],
  attended: [
    [
      { type: 'attended', person: 'zinoviev', body: 'orgburo', op: '=', value: 2 },
      { type: 'attended', person: 'trotsky', body: 'orgburo', op: '>', value: 0 },
    ],
  ],
  danger: [
    [
      { type: 'danger', op: '>=', value: 40 },
      { type: 'danger', op: '>', value: 40 },
    ],
  ],
  hold: [
    [
      { type: 'hold', person: 'stalin', station: 'congress', op: '>', value: 100 },
      { type: 'hold', person: 'tomsky', station: 'organizations', op: '>', value: 0 },
    ],
    [
      { type: 'hold', person: 'stalin', station: 'committee', op: '>', value: 0 },
      { type: 'hold', person: 'kirov', station: 'committee', op: '>', value: 0 },
    ],
  ],
  meeting: [
    [
      { type: 'meeting', organization: 'moscow', level: 'cells', of: 'against', op: '=', value: 750 },
      { type: 'meeting', organization: 'moscow', level: 'cells', of: 'against', op: '>', value: 750 },
    ],
    [
      { type: 'meeting', organization: 'moscow', level: 'cells', of: 'for', op: '=', value: 900, turn: 1 },
      { type: 'meeting', organization: 'moscow', level: 'aktiv', of: 'for', op: '>=', value: 0 },
    ],
  ],
  delegates: [
    [
      { type: 'delegates', organization: 'moscow', person: 'kamenev', op: '>=', value: 40 },
      { type: 'delegates', organization: 'urals', person: 'kamenev', op: '=', value: 0 },
    ],
  ],
  organization: [
    [
      { type: 'organization', organization: 'petrograd', of: 'apparatus', person: 'zinoviev', op: '>=', value: 890 },
      { type: 'organization', organization: 'petrograd', of: 'regime', op: '<', value: 70 },
    ],
    [
      { type: 'organization', organization: 'petrograd', of: 'apparatus', op: '=', value: 66 },
      { type: 'organization', organization: 'nowhere', of: 'regime', op: '>=', value: 0 },
    ],
  ],
  document: [
    [
      { type: 'document', document: 'new-course', state: 'draft' },
      { type: 'document', document: LETTER, state: 'draft' },
    ],
    [
      { type: 'document', document: LETTER, state: 'written' },
      { type: 'document', document: 'new-course', state: 'written' },
    ],
    [
      { type: 'document', document: LETTER, state: 'sent' },
      { type: 'document', document: 'new-course', state: 'sent' },
    ],
    [
      { type: 'document', document: LETTER, state: 'public' },
      { type: 'document', document: 'new-course', state: 'public' },
    ],
    [
      { type: 'document', document: LETTER, state: 'read' },
      { type: 'document', document: 'new-course', state: 'read' },
    ],
    [
      { type: 'document', document: LETTER, state: 'confirmed' },
      { type: 'document', document: 'nowhere', state: 'written' },
    ],
    [
      { type: 'document', document: LETTER, state: 'held', person: 'bukharin' },
      { type: 'document', document: LETTER, state: 'held', person: 'stalin' },
    ],
    [
      { type: 'document', document: LETTER, state: 'knows', person: 'krupskaya' },
      { type: 'document', document: LETTER, state: 'knows' },
    ],
    [
      { type: 'document', document: LETTER, state: 'signed', person: 'lenin' },
      { type: 'document', document: LETTER, state: 'signed', person: 'stalin' },
    ],
  ],
  line: [
    [
      { type: 'line', question: 'deb', op: '=', value: 30 },
      { type: 'line', question: 'deb', op: '<', value: 0 },
    ],
  ],
  economy: [
    [
      { type: 'economy', figure: 'rye', month: '1923-07', op: '>', value: 0 },
      { type: 'economy', figure: 'rye', month: '1924-12', op: '>', value: 0 },
    ],
    [
      { type: 'economy', figure: 'scissors', op: '>', value: 130 },
      { type: 'economy', figure: 'scissors', op: '<', value: 130 },
    ],
  ],
  lever: [
    [
      { type: 'lever', lever: 'german-directive', op: '=', value: 1 },
      { type: 'lever', lever: 'german-directive', op: '>', value: 1 },
    ],
  ],
  vote: [
    [
      { type: 'vote', subject: 'line/deb/*', outcome: 'carried' },
      { type: 'vote', subject: 'line/deb/*', outcome: 'lost' },
    ],
    [
      { type: 'vote', subject: 'enforce/*', outcome: 'lost' },
      { type: 'vote', subject: 'enforce/*', outcome: 'lost', room: 'politburo' },
    ],
    [
      { type: 'vote', subject: 'line/deb/plus', outcome: 'put', turn: 1 },
      { type: 'vote', subject: 'line/deb/plus', outcome: 'put', turn: 2 },
    ],
    [
      { type: 'vote', subject: 'line/tem/*', outcome: 'never' },
      { type: 'vote', subject: 'line/deb/plus', outcome: 'never' },
    ],
  ],
  caucus: [
    [
      { type: 'caucus', members: ['bukharin', 'zinoviev'], op: '=', value: 1 },
      { type: 'caucus', members: ['bukharin', 'trotsky'], op: '>=', value: 1 },
    ],
  ],
  rule: [
    [
      { type: 'rule', verb: 'print', allow: false, person: 'trotsky' },
      { type: 'rule', verb: 'print', allow: false, person: 'stalin' },
    ],
    [
      { type: 'rule', verb: 'print', allow: false },
      { type: 'rule', verb: 'discuss', allow: true },
    ],
  ],
  deal: [
    [
      { type: 'deal', a: 'zinoviev', b: 'stalin', state: 'agreed' },
      { type: 'deal', a: 'zinoviev', b: 'stalin', state: 'broken' },
    ],
    [
      { type: 'deal', a: 'stalin', b: 'zinoviev', state: 'kept' },
      { type: 'deal', a: 'stalin', b: 'kamenev', state: 'kept' },
    ],
  ],
  deed: [
    [
      { type: 'deed', deed: 'slight', by: 'stalin', to: 'zinoviev' },
      { type: 'deed', deed: 'slight', by: 'zinoviev', to: 'stalin' },
    ],
  ],
  secondParty: [
    [
      { type: 'secondParty', person: 'zinoviev' },
      { type: 'secondParty', person: 'kamenev' },
    ],
  ],
  turnout: [
    [
      { type: 'turnout', person: 'zinoviev', op: '>=', value: 40 },
      { type: 'turnout', person: 'zinoviev', deed: 'demonstrate', op: '>=', value: 0 },
    ],
  ],
  bloc: [
    [
      { type: 'bloc', members: ['kamenev', 'zinoviev'], of: 'cohesion', op: '>=', value: 4 },
      { type: 'bloc', members: ['kamenev', 'zinoviev'], of: 'cohesion', op: '>', value: 4 },
    ],
    [
      { type: 'bloc', members: ['zinoviev'], of: 'age', op: '=', value: 1 },
      { type: 'bloc', members: ['zinoviev', 'trotsky'], of: 'age', op: '>=', value: 0 },
    ],
  ],
};
it('R0.6 every kind of condition is tried', () => {
  const kinds = conditionLeafSchema.options.map((o) => o.shape.type.value);
  expect(Object.keys(CASES).sort()).toEqual([...kinds].sort());
});

describe.each(Object.entries(CASES))('R0.6 %s', (_kind, pairs) => {
  it.each(pairs as [Condition, Condition][])('%j holds, %j does not', (yes, no) => {
    expect([is(yes), is(no)]).toEqual([true, false]);
    expect([is({ type: 'not', of: yes }), is({ type: 'not', of: no })]).toEqual([false, true]);
  });
});

it('R0.6 conditions combine: all, any, and nothing at all', () => {
  const yes: Condition = { type: 'turn', op: '=', value: 2 };
  const no: Condition = { type: 'turn', op: '=', value: 3 };
  const both = (type: 'all' | 'any', ...of: Condition[]) => is({ type, of });
  expect([both('all', yes, no), both('all', yes, yes), both('all')]).toEqual([false, true, true]);
  expect([both('any', yes, no), both('any', no, no), both('any')]).toEqual([true, false, false]);
});

it('R0.6 the five comparisons', () => {
  const at = (value: number) => COMPARISONS.map((op) => is({ type: 'turn', op, value }));
  expect([at(1), at(2), at(3)]).toEqual([
    [false, false, false, true, true],
    [false, true, true, true, false],
    [true, true, false, false, false],
  ]);
});

it('R6.1 a subject with a star stands for all that begin so', () => {
  expect(matchesSubject('reform/secretariat/*', 'reform/secretariat/seats+assent')).toBe(true);
  expect(matchesSubject('reform/secretariat/*', 'reform/orgburo/seats')).toBe(false);
  expect(matchesSubject('reform/secretariat', 'reform/secretariat/seats')).toBe(false);
  expect(matchesSubject('*', 'anything')).toBe(true);
});
