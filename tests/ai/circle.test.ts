// R0.1: what posts, seats, reports and verdicts are worth to a man who counts delegates; nothing where no congress is in sight.
import { describe, expect, it } from 'vitest';
import { circleMotions, circleValueOfMotion, circleValueOfOrder, postWorth, pull, seasonOf } from '../../src/ai/circle';
import { hallValue } from '../../src/ai/hallValue';
import { monthsToCongress } from '../../src/engine/circle/congresses';
import { newGame } from '../../src/engine/newGame';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { shipped } from '../support/scenarios';

const split = shipped('troika-split');
const cave = shipped('cave-meeting');
const january = newGame(split, 'circle');
const july1923 = newGame(cave, 'circle');

const at = (turn: number): State => ({ ...january, turn });
const bridle: Motion = { kind: 'reform', body: 'secretariat', changes: [{ field: 'assent', value: 3 }], tone: 'mild' };

describe('the season of a congress', () => {
  it('is a year before it, and weaker once it has voted', () => {
    expect([0, 11, 12].map((turn) => monthsToCongress(split, at(turn)))).toEqual([11, 0, null]);
    expect(seasonOf(split, at(0))).toBe(100);
    expect(seasonOf(split, at(12))).toBeGreaterThan(0);
    expect(seasonOf(split, at(12))).toBeLessThan(100);
  });
  it('is not where none sits, and comes when one is convened', () => {
    expect(monthsToCongress(cave, july1923)).toBeNull();
    expect(circleValueOfMotion(cave, july1923, 'zinoviev', bridle)).toBe(0);
    expect(circleMotions(cave, july1923, 'zinoviev')).toEqual([]);
    expect(monthsToCongress(split, { ...at(12), convened: [{ room: 'congress', turn: 13, joint: false }] })).toBe(1);
  });
  it('R5.7 goes with a congress that is put off', () => {
    const put: State = { ...at(11), postponed: [{ room: 'congress', from: 11, to: 12 }] };
    expect(monthsToCongress(split, put)).toBe(1);
    expect(seasonOf(split, put)).toBe(100);
    expect(monthsToCongress(split, { ...put, turn: 13 })).toBeNull();
  });
});

describe('R1.2b a joint sitting', () => {
  const called = (room: string): Motion => ({ kind: 'convene', room, joint: true });
  it('is wanted by whoever has more of those who come than of the room, and feared by who has less', () => {
    const commission = (crowd: Record<string, number>): State =>
      ({ ...at(0), bodies: { ...at(0).bodies, 'central-control-commission': { ...at(0).bodies['central-control-commission']!, crowd } } }) as State;
    const worth = (seat: string, crowd: Record<string, number>): number => hallValue(split, commission(crowd), seat, called('central-committee'));
    expect(worth('stalin', { stalin: 150 })).toBeGreaterThan(0);
    expect(worth('stalin', { zinoviev: 150 })).toBeLessThanOrEqual(0);
    expect(worth('zinoviev', { zinoviev: 150 })).toBeGreaterThan(0);
    expect(hallValue(split, commission({ zinoviev: 150 }), 'zinoviev', called('politburo'))).toBe(0);
  });
});

describe('R5.4 an enrolment', () => {
  const enrol = (organization: string | null): Motion => ({ kind: 'enrol', organization, percent: 50 });
  const worth = (seat: string, organization: string | null, world: State = january): number => hallValue(split, world, seat, enrol(organization));
  it('is wanted by who names secretaries, where others hold the cells', () => {
    expect([worth('stalin', 'petrograd'), worth('molotov', 'petrograd'), worth('stalin', 'urals')]).toEqual([6, 6, 0]);
  });
  it('is nobody’s gain while several name secretaries together', () => {
    const shared = { ...january, bodies: { ...january.bodies, secretariat: { ...january.bodies.secretariat!, assent: 2 } } };
    expect([worth('stalin', 'petrograd'), worth('stalin', 'petrograd', shared)]).toEqual([6, 0]);
  });
  it('is feared by who holds them', () => {
    expect([worth('zinoviev', 'petrograd'), worth('zinoviev', 'urals'), worth('rykov', 'petrograd')]).toEqual([-6, 0, 0]);
  });
});

