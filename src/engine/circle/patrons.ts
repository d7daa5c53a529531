// Whose man somebody is (R5.6).
import type { Id, State } from '../../model/state';
import { type Shares, shareOf } from './shares';

/** Whom a cadre of this patron answers to in the end: a client's men are his patron's (one step). */
export function topPatron(state: State, person: Id): Id {
  const patron = state.people[person]?.patron;
  return patron !== undefined && patron !== null && patron.devotion >= 50 ? patron.person : person;
}

/** Whether anybody is his man: who leads men of his own is nobody's. */
export const leadsMen = (state: State, person: Id): boolean => Object.values(state.people).some((p) => p.patron?.person === person);

/** Seats of a body by whom they answer to: named members by their patron, the unnamed as the crowd says; `none` = nobody's. */
export function blocsOf(state: State, body: Id): Shares {
  const { full, crowd } = state.bodies[body]!;
  const blocs: Shares = { ...crowd };
  for (const id of full) blocs[topPatron(state, id)] = shareOf(blocs, topPatron(state, id)) + 1;
  return blocs;
}
