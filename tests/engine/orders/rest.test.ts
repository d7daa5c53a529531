import { expect, it } from 'vitest';
import { cardOf, costOf } from '../../../src/engine/orders';
import { after, fresh, planned, put, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const rest = { kind: 'rest' as const };

it('R3 rest gives 6 health at work, 12 at a resort, never above 100', () => {
  expect(after(game, 'stalin', rest).people.stalin!.health).toBe(game.people.stalin!.health + 6);
  expect(after(game, 'zinoviev', rest).people.zinoviev!.health).toBe(game.people.zinoviev!.health + 12);
  const nearlyWell = put(game, (s) => {
    s.people.zinoviev!.health = 94;
  });
  expect(after(nearlyWell, 'zinoviev', rest).people.zinoviev!.health).toBe(100);
  expect(costOf(scenario(), game, 'stalin', rest)).toBe(1);
});

it('R3 rest is refused to the well, and twice', () => {
  expect(refusalOfOrder(game, 'stalin', rest)).toBeNull();
  const well = put(game, (s) => {
    s.people.stalin!.health = 95;
  });
  expect(refusalOfOrder(well, 'stalin', rest)).toBe('R3 rest.well');
  expect(refusalOfOrder(planned(game, 'stalin', rest), 'stalin', rest)).toBe('R3 order.already');
});

it('R3.1 rest promises on its card what it gives where he goes this month', () => {
  const promised = (state: typeof game) => cardOf(scenario(), state, 'zinoviev', rest).certain[0]!.args.by;
  expect([promised(game), promised(planned(game, 'zinoviev', { kind: 'travel', place: 'moscow' }))]).toEqual([12, 6]);
});
