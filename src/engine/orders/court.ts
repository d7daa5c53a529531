// court: win a little trust, draw a man out, or make him yours; what it really opens is the deal (R3.7).
import { COURT_AIMS, type Order } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { isCapable } from '../read';
import { addEntry, addTo, constant, moveTrust, refusal, trust } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** Where he will be when talks are held: travel comes first. */
export function placeAfterTravel(state: State, seat: Id): Id {
  const t = state.plans[seat]?.find((p) => p.kind === 'travel');
  return t?.kind === 'travel' ? t.place : state.people[seat]!.place;
}

/** R2.2 company: on leave every first talk is free; at work one a month is, or nobody would do anything else. */
function isFree(scenario: Scenario, state: State, seat: Id): boolean {
  if (scenario.byId.places[placeAfterTravel(state, seat)]?.rest) return true;
  return !(state.plans[seat]?.some((p) => p.kind === 'court') ?? false);
}

export const court: OrderRule<'court'> = {
  rule: 'R3.7',
  options(scenario, state, seat) {
    const here = placeAfterTravel(state, seat);
    const out: Extract<Order, { kind: 'court' }>[] = [];
    for (const { id } of scenario.people) {
      if (state.people[id]!.place !== here) continue;
      for (const aim of COURT_AIMS) {
        const o = { kind: 'court' as const, person: id, aim };
        const why = court.refuse(scenario, state, seat, o);
        if (why === null) out.push(o);
        // Who cannot be talked to at all is not asked three times.
        else if (aim === 'trust') break;
      }
    }
    return out;
  },
  refuse(scenario, state, seat, o) {
    const p = state.people[o.person];
    if (p === undefined || o.person === seat || !isCapable(scenario, state, o.person))
      return refusal('R3.7', 'person.unavailable', { person: o.person });
    if (p.place !== placeAfterTravel(state, seat)) return refusal('R6.5', 'person.elsewhere', { person: o.person, place: p.place });
    if (state.plans[seat]?.some((q) => q.kind === 'court' && q.person === o.person)) return refusal('R3.7', 'court.already', { person: o.person });
    if (o.aim === 'recruit') {
      if (trust(state, o.person, seat) < 60) return refusal('R3.7', 'recruit.trust', { person: o.person, trust: trust(state, o.person, seat) });
      if (p.patron !== null && (p.patron.person === seat || p.patron.devotion >= 50))
        return refusal('R3.7', 'recruit.bound', { person: o.person, patron: p.patron.person });
      if (p.authority >= state.people[seat]!.authority) return refusal('R3.7', 'recruit.equal', { person: o.person });
    }
    if (o.aim === 'learn' && state.people[seat]!.knows.includes(o.person)) return refusal('R3.7', 'learn.known', { person: o.person });
    return null;
  },
  cost: (scenario, state, seat) => (isFree(scenario, state, seat) ? 0 : 1),
  card(scenario, _state, seat, o) {
    const by = constant(scenario, 'courtTrust');
    if (o.aim === 'learn') return card([line('card.court.learn', { person: o.person })], [o.person]);
    if (o.aim === 'recruit') return card([line('card.court.recruit', { person: o.person })], [o.person]);
    return card([line('card.court.trust', { person: o.person, by, seat }), line('card.court.lean', { person: o.person })], [o.person]);
  },
  apply(scenario, draft, seat, o) {
    const p = draft.people[o.person]!;
    // A man who has moved away in the same month was not met.
    if (p.place !== draft.people[seat]!.place) {
      addEntry(draft, 'court.missed', { person: o.person }, { who: [seat] });
      return;
    }
    addTo(draft.people[seat]!.knows, o.person);
    if (o.aim === 'recruit') p.patron = { person: seat, devotion: 40 };
    else {
      const snubbed = draft.deeds.some((d) => d.deed === 'slight' && d.to === o.person && d.by !== seat && draft.turn - d.turn <= 1);
      moveTrust(draft, o.person, seat, o.aim === 'trust' ? constant(scenario, 'courtTrust') + (snubbed ? 5 : 0) : 3);
      moveTrust(draft, seat, o.person, 3);
      if (o.aim === 'trust') p.leansTo = seat;
    }
    addEntry(draft, `court.${o.aim}`, { by: seat, person: o.person }, { who: [seat, o.person] });
  },
};
