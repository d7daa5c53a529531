import { expect, it } from 'vitest';
import { editorAnswer } from '../../../src/engine/press';
import { worldFor } from '../../../src/engine/view';
import type { Order } from '../../../src/model/order';
import type { EditForm } from '../../../src/model/organ';
import type { State } from '../../../src/model/state';
import { after, fresh, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

/** Bukharin edits Pravda and would print Kamenev. */
const game = put(fresh(), (s) => {
  s.posts['pravda-editor']!.holder = 'bukharin';
  s.ties.bukharin = { kamenev: 60 };
});
const edit = (form: EditForm, author = 'kamenev', organ = 'pravda'): Order => ({ kind: 'edit', organ, author, form });
const attack: Order = { kind: 'article', organ: 'pravda', act: 'attack', target: 'trotsky', question: null, fact: null, quote: null };
const argue: Order = { ...attack, act: 'argue', target: null, question: 'vil' };
const told = (form: EditForm): State => after(game, 'bukharin', edit(form));
const lost = (s: State): number => game.people.trotsky!.authority - s.people.trotsky!.authority;
const moved = (s: State): number => Math.abs(s.lines.vil! - game.lines.vil!);
const keys = (s: State): string[] => s.chronicle.map((e) => e.key);

it('R7.1 edit holds back what a man hands in, though the editor would print it', () => {
  const s = told('hold');
  const piece = { by: 'kamenev', strikes: [], supports: {} };
  expect(editorAnswer(scenario(), game, 'pravda', piece).answer).toBe('print');
  expect(editorAnswer(scenario(), s, 'pravda', piece)).toMatchObject({ answer: 'refuse', by: 'bukharin', form: 'hold' });
  expect(lost(after(s, 'kamenev', attack))).toBe(0);
  expect(editorAnswer(scenario(), s, 'pravda', { ...piece, by: 'zinoviev' })).toEqual(
    editorAnswer(scenario(), game, 'pravda', { ...piece, by: 'zinoviev' }),
  );
});

it('R7.1 edit prints what the editor would have refused', () => {
  const hostile = put(game, (s) => void (s.ties.bukharin = { kamenev: -80 }));
  expect(lost(after(hostile, 'kamenev', attack))).toBe(0);
  expect(lost(after(after(hostile, 'bukharin', edit('print')), 'kamenev', attack))).toBe(3);
});

it('R7.1 edit abridges to half, and a reply beside it strikes nobody', () => {
  expect([
    lost(after(game, 'kamenev', attack)),
    lost(after(told('abridge'), 'kamenev', attack)),
    lost(after(told('withReply'), 'kamenev', attack)),
  ]).toEqual([3, 1, 0]);
  const [plain, cut, answered] = [
    moved(after(game, 'kamenev', argue)),
    moved(after(told('abridge'), 'kamenev', argue)),
    moved(after(told('withReply'), 'kamenev', argue)),
  ];
  expect([plain, cut, answered]).toEqual([3, 2, 2]);
  expect(keys(after(told('abridge'), 'kamenev', attack)).at(-1)).toBe('edited.abridge');
  expect(keys(after(told('withReply'), 'kamenev', attack)).at(-1)).toBe('edited.withReply');
  expect(after(told('withReply'), 'kamenev', attack).organs.pravda!.owed).toEqual([]);
});

it('R7.1 edit treats a paper as it does an article', () => {
  const holding = (s: State): State =>
    put(s, (x) => {
      Object.assign(x.documents['new-course']!, { written: true, holders: ['kamenev'], targets: { trotsky: -1 }, signatories: [] });
    });
  const print: Order = { kind: 'print', document: 'new-course', organ: 'pravda' };
  expect(holding(told('hold')).documents['new-course']!.public).toBe(false);
  expect(after(holding(told('hold')), 'kamenev', print).documents['new-course']!.public).toBe(false);
  expect(after(holding(told('abridge')), 'kamenev', print).documents['new-course']!.public).toBe(true);
});

it('R7.1 edit holds for the month, and is the editor’s secret', () => {
  const s = told('hold');
  expect(worldFor(scenario(), s, 'kamenev').organs.pravda!.manners).toEqual({});
  expect(to(s, 1, 'work').organs.pravda!.manners).toEqual({});
});

it('R7.1 edit is refused to others than the editor, of oneself and strangers, of papers that do not appear, and twice', () => {
  const no = (o: Order, seat = 'bukharin'): string | null => refusalOfOrder(game, seat, o);
  expect(no(edit('hold'))).toBeNull();
  expect(no(edit('hold'), 'stalin')).toBe('R7.1 edit.notEditor');
  expect(no(edit('hold', 'bukharin'))).toBe('R7.1 person.unavailable');
  expect(no(edit('hold', 'nobody'))).toBe('R7.1 person.unavailable');
  expect(no(edit('hold', 'kamenev', 'nothing'))).toBe('R7.1 organ.unknown');
  expect(no(edit('hold', 'kamenev', 'bolshevik'))).toBe('R7.1 organ.closed');
  expect(refusalOfOrder(planned(game, 'bukharin', edit('hold')), 'bukharin', edit('print'))).toBe('R7.1 order.already');
});
