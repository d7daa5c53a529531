// mandates: how many delegates an organization sends (R5.7). Who decides who counts, decides the vote before it is taken.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { apparatusOf } from '../circle/delegates';
import { seatsBySize } from '../circle/enrolment';
import { HELD, NONE } from '../circle/shares';
import { nextSitting } from '../read';
import { addEntry, constant, refusal } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';

/** Delegates it would send if this is carried: a step of the number that its size gives it. */
function seatsAfter(scenario: Scenario, state: State, m: MotionOf<'mandates'>): number {
  const step = Math.max(1, Math.trunc((seatsBySize(scenario, state, m.organization) * constant(scenario, 'mandateStep')) / 100));
  return state.organizations[m.organization]!.seats + (m.change === 'more' ? step : -step);
}

/** The congress that this room was elected by, if it has been called. */
function congressAhead(scenario: Scenario, state: State, room: Id): Id | null {
  const { electedBy } = state.bodies[room]!;
  if (electedBy === null || !scenario.byId.bodies[electedBy]!.delegated) return null;
  return nextSitting(scenario, state, electedBy, constant(scenario, 'calledAhead')) === null ? null : electedBy;
}

export const mandates: MotionRule<'mandates'> = {
  subject: (m) => `mandates/${m.organization}/${m.change}`,
  positions: () => ({}),
  stakes(scenario, state, m): Record<Id, number> {
    const side = m.change === 'more' ? 1 : -1;
    const { holder } = state.posts[scenario.byId.organizations[m.organization]!.secretary]!;
    const out: Record<Id, number> = holder === null ? {} : { [holder]: side };
    // Whose cadres elect them there has as much in it as the secretary.
    const held = apparatusOf(state, m.organization);
    for (const k in held) if (k !== NONE && held[k]! >= HELD) out[k] = side;
    return out;
  },
  refuse(scenario, state, m, room) {
    if (scenario.byId.organizations[m.organization] === undefined) return refusal('R5.7', 'organization.unknown', { organization: m.organization });
    if (congressAhead(scenario, state, room) === null) return refusal('R5.7', 'mandates.noCongress', { room });
    if (state.delegations[m.organization] !== undefined) return refusal('R5.7', 'mandates.elected', { organization: m.organization });
    const seats = seatsBySize(scenario, state, m.organization);
    const most = Math.trunc((seats * constant(scenario, 'mandateMost')) / 100);
    return Math.abs(seatsAfter(scenario, state, m) - seats) > most ? refusal('R5.7', 'mandates.enough', { organization: m.organization }) : null;
  },
  options(scenario, state, room) {
    if (congressAhead(scenario, state, room) === null) return [];
    return scenario.organizations
      .flatMap((o) => (['more', 'fewer'] as const).map((change) => ({ kind: 'mandates' as const, organization: o.id, change })))
      .filter((m) => mandates.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const seats = seatsAfter(scenario, draft, m);
    draft.organizations[m.organization]!.seats = seats;
    addEntry(draft, `mandates.${m.change}`, { organization: m.organization, seats, room: item.room }, { weight: 2 });
  },
};
