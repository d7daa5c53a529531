// October 1917 tried against history (R12), in turns of some days (R1.9) and in rooms of several parties (R4.11): the course comes out, and one decision changed changes what hangs on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { appoint } from '../../src/engine/motions/appoint';
import { newGame } from '../../src/engine/newGame';
import { travel } from '../../src/engine/orders/travel';
import { type Course, playCourse } from '../../src/lab/course';
import { verifyOutcome } from '../../src/lab/verify';
import type { Scenario, ScenarioData } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { branchOf } from '../support/branch';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let course: Course;
beforeAll(() => {
  scenario = shipped('october-1917');
  course = playCourse(scenario);
});

const branch = (change: (data: ScenarioData) => void): State => branchOf(scenario, change).end;
/** The course with another answer to questions of the news. */
const answered = (answers: Record<string, string>): State =>
  branch((data) => {
    for (const [event, choice] of Object.entries(answers)) {
      const ask = data.events.find((e) => e.id === event)!.ask!;
      expect(ask.choices.map((c) => c.id)).toContain(choice);
      ask.default = choice;
    }
  });
const tally = (end: State, room: string, subject: string): number[] | null => {
  const v = end.votes.find((x) => x.room === room && x.subject === subject);
  return v === undefined ? null : [v.for, v.against];
};

describe('R12 the documented course', () => {
  it('every outcome comes out, and no deed is skipped', () => {
    const missed = scenario.outcomes.map((o) => verifyOutcome(scenario, course.ends, o)).filter((o) => !o.ok);
    expect(missed.map((o) => o.id)).toEqual([]);
    expect(course.skipped).toEqual([]);
  });

  it('nobody wrote the counts: nine to eight, 77 to 50, ten to two, five to three, nineteen to fourteen', () => {
    const end = course.ends.at(-1)!;
    expect(tally(end, 'central-committee', 'line/pre/minus')).toEqual([9, 8]);
    expect(tally(end, 'party-assembly', 'line/pre/plus')).toEqual([77, 50]);
    expect(tally(end, 'central-committee', 'line/ris/plus')).toEqual([10, 2]);
    expect(tally(end, 'central-committee', 'elect/central-committee/kamenev/none')).toEqual([5, 3]);
    expect(tally(end, 'vtsik', 'appoint/vtsik-chair/sverdlov')).toEqual([19, 14]);
    expect(end.ending?.id).toBe('one-party');
  });
});

describe('R0.6 one decision changed', () => {
  it('Rykov and Nogin stay in Petrograd: two are four on 10 October', () => {
    const end = answered({ 'rykov-which-town': 'petrograd', 'nogin-which-town': 'petrograd' });
    expect(tally(end, 'central-committee', 'line/ris/plus')).toEqual([10, 4]);
  });

  it('Kamenev keeps silent: nobody writes of strike-breakers, and no seat is laid down in October', () => {
    const end = answered({ 'the-interview': 'silent' });
    expect(end.events['strike-breakers']).toBeUndefined();
    expect(tally(end, 'central-committee', 'elect/central-committee/kamenev/none')).toBe(null);
  });

  it('Lenin only writes: his motion is carried on 10 October with one vote fewer', () => {
    const end = answered({ 'lenin-on-the-road': 'write' });
    expect(tally(end, 'central-committee', 'line/ris/plus')?.[0]).toBe(9);
  });

  it('Kamenev refuses to give up the chair: those who elected him leave it to him', () => {
    const end = answered({ 'the-chair-is-demanded': 'refuse' });
    expect(end.posts['vtsik-chair']!.holder).toBe('kamenev');
    expect(end.ending?.id).toBe('moderates-in-the-chair');
  });
});

describe('R1.9 the autumn in its order', () => {
  const lenin = (state: State) => travel.refuse(scenario, state, 'lenin', { kind: 'travel', place: 'petrograd' });
  const negotiator = (state: State) =>
    appoint.refuse(scenario, state, { kind: 'appoint', post: 'coalition-negotiator', person: 'kamenev' }, 'central-committee');

  it('Lenin does not leave his hiding place by himself before the turn of the secret sitting', () => {
    const state = newGame(scenario, 'october');
    const at = (turn: string): State => ({ ...state, turn: scenario.manifest.turns.findIndex((t) => t.id === turn) });
    expect(lenin(at('1917-09-05'))?.key).toBe('travel.held');
    expect(lenin(at('1917-10-05'))?.key).toBe('travel.held');
    expect(lenin(at('1917-10-09'))).toBe(null);
  });

  it('nobody bargains with the railwaymen before they have threatened', () => {
    const state = newGame(scenario, 'october');
    const at = (turn: string): State => ({ ...state, turn: scenario.manifest.turns.findIndex((t) => t.id === turn) });
    expect(negotiator(at('1917-10-20'))?.key).toBe('post.months');
    expect(negotiator(at('1917-10-25'))).toBe(null);
  });
});
