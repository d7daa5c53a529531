// demand: a declaration is asked of a man who has broken the ban on factions (R7.4).
import type { Id } from '../../model/state';
import { addAuthority, addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const demand: MotionRule<'demand'> = {
  subject: (m) => `demand/${m.who}/${m.step}`,
  positions: (scenario) => (scenario.byId.questions.deb === undefined ? ({} as Record<Id, number>) : { deb: -1 }),
  stakes: (_sc, _s, m) => ({ [m.who]: -1 }),
  excluded: (_s, m) => [m.who],
  refuse: (_sc, state, m) =>
    state.people[m.who] === undefined
      ? refusal('R5.9', 'person.unknown', { person: m.who })
      : state.people[m.who]!.factionalism < 10
        ? refusal('R5.9', 'demand.noBreach', { person: m.who })
        : null,
  options: (scenario, state, room, mover) =>
    scenario.byId.bodies[room]!.sits
      ? scenario.people
          .filter((p) => p.id !== mover && state.people[p.id]!.factionalism >= 10)
          .map((p) => ({ kind: 'demand' as const, who: p.id, step: 'submit' as const }))
      : [],
  apply(_scenario, draft, m, item) {
    addAuthority(draft, m.who, -4);
    draft.rules.push({ verb: 'speak', allow: false, who: [m.who], since: draft.turn });
    addEntry(draft, 'demand.made', { person: m.who, step: m.step, room: item.room }, { weight: 2, reflects: { [m.who]: -1 } });
  },
};
