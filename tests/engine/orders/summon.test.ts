import { expect, it } from 'vitest';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, refusalOfOrder } from '../../support/game';

const game = fresh();
const summon = (...invitees: string[]): Order => ({ kind: 'summon', invitees, subject: 'reform/secretariat/*' });

it('R3.7 summon gathers who is there and not hostile, or free to travel and well disposed', () => {
  const s = after(game, 'zinoviev', summon('bukharin', 'voroshilov', 'trotsky', 'frunze', 'kamenev'));
  expect(s.caucuses).toHaveLength(1);
  expect(s.caucuses[0]).toMatchObject({
    host: 'zinoviev',
    place: 'kislovodsk',
    present: ['zinoviev', 'bukharin', 'voroshilov'],
    told: { zinoviev: 'for', bukharin: 'for', voroshilov: 'against' },
    bound: ['zinoviev'],
  });
  expect(s.people.bukharin!.knows).toContain('voroshilov');
});

it('R3.7 summon is known to guests, latecomers, and the patron a guest is devoted to; the absent decline', () => {
  const s = after(game, 'zinoviev', summon('bukharin', 'voroshilov', 'trotsky', 'frunze', 'kamenev'));
  expect(s.caucuses[0]!.knownTo).toEqual(['zinoviev', 'bukharin', 'voroshilov', 'frunze', 'stalin']);
  const written = s.chronicle.slice(game.chronicle.length);
  expect(written.map((e) => e.key)).toEqual(['caucus.met', 'caucus.declined', 'caucus.declined']);
  expect(lastEntry(s)).toMatchObject({ args: { host: 'zinoviev', person: 'kamenev' }, who: ['zinoviev', 'kamenev'] });
});

it('R3.7 summon is refused for nobody, oneself, one man twice, and twice a month', () => {
  expect(refusalOfOrder(game, 'zinoviev', summon('bukharin'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', summon('nobody'))).toBe('R3.7 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', summon('zinoviev'))).toBe('R3.7 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', summon('bukharin', 'bukharin'))).toBe('R3.7 summon.twice');
  expect(refusalOfOrder(planned(game, 'zinoviev', summon('bukharin')), 'zinoviev', summon('trotsky'))).toBe('R3.7 order.already');
});
