// The words of the composer: every choice that an order or a motion can leave open has a name on the screen, and the name fits what was chosen before it.
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Desk } from '../../src/client/adapt/desk';
import { fieldLabel, valueLabel, variantOf } from '../../src/client/adapt/variants';
import { viewFor } from '../../src/engine/view';
import { type Motion, motionSchema } from '../../src/model/motion';
import { type Order, orderSchema } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { fresh, scenario } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const desk = deskOf(fresh(), 'kamenev');
const label = (what: Order | Motion, field: string, on: Desk = desk): string => valueLabel(on, field, variantOf(what, 'x'));

/** What a schema lets a field be, as far as it is a closed list: its words, `none` for null and for an empty list. */
function wordsOf(schema: z.ZodType): string[] {
  const { def } = schema as unknown as { def: Record<string, never> & { type: string } };
  switch (def.type) {
    case 'default':
      return wordsOf(def.innerType!);
    case 'nullable':
      return [...wordsOf(def.innerType!), 'none'];
    case 'enum':
      return Object.values(def.entries!);
    case 'boolean':
      return ['true', 'false'];
    case 'array':
      return (schema as z.ZodArray).safeParse([]).success ? ['none'] : [];
    default:
      return [];
  }
}

const fields = [...orderSchema.options, ...motionSchema.options].flatMap((option) => {
  const { kind, ...rest } = option.shape as Record<string, z.ZodType> & { kind: z.ZodType };
  return Object.entries(rest).map(([field, schema]) => ({ field, schema, kind }));
});

test('every field of an order or a motion, and every word of its closed lists, is named', () => {
  const words = fields.flatMap(({ field, schema }) => wordsOf(schema).map((word) => ({ field, word })));
  expect(words.length).toBeGreaterThan(80);
  const bare = words.filter(({ field, word }) => valueLabel(desk, field, { values: { [field]: word } }).startsWith('value.'));
  expect(bare).toEqual([]);
  // These two are taken apart before they are asked for.
  const asked = [...fields.map(({ field }) => field), 'change', 'roster', 'size', 'room'].filter((f) => f !== 'changes' && f !== 'article');
  expect(asked.filter((field) => fieldLabel(field).startsWith('field.'))).toEqual([]);
});

test('a step is a step of the lever that was chosen, a direction a side of the question', () => {
  const step = (lever: string, value: number): string => label({ kind: 'lever', lever, value }, 'value');
  expect(step('vodka-monopoly', 0)).toBe('No state vodka');
  expect(step('industrial-price', 0)).toBe('Forced down');
  const line = (question: string, direction: 1 | -1): string =>
    label({ kind: 'line', question, direction, tone: 'mild', document: null }, 'direction');
  expect(line('vil', 1)).toBe('Give way to the peasant');
  expect(line('tra', -1)).toBe('Loosen the monopoly');
});

test('an act under review is told by what it did, and who is not named is told by the field', () => {
  const state = structuredClone(fresh());
  state.acts.push({
    id: 0,
    turn: 0,
    by: 'stalin',
    kind: 'appoint',
    target: 'moscow-soviet-chair',
    from: null,
    to: 'uglanov',
    slighted: null,
    rival: false,
    room: null,
    status: 'stands',
  });
  expect(label({ kind: 'review', act: 0, outcome: 'void' }, 'act', deskOf(state, 'kamenev'))).toBe(
    'The change in the post of chair of the Moscow Soviet: Stalin',
  );
  expect(label({ kind: 'rule', verb: 'print', allow: false, who: [] }, 'who')).toBe('everybody');
  expect(label({ kind: 'slate', body: 'politburo', add: [], drop: ['stalin'] }, 'add')).toBe('nobody');
  expect(label({ kind: 'text', document: 'new-course', organ: 'pravda', form: 'none' }, 'form')).toBe('not at all');
  expect(valueLabel(desk, 'size', { values: { body: 'orgburo' } })).toBe('—');
});

test('R6.8 terms are told as sentences, each side its own', () => {
  const terms: Motion = {
    kind: 'settle',
    with: ['trotsky'],
    give: [{ kind: 'spare', person: 'trotsky' }],
    ask: [{ kind: 'recant', step: 'submit' }],
    term: 'congress',
  };
  expect(label(terms, 'with')).toBe('L. D. Trotsky');
  expect(label(terms, 'give')).toContain('Trotsky');
  expect(label(terms, 'ask')).toContain('submit');
  expect(label({ ...terms, give: [] }, 'give')).toBe('nothing');
  expect(label(terms, 'term')).toBe('until the next congress');
});

test('R6.9 a telegram asks whether a room sits, not where somebody stands', () => {
  const wire = (stance: 'for' | 'against', subject: string): Order => ({ kind: 'tell', to: 'trotsky', about: 'kamenev', subject, stance });
  expect(label(wire('for', 'sits/central-committee'), 'stance')).toBe('it sits next month');
  expect(label(wire('against', 'sits/central-committee'), 'stance')).toBe('it does not sit next month');
  expect(label(wire('for', 'reform/secretariat/*'), 'stance')).toBe('for it');
});
