// delegate: send people to an organization to win it (R5.8). They cost their place at the centre for two months and serve the mover's side.

import type { Id } from '../../model/state';
import { baseAgainst } from '../circle/bases';
import { topPatron } from '../circle/patrons';
import { openPlatform } from '../circle/platforms';
import { putAt } from '../journeys';
import { isCapable } from '../read';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

/** Months they stay after the one in which they are sent. */
const STAY = 1;
/** Trust in the mover that makes a man worth sending. */
const WORTH_SENDING = 20;

export const delegate: MotionRule<'delegate'> = {
  subject: (m) => `delegate/${m.organization}`,
  positions: (scenario) => (scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: 1 }),
  stakes(scenario, state, m): Record<Id, number> {
    const { holder } = state.posts[scenario.byId.organizations[m.organization]!.secretary]!;
    return holder === null || m.members.includes(holder) ? {} : { [holder]: -1 };
  },
  refuse(scenario, state, m, room) {
    const data = scenario.byId.organizations[m.organization];
    if (data === undefined) return refusal('R5.8', 'organization.unknown', { organization: m.organization });
    if (scenario.byId.bodies[room]!.rank < 3) return refusal('R5.8', 'room.notCompetent', { room, body: room });
    for (const id of m.members)
      if (state.people[id] === undefined || !isCapable(scenario, state, id)) return refusal('R5.8', 'person.unavailable', { person: id });
    const there = m.members.find((id) => state.organizations[m.organization]!.visitors.some((v) => v.person === id && v.until >= state.turn));
    return there === undefined ? null : refusal('R5.8', 'delegate.there', { person: there, organization: m.organization });
  },
  options(scenario, state, room, mover) {
    const side = topPatron(state, mover);
    const platform = openPlatform(scenario, state);
    const isRebel = (post: Id): boolean => platform !== null && !platform.side.has(side) && platform.side.has(state.posts[post]!.holder ?? '');
    // Where a rival's base keeps its secretary, men of the centre open it.
    const isClosed = (post: Id): boolean => {
      const patron = baseAgainst(scenario, state, post, null);
      return patron !== null && patron !== side && (state.ties[side]?.[patron] ?? 0) < 0;
    };
    const places = scenario.organizations.filter((o) => isRebel(o.secretary) || isClosed(o.secretary));
    if (places.length === 0) return [];
    const members = state.bodies[room]!.full.filter(
      (id) => id !== mover && (state.ties[id]?.[mover] ?? 0) >= WORTH_SENDING && isCapable(scenario, state, id),
    ).slice(0, 8);
    if (members.length === 0) return [];
    return places
      .map((o) => ({ kind: 'delegate' as const, organization: o.id, members }))
      .filter((m) => delegate.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const side = item.mover === null ? 'none' : topPatron(draft, item.mover);
    const { place } = scenario.byId.posts[scenario.byId.organizations[m.organization]!.secretary]!;
    for (const person of m.members) {
      draft.organizations[m.organization]!.visitors.push({ person, for: side, until: draft.turn + STAY });
      putAt(draft, person, place);
    }
    addEntry(draft, 'delegate.sent', { organization: m.organization, members: m.members.join(','), room: item.room }, { weight: 2 });
  },
};
