// What a man would look at first: his legal orders weighed as the heuristic weighs them, without its luck, and only a few of each kind.
import type { Order, OrderKind } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { moodOf, orderValue } from './orderValue';

/** Most of one kind; one of every other. */
const SHOWN: { [K in OrderKind]?: number } = { work: 3, court: 3, write: 2 };
/** Most in all. */
const SHOWN_IN_ALL = 10;

/**
 * The orders worth a look, in the order given.
 * @param world what the seat believes (View.world)
 * @param orders its legal orders
 */
export function ordersWorthALook(scenario: Scenario, world: State, seat: Id, orders: readonly Order[]): Order[] {
  const mood = moodOf({ scenario, world, seat, phase: world.phase, luck: () => 0 }, world);
  const taken = new Map<string, number>();
  const objects = new Set<string>();
  const ranked = orders
    .map((o, i) => ({ o, i, value: orderValue(mood, o) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.i - b.i)
    .filter(({ o }) => {
      // One manner, one tone, one aim of the same thing is enough.
      const object = `${o.kind}|${objectOf(o)}`;
      const n = taken.get(o.kind) ?? 0;
      if (n >= (SHOWN[o.kind] ?? 1) || objects.has(object)) return false;
      taken.set(o.kind, n + 1);
      objects.add(object);
      return true;
    })
    .slice(0, SHOWN_IN_ALL);
  return ranked.sort((a, b) => a.i - b.i).map(({ o }) => o);
}

/** What an order is about: the post, the person, the paper. */
function objectOf(o: Order): string {
  if ('post' in o && o.post !== null) return o.post;
  if ('person' in o && o.person !== null) return o.person;
  if ('to' in o && o.to !== null) return o.to;
  if ('document' in o && o.document !== null) return o.document;
  return '';
}
