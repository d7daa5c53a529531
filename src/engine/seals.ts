// Papers under seal: until their author's condition is met nobody but he brings them before others (R1.6). Pure reading.
import type { Refusal } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { holds } from './conditions';
import { refusal } from './tools';

/** Whether a paper is under seal: its condition holds, and its author has not sent, read or printed it himself. */
export function isSealed(scenario: Scenario, state: State, document: Id): boolean {
  const sealed = scenario.byId.documents[document]?.sealed ?? null;
  const d = state.documents[document];
  if (sealed === null || d === undefined || d.sent || d.public || d.readIn.length > 0) return false;
  return holds(scenario, state, sealed);
}

/** What keeps a man from bringing a paper out (`null`: a room): the seal, unless he is its author. Shown from hand to hand it may be all the same. */
export function refuseSealed(scenario: Scenario, state: State, document: Id, person: Id | null): Refusal | null {
  if (person !== null && scenario.byId.documents[document]?.author === person) return null;
  return isSealed(scenario, state, document) ? refusal('R1.6', 'document.sealed', { document }) : null;
}
