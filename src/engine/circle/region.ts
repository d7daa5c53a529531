// Regional bureaus (R5.8): a body of the centre that stands over several organizations, and the man who leads it. Writes nothing.
import type { Post, Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { perScenario } from '../tools';

/** Organizations by the posts of their secretaries. */
export const organizationOf = perScenario((scenario) => new Map(scenario.organizations.map((o) => [o.secretary, o])));

/** Posts that lead a regional bureau, with the organizations it stands over, as the files say. */
const leading = perScenario((scenario) =>
  scenario.posts.flatMap((post) => {
    const region = post.body === null ? [] : scenario.byId.bodies[post.body]!.region;
    return region.length === 0 ? [] : [{ post, region }];
  }),
);

/** A bureau serves the one man who leads it while it stands, and nobody when several must agree or others confirm (R1.2). */
export function isOneMans(state: State, body: Id): boolean {
  const b = state.bodies[body]!;
  return !b.abolished && b.assent <= 1 && b.reviewer === null;
}

/** Bureaus that stand over an organization now, by the posts that lead them. */
export const bureausOver = (scenario: Scenario, state: State, organization: Id): Post[] =>
  leading(scenario)
    .filter((l) => l.region.includes(organization) && isOneMans(state, l.post.body!))
    .map((l) => l.post);

/** What a post leads as the head of a bureau; empty when it is no such post. */
export const regionOf = (scenario: Scenario, post: Id): readonly Id[] => leading(scenario).find((l) => l.post.id === post)?.region ?? [];

/** The place whose conference may elect the head of a bureau: of those it stands over the one that sends most delegates; null when it stands over none. */
export const seatOfBureau = (scenario: Scenario, state: State, post: Id): Id | null =>
  regionOf(scenario, post).reduce<Id | null>(
    (best, id) => (best === null || state.organizations[id]!.seats > state.organizations[best]!.seats ? id : best),
    null,
  );
