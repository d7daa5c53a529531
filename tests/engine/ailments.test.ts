// What doctors forbid (R1.9): a room makes an order of it, and to go all the same costs health and is a breach.
import { expect, it } from 'vitest';
import { HARM } from '../../src/engine/ailments';
import { applyMotion, motionOptions, refuseMotion } from '../../src/engine/motions';
import { applyOrder, breachOf, cardOf, orderOptions, refuseOrder } from '../../src/engine/orders';
import { constant } from '../../src/engine/tools';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { itemOf, put, scenario, to } from '../support/game';
import { freshOf, variant } from '../support/variant';

const weak = variant({
  people: [{ id: 'zinoviev', ailment: { name: 'a weak heart', forbids: ['fly'] } }],
  places: [{ id: 'kislovodsk', air: 1 }],
});
const game = freshOf(weak);
const order: Motion = { kind: 'mission', person: 'zinoviev', place: 'kislovodsk', reason: 'hold' };
const fly: Order = { kind: 'travel', place: 'moscow', fly: true };
const rail: Order = { kind: 'travel', place: 'moscow' };
const there = put(game, (s) => void (s.people.zinoviev!.place = 'kislovodsk'));
const carry = (s: State): State => put(s, (x) => applyMotion(weak, x, order, itemOf(order, 'politburo', 'stalin')));
const forbidden = carry(there);

it('R1.9 bukharin-flight-stopped-artemovsk: a room forbids a man with a weak heart to fly, and disobeying is a breach that harms him', () => {
  expect(forbidden.people.zinoviev!.forbidden).toBe(1);
  expect(forbidden.chronicle.at(-1)).toMatchObject({ key: 'mission.forbidden', args: { person: 'zinoviev', text: 'a weak heart' } });
  expect(breachOf(weak, forbidden, 'zinoviev', fly)).toBe(constant(weak, 'breachFactionalism'));
  expect(breachOf(weak, forbidden, 'zinoviev', rail)).toBe(0);
  expect(breachOf(weak, there, 'zinoviev', fly)).toBe(0);
  expect(cardOf(weak, forbidden, 'zinoviev', fly).certain).toContainEqual({ key: 'card.travel.harm', args: { by: -HARM } });
  const flown = put(forbidden, (s) => applyOrder(weak, s, 'zinoviev', fly));
  expect(flown.people.zinoviev).toMatchObject({ place: 'moscow', health: there.people.zinoviev!.health - HARM });
  expect(flown.people.zinoviev!.factionalism - there.people.zinoviev!.factionalism).toBe(constant(weak, 'breachFactionalism'));
  expect(flown.chronicle.some((e) => e.key === 'travelled.against')).toBe(true);
});

it('R1.9 the order stands until the end of next turn', () => {
  const later = put(forbidden, (s) => void (s.turn = 2));
  expect(breachOf(weak, later, 'zinoviev', fly)).toBe(0);
});

it('R1.9 such an order needs an ailment, the place where he is, and is given once', () => {
  const refused = (s: State, m: Motion): string | undefined => refuseMotion(weak, s, m, 'politburo')?.key;
  expect(refused(there, order)).toBeUndefined();
  expect(refused(there, { ...order, person: 'rykov', place: 'moscow' })).toBe('mission.noAilment');
  expect(refused(there, { ...order, place: 'moscow' })).toBe('person.elsewhere');
  expect(refused(forbidden, order)).toBe('mission.forbidden');
  expect(motionOptions(weak, there, 'politburo', 'stalin', ['mission'])).toContainEqual(order);
});

it('R1.9 one flies where there is a flight', () => {
  expect(orderOptions(weak, there, 'zinoviev', ['travel'])).toContainEqual(fly);
  expect(refuseOrder(weak, there, 'zinoviev', { kind: 'travel', place: 'petrograd', fly: true })).toMatchObject({ key: 'travel.noFlight' });
  expect(orderOptions(scenario(), to(freshOf(scenario()), 0, 'work'), 'zinoviev', ['travel']).every((o) => !('fly' in o))).toBe(true);
});
