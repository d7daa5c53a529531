// The documented decisions of the turns that a game has played, compared one by one (R12): the rows of "you and history".
import { type VerifiedOutcome, verifyOutcome } from '../../lab/verify';
import type { Action } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';
import type { Table } from '../../table/table';

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

/** The same of a running game, told in the words of `told`. Comparing is done once a month; an undo begins a new list of actions and a new comparison. */
export function makeComparison(table: Table, told: () => Scenario): () => VerifiedOutcome[] {
  let known: { scenario: Scenario; log: readonly Action[]; month: string; rows: VerifiedOutcome[] } | null = null;
  return () => {
    const log = table.actions();
    const { turn, phase } = table.state();
    const month = `${turn}|${phase === 'over'}`;
    const scenario = told();
    if (known === null || known.scenario !== scenario || known.log !== log || known.month !== month)
      known = { scenario, log, month, rows: compareWithRecord(scenario, endsOf(table.states())) };
    return known.rows;
  };
}
