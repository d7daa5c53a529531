import { expect, it } from 'vitest';
import { costOf } from '../../../src/engine/orders';
import { after, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const canvass = (organization: string) => ({ kind: 'canvass' as const, organization });

it('R5.2 canvass wins cells by oratory, held back by the regime', () => {
  // 4 × 3 × (100 − 35) / 100 = 7 of a thousand.
  const open = put(game, (s) => {
    s.organizations.moscow!.regime = 35;
    Object.assign(s.economy!, { moodWorkers: 0, moodPeasants: 0 });
  });
  const s = after(open, 'kamenev', canvass('moscow'));
  expect(s.organizations.moscow!.cell.kamenev).toBe(open.organizations.moscow!.cell.kamenev! + 7);
  expect(Object.values(s.organizations.moscow!.cell).reduce((a, b) => a + b, 0)).toBe(1000);
  expect(lastEntry(s)).toMatchObject({ key: 'canvassed', args: { person: 'kamenev', organization: 'moscow' } });
  expect(costOf(scenario(), game, 'kamenev', canvass('moscow'))).toBe(1);
});

it('R8.2 canvass gains by the discontent of those he speaks for', () => {
  const unrest = put(game, (s) => {
    s.organizations.moscow!.regime = 35;
    Object.assign(s.economy!, { moodWorkers: 0, moodPeasants: -60 });
  });
  const won = (view: number) => {
    const s = put(unrest, (x) => {
      x.people.kamenev!.views = { vil: { view, weight: 2 } };
    });
    return after(s, 'kamenev', canvass('moscow')).organizations.moscow!.cell.kamenev! - s.organizations.moscow!.cell.kamenev!;
  };
  expect([won(1), won(-1)]).toEqual([12, 7]);
});

it('R5.2 canvass is refused where nothing is, where all is closed, and twice', () => {
  expect(refusalOfOrder(game, 'kamenev', canvass('moscow'))).toBeNull();
  expect(refusalOfOrder(game, 'kamenev', canvass('mars'))).toBe('R5.2 organization.unknown');
  const closed = put(game, (s) => {
    s.organizations.petrograd!.regime = 90;
  });
  expect(refusalOfOrder(closed, 'kamenev', canvass('petrograd'))).toBe('R3.4 canvass.closed');
  expect(refusalOfOrder(planned(game, 'kamenev', canvass('moscow')), 'kamenev', canvass('ukraine'))).toBe('R5.2 order.already');
});
