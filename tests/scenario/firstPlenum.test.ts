// The first plenum tried against history (R12): the documented course comes out, and one decision changed changes what hangs on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Course, playCourse } from '../../src/lab/course';
import { verifyOutcome } from '../../src/lab/verify';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { branchOf } from '../support/branch';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let course: Course;
beforeAll(() => {
  scenario = shipped('first-plenum');
  course = playCourse(scenario);
});

/** The course with another answer to a question of the news. */
const answered = (event: string, choice: string): State =>
  branchOf(scenario, (data) => {
    data.events.find((e) => e.id === event)!.ask!.default = choice;
  }).end;

describe('R12 the documented course', () => {
  it('every outcome comes out, no deed is skipped, and it ends with the armistice', () => {
    const missed = scenario.outcomes.map((o) => verifyOutcome(scenario, course.ends, o)).filter((o) => !o.ok);
    expect(missed.map((o) => o.id)).toEqual([]);
    expect(scenario.outcomes.length).toBeGreaterThanOrEqual(15);
    expect(course.skipped).toEqual([]);
    expect(course.ends.at(-1)!.ending?.id).toBe('armistice');
  });

  it('R3.5 the record needs no verb that is not in play', () => {
    const { orders, acts } = scenario.manifest.verbs!;
    for (const { id, action } of scenario.deeds) {
      if (action.type === 'order') expect(orders, id).toContain(action.order.kind);
      if (action.type === 'offer' || action.type === 'table') expect(acts, id).toContain(action.type);
    }
  });
});

describe('one decision changed', () => {
  it('R6.4 a letter that strikes at one brings nobody together', () => {
    const end = answered('the-letter-of-october', 'one');
    expect(end.deeds.some((d) => d.deed === 'commonDanger')).toBe(false);
    expect(course.ends.at(-1)!.deeds.some((d) => d.deed === 'commonDanger')).toBe(true);
  });

  it('without a letter nobody signs, and the game knows it', () => {
    const end = answered('the-letter-of-october', 'none');
    expect(end.documents['statement-of-forty-six']!.written).toBe(false);
    expect(end.votes.some((v) => v.subject.startsWith('verdict/'))).toBe(false);
  });

  it('without the offer of seats the question of the summer stays open', () => {
    const end = answered('seats-in-the-orgburo', 'nothing');
    expect(end.bodies.orgburo!.full).not.toContain('zinoviev');
    expect(end.people.zinoviev!.views.sec).toEqual({ view: 2, weight: 2 });
  });
});
