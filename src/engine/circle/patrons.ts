// Whose man somebody is (R5.6).
import type { Id, State } from '../../model/state';

/** Whom a cadre of this patron answers to in the end: a client's men are his patron's (one step). */
export function topPatron(state: State, person: Id): Id {
  const patron = state.people[person]?.patron;
  return patron !== undefined && patron !== null && patron.devotion >= 50 ? patron.person : person;
}
