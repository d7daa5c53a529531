// line, lever and review: what the party's line is, where a lever stands, whether an act in another's domain holds (R1.5, R8.5, R3.6).
import type { Id } from '../../model/state';
import { addAuthority, addEntry, clamp, refusal } from '../tools';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';

export const line: MotionRule<'line'> = {
  subject: (m) => `line/${m.question}/${m.direction > 0 ? 'plus' : 'minus'}`,
  positions: (_sc, _s, m) => ({ [m.question]: m.direction * (m.tone === 'sharp' ? 2 : 1) }),
  stakes: () => ({}),
  refuse(scenario, state, m) {
    if (scenario.byId.questions[m.question] === undefined) return refusal('R1.5', 'question.unknown', { question: m.question });
    if (m.document !== null && !(state.documents[m.document]?.written ?? false)) return refusal('R1.6', 'document.unwritten', { document: m.document });
    return Math.abs(state.lines[m.question]! + m.direction) > 100 ? refusal('R1.5', 'line.extreme', { question: m.question }) : null;
  },
  options(scenario, state, room) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    return scenario.questions.flatMap((q) => ([1, -1] as const).flatMap((direction) => (['mild', 'sharp'] as const).map((tone) => ({ kind: 'line' as const, question: q.id, direction, tone, document: null })))).filter((m) => line.refuse(scenario, state, m, room) === null);
  },
  apply(_scenario, draft, m, item) {
    draft.lines[m.question] = clamp(draft.lines[m.question]! + m.direction * (m.tone === 'sharp' ? 40 : 20), -100, 100);
    addEntry(draft, 'line.moved', { question: m.question, direction: m.direction, room: item.room }, { weight: 2 });
  },
};

export const lever: MotionRule<'lever'> = {
  subject: (m) => `lever/${m.lever}/${m.value}`,
  positions(scenario, state, m) {
    const data = scenario.byId.levers[m.lever]!;
    const by = m.value - state.levers[m.lever]!.value;
    return { [data.question]: Math.sign(by) * data.direction * (Math.abs(by) >= 2 ? 2 : 1) };
  },
  stakes(scenario, state, m) {
    // An overruled brief is worth one (numbers §2).
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
    if (m.value < 0 || m.value >= data.steps.length) return refusal('R8.5', 'lever.range', { lever: m.lever });
    return state.levers[m.lever]!.value === m.value ? refusal('R8.5', 'lever.there', { lever: m.lever }) : null;
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits ? scenario.levers.flatMap((l) => l.steps.map((_, value) => ({ kind: 'lever' as const, lever: l.id, value }))).filter((m) => lever.refuse(scenario, state, m, room) === null) : [],
  apply(_scenario, draft, m, item) {
    draft.levers[m.lever]!.value = m.value;
    for (const act of draft.acts) if (act.kind === 'decree' && act.target === m.lever && act.status === 'stands') act.status = act.to === m.value ? 'confirmed' : 'voided';
    addEntry(draft, 'lever.set', { lever: m.lever, value: m.value, room: item.room }, { weight: 2 });
  },
};

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
    scenario.byId.bodies[room]!.sits ? state.acts.flatMap((a) => (['confirm', 'void'] as const).map((outcome) => ({ kind: 'review' as const, act: a.id, outcome }))).filter((m) => review.refuse(scenario, state, m, room) === null) : [],
  apply(scenario, draft, m, item) {
    const act = draft.acts[m.act]!;
    act.status = m.outcome === 'confirm' ? 'confirmed' : 'voided';
    if (m.outcome === 'void') {
      if (act.kind === 'decree') draft.levers[act.target]!.value = Number(act.from);
      else fillPost(scenario, draft, act.target, act.from === null ? null : String(act.from), null, false);
      addAuthority(draft, act.by, -3);
    } else addAuthority(draft, act.by, 2);
    addEntry(draft, `review.${m.outcome}`, { by: act.by, target: act.target, room: item.room }, { weight: 2, reflects: { [act.by]: m.outcome === 'confirm' ? 1 : -1 } });
  },
};
