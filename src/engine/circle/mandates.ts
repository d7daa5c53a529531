// Delegates by organization (R5.2b): from which delegation a man with a name has his mandate, and how each delegation of a hall voted.
import type { Ballot } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { BlocVote, DelegationVote, VoterAccount } from '../../model/vote';
import { centreOf } from '../read';
import { type Shares, shareOf } from './shares';

/** Delegates of an organization in a hall whom no file names, by bloc: those elected, less the mandates given to persons. */
export function unnamedOf(state: State, hall: Id, organization: Id): Shares {
  const out: Shares = { ...state.delegations[organization] };
  for (const m of Object.values(state.bodies[hall]!.mandates)) if (m.organization === organization) out[m.bloc] = shareOf(out, m.bloc) - 1;
  return out;
}

/** Whose mandate of his bloc a person takes: of the organization he heads, else of the place outside the centre he lives in, else of the one with most of them left. */
export function senderOf(scenario: Scenario, state: State, hall: Id, person: Id, bloc: Id): Id {
  const left = (organization: Id): number => shareOf(unnamedOf(state, hall, organization), bloc);
  const open = scenario.organizations.filter((o) => left(o.id) > 0);
  const heads = open.find((o) => state.posts[o.secretary]!.holder === person);
  // In the centre everybody serves whom he serves: only elsewhere does a man come from where he lives.
  const { place } = state.people[person]!;
  const lives = place === centreOf(scenario) ? undefined : open.find((o) => scenario.byId.posts[o.secretary]!.place === place);
  return (heads ?? lives ?? open.reduce((most, o) => (left(o.id) > left(most.id) ? o : most))).id;
}

/** A vote counted by organization, in the order of the file; empty where no delegates sit. Persons vote with their own ballot, the rest of their bloc with its. */
export function byDelegation(
  scenario: Scenario,
  state: State,
  hall: Id,
  vote: { voters: readonly Pick<VoterAccount, 'person' | 'ballot'>[]; blocs: readonly BlocVote[] },
): DelegationVote[] {
  if (!scenario.byId.bodies[hall]!.delegated) return [];
  const { mandates } = state.bodies[hall]!;
  const ballots = new Map(vote.blocs.map((b) => [b.patron, b.ballot]));
  return Object.keys(state.delegations).map((organization) => {
    const row: Record<Ballot, number> = { for: 0, against: 0, abstain: 0 };
    const unnamed = unnamedOf(state, hall, organization);
    for (const bloc in unnamed) if (unnamed[bloc]! > 0) row[ballots.get(bloc)!] += unnamed[bloc]!;
    for (const v of vote.voters) if (mandates[v.person]?.organization === organization) row[v.ballot] += 1;
    return { organization, ...row };
  });
}
