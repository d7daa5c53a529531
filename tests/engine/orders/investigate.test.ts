import { expect, it } from 'vitest';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

const person = (id: string): Order => ({ kind: 'investigate', person: id, organization: null });
const place = (id: string): Order => ({ kind: 'investigate', person: null, organization: id });
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
  s.posts['general-secretary']!.powers.push({ power: 'investigate', of: 'party' });
  s.people.trotsky!.factionalism = 30;
});

it('R5.5 investigate opens a case in the opener’s name, and is taken as a reproach', () => {
  const s = after(game, 'stalin', person('trotsky'));
  expect(s.cases).toMatchObject([{ person: 'trotsky', by: 'stalin', stage: 'opened' }]);
  expect(s.ties.trotsky!.stalin!).toBeLessThan(game.ties.trotsky!.stalin!);
});

it('R5.5 investigate goes into the commission of a place, and dissolves it when half of it is won', () => {
  const before = game.organizations.petrograd!.control;
  const s = after(game, 'stalin', place('petrograd'));
  expect(s.organizations.petrograd!.control).toBe(before + Math.trunc(((1000 - before) * scenario().rules.constants.inspection) / 100));
  expect(lastEntry(s)).toMatchObject({ key: 'control.inspected', args: { person: 'stalin', organization: 'petrograd' } });
  const ripe = put(game, (x) => {
    x.organizations.petrograd!.control = 450;
  });
  const dissolved = after(ripe, 'stalin', place('petrograd'));
  expect(dissolved.organizations.petrograd!.control).toBe(scenario().rules.constants.controlVisit);
  expect(lastEntry(dissolved).key).toBe('control.dissolved');
  expect(dissolved.deeds.at(-1)).toMatchObject({ deed: 'slight', by: 'stalin', to: 'zinoviev' });
  expect(refusalOfOrder(dissolved, 'stalin', place('petrograd'))).toBe('R5.5 investigate.ours');
});

it('R5.5 investigate is refused without the power, of both or neither, of oneself, without ground, twice, and of no place', () => {
  expect(refusalOfOrder(game, 'stalin', person('trotsky'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', person('trotsky'))).toBe('R5.5 investigate.noPower');
  expect(refusalOfOrder(game, 'stalin', { kind: 'investigate', person: null, organization: null })).toBe('R5.5 investigate.one');
  expect(refusalOfOrder(game, 'stalin', person('stalin'))).toBe('R5.5 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', person('tomsky'))).toBe('R5.9 case.noGround');
  expect(refusalOfOrder(after(game, 'stalin', person('trotsky')), 'stalin', person('trotsky'))).toBe('R5.9 case.already');
  expect(refusalOfOrder(game, 'stalin', place('atlantis'))).toBe('R5.5 organization.unknown');
  expect(refusalOfOrder(planned(game, 'stalin', person('trotsky')), 'stalin', place('moscow'))).toBe('R5.5 order.already');
});
