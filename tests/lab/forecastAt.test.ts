// The forecast at a date of the documented course: does Kamenev alone decide August 1923?
import { describe, expect, it } from 'vitest';
import { type Change, forecastAt, withChanges } from '../../src/lab/forecastAt';
import type { Motion } from '../../src/model/motion';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const ROSTERS = [
  ['zinoviev', 'trotsky'],
  ['trotsky', 'kamenev'],
  ['trotsky', 'bukharin'],
  ['zinoviev', 'bukharin'],
  ['zinoviev', 'kamenev'],
] as const;
const threeMen = (pair: readonly [string, string]): Motion => ({
  kind: 'reform',
  body: 'secretariat',
  tone: 'mild',
  changes: [
    { field: 'seats', set: pair.map((person) => ({ person, membership: 'full' as const })) },
    { field: 'assent', value: 2 },
  ],
});
const kamenev = (view: number): Change => ({ person: 'kamenev', what: 'view', question: 'sec', view, weight: 2 });
const carried = (changes: readonly Change[]) =>
  ROSTERS.map(
    (pair) =>
      forecastAt(withChanges(scenario, changes), { turn: 1, room: 'politburo', motion: threeMen(pair), mover: 'zinoviev', polled: true }).forecast
        .carried,
  );

describe('three men in the Secretariat, August 1923, all six asked', () => {
  it('R4.3 is lost in every roster as the record has Kamenev', () => {
    expect(carried([])).toEqual([false, false, false, false, false]);
  });

  it('R4.3 is carried in most rosters when only Kamenev’s view is another', () => {
    expect(carried([kamenev(1)]).filter(Boolean).length).toBeGreaterThanOrEqual(3);
  });

  it('a changed starting value leaves the scenario itself alone', () => {
    const before = JSON.stringify(scenario.byId.people.kamenev!.views);
    const other = withChanges(scenario, [kamenev(2)]);
    expect(other.byId.people.kamenev!.views.sec).toEqual([2, 2]);
    expect(other.people.find((p) => p.id === 'kamenev')!.views.sec).toEqual([2, 2]);
    expect(JSON.stringify(scenario.byId.people.kamenev!.views)).toBe(before);
    expect(withChanges(scenario, [])).toBe(scenario);
  });

  it('R2.4 without a poll only those in Moscow vote', () => {
    const asked = { turn: 1, room: 'politburo', motion: threeMen(ROSTERS[0]), mover: 'zinoviev' };
    const all = forecastAt(scenario, { ...asked, polled: true }).forecast.members.length;
    const present = forecastAt(scenario, { ...asked, polled: false }).forecast.members.length;
    expect(all).toBe(6);
    expect(present).toBeLessThan(all);
  });
});
