import { expect, it } from 'vitest';
import type { BodyChange, Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { carriedInHall, freshHall, refusalInHall, walkHall } from '../../support/congress';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const reform = (changes: BodyChange[], body = 'secretariat', tone: 'mild' | 'sharp' = 'mild'): Motion => ({ kind: 'reform', body, changes, tone });
const seats = (...people: string[]): BodyChange => ({ field: 'seats', set: people.map((person) => ({ person, membership: 'full' })) });
const THREE = reform([seats('zinoviev', 'trotsky'), { field: 'assent', value: 2 }]);
const ABOLISH: BodyChange = { field: 'abolished', value: true };

it('R1.2 reform of the Secretariat touches the question, lifts those seated and takes from its head', () => {
  expect(reading(game, THREE)).toEqual({
    subject: 'reform/secretariat/seats+assent',
    positions: { sec: 1 },
    stakes: { zinoviev: 1, trotsky: 1, stalin: -1 },
    excluded: [],
  });
  expect(reading(game, reform([ABOLISH]))).toMatchObject({ positions: { sec: 2 }, stakes: { stalin: -2 } });
});

it('R1.2 reform by a room above is provisional, by the electing body final', () => {
  const s = carried(game, THREE);
  expect(s.bodies.secretariat).toMatchObject({ full: ['stalin', 'zinoviev', 'trotsky'], assent: 2 });
  expect(s.bodies.secretariat!.provisional!.before).toMatchObject({ full: ['stalin'], assent: 1 });
  expect(lastEntry(s)).toMatchObject({ key: 'reform.provisional', args: { elector: 'central-committee' } });
  const final = carried(s, reform([{ field: 'reviewer', value: 'politburo' }]), 'central-committee');
  expect(final.bodies.secretariat).toMatchObject({ reviewer: 'politburo', provisional: null });
  expect(lastEntry(final).key).toBe('reform.final');
  expect(carried(game, reform([ABOLISH]), 'central-committee').bodies.secretariat!.abolished).toBe(true);
});

it('R1.2 reform is refused of bodies that are not, and abolition with anything else', () => {
  expect(refusalOfMotion(game, THREE)).toBeNull();
  expect(refusalOfMotion(game, reform([ABOLISH], 'duma'))).toBe('R1.2 body.unknown');
  expect(refusalOfMotion(carried(game, reform([ABOLISH])), THREE)).toBe('R1.2 body.abolished');
  expect(refusalOfMotion(game, reform([ABOLISH, seats('zinoviev')]))).toBe('R1.2 reform.abolishAlone');
});

it('R1.2 reform is refused with an impossible assent, reviewer or seat, and by a room below', () => {
  expect(refusalOfMotion(game, reform([{ field: 'assent', value: 1 }]))).toBe('R1.2 reform.assent');
  expect(refusalOfMotion(game, reform([{ field: 'assent', value: 2 }]))).toBe('R1.2 reform.assent');
  expect(refusalOfMotion(game, reform([{ field: 'reviewer', value: null }]))).toBe('R8.6 reform.reviewer');
  expect(refusalOfMotion(game, reform([{ field: 'reviewer', value: 'duma' }]))).toBe('R8.6 reform.reviewer');
  expect(refusalOfMotion(game, reform([seats('nobody')]))).toBe('R1.2 person.unknown');
  expect(refusalOfMotion(game, reform([seats('stalin')]))).toBe('R1.2 seat.already');
  const narrow = put(game, (s) => {
    s.bodies.secretariat!.electedBy = null;
  });
  expect(refusalOfMotion(narrow, THREE)).toBe('R1.2 room.notCompetent');
});

it('R5.7 reform of a body by its congress makes it larger than it is, alone, and the end of the congress fills it', () => {
  const hall = freshHall();
  const size = (value: number, ...more: BodyChange[]): Motion => reform([{ field: 'size', value }, ...more], 'central-committee');
  expect(refusalInHall(hall, size(70), 'congress')).toBeNull();
  expect(refusalInHall(hall, size(20), 'congress')).toBe('R5.7 reform.size');
  expect(refusalInHall(hall, size(70), 'politburo')).toBe('R5.7 room.notCompetent');
  expect(refusalInHall(hall, size(70, { field: 'assent', value: 2 }), 'congress')).toBe('R5.7 reform.sizeAlone');
  const members = (s: State): number =>
    Object.values(s.bodies['central-committee']!.crowd).reduce((n, x) => n + x, s.bodies['central-committee']!.full.length);
  expect(members(walkHall(carriedInHall(hall, size(70), 'congress'), 4, 'news'))).toBe(70);
  expect(members(walkHall(freshHall(), 4, 'news'))).toBe(53);
});
