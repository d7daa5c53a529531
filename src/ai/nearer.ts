// Whether a change brings a comparison nearer to holding: +1 nearer, −1 farther, 0 neither.
import { compare } from '../engine/conditions';
import type { COMPARISONS } from '../model/condition';

export type Op = (typeof COMPARISONS)[number];
/** How far a number is from satisfying a comparison: 0 when it does. */
const distance = (left: number, op: Op, right: number): number =>
  compare(left, op, right) ? 0 : Math.abs(left - right) + (op === '<' || op === '>' ? 1 : 0);
export const moved = (before: number, after: number, op: Op, value: number): number =>
  Math.sign(distance(before, op, value) - distance(after, op, value));
/** Points of a line that a word or two move, and trust that a kindness or two win: what stands so far beyond what is wanted needs none. */
export const WORD = 10;
export const KINDNESS = 15;
/** As `moved`, for what may come undone: a number that satisfies by less than the push is still worth it. */
export const pushed = (now: number, by: number, op: Op, value: number): number => moved(now, now + by, op, value) || moved(now - by, now, op, value);
export const flip = (before: boolean, after: boolean): number => Number(after) - Number(before);
