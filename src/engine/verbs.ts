// The verbs a scenario puts in play (R3.5): what no seat is offered there, and how it is refused.
import type { ActionType, Refusal } from '../model/action';
import type { Motion } from '../model/motion';
import type { OrderKind } from '../model/order';
import type { Scenario } from '../model/scenario';
import { OPTIONAL_ACTS } from '../model/verbs';
import { refusal } from './tools';

const isIn = (list: readonly string[] | undefined, verb: string): boolean => list === undefined || list.includes(verb);

/** Orders that are there only where the rules have what they go by. */
const PLAYED_WITH: Partial<Record<OrderKind, 'underground' | 'secondParty' | 'outside'>> = {
  underground: 'underground',
  break: 'secondParty',
  petition: 'outside',
};

/** Whether the rules of a scenario know this order at all. */
export function isKnownOrder(scenario: Scenario, kind: OrderKind): boolean {
  const needs = PLAYED_WITH[kind];
  return needs === undefined || scenario.rules[needs] !== undefined;
}

/** Whether seats may give orders of this kind. */
export const hasOrder = (scenario: Scenario, kind: OrderKind): boolean => isKnownOrder(scenario, kind) && isIn(scenario.manifest.verbs?.orders, kind);
/** Whether seats may lay motions of this kind; an event may lay any. */
export const hasMotion = (scenario: Scenario, kind: Motion['kind']): boolean =>
  (kind !== 'fraction' || scenario.rules.fractions !== undefined) && isIn(scenario.manifest.verbs?.motions, kind);
/** Whether seats may do this at all: give an order, make an offer, ask for a second sitting. */
export const hasAct = (scenario: Scenario, type: ActionType): boolean =>
  !(OPTIONAL_ACTS as readonly ActionType[]).includes(type) || isIn(scenario.manifest.verbs?.acts, type);

export const refuseOrderKind = (scenario: Scenario, kind: OrderKind): Refusal | null =>
  hasOrder(scenario, kind) ? null : refusal('R3.5', 'verb.order', {});
export const refuseMotionKind = (scenario: Scenario, kind: Motion['kind']): Refusal | null =>
  hasMotion(scenario, kind) ? null : refusal('R3.5', 'verb.motion', {});
export const refuseActType = (scenario: Scenario, type: ActionType): Refusal | null =>
  hasAct(scenario, type) ? null : refusal('R3.5', 'verb.act', {});
