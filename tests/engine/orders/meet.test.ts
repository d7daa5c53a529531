import { expect, it } from 'vitest';
import { conveneUnseated } from '../../../src/engine/commissions';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, carried, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

const meet = (theme = 'vil'): Order => ({ kind: 'meet', theme });
/** Kamenev, Rykov and Stalin, all at the centre, on the village; each of them with this view. */
const named = (view: number, mandate: 'report' | 'decide' = 'report'): State =>
  put(carried(fresh(), { kind: 'commission', theme: 'vil', members: ['kamenev', 'rykov', 'stalin'], convener: 'kamenev', mandate }), (s) => {
    for (const id of ['kamenev', 'rykov', 'stalin']) {
      s.people[id]!.place = 'moscow';
      s.people[id]!.views.vil = { view, weight: 3 };
    }
  });

it('R4.8 meet: a commission that reports lays its line before the room, and its members lean to the convener', () => {
  const s = after(named(2), 'kamenev', meet());
  expect(s.items.at(-1)).toMatchObject({ room: 'politburo', mover: 'kamenev', motion: { kind: 'line', question: 'vil', direction: 1 } });
  expect([s.people.rykov!.leansTo, s.people.stalin!.leansTo]).toEqual(['kamenev', 'kamenev']);
  expect(lastEntry(s)).toMatchObject({ key: 'commission.reported', args: { direction: 1 } });
  expect(after(named(-2), 'kamenev', meet()).items.at(-1)).toMatchObject({ motion: { direction: -1 } });
});

it('R4.8 meet: a commission that decides moves the line; one that is divided does nothing', () => {
  const before = named(2, 'decide');
  expect(after(before, 'kamenev', meet()).lines.vil).toBe(before.lines.vil! + 20);
  const divided = after(named(0, 'decide'), 'kamenev', meet());
  expect(lastEntry(divided).key).toBe('commission.divided');
  expect(divided.lines.vil).toBe(before.lines.vil);
  expect(divided.commissions[0]!.state).toBe('met');
});

it('R4.8 meet: a convener whom nobody plays convenes when it would agree with him', () => {
  const run = (own: number): string =>
    put(named(2), (s) => {
      s.seats = s.seats.filter((id) => id !== 'kamenev');
      s.people.kamenev!.views.vil = { view: own, weight: 1 };
      conveneUnseated(scenario(), s);
    }).commissions[0]!.state;
  expect(run(2)).toBe('met');
  expect(run(-1)).toBe('waits');
});

it('R4.8 meet is refused without a commission, with too few at hand, and twice', () => {
  const s = named(2);
  expect(refusalOfOrder(s, 'kamenev', meet())).toBeNull();
  expect(refusalOfOrder(s, 'rykov', meet())).toBe('R4.8 meet.none');
  expect(refusalOfOrder(s, 'kamenev', meet('sec'))).toBe('R4.8 meet.none');
  const away = put(s, (x) => {
    x.people.rykov!.place = 'urals';
    x.people.stalin!.place = 'urals';
  });
  expect(refusalOfOrder(away, 'kamenev', meet())).toBe('R4.8 meet.few');
  expect(refusalOfOrder(planned(s, 'kamenev', meet()), 'kamenev', meet())).toBe('R4.8 order.already');
});
