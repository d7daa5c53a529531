// text: print a paper, with or without a reply, or forbid it (R7.1b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { publish } from '../documents';
import { addEntry, clamp, refusal } from '../tools';
import type { MotionRule } from './motionRule';

const knownPapers = (scenario: Scenario, state: State, mover: Id) =>
  scenario.documents.filter((d) => {
    const s = state.documents[d.id]!;
    return s.written && (s.public || s.known.includes(mover) || s.holders.includes(mover));
  });

/** Those a paper strikes, from its state. */
const struck = (state: State, document: Id): Id[] =>
  Object.entries(state.documents[document]?.targets ?? {})
    .filter(([, n]) => n < 0)
    .map(([id]) => id);

export const text: MotionRule<'text'> = {
  subject: (m) => `text/${m.document}/${m.form}`,
  positions(_scenario, state, m) {
    const sign = m.form === 'none' ? -1 : 1;
    const out: Record<Id, number> = {};
    for (const [q, n] of Object.entries(state.documents[m.document]?.supports ?? {})) out[q] = clamp(n * sign, -1, 1);
    return out;
  },
  stakes(scenario, state, m) {
    const sign = m.form === 'none' ? -1 : 1;
    const out: Record<Id, number> = { [scenario.byId.documents[m.document]!.author]: sign };
    if (m.form !== 'withReply') for (const id of struck(state, m.document)) out[id] = -sign;
    return out;
  },
  refuse(scenario, state, m, room) {
    const d = state.documents[m.document];
    if (d === undefined || !d.written) return refusal('R1.6', 'document.unwritten', { document: m.document });
    if (d.public) return refusal('R7.1', 'document.public', { document: m.document });
    if (!scenario.posts.some((p) => p.powers.some((q) => q.power === 'edit' && q.of === m.organ)))
      return refusal('R7.1', 'organ.unknown', { organ: m.organ });
    return scenario.byId.bodies[room]!.sits ? null : refusal('R4.2', 'room.notCompetent', { room, body: room });
  },
  options(scenario, state, room, mover) {
    const organ = scenario.manifest.organ;
    if (organ === null) return [];
    return knownPapers(scenario, state, mover)
      .flatMap((d) => (['full', 'withReply', 'none'] as const).map((form) => ({ kind: 'text' as const, document: d.id, organ, form })))
      .filter((m) => text.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    if (m.form === 'none') draft.rules.push({ verb: 'print', allow: false, who: [scenario.byId.documents[m.document]!.author], since: draft.turn });
    else publish(scenario, draft, m.document, item.mover, m.form === 'full');
    addEntry(draft, `text.${m.form}`, { document: m.document, organ: m.organ, room: item.room }, { weight: 2 });
  },
};
