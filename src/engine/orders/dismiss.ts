// dismiss: take a man off a post your worked power reaches (R1.3).

import { refuseUndone } from '../acts';
import { refuseBase } from '../circle/bases';
import { judgeBlow } from '../deals';
import { fillPost } from '../motions/posts';
import { reachedAs } from '../read';
import { addEntry, doDeed, refusal } from '../tools';
import { postWithPower, reachOf } from './appoint';
import { blowLines } from './blows';
import { card, line, type OrderRule, trustLine } from './orderRule';

export const dismiss: OrderRule<'dismiss'> = {
  rule: 'R1.3',
  options(scenario, state, seat) {
    const ranks = reachOf(scenario, state, seat, 'appoint');
    if (ranks.size === 0) return [];
    return scenario.posts
      .filter((p) => ranks.has(reachedAs(p)) && state.posts[p.id]!.holder !== null)
      .map((p) => ({ kind: 'dismiss' as const, post: p.id }))
      .filter((o) => dismiss.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    const p = state.posts[o.post];
    if (p === undefined) return refusal('R1.3', 'post.unknown', { post: o.post });
    if (p.holder === null) return refusal('R1.3', 'post.vacant', { post: o.post });
    if (p.holder === seat) return refusal('R1.3', 'dismiss.self', {});
    if (postWithPower(scenario, state, seat, 'appoint', reachedAs(scenario.byId.posts[o.post]!)) === null)
      return refusal('R1.3', 'appoint.noPower', { post: o.post });
    const body = scenario.byId.posts[postWithPower(scenario, state, seat, 'appoint', reachedAs(scenario.byId.posts[o.post]!))!]!.body;
    if (body !== null && (state.bodies[body]!.assent > 1 || state.bodies[body]!.reviewer !== null))
      return refusal('R1.2', 'dismiss.collective', { body });
    const base = refuseBase(scenario, state, o.post, null) ?? refuseUndone(state, 'dismiss', o.post, null);
    if (base !== null) return base;
    return state.plans[seat]?.some((q) => q.kind === 'dismiss' && q.post === o.post) ? refusal('R1.3', 'order.already', {}) : null;
  },
  cost: () => 1,
  card(scenario, state, seat, o) {
    const person = state.posts[o.post]!.holder ?? '';
    return card(
      [
        line('card.dismiss', { post: o.post, person }),
        ...trustLine(scenario, state, 'slight', seat, person),
        ...blowLines(scenario, state, seat, person, 'spare'),
      ],
      ['all'],
    );
  },
  apply(scenario, draft, seat, o) {
    const before = draft.posts[o.post]!.holder;
    if (before === null) return;
    fillPost(scenario, draft, o.post, null, seat, false);
    judgeBlow(scenario, draft, seat, before, 'spare');
    doDeed(scenario, draft, 'slight', seat, before);
    draft.acts.push({
      id: draft.acts.length,
      turn: draft.turn,
      by: seat,
      kind: 'dismiss',
      target: o.post,
      from: before,
      to: null,
      slighted: before,
      rival: false,
      status: 'stands',
      room: null,
    });
    addEntry(draft, 'dismissed', { by: seat, post: o.post, person: before }, { weight: 1, reflects: { [before]: -1 } });
  },
};
