import { describe, expect, it } from 'vitest';
import { applyOrder, cardOf, costOf, refuseOrder } from '../../../src/engine/orders';
import { isCapable, isPresentAt } from '../../../src/engine/read';
import type { State } from '../../../src/model/state';
import { after, brief, commitAll, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';
import { freshOf, variant } from '../../support/variant';

const game = fresh();
const travel = (place: string) => ({ kind: 'travel' as const, place });

it('R2.2 travel moves the traveller at no cost', () => {
  const s = after(game, 'zinoviev', travel('moscow'));
  expect(s.people.zinoviev!.place).toBe('moscow');
  expect(costOf(scenario(), game, 'zinoviev', travel('moscow'))).toBe(0);
  expect(lastEntry(s)).toMatchObject({ key: 'travelled', args: { person: 'zinoviev', from: 'kislovodsk', place: 'moscow' }, who: null });
});

it('R2.2 travel is refused to nowhere, to where one is, and twice a month', () => {
  expect(refusalOfOrder(game, 'zinoviev', travel('moscow'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', travel('atlantis'))).toBe('R2.2 place.unknown');
  expect(refusalOfOrder(game, 'zinoviev', travel('kislovodsk'))).toBe('R2.2 place.there');
  expect(refusalOfOrder(planned(game, 'zinoviev', travel('moscow')), 'zinoviev', travel('rostov'))).toBe('R2.2 order.already');
});

describe('R1.9 distance', () => {
  /** A turn of a week, and Kislovodsk so many days away. */
  const far = (days: number) => {
    const places = scenario().places.map((p) => (p.id === 'kislovodsk' ? { ...p, days } : p));
    return {
      ...scenario(),
      places,
      byId: { ...scenario().byId, places: Object.fromEntries(places.map((p) => [p.id, p])) },
      rules: { ...scenario().rules, constants: { ...scenario().rules.constants, turnDays: 7 } },
    };
  };
  const gone = (days: number): State => put(game, (s) => applyOrder(far(days), s, 'zinoviev', travel('moscow')));

  it('who is near is there in the turn in which he sets out', () => {
    expect(gone(7).people.zinoviev).toMatchObject({ place: 'moscow', journey: null });
  });

  it('who sets out for longer is under way for as many turns, out of reach, and then there', () => {
    expect(gone(8).people.zinoviev!.journey).toEqual({ to: 'moscow', until: game.turn + 1 });
    const s = gone(15);
    expect(s.people.zinoviev).toMatchObject({ place: 'kislovodsk', journey: { to: 'moscow', until: game.turn + 2 } });
    expect(lastEntry(s)).toMatchObject({ key: 'travelled.setOut', who: ['zinoviev'] });
    expect([isCapable(scenario(), game, 'zinoviev'), isCapable(scenario(), s, 'zinoviev')]).toEqual([true, false]);
    expect(isPresentAt(scenario(), s, 'central-committee', 'zinoviev')).toBe(false);
    expect(refusalOfOrder(s, 'zinoviev', travel('rostov'))).toBe('R1.9 travel.underWay');
    expect(to(s, 1, 'work').people.zinoviev!.place).toBe('kislovodsk');
    expect(to(s, 2, 'work').people.zinoviev).toMatchObject({ place: 'moscow', journey: null });
    expect(s.chronicle.filter((e) => e.key === 'travelled')).toMatchObject([{ args: { from: 'kislovodsk', place: 'moscow' }, who: null }]);
  });

  it('the card says when he will be there', () => {
    const card = (days: number) => cardOf(far(days), game, 'zinoviev', travel('moscow')).certain[0];
    expect(card(7)).toMatchObject({ key: 'card.travel.centre' });
    expect(card(15)).toMatchObject({ key: 'card.travel.long', args: { place: 'moscow', count: 2 } });
  });

  it('no place of ours is farther than a month', () => {
    for (const a of scenario().places) for (const b of scenario().places) expect(a.days + b.days).toBeLessThanOrEqual(30);
  });
});

it('R1.9 travel is refused to whom somebody holds, until the month is over', () => {
  const held = put(to(fresh(), 0, 'work'), (s) => void (s.people.zinoviev!.held = 1));
  expect(refusalOfOrder(held, 'zinoviev', travel('moscow'))).toBe('R1.9 travel.held');
  expect(refusalOfOrder(to(held, 2, 'work'), 'zinoviev', travel('moscow'))).toBeNull();
});

it('R1.9 who is moved by others is free there', () => {
  const s = give(to(fresh(), 0, 'work'), 'zinoviev', travel('moscow'));
  s.people.zinoviev!.held = 0;
  commitAll(s);
  expect(s.people.zinoviev).toMatchObject({ place: 'moscow', held: null });
});

it('R1.9 R1.3 travel by air needs a flight, abroad a post', () => {
  const made = variant({ places: [{ id: 'sukhum', host: { name: 'Ruritania', refuses: [] } }] });
  const game = freshOf(made);
  expect(brief(refuseOrder(made, game, 'kamenev', { kind: 'travel', place: 'petrograd', fly: true }))).toBe('R1.9 travel.noFlight');
  expect(brief(refuseOrder(made, game, 'kamenev', { kind: 'travel', place: 'sukhum' }))).toBe('R1.3 travel.abroad');
});
