import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, PLAIN, put, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const sharp: Motion = { kind: 'line', question: 'sec', direction: -1, tone: 'sharp', document: null };

it('R1.5 line touches its question by its tone and strikes nobody', () => {
  expect(reading(game, sharp)).toEqual({ subject: 'line/sec/minus', positions: { sec: -2 }, stakes: {}, excluded: [] });
  expect(reading(game, PLAIN)).toMatchObject({ subject: 'line/vil/plus', positions: { vil: 1 } });
});

it('R1.5 line moves by 20 when mild, 40 when sharp, within ±100', () => {
  expect(carried(game, PLAIN).lines.vil).toBe(game.lines.vil! + 20);
  const s = carried(game, sharp);
  expect(s.lines.sec).toBe(game.lines.sec! - 40);
  expect(carried(carried(s, sharp), sharp).lines.sec).toBe(-100);
  expect(lastEntry(s)).toMatchObject({ key: 'line.moved', args: { question: 'sec', direction: -1, room: 'politburo' } });
});

it('R1.5 line is refused on unknown questions, on a paper nobody wrote, and past the end', () => {
  expect(refusalOfMotion(game, sharp)).toBeNull();
  expect(refusalOfMotion(game, { ...PLAIN, question: 'weather' })).toBe('R1.5 question.unknown');
  expect(refusalOfMotion(game, { ...PLAIN, document: 'new-course' })).toBe('R1.6 document.unwritten');
  const extreme = put(game, (s) => {
    s.lines.vil = 100;
  });
  expect(refusalOfMotion(extreme, PLAIN)).toBe('R1.5 line.extreme');
});

it('R4.8 line is refused while a commission of the room has the question', () => {
  const line: Motion = { kind: 'line', question: 'sec', direction: 1, tone: 'mild', document: null };
  const named = carried(fresh(), { kind: 'commission', theme: 'sec', members: ['kamenev'], convener: 'kamenev', mandate: 'report' });
  expect(refusalOfMotion(fresh(), line)).toBeNull();
  expect(refusalOfMotion(named, line)).toBe('R4.8 commission.sits');
});
