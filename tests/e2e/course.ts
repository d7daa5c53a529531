// The documented course as a save that a person can open: as it is at a moment, with one seat played by a person and the others by computer.
import { recordPlayer } from '../../src/ai/record';
import { playOn } from '../../src/ai/rollout';
import { loadScenarioFromDisk } from '../../src/cli/files';
import { newGame } from '../../src/engine/newGame';
import { makeReplay } from '../../src/engine/replay';
import type { Action } from '../../src/model/action';
import type { PlayerKind } from '../../src/model/replay';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';

type Until = (state: State) => boolean;

function playCourse(id: string, until: Until): { scenario: Scenario; actions: Action[] } {
  const scenario = loadScenarioFromDisk(id).scenario;
  if (scenario === null) throw new Error(`the scenario ${id} does not load`);
  const actions: Action[] = [];
  playOn(scenario, newGame(scenario, 'record'), { seed: 'record', playerOf: () => recordPlayer(), done: (a) => actions.push(a), until });
  return { scenario, actions };
}

const played = new Map<Until, ReturnType<typeof playCourse>>();

/** The text of a save of `id` that stops where `until` says. The course is played once for each `until`. */
export function courseOf(id: string, human: string, until: Until): string {
  const course = played.get(until) ?? playCourse(id, until);
  played.set(until, course);
  const { scenario, actions } = course;
  const seats: Record<string, PlayerKind> = {};
  for (const seat of scenario.manifest.seats) seats[seat] = seat === human ? 'human' : 'heuristic';
  return JSON.stringify(makeReplay(scenario, 'record', seats, actions, false));
}
