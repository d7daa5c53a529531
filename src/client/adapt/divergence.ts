// How far a game is from the record, as far as it has gone (R9.3): shares of documented outcomes that came out otherwise.
import { newGame } from '../../engine/newGame';
import { cloneState, stepInPlace } from '../../engine/step';
import { type VerifiedOutcome, verifyOutcome } from '../../lab/verify';
import type { Action } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';

/** The State at the end of every turn of a game, before the next begins; the last one is as the game stands. */
export function endsOf(scenario: Scenario, seed: string, seats: readonly Id[], actions: readonly Action[]): State[] {
  const state = newGame(scenario, seed, seats);
  const ends: State[] = [];
  let before = cloneState(state);
  for (const action of actions) {
    const { turn, phase } = state;
    if (phase === 'consequences') before = cloneState(state);
    stepInPlace(scenario, state, action);
    if (state.turn !== turn) ends.push(before);
  }
  if (state.phase === 'over') ends.push(cloneState(state));
  return ends;
}

/** Every documented decision of the turns played, compared. */
export function compareWithRecord(scenario: Scenario, ends: readonly State[]): VerifiedOutcome[] {
  return scenario.outcomes
    .filter((o) => scenario.manifest.turns.findIndex((t) => t.id === o.check.turn) < ends.length)
    .map((o) => verifyOutcome(scenario, ends, o));
}

/** 0–100 of all documented outcomes of the scenario. */
export function divergenceOf(scenario: Scenario, compared: readonly VerifiedOutcome[]): number {
  return scenario.outcomes.length === 0 ? 0 : Math.round((100 * compared.filter((o) => !o.ok).length) / scenario.outcomes.length);
}
