// declare: soften, submit, recant; fall silent or find your voice. Each step buys back factionalism and sells authority (R7.4).
import { DECLARE_STEPS } from '../../model/order';
import { addAuthority, addEntry, clamp, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

const STEPS = {
  soften: { faction: -10, authority: -2 },
  submit: { faction: -20, authority: -5 },
  recant: { faction: -40, authority: -12 },
  silent: { faction: 0, authority: 0 },
  speakUp: { faction: 0, authority: 0 },
} as const;

export const declare: OrderRule<'declare'> = {
  rule: 'R7.4',
  options: (scenario, state, seat) =>
    DECLARE_STEPS.map((step) => ({ kind: 'declare' as const, step })).filter((o) => declare.refuse(scenario, state, seat, o) === null),
  refuse(_scenario, state, seat, o) {
    const p = state.people[seat]!;
    if (o.step === 'silent' && p.silent) return refusal('R4.3', 'declare.silent', {});
    if (o.step === 'speakUp' && !p.silent) return refusal('R4.3', 'declare.notSilent', {});
    if ((o.step === 'soften' || o.step === 'submit' || o.step === 'recant') && p.factionalism < 10) return refusal('R7.4', 'declare.nothing', {});
    return state.plans[seat]?.some((q) => q.kind === 'declare') ? refusal('R7.4', 'order.already', {}) : null;
  },
  cost: () => 0,
  card: (_sc, _s, _seat, o) =>
    card(
      [line(`card.declare.${o.step}`, { faction: STEPS[o.step].faction, authority: STEPS[o.step].authority })],
      o.step === 'silent' ? [] : ['all'],
    ),
  apply(_scenario, draft, seat, o) {
    const p = draft.people[seat]!;
    if (o.step === 'silent' || o.step === 'speakUp') p.silent = o.step === 'silent';
    else {
      p.factionalism = clamp(p.factionalism + STEPS[o.step].faction, 0, 100);
      addAuthority(draft, seat, STEPS[o.step].authority);
    }
    addEntry(draft, `declared.${o.step}`, { person: seat }, { who: o.step === 'silent' || o.step === 'speakUp' ? [seat] : null, weight: 2 });
  },
};
