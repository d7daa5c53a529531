// A scenario tried against its documented course (R12): outcome by outcome what the record says and what the rules give, ballots counted.
import { holds } from '../engine/conditions';
import { matchesSubject } from '../engine/subjects';
import type { Ballot } from '../model/action';
import { BALLOTS } from '../model/action';
import type { Condition, ConditionLeaf } from '../model/condition';
import type { Outcome } from '../model/history';
import type { Scenario } from '../model/scenario';
import type { Grade, SourceRef } from '../model/source';
import type { Id, State } from '../model/state';
import type { VoteRecord } from '../model/vote';
import { playCourse, type SkippedDeed } from './course';

export interface VerifiedVoter {
  person: Id;
  /** A source names him; otherwise it only implies him. */
  isNamed: boolean;
  expected: Ballot;
  computed: Ballot | 'absent';
  sum: number | null;
  ok: boolean;
  /** He moved it: his own ballot proves nothing and is not counted. */
  isMover: boolean;
  /** A promise speaks in his sum. */
  isDeal: boolean;
}

export interface VerifiedOutcome {
  id: Id;
  date: string;
  text: string;
  expected: string;
  computed: string;
  ok: boolean;
  grade: Grade;
  source: string;
  sources: readonly SourceRef[];
  dispute: string | null;
  /** The parts of a condition that do not hold; `isNot`: what should not be, and is. */
  unmet: Unmet[];
  voters: VerifiedVoter[];
}

export interface Unmet {
  leaf: ConditionLeaf;
  isNot: boolean;
}

export interface Score {
  right: number;
  of: number;
}

export interface VerifyReport {
  scenario: Id;
  ok: boolean;
  outcomes: VerifiedOutcome[];
  ballots: { named: Score; implied: Score; namedWithoutDeal: Score };
  skipped: SkippedDeed[];
}

/** Plays the documented course and compares. `ok` when every outcome is; skipped deeds and implied ballots are told beside it. */
export function verifyScenario(scenario: Scenario): VerifyReport {
  const { ends, skipped } = playCourse(scenario);
  // What a layer below dates beyond this scenario's calendar is history outside its window.
  const months = scenario.manifest.turns.map((t) => t.id);
  const outcomes = scenario.outcomes.filter((o) => months.includes(o.check.turn)).map((o) => verifyOutcome(scenario, ends, o));
  return { scenario: scenario.manifest.id, ok: outcomes.every((o) => o.ok), outcomes, ballots: countBallots(outcomes), skipped };
}

/** One documented outcome against the State at the end of its turn. */
export function verifyOutcome(scenario: Scenario, ends: readonly State[], o: Outcome): VerifiedOutcome {
  const first = o.sources[0]!;
  const turn = scenario.manifest.turns.findIndex((t) => t.id === o.check.turn);
  const state = ends[turn];
  const found =
    state === undefined
      ? { expected: o.history, computed: 'the game does not reach this month', ok: false, unmet: [], voters: [] }
      : o.check.type === 'vote'
        ? checkVote(state, turn, o.check)
        : checkState(scenario, state, o.check.when, o.history);
  return {
    id: o.id,
    date: o.date,
    text: o.text,
    ...found,
    grade: first.grade,
    source: `${first.source}, ${first.locator}`,
    sources: o.sources,
    dispute: o.dispute,
  };
}

type Found = Pick<VerifiedOutcome, 'expected' | 'computed' | 'ok' | 'unmet' | 'voters'>;

