import { expect, it } from 'vitest';
import { act, fresh, inSession, lastEntry, PLAIN, put, refusalOf, to } from '../../support/game';

const withdraw = (item = 0, seat = 'kamenev') => ({ type: 'withdraw' as const, seat, item });
const room = inSession();
/** Two items of Kamenev's before the room, the first on the table. */
const two = to(
  [PLAIN, { ...PLAIN, question: 'tem' }].reduce(
    (s, motion) => act(s, { type: 'table', seat: 'kamenev', room: 'politburo', motion, amends: null }),
    to(fresh(), 0, 'corridor'),
  ),
  0,
  'session',
);

it('R4.2 withdraw takes an item off with its amendments; the room goes on', () => {
  const amended = act(structuredClone(room), { type: 'table', seat: 'stalin', room: 'politburo', motion: { ...PLAIN, tone: 'sharp' }, amends: 0 });
  const s = act(amended, withdraw());
  expect(s.items.map((i) => i.outcome)).toEqual(['withdrawn', 'withdrawn']);
  expect(s.phase).toBe('consequences');
  expect(s.votes).toEqual([]);
  expect(s.chronicle.some((e) => e.key === 'withdrawn' && e.who?.includes('rudzutak'))).toBe(true);
});

it('R4.2 withdraw of a later item leaves ballots and speeches on the table alone', () => {
  expect(two.session!.agenda).toEqual([0, 1]);
  act(two, { type: 'speak', seat: 'kamenev', act: 'for', document: null, record: null });
  act(two, { type: 'castVote', seat: 'stalin', vote: 'against' });
  const s = act(structuredClone(two), withdraw(1));
  expect(s.session).toMatchObject({ agenda: [0], ballots: { stalin: 'against' }, speeches: [{ person: 'kamenev' }] });
  expect(lastEntry(s)).toMatchObject({ key: 'withdrawn', args: { person: 'kamenev', item: 1 } });
});

it('R4.2 withdraw is refused out of season, of others’ and settled items, and once voting has begun', () => {
  expect(refusalOf(room, withdraw())).toBeNull();
  const working = put(room, (s) => {
    s.phase = 'work';
  });
  expect(refusalOf(working, withdraw())).toBe('R4.2 phase.notCorridor');
  expect(refusalOf(room, withdraw(0, 'stalin'))).toBe('R4.2 item.notYours');
  expect(refusalOf(room, withdraw(9))).toBe('R4.2 item.notYours');
  const voting = act(structuredClone(room), { type: 'castVote', seat: 'stalin', vote: 'for' });
  expect(refusalOf(voting, withdraw())).toBe('R4.2 withdraw.voting');
});
