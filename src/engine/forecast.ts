// The expected tally of a motion, from what a seat knows (R4.4), by the same count that will decide it.
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { Forecast, MemberForecast } from '../model/view';
import { subjectOf } from './motions';
import { knowsTerms, votersOf } from './read';
import { constant } from './tools';
import { type Ballotting, count } from './votes';

/** Forecast on a world as somebody believes it; `seat` null = the engine itself, everything known. */
export function forecastMotion(
  scenario: Scenario,
  world: State,
  seat: Id | null,
  room: Id,
  motion: Motion,
  mover: Id | null,
  more: Partial<Pick<Ballotting, 'voters' | 'speeches' | 'cast' | 'extra' | 'secret'>> = {},
): Forecast {
  const voters = more.voters ?? votersOf(scenario, world, room, []);
  const result = count(scenario, world, {
    motion,
    room,
    mover,
    voters,
    speeches: more.speeches ?? [],
    cast: more.cast,
    extra: more.extra,
    secret: more.secret,
    explain: true,
  });
  const threshold = constant(scenario, 'threshold');
  const members: MemberForecast[] = result.voters.map((v) => ({
    person: v.person,
    vote: v.ballot,
    sum: v.sum,
    known: seat === null || knowsTerms(world, seat, v.person),
    swing: Math.abs(Math.abs(v.sum) - threshold) <= 10 && Math.abs(v.sum) <= threshold + 10,
    reasons: v.reasons,
  }));
  return {
    room,
    subject: subjectOf(motion, world),
    for: result.for,
    against: result.against,
    abstain: result.abstain,
    carried: result.carried,
    blocs: result.blocs,
    members,
  };
}
