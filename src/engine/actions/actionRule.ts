// The shape every action has: options, refusal, effect — one file each.
import type { Action, ActionType, Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';

export type ActionOf<K extends ActionType> = Extract<Action, { type: K }>;

export interface ActionRule<K extends ActionType> {
  /** Every legal instance worth showing to this seat now; each is accepted by `refuse`. */
  options(scenario: Scenario, state: State, seat: Id): ActionOf<K>[];
  /** null, or what is lacking. The seat is known to be a seat of a running game. */
  refuse(scenario: Scenario, state: State, action: ActionOf<K>): Refusal | null;
  apply(scenario: Scenario, draft: State, action: ActionOf<K>): void;
}
