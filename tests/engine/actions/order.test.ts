import { expect, it } from 'vitest';
import { act, fresh, give, put, refusalOf, to } from '../../support/game';

const game = to(fresh(), 0, 'work');
const work = { kind: 'work' as const, post: 'general-secretary', manner: 'plain' as const };

it('R2.2 order goes on the list and takes its attention', () => {
  const s = give(structuredClone(game), 'stalin', work);
  expect(s.plans.stalin).toEqual([work]);
  expect(s.people.stalin!.attention).toBe(game.people.stalin!.attention - 1);
});

it('R2.2 order is refused out of season, after committing, by its own rule, and beyond attention', () => {
  const order = { type: 'order' as const, seat: 'stalin', order: work };
  expect(refusalOf(game, order)).toBeNull();
  expect(refusalOf(fresh(), order)).toBe('R2.2 phase.notWork');
  expect(refusalOf(act(structuredClone(game), { type: 'commit', seat: 'stalin' }), order)).toBe('R2.7 phase.committed');
  expect(refusalOf(game, { ...order, seat: 'kamenev' })).toBe('R1.3 post.notYours');
  const tired = put(game, (s) => {
    s.people.stalin!.attention = 0;
  });
  expect(refusalOf(tired, order)).toBe('R2.2 attention.short');
});
