import { describe, expect, it } from 'vitest';
import { motionOptions } from '../../../src/engine/motions';
import type { BodyChange, Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { carriedInHall, freshHall, refusalInHall, walkHall } from '../../support/congress';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

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

describe('R1.2 reform: bodies that become one, end and begin', () => {
  const merged = (into: string): BodyChange => ({ field: 'merged', into });
  const begun: BodyChange = { field: 'founded', value: true };
  const merger = reform([merged('sovnarkom')], 'sto');
  /** Rykov heads the Council of Commissars. */
  const led = put(game, (s) => {
    s.bodies.sovnarkom!.head = 'rykov';
  });

  it('passes members and posts to the other body', () => {
    expect(reading(led, merger)).toMatchObject({ subject: 'reform/sto/merged', positions: { sta: 1 }, stakes: { kamenev: -2, rykov: 1 } });
    const s = carried(
      put(led, (x) => {
        x.bodies.sto!.full.push('tomsky');
        x.bodies.sto!.candidates.push('pyatakov');
      }),
      merger,
    );
    expect(s.bodies.sto!.abolished).toBe(true);
    expect(s.bodies.sovnarkom!.full).toEqual(expect.arrayContaining(['lenin', 'kamenev', 'tomsky']));
    expect(s.bodies.sovnarkom!.candidates).toContain('pyatakov');
    const posts = scenario().posts.filter((p) => p.body === 'sto');
    expect(posts.length).toBeGreaterThan(0);
    for (const p of posts) expect(s.posts[p.id]!.holder).toBe('rykov');
    expect(lastEntry(s).key).toBe('reform.final');
  });

  it('is refused with other changes, into nothing or itself, and where the room has not the last word', () => {
    expect(refusalOfMotion(led, merger)).toBeNull();
    expect(refusalOfMotion(led, reform([merged('sovnarkom'), seats('stalin')], 'sto'))).toBe('R1.2 reform.mergeAlone');
    expect(refusalOfMotion(led, reform([merged('duma')], 'sto'))).toBe('R1.2 body.unknown');
    expect(refusalOfMotion(led, reform([merged('sto')], 'sto'))).toBe('R1.2 body.unknown');
    expect(refusalOfMotion(led, reform([merged('central-committee')], 'sto'))).toBe('R1.2 reform.mergeFinal');
    expect(refusalOfMotion(led, reform([merged('orgburo')], 'secretariat'))).toBe('R1.2 reform.mergeFinal');
    expect(refusalOfMotion(led, reform([merged('orgburo')], 'secretariat'), 'central-committee')).toBeNull();
  });

  it('founds a body that does not stand, for the time being or for good', () => {
    expect(refusalOfMotion(game, reform([begun], 'gosplan'))).toBe('R1.2 reform.stands');
    const gone = put(game, (s) => {
      s.bodies.orgburo!.abolished = true;
    });
    expect(motionOptions(scenario(), gone, 'politburo', 'kamenev', ['reform'])).toContainEqual(reform([begun], 'orgburo'));
    const s = carried(gone, reform([begun, seats('zinoviev')], 'orgburo'));
    expect(s.bodies.orgburo).toMatchObject({ abolished: false, provisional: { before: { abolished: true } } });
    expect(s.bodies.orgburo!.full).toContain('zinoviev');
    expect(carried(gone, reform([begun], 'orgburo'), 'central-committee').bodies.orgburo!.provisional).toBeNull();
  });

  it('offers mergers of bodies of one business, where the room has the last word', () => {
    expect(motionOptions(scenario(), game, 'politburo', 'kamenev', ['reform'])).toContainEqual(merger);
    expect(motionOptions(scenario(), game, 'central-committee', 'kamenev', ['reform'])).not.toContainEqual(merger);
  });
});
