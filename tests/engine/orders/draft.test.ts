import { expect, it } from 'vitest';
import { refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, brief, fresh, planned, put, refusalOfOrder, withMonths } from '../../support/game';

/** November: what the paper answers has happened. */
const game = put(fresh(), (s) => void (s.turn = 4));
const draft = (document: string, targets: string[], tone: 'mild' | 'sharp' = 'sharp'): Order => ({ kind: 'draft', document, targets, tone });

it('R3.7 draft writes the paper out and spares those not named', () => {
  const d = after(game, 'trotsky', draft('new-course', ['stalin'])).documents['new-course']!;
  expect(d).toMatchObject({ written: true, holders: ['trotsky'], targets: { stalin: -1, zinoviev: 0, kamenev: 0 }, supports: { deb: 2, sec: 1 } });
  expect(d.known).toContain('trotsky');
});

it('R3.7 draft in a mild tone weakens what it supports to 1', () => {
  expect(after(game, 'trotsky', draft('new-course', ['stalin'], 'mild')).documents['new-course']!.supports).toEqual({ deb: 1, sec: 1 });
});

it('R1.6 draft is refused on papers of others, on written ones, and at the wrong targets', () => {
  expect(refusalOfOrder(game, 'trotsky', draft('new-course', ['stalin']))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', draft('new-course', ['stalin']))).toBe('R1.6 document.notYours');
  const written = put(game, (s) => {
    s.documents['new-course']!.written = true;
  });
  expect(refusalOfOrder(written, 'trotsky', draft('new-course', ['stalin']))).toBe('R1.6 document.written');
  expect(refusalOfOrder(game, 'trotsky', draft('new-course', []))).toBe('R1.6 draft.nobody');
  expect(refusalOfOrder(game, 'trotsky', draft('new-course', ['bukharin']))).toBe('R1.6 draft.target');
  const twice = planned(game, 'trotsky', draft('new-course', ['stalin']));
  expect(refusalOfOrder(twice, 'trotsky', draft('new-course', ['kamenev']))).toBe('R1.6 order.already');
});

it('R11.1 draft of a paper of other months is refused', () => {
  const order = draft('new-course', ['stalin']);
  const scenario = withMonths('documents', 'new-course', { from: '1923-12', until: null });
  expect(brief(refuseOrder(scenario, game, 'trotsky', order))).toBe('R1.6 document.months');
  expect(refuseOrder(withMonths('documents', 'new-course', { from: null, until: '1923-12' }), game, 'trotsky', order)).toBeNull();
});
