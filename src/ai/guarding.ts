// What keeping a sick man's door is worth to a computer player (R8.4). Reads the world it is given; decides nothing.
import { isKeeper } from '../engine/sickbed';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

interface Keeper {
  scenario: Scenario;
  world: State;
  seat: Id;
  tie: (a: Id, b: Id) => number;
}

/** It is kept shut by who fears what may come out of it, open by who hopes for it; the house keeps it as quiet as his health asks. */
export function guardValue({ scenario, world, seat, tie }: Keeper, o: Extract<Order, { kind: 'guard' }>): number {
  const shut = o.pass === 'none' ? 2 : o.pass === 'read' ? 1 : 0;
  if (isKeeper(scenario, o.person, seat)) return world.people[o.person]!.health < 50 ? shut - 1 : -2;
  return shut * (2 - Math.trunc((world.ties[o.person]?.[seat] ?? 0) / 10)) - Math.max(0, Math.trunc(tie(seat, o.person) / 20));
}
