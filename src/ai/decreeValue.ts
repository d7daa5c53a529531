// What moving a lever is worth to a man: as he believes, and for a rival directive as the room would have it that must countersign it (R8.5).
import { breachOf } from '../engine/orders';
import { countersignedBy, isRival } from '../engine/orders/decree';
import type { Order } from '../model/order';
import { expected } from './judge';
import type { Mood } from './orderValue';

/** What a directive is worth that no room will countersign: a slight to its owner, for nothing. */
const VAIN = -8;

/** Tenths of a point, his aims apart. */
export function decreeValue({ scenario, world, seat, tie }: Mood, o: Extract<Order, { kind: 'decree' }>, aim: number): number {
  const lever = scenario.byId.levers[o.lever]!;
  const { value, owner } = world.levers[o.lever]!;
  const view = world.people[seat]!.views[lever.question];
  const by = Math.sign(o.value - value) * lever.direction;
  const worth = aim + (view === undefined ? 0 : 2 * by * view.view * view.weight) - 3 - Math.trunc(breachOf(scenario, world, seat, o) / 2);
  if (worth <= 0 || !isRival(scenario, world, seat, o.lever)) return worth;
  const slight = Math.trunc(Math.max(0, tie(seat, world.posts[owner]!.holder ?? seat)) / 10);
  const room = countersignedBy(scenario, world, o.lever)!;
  // As the lever's own motion: it touches the same question, and costs the same man.
  return expected(scenario, world, room, { kind: 'lever', lever: o.lever, value: o.value }, seat).carried ? worth - slight : VAIN;
}
