import { expect, it } from 'vitest';
import { breachOf, costOf } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder, scenario, warmed } from '../../support/game';

type Deed = 'send' | 'show' | 'leak' | 'destroy';
const LETTER = 'letter-about-secretary';
const game = fresh();
const paper = (deed: Deed, to: string | null = null, courier: string | null = null, document = LETTER): Order => ({
  kind: 'paper',
  document,
  deed,
  to,
  courier,
});

it('R6.5 paper shown gives the other a copy and breaks no confidence', () => {
  const s = after(game, 'zinoviev', paper('show', 'trotsky'));
  expect(s.documents[LETTER]!.holders).toContain('trotsky');
  expect(s.ties.krupskaya).toEqual(game.ties.krupskaya);
  expect(lastEntry(s)).toMatchObject({ key: 'paper.show', who: ['zinoviev', 'trotsky'] });
  expect(costOf(scenario(), game, 'zinoviev', paper('show', 'trotsky'))).toBe(0);
});

it('R6.5 paper sent by a courier is known to his patron when he tells, and to the postmaster otherwise', () => {
  const sent = after(game, 'zinoviev', paper('send', 'kamenev', 'ordzhonikidze'));
  expect(sent.documents[LETTER]!).toMatchObject({ sent: true });
  expect(lastEntry(sent)).toMatchObject({ key: 'paper.send', who: ['zinoviev', 'kamenev', 'ordzhonikidze', 'stalin'] });
  expect(sent.ties.krupskaya!.zinoviev).toBe(game.ties.krupskaya!.zinoviev! - 40);
  const faithful = put(game, (s) => {
    s.ties.ordzhonikidze!.zinoviev = 25;
  });
  expect(lastEntry(after(faithful, 'zinoviev', paper('send', 'kamenev', 'ordzhonikidze'))).who).toEqual(['zinoviev', 'kamenev', 'ordzhonikidze']);
  expect(lastEntry(after(game, 'zinoviev', paper('send', 'kamenev'))).who).toEqual(['zinoviev', 'kamenev', 'stalin']);
});

it('R3.3 paper sent to a room strikes, and a platform costs its author 10 besides its own effects', () => {
  const written = put(game, (s) => {
    Object.assign(s.documents['trotsky-letter-8-october']!, { written: true, holders: ['trotsky'] });
  });
  const order = paper('send', 'politburo', null, 'trotsky-letter-8-october');
  const s = after(written, 'trotsky', order);
  const byAnother = put(written, (x) => x.documents['trotsky-letter-8-october']!.holders.push('zinoviev'));
  expect(breachOf(scenario(), byAnother, 'zinoviev', order)).toBe(0);
  expect(after(byAnother, 'zinoviev', order).people.zinoviev!.factionalism).toBe(0);
  expect(breachOf(scenario(), written, 'trotsky', order)).toBe(10);
  expect(s.people.trotsky!.factionalism).toBe(game.people.trotsky!.factionalism + 10 + 20);
  expect(s.ties.kamenev!.trotsky).toBe(game.ties.kamenev!.trotsky! - 30);
  expect(s.ties.zinoviev!.kamenev).toBe(warmed(game.ties.zinoviev!.kamenev!, 25));
  expect(s.documents['trotsky-letter-8-october']!.known).toContain('rudzutak');
  expect(lastEntry(s).key).toBe('paper.sentToBody');
});

it('R6.5 paper leaked is everybody’s knowledge and costs attention', () => {
  const s = after(game, 'zinoviev', paper('leak'));
  expect(s.documents[LETTER]!.known).toEqual(expect.arrayContaining(Object.keys(s.people)));
  expect(s.ties.stalin!.zinoviev ?? 0).toBe((game.ties.stalin!.zinoviev ?? 0) - 30);
  expect(lastEntry(s)).toMatchObject({ key: 'paper.leaked', who: null, args: { document: LETTER } });
  expect(costOf(scenario(), game, 'zinoviev', paper('leak'))).toBe(1);
});

it('R1.6 paper destroyed is gone only when it is the last copy', () => {
  const last = put(game, (s) => {
    s.documents[LETTER]!.holders = ['zinoviev'];
  });
  expect(refusalOfOrder(last, 'zinoviev', paper('destroy'))).toBeNull();
  const s = after(last, 'zinoviev', paper('destroy'));
  expect(s.documents[LETTER]!.holders).toEqual([]);
  expect(lastEntry(s)).toMatchObject({ key: 'paper.destroyed', who: ['zinoviev'] });
  expect(refusalOfOrder(game, 'zinoviev', paper('destroy'))).toBe('R1.6 document.copies');
});

it('R1.6 paper is refused when one has none of it, or all have it', () => {
  expect(refusalOfOrder(game, 'zinoviev', paper('show', 'trotsky'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', paper('leak', null, null, 'nothing'))).toBe('R1.6 document.unknown');
  expect(refusalOfOrder(game, 'kamenev', paper('leak'))).toBe('R1.6 document.notHeld');
  const open = put(game, (s) => {
    s.documents[LETTER]!.public = true;
  });
  expect(refusalOfOrder(open, 'zinoviev', paper('leak'))).toBe('R1.6 document.public');
});

it('R1.6 paper is refused to a wrong addressee', () => {
  expect(refusalOfOrder(game, 'zinoviev', paper('send'))).toBe('R1.6 paper.noAddressee');
  expect(refusalOfOrder(game, 'zinoviev', paper('leak', 'trotsky'))).toBe('R1.6 paper.noAddresseeWanted');
  expect(refusalOfOrder(game, 'zinoviev', paper('send', 'orgburo'))).toBe('R1.6 paper.body');
  expect(refusalOfOrder(game, 'zinoviev', paper('show', 'politburo'))).toBe('R1.6 paper.body');
  const sent = put(game, (s) => {
    s.documents[LETTER]!.sent = true;
  });
  expect(refusalOfOrder(sent, 'zinoviev', paper('send', 'politburo'))).toBe('R1.6 document.sent');
  expect(refusalOfOrder(game, 'zinoviev', paper('send', 'lenin'))).toBe('R1.6 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', paper('show', 'bukharin'))).toBe('R1.6 document.hasIt');
});

it('R6.5 paper is refused from afar, by a courier who is not there, and twice', () => {
  expect(refusalOfOrder(game, 'zinoviev', paper('show', 'kamenev'))).toBe('R6.5 person.elsewhere');
  expect(refusalOfOrder(game, 'zinoviev', paper('send', 'kamenev', 'molotov'))).toBe('R6.5 courier.none');
  expect(refusalOfOrder(planned(game, 'zinoviev', paper('show', 'trotsky')), 'zinoviev', paper('show', 'trotsky'))).toBe('R1.6 order.already');
});
