import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

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

const called = (s: State, ...invitees: string[]): State => after(s, 'zinoviev', summon(...invitees));

describe('R2.2 a guest who comes from elsewhere', () => {
  const afar = put(game, (s) => {
    s.people.frunze!.place = 'kharkov';
    s.people.frunze!.attention = 2;
    s.ties.frunze!.zinoviev = 10;
  });
  const card = (s: State, ...invitees: string[]) =>
    cardOf(scenario(), s, 'zinoviev', summon(...invitees)).uncertain.map((u) => [u.line.key, u.percent]);

  it('spends one attention on the telegram, and who is there already none', () => {
    const s = called(afar, 'bukharin', 'frunze');
    expect(s.caucuses[0]!.present).toEqual(['zinoviev', 'bukharin', 'frunze']);
    expect(s.people.frunze!.attention).toBe(1);
    expect(s.people.bukharin!.attention).toBe(game.people.bukharin!.attention);
  });

  it('stays away when he has none left', () => {
    const busy = put(afar, (s) => void (s.people.frunze!.attention = 0));
    const s = called(busy, 'bukharin', 'frunze');
    expect(s.caucuses[0]!.present).toEqual(['zinoviev', 'bukharin']);
    expect(s.people.frunze!.attention).toBe(0);
    expect(lastEntry(s)).toMatchObject({ key: 'caucus.declined', args: { person: 'frunze' } });
  });

  it('is told of on the card with what it hangs on', () => {
    expect(card(afar, 'bukharin', 'frunze', 'kamenev')).toEqual([
      ['card.summon.comes', 100],
      ['card.summon.telegram', 100],
      ['card.summon.away', 0],
    ]);
  });
});
