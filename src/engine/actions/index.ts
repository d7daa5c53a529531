// The registry of actions: an action without a rule does not compile.
import type { Action, ActionType, Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { refusal } from '../tools';
import { hasAct, refuseActType } from '../verbs';
import type { ActionRule } from './actionRule';
import { agreeLine } from './agreeLine';
import { answer } from './answer';
import { appeal } from './appeal';
import { call } from './call';
import { castVote } from './castVote';
import { choose } from './choose';
import { commit } from './commit';
import { force } from './force';
import { offer } from './offer';
import { order } from './order';
import { poll } from './poll';
import { procedure } from './procedure';
import { speak } from './speak';
import { table } from './table';
import { takeBack } from './takeBack';
import { withdraw } from './withdraw';
import { writeIn } from './writeIn';

const RULES: { [K in ActionType]: ActionRule<K> } = {
  order,
  takeBack,
  commit,
  choose,
  offer,
  answer,
  agreeLine,
  table,
  writeIn,
  force,
  withdraw,
  speak,
  poll,
  call,
  procedure,
  castVote,
  appeal,
};

const ACTION_TYPES = Object.keys(RULES) as readonly ActionType[];

// One narrow cast: the registry's mapped type guarantees that RULES[type] fits the action of that type.
const ruleFor = (action: Action): ActionRule<ActionType> => RULES[action.type] as unknown as ActionRule<ActionType>;

/** Why an action is not legal now, or null. */
export function refuseAction(scenario: Scenario, state: State, action: Action): Refusal | null {
  if (state.phase === 'over') return refusal('R9.2', 'game.over', {});
  if (!state.seats.includes(action.seat)) return refusal('R0.2', 'seat.none', { person: action.seat });
  return refuseActType(scenario, action.type) ?? ruleFor(action).refuse(scenario, state, action as never);
}

export const applyAction = (scenario: Scenario, draft: State, action: Action): void => ruleFor(action).apply(scenario, draft, action as never);

/** Every legal action of a seat now; `types` narrows. */
export function options(scenario: Scenario, state: State, seat: Id, types?: readonly ActionType[]): Action[] {
  if (state.phase === 'over' || !state.seats.includes(seat)) return [];
  const out: Action[] = [];
  for (const type of ACTION_TYPES)
    if ((types === undefined || types.includes(type)) && hasAct(scenario, type))
      out.push(...(RULES[type].options(scenario, state, seat) as Action[]));
  return out;
}
