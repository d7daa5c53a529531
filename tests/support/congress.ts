// The cave meeting with a congress in October, for tests of the hall: all organizations elect, the hall sits, a new Committee meets in November.
import { join } from 'node:path';
import { expect } from 'vitest';
import { packageRoot, readLayers } from '../../src/cli/files';
import { waitingFor } from '../../src/engine/flow';
import { applyMotion, refuseMotion } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import { stepInPlace } from '../../src/engine/step';
import type { Motion } from '../../src/model/motion';
import type { Scenario } from '../../src/model/scenario';
import type { Id, Phase, State } from '../../src/model/state';
import { loadScenario } from '../../src/scenario/load';
import { brief, itemOf, put } from './game';

const SOURCES = 'sources: [{source: author, locator: fixture, grade: invented}]';
const NAMED = ['zinoviev', 'kamenev', 'stalin', 'trotsky', 'bukharin', 'molotov', 'lashevich', 'rykov'];

let loaded: Scenario | null = null;

/** Read once. The hall is the body `congress`; October is turn 3. */
export function withCongress(): Scenario {
  loaded ??= hallWith();
  return loaded;
}

/** The same with these events (`events/1923.yaml`). */
export function hallWith(events?: string): Scenario {
  const layers = readLayers(join(packageRoot(), 'scenarios/cave-meeting'));
  const organizations = [
    'petrograd',
    'moscow',
    'ukraine',
    'transcaucasia',
    'north-caucasus',
    'urals',
    'siberia-far-east',
    'upper-volga',
    'nizhny-vyatka',
    'tula-ryazan',
    'black-earth',
    'volga',
    'west-belorussia',
    'north-west',
    'central-asia',
    'army-fleet',
  ];
  const month = (n: number, rooms: string[], conferences: string[] = []): string =>
    `  - {id: "1923-${String(n).padStart(2, '0')}", name: "m${n}", sessions: [${rooms.map((r) => `{room: ${r}, date: "1923-${String(n).padStart(2, '0')}"}`).join(', ')}], conferences: [${conferences.join(', ')}]}`;
  const files = {
    'scenario.yaml': `id: over\ntitle: Over\nsubtitle: Over\nextends: cave-meeting\n${SOURCES}\nturns:\n${[
      month(7, ['politburo']),
      month(8, ['politburo']),
      month(9, ['politburo', 'central-committee']),
      month(10, ['politburo', 'congress'], organizations),
      month(11, ['politburo', 'central-committee']),
      month(12, ['politburo']),
    ].join('\n')}\n`,
    'bodies.yaml': `- {id: congress, name: Congress, rank: 7, delegated: true, candidates: [${NAMED.join(', ')}], ${SOURCES}}\n- {id: central-committee, electedBy: congress, size: 53, crowd: {stalin: 8, zinoviev: 4, kamenev: 2, none: 2}}\n`,
    ...(events === undefined ? {} : { 'events/1923.yaml': events }),
  };
  const result = loadScenario([...layers, { name: 'over', files: Object.entries(files).map(([path, text]) => ({ path, text })) }]);
  if (result.scenario === null) throw new Error(JSON.stringify(result.diagnostics.slice(0, 3)));
  return result.scenario;
}

/** A new game with the congress, as a private plain object. */
export const freshHall = (scenario = withCongress()): State => structuredClone(newGame(scenario, 'hall'));

/** Walk to the first moment of a phase of a turn, nobody doing anything. In place. */
export function walkHall(state: State, turn: number, phase: Phase, scenario = withCongress()): State {
  for (let i = 0; i < 600 && !(state.turn === turn && state.phase === phase); i += 1)
    for (const seat of waitingFor(scenario, state).slice(0, 1))
      stepInPlace(scenario, state, state.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat });
  expect([state.turn, state.phase]).toEqual([turn, phase]);
  return state;
}

/** `rule key` of a room's refusal of a motion, or null. */
export const refusalInHall = (state: State, motion: Motion, room: Id): string | null => brief(refuseMotion(withCongress(), state, motion, room));

/** The state after a room has carried a motion. */
export const carriedInHall = (state: State, motion: Motion, room: Id, mover: Id | null = 'stalin'): State =>
  put(state, (s) => applyMotion(withCongress(), s, motion, { ...itemOf(motion, room, mover), turn: s.turn }));
