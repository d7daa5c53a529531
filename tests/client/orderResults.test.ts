// What the corridor and the end of the month say of each order that was given.
import { expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { orderResultsOf } from '../../src/client/adapt/orderResults';
import { workModel } from '../../src/client/adapt/work';
import { viewFor } from '../../src/engine/view';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, commitAll, fresh, give, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const work = (): State => to(fresh(), 0, 'work');
const court: Order = { kind: 'court', person: 'trotsky', aim: 'trust' };
const letter: Order = { kind: 'write', to: 'kamenev', act: 'appeal', about: null, claims: [] };

test('R3.7 a talk with a man who left in the same month has failed, and where he went is said', () => {
  const left = act(give(work(), 'zinoviev', court), { type: 'order', seat: 'trotsky', order: { kind: 'travel', place: 'moscow' } });
  const rows = orderResultsOf(deskOf(commitAll(give(left, 'zinoviev', letter)), 'zinoviev'));
  expect(rows.map((row) => row.outcome)).toEqual(['failed', 'done']);
  expect(rows[0]!.line).toContain('Moscow');
});

test('R3.7 the same talk is done when he stays, and the card says that it depends on that', () => {
  const given = give(work(), 'zinoviev', court);
  expect(orderResultsOf(deskOf(commitAll(given), 'zinoviev'))[0]).toMatchObject({ outcome: 'done' });
  const model = workModel(deskOf(work(), 'zinoviev'));
  const family = model.families.find((f) => f.id === 'court')!;
  const card = model.cardFor('court', family.variants[0]!.id);
  expect(card.certain).toEqual([]);
  expect(card.depends.length).toBeGreaterThan(0);
});

test('R7.2 an article is told by what was printed, and nothing is said twice', () => {
  const article = viewFor(scenario(), work(), 'kamenev').options.flatMap((a) =>
    a.type === 'order' && a.order.kind === 'article' && a.order.act === 'argue' ? [a.order] : [],
  )[0]!;
  const [row] = orderResultsOf(deskOf(commitAll(give(work(), 'kamenev', article)), 'kamenev'));
  expect(row!.line).toMatch(/Kamenev/);
  const [rest] = orderResultsOf(deskOf(commitAll(give(work(), 'kamenev', { kind: 'rest' })), 'kamenev'));
  expect(rest).toMatchObject({ outcome: 'done', line: expect.stringContaining('health') });
});

test('R2.5 what a rest has given is told as it was when it was done, and at the end of the month as what it is now', () => {
  const given = give(
    put(work(), (s) => void (s.people.zinoviev!.health = 60)),
    'zinoviev',
    { kind: 'rest' },
  );
  const corridor = commitAll(given);
  expect(orderResultsOf(deskOf(corridor, 'zinoviev'))[0]!.line).toBe('Your health is 72.');
  const end = to(corridor, 0, 'consequences');
  expect(end.people.zinoviev!.health).not.toBe(72);
  expect(orderResultsOf(deskOf(end, 'zinoviev'))[0]!.line).toBe(
    `Your health is ${end.people.zinoviev!.health} now, with all that has moved it since.`,
  );
});

test('R1.9b a talk says how trust has moved since the month began', () => {
  const before = viewFor(scenario(), work(), 'zinoviev').world;
  const after = commitAll(give(work(), 'zinoviev', court));
  const desk = deskOf(after, 'zinoviev');
  const [was, is] = [before, desk.world].map((s) => text.signed(s.ties.trotsky?.zinoviev ?? 0));
  expect(orderResultsOf(desk, before)[0]!.line).toContain(`Trust in you: ${was} → ${is}.`);
  expect(orderResultsOf(desk)[0]!.line).toContain(`Trust in you is ${is} now.`);
});

test('R3.7 a caucus tells where its guests say they stand, and at the end of the month who is bound by it', () => {
  const summon = viewFor(scenario(), work(), 'zinoviev').options.flatMap((a) =>
    a.type === 'order' && a.order.kind === 'summon' && a.order.invitees.length > 1 ? [a.order] : [],
  )[0]!;
  const corridor = commitAll(give(work(), 'zinoviev', summon));
  const met = corridor.caucuses.find((k) => k.host === 'zinoviev')!;
  const guests = met.present.filter((id) => id !== 'zinoviev');
  const first = orderResultsOf(deskOf(corridor, 'zinoviev'))[0]!.line;
  expect(guests.length).toBeGreaterThan(0);
  for (const [stance, words] of [
    ['for', 'Say they are for it:'],
    ['against', 'Against it:'],
    ['abstain', 'Undecided:'],
  ] as const)
    expect(first.includes(words)).toBe(guests.some((id) => met.told[id] === stance));
  const end = to(corridor, 0, 'consequences');
  const bound = end.caucuses.find((k) => k.host === 'zinoviev')!.bound.filter((id) => id !== 'zinoviev');
  expect(orderResultsOf(deskOf(end, 'zinoviev'))[0]!.line).toContain(bound.length === 0 ? 'Nobody has bound himself' : 'Bound to one side with you:');
});
