// Protest (R4.11): a party of another name that has lost what it was dead against leaves the room of the state in which it lost.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { VoterAccount } from '../model/vote';
import { hasFractions, partyOf, walkOut } from './fractions';
import { isSeat } from './read';
import { crowdOf } from './rooms';
import { constant, trust } from './tools';

/** Who speaks for each other party among those who voted: whom most of the unnamed follow there. */
function speakersOf(scenario: Scenario, state: State, room: Id, voters: readonly VoterAccount[]): VoterAccount[] {
  const crowd = crowdOf(scenario, state, room);
  const speakers = new Map<string, VoterAccount>();
  for (const v of voters) {
    const party = partyOf(scenario, v.person);
    if (party === null) continue;
    const best = speakers.get(party);
    if (best === undefined || (crowd[v.person] ?? 0) > (crowd[best.person] ?? 0)) speakers.set(party, v);
  }
  return [...speakers.values()];
}

/** After a motion was carried: whoever speaks for a party, was against it by twice the threshold or more and is done with its mover walks out, unless somebody plays him. */
export function walkOutInProtest(scenario: Scenario, draft: State, room: Id, mover: Id | null, voters: readonly VoterAccount[]): void {
  if (mover === null || !hasFractions(scenario) || !scenario.byId.bodies[room]!.ofState) return;
  for (const v of speakersOf(scenario, draft, room, voters)) {
    const isAgainst = v.ballot === 'against' && v.sum <= -2 * constant(scenario, 'threshold');
    if (isAgainst && !isSeat(draft, v.person) && trust(draft, v.person, mover) < -scenario.rules.fractions!.leaving)
      walkOut(scenario, draft, room, v.person);
  }
}
