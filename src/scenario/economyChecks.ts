// What must hold between the fields of `economy.yaml` (R8.2): shares, order of months, policies that are set before the start, steps of levers.
import { type EconomyData, POLICIES } from '../model/economy';
import { type Check, isDate, place } from './checks';
import type { Findings } from './findings';

type Report = (path: readonly PropertyKey[], code: Parameters<Findings['add']>[0]['code'], message: string, suggest?: string) => void;

/** `shares-sum`, `duplicate-id`, `bad-date`, `turns-unsorted`, `missing-key`, `lever-step` */
export const checkEconomy: Check = (context) => {
  const { economy, findings, tables } = context;
  if (!economy?.data) return;
  const report: Report = (path, code, message, suggest) =>
    findings.add({ at: place(context, economy, ...path), code, message, suggest: () => suggest ?? null });
  checkSums(economy.data, report);
  checkMonths(economy.data, report);
  checkStart(economy.data, report);
  checkRecord(economy.data, report);
  const steps = new Map(tables.levers.flatMap(({ data }) => (data ? [[data.id, data.steps.length] as const] : [])));
  economy.data.levers.forEach((lever, i) => {
    const wanted = steps.get(lever.lever);
    if (wanted === undefined || wanted === lever.values.length) return;
    report(
      ['levers', i, 'values'],
      'lever-step',
      `levers.${i}.values: the lever “${lever.lever}” has ${wanted} steps, not ${lever.values.length}`,
      'one value a step; null where the course holds',
    );
  });
};

const sumOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

function checkSums(data: EconomyData, report: Report): void {
  const ids = data.strata.map((s) => s.id);
  data.strata.forEach((s, i) => {
    const sum = sumOf(s.seasons);
    if (sum !== 100) report(['strata', i, 'seasons'], 'shares-sum', `${s.id}: the seasons add up to ${sum}, not 100`);
    if (ids.indexOf(s.id) < i) report(['strata', i, 'id'], 'duplicate-id', `strata: “${s.id}” stands there twice`);
  });
  const shares = sumOf(data.strata.map((s) => s.share));
  if (shares !== 100) report(['strata'], 'shares-sum', `the shares of the strata add up to ${shares}, not 100`);
  const tax = sumOf(data.taxSeasons);
  if (tax !== 100) report(['taxSeasons'], 'shares-sum', `the tax seasons add up to ${tax}, not 100`);
}

function checkMonths(data: EconomyData, report: Report): void {
  const isMonth = (path: readonly PropertyKey[], month: string): void => {
    if (!isDate(month)) report(path, 'bad-date', `“${month}” is not a month`);
  };
  isMonth(['start', 'month'], data.start.month);
  for (const list of ['years', 'course'] as const) {
    data[list].forEach(({ from }, i, all) => {
      isMonth([list, i, 'from'], from);
      const before = all[i - 1];
      if (before && before.from >= from)
        report([list, i, 'from'], 'turns-unsorted', `${list}: ${from} comes after ${before.from}; months stand in order, each once`);
    });
  }
}

/** A month has one recorded value of a figure. */
function checkRecord(data: EconomyData, report: Report): void {
  const seen = new Set<string>();
  data.record.forEach(({ month, figure }, i) => {
    if (!isDate(month)) report(['record', i, 'month'], 'bad-date', `“${month}” is not a month`);
    if (seen.has(`${month} ${figure}`)) report(['record', i], 'duplicate-id', `record: “${figure}” of ${month} stands there twice`);
    seen.add(`${month} ${figure}`);
  });
}

/** What holds at the start must be known: a year of grain, and every policy. */
function checkStart(data: EconomyData, report: Report): void {
  const { month } = data.start;
  if (!data.years.some(({ from }) => from <= month)) report(['years'], 'missing-key', `no grain year begins by ${month}, the month of the start`);
  const set = new Set(data.course.filter(({ from }) => from <= month).flatMap(({ policies }) => Object.keys(policies)));
  const unset = POLICIES.filter((policy) => !set.has(policy));
  if (unset.length > 0)
    report(['course'], 'missing-key', `course: by ${month}, the month of the start, nothing says what holds for ${unset.join(', ')}`);
}
