// The engine's figures: medians on this machine, with goals. Each takes what it measures from one computer-played game.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { options } from '../../engine/actions';
import { digest } from '../../engine/digest';
import { newGame } from '../../engine/newGame';
import { makeReplay, makeTimeline, runReplay } from '../../engine/replay';
import { cloneState, step, stepInPlace } from '../../engine/step';
import { worldFor } from '../../engine/view';
import { playJob, seating } from '../../lab/games';
import { simulate } from '../../lab/simulate';
import { median, percentile } from '../../lab/statistics';
import { stir } from '../../lab/stir';
import type { Action } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { Progress } from '../out';
import { PEER_DOES, type PeerRun, runPeer } from './peer';
import { writesBetween } from './writes';

export interface Figure {
  id: string;
  /** Median, unless the unit says otherwise. */
  value: number;
  unit: string;
  goal: number;
  ok: boolean;
  /** 95 of 100 are below. */
  p95?: number;
  note: string;
}
export interface PeerFigure {
  id: string;
  ours: number;
  theirs: number;
  /** Theirs by ours: above 1 we are faster. */
  ratio: number;
  unit: string;
  does: string;
}

/** A game to measure on: its actions, and the State before each. */
interface Sample {
  scenario: Scenario;
  seed: string;
  actions: Action[];
  states: State[];
  /** Rounds over all its actions that are measured. */
  rounds: number;
}

const rounded = (x: number): number => Number(x.toFixed(x < 10 ? 2 : x < 100 ? 1 : 0));

function figure(id: string, values: readonly number[], unit: string, goal: number, note: string): Figure {
  const value = rounded(median(values));
  return { id, value, unit, goal, ok: value <= goal, p95: rounded(percentile(values, 95)), note };
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** Rounds before measuring, so that the machine has warmed to the code. */
const WARM = 3;
const warm = (s: Sample): number => Math.min(WARM, s.rounds);

function sampleGame(scenario: Scenario, seed: string, rounds: number): Sample {
  const { actions } = simulate(scenario, seed);
  let state = newGame(scenario, seed);
  const states = [state];
  for (const action of actions) {
    state = step(scenario, state, action).state;
    states.push(state);
  }
  return { scenario, seed, actions, states, rounds };
}

function stepInPlaceFigure(s: Sample): Figure {
  const micros: number[] = [];
  for (let round = 0; round < warm(s) + s.rounds; round += 1) {
    const state = newGame(s.scenario, s.seed);
    for (const action of s.actions) {
      const ms = timed(() => stepInPlace(s.scenario, state, action));
      if (round >= warm(s)) micros.push(ms * 1000);
    }
  }
  return figure('step-in-place', micros, 'µs', 6, 'one action, rules and all, on a private copy');
}

function immerMicros(s: Sample): number[] {
  const micros: number[] = [];
  for (let round = 0; round < warm(s) + s.rounds; round += 1) {
    let state = newGame(s.scenario, s.seed);
    for (const action of s.actions) {
      const began = performance.now();
      state = step(s.scenario, state, action).state;
      if (round >= warm(s)) micros.push((performance.now() - began) * 1000);
    }
  }
  return micros;
}

function overStates(s: Sample, run: (state: State, seat: Id) => unknown): number[] {
  const micros: number[] = [];
  for (let round = 0; round < warm(s) + s.rounds; round += 1) {
    for (const [i, action] of s.actions.entries()) {
      const ms = timed(() => run(s.states[i]!, action.seat));
      if (round >= warm(s)) micros.push(ms * 1000);
    }
  }
  return micros;
}

function replayFigure(s: Sample): Figure {
  const replay = makeReplay(s.scenario, s.seed, seating(s.scenario, 'heuristic'), s.actions, false, 1000);
  // All the rules at once take longer to warm to than one of them.
  const warming = 4 * warm(s);
  const run = (): number => (timed(() => runReplay(s.scenario, replay)) * 1000) / s.actions.length;
  const values = Array.from({ length: warming + s.rounds }, run).slice(warming);
  return figure('replay-1000', values, 'ms', 60, `per 1,000 actions; the game has ${s.actions.length}, with its digests checked at both ends`);
}

function jumpFigure(s: Sample): Figure {
  const replay = makeReplay(s.scenario, s.seed, seating(s.scenario, 'heuristic'), s.actions, false, 1000);
  const timeline = makeTimeline(s.scenario, replay);
  const values = Array.from({ length: 40 * s.rounds }, (_, i) => timed(() => timeline.jumpTo((i * 7919) % (s.actions.length + 1))));
  return figure('jump', values, 'ms', 16, 'to any action of an open replay');
}

/** Whole games at quick strength: the heuristic in haste; nobody looks ahead. */
function gamesFigure(id: string, goal: number, scenario: Scenario, games: number, progress: Progress): Figure {
  // A third as many are played before, unmeasured: a whole game runs through far more code than the other figures do.
  const warming = Math.ceil(games / 3);
  const values = Array.from({ length: warming + games }, (_, i) => {
    const ms = timed(() => playJob(scenario, { seed: `bench-${i}`, seats: seating(scenario, 'quick') }));
    progress.tick(i + 1, warming + games);
    return ms;
  }).slice(warming);
  progress.end();
  const { id: name, turns, seats } = scenario.manifest;
  return figure(id, values, 'ms', goal, `a whole game of ${name}: ${turns.length} turns, ${seats.length} seats at quick strength`);
}

/** Of the longest scenario so many of the games are played. */
const CAMPAIGN_SHARE = 5;

/**
 * Growth of memory in a thousand games. The first third is played before, unmeasured: what the machine learns of our code fills the heap for some 300 games,
 * and stays. What its compiler makes is left out for the same reason.
 */
function heapFigure(scenario: Scenario, games: number, progress: Progress): Figure {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    collect();
    return getHeapSpaceStatistics().reduce((sum, space) => (space.space_name.startsWith('code') ? sum : sum + space.space_used_size), 0);
  };
  const players = Object.fromEntries(scenario.manifest.seats.map((id) => [id, stir]));
  const warming = Math.trunc(games / 3);
  let early = warming === 0 ? used() : 0;
  for (let n = 0; n < games; n += 1) {
    simulate(scenario, `heap-${n}`, players);
    if (n + 1 === warming) early = used();
    progress.tick(n + 1, games);
  }
  progress.end();
  const value = Math.round(((used() - early) / 1024) * (1000 / (games - warming)));
  return {
    id: 'heap-growth',
    value,
    unit: 'KiB',
    goal: 1024,
    ok: value <= 1024,
    note: `growth of the heap in 1000 games at random, from the last ${games - warming} of ${games}, compiled code apart`,
  };
}

