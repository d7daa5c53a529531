// Random legal play until a law breaks. One game at a time; dear checks on a sample of moments, so that hundreds of games take a minute.
import { heuristic } from '../ai/heuristic';
import { luckOf, type Player } from '../ai/player';
import { playOn } from '../ai/rollout';
import { digest } from '../engine/digest';
import { newGame } from '../engine/newGame';
import { makeReplay, runReplay } from '../engine/replay';
import { cloneState, step, stepInPlace } from '../engine/step';
import type { Action } from '../model/action';
import { type PlayerKind, type Replay, replaySchema } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { brokenView, deepFreeze, outOfRange, refusedAndChanged, refusedOption, strangeValue, wrongShares } from './laws';
import { stir } from './stir';

export const FAULTS = [
  'threw',
  'player-threw',
  'view-threw',
  'option-refused',
  'refused-changed',
  'not-whole',
  'shares',
  'out-of-range',
  'drivers-differ',
  'save-differs',
  'unfinished',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  kind: FaultKind;
  detail: string;
  seed: string;
  /** Actions before it. */
  at: number;
  replay: Replay;
}

export interface FuzzRow {
  seed: string;
  actions: number;
  finished: boolean;
  fault: Fault | null;
}

/** Games by number: how many of them meet the dear checks. */
const BOTH_DRIVERS_EVERY = 20;
const SAVED_EVERY = 10;
const HEURISTIC_EVERY = 5;
const ALIENS = 12;

class Broken extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string,
  ) {
    super(message);
  }
}

/** Fuzz the n-th game of a run. The same scenario, seed and n give the same row. */
export function fuzzGame(scenario: Scenario, seed: string, n: number): FuzzRow {
  const gameSeed = `${seed}-${n}`;
  const luck = luckOf(gameSeed, 'fuzz', 0);
  const thinker = n % HEURISTIC_EVERY === 0 ? scenario.manifest.seats[luck('thinker', scenario.manifest.seats.length)] : undefined;
  const seats: Record<Id, PlayerKind> = Object.fromEntries(scenario.manifest.seats.map((id) => [id, id === thinker ? 'heuristic' : 'random']));
  const log: Action[] = [];
  let proposed: Action[] = [];
  const fail = (kind: FaultKind, detail: string): FuzzRow => ({
    seed: gameSeed,
    actions: log.length,
    finished: false,
    fault: { kind, detail, seed: gameSeed, at: log.length, replay: replayOf(scenario, gameSeed, seats, log) },
  });

  const state = newGame(scenario, gameSeed);
  const looks = inspectionAt(luck);
  const playerOf =
    (seat: Id): Player =>
    (mind) => {
      try {
        proposed = (seats[seat] === 'heuristic' ? heuristic : stir)(mind);
        return proposed;
      } catch (error) {
        throw new Broken('player-threw', `${seats[seat]} for ${seat}: ${messageOf(error)}`);
      }
    };
  let turn = 0;
  try {
    playOn(scenario, state, {
      seed: gameSeed,
      playerOf,
      belief: (_scenario, s) => s,
      done: (action) => {
        log.push(action);
        if (log.length === looks) inspect(scenario, state, log, luck);
        if (state.turn === turn && state.phase !== 'over') return;
        turn = state.turn;
        checkNumbers(scenario, state);
      },
    });
    if (state.phase !== 'over') return fail('unfinished', `turn ${state.turn}, phase ${state.phase}`);
    if (n % BOTH_DRIVERS_EVERY === 0) checkDrivers(scenario, gameSeed, log, state);
    if (n % SAVED_EVERY === 1) checkSave(scenario, gameSeed, seats, log, state);
  } catch (error) {
    if (error instanceof Broken) return fail(error.kind, error.message);
    // The rules threw: the action is among those proposed and not yet done.
    const guilty = guiltyAction(scenario, gameSeed, log, proposed);
    if (guilty !== null) log.push(guilty);
    return fail('threw', messageOf(error));
  }
  return { seed: gameSeed, actions: log.length, finished: true, fault: null };
}

const messageOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** A game as far as it came, without digests: nothing is known to be right about it. */
export function replayOf(scenario: Scenario, seed: string, seats: Record<Id, PlayerKind>, actions: readonly Action[]): Replay {
  return {
    format: 'plenum-replay-1',
    scenario: scenario.manifest.id,
    hash: scenario.hash,
    seed,
    seats,
    iron: false,
    actions: [...actions],
    every: 1000,
    digests: [],
  };
}

