// mission: send somebody to a post, a cure or on leave.

import type { Id } from '../../model/state';
import { holdBack, putAt } from '../journeys';
import { isHelpless } from '../sickbed';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const mission: MotionRule<'mission'> = {
  subject: (m) => `mission/${m.person}/${m.place}`,
  positions: (scenario, _s, m) => (m.reason === 'leave' || scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: 1 }),
  stakes: (_sc, _s, m) => ({ [m.person]: m.reason === 'leave' ? 1 : -1 }),
  refuse(scenario, state, m) {
    if (state.people[m.person] === undefined || isHelpless(scenario, state, m.person)) return refusal('R4.2', 'person.unknown', { person: m.person });
    if (scenario.byId.places[m.place] === undefined) return refusal('R4.2', 'place.unknown', { place: m.place });
    return state.people[m.person]!.place === m.place ? refusal('R4.2', 'place.there', { person: m.person, place: m.place }) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    const resort = scenario.places.find((p) => p.rest);
    if (resort === undefined) return [];
    return state.seats
      .filter((id) => id !== mover && state.people[id]!.health < 60)
      .map((person) => ({ kind: 'mission' as const, person, place: resort.id, reason: 'cure' as const }))
      .filter((m) => mission.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    putAt(draft, m.person, m.place);
    if (m.reason === 'cure') holdBack(draft, m.person);
    addEntry(draft, 'mission.sent', { person: m.person, place: m.place, reason: m.reason, room: item.room }, { weight: 2 });
  },
};
