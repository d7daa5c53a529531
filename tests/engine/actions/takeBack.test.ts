import { expect, it } from 'vitest';
import { act, fresh, give, refusalOf, to } from '../../support/game';

const game = give(to(fresh(), 0, 'work'), 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' });
const back = { type: 'takeBack' as const, seat: 'stalin', index: 0 };

it('R2.2 takeBack strikes the order, gives its attention back, and takes along what leaned on it', () => {
  const s = structuredClone(game);
  const before = to(fresh(), 0, 'work').people.stalin!.attention;
  give(s, 'stalin', { kind: 'appoint', post: 'ukraine-secretary', person: 'kirov' });
  give(s, 'stalin', { kind: 'rest' });
  act(s, back);
  expect(s.plans.stalin).toEqual([{ kind: 'rest' }]);
  expect(s.people.stalin!.attention).toBe(before - 1);
});

it('R2.2 takeBack is refused out of season, after committing, and of nothing', () => {
  expect(refusalOf(game, back)).toBeNull();
  expect(refusalOf(fresh(), back)).toBe('R2.2 phase.notWork');
  expect(refusalOf(act(structuredClone(game), { type: 'commit', seat: 'stalin' }), back)).toBe('R2.7 phase.committed');
  expect(refusalOf(game, { ...back, index: 1 })).toBe('R2.2 order.none');
});
