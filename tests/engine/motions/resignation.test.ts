import { expect, it } from 'vitest';
import { begToStay } from '../../../src/engine/motions/resignation';
import type { Motion } from '../../../src/model/motion';
import { after, carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

const resignation: Motion = { kind: 'resignation', person: 'kamenev', post: 'sto-deputy' };
const offered = after(fresh(), 'kamenev', { kind: 'resign', post: 'sto-deputy', ultimatum: true });

it('R4.7 resignation is 2 at stake for a man who does not vote on it', () => {
  expect(reading(offered, resignation)).toEqual({
    subject: 'resignation/kamenev/sto-deputy',
    positions: {},
    stakes: { kamenev: -2 },
    excluded: ['kamenev'],
  });
});

it('R4.7 resignation accepted empties the post', () => {
  const s = carried(offered, resignation);
  expect(s.posts['sto-deputy']!.holder).toBeNull();
  expect(s.resignations[0]!.open).toBe(false);
  expect(lastEntry(s)).toMatchObject({ key: 'resignation.accepted', weight: 3 });
});

it('R4.7 resignation refused gives 3 authority the first time and costs 5 the next', () => {
  const once = put(offered, (s) => begToStay(scenario(), s, 'kamenev', 'sto-deputy'));
  expect(once.people.kamenev).toMatchObject({ authority: offered.people.kamenev!.authority + 3, begged: 1 });
  expect(once.posts['sto-deputy']!.holder).toBe('kamenev');
  expect(lastEntry(once).key).toBe('resignation.refused');
  const twice = put(once, (s) => begToStay(scenario(), s, 'kamenev', 'sto-deputy'));
  expect(twice.people.kamenev!.authority).toBe(once.people.kamenev!.authority - 5);
});

it('R4.7 resignation is refused when none is offered', () => {
  expect(refusalOfMotion(offered, resignation)).toBeNull();
  expect(refusalOfMotion(fresh(), resignation)).toBe('R4.7 resignation.none');
});
