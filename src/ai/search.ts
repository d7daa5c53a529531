// search: tries its few best courses in a copy of the world it believes in, plays the months on with the heuristic for everybody, and keeps
// the course that serves its aims best. Budgets are counts, never time, so that it decides the same on every machine.
import { votersOf } from '../engine/read';
import { itemOnTable } from '../engine/session';
import { cloneState } from '../engine/step';
import { count } from '../engine/votes';
import type { Action } from '../model/action';
import { MANNERS, type Order } from '../model/order';
import type { Id } from '../model/state';
import { bargain } from './bargain';
import { evaluate, type Prospect, prospectsOf } from './evaluate';
import { heuristic, motionCandidates, planWork } from './heuristic';
import { type Candidate, motionValue } from './judge';
import type { Mind, Player } from './player';
import { playOn } from './rollout';
import { ordersTouching, wantsOf } from './wants';

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
  quick: { courses: 8, worlds: 1, months: 1 },
  standard: { courses: 12, worlds: 2, months: 2 },
  strong: { courses: 16, worlds: 4, months: 3 },
};
/** Gain, in thousandths of a point and world, below which the usual course is kept: rollouts differ by that much for no reason. */
const WORTH_CHANGING = 25;
/** Tenths of a point from which a vote is worth thinking over. */
const WORTH_A_THOUGHT = 10;
/** What favouring a kind of order adds to its worth. */
const FAVOUR = 30;

/** Kinds of order that make enemies, left out together. */
const HELD_BACK: readonly (readonly Order['kind'][])[] = [
  ['draft', 'sign', 'paper', 'print'],
  ['decree', 'appoint', 'dismiss', 'transfer'],
];

/** A course: what to do now in this phase; the heuristic does the rest. */
type Course = Action[];

/** Those whose votes would decide a motion: nearest to changing first. */
function swingVoters({ scenario, world, seat }: Mind, { room, motion }: Prospect): Id[] {
  const voters = votersOf(scenario, world, room, []);
  const mover = world.bodies[room]!.full.includes(seat) ? seat : null;
  return count(scenario, world, { motion, room, mover, voters, speeches: [], explain: false })
    .voters.filter((v) => v.person !== seat && v.sum < 15)
    .sort((a, b) => b.sum - a.sum || (a.person < b.person ? -1 : 1))
    .map((v) => v.person);
}

/** The same man with another mind for the month: one thing favoured at a time, what his unmet aims ask for first. */
function favours(mind: Mind, prospects: readonly Prospect[]): ((o: Order) => number)[] {
  const { scenario, seat } = mind;
  const out: ((o: Order) => number)[] = [];
  const byWeight = [...prospects].sort((a, b) => b.want.weight - a.want.weight);
  for (const p of byWeight.slice(0, 2)) {
    const swing = swingVoters(mind, p).slice(0, 2);
    if (swing.length > 0)
      out.push((o) =>
        (o.kind === 'court' && swing.includes(o.person) && o.aim === 'trust') || (o.kind === 'write' && swing.includes(o.to)) ? FAVOUR : 0,
      );
  }
  // What he would do himself may be what hurts him: a month without papers, a month without a high hand.
  for (const kinds of HELD_BACK) out.push((o) => (kinds.includes(o.kind) ? -2 * FAVOUR : 0));
  for (const { leaf } of wantsOf(scenario, seat))
    if (leaf.type === 'tie' && leaf.b === seat)
      out.push((o) => ((o.kind === 'court' && o.person === leaf.a && o.aim === 'trust') || (o.kind === 'write' && o.to === leaf.a) ? FAVOUR : 0));
  const weights = new Map<Order['kind'], number>();
  for (const w of wantsOf(scenario, seat)) for (const kind of ordersTouching(w.leaf)) weights.set(kind, (weights.get(kind) ?? 0) + w.weight);
  // Nobody leaves a post for the sake of an experiment.
  weights.delete('resign');
  const kinds = [...weights].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  for (const manner of MANNERS) if (manner !== 'plain') out.push((o) => (o.kind === 'work' && o.manner === manner ? FAVOUR : 0));
  for (const kind of kinds) out.push((o) => (o.kind === kind ? FAVOUR : 0));
  return out;
}

