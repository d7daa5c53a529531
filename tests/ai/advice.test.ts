// The orders on top of the desk: legal ones, few of each kind, in the order given, and those that aims and posts ask for.
import { describe, expect, it } from 'vitest';
import { ordersWorthALook } from '../../src/ai/advice';
import { orderOptions, refuseOrder } from '../../src/engine/orders';
import { viewFor } from '../../src/engine/view';
import type { Order } from '../../src/model/order';
import { fresh, put, scenario, to } from '../support/game';

const inWork = to(fresh(), 0, 'work');
const shown = (seat: string, state = inWork): Order[] => {
  const { world } = viewFor(scenario(), state, seat);
  return ordersWorthALook(scenario(), world, seat, orderOptions(scenario(), world, seat));
};

describe('ordersWorthALook', () => {
  it.each(inWork.seats)('shows %s a few legal orders in the order of the desk, no post or person twice', (seat) => {
    const orders = shown(seat);
    expect(orders.length).toBeGreaterThan(3);
    expect(orders.length).toBeLessThanOrEqual(10);
    const all = orderOptions(scenario(), inWork, seat).map((o) => JSON.stringify(o));
    const places = orders.map((o) => all.indexOf(JSON.stringify(o)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const o of orders) expect(refuseOrder(scenario(), inWork, seat, o)).toBeNull();
    const courted = orders.flatMap((o) => (o.kind === 'court' ? [o.person] : []));
    expect(new Set(courted).size).toBe(courted.length);
  });
  it('shows the posts that are held, and rest to a man who is ill', () => {
    expect(shown('stalin').some((o) => o.kind === 'work' && o.post === 'general-secretary')).toBe(true);
    expect(shown('stalin').some((o) => o.kind === 'rest')).toBe(false);
    const ill = put(inWork, (s) => {
      s.people.stalin!.health = 10;
    });
    expect(shown('stalin', ill).some((o) => o.kind === 'rest')).toBe(true);
  });
});
