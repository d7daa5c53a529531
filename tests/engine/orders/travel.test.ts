import { expect, it } from 'vitest';
import { costOf } from '../../../src/engine/orders';
import { after, fresh, lastEntry, planned, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const travel = (place: string) => ({ kind: 'travel' as const, place });

it('R2.2 travel moves the traveller at no cost', () => {
  const s = after(game, 'zinoviev', travel('moscow'));
  expect(s.people.zinoviev!.place).toBe('moscow');
  expect(costOf(scenario(), game, 'zinoviev', travel('moscow'))).toBe(0);
  expect(lastEntry(s)).toMatchObject({ key: 'travelled', args: { person: 'zinoviev', from: 'kislovodsk', place: 'moscow' }, who: null });
});

it('R2.2 travel is refused to nowhere, to where one is, and twice a month', () => {
  expect(refusalOfOrder(game, 'zinoviev', travel('moscow'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', travel('atlantis'))).toBe('R2.2 place.unknown');
  expect(refusalOfOrder(game, 'zinoviev', travel('kislovodsk'))).toBe('R2.2 place.there');
  expect(refusalOfOrder(planned(game, 'zinoviev', travel('moscow')), 'zinoviev', travel('rostov'))).toBe('R2.2 order.already');
});