/** The one moment of the game that is looked at closely. */
const inspectionAt = (luck: (purpose: string, below: number) => number): number => 1 + luck('inspection', 350);

function checkNumbers(scenario: Scenario, state: State): void {
  const shares = wrongShares(state);
  if (shares !== null) throw new Broken('shares', shares);
  const range = outOfRange(scenario, state);
  if (range !== null) throw new Broken('out-of-range', range);
  const strange = strangeValue(state);
  if (strange !== null) throw new Broken('not-whole', strange);
}

function inspect(scenario: Scenario, state: State, log: readonly Action[], luck: (purpose: string, below: number) => number): void {
  if (state.phase === 'over') return;
  const frozen = deepFreeze(cloneState(state));
  const view = brokenView(scenario, frozen);
  if (view !== null) throw new Broken('view-threw', view);
  const seat = state.seats[luck('looker', state.seats.length)]!;
  const refused = refusedOption(scenario, frozen, seat);
  if (refused !== null) throw new Broken('option-refused', refused);
  for (let i = 0; i < ALIENS; i += 1) {
    const alien = mutated(scenario, log[luck(`alien|${i}`, log.length)]!, state.seats, luck, i);
    let changed: string | null;
    try {
      changed = refusedAndChanged(scenario, frozen, alien);
    } catch (error) {
      throw new Broken('threw', `${JSON.stringify(alien)}: ${messageOf(error)}`);
    }
    if (changed !== null) throw new Broken('refused-changed', changed);
  }
}

/** An action of another moment, by another seat, with one id in it exchanged for one of another sort: mostly illegal, never to be thrown at. */
function mutated(scenario: Scenario, action: Action, seats: readonly Id[], luck: (purpose: string, below: number) => number, i: number): Action {
  const pools = [scenario.people, scenario.bodies, scenario.posts, scenario.documents, scenario.places].filter((p) => p.length > 0);
  const pool = pools[luck(`pool|${i}`, pools.length)]!;
  const stranger = pool[luck(`stranger|${i}`, pool.length)]!.id;
  const texts = [...JSON.stringify(action).matchAll(/:"([a-z0-9]+(?:-[a-z0-9]+)*)"/g)];
  const chosen = texts[luck(`which|${i}`, texts.length)]!;
  const known = new Set([...scenario.people, ...scenario.bodies, ...scenario.posts, ...scenario.documents, ...scenario.places].map((x) => x.id));
  const seat = seats[luck(`seat|${i}`, seats.length)]!;
  if (!known.has(chosen[1]!)) return { ...action, seat } as Action;
  const text = JSON.stringify(action);
  return { ...(JSON.parse(`${text.slice(0, chosen.index)}:"${stranger}"${text.slice(chosen.index + chosen[0].length)}`) as Action), seat };
}

function checkDrivers(scenario: Scenario, seed: string, log: readonly Action[], state: State): void {
  let twin = newGame(scenario, seed);
  for (const [i, action] of log.entries()) {
    const result = step(scenario, twin, action);
    if (result.refusal !== null)
      throw new Broken('drivers-differ', `action ${i} is refused with immer: ${result.refusal.rule} ${result.refusal.key}`);
    twin = result.state;
  }
  if (digest(twin) !== digest(state)) throw new Broken('drivers-differ', 'the last states differ');
}

function checkSave(scenario: Scenario, seed: string, seats: Record<Id, PlayerKind>, log: readonly Action[], state: State): void {
  const saved = JSON.stringify(makeReplay(scenario, seed, seats, log, false, 1000));
  const run = runReplay(scenario, replaySchema.parse(JSON.parse(saved)));
  if (run.divergence !== null) throw new Broken('save-differs', `action ${run.divergence.at}: ${run.divergence.reason}`);
  if (digest(run.state) !== digest(state)) throw new Broken('save-differs', 'the last states differ');
}

/** The first of the proposed actions at which the rules throw, after `log`. */
function guiltyAction(scenario: Scenario, seed: string, log: readonly Action[], proposed: readonly Action[]): Action | null {
  const state = newGame(scenario, seed);
  try {
    for (const action of log) stepInPlace(scenario, state, action);
  } catch {
    return null;
  }
  for (const action of proposed.filter((a) => !log.slice(-proposed.length).includes(a))) {
    try {
      stepInPlace(scenario, state, action);
    } catch {
      return action;
    }
  }
  return null;
}
