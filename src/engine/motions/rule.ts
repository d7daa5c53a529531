// rule: allow or forbid discussion, printing, speaking (R4.13).
import type { Id } from '../../model/state';
import { addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const rule: MotionRule<'rule'> = {
  subject: (m) => `rule/${m.verb}/${m.allow ? 'allow' : 'forbid'}`,
  positions: (scenario, _s, m) => (scenario.byId.questions.deb === undefined ? ({} as Record<Id, number>) : { deb: m.allow ? 2 : -2 }),
  stakes: (_sc, _s, m) => Object.fromEntries(m.who.map((id) => [id, m.allow ? 1 : -1])),
  refuse(_scenario, state, m) {
    for (const id of m.who) if (state.people[id] === undefined) return refusal('R4.13', 'person.unknown', { person: id });
    const same = state.rules.some((r) => r.verb === m.verb && r.allow === m.allow && r.who.join() === m.who.join());
    if (same) return refusal('R4.13', 'rule.inForce', { verb: m.verb });
    // What nobody has opened cannot be closed.
    const isOpen = state.rules.some((r) => r.verb === 'discuss' && r.allow);
    return m.verb === 'discuss' && !m.allow && !isOpen ? refusal('R4.13', 'rule.notOpen', {}) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    const gagged = scenario.people
      .filter((p) => p.id !== mover && state.people[p.id]!.factionalism >= 20)
      .map((p) => ({ kind: 'rule' as const, verb: 'print' as const, allow: false, who: [p.id] }));
    return [...([true, false] as const).map((allow) => ({ kind: 'rule' as const, verb: 'discuss' as const, allow, who: [] })), ...gagged].filter(
      (m) => rule.refuse(scenario, state, m, room) === null,
    );
  },
  apply(_scenario, draft, m, item) {
    draft.rules = draft.rules.filter((r) => !(r.verb === m.verb && r.who.join() === m.who.join()));
    draft.rules.push({ verb: m.verb, allow: m.allow, who: m.who, since: draft.turn });
    addEntry(draft, `rule.${m.allow ? 'allow' : 'forbid'}`, { verb: m.verb, who: m.who.join(','), room: item.room }, { weight: 2 });
  },
};
