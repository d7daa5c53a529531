// The rails of the work screen: whom one can reach, and what a vote lacks.
import { expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { workModel } from '../../src/client/adapt/work';
import { options } from '../../src/engine/actions';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { commitAll, fresh, give, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const july = (): State => to(fresh(), 0, 'work');
const toMoscow = { kind: 'travel' as const, place: 'moscow' };

test('R2.2 who is within reach follows the journey chosen for this month', () => {
  const here = (state: State) => workModel(deskOf(state, 'zinoviev')).reach.filter((row) => !/by letter/.test(row.where));
  const [stays, goes] = [july(), give(july(), 'zinoviev', toMoscow)];
  expect(here(stays).map((row) => [row.person.id, row.where])).toContainEqual(['bukharin', 'Kislovodsk']);
  expect(workModel(deskOf(stays, 'zinoviev')).reachNote).toBeNull();
  const met = here(goes).map((row) => row.person.id);
  expect(met).toContain('kamenev');
  expect(met).not.toContain('bukharin');
  expect(workModel(deskOf(goes, 'zinoviev')).reachNote).toMatch(/^From Moscow, where you go this month/);
  // It is true: they can be courted in the same month.
  const courted = options(scenario(), goes, 'zinoviev').flatMap((a) => (a.type === 'order' && a.order.kind === 'court' ? [a.order.person] : []));
  for (const id of courted) expect(met).toContain(id);
  expect(courted).toContain('kamenev');
  expect(workModel(deskOf(commitAll(goes), 'zinoviev')).reachNote).toBeNull();
});

test('R3.8 what a vote lacks says who is away: oneself always, others when it depends on them', () => {
  const reform = (state: State, seat: string) => workModel(deskOf(state, seat)).ahead.find((row) => row.id === 'reform')!;
  expect(reform(july(), 'zinoviev').away[0]).toMatch(/^You will be away/);
  const there = reform(give(july(), 'zinoviev', toMoscow), 'zinoviev');
  expect(there.away).toEqual([]);
  expect(there.forecast).not.toBe(reform(july(), 'zinoviev').forecast);
  expect(reform(july(), 'kamenev').away).toEqual(['Zinoviev and Trotsky are away; with everybody there it would carry.']);
  const home = put(july(), (s) => {
    for (const id of s.bodies.politburo!.full) s.people[id]!.place = 'moscow';
  });
  expect(reform(home, 'kamenev').away).toEqual([]);
});

test('R2.2 what the month began with stays in sight when an event has cost health since', () => {
  const ill = put(july(), (s) => {
    s.people.kamenev!.health = 20;
  });
  const { left, total } = workModel(deskOf(ill, 'kamenev')).attention;
  expect(left).toBe(july().people.kamenev!.attention);
  expect(total).toBe(left);
});

test('R3.2 refused orders of one verb that lack the same are of one fold', () => {
  const { refused } = workModel(deskOf(july(), 'zinoviev'));
  const busy = refused.filter((row) => row.verb === 'Appoint' && /is at work as/.test(row.reason));
  expect(busy.length).toBeGreaterThan(2);
  expect(new Set(busy.map((row) => row.fold)).size).toBe(1);
  expect(new Set(refused.map((row) => row.fold)).size).toBeLessThan(refused.length - 3);
});

test('R3.2 an appointment refused for its post names nobody who was to have it', () => {
  const { refused } = workModel(deskOf(july(), 'zinoviev'));
  const appoint = refused.filter((row) => row.verb === 'Appoint');
  expect(appoint.length).toBeGreaterThan(2);
  for (const row of appoint) expect(row.object).toMatch(/^whomever you choose as /);
});

test('R3.4 a post without powers does not promise any', () => {
  const worked = (powers: boolean) => {
    const state = put(july(), (s) => {
      if (!powers) s.posts['comintern-chair']!.powers = [];
      if (!powers) for (const lever of Object.values(s.levers)) if (lever.owner === 'comintern-chair') lever.owner = 'finance-commissar';
    });
    const model = workModel(deskOf(state, 'zinoviev'));
    const row = model.offered.find((one) => one.family === 'work' && one.id.includes('comintern-chair'))!;
    return model.cardFor(row.family, row.id).certain[0];
  };
  expect(worked(true)).toBe('Its powers are yours this month.');
  expect(worked(false)).toMatch(/no special power/);
});

test('R2.2 health that costs attention is said, and rest stands first', () => {
  const withHealth = (health: number) =>
    workModel(
      deskOf(
        put(july(), (s) => {
          s.people.kamenev!.health = health;
        }),
        'kamenev',
      ),
    );
  expect(withHealth(50).ill).toBeNull();
  const ill = withHealth(43);
  expect(ill.ill).toBe('Your health is 43: below 50 it takes 1 attention a month. Rest mends it (R2.2).');
  expect(ill.offered[0]!.family).toBe('rest');
  expect(ill.offered.filter((row) => row.family === 'rest')).toHaveLength(1);
});

test('R2.2 of talks only the first is free at work, and says so; on leave every one is', () => {
  const talks = (seat: string) => workModel(deskOf(july(), seat)).offered.filter((row) => row.family === 'court');
  expect(talks('kamenev').length).toBeGreaterThan(1);
  for (const row of talks('kamenev')) expect([row.cost, row.isFirstFree]).toEqual([0, true]);
  for (const row of talks('zinoviev')) expect([row.cost, row.isFirstFree]).toEqual([0, false]);
});
