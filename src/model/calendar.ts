// The calendar as data: a turn is a month or begins on a day, and a few questions about its dates (R1.9). Dates are text, so that comparing them is comparing text.
import { z } from 'zod';

/** A month `YYYY-MM`, which lasts as long as the month, or a day `YYYY-MM-DD`, from which the turn lasts until the next one begins. */
export const turnIdSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

export const monthSchema = z.string().regex(/^\d{4}-\d{2}$/);
const edgeSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
/** A span of months, or of days where a calendar has turns of days; both ends in it; `null`: open. */
export const monthsSchema = z.strictObject({ from: edgeSchema.nullable().default(null), until: edgeSchema.nullable().default(null) });
export type Months = z.infer<typeof monthsSchema>;

/** Days of a turn that begins on a day and has none after it. */
const WEEK = 7;
const MONTH = 'YYYY-MM'.length;

const isMonth = (turn: string): boolean => turn.length === MONTH;
const firstDay = (turn: string): string => (isMonth(turn) ? `${turn}-01` : turn);
/** The month in which a turn or a day lies. */
export const monthOf = (date: string): string => date.slice(0, MONTH);

/** Days since the first of March of the year 0, for differences only. */
function dayNumber(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** Whether a month or day lies in the span; without one always. A month that has one of the ends, a day, in it lies in the span. */
export const isIn = (months: Months | undefined, date: string): boolean => {
  const [from, until] = [months?.from ?? '', months?.until ?? date];
  return from.slice(0, date.length) <= date.slice(0, from.length) && date.slice(0, until.length) <= until.slice(0, date.length);
};

/** The first day of the month after this one. */
function monthAfter(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** How many days a turn has, if it begins on a day; null = it is a month. */
export function daysOfTurn(turns: readonly string[], at: number): number | null {
  const turn = turns[at]!;
  if (isMonth(turn)) return null;
  const next = turns[at + 1];
  return next === undefined ? WEEK : dayNumber(firstDay(next)) - dayNumber(turn);
}

/** Place in the calendar of the turn that a day lies in, or in which a month begins to be played; −1 = outside it. */
export function turnOfDate(turns: readonly string[], date: string): number {
  if (isMonth(date)) return turns.findIndex((turn) => monthOf(turn) === date);
  let at = turns.length - 1;
  while (at >= 0 && firstDay(turns[at]!) > date) at -= 1;
  if (at < 0) return -1;
  const days = daysOfTurn(turns, at);
  const isIn = days === null ? monthOf(date) === turns[at] : dayNumber(date) - dayNumber(turns[at]!) < days;
  return isIn ? at : -1;
}

/** Whether a month is over with this turn: what goes by months is done in it. */
export function endsMonth(turns: readonly string[], at: number): boolean {
  const days = daysOfTurn(turns, at);
  return days === null || dayNumber(monthAfter(turns[at]!)) - dayNumber(turns[at]!) <= days;
}

/** Months from the month of one turn to that of another. */
export function monthsBetween(turns: readonly string[], from: number, to: number): number {
  const number = (turn: string): number => Number(turn.slice(0, 4)) * 12 + Number(turn.slice(5, 7));
  return number(turns[to]!) - number(turns[from]!);
}
