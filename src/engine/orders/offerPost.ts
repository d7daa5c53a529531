// offerPost: ask a man whether he takes a post your worked power reaches; he may refuse without a price (R1.3).
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { makePostOffer, openPostOffer, viewOfPost } from '../postOffers';
import { isCapable, reachedAs } from '../read';
import { isPostThere, refusal } from '../tools';
import { holdsForBody, postWithPower, reachOf } from './appoint';
import { card, line, type OrderRule } from './orderRule';

/** Posts and men listed in the menu; any other may be named. */
const POSTS = 6;
const MEN = 3;

/** Who is nobody's client of his and would thank him for a post: the weightiest first. */
function winnable(scenario: Scenario, state: State, seat: Id): Id[] {
  return scenario.people
    .filter((p) => p.id !== seat && state.people[p.id]!.patron?.person !== seat && isCapable(scenario, state, p.id))
    .sort((a, b) => state.people[b.id]!.authority - state.people[a.id]!.authority || (a.id < b.id ? -1 : 1))
    .map((p) => p.id);
}

/** Whether this post can be offered at all, to whomever. */
function refuseOffering(scenario: Scenario, state: State, seat: Id, post: Id): Refusal | null {
  if (openPostOffer(state, post) !== null) return refusal('R1.3', 'post.offered', { post });
  if (state.plans[seat]?.some((q) => (q.kind === 'offerPost' || q.kind === 'appoint') && q.post === post))
    return refusal('R1.3', 'order.already', {});
  const basis = postWithPower(scenario, state, seat, 'appoint', reachedAs(scenario.byId.posts[post]!));
  if (basis === null) return refusal('R1.3', 'appoint.noPower', { post });
  const body = scenario.byId.posts[basis]!.body;
  return body !== null && (state.bodies[body]!.assent > 1 || state.bodies[body]!.reviewer !== null)
    ? refusal('R1.2', 'offerPost.collective', { body })
    : null;
}

export const offerPost: OrderRule<'offerPost'> = {
  rule: 'R1.3',
  options(scenario, state, seat) {
    const ranks = reachOf(scenario, state, seat, 'appoint');
    if (ranks.size === 0) return [];
    const posts = scenario.posts
      .filter((p) => ranks.has(reachedAs(p)) && state.posts[p.id]!.holder === null && isPostThere(scenario, state, p.id))
      .slice(0, POSTS);
    if (posts.length === 0) return [];
    const men = winnable(scenario, state, seat);
    return posts.flatMap((p) => {
      if (refuseOffering(scenario, state, seat, p.id) !== null) return [];
      const takers: Id[] = [];
      for (const id of men) if (takers.length < MEN && viewOfPost(scenario, state, id, p.id, seat).accepts) takers.push(id);
      return takers.map((person) => ({ kind: 'offerPost' as const, post: p.id, person }));
    });
  },
  refuse(scenario, state, seat, o) {
    const p = state.posts[o.post];
    if (p === undefined) return refusal('R1.3', 'post.unknown', { post: o.post });
    if (!isPostThere(scenario, state, o.post)) return refusal('R1.3', 'post.months', { post: o.post });
    if (o.person === seat || state.people[o.person] === undefined || !isCapable(scenario, state, o.person))
      return refusal('R1.3', 'person.unavailable', { person: o.person });
    if (p.holder === o.person) return refusal('R1.3', 'post.holds', { post: o.post, person: o.person });
    return refuseOffering(scenario, state, seat, o.post);
  },
  cost: () => 1,
  card(scenario, state, seat, o) {
    const { sum, accepts } = viewOfPost(scenario, state, o.person, o.post, seat);
    return card(
      [line('card.offerPost', { post: o.post, person: o.person })],
      [seat, o.person],
      [{ line: line('card.offerPost.answer', { person: o.person, sum }), percent: accepts ? 100 : 0 }],
    );
  },
  apply(scenario, draft, seat, o) {
    if (openPostOffer(draft, o.post) === null)
      makePostOffer(scenario, draft, o.post, o.person, seat, null, holdsForBody(scenario, draft, seat, o.post));
  },
};
