// search: tries his few best courses in copies of the world he believes in, and keeps the one that serves his aims best. All run a short way in one
// world; only the foremost run on, further and in other worlds. Budgets are counts, never time, so that it decides the same on every machine.
import { waitingFor } from '../engine/flow';
import { cloneState } from '../engine/step';
import type { State } from '../model/state';
import { type Course, coursesOfCorridor, coursesOfSession, coursesOfWork } from './courses';
import { evaluate, NO_OUTLOOK, type Outlook, outlookOf } from './evaluate';
import { type Habits, habitual } from './habit';
import { hasty, heuristic } from './heuristic';
import type { Mind, Player } from './player';
import { playOn } from './rollout';

export const STRENGTHS = ['quick', 'standard', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

interface Budget {
  /** Courses that run to the end of the month. */
  courses: number;
  /** Of them, those that run on; 0 when the first run decides. */
  finalists: number;
  /** Worlds these run in. */
  worlds: number;
  /** Months these run; the rest is judged as it stands. */
  months: number;
}
const BUDGETS: Record<Strength, Budget> = {
  quick: { courses: 8, finalists: 0, worlds: 1, months: 1 },
  standard: { courses: 8, finalists: 2, worlds: 1, months: 2 },
  strong: { courses: 16, finalists: 6, worlds: 4, months: 3 },
};
/** Gain, in thousandths of a point and world, below which the usual course is kept: rollouts differ by that much for no reason. */
const WORTH_CHANGING = 25;

/** Of a man whom no motion can bring what he wants, one course in so many is tried. */
const IDLE = 3;

/** A world he imagines: all others have done what they do in this phase; `habits` is what they do in the next ones. */
interface Imagined {
  state: State;
  seed: string;
  habits: Habits;
}

/** A course under way. */
interface Line {
  course: Course;
  /** Place among the courses; 0 is the usual one. */
  place: number;
  state: State;
  value: number;
}

const asBelieved = (_scenario: unknown, state: State): State => state;

function imagine(mind: Mind, n: number): Imagined {
  const { scenario, seat, phase } = mind;
  const state = cloneState(mind.world);
  const seed = `imagined|${mind.luck('world', 1_000_000)}|${n}`;
  const habits: Habits = new Map();
  // Orders are secret and motions are laid down together: what the others do now does not depend on his course.
  if (phase !== 'session') {
    const other = habitual(hasty, habits, state.turn);
    playOn(scenario, state, {
      seed,
      playerOf: (id) => (id === seat ? () => [] : other),
      until: (s) => s.phase !== phase || waitingFor(scenario, s).every((id) => id === seat),
      belief: asBelieved,
    });
  }
  return { state, seed, habits };
}

/** Play a world on to the news of the month `last`, he by `course` and then as `own`, the others by habit. */
function playTo(mind: Mind, { seed, habits }: Imagined, state: State, last: number, course: Course | null, own: Player): void {
  const { scenario, seat } = mind;
  const other = habitual(hasty, habits, mind.world.turn);
  let due = course;
  const mine: Player = (m) => {
    const now = due ?? own(m);
    due = null;
    return now;
  };
  playOn(scenario, state, {
    seed,
    playerOf: (id) => (id === seat ? mine : other),
    until: (s) => s.turn >= last && s.phase === 'news',
    belief: asBelieved,
  });
}

/** The best of several courses, the first unless another is clearly better. */
function race(mind: Mind, courses: readonly Course[], outlook: Outlook, budget: Budget): Course {
  const { scenario, seat } = mind;
  const { turn } = mind.world;
  const worthOf = (state: State): number => evaluate(scenario, state, seat, outlook);
  const first = imagine(mind, 0);
  const lines = courses.map((course, place): Line => {
    const state = cloneState(first.state);
    playTo(mind, first, state, turn + 1, course, budget.finalists === 0 ? heuristic : hasty);
    return { course, place, state, value: worthOf(state) + (place === 0 ? WORTH_CHANGING : 0) };
  });
  lines.sort((a, b) => b.value - a.value || a.place - b.place);
  if (budget.finalists === 0 || lines.length === 1) return lines[0]!.course;
  const finalists = lines.filter((l, i) => i < budget.finalists || l.place === 0);
  if (finalists.length === 1) return finalists[0]!.course;
  const worlds = [first, ...Array.from({ length: budget.worlds - 1 }, (_, n) => imagine(mind, n + 1))];
  for (const line of finalists) {
    line.value = line.place === 0 ? WORTH_CHANGING * worlds.length : 0;
    worlds.forEach((world, n) => {
      const state = n === 0 ? line.state : cloneState(world.state);
      playTo(mind, world, state, turn + budget.months, n === 0 ? null : line.course, hasty);
      line.value += worthOf(state);
    });
  }
  return finalists.reduce((best, l) => (l.value > best.value || (l.value === best.value && l.place < best.place) ? l : best)).course;
}

/** A ballot is the matter of a moment: no strength thinks beyond the month, or of other worlds. */
const forSession = (budget: Budget): Budget => ({ ...budget, finalists: 0 });

/** A player of this strength. */
export function searchPlayer(strength: Strength): Player {
  const budget = BUDGETS[strength];
  return (mind) => {
    if (mind.phase === 'news' || mind.phase === 'consequences' || mind.phase === 'over') return heuristic(mind);
    if (mind.phase === 'corridor' && mind.world.committed.includes(mind.seat)) return heuristic(mind);
    const outlook = mind.phase === 'session' ? NO_OUTLOOK : outlookOf(mind);
    const { prospects } = outlook;
    const courses =
      mind.phase === 'work'
        ? coursesOfWork(mind, prospects, prospects.length > 0 ? budget.courses : Math.trunc(budget.courses / IDLE))
        : mind.phase === 'corridor'
          ? coursesOfCorridor(mind, outlook, budget.courses)
          : coursesOfSession(mind);
    return courses.length <= 1 ? (courses[0] ?? []) : race(mind, courses, outlook, mind.phase === 'session' ? forSession(budget) : budget);
  };
}
