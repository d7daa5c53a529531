// What is said on the floor, in substance: the side of a question, or of a man, that the motion touches.
import { expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { substanceOf } from '../../src/client/adapt/speeches';
import { viewFor } from '../../src/engine/view';
import type { Motion } from '../../src/model/motion';
import type { Item, State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { inSession, put, scenario } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const said = (state: State, motion: Motion, person: string, act: 'for' | 'against'): string => {
  const item = { ...state.items[0]!, motion } as Item;
  return substanceOf(deskOf(state, 'kamenev'), item, { person, act, document: null, record: null });
};

test('who speaks argues a side of what the motion is about, and who speaks against it the other', () => {
  const motion: Motion = { kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null };
  const { plus, minus } = scenario().byId.questions.vil!;
  expect(said(inSession(), motion, 'bukharin', 'for')).toBe(`${plus} (the village).`);
  expect(said(inSession(), motion, 'trotsky', 'against')).toBe(`${minus} (the village).`);
});

test('who would put a man out argues for it, and who would keep him the other way', () => {
  const motion: Motion = { kind: 'discipline', who: ['sapronov'], rung: 'exclusion', from: null };
  const cut = scenario().byId.questions.cut!;
  const minded = put(inSession(), (s) => void (s.people.zinoviev!.views.cut = { ...s.people.zinoviev!.views.cut!, view: 2, weight: 3 }));
  expect(said(minded, motion, 'zinoviev', 'for')).toContain(cut.plus);
  expect(said(minded, motion, 'zinoviev', 'against')).toContain(cut.minus);
});

test('where a man is struck he stands by him or speaks against him; where nothing is touched he speaks for the motion', () => {
  const dismissed: Motion = { kind: 'appoint', post: 'finance-commissar', person: null };
  const state = inSession();
  const holder = text.person(state.posts['finance-commissar']!.holder);
  expect(said(state, dismissed, 'stalin', 'for')).toMatch(new RegExp(`^Speaks against ${holder}\\.`));
  expect(said(state, dismissed, 'stalin', 'against')).toMatch(new RegExp(`^Stands by ${holder}\\.`));
  expect(said(state, { kind: 'postpone', room: 'central-committee', months: 1 }, 'stalin', 'for')).toMatch(/^Speaks for: /);
});
