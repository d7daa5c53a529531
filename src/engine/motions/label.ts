// label: fix a label to persons (R4.9).
import type { Id } from '../../model/state';
import { addAuthority, addEntry, addFactionalism, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const label: MotionRule<'label'> = {
  subject: (m) => `label/${m.label}/${m.who.join('+')}`,
  positions: (scenario) => (scenario.byId.questions.deb === undefined ? ({} as Record<Id, number>) : { deb: -1 }),
  stakes: (_sc, _s, m) => Object.fromEntries(m.who.map((id) => [id, -1])),
  refuse(_scenario, state, m) {
    for (const id of m.who) {
      if (state.people[id] === undefined) return refusal('R4.9', 'person.unknown', { person: id });
      if (state.people[id]!.labels.includes(m.label)) return refusal('R4.9', 'label.already', { person: id });
    }
    return null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    return scenario.people
      .filter((p) => p.id !== mover && state.people[p.id]!.factionalism >= 20)
      .map((p) => ({ kind: 'label' as const, label: 'factionalist', who: [p.id] }))
      .filter((m) => label.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    for (const id of m.who) {
      draft.people[id]!.labels.push(m.label);
      addAuthority(draft, id, -8);
      addFactionalism(draft, id, 10);
    }
    addEntry(
      draft,
      'label.fixed',
      { label: m.label, who: m.who.join(','), room: item.room },
      { weight: 2, reflects: Object.fromEntries(m.who.map((id) => [id, -1])) },
    );
  },
};
