import { expect, it } from 'vitest';
import { act, commitAll, fresh, inSession, put, refusalOf } from '../../support/game';

const game = fresh();
const commit = { type: 'commit' as const, seat: 'stalin' };

it('R2.7 commit closes the phase once every seat has', () => {
  const s = act(structuredClone(game), commit);
  expect(s).toMatchObject({ phase: 'news', committed: ['stalin'], actions: 1 });
  expect(commitAll(s)).toMatchObject({ phase: 'work', committed: [], actions: 7 });
});

it('R2.7 commit is refused twice and in session', () => {
  expect(refusalOf(game, commit)).toBeNull();
  expect(refusalOf(act(structuredClone(game), commit), commit)).toBe('R2.7 phase.committed');
  expect(refusalOf(inSession(), commit)).toBe('R2.7 commit.session');
});

it('R0.2 commit, like every action, is a seat’s, and R9.2 ends with the game', () => {
  expect(refusalOf(game, { ...commit, seat: 'rykov' })).toBe('R0.2 seat.none');
  const over = put(game, (s) => {
    s.phase = 'over';
  });
  expect(refusalOf(over, commit)).toBe('R9.2 game.over');
});
