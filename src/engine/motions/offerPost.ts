// offerPost: a room asks a man whether he takes a post that it fills; he answers next month and may refuse without a price (R1.3).
import { makePostOffer, openPostOffer } from '../postOffers';
import { isCapable } from '../read';
import { refusal } from '../tools';
import { appoint } from './appoint';
import type { MotionRule } from './motionRule';

export const offerPost: MotionRule<'offerPost'> = {
  subject: (m) => `offerPost/${m.post}/${m.person}`,
  positions: (scenario, state, m) => appoint.positions(scenario, state, { ...m, kind: 'appoint' }),
  stakes: (scenario, state, m) => appoint.stakes(scenario, state, { ...m, kind: 'appoint' }),
  excluded: (state, m) => appoint.excluded!(state, { ...m, kind: 'appoint' }),
  refuse(scenario, state, m, room) {
    const why = appoint.refuse(scenario, state, { ...m, kind: 'appoint' }, room);
    if (why !== null) return why;
    if (!isCapable(scenario, state, m.person)) return refusal('R1.3', 'person.unavailable', { person: m.person });
    if (state.posts[m.post]!.holder === m.person) return refusal('R1.3', 'post.holds', { post: m.post, person: m.person });
    return openPostOffer(state, m.post) === null ? null : refusal('R1.3', 'post.offered', { post: m.post });
  },
  options: (scenario, state, room, mover) =>
    appoint
      .options(scenario, state, room, mover)
      .filter((m) => m.person !== null && state.posts[m.post]!.holder === null)
      .map((m) => ({ kind: 'offerPost' as const, post: m.post, person: m.person! }))
      .filter((m) => offerPost.refuse(scenario, state, m, room) === null),
  apply: (scenario, draft, m, item) => makePostOffer(scenario, draft, m.post, m.person, item.mover, item.room, false),
};
