import { expect, it } from 'vitest';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder } from '../../support/game';

const figures = (question: string, direction: 1 | -1 = 1): Order => ({ kind: 'figures', question, direction });
const game = put(fresh(), (s) => {
  s.posts['sto-deputy']!.worked = true;
});

it('R8.1 figures arm one side of a question', () => {
  const s = after(game, 'kamenev', figures('vil', -1));
  expect(s.figures).toEqual([{ by: 'kamenev', question: 'vil', direction: -1, turn: 0 }]);
  expect(lastEntry(s)).toMatchObject({ key: 'figures', args: { person: 'kamenev', question: 'vil', direction: -1 }, who: null });
});

it('R8.1 figures are refused on unknown questions, without the brief worked, and twice', () => {
  expect(refusalOfOrder(game, 'kamenev', figures('vil'))).toBeNull();
  expect(refusalOfOrder(game, 'kamenev', figures('weather'))).toBe('R1.5 question.unknown');
  expect(refusalOfOrder(game, 'kamenev', figures('tem'))).toBe('R8.1 figures.noPower');
  expect(refusalOfOrder(fresh(), 'kamenev', figures('vil'))).toBe('R8.1 figures.noPower');
  expect(refusalOfOrder(planned(game, 'kamenev', figures('vil')), 'kamenev', figures('vil', -1))).toBe('R8.1 order.already');
});
