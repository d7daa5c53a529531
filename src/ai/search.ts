// search: tries its few best courses in a copy of the world it believes in, plays the months on with the heuristic for everybody, and keeps
// the course that serves its aims best. Budgets are counts, never time, so that it decides the same on every machine.
import { holdAt } from '../engine/circle';
import { holds } from '../engine/conditions';
import { aimsOf } from '../engine/ending';
import { cloneState } from '../engine/step';
import type { Action } from '../model/action';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { bargain } from './bargain';
import { heuristic, motionCandidates, planWork } from './heuristic';
import type { Mind, Player } from './player';
import { playOn } from './rollout';
import { type Want, wantsOf } from './wants';

export const STRENGTHS = ['quick', 'standard', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

interface Budget {
  /** Courses compared at a decision. */
  courses: number;
  /** Worlds each is tried in. */
  worlds: number;
  /** Months played on; the rest is judged as it stands. */
  months: number;
}
const BUDGETS: Record<Strength, Budget> = {
  quick: { courses: 3, worlds: 1, months: 1 },
  standard: { courses: 5, worlds: 2, months: 2 },
  strong: { courses: 8, worlds: 4, months: 6 },
};

/** How near a wanted part is, 0–100: numbers count by how far they have come, everything else by yes or no. */
function nearness(scenario: Scenario, state: State, w: Want): number {
  const isMet = holds(scenario, state, w.leaf) === (w.sign === 1);
  if (isMet) return 100;
  const leaf = w.leaf;
  const gap = (now: number, aim: number, span: number): number => Math.max(0, 80 - Math.trunc((80 * Math.abs(now - aim)) / span));
  if (leaf.type === 'hold') return gap(holdAt(scenario, state, leaf.person, leaf.station), leaf.value, 300);
  if (leaf.type === 'number') return gap(state.people[leaf.person]![leaf.of], leaf.value, 40);
  if (leaf.type === 'tie') return gap(state.ties[leaf.a]?.[leaf.b] ?? 0, leaf.value, 60);
  if (leaf.type === 'lever') return gap(state.levers[leaf.lever]!.value, leaf.value, 3);
  if (leaf.type === 'line') return gap(state.lines[leaf.question] ?? 0, leaf.value, 80);
  if (leaf.type === 'organization' && leaf.of === 'regime') return gap(state.organizations[leaf.organization]!.regime, leaf.value, 40);
  if (leaf.type === 'attended') return gap(state.bodies[leaf.body]?.attendance[leaf.person] ?? 0, leaf.value, 4);
  return 0;
}

/** Worth of a position to a seat: points of aims met, and half as much again for how near the parts of all of them are. */
export function evaluate(scenario: Scenario, state: State, seat: Id): number {
  let sum = 0;
  for (const a of aimsOf(scenario, state, seat)) if (a.met) sum += a.aim.points * 1000;
  for (const w of wantsOf(scenario, seat)) sum += Math.trunc((w.weight * nearness(scenario, state, w)) / 2);
  return sum + state.people[seat]!.authority;
}

/** A course: what to do now in this phase; the heuristic does the rest. */
type Course = Action[];

function coursesOfWork(mind: Mind, n: number): Course[] {
  const close: Action = { type: 'commit', seat: mind.seat };
  const plain = planWork(mind);
  const out: Course[] = [[...plain, close]];
  // Variations: the same man with another mind for the month — one kind of order favoured at a time.
  const kinds: Order['kind'][] = ['paper', 'decree', 'appoint', 'attend', 'court', 'print', 'draft', 'speak', 'summon', 'rest', 'travel', 'testify'];
  for (const kind of kinds) {
    if (out.length >= n) break;
    const plan = planWork(mind, (o) => (o.kind === kind ? 30 : 0));
    if (!out.some((c) => JSON.stringify(c) === JSON.stringify([...plan, close]))) out.push([...plan, close]);
  }
  return out;
}

function coursesOfCorridor(mind: Mind, n: number): Course[] {
  const usual = heuristic(mind);
  const close: Action = { type: 'commit', seat: mind.seat };
  const rest = usual.filter((a) => a.type !== 'table' && a.type !== 'offer' && a.type !== 'commit');
  const offers = usual.filter((a) => a.type === 'offer');
  const out: Course[] = [usual, [...rest, ...bargain(mind, [], 2), close]];
  // Motions he would not risk by himself may carry with a bargain behind them.
  for (const c of motionCandidates(mind, n)) {
    if (out.length >= n) break;
    const bargains = bargain(mind, [c], 2);
    out.push([...rest, c.action, ...(bargains.length > 0 ? bargains : offers), close]);
  }
  return out;
}

function coursesOfSession(mind: Mind): Course[] {
  const usual = heuristic(mind);
  const speech = usual.filter((a) => a.type === 'speak');
  return (['conscience', 'for', 'against', 'abstain'] as const).map((vote) => [...speech, { type: 'castVote', seat: mind.seat, vote }]);
}

/** Value of a course, summed over the worlds it is tried in. */
function tryCourse(mind: Mind, course: Course, budget: Budget): number {
  const { scenario, world, seat } = mind;
  let sum = 0;
  for (let w = 0; w < budget.worlds; w += 1) {
    const state = cloneState(world);
    const seed = `imagined|${mind.luck('world', 1_000_000)}|${w}`;
    const last = state.turn + budget.months;
    let given = false;
    const mine: Player = (m) => {
      if (!given) {
        given = true;
        return course;
      }
      return heuristic(m);
    };
    playOn(scenario, state, {
      seed,
      playerOf: (id) => (id === seat ? mine : heuristic),
      until: (s) => s.turn >= last && s.phase === 'news',
      belief: (_sc, s) => s,
    });
    sum += evaluate(scenario, state, seat);
  }
  return sum;
}

/** A player of this strength. Ties go to the earlier course, which is the heuristic's own. */
export function searchPlayer(strength: Strength): Player {
  const budget = BUDGETS[strength];
  return (mind) => {
    if (mind.phase === 'news' || mind.phase === 'consequences' || mind.phase === 'over') return heuristic(mind);
    const courses =
      mind.phase === 'work'
        ? coursesOfWork(mind, budget.courses)
        : mind.phase === 'corridor'
          ? mind.world.committed.includes(mind.seat)
            ? [heuristic(mind)]
            : coursesOfCorridor(mind, budget.courses)
          : coursesOfSession(mind);
    if (courses.length <= 1) return courses[0] ?? [];
    let best = courses[0]!;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const course of courses) {
      const value = tryCourse(mind, course, budget);
      if (value > bestValue) {
        best = course;
        bestValue = value;
      }
    }
    return best;
  };
}
