import { expect, it } from 'vitest';
import { costOf, orderOptions } from '../../../src/engine/orders';
import { after, fresh, planned, put, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const attend = (body: string) => ({ kind: 'attend' as const, body });

it('R0.3 attend gives a member his seat in a working body and counts the month', () => {
  const s = after(after(game, 'stalin', attend('orgburo')), 'stalin', attend('orgburo'));
  expect(s.bodies.orgburo!.worked).toEqual(['stalin']);
  expect(s.bodies.orgburo!.attendance.stalin).toBe(2);
  expect(costOf(scenario(), game, 'stalin', attend('orgburo'))).toBe(1);
});

it('R0.3 attend is refused where there is no seat to take', () => {
  expect(refusalOfOrder(game, 'stalin', attend('orgburo'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', attend('duma'))).toBe('R1.2 body.unknown');
  const abolished = put(game, (s) => {
    s.bodies.orgburo!.abolished = true;
  });
  expect(refusalOfOrder(abolished, 'stalin', attend('orgburo'))).toBe('R1.2 body.unknown');
  expect(refusalOfOrder(game, 'kamenev', attend('orgburo'))).toBe('R0.3 body.notMember');
  expect(refusalOfOrder(game, 'stalin', attend('politburo'))).toBe('R0.3 body.sitsItself');
});

it('R2.2 attend needs presence at the centre, once a month', () => {
  const away = put(game, (s) => {
    s.people.stalin!.place = 'sukhum';
  });
  expect(refusalOfOrder(away, 'stalin', attend('orgburo'))).toBe('R2.2 person.absent');
  expect(refusalOfOrder(planned(game, 'stalin', attend('orgburo')), 'stalin', attend('orgburo'))).toBe('R3.4 order.already');
});

it('R1.3 who works a post of a body need not come to it besides', () => {
  const offered = (seat: string) => orderOptions(scenario(), shared, seat, ['attend']).map((o) => (o.kind === 'attend' ? o.body : ''));
  const shared = put(game, (s) => {
    s.bodies.secretariat!.full = ['stalin', 'kamenev'];
  });
  expect(offered('kamenev')).toContain('secretariat');
  expect(offered('stalin')).not.toContain('secretariat');
});
