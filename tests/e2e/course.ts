// The documented course as a save that a person can open: as it is at a moment, with one seat played by a person and the others by computer.
import { recordPlayer } from '../../src/ai/record';
import { playOn } from '../../src/ai/rollout';
import { loadScenarioFromDisk } from '../../src/cli/files';
import { newGame } from '../../src/engine/newGame';
import { makeReplay } from '../../src/engine/replay';
import { stepInPlace } from '../../src/engine/step';
import type { Action } from '../../src/model/action';
import type { PlayerKind } from '../../src/model/replay';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';

type Until = (state: State) => boolean;

interface Course {
  scenario: Scenario;
  /** As far as the course has been played. */
  state: State;
  actions: Action[];
}
const courses = new Map<string, Course>();

function begun(id: string): Course {
  const scenario = loadScenarioFromDisk(id).scenario;
  if (scenario === null) throw new Error(`the scenario ${id} does not load`);
  return { scenario, state: newGame(scenario, 'record'), actions: [] };
}

/** The actions up to where `until` says; the course is played on only when it has not yet come so far. */
function actionsTo({ scenario, state, actions }: Course, until: Until): Action[] {
  const again = newGame(scenario, 'record');
  for (const [i, action] of actions.entries()) {
    if (until(again)) return actions.slice(0, i);
    stepInPlace(scenario, again, action);
  }
  playOn(scenario, state, { seed: 'record', playerOf: () => recordPlayer(), done: (a) => actions.push(a), until });
  return [...actions];
}

/** The text of a save of `id` that stops where `until` says. The course is played once, for all tests of a worker. */
export function courseOf(id: string, human: string, until: Until): string {
  const course = courses.get(id) ?? begun(id);
  courses.set(id, course);
  const { scenario } = course;
  const seats: Record<string, PlayerKind> = {};
  for (const seat of scenario.manifest.seats) seats[seat] = seat === human ? 'human' : 'heuristic';
  return JSON.stringify(makeReplay(scenario, 'record', seats, actionsTo(course, until), false));
}
