// answerPost: take a post that was offered, refuse it, or ask for another month (R1.3).
import { POST_ANSWERS } from '../../model/order';
import { answerPost as write } from '../postOffers';
import { refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const answerPost: OrderRule<'answerPost'> = {
  rule: 'R1.3',
  options: (scenario, state, seat) =>
    state.postOffers
      .filter((x) => x.person === seat)
      .flatMap((x) => POST_ANSWERS.map((answer) => ({ kind: 'answerPost' as const, offer: x.id, answer })))
      .filter((o) => answerPost.refuse(scenario, state, seat, o) === null),
  refuse(_scenario, state, seat, o) {
    const x = state.postOffers[o.offer];
    if (x === undefined || x.person !== seat) return refusal('R1.3', 'post.notOffered', {});
    if (x.state !== 'open' && x.state !== 'time') return refusal('R1.3', 'post.answered', { post: x.post });
    if (o.answer === 'time' && x.state === 'time') return refusal('R1.3', 'post.noMoreTime', { post: x.post });
    return state.plans[seat]?.some((p) => p.kind === 'answerPost' && p.offer === o.offer) ? refusal('R1.3', 'order.already', {}) : null;
  },
  cost: () => 0,
  card(_scenario, state, _seat, o) {
    const x = state.postOffers[o.offer]!;
    return card([line(`card.answerPost.${o.answer}`, { post: x.post })], o.answer === 'accept' ? ['all'] : x.by === null ? [] : [x.by]);
  },
  apply: (scenario, draft, _seat, o) => write(scenario, draft, o.offer, o.answer),
};
