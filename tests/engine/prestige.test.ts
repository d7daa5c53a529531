// R5.4: prestige of the years before 1917, and how it fades as the party grows.
import { expect, it } from 'vitest';
import { enrol } from '../../src/engine/circle/enrolment';
import { neededFor } from '../../src/engine/motions';
import { oldMembers, prestigeOf } from '../../src/engine/prestige';
import { count } from '../../src/engine/votes';
import type { Id, State } from '../../src/model/state';
import { fresh, PLAIN, put, scenario } from '../support/game';

const start = fresh();
const grown = (percent: number, organization: Id | null = null): State => put(start, (s) => enrol(scenario(), s, organization, percent));
const all = (s: State): number[] => ['kalinin', 'kamenev', 'molotov', 'andreev', 'trotsky'].map((id) => prestigeOf(scenario(), s, id));

it('R5.4 prestige is the years before 1917 by the part of the members who remember them', () => {
  expect(oldMembers(scenario(), start)).toBe(20);
  expect(all(start)).toEqual([2, 2, 1, 0, 0]);
  // Nobody knows since when these are members.
  expect(prestigeOf(scenario(), start, 'pravda-collective')).toBe(0);
});

it('R5.4 new members dilute old merit: half as many again leave thirteen in a hundred, and a place counts by its delegates', () => {
  const s = grown(50);
  expect(oldMembers(scenario(), s)).toBe(13);
  expect(all(s)).toEqual([1, 1, 0, 0, 0]);
  expect(
    oldMembers(
      scenario(),
      put(s, (x) => enrol(scenario(), x, null, 50)),
    ),
  ).toBe(8);
  expect(oldMembers(scenario(), grown(50, 'petrograd'))).toBe(19);
});

/** Kamenev moves it, Trotsky leads against it, nobody thinks or trusts anything else; what moves Tomsky by the years of the two. */
const moved = (state: State, against: Id) => {
  const blank = put(state, (s) => {
    for (const id of Object.keys(s.people)) {
      Object.assign(s.people[id]!, { views: {}, patron: null, factionalism: 0, authority: 0, facts: [] });
      s.ties[id] = {};
    }
    s.people[against]!.views.vil = { view: -2, weight: 2 };
  });
  const c = count(scenario(), blank, {
    motion: PLAIN,
    room: 'politburo',
    mover: 'kamenev',
    voters: ['kamenev', 'trotsky', 'stalin', 'tomsky'],
    speeches: [],
    explain: true,
  });
  return c.voters.find((v) => v.person === 'tomsky')!.reasons.find((r) => r.term === 'prestige');
};

it('R5.4 it is a term of its own between two who are heard, with the years of each as its parts', () => {
  expect(moved(start, 'trotsky')).toEqual({ term: 'prestige', value: 2, rule: 'R5.4', about: [{ id: 'kamenev', value: 2 }] });
  // As long in the party: nothing to tell.
  expect(moved(start, 'stalin')).toBeUndefined();
  expect(moved(grown(50), 'trotsky')!.value).toBe(1);
  // Where nobody leads against it, years speak for nobody.
  expect(moved(start, 'rykov')).toBeUndefined();
});

it('R5.4 it takes more of a body to put an old member out, and less when the party has grown', () => {
  const needed = (s: State, person: Id): number =>
    neededFor(scenario(), s, { kind: 'elect', body: 'politburo', person, membership: 'candidate' }) - 500 - 5 * s.people[person]!.authority;
  expect([needed(start, 'kamenev'), needed(grown(50), 'kamenev'), needed(start, 'trotsky')]).toEqual([10, 5, 0]);
});
