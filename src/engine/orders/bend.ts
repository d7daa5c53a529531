// bend: who reads the post has the answer to the offer of a post reported as a refusal, whatever it is (R1.3, R6.5). It works when the answer comes.
import { carriesAnswer, isBending } from '../postOffers';
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const bend: OrderRule<'bend'> = {
  rule: 'R6.5',
  options: (scenario, state, seat) =>
    state.postOffers
      .filter((x) => x.reader === seat)
      .map((x) => ({ kind: 'bend' as const, offer: x.id }))
      .filter((o) => bend.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const x = state.postOffers[o.offer];
    if (x === undefined || x.reader !== seat) return refusal('R6.5', 'bend.notCarried', {});
    if (x.state !== 'open' && x.state !== 'time') return refusal('R1.3', 'post.answered', { post: x.post });
    if (!carriesAnswer(scenario, state, x)) return refusal('R6.5', 'bend.together', { person: x.person });
    return isBending(state, seat, o.offer) ? refusal('R6.5', 'order.already', {}) : null;
  },
  cost: () => 1,
  card(_scenario, state, _seat, o) {
    const { person, post, by } = state.postOffers[o.offer]!;
    return card([line('card.bend', { person, post }), line('card.bend.found', { person })], by === null ? [person] : [person, by]);
  },
  apply(_scenario, draft, seat, o) {
    const { person, post } = draft.postOffers[o.offer]!;
    addEntry(draft, 'bend.ready', { person, post }, { who: [seat] });
  },
};
