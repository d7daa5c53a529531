// The fuzzer itself: its laws see what is wrong, a fault becomes a Replay that leads to it, and a run can be repeated.
import { describe, expect, it } from 'vitest';
import { newGame } from '../../src/engine/newGame';
import { stepInPlace } from '../../src/engine/step';
import { fuzzGame } from '../../src/lab/fuzz';
import { outOfRange, refusedAndChanged, strangeValue, wrongShares } from '../../src/lab/laws';
import type { Scenario } from '../../src/model/scenario';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const SLOW = 60_000;

describe('laws', () => {
  it('a fresh game obeys them', () => {
    const state = newGame(scenario, 'laws');
    expect([strangeValue(state), wrongShares(state), outOfRange(scenario, state)]).toEqual([null, null, null]);
  });

  it('see what may not stand in a State', () => {
    const strangers: [unknown, string][] = [
      [Number.NaN, 'NaN'],
      [0.5, '0.5'],
      [-0, '-0'],
      [Number.POSITIVE_INFINITY, 'Infinity'],
      [undefined, 'undefined'],
      [new Date(0), 'no plain table'],
      [new Map(), 'no plain table'],
      [() => 1, 'function'],
    ];
    for (const [value, named] of strangers) expect(strangeValue({ a: [{ b: value }] })).toContain(named);
    expect(strangeValue({ a: [{ b: 0.5 }] })).toContain('state.a[0].b');
  });

  it('see wrong shares and numbers out of range', () => {
    const state = newGame(scenario, 'laws');
    const organization = Object.keys(state.organizations)[0]!;
    state.organizations[organization]!.district.none = (state.organizations[organization]!.district.none ?? 0) + 1;
    expect(wrongShares(state)).toBe(`district of ${organization} sums to 1001`);
    state.people.stalin!.authority = 101;
    expect(outOfRange(scenario, state)).toBe('authority of stalin is 101');
  });

  it('a refused action gives the same object back', () => {
    const state = newGame(scenario, 'laws');
    expect(refusedAndChanged(scenario, state, { type: 'castVote', seat: 'stalin', vote: 'for' })).toBeNull();
  });
});

describe('a fuzzed game', { timeout: SLOW }, () => {
  it('can be repeated', () => {
    const a = fuzzGame(scenario, 'again', 1);
    expect(a.fault).toBeNull();
    expect(a.finished).toBe(true);
    expect(fuzzGame(scenario, 'again', 1)).toEqual(a);
  });

  it('rules that throw are a fault whose Replay ends with the guilty action', () => {
    const constants = {
      ...scenario.rules.constants,
      get agendaReached(): number {
        throw new Error('no agendaReached');
      },
    };
    const broken: Scenario = { ...scenario, rules: { ...scenario.rules, constants } };
    const row = fuzzGame(broken, 'broken', 1);
    expect(row.fault).toMatchObject({ kind: 'threw', detail: expect.stringContaining('agendaReached') });
    const { replay } = row.fault!;
    const state = newGame(broken, replay.seed);
    const last = replay.actions.length - 1;
    for (const action of replay.actions.slice(0, last)) expect(stepInPlace(broken, state, action)).toBeNull();
    expect(() => stepInPlace(broken, state, replay.actions[last]!)).toThrow('agendaReached');
  });
});
