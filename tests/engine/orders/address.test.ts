import { expect, it } from 'vitest';
import { addressValue } from '../../../src/ai/addressValue';
import { applyOrder, cardOf, orderOptions } from '../../../src/engine/orders';
import { askedBy } from '../../../src/engine/orders/address';
import type { Order } from '../../../src/model/order';
import type { Resolution } from '../../../src/model/organization';
import type { Id, State } from '../../../src/model/state';
import { act, after, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

const address = (resolution = 0, room: Id = 'politburo'): Extract<Order, { kind: 'address' }> => ({ kind: 'address', resolution, room });
const resolved = (turn: number, more: Partial<Resolution> = {}): Resolution => ({
  turn,
  by: 'zinoviev',
  organization: 'petrograd',
  level: 'conference',
  question: null,
  document: null,
  person: 'trotsky',
  side: -1,
  for: 900,
  against: 50,
  abstain: 50,
  carried: true,
  sentTo: null,
  ...more,
});
/** August: Zinoviev works Petrograd, whose conference spoke against Trotsky in July. */
const game = put(give(to(fresh(), 1, 'work'), 'zinoviev', { kind: 'work', post: 'petrograd-chair', manner: 'plain' }), (s) => {
  s.resolutions.push(resolved(0));
});
const other = (more: Partial<Resolution>): State => put(game, (s) => void (s.resolutions = [resolved(0, more)]));

it('R5.8 what a local body has resolved lies before a room of the centre in the name of the place, and nobody moved it', () => {
  const s = after(game, 'zinoviev', address());
  expect(s.items.at(-1)).toMatchObject({
    room: 'politburo',
    mover: null,
    from: 'petrograd',
    motion: { kind: 'discipline', who: ['trotsky'], rung: 'censure', from: null },
    outcome: null,
  });
  expect(s.resolutions[0]!.sentTo).toBe('politburo');
  expect(s.deeds.at(-1)).toMatchObject({ deed: 'reproach', by: 'zinoviev', to: 'trotsky' });
  expect(lastEntry(s)).toMatchObject({ key: 'addressed', who: null, args: { organization: 'petrograd', room: 'politburo', level: 'conference' } });
  expect(orderOptions(scenario(), game, 'zinoviev', ['address'])).toEqual([address()]);
  expect(cardOf(scenario(), game, 'zinoviev', address()).certain.map((l) => l.key)).toEqual(['card.address', 'card.address.against', 'card.trust']);
});

it('R5.8 it asks for what was resolved: the line, a verdict, a label or a sentence lifted', () => {
  expect(askedBy(game, resolved(0, { person: null, question: 'vil', side: 1 }))).toMatchObject({ kind: 'line', question: 'vil', direction: 1 });
  expect(askedBy(game, resolved(0, { person: null, document: 'new-course', side: 1 }))).toMatchObject({ kind: 'verdict', outcome: 'endorse' });
  expect(askedBy(game, resolved(0, { person: null, document: 'new-course' }))).toMatchObject({ kind: 'verdict', outcome: 'condemn' });
  const labelled = put(game, (s) => void (s.people.trotsky!.labels = ['factionalist']));
  expect(askedBy(labelled, resolved(0, { side: 1 }))).toEqual({ kind: 'lift', who: 'trotsky', what: 'label' });
  const reprimanded = put(game, (s) => void (s.people.trotsky!.standing = 'reprimanded'));
  expect(askedBy(reprimanded, resolved(0, { side: 1 }))).toEqual({ kind: 'lift', who: 'trotsky', what: 'rung' });
  expect(askedBy(game, resolved(0, { side: 1 }))).toBeNull();
  // On a question nobody is reproached.
  const asked = other({ person: null, question: 'vil', side: 1 });
  expect(after(asked, 'zinoviev', address()).deeds).toEqual(asked.deeds);
  expect(cardOf(scenario(), asked, 'zinoviev', address()).certain).toHaveLength(1);
});

it('R5.8 it stands on the agenda by the trust of its holder in the secretary of the place, behind what must be confirmed', () => {
  const place = (trust: number): number => {
    let s = put(game, (x) => {
      x.ties.kamenev = { ...x.ties.kamenev, zinoviev: trust };
    });
    s = after(s, 'zinoviev', address());
    s.plans.zinoviev = [];
    s = to(s, 1, 'corridor');
    act(s, {
      type: 'table',
      seat: 'stalin',
      room: 'politburo',
      motion: { kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null },
      amends: null,
    });
    s = to(s, 1, 'session');
    return s.session!.agenda.indexOf(s.items.find((i) => i.from !== null)!.id);
  };
  expect([place(100), place(-100)]).toEqual([0, 1]);
});

it('R5.8 it comes too late when the same lies there already, and says so to who sent it', () => {
  const twice = put(game, (s) => {
    s.resolutions.push(resolved(0));
    applyOrder(scenario(), s, 'zinoviev', address());
  });
  const s = after(twice, 'zinoviev', address(1));
  expect(s.items).toHaveLength(twice.items.length);
  expect(lastEntry(s)).toMatchObject({ key: 'address.vain', who: ['zinoviev'] });
});

it('R5.8 it is refused', () => {
  expect(refusalOfOrder(game, 'zinoviev', address())).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', address(7))).toBe('R5.8 address.nothing');
  for (const stale of [{ carried: false }, { sentTo: 'politburo' }, { turn: -1 }, { side: 1 as const }])
    expect(refusalOfOrder(other(stale), 'zinoviev', address())).toBe('R5.8 address.nothing');
  expect(refusalOfOrder(game, 'kamenev', address())).toBe('R5.8 resolve.notYours');
  expect(refusalOfOrder(game, 'zinoviev', address(0, 'party-congress'))).toBe('R1.9 room.doesNotSit');
  expect(refusalOfOrder(planned(game, 'zinoviev', address()), 'zinoviev', address())).toBe('R5.8 order.already');
  const barred = put(game, (s) => void s.rules.push({ verb: 'speak', allow: false, who: ['zinoviev'], since: 0 }));
  expect(refusalOfOrder(barred, 'zinoviev', address())).toBe('R4.13 speak.forbidden');
  expect(refusalOfOrder(after(game, 'zinoviev', address()), 'zinoviev', address())).toBe('R5.8 address.nothing');
});

it('R5.8 a computer player carries to the centre what the room will follow and he wants', () => {
  const value = (s: State): number => addressValue(scenario(), s, 'zinoviev', address(), () => 600);
  const thinking = (view: number): State =>
    put(other({ person: null, question: 'vil', side: 1 }), (s) => {
      for (const id of s.bodies.politburo!.full) s.people[id]!.views.vil = { view: id === 'zinoviev' ? 2 : view, weight: 3 };
    });
  expect(value(thinking(2))).toBeGreaterThan(0);
  expect(value(thinking(-2))).toBeLessThan(0);
});
