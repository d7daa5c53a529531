// In which manner a chair or personnel works his post (R3.4): as usual, unless another serves him now.
import { patronsBeside } from '../engine/circle/cadres';
import { openItems } from '../engine/items';
import { mannersOf } from '../engine/manners';
import { constant, trust } from '../engine/tools';
import type { Manner, Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { isEve, seasonOf } from './circle';

/** Tenths of a point that a manner is worth which serves, and one which does not. */
const SERVES = 3;
const IN_VAIN = -20;
/** Mean trust of a room at which its chair woos those it outvotes. */
const UNLOVED = -10;
/** Distrust at which a man's resentment is no loss. */
const FOE = -20;

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
      // What he has laid before the room has waited, and may wait again.
      return roomsChaired(world, post).some((room) => {
        const open = openItems(world, room);
        return open.length >= constant(scenario, 'agendaReached') && open.some((i) => i.mover === seat);
      });
    case 'arbitrate':
      return roomsChaired(world, post).some((room) => {
        const others = world.bodies[room]!.full.filter((id) => id !== seat);
        const sum = others.reduce((n, id) => n + trust(world, id, seat), 0);
        return sum <= UNLOVED * others.length && !openItems(world, room).some((i) => i.mover === seat);
      });
    case 'recommend':
      // No congress is near enough for cadres to count, and somebody could be won.
      return seasonOf(scenario, world) === 0 && patronsBeside(scenario, world, seat).some((id) => trust(world, id, seat) < 0);
    case 'dictate':
      return isEve(scenario, world) && patronsBeside(scenario, world, seat).every((id) => trust(world, seat, id) <= FOE);
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
