// Turns of months and of weeks (R1.9): which days lie in which turn, how long it is, and when a month is over.
import { describe, expect, it } from 'vitest';
import { daysOfTurn, endsMonth, isIn, monthsBetween, turnOfDate } from '../../src/model/calendar';

const months = ['1923-07', '1923-08', '1923-12'];
const weeks = ['1917-09-23', '1917-10-02', '1917-10-09', '1917-10-25'];
const mixed = ['1925-11', '1925-12-01', '1925-12-25', '1926-02'];

describe('R1.9 turns', () => {
  it('a month has the days of its month and no others', () => {
    expect(['1923-07-31', '1923-08', '1923-09-01', '1923-06', '1924-01-01'].map((d) => turnOfDate(months, d))).toEqual([0, 1, -1, -1, -1]);
    expect(daysOfTurn(months, 1)).toBe(null);
  });
  it('a turn that begins on a day lasts until the next begins, the last one a week', () => {
    expect(['1917-09-22', '1917-09-23', '1917-10-01', '1917-10-24', '1917-10-31', '1917-11-01'].map((d) => turnOfDate(weeks, d))).toEqual([
      -1, 0, 0, 2, 3, -1,
    ]);
    expect(weeks.map((_, i) => daysOfTurn(weeks, i))).toEqual([9, 7, 16, 7]);
  });
  it('what is dated by a month lies in the first turn that begins in it', () => {
    expect(turnOfDate(weeks, '1917-10')).toBe(1);
    expect(turnOfDate(weeks, '1917-11')).toBe(-1);
  });
  it('months and weeks stand in one calendar', () => {
    expect(['1925-11-30', '1925-12-24', '1926-01-31', '1926-02-01', '1926-03-01'].map((d) => turnOfDate(mixed, d))).toEqual([0, 1, 2, 3, -1]);
  });
  it('a month is over with the turn in which its last day lies', () => {
    expect(weeks.map((_, i) => endsMonth(weeks, i))).toEqual([true, false, false, true]);
    expect(months.map((_, i) => endsMonth(months, i))).toEqual([true, true, true]);
    expect(endsMonth(['1917-11-09'], 0)).toBe(false);
  });
  it('months are counted by the calendar', () => {
    expect(monthsBetween(weeks, 0, 3)).toBe(1);
    expect(monthsBetween(mixed, 0, 3)).toBe(3);
  });
});

it('R1.9 a span may begin or end on a day; a turn of a month lies in it when that day does', () => {
  const span = { from: '1917-10-25', until: '1917-10-29' };
  expect(['1917-10-20', '1917-10-25', '1917-10-29', '1917-11-02'].map((day) => isIn(span, day))).toEqual([false, true, true, false]);
  expect(['1917-09', '1917-10', '1917-11'].map((month) => isIn(span, month))).toEqual([false, true, false]);
  expect(isIn({ from: '1917-10', until: null }, '1917-10-05')).toBe(true);
});
