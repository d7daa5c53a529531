// lift: take back a label or a reprimand; on petition only, take a man back into the party (R5.9).
import type { Id } from '../../model/state';
import { hasPetitioned } from '../outside';
import { liftPenalties, readmit } from '../penalties';
import { addAuthority, addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const lift: MotionRule<'lift'> = {
  subject: (m) => `lift/${m.who}/${m.what}`,
  positions: (scenario) => (scenario.byId.questions.cut === undefined ? ({} as Record<Id, number>) : { cut: -1 }),
  stakes: (_sc, _s, m) => ({ [m.who]: m.what === 'membership' ? 2 : 1 }),
  refuse(_scenario, state, m, room) {
    const p = state.people[m.who];
    if (p === undefined) return refusal('R5.9', 'person.unknown', { person: m.who });
    if (m.what === 'membership') {
      if (p.standing !== 'excluded' && p.standing !== 'exiled') return refusal('R5.9', 'lift.nothing', { person: m.who });
      return hasPetitioned(state, m.who, m.what, room) ? null : refusal('R5.9', 'lift.unasked', { person: m.who });
    }
    return (m.what === 'label' ? p.labels.length > 0 : p.standing === 'reprimanded' || p.standing === 'suspended')
      ? null
      : refusal('R5.9', 'lift.nothing', { person: m.who });
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits
      ? scenario.people
          .filter((p) => state.people[p.id]!.labels.length > 0 || ['reprimanded', 'suspended'].includes(state.people[p.id]!.standing))
          .flatMap((p) => (['label', 'rung'] as const).map((what) => ({ kind: 'lift' as const, who: p.id, what })))
          .filter((m) => lift.refuse(scenario, state, m, room) === null)
      : [],
  apply(_scenario, draft, m, item) {
    const p = draft.people[m.who]!;
    if (m.what === 'label') p.labels = [];
    else if (m.what === 'membership') {
      readmit(draft, m.who);
      addEntry(draft, 'lift.readmitted', { person: m.who, room: item.room }, { weight: 3, reflects: { [m.who]: 1 } });
      return;
    } else {
      liftPenalties(draft, m.who);
      if (p.standing === 'reprimanded' || p.standing === 'suspended') p.standing = 'none';
    }
    addAuthority(draft, m.who, 4);
    addEntry(draft, 'lift.done', { person: m.who, room: item.room }, { weight: 1, reflects: { [m.who]: 1 } });
  },
};
