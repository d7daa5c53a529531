import { expect, it } from 'vitest';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder } from '../../support/game';

const transfer = (person: string, place = 'urals'): Order => ({ kind: 'transfer', person, place });
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
});

it('R1.3 transfer sends a man away and slights him', () => {
  const s = after(game, 'stalin', transfer('sapronov'));
  expect(s.people.sapronov!.place).toBe('urals');
  expect(s.ties.sapronov!.stalin).toBe(game.ties.sapronov!.stalin! - 40);
  expect(lastEntry(s)).toMatchObject({ key: 'transferred', args: { by: 'stalin', person: 'sapronov', place: 'urals' } });
});

it('R1.3 transfer is refused of the unavailable and to nowhere', () => {
  expect(refusalOfOrder(game, 'stalin', transfer('sapronov'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', transfer('nobody'))).toBe('R1.3 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', transfer('sapronov', 'atlantis'))).toBe('R1.3 place.unknown');
  expect(refusalOfOrder(game, 'stalin', transfer('sapronov', 'moscow'))).toBe('R1.3 place.there');
});

it('R1.3 transfer does not reach members of the leadership, needs the power worked, and is done once', () => {
  expect(refusalOfOrder(game, 'stalin', transfer('trotsky'))).toBe('R1.3 transfer.leader');
  expect(refusalOfOrder(game, 'stalin', transfer('bukharin'))).toBe('R1.3 transfer.leader');
  expect(refusalOfOrder(game, 'kamenev', transfer('sapronov'))).toBe('R1.3 transfer.noPower');
  expect(refusalOfOrder(fresh(), 'stalin', transfer('sapronov'))).toBe('R1.3 transfer.noPower');
  expect(refusalOfOrder(planned(game, 'stalin', transfer('sapronov')), 'stalin', transfer('sapronov', 'tula'))).toBe('R1.3 order.already');
});
