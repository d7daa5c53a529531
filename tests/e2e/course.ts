// The documented course as a save that a person can open: as it is at a moment, with one seat played by a person and the others by computer.
import { recordPlayer } from '../../src/ai/record';
import { playOn } from '../../src/ai/rollout';
import { loadScenarioFromDisk } from '../../src/cli/files';
import { newGame } from '../../src/engine/newGame';
import { makeReplay } from '../../src/engine/replay';
import type { Action } from '../../src/model/action';
import type { PlayerKind } from '../../src/model/replay';
import type { State } from '../../src/model/state';

/** The text of a save of `id` that stops where `until` says. */
export function courseOf(id: string, human: string, until: (state: State) => boolean): string {
  const scenario = loadScenarioFromDisk(id).scenario;
  if (scenario === null) throw new Error(`the scenario ${id} does not load`);
  const state = newGame(scenario, 'record');
  const actions: Action[] = [];
  playOn(scenario, state, { seed: 'record', playerOf: () => recordPlayer(), done: (a) => actions.push(a), until });
  const seats: Record<string, PlayerKind> = {};
  for (const seat of scenario.manifest.seats) seats[seat] = seat === human ? 'human' : 'heuristic';
  return JSON.stringify(makeReplay(scenario, 'record', seats, actions, false));
}
