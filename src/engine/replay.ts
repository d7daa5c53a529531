// A game as a list of actions: make, check, run to any point; the first diverging action is named.
import type { Action, Refusal } from '../model/action';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { digest } from './digest';
import { asDocumented } from './economy';
import { newGame } from './newGame';
import { cloneState, step, stepInPlace } from './step';

export interface Divergence {
  /** Place of the action, counted from 0; null when the scenario itself differs. */
  at: number | null;
  reason: 'refused' | 'digest' | 'scenario';
  refusal: Refusal | null;
  expected: string;
  computed: string;
}

export interface ReplayRun {
  state: State;
  applied: number;
  divergence: Divergence | null;
}

/** The scenario as a game is played on it: the documented course, and what goes on from it, keep the harvests of history (R8.2). */
export const playedOn = (scenario: Scenario, game: Pick<Replay, 'documented'>): Scenario =>
  game.documented === true ? asDocumented(scenario) : scenario;

/** A digest is kept at the start, after every so many actions, and at the end. */
export const DIGEST_EVERY = 50;

/** A replay of what is known already: `digests` are those that `makeReplay` would find. */
export function replayOf(
  scenario: Scenario,
  game: Pick<Replay, 'seed' | 'seats' | 'iron' | 'documented' | 'actions' | 'digests'>,
  every = DIGEST_EVERY,
): Replay {
  const { manifest, hash, chosen } = scenario;
  return { format: 'plenum-replay-1', scenario: manifest.id, hash, ...(chosen.length > 0 ? { lenses: [...chosen] } : {}), every, ...game };
}

/** Plays the actions, which must be legal, and keeps the digests on the way. */
export function makeReplay(
  scenario: Scenario,
  seed: string,
  seats: Record<Id, PlayerKind>,
  actions: readonly Action[],
  iron: boolean,
  every = DIGEST_EVERY,
): Replay {
  const state = newGame(scenario, seed, Object.keys(seats));
  const digests = [digest(state)];
  actions.forEach((a, i) => {
    stepInPlace(scenario, state, a);
    if ((i + 1) % every === 0) digests.push(digest(state));
  });
  digests.push(digest(state));
  return replayOf(scenario, { seed, seats, iron, actions: [...actions], digests }, every);
}

/** Run a replay up to `upTo` actions, in place. Stops at the first action that is refused or whose digest differs. */
export function runReplay(free: Scenario, replay: Replay, upTo = replay.actions.length): ReplayRun {
  const scenario = playedOn(free, replay);
  const state = newGame(scenario, replay.seed, Object.keys(replay.seats));
  const fail = (at: number | null, reason: Divergence['reason'], why: Refusal | null, expected: string, computed: string): ReplayRun => ({
    state,
    applied: at ?? 0,
    divergence: { at, reason, refusal: why, expected, computed },
  });
  if (replay.hash !== scenario.hash) return fail(null, 'scenario', null, replay.hash, scenario.hash);
  const end = Math.min(upTo, replay.actions.length);
  for (let i = 0; i < end; i += 1) {
    const why = stepInPlace(scenario, state, replay.actions[i]!);
    if (why !== null) return fail(i, 'refused', why, '', '');
    const isLast = i + 1 === replay.actions.length;
    if ((i + 1) % replay.every !== 0 && !isLast) continue;
    const expected = isLast ? replay.digests[replay.digests.length - 1] : replay.digests[(i + 1) / replay.every];
    const computed = digest(state);
    if (expected !== undefined && expected !== computed) return fail(i, 'digest', null, expected, computed);
  }
  return { state, applied: end, divergence: null };
}

/** States at every so many actions, so that any action is reached in a few steps. */
export interface Timeline {
  jumpTo(n: number): State;
  length: number;
}

/** A timeline of frozen states every `stride` actions; jumping re-runs at most `stride` of them. */
export function makeTimeline(free: Scenario, replay: Replay, stride = 25): Timeline {
  const scenario = playedOn(free, replay);
  const marks: State[] = [newGame(scenario, replay.seed, Object.keys(replay.seats))];
  let state = marks[0]!;
  replay.actions.forEach((a, i) => {
    state = step(scenario, state, a).state;
    if ((i + 1) % stride === 0) marks.push(state);
  });
  return {
    length: replay.actions.length,
    jumpTo(n) {
      const target = Math.max(0, Math.min(n, replay.actions.length));
      const mark = Math.trunc(target / stride);
      if (target % stride === 0) return marks[mark]!;
      const from = cloneState(marks[mark]!);
      for (let i = mark * stride; i < target; i += 1) stepInPlace(scenario, from, replay.actions[i]!);
      return from;
    },
  };
}
