// court: win a little trust, draw a man out, or make him yours; what it really opens is the deal (R3.7).
import type { Refusal } from '../../model/action';
import { COURT_AIMS, type Order } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { leadsMen } from '../circle/patrons';
import { isReachable } from '../outside';
import { guardOf, shutOut } from '../sickbed';
import { talked } from '../talks';
import { addEntry, addTo, constant, moveTrust, refusal, trust, trustGain } from '../tools';
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

type Court = Extract<Order, { kind: 'court' }>;

/** Whether this man can be talked to at all, in the place where the seat will be. */
function refuseMeeting(scenario: Scenario, state: State, seat: Id, person: Id, here: Id): Refusal | null {
  const p = state.people[person];
  if (p === undefined || person === seat || !isReachable(scenario, state, person, 'court')) return refusal('R3.7', 'person.unavailable', { person });
  if (p.place !== here) return refusal('R6.5', 'person.elsewhere', { person, place: p.place });
  if (state.plans[seat]?.some((q) => q.kind === 'court' && q.person === person)) return refusal('R3.7', 'court.already', { person });
  return null;
}

/** Whether a talk with him can have this purpose. */
function refusePurpose(state: State, seat: Id, o: Court): Refusal | null {
  if (o.aim === 'learn') return state.people[seat]!.knows.includes(o.person) ? refusal('R3.7', 'learn.known', { person: o.person }) : null;
  if (o.aim !== 'recruit') return null;
  const p = state.people[o.person]!;
  const will = trust(state, o.person, seat);
  if (will < 60) return refusal('R3.7', 'recruit.trust', { person: o.person, trust: will });
  if (p.patron !== null && (p.patron.person === seat || p.patron.devotion >= 50))
    return refusal('R3.7', 'recruit.bound', { person: o.person, patron: p.patron.person });
  if (leadsMen(state, o.person)) return refusal('R3.7', 'recruit.leader', { person: o.person });
  return p.authority >= state.people[seat]!.authority ? refusal('R3.7', 'recruit.equal', { person: o.person }) : null;
}

/** What a kind word is worth: more to one whom somebody else has slighted of late. */
function courtesy(scenario: Scenario, state: State, seat: Id, person: Id): number {
  const snubbed = state.deeds.some((d) => d.deed === 'slight' && d.to === person && d.by !== seat && state.turn - d.turn <= 1);
  return constant(scenario, 'courtTrust') + (snubbed ? 5 : 0);
}

export const court: OrderRule<'court'> = {
  rule: 'R3.7',
  options(scenario, state, seat) {
    const here = placeAfterTravel(state, seat);
    const out: Court[] = [];
    for (const { id } of scenario.people) {
      if (state.people[id]!.place !== here || refuseMeeting(scenario, state, seat, id, here) !== null) continue;
      for (const aim of COURT_AIMS) {
        const o = { kind: 'court' as const, person: id, aim };
        if (refusePurpose(state, seat, o) === null) out.push(o);
      }
    }
    return out;
  },
  refuse(scenario, state, seat, o) {
    return refuseMeeting(scenario, state, seat, o.person, placeAfterTravel(state, seat)) ?? refusePurpose(state, seat, o);
  },
  cost: (scenario, state, seat) => (isFree(scenario, state, seat) ? 0 : 1),
  card(scenario, state, seat, o) {
    if (o.aim === 'learn') return card([line('card.court.learn', { person: o.person })], [o.person]);
    if (o.aim === 'recruit') return card([line('card.court.recruit', { person: o.person })], [o.person]);
    const by = trustGain(state, o.person, seat, courtesy(scenario, state, seat, o.person));
    return card([line('card.court.trust', { person: o.person, by, seat }), line('card.court.lean', { person: o.person })], [o.person]);
  },
  apply(scenario, draft, seat, o) {
    const p = draft.people[o.person]!;
    // A man who has moved away in the same month was not met.
    if (p.place !== draft.people[seat]!.place) {
      addEntry(draft, 'court.missed', { person: o.person }, { who: [seat] });
      return;
    }
    const sick = shutOut(scenario, draft, seat, o.person);
    if (sick !== null) {
      addEntry(draft, 'guard.stopped', { by: guardOf(scenario, draft, sick)!.by, from: seat, to: o.person, person: sick }, { who: [seat] });
      return;
    }
    addTo(draft.people[seat]!.knows, o.person);
    if (o.aim === 'recruit') p.patron = { person: seat, devotion: 40 };
    else {
      moveTrust(draft, o.person, seat, o.aim === 'trust' ? courtesy(scenario, draft, seat, o.person) : 3);
      moveTrust(draft, seat, o.person, 3);
      if (o.aim === 'trust') p.leansTo = seat;
    }
    talked(draft, seat, o.person);
    addEntry(draft, `court.${o.aim}`, { by: seat, person: o.person }, { who: [seat, o.person] });
  },
};
