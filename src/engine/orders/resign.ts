// resign: leave a post (to one he was just ordered to, that is refusing it, R1.3), or offer to: a bargaining move the body may refuse, accept or answer (R4.7).
import { followOut } from '../governments';
import { addItem } from '../items';
import { fillPost } from '../motions/posts';
import { postsOf } from '../read';
import { addEntry, addFactionalism, breachNow, constant, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const resign: OrderRule<'resign'> = {
  rule: 'R4.7',
  options: (scenario, state, seat) =>
    postsOf(scenario, state, seat)
      .flatMap((post) => [true, false].map((ultimatum) => ({ kind: 'resign' as const, post, ultimatum })))
      .filter((o) => resign.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (state.posts[o.post]?.holder !== seat) return refusal('R1.3', 'post.notYours', { post: o.post });
    if (o.ultimatum && scenario.manifest.table === null) return refusal('R4.7', 'resign.noRoom', {});
    if (state.resignations.some((r) => r.open && r.person === seat && r.post === o.post)) return refusal('R4.7', 'resign.open', { post: o.post });
    return state.plans[seat]?.some((p) => p.kind === 'resign') ? refusal('R4.7', 'order.already', {}) : null;
  },
  cost: () => 0,
  breach(scenario, state, _seat, o) {
    const { ordered } = state.posts[o.post]!;
    const refuses = !o.ultimatum && ordered !== null && state.turn - ordered < constant(scenario, 'orderedMonths');
    return refuses ? breachNow(state, constant(scenario, 'breachFactionalism')) : 0;
  },
  card: (scenario, _s, _seat, o) =>
    card([line(o.ultimatum ? 'card.resign.ultimatum' : 'card.resign', { post: o.post, room: scenario.manifest.table?.body ?? '' })], ['all']),
  apply(scenario, draft, seat, o) {
    if (!o.ultimatum) {
      addFactionalism(draft, seat, resign.breach!(scenario, draft, seat, o));
      fillPost(scenario, draft, o.post, null, null, false);
      addEntry(draft, 'resigned', { person: seat, post: o.post }, { weight: 2 });
      followOut(scenario, draft, scenario.byId.posts[o.post]!.body, seat);
      return;
    }
    draft.resignations.push({ person: seat, post: o.post, turn: draft.turn, open: true });
    addItem(scenario, draft, {
      room: scenario.manifest.table!.body,
      mover: null,
      motion: { kind: 'resignation', person: seat, post: o.post },
      amends: null,
      confirms: null,
    });
    addEntry(draft, 'resignation.offered', { person: seat, post: o.post }, { weight: 2 });
  },
};
