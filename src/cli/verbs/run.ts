// plenum run: many games by computer players, or paired games of two players in the same seat.

import type { CongressSummary } from '../../lab/congress';
import {
  COMPUTER_KINDS,
  type GameJob,
  type Pair,
  type PairResult,
  pairJobs,
  pairResults,
  type RunSummary,
  seating,
  seedOf,
  summarize,
} from '../../lab/games';
import { median } from '../../lab/statistics';
import { PLAYERS, type PlayerKind } from '../../model/replay';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { type Args, didYouMean } from '../args';
import { defaultWorkers, shareOut } from '../labPool';
import { LENS_OPTION, throughThese } from '../lenses';
import { type Out, plural, table } from '../out';
import { readingsAsked, runReadings } from '../runReadings';
import { checkSeat, findPlayable } from '../scenarios';
import { UsageError, type Verb } from '../verb';

/** Who plays at each strength. */
const STRENGTH: Readonly<Record<string, PlayerKind>> = { quick: 'quick', standard: 'search-standard', strong: 'search-strong' };

export const run: Verb = {
  summary: 'play many games by computer and count what came of them',
  usage: '<scenario> [--games N] [--seed S] [--strength S | --player kind] [--seat person=kind]… [--pair person=A,B]… [--lens id|all]… [--workers K]',
  details: [
    `Players: ${COMPUTER_KINDS.join(', ')}. The digest is the same for the same games whatever the number of workers.`,
    '--pair plays the same games (same luck, same other players) once with A and once with B in that seat and prints the mean difference of aim',
    'points with its 95 % interval; --pair all=A,B does so for every seat in turn.',
    '',
    '--strength says how well all seats play that are not named. Quick, the default: the heuristic in haste, which looks at a few things a month and',
    'votes its conscience. Standard and strong look ahead: search-standard and search-strong in every seat.',
    '',
    'A side has carried a congress when more of its contested votes went as its leader voted than against him. Contested are those in which leaders of',
    'delegates stood against each other.',
    '',
    '--lens plays through a lens (R10.1). --lens all plays the same games through every lens of every dispute (or of one: --lens <dispute>), beside each',
    'other: the documented outcomes that still hold, the example vote, and the endings, congresses and aims that depend on the reading, widest first.',
    '',
    'JSON: {scenario, games, finished, turns: {median, p95}, actions: {median, p95}, seconds, gamesPerSecond, msPerGame, workers, endings: {id: n},',
    '       aims: {person: {mean, low95, high95, of, spread: {points: n}, met: {aim: n}}}, congress: null | {met, contested, sides: {person: {carried,',
    '       lost, even}}}, digest}; with --pair {scenario, games, seconds, workers, pairs: [{seat, a, b, games, of, meanA, meanB,',
    '       difference: {mean, low95, high95}}]}; with --lens all {scenario, games, seconds, workers, disputes: [{dispute, readings: [{lens, isBuilt,',
    '       course: {right, of, missed, example}, run}], depends: [{what, id, values, spread}]}]}',
  ],
  options: {
    games: { kind: 'number', value: 'N', min: 1, max: 1_000_000, help: 'how many (100; pairs 200)' },
    seed: { kind: 'text', value: 'S', help: 'the luck of the run (1)' },
    strength: { kind: 'text', value: 'S', help: `how well the seats not named play: ${Object.keys(STRENGTH).join(', ')} (quick)` },
    player: { kind: 'text', value: 'kind', help: 'who plays the seats not named (quick; with --pair heuristic)' },
    seat: { kind: 'text', value: 'person=kind', multiple: true, help: 'who plays this seat' },
    pair: { kind: 'text', value: 'person=A,B', multiple: true, help: 'compare two players in this seat' },
    lens: { ...LENS_OPTION, value: 'id|all', help: 'play through this lens, or through all beside each other' },
    workers: { kind: 'number', value: 'K', min: 1, max: 64, help: `threads (${defaultWorkers()} here)` },
  },
  takes: { least: 1, most: 1 },
  async run(args, out) {
    const plain = findPlayable(args.positionals[0]!);
    const readings = readingsAsked(plain, args.texts('lens'));
    const scenario = readings === null ? throughThese(plain, args.texts('lens')) : plain;
    const seed = args.text('seed') ?? '1';
    const named = args.text('player');
    const kind = named === null ? strengthOf(args) : checkKind(named);
    if (named !== null && args.has('strength')) throw new UsageError('--strength and --player say the same thing: give one of them');
    const some = seatsOf(scenario, args);
    const workers = args.number('workers', defaultWorkers());
    const pairs = pairsOf(scenario, args);
    if (readings !== null) {
      if (pairs.length > 0) throw new UsageError('--pair compares players and --lens all readings: one at a time');
      const jobs = gameJobs(seating(scenario, kind ?? 'quick', some), seed, args.number('games', 100));
      return runReadings(plain, readings, jobs, workers, out);
    }
    return pairs.length > 0
      ? runPairs(scenario, pairs, seating(scenario, kind ?? 'heuristic', some), seed, args.number('games', 200), workers, out)
      : runGames(scenario, seating(scenario, kind ?? 'quick', some), seed, args.number('games', 100), workers, out);
  },
};

