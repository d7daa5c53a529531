// The shape every order has: one file each, with `options / refuse / apply` and what the card shows before committing (R3.1).
import type { Refusal } from '../../model/action';
import type { Deed } from '../../model/effect';
import type { Order } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { Line } from '../../model/view';
import { trustGain } from '../tools';

export type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** What a card says: certain effects, uncertain ones with their percentage, and who may learn of it. */
export interface Card {
  certain: Line[];
  uncertain: { line: Line; percent: number }[];
  learn: Id[];
}

export interface OrderRule<K extends Order['kind']> {
  rule: string;
  /** Every instance worth showing; each is accepted by `refuse` (attention apart). */
  options(scenario: Scenario, state: State, seat: Id): OrderOf<K>[];
  /** What is lacking, or null (R3.2). */
  refuse(scenario: Scenario, state: State, seat: Id, order: OrderOf<K>): Refusal | null;
  cost(scenario: Scenario, state: State, seat: Id, order: OrderOf<K>): number;
  /** Price in factionalism of a forbidden but possible order (R3.3). */
  breach?(scenario: Scenario, state: State, seat: Id, order: OrderOf<K>): number;
  card(scenario: Scenario, state: State, seat: Id, order: OrderOf<K>): Card;
  apply(scenario: Scenario, draft: State, seat: Id, order: OrderOf<K>): void;
}

export const line = (key: string, args: Line['args'] = {}): Line => ({ key, args });
export const card = (certain: Line[], learn: Id[] = [], uncertain: Card['uncertain'] = []): Card => ({ certain, uncertain, learn });

/** What a deed of `seat` does to the trust between him and whom it is done to (R1.9b): one line, or none when they are the same man. */
export function trustLine(scenario: Scenario, state: State, deed: Deed, seat: Id, to: Id): Line[] {
  const pair = scenario.rules.deeds[deed];
  if (pair === undefined || seat === to || state.people[to] === undefined) return [];
  return [line('card.trust', { person: to, by: trustGain(state, to, seat, pair[0]), back: trustGain(state, seat, to, pair[1]) })];
}
