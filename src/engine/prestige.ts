// Prestige of the years before 1917 (R5.4): what a man was in the party before it came to power, as far as there are members left who remember it. Writes nothing.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { constant, div } from './tools';

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
