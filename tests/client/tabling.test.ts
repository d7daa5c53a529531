// Motions in the corridor: what waits, what can be laid, and what cannot and why.
import { expect, test } from 'vitest';
import { corridorModel } from '../../src/client/adapt/corridor';
import type { Desk } from '../../src/client/adapt/desk';
import { preview } from '../../src/client/adapt/tabling';
import { options } from '../../src/engine/actions';
import { applyMotion } from '../../src/engine/motions';
import { viewFor } from '../../src/engine/view';
import type { Action } from '../../src/model/action';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, fresh, itemOf, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}

type Tabling = Extract<Action, { type: 'table' }>;
const reforms = (state: State): Tabling[] =>
  options(scenario(), state, 'kamenev').flatMap((a) => (a.type === 'table' && a.motion.kind === 'reform' ? [a] : []));
const three = (state: State): Tabling =>
  reforms(state).find((a) => a.motion.kind === 'reform' && a.motion.body === 'secretariat' && a.motion.changes.some((c) => c.field === 'assent'))!;

test('R3.2 R4.1 a shape of reform that was decided last month is shown with its refusal', () => {
  const july = to(fresh(), 0, 'corridor');
  const shown = (state: State) => corridorModel(deskOf(state, 'kamenev')).refused.filter((row) => /Secretariat/.test(row.title));
  expect(shown(july)).toEqual([]);
  const august = to(act(july, three(july)), 1, 'corridor');
  expect(three(august), 'it can be laid again at once').toBeUndefined();
  expect(shown(august)).toMatchObject([
    { title: 'The Secretariat led by three', room: 'Politburo', reason: expect.stringMatching(/3 months.*\(R4\.1\)$/) },
  ]);
});

test('R1.3 a motion that sends somebody away says from when and how long', () => {
  const told = (reason: 'cure' | 'leave') =>
    preview(deskOf(to(fresh(), 0, 'corridor'), 'kamenev'), {
      type: 'table',
      seat: 'kamenev',
      room: 'politburo',
      motion: { kind: 'mission', person: 'rykov', place: 'kislovodsk', reason },
      amends: null,
    }).text;
  expect(told('cure')).toMatch(/Rykov is sent .* until the end of next month at least\. .* by telegram\.$/);
  expect(told('leave')).toMatch(/Rykov goes on leave .* coming back is free\./);
});

test('R4.1 who has laid two motions before a room is told that it is the limit', () => {
  const state = to(fresh(), 0, 'corridor');
  for (const kind of ['line', 'convene'])
    act(state, options(scenario(), state, 'kamenev').find((a) => a.type === 'table' && a.room === 'politburo' && a.motion.kind === kind)!);
  expect(corridorModel(deskOf(state, 'kamenev')).refused).toMatchObject([{ title: 'Another motion', reason: expect.stringContaining('the limit') }]);
});

test('R1.2 what the electing body must confirm stands first on its agenda before it sits', () => {
  const corridor = to(fresh(), 2, 'corridor');
  const committee = (state: State) => corridorModel(deskOf(state, 'kamenev')).rooms.find((room) => room.id === 'central-committee')!;
  expect(committee(corridor).items).toEqual([]);
  const state = put(to(fresh(), 0, 'corridor'), (s) => {
    s.items.push(itemOf(three(s).motion, 'politburo'));
    applyMotion(scenario(), s, s.items[0]!.motion, s.items[0]!);
    Object.assign(s.items[0]!, { subject: 'reform/secretariat/seats+assent', outcome: 'passed' });
  });
  const [first] = committee(to(state, 2, 'corridor')).items;
  expect(first).toMatchObject({ number: 1, title: expect.stringContaining('Secretariat'), note: expect.stringContaining('confirmed here') });
});

test('the reform that is proposed first changes who sits in a body, not whose business a lever is', () => {
  const { variants } = corridorModel(deskOf(to(fresh(), 0, 'corridor'), 'kamenev')).motions.find((one) => one.id === 'reform')!;
  const business = variants.map((one) => 'matter' in one.values);
  expect(new Set(business).size).toBe(2);
  expect(business).toEqual([...business].sort());
});
