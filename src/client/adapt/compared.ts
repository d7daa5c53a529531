// The documented decisions of the turns that a game has played, compared one by one (R12): the rows of "you and history".
import { type VerifiedOutcome, verifyOutcome } from '../../lab/verify';
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';

/** Of all states of a game, in order, those that end a turn; the last one is as the game stands when it is over. */
export function endsOf(states: readonly State[]): State[] {
  return states.filter((state, i) => state.phase === 'over' || states[i + 1]?.turn === state.turn + 1);
}

/** Every documented decision of the turns played, compared. */
export function compareWithRecord(scenario: Scenario, ends: readonly State[]): VerifiedOutcome[] {
  return scenario.outcomes
    .filter((o) => scenario.manifest.turns.findIndex((t) => t.id === o.check.turn) < ends.length)
    .map((o) => verifyOutcome(scenario, ends, o));
}
