// What it is worth to a secretary to carry what his place has resolved to the centre (R5.8): nothing, unless the room is expected to follow.
import { brokenByTabling } from '../engine/deals';
import { stakesOf, subjectOf } from '../engine/motions';
import { askedBy } from '../engine/orders/address';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { expected, motionValue } from './judge';

/** Tenths of a point: an address that a room turns down, what being followed there is worth by itself, and the most that a moved line is. */
const TURNED_DOWN = -6;
const FOLLOWED = 3;
const LINE_MOST = 12;
/** Tenths of a point that a broken promise costs. */
const WORD = 40;

/** `zeal`: strength of a man's view on a question × what the line still lacks of it, as for a speech. */
export function addressValue(
  scenario: Scenario,
  world: State,
  seat: Id,
  o: Extract<Order, { kind: 'address' }>,
  zeal: (question: Id) => number,
): number {
  const r = world.resolutions[o.resolution];
  const motion = r === undefined ? null : askedBy(world, r);
  if (motion === null || !expected(scenario, world, o.room, motion, null).carried) return TURNED_DOWN;
  const broken = brokenByTabling(world, seat, subjectOf(motion, world), stakesOf(scenario, world, motion));
  const value = motionValue(scenario, world, seat, motion) + FOLLOWED - WORD * broken;
  if (motion.kind !== 'line') return value;
  const side = Math.sign(world.people[seat]!.views[motion.question]?.view ?? 0) * motion.direction;
  return value + side * Math.min(LINE_MOST, Math.trunc(zeal(motion.question) / 50));
}
