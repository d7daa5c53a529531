import { expect, it } from 'vitest';
import { breachOf } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, carried, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

const LETTER = 'letter-about-secretary';
/** The letter vouched for by its witness: it counts in full (R7.5). */
const game = put(fresh(), (s) => void s.documents[LETTER]!.confirmedBy.push('krupskaya'));
const print = (document = LETTER, organ = 'pravda'): Order => ({ kind: 'print', document, organ });
const edited = put(game, (s) => {
  s.posts['pravda-editor']!.holder = 'molotov';
});
const platform = put(game, (s) => {
  Object.assign(s.documents['new-course']!, { written: true, holders: ['trotsky'] });
  Object.assign(s.documents['trotsky-letter-8-october']!, { written: true, holders: ['trotsky'] });
});

it('R7.1 print makes a paper public, strikes its targets and has its effects', () => {
  const s = after(game, 'zinoviev', print());
  expect(s.documents[LETTER]!.public).toBe(true);
  expect(s.people.stalin!.authority).toBe(game.people.stalin!.authority - 3 - 15);
  expect(s.ties.lenin!.zinoviev).toBe(game.ties.lenin!.zinoviev! - 40);
  expect(lastEntry(s)).toMatchObject({ key: 'printed', weight: 3, who: null });
});

it.each([
  [false, 10],
  [true, 5],
])('R3.3 print of a platform costs its author what the card says (discussion open: %s)', (open, price) => {
  const state = put(platform, (s) => {
    if (open) s.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 });
  });
  const order = print('trotsky-letter-8-october');
  expect(breachOf(scenario(), state, 'trotsky', order)).toBe(price);
  expect(after(state, 'trotsky', order).people.trotsky!.factionalism).toBe(game.people.trotsky!.factionalism + price);
});

it('R7.1 print fails when the editor has changed his mind', () => {
  const s = after(edited, 'zinoviev', print());
  expect(s.documents[LETTER]!.public).toBe(false);
  expect(lastEntry(s)).toMatchObject({ key: 'print.refused', who: ['zinoviev'] });
});

it('R7.1 print is refused without the paper, when public, in no organ, and twice', () => {
  expect(refusalOfOrder(game, 'zinoviev', print())).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', print('nothing'))).toBe('R1.6 document.unknown');
  expect(refusalOfOrder(game, 'kamenev', print())).toBe('R1.6 document.notHeld');
  const open = put(game, (s) => {
    s.documents[LETTER]!.public = true;
  });
  expect(refusalOfOrder(open, 'zinoviev', print())).toBe('R7.1 document.public');
  expect(refusalOfOrder(game, 'zinoviev', print(LETTER, 'izvestia'))).toBe('R7.1 organ.unknown');
  expect(refusalOfOrder(planned(game, 'zinoviev', print()), 'zinoviev', print())).toBe('R7.1 order.already');
});

it('R7.1 print is refused by an editor who does not trust you, unless discussion is open', () => {
  expect(refusalOfOrder(edited, 'zinoviev', print())).toBe('R7.1b print.editor');
  const open = put(edited, (s) => {
    s.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 });
  });
  expect(refusalOfOrder(open, 'zinoviev', print())).toBeNull();
});

it('R4.1 a paper that waits in the owner’s room is not referred again, and once though two hand it in', () => {
  const refers = put(edited, (s) => {
    s.ties.molotov = { zinoviev: 5, kamenev: 5 };
    s.people.molotov!.views = {};
    s.documents[LETTER]!.holders.push('kamenev');
  });
  const waiting = after(refers, 'zinoviev', print());
  expect(lastEntry(waiting).key).toBe('print.referred');
  expect(refusalOfOrder(waiting, 'kamenev', print())).toBe('R4.1 print.waits');
  expect(after(waiting, 'kamenev', print()).items).toHaveLength(waiting.items.length);
});

it.each([[[]], [['zinoviev']]])('R4.13 print is refused while forbidden to %j', (who: string[]) => {
  const forbidden = put(game, (s) => {
    s.rules.push({ verb: 'print', allow: false, who, since: 0 });
  });
  expect(refusalOfOrder(forbidden, 'zinoviev', print())).toBe('R4.13 print.forbidden');
});

it('R7.1b print is refused of a paper that the owner keeps out of this organ', () => {
  const barred = put(game, (s) => {
    s.organs.pravda!.barred.push(LETTER);
  });
  expect(refusalOfOrder(barred, 'zinoviev', print())).toBe('R7.1b print.barred');
  expect(refusalOfOrder(barred, 'zinoviev', print(LETTER, 'leningradskaya-pravda'))).toBeNull();
});

it('R7.1 print strikes as hard as the organ is read, and the man it strikes is owed a reply', () => {
  const s = after(game, 'zinoviev', print(LETTER, 'leningradskaya-pravda'));
  expect(s.people.stalin!.authority).toBe(game.people.stalin!.authority - 1 - 15);
  expect(s.organs['leningradskaya-pravda']!.owed).toEqual([{ to: 'stalin', by: 'lenin', turn: 0, state: 'open' }]);
});

it('R4.9 print is refused to a man whose label bars him', () => {
  const labelled = carried(game, { kind: 'label', label: 'factionalist', who: ['zinoviev'] });
  const holder = (s: typeof game): typeof game => put(s, (x) => void x.documents[LETTER]!.holders.push('zinoviev'));
  expect(refusalOfOrder(holder(game), 'zinoviev', print())).not.toBe('R4.9 label.bars');
  expect(refusalOfOrder(holder(labelled), 'zinoviev', print())).toBe('R4.9 label.bars');
});
