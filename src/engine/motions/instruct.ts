// instruct: what an organ is to print — only what agrees with the line in force, both sides, or as its editor thinks (R4.13, R7.1b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { editorOf, mayDecideOn, sidesAgainstLine } from '../press';
import { addEntry, refusal } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';

/** Its editor thinks otherwise than the line in force on some question. */
function isDissenter(scenario: Scenario, state: State, editor: Id): boolean {
  const sides: Record<Id, number> = {};
  for (const [q, v] of Object.entries(state.people[editor]!.views)) sides[q] = v.view;
  return sidesAgainstLine(scenario, state, sides);
}

const now = (state: State, organ: Id): MotionOf<'instruct'>['keep'] => state.organs[organ]?.instructed ?? 'free';

export const instruct: MotionRule<'instruct'> = {
  subject: (m) => `instruct/${m.organ}/${m.keep}`,
  positions(scenario, state, m) {
    if (scenario.byId.questions.deb === undefined) return {} as Record<Id, number>;
    const order = { line: -1, free: 0, both: 1 };
    return { deb: Math.sign(order[m.keep] - order[now(state, m.organ)]) };
  },
  stakes(scenario, state, m) {
    const editor = editorOf(scenario, state, m.organ);
    if (editor === null) return {} as Record<Id, number>;
    // Who must print both sides is editor no more; who agrees with the line loses nothing by it.
    const bound = (keep: typeof m.keep): number => (keep === 'both' || (keep === 'line' && isDissenter(scenario, state, editor)) ? 1 : 0);
    const stake = bound(now(state, m.organ)) - bound(m.keep);
    return stake === 0 ? ({} as Record<Id, number>) : { [editor]: stake };
  },
  refuse(scenario, state, m, room) {
    if (scenario.byId.organs[m.organ] === undefined) return refusal('R7.1', 'organ.unknown', { organ: m.organ });
    if (!state.organs[m.organ]!.open) return refusal('R7.1', 'organ.closed', { organ: m.organ });
    if (now(state, m.organ) === m.keep) return refusal('R4.13', 'instruct.same', { organ: m.organ });
    return mayDecideOn(scenario, m.organ, room) ? null : refusal('R7.1b', 'room.notCompetent', { room, body: room });
  },
  options: (scenario, state, room) =>
    scenario.organs
      .filter((o) => state.organs[o.id]!.open && mayDecideOn(scenario, o.id, room))
      .flatMap((o) => (['line', 'both', 'free'] as const).filter((keep) => keep !== now(state, o.id)).map((keep) => instructing(o.id, keep))),
  apply(_scenario, draft, m, item) {
    draft.organs[m.organ]!.instructed = m.keep === 'free' ? null : m.keep;
    addEntry(draft, `instruct.${m.keep}`, { organ: m.organ, room: item.room }, { weight: 2 });
  },
};

const instructing = (organ: Id, keep: MotionOf<'instruct'>['keep']): MotionOf<'instruct'> => ({ kind: 'instruct', organ, keep });
