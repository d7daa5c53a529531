// Who has left a room of the state for its sittings of this turn (R4.11). Reads only; who leaves is written by fractions.ts.
import type { Id, State } from '../model/state';

/** Whether he has left it this turn. */
export const isGone = (state: State, room: Id, person: Id): boolean =>
  state.walkouts?.some((w) => w.turn === state.turn && w.room === room && w.person === person) ?? false;

/** Whether anybody has. */
export const isDeserted = (state: State, room: Id): boolean => state.walkouts?.some((w) => w.turn === state.turn && w.room === room) ?? false;
