// Five years of the economy without a game: the documented course, or another.
import { economyAtStart, grainYear, policiesNow } from '../../src/engine/economy';
import { monthName, monthNumber, type Policies, playMonth } from '../../src/engine/economyMonth';
import type { EconomyMonth, EconomyState } from '../../src/model/economy';
import { scenario } from './game';

export type Months = Record<string, EconomyMonth>;
/** What is decided otherwise in a month. */
export type Otherwise = (month: string, policies: Policies, e: EconomyState) => Partial<Policies>;

/** July 1923 to June 1928. */
export function fiveYears(otherwise: Otherwise = () => ({})): Months {
  const data = scenario().economy!;
  const e = economyAtStart(scenario())!;
  const months: Months = {};
  while (e.next <= monthNumber('1928-06')) {
    const policies = policiesNow(scenario(), data, e, null);
    const month = playMonth(data, e, grainYear(scenario(), e.next), { ...policies, ...otherwise(monthName(e.next), policies, e) });
    months[month.month] = month;
  }
  return months;
}

/** Sum of a figure from one month to another. */
export const sumOf = (months: Months, from: string, to: string, figure: 'procured' | 'bought' | 'hunger'): number =>
  Object.values(months)
    .filter((m) => m.month >= from && m.month <= to)
    .reduce((sum, m) => sum + m[figure], 0);
