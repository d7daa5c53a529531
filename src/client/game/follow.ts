// The game on the page followed act by act, for its divergence (R9.3). What was seen is kept: a month is compared once, and an undo begins anew.
import { type Divergence, divergence } from '../../lab/divergence';
import { makeTracer, type Trace, type Tracer, traceRecord } from '../../lab/trace';
import type { Action } from '../../model/action';
import type { Table } from '../../table/table';

export interface Follower {
  /** The course so far. */
  trace(): Trace;
  /** How far it lies from the record after the turns that are over; 0 before the first is. */
  fromRecord(): Divergence;
}

export function followTable(table: Table): Follower {
  let log: readonly Action[] = [];
  let seen = 0;
  let tracer: Tracer | null = null;
  let compared: { turns: number; found: Divergence } | null = null;
  const trace = (): Trace => {
    const [actions, states] = [table.actions(), table.states()];
    if (tracer === null || actions !== log) {
      tracer = makeTracer(table.scenario, states[0]!);
      [log, seen, compared] = [actions, 0, null];
    }
    for (; seen < Math.min(actions.length, states.length - 1); seen += 1) tracer.see(actions[seen]!, states[seen + 1]!);
    return tracer.trace();
  };
  return {
    trace,
    fromRecord() {
      const now = trace();
      if (compared?.turns !== now.ends.length) {
        // The record is played through for this: not before there is something to compare.
        const record = now.ends.length === 0 ? now : traceRecord(table.scenario);
        compared = { turns: now.ends.length, found: divergence(record, now) };
      }
      return compared.found;
    },
  };
}
