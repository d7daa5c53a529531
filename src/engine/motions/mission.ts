// mission: send somebody to a post, a cure or on leave; abroad the host is asked first (R1.3). Or forbid him to go, on his doctors' word (R1.9).

import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { forbid, hasAilment, isForbidden } from '../ailments';
import { askHost } from '../hosts';
import { holdBack, putAt } from '../journeys';
import { isHelpless } from '../sickbed';
import { addEntry, refusal } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';

/** What a man sent to work in a foreign place is there: its post, if it has one. */
const postAt = (scenario: Scenario, place: Id): Id | null => scenario.posts.find((p) => p.place === place)?.id ?? null;

const sendTo = (person: Id, place: Id, reason: MotionOf<'mission'>['reason']): MotionOf<'mission'> => ({ kind: 'mission', person, place, reason });

export const mission: MotionRule<'mission'> = {
  subject: (m) => `mission/${m.person}/${m.place}`,
  positions: (scenario, _s, m) => (m.reason === 'leave' || scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: 1 }),
  stakes: (_sc, _s, m) => ({ [m.person]: m.reason === 'leave' ? 1 : -1 }),
  refuse(scenario, state, m) {
    if (state.people[m.person] === undefined || isHelpless(scenario, state, m.person)) return refusal('R4.2', 'person.unknown', { person: m.person });
    if (scenario.byId.places[m.place] === undefined) return refusal('R4.2', 'place.unknown', { place: m.place });
    if (m.reason === 'hold') return refuseOrder(scenario, state, m);
    if (state.agrements?.some((a) => a.person === m.person && a.place === m.place && a.state === 'asked'))
      return refusal('R1.3', 'host.asked', { person: m.person, place: m.place });
    return state.people[m.person]!.place === m.place ? refusal('R4.2', 'place.there', { person: m.person, place: m.place }) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    const resort = scenario.places.find((p) => p.rest);
    const cures =
      resort === undefined ? [] : state.seats.filter((id) => state.people[id]!.health < 60).map((person) => sendTo(person, resort.id, 'cure'));
    const orders = state.seats.filter((id) => hasAilment(scenario, id)).map((person) => sendTo(person, state.people[person]!.place, 'hold'));
    const abroad = scenario.places.filter((p) => p.host !== undefined && postAt(scenario, p.id) !== null);
    const posts = abroad.flatMap((p) => state.seats.map((person) => sendTo(person, p.id, 'post')));
    return [...cures, ...orders, ...posts].filter((m) => m.person !== mover && mission.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const { person, place, reason } = m;
    if (reason === 'hold') {
      forbid(draft, person);
      addEntry(draft, 'mission.forbidden', { person, room: item.room, text: scenario.byId.people[person]!.ailment!.name }, { weight: 2 });
      return;
    }
    if (reason === 'post' && askHost(scenario, draft, person, place, postAt(scenario, place), item.mover)) return;
    putAt(draft, person, place);
    if (reason === 'cure') holdBack(draft, person);
    addEntry(draft, 'mission.sent', { person, place, reason, room: item.room }, { weight: 2 });
  },
};

/** A doctor must have something to say, of a man where he is, and it is said once. */
function refuseOrder(scenario: Scenario, state: State, m: MotionOf<'mission'>) {
  if (!hasAilment(scenario, m.person)) return refusal('R1.9', 'mission.noAilment', { person: m.person });
  if (state.people[m.person]!.place !== m.place)
    return refusal('R1.9', 'person.elsewhere', { person: m.person, place: state.people[m.person]!.place });
  return isForbidden(state, m.person) ? refusal('R1.9', 'mission.forbidden', { person: m.person }) : null;
}
