// R4.2: whose fall is a question of the defeated, and whose is a blow at a man and no more.
import { expect, it } from 'vitest';
import { isDefeated } from '../../src/engine/defeated';
import { positionsOf } from '../../src/engine/motions';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { fresh, put, scenario } from '../support/game';

const dropped: Motion = { kind: 'elect', body: 'orgburo', person: 'molotov', membership: 'none' };
const replaced: Motion = { kind: 'appoint', post: 'finance-commissar', person: null };
const cutOf = (s: State, m: Motion): number | undefined => positionsOf(scenario(), s, m).cut;

it('R4.2 who holds office and is seen as no oppositionist is not of the defeated: his fall says nothing on them', () => {
  const quiet = put(fresh(), (s) => {
    for (const id of ['molotov', 'sokolnikov']) Object.assign(s.people[id]!, { factionalism: 0, labels: [], standing: 'none' });
  });
  expect(isDefeated(scenario(), quiet, 'molotov')).toBe(false);
  expect(cutOf(quiet, dropped)).toBeUndefined();
  expect(cutOf(quiet, replaced)).toBeUndefined();
});

it('R4.2 ground for a case, a label or a penalty makes the same fall a question of cutting off', () => {
  const signs: ((s: State) => unknown)[] = [
    (s) => Object.assign(s.people.molotov!, { factionalism: 10 }),
    (s) => s.people.molotov!.labels.push('factionalist'),
    (s) => Object.assign(s.people.molotov!, { standing: 'reprimanded' }),
  ];
  for (const sign of signs) {
    const s = put(fresh(), (x) => {
      Object.assign(x.people.molotov!, { factionalism: 0, labels: [], standing: 'none' });
      sign(x);
    });
    expect(isDefeated(scenario(), s, 'molotov')).toBe(true);
    expect(cutOf(s, dropped)).toBe(2);
  }
});
