// enrol: open the party to new members, in one organization or in all (R5.4). Who names the secretaries will lead them.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { appointingPosts } from '../circle/cadres';
import { enrol as takeIn } from '../circle/enrolment';
import { widestRoom } from '../read';
import { addEntry, constant, refusal } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';

/** Newcomers for every hundred members that are worth proposing; the greater is the Lenin Enrolment's 200,000 on 400,000 (Coombs, p. 223). */
const INTAKES = [25, 50] as const;

/** Whether this place, or any of them when none is named, has taken new members in of late. */
const isFresh = (scenario: Scenario, state: State, organization: Id | null): boolean =>
  state.items.some(
    (i) =>
      i.motion.kind === 'enrol' &&
      (i.outcome === 'passed' || i.outcome === 'consent') &&
      state.turn - state.votes[i.vote!]!.turn < constant(scenario, 'enrolRest') &&
      (organization === null || i.motion.organization === null || i.motion.organization === organization),
  );

export const enrol: MotionRule<'enrol'> = {
  subject: (m) => `enrol/${m.organization ?? 'all'}`,
  positions: () => ({}),
  stakes(scenario, state, m): Record<Id, number> {
    const out: Record<Id, number> = {};
    if (m.organization !== null) {
      const { holder } = state.posts[scenario.byId.organizations[m.organization]!.secretary]!;
      if (holder !== null) out[holder] = -1;
    }
    for (const post of appointingPosts(scenario, state)) {
      const { holder } = state.posts[post.id]!;
      if (holder !== null) out[holder] = 1;
    }
    return out;
  },
  refuse(scenario, state, m, room) {
    if (m.organization !== null && scenario.byId.organizations[m.organization] === undefined)
      return refusal('R5.4', 'organization.unknown', { organization: m.organization });
    const committee = widestRoom(scenario);
    if (committee === null || scenario.byId.bodies[room]!.rank < scenario.byId.bodies[committee]!.rank)
      return refusal('R5.4', 'room.notCompetent', { room, body: committee ?? room });
    if (m.percent > constant(scenario, 'enrolMost')) return refusal('R5.4', 'enrol.tooMany', { value: constant(scenario, 'enrolMost') });
    return isFresh(scenario, state, m.organization) ? refusal('R5.4', 'enrol.lately', { count: constant(scenario, 'enrolRest') }) : null;
  },
  options(scenario, state, room) {
    const of = (organization: Id | null): MotionOf<'enrol'>[] => INTAKES.map((percent) => ({ kind: 'enrol', organization, percent }));
    return [null, ...scenario.organizations.map((o) => o.id)].flatMap(of).filter((m) => enrol.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    takeIn(scenario, draft, m.organization, m.percent);
    if (m.organization === null) addEntry(draft, 'enrol.all', { count: m.percent, room: item.room }, { weight: 3 });
    else addEntry(draft, 'enrol.one', { organization: m.organization, count: m.percent, room: item.room }, { weight: 2 });
  },
};
