import { expect, it } from 'vitest';
import { cardOf, costOf } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { fresh, give, planned, put, refusalOfOrder, scenario, to, warmed } from '../../support/game';

type Act = 'appeal' | 'reproach' | 'claim';
const game = fresh();
const write = (addressee: string, act: Act = 'appeal', about: string | null = null, claims: string[] = []): Order => ({
  kind: 'write',
  to: addressee,
  act,
  about,
  claims,
});
const sent = (order: Order) => to(give(to(fresh(), 0, 'work'), 'zinoviev', order), 0, 'corridor');

it('R2.2 write costs nothing and is read in the corridor; the postmaster reads it on the way', () => {
  const s = sent(write('kamenev'));
  expect(costOf(scenario(), game, 'zinoviev', write('kamenev'))).toBe(0);
  expect(s.letters).toMatchObject([{ from: 'zinoviev', to: 'kamenev', read: true, seenBy: ['stalin'] }]);
  expect(s.ties.kamenev!.zinoviev).toBe(warmed(game.ties.kamenev!.zinoviev!, 4));
  expect(s.people.kamenev!.leansTo).toBe('zinoviev');
  expect(s.chronicle.find((e) => e.key === 'letter.appeal')!.who).toEqual(['zinoviev', 'kamenev', 'stalin']);
});

it('R6.3 write to reproach costs trust; to claim puts a claim into the reader’s head', () => {
  expect(sent(write('stalin', 'reproach')).ties.stalin!.zinoviev ?? 0).toBe((game.ties.stalin!.zinoviev ?? 0) - 15);
  expect(sent(write('kamenev', 'claim', 'reform/secretariat/*', ['bukharin'])).claims).toMatchObject([
    { by: 'zinoviev', to: 'kamenev', about: 'bukharin', stance: 'for' },
  ]);
});

it('R2.2 write is refused to nobody, to men of no account, and twice to one man', () => {
  expect(refusalOfOrder(game, 'zinoviev', write('kamenev'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', write('lenin'))).toBe('R2.2 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', write('zelensky'))).toBe('R2.2 letter.nobody');
  expect(refusalOfOrder(planned(game, 'zinoviev', write('kamenev')), 'zinoviev', write('kamenev', 'reproach'))).toBe('R2.2 letter.already');
});

it('R6.3 write refuses a claim of nothing or of its reader', () => {
  expect(refusalOfOrder(game, 'zinoviev', write('kamenev', 'claim', null, ['bukharin']))).toBe('R6.3 letter.emptyClaim');
  expect(refusalOfOrder(game, 'zinoviev', write('kamenev', 'claim', 'reform/secretariat/*', ['kamenev']))).toBe('R6.3 person.unavailable');
});

it('R3.1 R1.9b an appeal promises on its card what it will win: less with who trusts already', () => {
  const gain = (trust: number): number => {
    const s = put(to(fresh(), 0, 'work'), (x) => void (x.ties.kamenev = { zinoviev: trust }));
    const shown = cardOf(scenario(), s, 'zinoviev', write('kamenev')).certain[0]!.args.by as number;
    expect(to(give(s, 'zinoviev', write('kamenev')), 0, 'corridor').ties.kamenev!.zinoviev).toBe(trust + shown);
    return shown;
  };
  expect([gain(-10), gain(50), gain(90)]).toEqual([4, 2, 1]);
});
