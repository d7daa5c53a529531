// In which manner a chair or personnel works his post (R3.4): as usual, unless another serves him now.
import { patronsBeside } from '../engine/circle/cadres';
import { monthsToCongress } from '../engine/circle/congresses';
import { openItems } from '../engine/items';
import { mannersOf } from '../engine/manners';
import { constant, trust } from '../engine/tools';
import type { Manner, Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { isEve } from './circle';
import { wantsOf } from './wants';

/** Tenths of a point that a manner is worth which serves, and one which does not. */
const SERVES = 3;
const IN_VAIN = -20;
/** What an item of his own counts beside those of men he trusts. */
const OWN = 100;
/** Trust, or distrust, that a little more does not change. */
const FAR = 40;

/** Manners weighed with the post itself: how a secretary keeps his place. */
export const isUsual = (manner: Manner): boolean => manner === 'plain' || manner === 'open' || manner === 'closed';

/** Tenths of a point that the manner of a chair or of personnel is worth to the holder of a post, beyond working it as usual. */
export function mannerValue(scenario: Scenario, world: State, seat: Id, post: Id, manner: Manner): number {
  if (isUsual(manner)) return 0;
  return serves(scenario, world, seat, post, manner) ? SERVES : IN_VAIN;
}

function serves(scenario: Scenario, world: State, seat: Id, post: Id, manner: Manner): boolean {
  switch (manner) {
    case 'drive':
      // More waits than a sitting reaches, and on the whole he wants it done.
      return roomsChaired(world, post).some((room) => {
        const open = openItems(world, room);
        const wanted = open.reduce((n, i) => n + (i.mover === null ? 0 : i.mover === seat ? OWN : trust(world, seat, i.mover)), 0);
        return open.length >= constant(scenario, 'agendaReached') && wanted > 0;
      });
    case 'arbitrate':
      // As many of the room distrust him as trust him.
      return roomsChaired(world, post).some((room) => world.bodies[room]!.full.reduce((n, id) => n + Math.sign(trust(world, id, seat)), 0) <= 0);
    case 'recommend':
      // No delegates are to be won, but men are.
      return (
        monthsToCongress(scenario, world) === null &&
        !wantsOf(scenario, seat).some(({ leaf }) => leaf.type === 'hold' && leaf.person === seat) &&
        patronsBeside(scenario, world, seat).some((id) => Math.abs(trust(world, id, seat)) < FAR)
      );
    case 'dictate':
      return isEve(scenario, world) && patronsBeside(scenario, world, seat).reduce((n, id) => n + trust(world, seat, id), 0) < 0;
    case 'alarm':
    case 'calm':
      return wantsOf(scenario, seat).some(
        ({ leaf, sign }) => leaf.type === 'danger' && (leaf.op.startsWith('>') ? 1 : -1) * sign === (manner === 'alarm' ? 1 : -1),
      );
    default:
      return false;
  }
}

const roomsChaired = (world: State, post: Id): Id[] => world.posts[post]!.powers.flatMap((q) => (q.power === 'chair' ? [q.of] : []));

/** The order to work a post in the manner that serves; any other order as it is. */
export function inManner(scenario: Scenario, world: State, seat: Id, o: Order): Order {
  if (o.kind !== 'work' || o.manner !== 'plain') return o;
  const manner = mannersOf(scenario, world, o.post).find((m) => mannerValue(scenario, world, seat, o.post, m) > 0);
  return manner === undefined ? o : { ...o, manner };
}
