// R5.8: regional bureaus: what their heads take, whom they call together, and how they begin and end.
import { expect, it } from 'vitest';
import { motionValue } from '../../src/ai/judge';
import { moveCircle } from '../../src/engine/circle/cadres';
import { bureausOver, regionOf } from '../../src/engine/circle/region';
import { motionOptions, stakesOf } from '../../src/engine/motions';
import { mayCall } from '../../src/engine/orders/resolve';
import type { Motion } from '../../src/model/motion';
import type { Id, State } from '../../src/model/state';
import { fresh, put, scenario, to } from '../support/game';

const BUREAU = 'north-west-bureau';
const POST = 'north-west-bureau-secretary';
const start = to(fresh(), 0, 'work');
const led = (holder: Id | null, change: (s: State) => void = () => {}): State =>
  put(start, (s) => {
    Object.assign(s.posts[POST]!, { holder, worked: true });
    change(s);
  });
/** Permille of the province that a man has after a month, more than without him at the head of the bureau. */
const gain = (s: State, organization: Id, patron: Id): number => {
  const share = (x: State): number => put(x, (y) => moveCircle(scenario(), y)).organizations[organization]!.province[patron] ?? 0;
  return share(s) - share(put(s, (x) => void (x.posts[POST]!.holder = null)));
};

it('R5.8 a bureau stands over its places for the man who leads it, while it stands and nobody else must agree', () => {
  const over = (s: State): Id[] => bureausOver(scenario(), s, 'petrograd').map((p) => p.id);
  expect(over(start)).toEqual([POST]);
  expect(bureausOver(scenario(), start, 'moscow')).toEqual([]);
  expect(regionOf(scenario(), POST)).toEqual(['petrograd', 'north-west']);
  expect(regionOf(scenario(), 'general-secretary')).toEqual([]);
  expect(over(put(start, (s) => void (s.bodies[BUREAU]!.abolished = true)))).toEqual([]);
  expect(over(put(start, (s) => void (s.bodies[BUREAU]!.assent = 2)))).toEqual([]);
  expect(over(put(start, (s) => void (s.bodies[BUREAU]!.reviewer = 'politburo')))).toEqual([]);
});

it('R5.8 its head takes cadres for his side, most where the secretary is of it', () => {
  expect(gain(led('molotov'), 'north-west', 'stalin')).toBeGreaterThan(0);
  expect(gain(led('molotov'), 'moscow', 'stalin')).toBe(0);
  expect(gain(led(null), 'north-west', 'stalin')).toBe(0);
  // A seat must work it.
  expect(gain(led('bukharin'), 'north-west', 'bukharin')).toBeGreaterThan(0);
  expect(
    gain(
      led('bukharin', (s) => void (s.posts[POST]!.worked = false)),
      'north-west',
      'bukharin',
    ),
  ).toBe(0);
  // More where the place is his side's than where it is a rival's.
  const own = led('molotov', (s) => void (s.posts['north-west-secretary']!.holder = 'molotov'));
  expect(gain(own, 'north-west', 'stalin')).toBeGreaterThan(
    gain(
      led('molotov', (s) => void (s.posts['north-west-secretary']!.holder = 'zinoviev')),
      'north-west',
      'stalin',
    ),
  );
});

it('R5.8 its head calls the bodies of its places together', () => {
  const may = (s: State, organization: Id): boolean => mayCall(scenario(), s, 'bukharin', organization);
  expect([may(led('bukharin'), 'petrograd'), may(led('bukharin'), 'moscow'), may(start, 'petrograd')]).toEqual([true, false, false]);
});

it('R5.8 it is abolished and founded by a reform, and takes its head along; who gains by him would keep it', () => {
  const reform = (field: 'abolished' | 'founded'): Motion => ({ kind: 'reform', body: BUREAU, changes: [{ field, value: true }], tone: 'mild' });
  const offered = (s: State): boolean =>
    motionOptions(scenario(), s, 'politburo', 'zinoviev', ['reform']).some(
      (m) => m.kind === 'reform' && m.body === BUREAU && m.changes[0]!.field === 'abolished',
    );
  expect(offered(start)).toBe(true);
  expect(stakesOf(scenario(), led('molotov'), reform('abolished'))).toEqual({ molotov: -1 });
  expect(stakesOf(scenario(), start, reform('abolished'))).toEqual({});
  const ended = put(start, (s) => void (s.bodies[BUREAU]!.abolished = true));
  expect(motionOptions(scenario(), ended, 'politburo', 'zinoviev', ['reform'])).toContainEqual(reform('founded'));
  const value = (seat: Id): number => motionValue(scenario(), led('molotov'), seat, reform('abolished'));
  expect(value('stalin')).toBeLessThan(value('trotsky'));
});
