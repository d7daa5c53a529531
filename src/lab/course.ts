// The documented course of a scenario, played: every seat does its recorded deeds and votes by conscience, so that the rules compute every ballot (R12).
import { recordPlayer } from '../ai/record';
import { playOn, type Refused } from '../ai/rollout';
import { asDocumented } from '../engine/economy';
import { newGame } from '../engine/newGame';
import { cloneState } from '../engine/step';
import type { Action, Refusal } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { State } from '../model/state';

/** The record asks no luck; the seed is written into the State all the same. */
export const COURSE_SEED = 'record';
const record = recordPlayer();

/** A recorded deed that was not done: refused by the rules (why), or its own condition did not hold (null). */
export interface SkippedDeed {
  deed: string;
  turn: string;
  refusal: Refusal | null;
}

export interface Course {
  /** The State at the end of every turn, before the next begins, in order. */
  ends: State[];
  skipped: SkippedDeed[];
}

/** Sees a course being played: its first State, then every action with the State it gave. The State is changed in place. */
export interface Watch {
  begins(state: State): void;
  done(action: Action, state: State): void;
}

/** Play the whole documented course, with the harvests that history had (R8.2). */
export function playCourse(free: Scenario, watch?: Watch): Course {
  const scenario = asDocumented(free);
  const state = newGame(scenario, COURSE_SEED);
  watch?.begins(state);
  const ends: State[] = [];
  const done: Done[] = [];
  let turn = state.turn;
  const refused = playOn(scenario, state, {
    seed: COURSE_SEED,
    playerOf: () => record,
    done: (action) => {
      done.push({ turn, key: deedKey(action) });
      watch?.done(action, state);
      if (state.phase === 'consequences' && ends.length === state.turn) ends.push(cloneState(state));
      // What the last turn brings at its very end (the ending) belongs to it.
      if (state.phase === 'over') ends[state.turn] = cloneState(state);
      turn = state.turn;
    },
  });
  return { ends, skipped: skippedOf(scenario, done, refused) };
}

/** The State of the documented course when the corridor of a turn opens. */
export function courseToCorridor(free: Scenario, turn: number): State {
  const scenario = asDocumented(free);
  const state = newGame(scenario, COURSE_SEED);
  playOn(scenario, state, {
    seed: COURSE_SEED,
    playerOf: () => record,
    until: (s) => s.turn > turn || (s.turn === turn && s.phase !== 'news' && s.phase !== 'work'),
  });
  return state;
}

/** An action done, by the turn it was done in. */
interface Done {
  turn: number;
  key: string;
}

function skippedOf(scenario: Scenario, done: readonly Done[], refused: readonly Refused[]): SkippedDeed[] {
  const months = scenario.manifest.turns.map((t) => t.id);
  return scenario.deeds
    .filter((d) => months.includes(d.turn) && !done.some((x) => months[x.turn] === d.turn && x.key === deedKey(d.action)))
    .map((d) => ({ deed: d.id, turn: d.turn, refusal: refused.findLast((r) => deedKey(r.action) === deedKey(d.action))?.refusal ?? null }));
}

/** An action without the numbers that name a deal, a question or a caucus by its place: in the game it is the open one of its sort. */
export function deedKey(action: Action): string {
  const { deal: _deal, ask: _ask, caucus: _caucus, ...rest } = action as Action & { deal?: number; ask?: number; caucus?: number };
  return JSON.stringify(rest);
}
