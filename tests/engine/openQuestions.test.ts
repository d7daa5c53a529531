import { expect, it } from 'vitest';
import { refuseArticle } from '../../src/engine/articles';
import { motionOptions, refuseMotion } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import { orderOptions, refuseOrder } from '../../src/engine/orders';
import type { Refusal } from '../../src/model/action';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { put } from '../support/game';
import { shipped } from '../support/scenarios';

const october = shipped('october-1917');
const before = structuredClone(newGame(october, 'questions')) as State;
const after = put(before, (s) => void (s.events['the-city-is-taken'] = { turn: 0, choice: null }));
const key = (why: Refusal | null): string | null => (why === null ? null : `${why.rule} ${why.key}`);
const CLOSED = 'R1.5 question.closed';

it('R1.5 no line is moved and no commission named on a question that is open no longer', () => {
  const line: Motion = { kind: 'line', question: 'pre', direction: 1, tone: 'mild', document: null };
  const commission: Motion = { kind: 'commission', theme: 'pre', members: ['kamenev'], convener: 'kamenev', mandate: 'report' };
  for (const m of [line, commission]) {
    expect(key(refuseMotion(october, before, m, 'central-committee'))).not.toBe(CLOSED);
    expect(key(refuseMotion(october, after, m, 'central-committee'))).toBe(CLOSED);
  }
  const lines = (s: State) => motionOptions(october, s, 'central-committee', 'kamenev', ['line']).map((m) => JSON.stringify(m));
  expect(lines(before).some((m) => m.includes('"pre"'))).toBe(true);
  expect(lines(after).some((m) => m.includes('"pre"'))).toBe(false);
  expect(lines(after).length).toBeGreaterThan(0);
});

it('R1.5 nobody argues it, in speech or print, or has it resolved, reckoned or declared', () => {
  const speech: Order = { kind: 'speak', act: 'argue', target: null, question: 'pre', organization: null, document: null, fact: null };
  const others: Order[] = [speech, { kind: 'figures', question: 'pre', direction: 1 }, { kind: 'reading', question: 'pre', direction: 1 }];
  for (const o of others) {
    expect(key(refuseOrder(october, before, 'kamenev', o))).not.toBe(CLOSED);
    expect(key(refuseOrder(october, after, 'kamenev', o))).toBe(CLOSED);
  }
  const article = { organ: october.organs[0]!.id, act: 'argue', target: null, question: 'pre', fact: null, quote: null } as const;
  expect(key(refuseArticle(october, before, 'kamenev', article))).toBeNull();
  expect(key(refuseArticle(october, after, 'kamenev', article))).toBe(CLOSED);
  expect(orderOptions(october, after, 'kamenev').filter((o) => 'question' in o && o.question === 'pre')).toEqual([]);
});
