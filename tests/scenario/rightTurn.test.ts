// The right turn tried against history (R12): the documented course comes out, and what should have mattered matters.
import { beforeAll, describe, expect, it } from 'vitest';
import { holds } from '../../src/engine/conditions';
import { type Course, playCourse } from '../../src/lab/course';
import { verifyOutcome } from '../../src/lab/verify';
import type { Scenario, ScenarioData } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import type { VoteRecord } from '../../src/model/vote';
import { branchOf } from '../support/branch';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let course: Course;
beforeAll(() => {
  scenario = shipped('right-turn');
  course = playCourse(scenario);
});

/** The end of the course with the scenario changed in one thing. */
const branch = (change: (data: ScenarioData) => void) => branchOf(scenario, change);
const answer = (event: string, choice: string) => (data: ScenarioData) => {
  data.events.find((e) => e.id === event)!.ask!.default = choice;
};
const voteOn = (end: State, subject: string, room: string): VoteRecord | undefined =>
  end.votes.findLast((v) => v.subject === subject && v.room === room);

describe('R12 the documented course', () => {
  it('every outcome comes out, and no deed is skipped', () => {
    const missed = scenario.outcomes.map((o) => verifyOutcome(scenario, course.ends, o)).filter((o) => !o.ok);
    expect(missed.map((o) => o.id)).toEqual([]);
    expect(scenario.outcomes.length).toBeGreaterThanOrEqual(40);
    expect(course.skipped).toEqual([]);
    expect(course.ends.at(-1)!.ending?.id).toBe('right-deviation');
  });
});

describe('R12 what should matter', () => {
  it('Bukharin asks for a price in January: three vote against force, Kalinin stays out of it, and it is carried (Coombs, pp. 252–253)', () => {
    const { end } = branch(answer('will-you-allow-force', 'price'));
    const force = voteOn(end, 'lever/extraordinary-measures/1', 'politburo')!;
    expect([force.for, force.against, force.carried]).toEqual([5, 3, true]);
  });

  it('he is let fly: he sits there on Thursday (the letter from Moscow: his plan was precisely to be there)', () => {
    const { end } = branch(answer('in-the-air', 'fly'));
    const there = (s: State): boolean => voteOn(s, 'line/tem/plus', 'politburo')!.voters.some((v) => v.person === 'bukharin');
    expect(there(end)).toBe(true);
    expect(there(course.ends.at(-1)!)).toBe(false);
  });

  it('Kamenev burns the copy: there is no pamphlet (the letter from Moscow: it hastened the clash)', () => {
    const { scenario: other, end } = branch(answer('an-empty-flat', 'burnt'));
    expect(holds(other, end, { type: 'event', event: 'the-pamphlet' })).toBe(false);
    expect(end.people.bukharin!.factionalism).toBeLessThan(course.ends.at(-1)!.people.bukharin!.factionalism);
  });

  it('nobody buys the resignations off: the board has to vote on them', () => {
    const { end } = branch((data) => {
      const offers = ['november-stalin-offers-bukharin', 'november-stalin-offers-tomsky', 'november-bukharin-stays', 'november-tomsky-stays'];
      data.deeds = data.deeds.filter((d) => !offers.includes(d.id));
    });
    expect(voteOn(end, 'resignation/bukharin/pravda-editor', 'politburo')).toBeDefined();
    expect(voteOn(end, 'resignation/tomsky/trade-unions-head', 'politburo')).toBeDefined();
  });

  it('the issue is not forced: nobody is told of eleven paragraphs, of a commission that is not called, or of a letter in a corridor', () => {
    const { scenario: other, end } = branch(answer('force-the-issue', 'wait'));
    const told = ['not-a-point-that-cannot-be-met', 'one-day-two-days-three', 'in-a-corridor'];
    expect(told.filter((event) => holds(other, end, { type: 'event', event }))).toEqual([]);
    expect(told.filter((event) => holds(scenario, course.ends.at(-1)!, { type: 'event', event }))).toEqual(told);
  });

  it('nobody is to be set over a leader any more: Krumin and Kaganovich go (the letter from Moscow: in February still a complaint)', () => {
    const { end } = branch((data) => {
      data.events.find((e) => e.id === 'what-was-promised')!.effects.push({ type: 'line', question: 'ove', by: 40 });
    });
    expect([end.posts['pravda-second-editor']!.holder, end.posts['unions-commissar']!.holder]).toEqual([null, null]);
    const recorded = course.ends.at(-1)!.posts;
    expect([recorded['pravda-second-editor']!.holder, recorded['unions-commissar']!.holder]).toEqual(['krumin', 'kaganovich']);
  });

  it('Uglanov keeps quiet: there is no pretext, and Moscow stays his (the letter from Moscow)', () => {
    const { end } = branch(answer('ninth-plenum-of-moscow', 'quiet'));
    const his = (s: State): number => s.organizations.moscow!.province.stalin ?? 0;
    expect(his(end)).toBeLessThan(his(course.ends.at(-1)!));
    expect(voteOn(end, 'appoint/moscow-secretary/molotov', 'politburo')).toBeUndefined();
    expect(end.posts['moscow-secretary']!.holder).toBe('uglanov');
  });

  it('Kalinin and Voroshilov say what they think in February 1928: a year later Bukharin is censured by fewer (Coombs, p. 253: never enough)', () => {
    const { end } = branch((data) => {
      answer('kalinin-disapproves', 'enough')(data);
      answer('voroshilov-wavers', 'ask')(data);
    });
    const censure = voteOn(end, 'discipline/censure/bukharin', 'politburo')!;
    expect([censure.for, censure.against, censure.abstain, censure.carried]).toEqual([5, 2, 1, true]);
    const asRecorded = voteOn(course.ends.at(-1)!, 'discipline/censure/bukharin', 'politburo')!;
    expect([asRecorded.for, asRecorded.against, asRecorded.abstain]).toEqual([6, 2, 0]);
  });
});
