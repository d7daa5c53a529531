// work: use a post you hold; posts nobody works give nothing (R0.3, R3.4).
import { mannersOf, report } from '../manners';
import { postsOf, workCost } from '../read';
import { addTo, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const work: OrderRule<'work'> = {
  rule: 'R3.4',
  options: (scenario, state, seat) =>
    postsOf(scenario, state, seat).flatMap((post) =>
      mannersOf(scenario, state, post)
        .map((manner) => ({ kind: 'work' as const, post, manner }))
        .filter((o) => work.refuse(scenario, state, seat, o) === null),
    ),
  refuse(scenario, state, seat, o) {
    if (state.posts[o.post] === undefined) return refusal('R1.3', 'post.unknown', { post: o.post });
    if (state.posts[o.post]!.holder !== seat) return refusal('R1.3', 'post.notYours', { post: o.post });
    if (o.manner !== 'plain' && !mannersOf(scenario, state, o.post).includes(o.manner)) return refusal('R3.4', 'manner.unfit', { post: o.post });
    return state.plans[seat]?.some((p) => p.kind === 'work' && p.post === o.post) ? refusal('R3.4', 'order.already', {}) : null;
  },
  cost: (scenario, state, seat, o) => workCost(scenario, state, seat, o.post),
  card: (_scenario, _state, _seat, o) =>
    card([line('card.work', { post: o.post }), ...(o.manner === 'plain' ? [] : [line(`card.work.${o.manner}`, { post: o.post })])]),
  apply(scenario, draft, seat, o) {
    const p = draft.posts[o.post]!;
    p.worked = true;
    p.manner = o.manner;
    report(scenario, draft, o.post, seat, o.manner);
    const body = scenario.byId.posts[o.post]!.body;
    if (body !== null && draft.bodies[body] !== undefined) addTo(draft.bodies[body]!.worked, seat);
  },
};
