// declare: soften, submit, recant; fall silent or find your voice. Each step buys back factionalism and sells authority (R7.4).
import { DECLARE_STEPS } from '../../model/order';
import { declareStep, hasFault, owesStep, STEPS } from '../declarations';
import { refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const declare: OrderRule<'declare'> = {
  rule: 'R7.4',
  options: (scenario, state, seat) =>
    DECLARE_STEPS.map((step) => ({ kind: 'declare' as const, step })).filter((o) => declare.refuse(scenario, state, seat, o) === null),
  refuse(_scenario, state, seat, o) {
    const p = state.people[seat]!;
    if (o.step === 'silent' && p.silent) return refusal('R4.3', 'declare.silent', {});
    if (o.step === 'speakUp' && !p.silent) return refusal('R4.3', 'declare.notSilent', {});
    if ((o.step === 'soften' || o.step === 'submit' || o.step === 'recant') && !hasFault(state, seat) && !owesStep(state, seat, o.step))
      return refusal('R7.4', 'declare.nothing', {});
    return state.plans[seat]?.some((q) => q.kind === 'declare') ? refusal('R7.4', 'order.already', {}) : null;
  },
  cost: () => 0,
  card: (_sc, _s, _seat, o) =>
    card(
      [line(`card.declare.${o.step}`, { faction: STEPS[o.step].faction, authority: STEPS[o.step].authority })],
      o.step === 'silent' ? [] : ['all'],
    ),
  apply: (_scenario, draft, seat, o) => declareStep(draft, seat, o.step),
};
