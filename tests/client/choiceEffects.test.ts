// What is asked at a month's end and what an answer changes at once; where the numbers of an aim stand.
import { expect, test } from 'vitest';
import { figuresOf } from '../../src/client/adapt/aimFigures';
import type { Desk } from '../../src/client/adapt/desk';
import { newsModel } from '../../src/client/adapt/news';
import { newGame } from '../../src/engine/newGame';
import { sign } from '../../src/engine/orders/sign';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';

const scenario = shipped('united-opposition');
const text = makeText(scenario);
const aim = (id: string) => scenario.aims.find((a) => a.id === id)!.when;

function deskOf(change: (s: State) => void): Desk {
  const state = structuredClone(newGame(scenario, 'answers'));
  change(state);
  const view = viewFor(scenario, state, 'trotsky');
  return { scenario, text, view, world: view.world, seat: 'trotsky', canUndo: false, iron: false, thinking: false, divergence: 0 };
}

/** The cure of April 1926 is asked about when the month ends. */
const asked = (turn: number) =>
  deskOf((s) => {
    s.turn = turn;
    s.events['cure-in-berlin'] = { turn: 1, choice: null };
    s.asks.push({ id: s.asks.length, event: 'cure-in-berlin', person: 'trotsky', turn: 1, choice: null });
  });
const asksOf = (desk: Desk) => newsModel(desk, { organ: null, editor: null, both: false }).asks.filter((a) => a.question === 'Do you go?');

test('R2.1 what a month’s end asks is put in the news of the next, and once', () => {
  expect(asksOf(asked(2))).toHaveLength(1);
  expect(asksOf(asked(3))).toEqual([]);
});

test('R2.1 an answer tells what it changes at once, and changes nothing by telling', () => {
  const desk = asked(2);
  const before = JSON.stringify(desk.world);
  const [ask] = asksOf(desk);
  expect(ask!.choices.map((c) => c.effects)).toEqual([
    'Your health +20, you are in Berlin',
    expect.stringMatching(/^Your health −10, trust of .* in you \+\d+/),
  ]);
  expect(JSON.stringify(desk.world)).toBe(before);
});

test('R9.2 an aim says where the line stands that it hangs on', () => {
  const desk = deskOf((s) => {
    s.lines.tem = 74;
  });
  expect(figuresOf(desk, aim('trotsky-industry'))).toEqual([
    'The line on the pace of industry stands at +74.',
    'The power station on the Dnieper as it stands: Not now: some hundred millions.',
  ]);
  expect(figuresOf(desk, aim('trotsky-board'))).toEqual([]);
});

test('R1.6 nobody signs a paper twice in one list', () => {
  const { world } = deskOf((s) => {
    s.plans.trotsky = [
      { kind: 'draft', document: 'declaration-of-july', tone: 'mild', targets: ['stalin'] } as never,
      { kind: 'sign', document: 'declaration-of-july' },
    ];
  });
  expect(sign.refuse(scenario, world, 'trotsky', { kind: 'sign', document: 'declaration-of-july' })).toMatchObject({ key: 'order.already' });
});
