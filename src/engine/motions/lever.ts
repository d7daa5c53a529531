// lever: where a lever of policy stands (R8.5).
import type { Id } from '../../model/state';
import { setLever } from '../danger';
import { addEntry, isTime, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const lever: MotionRule<'lever'> = {
  subject: (m) => `lever/${m.lever}/${m.value}`,
  positions(scenario, state, m) {
    const data = scenario.byId.levers[m.lever]!;
    const by = m.value - state.levers[m.lever]!.value;
    return { [data.question]: Math.sign(by) * data.direction * (Math.abs(by) >= 2 ? 2 : 1) };
  },
  stakes(scenario, state, m) {
    // An overruled brief is worth one (R4.3).
    const owner = state.posts[state.levers[m.lever]!.owner]?.holder ?? null;
    const data = scenario.byId.levers[m.lever]!;
    if (owner === null) return {} as Record<Id, number>;
    const wants = state.people[owner]!.views[data.question]?.view ?? 0;
    const by = (m.value - state.levers[m.lever]!.value) * data.direction;
    return by * wants < 0 ? { [owner]: -1 } : ({} as Record<Id, number>);
  },
  refuse(scenario, state, m) {
    const data = scenario.byId.levers[m.lever];
    if (data === undefined) return refusal('R8.5', 'lever.unknown', { lever: m.lever });
    if (!isTime(scenario, state, data)) return refusal('R8.5', 'lever.months', { lever: m.lever });
    if (m.value < 0 || m.value >= data.steps.length) return refusal('R8.5', 'lever.range', { lever: m.lever });
    return state.levers[m.lever]!.value === m.value ? refusal('R8.5', 'lever.there', { lever: m.lever }) : null;
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits
      ? scenario.levers
          .flatMap((l) => l.steps.map((_, value) => ({ kind: 'lever' as const, lever: l.id, value })))
          .filter((m) => lever.refuse(scenario, state, m, room) === null)
      : [],
  apply(scenario, draft, m, item) {
    setLever(scenario, draft, m.lever, m.value);
    for (const act of draft.acts)
      if (act.kind === 'decree' && act.target === m.lever && (act.status === 'stands' || act.status === 'suspended'))
        act.status = act.to === m.value ? 'confirmed' : 'voided';
    addEntry(draft, 'lever.set', { lever: m.lever, value: m.value, room: item.room }, { weight: 2 });
  },
};
