// When the next congress is (R5.7): by the calendar, put off, or convened. Pure reading.
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';
import { perScenario } from '../tools';

/** Months in which a delegated room sits by the calendar. */
const congresses = perScenario((scenario) =>
  scenario.manifest.turns.flatMap((t, turn) => (t.sessions.some((s) => scenario.byId.bodies[s.room]?.delegated === true) ? [turn] : [])),
);

const congressesAfter = perScenario(() => new WeakMap<State['postponed'], { count: number; turns: readonly number[] }>());

/** The same in this world: a congress put off counts where it went (R5.7). Reckoned anew when something more is put off. */
export function congressesOf(scenario: Scenario, { postponed }: State): readonly number[] {
  const all = congresses(scenario);
  if (postponed.length === 0) return all;
  const known = congressesAfter(scenario).get(postponed);
  if (known?.count === postponed.length) return known.turns;
  const put = postponed.filter((p) => scenario.byId.bodies[p.room]!.delegated);
  const turns = put.length === 0 ? all : [...all.filter((t) => !put.some((p) => p.from === t)), ...put.map((p) => p.to)];
  congressesAfter(scenario).set(postponed, { count: postponed.length, turns });
  return turns;
}

/** Months until the next congress, this month's being 0; null when none lies ahead. */
export function monthsToCongress(scenario: Scenario, world: State): number | null {
  let next = Number.POSITIVE_INFINITY;
  for (const t of congressesOf(scenario, world)) if (t >= world.turn && t < next) next = t;
  for (const c of world.convened) if (c.turn >= world.turn && c.turn < next && scenario.byId.bodies[c.room]?.delegated) next = c.turn;
  return next === Number.POSITIVE_INFINITY ? null : next - world.turn;
}