describe('posts', () => {
  const gainOf = (seat: string, post: string, to: string | null): number => postWorth(split, january, seat, post, to);
  it('of secretaries are worth their delegates: to one side what the other loses', () => {
    expect(pull(january, 'stalin', 'molotov')).toBe(100);
    expect(gainOf('stalin', 'petrograd-chair', 'kirov')).toBeGreaterThan(0);
    expect(gainOf('zinoviev', 'petrograd-chair', 'kirov')).toBeLessThan(0);
    expect(gainOf('zinoviev', 'ukraine-secretary', 'yevdokimov')).toBeGreaterThan(gainOf('zinoviev', 'tula-ryazan-secretary', 'yevdokimov'));
  });
  it('cost what the man would leave for them', () => {
    const placed = { ...january, posts: { ...january.posts, 'urals-secretary': { ...january.posts['urals-secretary']!, holder: 'yevdokimov' } } };
    const from = (world: State) => postWorth(split, world, 'zinoviev', 'ukraine-secretary', 'yevdokimov');
    expect(from(placed)).toBeLessThan(from(january));
  });
  it('that another has just filled will be filled again', () => {
    const act = {
      id: 0,
      turn: 0,
      by: 'stalin',
      kind: 'appoint',
      target: 'ukraine-secretary',
      from: null,
      to: 'kirov',
      slighted: null,
      rival: false,
      status: 'stands',
      room: null,
    };
    const worth = (acts: readonly object[]) =>
      circleValueOfOrder(split, { ...january, acts } as State, 'zinoviev', { kind: 'appoint', post: 'ukraine-secretary', person: 'yevdokimov' });
    expect(worth([act])).toBeLessThan(worth([]));
    expect(worth([{ ...act, by: 'zinoviev' }])).toBe(worth([]));
  });
  it('with powers are weapons', () => {
    expect(gainOf('kamenev', 'pravda-editor', 'zinoviev')).toBeGreaterThan(0);
    expect(circleValueOfOrder(split, january, 'stalin', { kind: 'dismiss', post: 'general-secretary' })).toBeLessThan(0);
  });
});

describe('motions', () => {
  it('that bridle the Secretariat are for those who do not trust its head', () => {
    expect(circleValueOfMotion(split, january, 'stalin', bridle)).toBeLessThan(0);
    expect(circleValueOfMotion(split, january, 'molotov', bridle)).toBeLessThan(0);
    expect(circleValueOfMotion(split, january, 'krupskaya', bridle)).toBeGreaterThan(0);
  });
  it('that judge a paper are judged by whose it is', () => {
    const condemn: Motion = { kind: 'verdict', document: 'platform-of-the-four', outcome: 'condemn' };
    expect(circleValueOfMotion(split, january, 'zinoviev', condemn)).toBeLessThan(0);
    expect(circleValueOfMotion(split, january, 'uglanov', condemn)).toBeGreaterThan(0);
  });
  it('he would think of reach for rivals’ places and his own men, and name a reporter on the eve', () => {
    const early = circleMotions(split, january, 'molotov');
    expect(early.some((m) => m.kind === 'elect' && m.person === 'trotsky' && m.membership === 'candidate')).toBe(true);
    expect(early.some((m) => m.kind === 'reporter')).toBe(false);
    expect(circleMotions(split, at(10), 'molotov')).toContainEqual({ kind: 'reporter', report: 'political-report', person: 'stalin' });
    const named = { ...at(10), reporters: { 'political-report': 'stalin' } };
    expect(circleMotions(split, named, 'molotov').some((m) => m.kind === 'reporter')).toBe(false);
  });
});

it('a base that is held is closed, one that is not is opened', () => {
  const work = (seat: string, post: string, manner: 'open' | 'closed') => circleValueOfOrder(split, january, seat, { kind: 'work', post, manner });
  expect(work('zinoviev', 'petrograd-chair', 'closed')).toBeGreaterThan(work('zinoviev', 'petrograd-chair', 'open'));
  expect(work('uglanov', 'moscow-secretary', 'open')).toBeGreaterThan(work('uglanov', 'moscow-secretary', 'closed'));
});
