// `plenum run --lens all`: the same games through every lens of a dispute, side by side.
import { type GameJob, type RunSummary, summarize } from '../lab/games';
import { courseThrough, type Depending, dependingOn, type ReadCourse, readThrough } from '../lab/readings';
import type { Scenario } from '../model/scenario';
import { type Reading, readingsOf } from '../scenario/lenses';
import { makeText, type Text } from '../text/sentences';
import { shareOut } from './labPool';
import { type Out, plural, table } from './out';
import { UsageError, type VerbResult } from './verb';

/** Rows printed of what depends on a reading; with --json all of them. */
const MOST_ROWS = 12;

/** The disputes that `--lens` asks to be run whole: all of them, or those named; null when it names lenses or nothing. */
export function readingsAsked(scenario: Scenario, asked: readonly string[]): Reading[] | null {
  const there = readingsOf(scenario);
  const whole = asked.filter((id) => id === 'all' || there.some((r) => r.dispute.id === id));
  if (whole.length === 0) return null;
  if (whole.length < asked.length) throw new UsageError('--lens names single lenses, or “all”, or disputes: not both');
  if (there.length === 0) throw new UsageError(`${scenario.manifest.id} has no lenses`);
  return whole.includes('all') ? there : there.filter((r) => whole.includes(r.dispute.id));
}

interface ReadRun {
  lens: string;
  isBuilt: boolean;
  course: ReadCourse;
  run: RunSummary;
}

/** Plays the jobs through each lens and prints what differs. */
export async function runReadings(
  scenario: Scenario,
  readings: readonly Reading[],
  jobs: readonly GameJob[],
  workers: number,
  out: Out,
): Promise<VerbResult> {
  const started = performance.now();
  const text = makeText(scenario);
  // As it is built it is the same in every dispute: played once.
  let builtRun: RunSummary | null = null;
  const disputes: { dispute: string; readings: ReadRun[]; depends: Depending[] }[] = [];
  for (const reading of readings) {
    const found: ReadRun[] = [];
    for (const { lens, isBuilt, scenario: read } of readThrough(scenario, reading)) {
      const known: RunSummary | null = isBuilt ? builtRun : null;
      const run: RunSummary = known ?? (await play(read, jobs, workers, out, lens.id));
      if (isBuilt) builtRun = run;
      found.push({ lens: lens.id, isBuilt, course: courseThrough(read, reading.dispute), run });
    }
    const depends = dependingOn(
      scenario,
      found.map((r) => r.run),
    );
    disputes.push({ dispute: reading.dispute.id, readings: found, depends });
    print(out, text, reading, found, depends);
  }
  const seconds = Number(((performance.now() - started) / 1000).toFixed(3));
  const finished = disputes.every((d) => d.readings.every((r) => r.run.finished === jobs.length));
  return { code: finished ? 0 : 1, document: { scenario: scenario.manifest.id, games: jobs.length, seconds, workers, disputes } };
}

async function play(scenario: Scenario, jobs: readonly GameJob[], workers: number, out: Out, label: string): Promise<RunSummary> {
  const work = jobs.map((job) => ({ kind: 'game' as const, job }));
  const { rows } = await shareOut<'game'>(scenario, work, workers, out.progress(label));
  return summarize(scenario, rows);
}

function print(out: Out, text: Text, { dispute }: Reading, runs: readonly ReadRun[], depends: readonly Depending[]): void {
  out.line(`${dispute.title} (${dispute.id}), ${plural(runs[0]!.run.games, 'game')} through each lens`);
  const { example } = dispute;
  const cell = (course: ReadCourse): string => {
    const e = course.example;
    return e === null ? '—' : `${e.vote} (${text.signed(e.sum)}), ${e.for}–${e.against}–${e.abstain}`;
  };
  const nameOf = (d: Depending): string =>
    d.what === 'ending' ? `ending ${d.id}, %` : d.what === 'congress' ? `${d.id} carries the congress, %` : `aims of ${d.id}, % of points`;
  const rows = [
    ['', ...runs.map((r) => `${r.lens}${r.isBuilt ? ' (as built)' : ''}`), ''],
    ['documented outcomes', ...runs.map((r) => `${r.course.right} of ${r.course.of}`), ''],
    ...(example === null ? [] : [[`${text.person(example.person)}’s vote, ${example.turn}`, ...runs.map((r) => cell(r.course)), '']]),
    ...depends.slice(0, MOST_ROWS).map((d) => [nameOf(d), ...d.values.map((v) => v.toFixed(1)), `±${(d.spread / 2).toFixed(1)}`]),
  ];
  for (const line of table(rows.map(([head = '', ...cells]) => [`  ${head}`, ...cells]))) out.line(line);
  if (depends.length === 0) out.line('  no ending, congress or aim depends on it in these games');
  if (depends.length > MOST_ROWS) out.line(`  and ${plural(depends.length - MOST_ROWS, 'figure')} less; --json has all of them`);
  for (const r of runs) if (r.course.missed.length > 0) out.line(`  through ${r.lens} these do not hold: ${r.course.missed.join(', ')}`);
}
