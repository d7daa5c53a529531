// speak: in public, before an organization's active or a crowd. What is said in public is kept (R7.4).
import type { Id, State } from '../../model/state';
import { addAuthority, addEntry, clamp, doDeed, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** The side one argues on a question: one's own; the plus side when one has none. */
const sideOf = (state: State, seat: Id, question: Id): number => Math.sign(state.people[seat]!.views[question]?.view ?? 1) || 1;

export const speak: OrderRule<'speak'> = {
  rule: 'R7.4',
  options(scenario, state, seat) {
    const others = scenario.people.filter((p) => p.id !== seat && !p.incapacitated && state.seats.includes(p.id));
    return [
      ...scenario.questions.map((q) => ({ kind: 'speak' as const, act: 'argue' as const, target: null, question: q.id, organization: null })),
      ...others.flatMap((p) =>
        (['accuse', 'defend'] as const).map((act) => ({ kind: 'speak' as const, act, target: p.id, question: null, organization: null })),
      ),
    ].filter((o) => speak.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    if (o.act === 'quote') return refusal('R7.3', 'speak.quoteInSession', {});
    if (o.act === 'argue' && (o.question === null || scenario.byId.questions[o.question] === undefined))
      return refusal('R7.4', 'question.unknown', { question: o.question ?? '' });
    if (o.act !== 'argue' && (o.target === null || o.target === seat || state.people[o.target] === undefined))
      return refusal('R7.4', 'person.unavailable', { person: o.target ?? '' });
    if (state.rules.some((r) => r.verb === 'speak' && !r.allow && (r.who.length === 0 || r.who.includes(seat))))
      return refusal('R4.13', 'speak.forbidden', {});
    return state.plans[seat]?.some((p) => p.kind === 'speak') ? refusal('R7.4', 'order.already', {}) : null;
  },
  cost: () => 1,
  breach: (_sc, state, _seat, o) => (o.act === 'accuse' && !state.rules.some((r) => r.verb === 'discuss' && r.allow) ? 5 : 0),
  card(scenario, state, seat, o) {
    const oratory = scenario.byId.people[seat]!.skills.oratory;
    if (o.act === 'argue')
      return card([line('card.speak.argue', { question: o.question ?? '', by: oratory * sideOf(state, seat, o.question ?? '') })], ['all']);
    return card([line(`card.speak.${o.act}`, { person: o.target ?? '', by: oratory })], ['all']);
  },
  apply(scenario, draft, seat, o) {
    const oratory = scenario.byId.people[seat]!.skills.oratory;
    if (o.act === 'argue') {
      const side = sideOf(draft, seat, o.question!);
      draft.lines[o.question!] = clamp(draft.lines[o.question!]! + side * oratory, -100, 100);
      addEntry(draft, 'spoke.argue', { person: seat, question: o.question, side }, { weight: 1, reflects: { [seat]: 1 } });
      return;
    }
    const target = o.target!;
    if (o.act === 'accuse') {
      doDeed(scenario, draft, 'attack', seat, target);
      addAuthority(draft, target, -Math.trunc(oratory / 2));
      if (!draft.rules.some((r) => r.verb === 'discuss' && r.allow)) {
        draft.people[seat]!.factionalism = clamp(draft.people[seat]!.factionalism + 5, 0, 100);
        draft.people[seat]!.lastStir = draft.turn;
      }
    } else {
      doDeed(scenario, draft, 'shield', seat, target);
      addAuthority(draft, target, 1);
    }
    addEntry(draft, `spoke.${o.act}`, { person: seat, target }, { weight: 2, reflects: { [target]: o.act === 'accuse' ? -1 : 1 } });
  },
};
