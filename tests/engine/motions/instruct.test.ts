import { expect, it } from 'vitest';
import { motionOptions } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, refusalOfOrder, scenario } from '../../support/game';

const game = put(fresh(), (s) => {
  s.lines.deb = -40;
  s.lines.vil = 10;
  s.lines.tra = -40;
  s.people.kamenev!.views = { deb: { view: 1, weight: 1 }, vil: { view: -1, weight: 2 }, tra: { view: -2, weight: 2 } };
  s.posts['pravda-editor']!.holder = 'bukharin';
  s.people.bukharin!.views = { deb: { view: 1, weight: 1 } };
  s.ties.bukharin = { kamenev: 60 };
});
const instruct = (keep: 'line' | 'both' | 'free', organ = 'pravda'): Motion => ({ kind: 'instruct', organ, keep });
const write = (question: string, organ = 'pravda') => ({
  kind: 'article' as const,
  organ,
  act: 'argue' as const,
  target: null,
  question,
  fact: null,
  quote: null,
});

it('R4.13 instruct is a matter of debate, and of the editor whom it binds', () => {
  expect(reading(game, instruct('line'))).toEqual({
    subject: 'instruct/pravda/line',
    positions: { deb: -1 },
    stakes: { bukharin: -1 },
    excluded: [],
  });
  expect(reading(game, instruct('both'))).toMatchObject({ positions: { deb: 1 }, stakes: { bukharin: -1 } });
  const loyal = put(game, (s) => void (s.people.bukharin!.views = { deb: { view: -1, weight: 1 }, vil: { view: -2, weight: 2 } }));
  expect(reading(loyal, instruct('line')).stakes).toEqual({});
  expect(reading(carried(game, instruct('line')), instruct('free'))).toMatchObject({ positions: { deb: 1 }, stakes: { bukharin: 1 } });
});

it('R4.13 instruct keeps out what speaks against a line that stands, whoever writes it', () => {
  const s = carried(game, instruct('line'));
  expect(s.organs.pravda!.instructed).toBe('line');
  expect(lastEntry(s)).toMatchObject({ key: 'instruct.line', args: { organ: 'pravda', room: 'politburo' } });
  expect(refusalOfOrder(game, 'kamenev', write('deb'))).toBeNull();
  expect(refusalOfOrder(s, 'kamenev', write('deb'))).toBe('R4.13 print.instructed');
  expect(refusalOfOrder(s, 'bukharin', write('deb'))).toBe('R4.13 print.instructed');
  // A line that leans hardly to a side forbids nothing, nor does a question on which he is of one mind with it.
  expect(refusalOfOrder(s, 'kamenev', write('vil'))).toBeNull();
  expect(refusalOfOrder(s, 'kamenev', write('tra'))).toBeNull();
  expect(carried(s, instruct('free')).organs.pravda!.instructed).toBeNull();
});

it('R4.13 instruct to print both sides opens an organ to the members of the plenum whatever its editor thinks', () => {
  const hostile = put(game, (s) => void (s.ties.bukharin = { kamenev: -80 }));
  expect(refusalOfOrder(hostile, 'kamenev', write('deb'))).toBe('R7.1b print.editor');
  const both = carried(hostile, instruct('both'));
  expect(refusalOfOrder(both, 'kamenev', write('deb'))).toBeNull();
  const outside = put(both, (s) => {
    s.bodies['central-committee']!.full = s.bodies['central-committee']!.full.filter((id) => id !== 'kamenev');
    s.bodies.politburo!.full = s.bodies.politburo!.full.filter((id) => id !== 'kamenev');
  });
  expect(refusalOfOrder(outside, 'kamenev', write('deb'))).toBe('R7.1b print.editor');
});

it('R4.13 instruct stands above a motion to print', () => {
  const s = put(carried(game, instruct('line')), (x) => {
    Object.assign(x.documents['new-course']!, { written: true, holders: ['trotsky'], supports: { deb: 2 } });
  });
  expect(refusalOfMotion(s, { kind: 'text', document: 'new-course', organ: 'pravda', form: 'full' })).toBe('R4.13 print.instructed');
  expect(refusalOfMotion(s, { kind: 'article', author: 'kamenev', article: { ...without(write('deb')) }, allow: true })).toBe(
    'R4.13 print.instructed',
  );
});
const without = ({ kind: _, ...article }: ReturnType<typeof write>) => article;

it('R4.13 instruct is refused by who does not own the organ, of strangers, of papers that do not appear, and when it is so already', () => {
  expect(refusalOfMotion(game, instruct('line'))).toBeNull();
  expect(refusalOfMotion(game, instruct('line'), 'orgburo')).toBe('R7.1b room.notCompetent');
  expect(refusalOfMotion(game, instruct('line', 'nothing'))).toBe('R7.1 organ.unknown');
  expect(refusalOfMotion(game, instruct('line', 'bolshevik'))).toBe('R7.1 organ.closed');
  expect(refusalOfMotion(game, instruct('free'))).toBe('R4.13 instruct.same');
  const all = motionOptions(scenario(), game, 'politburo', 'stalin', ['instruct']);
  expect(all.length).toBeGreaterThan(0);
  for (const m of all) expect(refusalOfMotion(game, m)).toBeNull();
  expect(motionOptions(scenario(), game, 'orgburo', 'stalin', ['instruct'])).toEqual([]);
});
