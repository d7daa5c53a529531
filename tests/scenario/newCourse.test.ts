// The winter of the New Course tried against history (R12): the documented course comes out, and one decision changed changes what hangs on it.
import { beforeAll, describe, expect, it } from 'vitest';
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
  scenario = shipped('new-course');
  course = playCourse(scenario);
});

/** The course with the scenario changed in one thing. */
const branch = (change: (data: ScenarioData) => void): State => branchOf(scenario, change).end;
/** The course with another answer to a question of the news. */
const answered = (event: string, choice: string): State =>
  branch((data) => {
    const ask = data.events.find((e) => e.id === event)!.ask!;
    expect(ask.choices.map((c) => c.id)).toContain(choice);
    ask.default = choice;
  });
const voteOn = (end: State, subject: string, room: string): VoteRecord => end.votes.findLast((v) => v.subject === subject && v.room === room)!;
const ballot = (v: VoteRecord, person: string): string => v.voters.find((x) => x.person === person)!.computed;

describe('R12 the documented course', () => {
  it('every outcome comes out, and no deed is skipped', () => {
    const missed = scenario.outcomes.map((o) => verifyOutcome(scenario, course.ends, o)).filter((o) => !o.ok);
    expect(missed.map((o) => o.id)).toEqual([]);
    expect(course.skipped).toEqual([]);
  });

  it('the Politburo of January 1925 parts two to four, and nobody wrote a ballot', () => {
    const v = voteOn(course.ends.at(-1)!, 'discipline/removal/trotsky', 'politburo');
    expect([v.for, v.against, v.abstain]).toEqual([2, 4, 0]);
  });
});

describe('R0.6 one decision changed', () => {
  it('Trotsky strikes at Stalin alone: no common danger binds Zinoviev to Stalin (Coombs, p. 183)', () => {
    const end = branch((data) => {
      const deed = data.deeds.find((d) => d.id === 'october-trotsky-writes')!;
      if (deed.action.type !== 'order' || deed.action.order.kind !== 'draft') throw new Error('not a draft');
      deed.action.order.targets = ['stalin'];
    });
    expect(end.events['eight-against-one']).toBeUndefined();
  });

  it('no names in the preface: Kamenev does not ask for Trotsky’s seat (Coombs, p. 186)', () => {
    const end = answered('a-preface', 'no-names');
    expect(ballot(voteOn(end, 'discipline/removal/trotsky', 'politburo'), 'kamenev')).not.toBe('for');
    expect(end.events.trotskyism).toBeUndefined();
  });

  it('Kamenev minds Moscow: Zelensky stays', () => {
    expect(answered('moscow-runs-itself', 'mind').posts['moscow-secretary']!.holder).toBe('zelensky');
  });

  it('the article of the anniversary is kept back: nobody has opened a discussion', () => {
    const end = answered('who-may-come-back', 'shut');
    expect([end.documents['workers-democracy-article']!.public, end.events['discussion-opened']]).toEqual([false, undefined]);
  });

  it('Stalin asks nothing of the conference: it goes home without a verdict', () => {
    const end = answered('what-the-conference-is-to-say', 'nothing');
    expect(end.votes.filter((v) => v.room === 'party-conference' && v.subject.startsWith('verdict/'))).toEqual([]);
    expect(end.events['no-verdict']).toBeDefined();
    expect(end.events['a-petty-bourgeois-deviation']).toBeUndefined();
  });

  it('Stalin lets two phrases of his partners pass: there is nothing to answer in Pravda, and nobody to warn', () => {
    const end = answered('a-report-to-secretaries', 'nothing');
    expect([end.documents['kamenev-letter-to-pravda']!.public, end.events['zinoviev-warns-kamenev']]).toEqual([false, undefined]);
  });

  it('Trotsky turns back at Tiflis: he does not learn at Sukhum that it was Sunday', () => {
    expect(answered('at-the-station-of-tiflis', 'turn-back').events['it-was-sunday']).toBeUndefined();
  });
});
