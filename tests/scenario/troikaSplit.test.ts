// The split of the troika tried against history (R12): the documented course comes out, what should have mattered matters, what should not does not.
import { beforeAll, describe, expect, it } from 'vitest';
import { holds } from '../../src/engine/conditions';
import { type Course, playCourse } from '../../src/lab/course';
import { verifyOutcome } from '../../src/lab/verify';
import type { DocumentedDeed } from '../../src/model/history';
import type { Scenario, ScenarioData } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import type { VoteRecord } from '../../src/model/vote';
import { branchOf } from '../support/branch';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let course: Course;
beforeAll(() => {
  scenario = shipped('troika-split');
  course = playCourse(scenario);
});

/** The course with the scenario changed in one thing. */
const branch = (change: (data: ScenarioData) => void) => branchOf(scenario, change);
const without = (data: ScenarioData, ...ids: string[]): void => {
  const before = data.deeds.length;
  data.deeds = data.deeds.filter((d) => !ids.includes(d.id));
  expect(data.deeds.length).toBe(before - ids.length);
};
const deed = (turn: string, action: DocumentedDeed['action']): DocumentedDeed => ({
  id: `tried-${turn}-${JSON.stringify(action).length}`,
  turn,
  action,
  when: null,
  text: 'Tried.',
  sources: [{ source: 'author', locator: 'tried', grade: 'invented' }],
});
const voteOn = (end: State, subject: string, room: string): VoteRecord => end.votes.findLast((v) => v.subject === subject && v.room === room)!;
const tally = (v: VoteRecord): [number, number, number] => [v.for, v.against, v.abstain];
/** Per mille of the cells of Leningrad, all six districts, for the platform in that turn. */
function cellsFor(end: State, turn: number): number {
  const hands = end.meetings.filter((m) => m.organization === 'petrograd' && m.level === 'cells' && m.district !== 'garrison' && m.turn === turn);
  const came = hands.reduce((n, m) => n + m.for + m.against + m.abstain, 0);
  return Math.trunc((hands.reduce((n, m) => n + m.for, 0) * 1000) / came);
}
const JANUARY = 12;

describe('R12 the documented course', () => {
  it('every outcome comes out, and no deed is skipped', () => {
    const missed = scenario.outcomes.map((o) => verifyOutcome(scenario, course.ends, o)).filter((o) => !o.ok);
    expect(missed.map((o) => o.id)).toEqual([]);
    expect(scenario.outcomes.length).toBeGreaterThanOrEqual(45);
    expect(course.skipped).toEqual([]);
  });

  it('R5.3 the congress counts 559 to 65 by its blocs, and nobody wrote a tally', () => {
    const v = voteOn(course.ends.at(-1)!, 'verdict/committee-report/endorse', 'congress');
    expect(tally(v)).toEqual([559, 65, 0]);
    expect(v.blocs.reduce((n, b) => n + b.members, 0) + v.voters.length).toBe(624);
    expect(v.blocs.find((b) => b.patron === 'zinoviev')).toMatchObject({ ballot: 'against', after: 'zinoviev' });
  });
});

describe('R12 what should matter', () => {
  it('Stalin stays with the troika in spring 1925: three to three, and the village line is lost (Coombs, p. 200)', () => {
    const { end } = branch((data) => {
      data.events.find((e) => e.id === 'partners-for-stalin')!.ask!.default = 'troika';
    });
    const line = end.votes.find((v) => v.subject === 'line/vil/plus' && v.room === 'politburo' && v.turn === 3)!;
    expect(tally(line)).toEqual([3, 3, 1]);
    expect(line.carried).toBe(false);
    expect(course.ends.at(-1)!.votes.find((v) => v.subject === 'line/vil/plus' && v.room === 'politburo' && v.turn === 3)!.carried).toBe(true);
  });

  it('nobody is sent to Leningrad and its head stays: the cells stay with Zinoviev (Cliff, “Collapse of Zinoviev’s stronghold”: it took a campaign, meeting by meeting)', () => {
    const { end } = branch((data) => without(data, 'january26-delegation', 'january26-leningrad'));
    expect(cellsFor(course.ends.at(-1)!, JANUARY)).toBeLessThan(60);
    expect(cellsFor(end, JANUARY)).toBeGreaterThan(700);
  });

  it('Zelensky stays in Moscow: the congress is no longer 559 to 65 (Coombs, pp. 213–214: Moscow was turned by a change of secretary)', () => {
    const { end } = branch((data) => {
      Object.assign(data.posts.find((p) => p.id === 'moscow-secretary')!, { holder: null, appointedBy: 'kamenev' });
    });
    const v = voteOn(end, 'verdict/committee-report/endorse', 'congress');
    expect(v.against).toBeGreaterThan(65);
    expect(v.carried).toBe(true);
  });
});

describe('R8.2 the levers of 1925 over the economy of base', () => {
  const month = (end: State, id: string) => end.economy!.months.find((m) => m.month === id)!;

  it('on the documented course no town starves in the autumn of the best harvest', () => {
    const months = course.ends.at(-1)!.economy!.months.filter((m) => m.month >= '1925-01');
    expect(months.length).toBe(14);
    expect(months.map((m) => m.hunger)).toEqual(months.map(() => 0));
    expect(month(course.ends.at(-1)!, '1925-09').tax).toBe(300);
  });

  it('the tax of the year before is kept: it is paid, and the village resents it', () => {
    const { end } = branch((data) => {
      data.events.find((e) => e.id === 'tax-of-three-hundred')!.effects = [];
    });
    expect(month(end, '1925-06').tax).toBe(470);
    expect(month(end, '1925-09').tax).toBe(470);
    expect(month(end, '1926-02').moodPeasants).toBeLessThan(month(course.ends.at(-1)!, '1926-02').moodPeasants);
  });
});

describe('R12 what should not matter', () => {
  it('all six districts are Zinoviev’s a year earlier: the same congress, and the cells fall all the same (Cliff: posts do not make conviction)', () => {
    const { end } = branch((data) => {
      data.posts.find((p) => p.id === 'vyborgskii-secretary')!.appointedBy = 'zinoviev';
    });
    expect(tally(voteOn(end, 'verdict/committee-report/endorse', 'congress'))).toEqual([559, 65, 0]);
    expect(cellsFor(end, JANUARY)).toBeLessThan(60);
  });

  it('a good speech at the congress: not one delegate (Cliff, “Break-up of the Troika”: the hall was made before it sat)', () => {
    const { end } = branch((data) => {
      data.deeds.push(deed('1925-12', { type: 'speak', seat: 'zinoviev', act: 'against', document: null, record: null }));
    });
    expect(tally(voteOn(end, 'verdict/committee-report/endorse', 'congress'))).toEqual([559, 65, 0]);
  });

  it('Kamenev leads the Moscow Soviet every month of 1925: Moscow sends none of his (Coombs, pp. 213–215: the Soviet is not the party)', () => {
    const { scenario: other, end } = branch((data) => {
      for (const turn of data.manifest.turns.map((t) => t.id).filter((t) => t < '1926'))
        data.deeds.push(deed(turn, { type: 'order', seat: 'kamenev', order: { kind: 'work', post: 'moscow-soviet-chair', manner: 'plain' } }));
    });
    expect(holds(other, end, { type: 'delegates', organization: 'moscow', person: 'bukharin', op: '=', value: 84 })).toBe(true);
  });
});
