// What may be done on the floor: each row keeps its key, amendments stay with the matter, and a speech tells what it moved.
import { expect, test } from 'vitest';
import { type Desk, topOf } from '../../src/client/adapt/desk';
import { floorActions, sessionModel } from '../../src/client/adapt/session';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, inSession, put, scenario } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const rowsOf = (desk: Desk) => sessionModel(desk, { selected: null, chosen: null, reveal: null, isStill: true });

test('R4.2 a key stays with its act when another act is used up', () => {
  const before = rowsOf(deskOf(inSession(), 'kamenev'));
  const after = rowsOf(deskOf(act(inSession(), { type: 'speak', seat: 'kamenev', act: 'for', document: null, record: null }), 'kamenev'));
  expect(before.options.map((o) => o.id)).toContain('speakFor');
  expect(after.options.map((o) => o.id)).not.toContain('speakFor');
  for (const option of after.options) expect(option.key).toBe(before.options.find((o) => o.id === option.id)!.key);
  expect(after.speeches[0]!.effect).not.toBeNull();
});

test('R4.2 a speech tells beforehand whom it would move, and then moves them as it said', () => {
  const told = /(?:moves|moved):? (.*)$/;
  const afterwards = (seat: string) => act(inSession(), { type: 'speak', seat, act: 'for', document: null, record: null });
  const cards = ['stalin', 'kamenev', 'zinoviev', 'trotsky'].flatMap((seat) => {
    const card = rowsOf(deskOf(inSession(), seat)).options.find((o) => o.id === 'speakFor')?.line;
    if (card === undefined) return [];
    const { effect } = rowsOf(deskOf(afterwards(seat), seat)).speeches[0]!;
    expect(told.exec(card)![1]).toBe(told.exec(effect!)![1]);
    return card;
  });
  expect(cards.join(' ')).toMatch(/moves: .* → /);
});

test('R4.2 whom the motion concerns is told why he has no vote', () => {
  const dismissed = { kind: 'appoint', post: 'finance-commissar', person: null, tone: 'mild' } as const;
  const state = inSession();
  const item = state.items.find((i) => i.outcome === null)!;
  const holder = state.posts['finance-commissar']!.holder!;
  const about = put(state, (s) => void (s.items[item.id]!.motion = dismissed));
  const note = (s: State, isWaiting: boolean) => {
    const desk = deskOf(s, holder);
    return rowsOf({ ...desk, view: { ...desk.view, waiting: isWaiting ? [holder] : [] } }).act;
  };
  expect(note(about, true).note).toMatch(/^The motion concerns you/);
  expect(note(about, false).refusal).toMatch(/^The motion concerns you/);
  expect(note(state, true).note).not.toMatch(/concerns you/);
});

test('R5.7 a turn is not called by a sitting that has been put off', () => {
  const september = put(inSession(), (s) => void (s.turn = 2));
  const date = (s: State) => topOf(deskOf(s, 'kamenev'), '').date;
  expect(date(september)).toBe('September 1923: the plenum');
  const { room } = scenario().manifest.turns[2]!.sessions.find((one) => one.room === 'central-committee')!;
  expect(date(put(september, (s) => void s.postponed.push({ room, from: 2, to: 3 })))).toBe('September 1923');
});

test('R4.2 what is amended is the line on the table, and withdrawing asks first and names its motion', () => {
  const desk = deskOf(inSession(), 'kamenev');
  const { options } = rowsOf(desk);
  for (const a of floorActions(desk).values()) if (a.type === 'table') expect(a.motion).toMatchObject({ kind: 'line', question: 'vil' });
  expect(options.some((o) => o.id === 'amend')).toBe(true);
  for (const choice of options.find((o) => o.id === 'withdraw')?.choices ?? []) {
    expect(choice.confirm).not.toBeNull();
    expect(choice.title).toContain('village');
  }
  expect(options.some((o) => o.id === 'withdraw')).toBe(true);
});

test('the room says how many of its members vote, and how many of them are here', () => {
  const all = inSession();
  for (const id of all.bodies.politburo!.full) all.people[id]!.place = 'moscow';
  const few = structuredClone(all);
  few.people.trotsky!.place = 'kislovodsk';
  const note = (state: State): string => rowsOf(deskOf(state, 'kamenev')).room.note;
  expect(note(all)).toMatch(/^6 full members vote;/);
  expect(note(few)).toMatch(/^5 of 6 full members are here and vote;/);
});

test('R3.8 an item tells which aims of yours it serves or crosses, and your own mind warns when it is against one', () => {
  const state = inSession();
  const item = state.items.find((i) => i.outcome === null)!;
  const gosplan = put(state, (s) => void (s.items[item.id]!.motion = { kind: 'appoint', post: 'gosplan-chair', person: 'trotsky' } as const));
  const told = (s: State, seat: string) => {
    const { motion, conscience } = rowsOf(deskOf(s, seat));
    return { lines: motion!.lines.filter((l) => l.startsWith('Carried')), conscience };
  };
  expect(told(gosplan, 'trotsky').lines).toEqual(['Carried, it serves your aim: You have Gosplan, and with it the plan.']);
  expect(told(gosplan, 'zinoviev').lines).toEqual(['Carried, it goes against your aim: Trotsky is no stronger: he does not get Gosplan.']);
  expect(told(gosplan, 'bukharin').lines).toEqual([]);
  const here = (trust: number) =>
    put(gosplan, (s) => {
      s.people.zinoviev!.place = 'moscow';
      s.session!.present.push('zinoviev');
      s.ties.zinoviev = { trotsky: trust };
    });
  expect(told(here(100), 'zinoviev').conscience).toMatch(/: for, .* That is against your aim: Trotsky is no stronger/);
  expect(told(here(-100), 'zinoviev').conscience).toMatch(/: against, .*\d\.$/);
});
