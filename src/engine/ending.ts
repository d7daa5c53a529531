// How a game ends and what it was worth (R9.1–9.2): endings, aims, scores.
import type { Aim, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { holds } from './conditions';
import { snapshot } from './tools';

/** Set the ending: a decisive one as soon as it holds, any other when the calendar runs out. */
export function checkEnding(scenario: Scenario, draft: State, atTheEnd: boolean): void {
  if (draft.ending !== null) return;
  const state = snapshot(draft);
  for (const e of scenario.endings) {
    if (!atTheEnd && !e.decisive) continue;
    if (e.when === null ? atTheEnd : holds(scenario, state, e.when)) {
      draft.ending = { id: e.id, turn: state.turn };
      return;
    }
  }
}

export interface AimResult {
  aim: Aim;
  met: boolean;
}

/** A seat's aims as they stand now. */
export function aimsOf(scenario: Scenario, state: State, person: Id): AimResult[] {
  return scenario.aims.filter((a) => a.person === person).map((aim) => ({ aim, met: holds(scenario, state, aim.when) }));
}

/** Points of the aims met, and of all. */
export function scoreOf(scenario: Scenario, state: State, person: Id): { points: number; of: number } {
  let points = 0;
  let of = 0;
  for (const r of aimsOf(scenario, state, person)) {
    of += r.aim.points;
    if (r.met) points += r.aim.points;
  }
  return { points, of };
}
