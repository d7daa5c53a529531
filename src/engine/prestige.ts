// Prestige of the years before 1917 (R5.4): what a man was in the party before it came to power, as far as there are members left who remember it. Writes nothing.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { constant, div, trust } from './tools';

/** The year from which membership is no merit of its own. */
const REVOLUTION = 1917;

/** Per cent of the members who were in the party before 1917: those of the start, thinned by all who have come since, each place by its delegates. */
export function oldMembers(scenario: Scenario, state: State): number {
  let before = 0;
  let now = 0;
  for (const o of scenario.organizations) {
    before += o.seats * 100;
    now += o.seats * (100 + state.organizations[o.id]!.enrolled);
  }
  const part = constant(scenario, 'oldMembers');
  return now === 0 ? part : div(part * before, now);
}

/** Points of authority that a man's years before 1917 still give him; 0 for whose year is not known. `part`: the old members, when already counted. */
export function prestigeOf(scenario: Scenario, state: State, person: Id, part: number = oldMembers(scenario, state)): number {
  const year = scenario.byId.people[person]?.joined?.year ?? REVOLUTION;
  return year >= REVOLUTION ? 0 : div((REVOLUTION - year) * part, constant(scenario, 'prestigeDivisor'));
}

/** Those who speak for one side, with what each weighs and what his years before 1917 give him, looked up once for a count. */
export interface Side {
  ids: readonly Id[];
  weights: readonly number[];
  years: readonly number[];
}

/** `part`: the old members, in per cent. */
export const sideOf = (scenario: Scenario, state: State, ids: readonly Id[], part: number): Side => ({
  ids,
  weights: ids.map((id) => state.people[id]!.authority),
  years: ids.map((id) => prestigeOf(scenario, state, id, part)),
});

/** The place of the weightiest of them whom a man listens to: not himself, and nobody whom he distrusts (R4.3); −1 when there is none. */
export function heardBy(state: State, side: Side, listener: Id): number {
  let best = -1;
  let most = -1;
  for (let i = 0; i < side.ids.length; i += 1) {
    const weight = side.weights[i]!;
    if (weight <= most || side.ids[i] === listener || trust(state, listener, side.ids[i]!) <= -20) continue;
    most = weight;
    best = i;
  }
  return best;
}
