// measure: a sentence is held over, put back into force, an excluded man sent away, or detained where there is a police (R8.7). Told as record; it gives nobody authority.

import type { Penalty } from '../../model/cases';
import { MEASURES } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { putAt } from '../journeys';
import { policeOf, reviewerOf } from '../jurisdiction';
import { settleStanding } from '../penalties';
import { addEntry, refusal } from '../tools';
import { isSeniorTo } from './competence';
import type { MotionOf, MotionRule } from './motionRule';

/** His reprimands and suspensions in that state. */
const sentences = (state: State, who: Id, is: Penalty['state']): Penalty[] =>
  state.penalties.filter((p) => p.person === who && p.until !== null && p.state === is);

/** The place farthest from the centre that the file knows: the last one that is neither it nor a resort. */
const farAway = (scenario: Scenario): Id | null => scenario.places.findLast((p) => !p.centre && !p.rest)?.id ?? null;

const isHard = (m: MotionOf<'measure'>): boolean => m.measure === 'deport' || m.measure === 'detain';

/** Months for which a man is detained. */
const DETAINED = 3;
const isDetained = (state: State, who: Id): boolean => (state.people[who]!.detained ?? -1) >= state.turn;

/** R8.6: the room that alone decides on what the police does; null = any. */
function reviewer(scenario: Scenario, state: State): Id | null {
  const police = policeOf(scenario);
  return police === null ? null : reviewerOf(scenario, state, police);
}

export const measure: MotionRule<'measure'> = {
  subject: (m) => `measure/${m.who}/${m.measure}`,
  positions: (scenario, _s, m) =>
    scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: m.measure === 'suspend' ? -1 : isHard(m) ? 2 : 1 },
  stakes: (_sc, _s, m) => ({ [m.who]: m.measure === 'suspend' ? 1 : isHard(m) ? -2 : -1 }),
  excluded: (_s, m) => [m.who],
  refuse(scenario, state, m, room) {
    const p = state.people[m.who];
    if (p === undefined) return refusal('R8.7', 'person.unknown', { person: m.who });
    if (!scenario.byId.bodies[room]!.sits || scenario.byId.bodies[room]!.rank < 3) return refusal('R8.7', 'room.notCompetent', { room, body: room });
    const alone = reviewer(scenario, state);
    if (alone !== null && room !== alone && !isSeniorTo(scenario, room, alone)) return refusal('R8.6', 'act.notReviewer', { body: alone });
    if (m.measure === 'detain') {
      if (policeOf(scenario) === null) return refusal('R8.7', 'measure.noPolice', {});
      return p.standing === 'excluded' && !isDetained(state, m.who) ? null : refusal('R8.7', 'measure.notExcluded', { person: m.who });
    }
    if (m.measure === 'suspend' && isDetained(state, m.who)) return null;
    if (m.measure === 'deport')
      return p.standing === 'excluded' && farAway(scenario) !== null ? null : refusal('R8.7', 'measure.notExcluded', { person: m.who });
    return sentences(state, m.who, m.measure === 'suspend' ? 'inForce' : 'held').length > 0
      ? null
      : refusal('R8.7', 'measure.noSentence', { person: m.who });
  },
  options: (scenario, state, room) =>
    [...new Set(state.penalties.map((p) => p.person))]
      .flatMap((who) => MEASURES.map((step) => ({ kind: 'measure' as const, who, measure: step })))
      .filter((m) => measure.refuse(scenario, state, m, room) === null),
  apply(scenario, draft, m, item) {
    if (m.measure === 'detain') {
      draft.people[m.who]!.detained = draft.turn + DETAINED;
    } else if (m.measure === 'suspend' && isDetained(draft, m.who)) {
      delete draft.people[m.who]!.detained;
    } else if (m.measure === 'deport') {
      draft.people[m.who]!.standing = 'exiled';
      putAt(draft, m.who, farAway(scenario)!);
    } else {
      const [from, to] = m.measure === 'suspend' ? (['inForce', 'held'] as const) : (['held', 'inForce'] as const);
      for (const p of sentences(draft, m.who, from)) p.state = to;
      settleStanding(draft, m.who);
    }
    addEntry(draft, `measure.${m.measure}`, { person: m.who, room: item.room }, { weight: 2 });
  },
};
