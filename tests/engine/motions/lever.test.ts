import { expect, it } from 'vitest';
import { refuseMotion } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import { after, brief, carried, fresh, lastEntry, put, reading, refusalOfMotion, withMonths } from '../../support/game';

const game = fresh();
const lever = (value: number, name = 'german-directive'): Motion => ({ kind: 'lever', lever: name, value });

it('R8.5 lever touches its question, and overrules an owner who wants the contrary', () => {
  const keen = put(game, (s) => {
    s.people.zinoviev!.views.wor = { view: 60, weight: 2 };
  });
  expect(reading(keen, lever(0))).toEqual({ subject: 'lever/german-directive/0', positions: { wor: -1 }, stakes: { zinoviev: -1 }, excluded: [] });
  expect(reading(keen, lever(2))).toMatchObject({ positions: { wor: 1 }, stakes: {} });
  const low = put(keen, (s) => {
    s.levers['german-directive']!.value = 0;
  });
  expect(reading(low, lever(2)).positions).toEqual({ wor: 2 });
  expect(reading(game, lever(0, 'industrial-price')).positions).toEqual({ vil: 2 });
});

it('R8.5 lever is set, and settles the acts that moved it', () => {
  const worked = put(game, (s) => {
    s.posts['general-secretary']!.worked = true;
  });
  const decreed = after(worked, 'stalin', { kind: 'decree', lever: 'german-directive', value: 0 });
  const s = carried(decreed, lever(2));
  expect(s.levers['german-directive']!.value).toBe(2);
  expect(s.acts[0]!.status).toBe('voided');
  expect(lastEntry(s)).toMatchObject({ key: 'lever.set', args: { lever: 'german-directive', value: 2 } });
});

it('R8.5 lever is refused when unknown, off the scale, or where it stands', () => {
  expect(refusalOfMotion(game, lever(2))).toBeNull();
  expect(refusalOfMotion(game, lever(2, 'bread'))).toBe('R8.5 lever.unknown');
  expect(refusalOfMotion(game, lever(3))).toBe('R8.5 lever.range');
  expect(refusalOfMotion(game, lever(1))).toBe('R8.5 lever.there');
});

it('R11.1 lever of other months is refused', () => {
  expect(brief(refuseMotion(withMonths('levers', 'german-directive', { from: '1924-01', until: null }), game, lever(0), 'politburo'))).toBe(
    'R8.5 lever.months',
  );
  expect(refuseMotion(withMonths('levers', 'german-directive', { from: null, until: '1923-12' }), game, lever(0), 'politburo')).toBeNull();
});
