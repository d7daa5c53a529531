// R9.1, R9.2: endings, aims and their points.
import { expect, it } from 'vitest';
import { aimsOf, checkEnding, scoreOf } from '../../src/engine/ending';
import type { Scenario } from '../../src/model/scenario';
import { fresh, put, scenario } from '../support/game';

it('R9.2 the first ending in order of the file that fits is the one', () => {
  const s = put(fresh(), (x) => {
    x.posts['general-secretary']!.holder = null;
    x.people.trotsky!.standing = 'exiled';
  });
  checkEnding(scenario(), s, true);
  expect(s.ending).toEqual({ id: 'letter-carried-out', turn: 0 });
});

it('R9.2 only a decisive ending ends a game before its date', () => {
  const s = put(fresh(), (x) => void (x.posts['general-secretary']!.holder = null));
  checkEnding(scenario(), s, false);
  expect(s.ending).toBeNull();
  const decisive: Scenario = { ...scenario(), endings: scenario().endings.map((e) => ({ ...e, decisive: e.id === 'letter-carried-out' })) };
  checkEnding(decisive, s, false);
  expect(s.ending?.id).toBe('letter-carried-out');
});

it('R9.2 an ending once reached stands', () => {
  const s = put(fresh(), (x) => void (x.ending = { id: 'undecided', turn: 0 }));
  s.posts['general-secretary']!.holder = null;
  checkEnding(scenario(), s, true);
  expect(s.ending?.id).toBe('undecided');
});

it('R9.1 every seat has three to five aims, one at least not about power, and points that add up', () => {
  for (const seat of scenario().manifest.seats) {
    const aims = aimsOf(scenario(), fresh(), seat);
    expect(aims.length, seat).toBeGreaterThanOrEqual(3);
    expect(aims.length, seat).toBeLessThanOrEqual(5);
    expect(
      aims.some((a) => !a.aim.power),
      seat,
    ).toBe(true);
    const { points, of } = scoreOf(scenario(), fresh(), seat);
    expect([points, of]).toEqual([aims.filter((a) => a.met).reduce((s, a) => s + a.aim.points, 0), aims.reduce((s, a) => s + a.aim.points, 0)]);
  }
});
