// R12: the documented course is played, and its outcomes are judged for what they are.
import { describe, expect, it } from 'vitest';
import { playCourse } from '../../src/lab/course';
import { verifyOutcome, verifyScenario } from '../../src/lab/verify';
import type { Outcome } from '../../src/model/history';
import type { Scenario } from '../../src/model/scenario';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const course = playCourse(scenario);
const sources = [{ source: 'author', locator: 'test', grade: 'invented' as const }];
const nobody = { for: [], against: [], abstain: [] };

/** A vote of the documented course to try outcomes on, with somebody on each side where there is. */
const vote = course.ends[course.ends.length - 1]!.votes.find((v) => v.for > 0 && v.against > 0)!;
const month = scenario.manifest.turns[vote.turn]!.id;
const mover = course.ends[course.ends.length - 1]!.items[vote.item]!.mover;
const side = (ballot: 'for' | 'against') => vote.voters.find((v) => v.computed === ballot && v.person !== mover)!.person;

function outcome(check: Outcome['check']): Outcome {
  return { id: 'tried', date: month, text: 'T', history: 'as it was', check, dispute: null, sources };
}
function voteOutcome(
  result: 'carried' | 'lost' | 'never',
  named = nobody as { for: string[]; against: string[]; abstain: string[] },
  implied = nobody as typeof named,
): Outcome {
  return outcome({ type: 'vote', subject: vote.subject, room: vote.room, turn: month, result, named, implied, tally: null });
}
const tried = (o: Outcome) => verifyOutcome(scenario, course.ends, o);
const right = vote.carried ? ('carried' as const) : ('lost' as const);
const wrong = vote.carried ? ('lost' as const) : ('carried' as const);

describe('R12 outcomes', () => {
  it('a vote is right by its result', () => {
    expect(tried(voteOutcome(right))).toMatchObject({
      ok: true,
      expected: right,
      computed: `${right} ${vote.for}–${vote.against}–${vote.abstain}`,
      source: 'author, test',
      grade: 'invented',
    });
    expect(tried(voteOutcome(wrong)).ok).toBe(false);
    expect(tried(voteOutcome('never'))).toMatchObject({ ok: false, expected: 'never put' });
  });

  it('a named voter on the other side fails it, an implied one does not', () => {
    const man = side('for');
    expect(tried(voteOutcome(right, { ...nobody, for: [man] })).ok).toBe(true);
    const named = tried(voteOutcome(right, { ...nobody, against: [man] }));
    expect(named.ok).toBe(false);
    expect(named.voters).toEqual([expect.objectContaining({ person: man, isNamed: true, expected: 'against', computed: 'for', ok: false })]);
    expect(tried(voteOutcome(right, nobody, { ...nobody, against: [man] })).ok).toBe(true);
  });

  it('who was not there is absent, not right', () => {
    expect(tried(voteOutcome(right, { ...nobody, abstain: ['lenin'] })).voters[0]).toMatchObject({ computed: 'absent', ok: false });
  });

  it('a count that a source gives must come out to the hand', () => {
    const counted = (n: number) =>
      outcome({
        type: 'vote',
        subject: vote.subject,
        room: vote.room,
        turn: month,
        result: right,
        named: nobody,
        implied: nobody,
        tally: { for: vote.for + n, against: vote.against, abstain: vote.abstain },
      });
    expect(tried(counted(0)).ok).toBe(true);
    expect(tried(counted(1)).ok).toBe(false);
  });

  it('a subject may end with *, and what was never put is never put', () => {
    const on = (subject: string, result: 'carried' | 'lost' | 'never') =>
      tried(outcome({ type: 'vote', subject, room: vote.room, turn: month, result, named: nobody, implied: nobody, tally: null }));
    expect(on(`${vote.subject.slice(0, -1)}*`, right).ok).toBe(true);
    expect(on('mission/lenin/*', 'never').ok).toBe(true);
    expect(on('mission/lenin/*', 'carried')).toMatchObject({ ok: false, computed: 'not put' });
  });

  it('a state outcome is judged at the end of its own turn and names what fails', () => {
    const last = scenario.manifest.turns.length - 1;
    const atTurn = (turn: string, value: number) => tried(outcome({ type: 'state', turn, when: { type: 'turn', op: '=', value } }));
    expect(atTurn(scenario.manifest.turns[0]!.id, 0).ok).toBe(true);
    expect(atTurn(scenario.manifest.turns[last]!.id, last).ok).toBe(true);
    expect(atTurn(scenario.manifest.turns[last]!.id, 0)).toMatchObject({ ok: false, computed: 'not so: turn = 0' });
  });

  it('the mover’s own ballot is not counted, named ones are', () => {
    const counted = (named: string[]) =>
      verifyScenario({ ...scenario, outcomes: [voteOutcome(right, { ...nobody, for: named })] } as Scenario).ballots.named;
    expect(counted([side('for')])).toEqual({ right: 1, of: 1 });
    if (mover !== null) expect(counted([mover])).toEqual({ right: 0, of: 0 });
  });
});

describe('R12 the documented course', () => {
  it('has an end for every turn, in order', () => {
    expect(course.ends.map((s) => s.turn)).toEqual(scenario.manifest.turns.map((_, i) => i));
    expect(course.ends.slice(0, -1).every((s) => s.phase === 'consequences')).toBe(true);
  });

  it('records no ballot: every voter’s is the computed one', () => {
    const deliberate = new Set(scenario.deeds.filter((d) => d.action.type === 'castVote').map((d) => d.action.seat));
    for (const v of course.ends[course.ends.length - 1]!.votes)
      for (const x of v.voters) if (!deliberate.has(x.person)) expect(x.ballot).toBe(x.computed);
  });

  it('a deed that is refused is told with its refusal, one whose condition fails without', () => {
    const turn = scenario.manifest.turns[0]!.id;
    const deed = { turn, text: 'T', sources, when: null };
    const illegal = {
      ...deed,
      id: 'illegal',
      action: { type: 'order' as const, seat: 'voroshilov', order: { kind: 'work' as const, post: 'general-secretary', manner: 'plain' as const } },
    };
    const idle = {
      ...deed,
      id: 'idle',
      when: { type: 'turn' as const, op: '>' as const, value: 90 },
      action: { type: 'order' as const, seat: 'voroshilov', order: { kind: 'rest' as const } },
    };
    const { skipped } = playCourse({ ...scenario, deeds: [...scenario.deeds, illegal, idle] });
    expect(skipped.find((s) => s.deed === 'illegal')).toMatchObject({ turn, refusal: { rule: expect.stringMatching(/^R/) } });
    expect(skipped.find((s) => s.deed === 'idle')).toEqual({ deed: 'idle', turn, refusal: null });
  });
});
