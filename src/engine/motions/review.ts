// review: whether an act in another's domain holds (R3.6).
import type { Id } from '../../model/state';
import { swayByFailure } from '../sways';
import { addAuthority, addEntry, refusal } from '../tools';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';

export const review: MotionRule<'review'> = {
  subject: (m, state) => `review/${state.acts[m.act]?.kind ?? 'act'}/${state.acts[m.act]?.target ?? ''}`,
  positions(scenario, state, m) {
    const act = state.acts[m.act];
    const data = act?.kind === 'decree' ? scenario.byId.levers[act.target] : undefined;
    if (act === undefined || data === undefined) return {};
    const by = Math.sign(Number(act.to) - Number(act.from)) * data.direction;
    return { [data.question]: m.outcome === 'confirm' ? by : -by };
  },
  stakes(_scenario, state, m) {
    const act = state.acts[m.act];
    if (act === undefined) return {};
    const sign = m.outcome === 'confirm' ? 1 : -1;
    const out: Record<Id, number> = { [act.by]: sign };
    if (act.slighted !== null && act.slighted !== act.by) out[act.slighted] = -sign;
    return out;
  },
  refuse(_scenario, state, m) {
    const act = state.acts[m.act];
    if (act === undefined) return refusal('R3.6', 'act.unknown');
    if (act.status !== 'stands') return refusal('R3.6', 'act.settled');
    return state.turn - act.turn > 2 ? refusal('R3.6', 'act.old') : null;
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits
      ? state.acts
          .flatMap((a) => (['confirm', 'void'] as const).map((outcome) => ({ kind: 'review' as const, act: a.id, outcome })))
          .filter((m) => review.refuse(scenario, state, m, room) === null)
      : [],
  apply(scenario, draft, m, item) {
    const act = draft.acts[m.act]!;
    act.status = m.outcome === 'confirm' ? 'confirmed' : 'voided';
    if (m.outcome === 'void') {
      if (act.kind === 'decree') {
        draft.levers[act.target]!.value = Number(act.from);
        swayByFailure(scenario, draft, act.by, act.target, Number(act.to) - Number(act.from));
      } else fillPost(scenario, draft, act.target, act.from === null ? null : String(act.from), null, false);
      addAuthority(draft, act.by, -3);
    } else addAuthority(draft, act.by, 2);
    addEntry(
      draft,
      `review.${m.outcome}`,
      { by: act.by, target: act.target, room: item.room },
      { weight: 2, reflects: { [act.by]: m.outcome === 'confirm' ? 1 : -1 } },
    );
  },
};
