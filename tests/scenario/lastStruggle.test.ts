// The Last Struggle tried against history (R12): the documented course comes out, and one decision changed changes what hangs on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { playCourse } from '../../src/lab/course';
import { verifyScenario } from '../../src/lab/verify';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { branchOf } from '../support/branch';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
beforeAll(() => {
  scenario = shipped('last-struggle');
});

/** The course with another answer to a question of the news. */
const answered = (event: string, choice: string): State =>
  branchOf(scenario, (data) => {
    const ask = data.events.find((e) => e.id === event)!.ask!;
    expect(ask.choices.map((c) => c.id)).toContain(choice);
    ask.default = choice;
  }).end;

describe('R12 the documented course', () => {
  it('every outcome comes out, and no deed is skipped', () => {
    expect(verifyScenario(scenario).outcomes.filter((o) => !o.ok)).toEqual([]);
    expect(playCourse(scenario).skipped).toEqual([]);
  });
});

describe('one decision changed', () => {
  it('Lenin asks nothing of the plenum: what October decided is not taken back', () => {
    const end = answered('the-plenum-is-asked', 'opinion');
    expect(end.votes.some((v) => v.subject === 'line/tra/plus' && v.carried)).toBe(false);
    expect(end.events['the-monopoly-stands']).toBeUndefined();
  });

  it('nobody is named to keep the door: Stalin has no telephone call to make', () => {
    const end = answered('who-keeps-the-door', 'house');
    expect(end.posts.sickroom!.holder).toBeNull();
    expect(end.events['an-insult-by-telephone']).toBeUndefined();
    expect(end.events['a-request-for-poison']).toBeUndefined();
  });

  it('Kamenev stays in Moscow: there is no peace of Tiflis to be broken', () => {
    const end = answered('the-road-to-tiflis', 'stay');
    expect([end.events['kamenev-in-tiflis'], end.events['the-deal-of-tiflis']]).toEqual([undefined, undefined]);
  });

  it('Stalin keeps the peace of Tiflis: Mdivani has his seat', () => {
    expect(answered('the-deal-of-tiflis', 'keep').bodies['georgian-committee']!.full).toContain('mdivani');
  });

  it('Kamenev holds to what Lenin wrote of the control commission: the congress votes on a hundred', () => {
    const { votes } = answered('fifty-or-a-hundred', 'hundred');
    expect(votes.filter((v) => v.room === 'congress' && v.subject.startsWith('reform/')).map((v) => v.subject)).toEqual([
      'reform/central-control-commission/size',
      'reform/secretariat/reviewer',
    ]);
  });
});