function checkVote(state: State, turn: number, check: Extract<Outcome['check'], { type: 'vote' }>): Found {
  const put = state.votes.filter((v) => v.room === check.room && matchesSubject(check.subject, v.subject));
  if (check.result === 'never') {
    return {
      expected: 'never put',
      computed: put.length === 0 ? 'never put' : put.map(tallyOf).join('; '),
      ok: put.length === 0,
      unmet: [],
      voters: [],
    };
  }
  const vote = put.findLast((v) => v.turn === turn);
  const voters = vote === undefined ? [] : votersOf(state, vote, check);
  const { tally } = check;
  const isCounted =
    tally === null ||
    (vote !== undefined && vote.for === tally.for && vote.against === tally.against && (tally.abstain ?? vote.abstain) === vote.abstain);
  const isRight = vote !== undefined && vote.carried === (check.result === 'carried') && isCounted;
  return {
    expected: tally === null ? check.result : `${check.result} ${tally.for}–${tally.against}${tally.abstain === null ? '' : `–${tally.abstain}`}`,
    computed: vote === undefined ? NOT_PUT : tallyOf(vote),
    ok: isRight && voters.every((v) => v.ok || !v.isNamed),
    unmet: [],
    voters,
  };
}

/** Of a documented vote that was due: there was none. */
export const NOT_PUT = 'not put';
const tallyOf = (v: VoteRecord): string => `${v.carried ? 'carried' : 'lost'} ${v.for}–${v.against}–${v.abstain}`;

function votersOf(state: State, vote: VoteRecord, check: Extract<Outcome['check'], { type: 'vote' }>): VerifiedVoter[] {
  const mover = state.items[vote.item]?.mover ?? null;
  return ([true, false] as const).flatMap((isNamed) =>
    BALLOTS.flatMap((expected) =>
      (isNamed ? check.named : check.implied)[expected].map((person) => {
        const account = vote.voters.find((v) => v.person === person);
        const computed = account?.computed ?? 'absent';
        return {
          person,
          isNamed,
          expected,
          computed,
          sum: account?.sum ?? null,
          ok: computed === expected,
          isMover: person === mover,
          isDeal: account?.reasons.some((r) => r.term === 'promises' && r.value !== 0) ?? false,
        };
      }),
    ),
  );
}

function checkState(scenario: Scenario, state: State, when: Condition, history: string): Found {
  const ok = holds(scenario, state, when);
  return {
    expected: history,
    computed: ok ? 'so' : `not so: ${failing(scenario, state, when).join('; ')}`,
    ok,
    unmet: unmetOf(scenario, state, when, false),
    voters: [],
  };
}

/** The parts of a condition that do not hold, in a form an author can look up. */
function failing(scenario: Scenario, state: State, c: Condition): string[] {
  if (holds(scenario, state, c)) return [];
  if (c.type === 'all' || c.type === 'any') return c.of.flatMap((x) => failing(scenario, state, x));
  if (c.type === 'not') return [`not ${worded(c.of)}`];
  return [worded(c)];
}

/** The leaves at fault; within a `not` those that hold. */
function unmetOf(scenario: Scenario, state: State, c: Condition, isNot: boolean): Unmet[] {
  if (holds(scenario, state, c) !== isNot) return [];
  switch (c.type) {
    case 'not':
      return unmetOf(scenario, state, c.of, !isNot);
    case 'all':
    case 'any':
      return c.of.flatMap((x) => unmetOf(scenario, state, x, isNot));
    default:
      return [{ leaf: c, isNot }];
  }
}

function worded(c: Condition): string {
  if (c.type === 'all' || c.type === 'any') return `${c.type}(${c.of.map(worded).join(', ')})`;
  if (c.type === 'not') return `not ${worded(c.of)}`;
  const { type, ...rest } = c;
  return `${type} ${Object.values(rest)
    .map((v) => (Array.isArray(v) ? v.join('+') : String(v)))
    .join(' ')}`;
}

function countBallots(outcomes: readonly VerifiedOutcome[]): VerifyReport['ballots'] {
  const counted = outcomes.flatMap((o) => o.voters).filter((v) => !v.isMover);
  const score = (list: readonly VerifiedVoter[]): Score => ({ right: list.filter((v) => v.ok).length, of: list.length });
  return {
    named: score(counted.filter((v) => v.isNamed)),
    implied: score(counted.filter((v) => !v.isNamed)),
    namedWithoutDeal: score(counted.filter((v) => v.isNamed && !v.isDeal)),
  };
}
