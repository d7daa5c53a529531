// Bases (R5.8): a place that one man's cadres hold to the bottom does not take its secretary from others until the centre has broken in.
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { votesIn } from '../logs';
import { perScenario, refusal } from '../tools';
import { topPatron } from './patrons';
import { organizationOf } from './region';
import { depthOf } from './shares';

/** Province, districts and cells. */
const WHOLE = 3;

/**
 * Whose base keeps its secretary when this man (null = nobody) is to take the post over his head; null when nothing stands in the way: the post is no
 * secretary's, he answers to the same patron, men of another side have been sent there, or a congress has outvoted his.
 */
export function baseAgainst(scenario: Scenario, state: State, post: Id, person: Id | null): Id | null {
  const organization = organizationOf(scenario).get(post)?.id;
  const { holder } = state.posts[post]!;
  if (organization === undefined || holder === null) return null;
  const patron = topPatron(state, holder);
  if (person !== null && topPatron(state, person) === patron) return null;
  const o = state.organizations[organization]!;
  if (depthOf(o, patron) < WHOLE || o.visitors.some((v) => v.for !== patron && v.until >= state.turn)) return null;
  return isOutvoted(scenario, state, patron) ? null : patron;
}

const delegatedRooms = perScenario((scenario) => scenario.bodies.filter((b) => b.delegated).map((b) => b.id));

/** A congress has carried what his delegates voted down, or refused what they voted for: from then on it is they who defy the party. */
const isOutvoted = (scenario: Scenario, state: State, patron: Id): boolean =>
  delegatedRooms(scenario).some((room) =>
    votesIn(state, room).some((v) => v.blocs.some((b) => b.patron === patron && b.ballot !== 'abstain' && (b.ballot === 'for') !== v.carried)),
  );

/** The same as a Refusal. */
export function refuseBase(scenario: Scenario, state: State, post: Id, person: Id | null): Refusal | null {
  const patron = baseAgainst(scenario, state, post, person);
  return patron === null ? null : refusal('R5.8', 'post.base', { post, person: patron });
}
