// R3.4 when a computer player presides or names otherwise than usual.
import { describe, expect, it } from 'vitest';
import { heuristic, planWork } from '../../src/ai/heuristic';
import { inManner, mannerValue } from '../../src/ai/manner';
import { moodOf } from '../../src/ai/orderValue';
import { mindOf } from '../../src/ai/rollout';
import { NARROW, ordersToWeigh } from '../../src/ai/shortlist';
import { addItem } from '../../src/engine/items';
import { newGame } from '../../src/engine/newGame';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { fresh, put, scenario, to } from '../support/game';
import { shipped } from '../support/scenarios';

const line = (question: string): Motion => ({ kind: 'line', question, direction: 1, tone: 'mild', document: null });
const july = to(fresh(), 0, 'work');
const serves = (s: State, seat: string, post: string, manner: 'arbitrate' | 'drive' | 'recommend' | 'dictate', sc = scenario()): boolean =>
  mannerValue(sc, s, seat, post, manner) > 0;

describe('a chair', () => {
  const waiting = put(july, (s) => {
    for (const [i, q] of ['tem', 'sta', 'wor', 'deb'].entries())
      addItem(scenario(), s, { room: 'politburo', mover: i === 3 ? 'kamenev' : 'zinoviev', motion: line(q), amends: null, confirms: null });
  });
  const disliked = put(july, (s) => {
    for (const id of s.bodies.politburo!.full) s.ties[id] = { ...s.ties[id], kamenev: -20 };
  });
  it('drives when more waits than is reached and he wants it done, arbitrates where he is not trusted, and else presides as usual', () => {
    expect([serves(waiting, 'kamenev', 'politburo-chair', 'drive'), serves(july, 'kamenev', 'politburo-chair', 'drive')]).toEqual([true, false]);
    const unwanted = put(waiting, (s) => {
      for (const i of s.items) i.mover = 'trotsky';
      s.ties.kamenev = { trotsky: -10 };
    });
    expect(serves(unwanted, 'kamenev', 'politburo-chair', 'drive')).toBe(false);
    expect([serves(disliked, 'kamenev', 'politburo-chair', 'arbitrate'), serves(july, 'kamenev', 'politburo-chair', 'arbitrate')]).toEqual([
      true,
      false,
    ]);
  });
  it('gives the order so, unless he only imagines the month', () => {
    const mind = mindOf(scenario(), waiting, 'manner', 'kamenev', (_sc, x) => x);
    const manner = (orders: readonly { type: string }[]): string[] =>
      orders.flatMap((a) =>
        'order' in a && (a.order as Order).kind === 'work' && (a.order as { post: string }).post === 'politburo-chair'
          ? [(a.order as { manner: string }).manner]
          : [],
      );
    expect(manner(planWork(mind))).toEqual(['drive']);
    expect(manner(heuristic(mind))).toEqual(['drive']);
    expect(manner(planWork(mind, undefined, NARROW))).toEqual(['plain']);
  });
});

describe('personnel', () => {
  const split = shipped('troika-split');
  const opening = newGame(split, 'manner');
  const at = (turn: number, trust: number): State =>
    put({ ...opening, turn }, (s) => {
      s.ties.stalin = Object.fromEntries(split.people.map((p) => [p.id, trust]));
    });
  const congress = split.manifest.turns.findIndex((t) => t.sessions.some((s) => split.byId.bodies[s.room]!.delegated));
  it('dictates on the eve of a congress when foes rather than friends would mind', () => {
    expect(serves(at(congress - 1, -50), 'stalin', 'general-secretary', 'dictate', split)).toBe(true);
    expect(serves(at(congress - 1, 50), 'stalin', 'general-secretary', 'dictate', split)).toBe(false);
    expect(serves(at(0, -50), 'stalin', 'general-secretary', 'dictate', split)).toBe(false);
  });
  it('recommends where no congress is ahead, delegates are no aim of his, and somebody is to be won', () => {
    const under = (holder: string, trust: number): State =>
      put(july, (s) => {
        s.posts['general-secretary']!.holder = holder;
        for (const id in s.people) s.ties[id] = { ...s.ties[id], [holder]: trust };
      });
    const recommends = (holder: string, trust: number): boolean => serves(under(holder, trust), holder, 'general-secretary', 'recommend');
    expect([recommends('rudzutak', 10), recommends('rudzutak', 80), recommends('stalin', 10)]).toEqual([true, false, false]);
    expect(serves(at(congress - 1, -50), 'stalin', 'general-secretary', 'recommend', split)).toBe(false);
  });
});

it('a secretary’s choice and other orders are left alone', () => {
  const closed: Order = { kind: 'work', post: 'petrograd-chair', manner: 'closed' };
  expect(inManner(scenario(), july, 'zinoviev', closed)).toBe(closed);
  const rest: Order = { kind: 'rest' };
  expect(inManner(scenario(), july, 'zinoviev', rest)).toBe(rest);
});

it('lists of orders to weigh hold no manners of chairs and personnel, so that luck falls as it did', () => {
  const mood = moodOf(
    mindOf(scenario(), july, 'manner', 'kamenev', (_sc, x) => x),
    july,
  );
  const manners = ordersToWeigh(mood, ['work']).flatMap((o) => (o.kind === 'work' ? [o.manner] : []));
  expect(manners.length).toBeGreaterThan(0);
  expect(manners.every((m) => m === 'plain' || m === 'open' || m === 'closed')).toBe(true);
});