function coursesOfWork(mind: Mind, prospects: readonly Prospect[], n: number): Course[] {
  const close: Action = { type: 'commit', seat: mind.seat };
  const out: Course[] = [[...planWork(mind), close]];
  const known = new Set(out.map((c) => JSON.stringify(c)));
  for (const favour of favours(mind, prospects)) {
    if (out.length >= n) break;
    const course = [...planWork(mind, favour), close];
    const text = JSON.stringify(course);
    if (!known.has(text)) out.push(course);
    known.add(text);
  }
  return out;
}

function coursesOfCorridor(mind: Mind, prospects: readonly Prospect[], n: number): Course[] {
  const { scenario, world, seat } = mind;
  const usual = heuristic(mind);
  const close: Action = { type: 'commit', seat };
  const rest = usual.filter((a) => a.type !== 'table' && a.type !== 'offer' && a.type !== 'commit');
  const offers = usual.filter((a) => a.type === 'offer');
  const out: Course[] = [usual, [...rest, ...bargain(mind, [], 2), close]];
  const sits = (room: Id): boolean => scenario.manifest.turns[world.turn]!.sessions.some((s) => s.room === room);
  // What his aims want laid before a room that sits, and motions he would not risk by himself: a bargain behind them may carry them.
  const wished = prospects
    .filter((p) => sits(p.room) && world.bodies[p.room]!.full.includes(seat))
    .map((p): Candidate => ({ action: { type: 'table', seat, room: p.room, motion: p.motion, amends: null }, value: p.want.weight }));
  for (const c of [...wished, ...motionCandidates(mind, n)]) {
    if (out.length >= n) break;
    const bargains = bargain(mind, [c], 2);
    out.push([...rest, c.action, ...(bargains.length > 0 ? bargains : offers), close]);
  }
  return out;
}

function coursesOfSession(mind: Mind): Course[] {
  const usual = heuristic(mind);
  const item = itemOnTable(mind.world);
  if (item === null || Math.abs(motionValue(mind.scenario, mind.world, mind.seat, item.motion)) < WORTH_A_THOUGHT) return [usual];
  const speech = usual.filter((a) => a.type === 'speak');
  const votes = (['for', 'against', 'abstain'] as const).map((vote): Course => [...speech, { type: 'castVote', seat: mind.seat, vote }]);
  return [usual, ...votes];
}

/** Value of a course, summed over the worlds it is tried in. */
function tryCourse(mind: Mind, course: Course, prospects: readonly Prospect[], budget: Budget): number {
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
    sum += evaluate(scenario, state, seat, prospects);
  }
  return sum;
}

/** A player of this strength. The usual course is kept unless another is clearly better. */
export function searchPlayer(strength: Strength): Player {
  const budget = BUDGETS[strength];
  return (mind) => {
    if (mind.phase === 'news' || mind.phase === 'consequences' || mind.phase === 'over') return heuristic(mind);
    const hasClosed = mind.phase === 'corridor' && mind.world.committed.includes(mind.seat);
    const prospects = mind.phase === 'session' || hasClosed ? [] : prospectsOf(mind);
    const courses =
      mind.phase === 'work'
        ? coursesOfWork(mind, prospects, budget.courses)
        : hasClosed
          ? [heuristic(mind)]
          : mind.phase === 'corridor'
            ? coursesOfCorridor(mind, prospects, budget.courses)
            : coursesOfSession(mind);
    if (courses.length <= 1) return courses[0] ?? [];
    let best = courses[0]!;
    let bestValue = tryCourse(mind, best, prospects, budget) + WORTH_CHANGING * budget.worlds;
    for (const course of courses.slice(1)) {
      const value = tryCourse(mind, course, prospects, budget);
      if (value > bestValue) {
        best = course;
        bestValue = value;
      }
    }
    return best;
  };
}