function strengthOf(args: Args): PlayerKind | null {
  const text = args.text('strength');
  if (text === null) return null;
  const kind = STRENGTH[text];
  if (kind === undefined)
    throw new UsageError(`--strength is ${Object.keys(STRENGTH).join(', ')}, not “${text}”${didYouMean(text, Object.keys(STRENGTH))}`);
  return kind;
}

function checkKind(text: string): PlayerKind {
  const kind = PLAYERS.find((k) => k === text);
  if (kind !== undefined && COMPUTER_KINDS.includes(kind)) return kind;
  throw new UsageError(
    kind === 'human'
      ? 'a human cannot play in run; use plenum play'
      : `no player is called “${text}”${didYouMean(text, COMPUTER_KINDS) || `; there are: ${COMPUTER_KINDS.join(', ')}`}`,
  );
}

function split(option: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--${option} is person=player, not “${text}”`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function seatsOf(scenario: Scenario, args: Args): Record<Id, PlayerKind> {
  return Object.fromEntries(
    args.texts('seat').map((text) => {
      const [person, kind] = split('seat', text);
      return [checkSeat(scenario, person), checkKind(kind)];
    }),
  );
}

function pairsOf(scenario: Scenario, args: Args): Pair[] {
  return args.texts('pair').flatMap((text) => {
    const [person, kinds] = split('pair', text);
    const [a, b, ...more] = kinds.split(',');
    if (a === undefined || b === undefined || more.length > 0) throw new UsageError(`--pair is person=A,B with two players, not “${text}”`);
    const seats = person === 'all' ? scenario.manifest.seats : [checkSeat(scenario, person)];
    return seats.map((seat) => ({ seat, a: checkKind(a), b: checkKind(b) }));
  });
}

const rounded = (x: number, digits = 2): number => Number(x.toFixed(digits));

const gameJobs = (seats: Record<Id, PlayerKind>, seed: string, games: number): GameJob[] =>
  Array.from({ length: games }, (_, n) => ({ seed: seedOf(seed, n), seats }));

async function runGames(scenario: Scenario, seats: Record<Id, PlayerKind>, seed: string, games: number, workers: number, out: Out) {
  const jobs = gameJobs(seats, seed, games);
  const started = performance.now();
  const { rows, ms } = await shareOut<'game'>(
    scenario,
    jobs.map((job) => ({ kind: 'game' as const, job })),
    workers,
    out.progress('games'),
  );
  const seconds = rounded((performance.now() - started) / 1000, 3);
  const summary = summarize(scenario, rows);
  const speed = { seconds, gamesPerSecond: rounded(games / seconds, 1), msPerGame: rounded(median(ms), 1), workers };
  print(out, scenario, summary, speed);
  return { code: summary.finished === games ? (0 as const) : (1 as const), document: { ...summary, ...lensesOf(scenario), ...speed } };
}

/** The lenses played through, when there are any. */
const lensesOf = ({ chosen }: Scenario) => (chosen.length === 0 ? {} : { lenses: chosen });

function print(
  out: Out,
  scenario: Scenario,
  s: RunSummary,
  speed: { seconds: number; gamesPerSecond: number; msPerGame: number; workers: number },
): void {
  out.line(
    `${plural(s.games, 'game')} of ${scenario.manifest.title}, ${s.finished === s.games ? 'all finished' : `${s.games - s.finished} NOT finished`}; ${plural(speed.workers, 'worker')}`,
  );
  if (scenario.chosen.length > 0) out.line(`read through ${scenario.chosen.join(', ')}`);
  out.line(
    `turns: median ${s.turns.median}, 95 % at most ${s.turns.p95}; actions: median ${s.actions.median}, 95 % at most ${s.actions.p95}; refused proposals ${s.refusedPerGame} a game`,
  );
  out.line(`${speed.seconds} s, ${speed.gamesPerSecond} games/s, ${speed.msPerGame} ms a game (median, in its thread)`);
  out.line('endings');
  for (const line of table(Object.entries(s.endings).map(([id, n]) => [`  ${id}`, String(n), `${((100 * n) / s.games).toFixed(0)} %`])))
    out.line(line);
  out.line('aims, points met (95 % interval), games by points');
  for (const line of table(
    Object.entries(s.aims).map(([id, a]) => [
      `  ${id}`,
      a.mean.toFixed(2),
      `${a.low95.toFixed(2)}…${a.high95.toFixed(2)}`,
      `of ${a.of}`,
      Object.entries(a.spread)
        .map(([points, n]) => `${points}×${n}`)
        .join(' '),
    ]),
  ))
    out.line(line);
  if (s.congress !== null) printCongress(out, s.congress, s.games);
  out.line(`digest ${s.digest}`);
}

function printCongress(out: Out, { met, contested, sides }: CongressSummary, games: number): void {
  out.line(`congress: voted in ${met} of ${games} games, was contested in ${contested}; whose side carried it`);
  const rows = Object.entries(sides).map(([id, side]) => [
    `  ${id}`,
    `${side.carried}`,
    `${((100 * side.carried) / games).toFixed(0)} %`,
    `lost ${side.lost}, even ${side.even}`,
  ]);
  for (const line of table(rows)) out.line(line);
}

async function runPairs(
  scenario: Scenario,
  pairs: readonly Pair[],
  others: Record<Id, PlayerKind>,
  seed: string,
  games: number,
  workers: number,
  out: Out,
) {
  const jobs = pairJobs(scenario, pairs, others, seed, games);
  const started = performance.now();
  const { rows, ms } = await shareOut<'game'>(
    scenario,
    jobs.map((job) => ({ kind: 'game' as const, job })),
    workers,
    out.progress('games'),
  );
  const seconds = rounded((performance.now() - started) / 1000, 3);
  const results = pairResults(scenario, pairs, others, seed, games, jobs, rows);
  out.line(
    `${plural(games, 'paired game')} per seat of ${scenario.manifest.title}; ${plural(jobs.length, 'game')} in ${seconds} s, ${rounded(ms.reduce((t, x) => t + x, 0) / jobs.length, 1)} ms per game (median, in its thread)`,
  );
  const row = (r: PairResult): string[] => [
    `  ${r.seat}`,
    `${r.a} ${r.meanA.toFixed(2)}`,
    `${r.b} ${r.meanB.toFixed(2)}`,
    `of ${r.of}`,
    `difference ${r.difference.mean.toFixed(2)} (${r.difference.low95.toFixed(2)}…${r.difference.high95.toFixed(2)})`,
    r.difference.low95 > 0 ? `${r.a} better` : r.difference.high95 < 0 ? `${r.b} better` : 'undecided',
  ];
  for (const line of table(results.map(row))) out.line(line);
  return { code: 0 as const, document: { scenario: scenario.manifest.id, games, seconds, workers, pairs: results } };
}
