// What the strip of a count tells: why a lead is not always enough, and nothing more of a secret ballot than its totals and one's own hand.
import { expect, test } from 'vitest';
import { type Desk, tallyOfVote, whyOf } from '../../src/client/adapt/desk';
import { reachOf } from '../../src/client/adapt/reach';
import { sessionModel } from '../../src/client/adapt/session';
import { layoutBoard } from '../../src/client/board/boardModel';
import { die } from '../../src/engine/death';
import { viewFor } from '../../src/engine/view';
import type { VoteRecord } from '../../src/model/vote';
import { makeText } from '../../src/text/sentences';
import { inSession, put, scenario } from '../support/game';

const text = makeText(scenario());
const view = viewFor(scenario(), inSession(), 'kamenev');
const desk: Desk = {
  scenario: scenario(),
  text,
  view,
  world: view.world,
  seat: 'kamenev',
  canUndo: false,
  iron: false,
  thinking: false,
  divergence: 0,
};
const vote = (over: Partial<VoteRecord>): VoteRecord => ({
  turn: 0,
  room: 'politburo',
  item: 0,
  subject: 'line/vil/1',
  voters: [],
  blocs: [],
  delegations: [],
  for: 3,
  against: 2,
  abstain: 0,
  carried: true,
  consent: false,
  secret: false,
  ...over,
});

test('R4.14 a secret ballot is shown as one’s own hand and the totals of the others', () => {
  const own = { person: 'kamenev', ballot: 'for' as const, computed: 'for' as const, sum: 12, byTelegram: false, reasons: [] };
  const { blocks } = tallyOfVote(desk, vote({ secret: true, voters: [own] }));
  expect(blocks.map((b) => [b.vote, b.width ?? 1])).toEqual([
    ['for', 1],
    ['for', 2],
    ['against', 2],
  ]);
  expect(blocks[1]!.name).toBe('2 for');
});

test('R4.2 a lead that is not enough says so', () => {
  expect(tallyOfVote(desk, vote({ for: 2, against: 1, abstain: 3, carried: false })).note).toContain('more than half must be for it');
  expect(tallyOfVote(desk, vote({ for: 2, against: 1, abstain: 3 })).note).toBe('3 abstain');
  expect(tallyOfVote(desk, vote({ for: 4, against: 2, carried: false })).note).toContain('put out a man who sits there');
  expect(tallyOfVote(desk, vote({ for: 2, against: 4, carried: false })).note).toBe('');
});

test('R4.11 who was told how to vote and kept out of it is no hand in the strip, and is told apart from who abstains', () => {
  const voter = (person: string, more = {}) => ({
    ...{ person, ballot: 'abstain' as const, computed: 'abstain' as const, sum: 0, byTelegram: false, reasons: [] },
    ...more,
  });
  const made = vote({
    abstain: 1,
    voters: [voter('rykov'), voter('tomsky', { away: true })],
    blocs: [{ patron: 'tomsky', members: 4, ballot: 'abstain', after: 'tomsky', sum: 0, reasons: [], away: true }],
  });
  const { blocks, note } = tallyOfVote(desk, made);
  expect(blocks.map((b) => b.id)).toEqual(['rykov']);
  expect(note).toBe('1 abstains · 5 keep out of the vote');
});

test('the dead sit nowhere and are in nobody’s reach', () => {
  const game = put(inSession(), (s) => {
    die(scenario(), s, 'rykov');
  });
  const later: Desk = { ...desk, world: viewFor(scenario(), game, 'kamenev').world };
  const seats = (of: Desk) => sessionModel(of, { selected: null, chosen: null, reveal: null, isStill: true }).seats.map((x) => x.person.id);
  const reach = (of: Desk) => reachOf(of).map((x) => x.person.id);
  expect([seats(desk), seats(later)].map((ids) => ids.includes('rykov'))).toEqual([true, false]);
  expect([reach(desk), reach(later)].map((ids) => ids.includes('rykov'))).toEqual([true, false]);
});

test('a room too large for the table shows its candidates too while there is height for them', () => {
  const model = sessionModel(desk, { selected: null, chosen: null, reveal: null, isStill: true });
  const one = model.seats.find((s) => s.membership === 'full')!;
  const seats = (full: number) => [
    ...Array.from({ length: full }, (_, i) => ({ ...one, person: { ...one.person, id: `full-${i}` } })),
    ...Array.from({ length: 3 }, (_, i) => ({ ...one, membership: 'candidate' as const, person: { ...one.person, id: `wall-${i}` } })),
  ];
  const layout = (full: number) => layoutBoard({ seats: seats(full), papers: [], stage: 'debate', selected: null, verdict: null }, 824, 660);
  const ten = layout(10);
  expect(ten.kind).toBe('benches');
  expect(ten.wall!.isFolded).toBe(false);
  const lowest = Math.max(...ten.seats.map((box) => box.frame.y + box.frame.h));
  expect(lowest).toBeLessThan(ten.wall!.line.y);
  expect(Math.max(...ten.wall!.seats.map((box) => box.frame.y + box.frame.h))).toBeLessThanOrEqual(660);
  expect(layout(36).wall!.isFolded).toBe(true);
});

test('R1.2 without a quorum the forecast promises nothing, and the room says why', () => {
  const world = structuredClone(view.world);
  for (const id of world.bodies.politburo!.full) if (id !== 'kamenev') world.people[id]!.place = 'kislovodsk';
  const model = sessionModel({ ...desk, world }, { selected: null, chosen: null, reveal: null, isStill: true });
  expect(model.tally!.title).toBe('Forecast: the item waits');
  expect(model.room.note).toMatch(/^Too few are here, 1 of the 3/);
});

test('what would move a man names the direction', () => {
  const account = (vote: 'for' | 'against' | 'abstain', sum: number) => whyOf(desk, 'kamenev', { vote, sum, reasons: [] }, false).toMove;
  expect(account('for', 14)).toBe('take 5 away and he abstains.');
  expect(account('against', -14)).toBe('5 more and he abstains.');
  expect(account('abstain', -2)).toBe('12 more and he is for, 8 less and he is against.');
});
