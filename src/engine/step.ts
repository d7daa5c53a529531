// The two drivers of one body of rules: immer for the game (frozen states, undo for free), in place for simulation. Same actions, same digest.
import { enableArrayMethods, produce, setAutoFreeze } from 'immer';
import type { Action, Refusal } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { State } from '../model/state';
import { applyAction, refuseAction } from './actions';
import { copyEconomy } from './economy';
import { settle } from './flow';

setAutoFreeze(true);
enableArrayMethods();

export type StepResult = { state: State; refusal: null } | { state: State; refusal: Refusal };

/** Acts of a seat that has not closed its part: the phase goes on waiting for it, and there is nothing to settle. */
const WITHIN_A_PART: ReadonlySet<Action['type']> = new Set<Action['type']>(['order', 'takeBack', 'offer']);

function write(scenario: Scenario, draft: State, action: Action): void {
  applyAction(scenario, draft, action);
  draft.actions += 1;
  if (!WITHIN_A_PART.has(action.type)) settle(scenario, draft);
}

/** Apply an action to a frozen state. A refused one changes nothing: the same object comes back with the Refusal. */
export function step(scenario: Scenario, state: State, action: Action): StepResult {
  const why = refuseAction(scenario, state, action);
  if (why !== null) return { state, refusal: why };
  return { state: produce(state, (draft) => write(scenario, draft as State, action)), refusal: null };
}

/** The same in place, on a private plain copy: for rollouts and mass runs. Returns the Refusal, or null when done. */
export function stepInPlace(scenario: Scenario, state: State, action: Action): Refusal | null {
  const why = refuseAction(scenario, state, action);
  if (why !== null) return why;
  write(scenario, state, action);
  return null;
}

function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy = { ...value };
  for (const key in copy) if (typeof copy[key] === 'object') copy[key] = copyOf(copy[key]);
  return copy;
}

/** A private copy to simulate on. What is only ever added to or replaced whole — votes, deeds, the chronicle, months of the economy, rows of ties — is shared. */
export function cloneState(state: State): State {
  const { votes, deeds, chronicle, ties, economy, ...rest } = state;
  return {
    ...copyOf(rest),
    economy: copyEconomy(economy),
    votes: [...votes],
    deeds: [...deeds],
    chronicle: [...chronicle],
    ties: { ...ties },
  } as State;
}
