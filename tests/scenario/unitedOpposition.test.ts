// The united opposition tried against history (R12): the documented course comes out, and what was decided in the rooms hangs on what was moved there.
import { beforeAll, describe, expect, it } from 'vitest';
import { holds } from '../../src/engine/conditions';
import { type Course, playCourse } from '../../src/lab/course';
import { verifyOutcome } from '../../src/lab/verify';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { branchOf } from '../support/branch';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let course: Course;
beforeAll(() => {
  scenario = shipped('united-opposition');
  course = playCourse(scenario);
});

/** The end of the course without some of its deeds. */
const without = (...ids: string[]): State =>
  branchOf(scenario, (data) => {
    const before = data.deeds.length;
    data.deeds = data.deeds.filter((d) => !ids.includes(d.id));
    expect(data.deeds.length).toBe(before - ids.length);
  }).end;

describe('R12 the documented course', () => {
  it('every outcome comes out, and no deed is skipped', () => {
    const missed = scenario.outcomes.map((o) => verifyOutcome(scenario, course.ends, o)).filter((o) => !o.ok);
    expect(missed.map((o) => o.id)).toEqual([]);
    expect(scenario.outcomes.length).toBeGreaterThanOrEqual(40);
    expect(course.skipped).toEqual([]);
  });

  it('it ends as it was', () => expect(course.ends.at(-1)!.ending?.id).toBe('as-it-was'));
});

describe('what hangs on whom', () => {
  it('the armistice is kept: nobody moves against Trotsky in October 1926, and he sits in the Politburo a year later', () => {
    const end = without('october-1926-trotsky-out', 'october-1926-deviation', 'october-1927-out-of-the-committee', 'november-1927-expelled');
    expect(end.bodies.politburo!.full).toContain('trotsky');
    expect(end.people.trotsky!.standing).not.toBe('excluded');
  });

  it('Kamenev does not bring Trotsky into the bloc: both are outvoted all the same (Coombs, p. 249: no majority)', () => {
    const end = without('june-1926-bloc', 'june-1926-trotsky-in-bloc');
    expect(end.people.zinoviev!.standing).toBe('excluded');
    expect(end.people.kamenev!.standing).toBe('excluded');
  });
});

it('R0.6 what is told of the opposition is not told where the three have never stood together', () => {
  const apart = structuredClone(course.ends.at(-1)!);
  delete apart.events['two-names-on-a-platform'];
  apart.blocs = [];
  const told = ['a-platform-on-everything', 'reprisals', 'achinsk', 'eighty-three-names', 'commission-hears-them', 'ultimatum', 'where-to-print'];
  for (const id of told) expect([id, holds(scenario, apart, scenario.byId.events[id]!.when!)]).toEqual([id, false]);
});