function peers(s: Sample, immer: readonly number[]): PeerFigure[] {
  const start = cloneState(s.states[0]!);
  const writes = s.actions.map((_, i) => writesBetween(s.states[i], s.states[i + 1]));
  const many = writes.reduce((n, w) => n + w.length, 0);
  const runs: PeerRun[] = [];
  for (let round = 0; round < warm(s) + s.rounds; round += 1) {
    const run = runPeer(start, writes);
    if (run === null) return [];
    runs.push(run);
  }
  const theirs = runs.slice(warm(s)).flatMap((run) => run.micros);
  if (digest(runs[0]!.last) !== digest(s.states[s.states.length - 1]!)) throw new Error('the peer did not make the same writes');
  const row = (id: string, our: number, their: number, unit: string): PeerFigure => ({
    id,
    ours: rounded(our),
    theirs: rounded(their),
    ratio: rounded(their / our),
    unit,
    does: `${PEER_DOES}; ${many} writes in ${writes.length} actions`,
  });
  const total = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  return [
    row('boardgame.io-action', median(immer), median(theirs), 'µs, median'),
    row('boardgame.io-action-mean', total(immer), total(theirs), 'µs, mean'),
  ];
}

export interface BenchSize {
  /** Rounds measured over one game, after the machine has warmed to the code. */
  rounds: number;
  /** Whole games. */
  games: number;
  heapGames: number;
  /** Long figures left out. */
  skip: readonly string[];
}

/** All figures of the engine, in order. `longest` is the scenario of the campaign figure; all others are taken from `scenario`. */
export function measure(
  scenario: Scenario,
  longest: Scenario | null,
  size: BenchSize,
  progress: (label: string) => Progress,
): { figures: Figure[]; peers: PeerFigure[] } {
  // Whole games first, as a run plays them: once the drafts of the other driver have passed through the rules, the machine reads every object the slow way.
  const games = size.skip.includes('game-quick') ? [] : [gamesFigure('game-quick', 60, scenario, size.games, progress('games'))];
  if (longest !== null) games.push(gamesFigure('campaign', 1000, longest, Math.ceil(size.games / CAMPAIGN_SHARE), progress('campaigns')));
  const sample = sampleGame(scenario, 'bench', size.rounds);
  const inPlace = stepInPlaceFigure(sample);
  const immer = immerMicros(sample);
  const figures = [
    inPlace,
    figure('step-immer', immer, 'µs', 60, 'one action on a frozen State'),
    figure(
      'view',
      overStates(sample, (state, seat) => worldFor(scenario, state, seat)),
      'µs',
      200,
      'what one seat believes',
    ),
    figure(
      'options',
      overStates(sample, (state, seat) => options(scenario, state, seat)),
      'µs',
      500,
      'all legal actions of one seat',
    ),
    replayFigure(sample),
    jumpFigure(sample),
    ...games,
  ];
  const compared = peers(sample, immer);
  if (!size.skip.includes('heap-growth')) figures.push(heapFigure(scenario, size.heapGames, progress('games for the heap')));
  return { figures, peers: compared };
}
