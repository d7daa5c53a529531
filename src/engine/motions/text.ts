// text: print a paper, with or without a reply, or forbid it (R7.1b).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { publish, struckBy } from '../documents';
import { mayDecideOn, refuseSides } from '../press';
import { refuseSealed } from '../seals';
import { paperOf, papersIn } from '../talks';
import { addEntry, addTo, clamp, refusal, removeFrom } from '../tools';
import type { MotionRule } from './motionRule';

const knownPapers = (scenario: Scenario, state: State, mover: Id) =>
  papersIn(scenario, state).filter((d) => {
    const s = state.documents[d.id]!;
    return s.written && (s.public || s.known.includes(mover) || s.holders.includes(mover));
  });

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
    const out: Record<Id, number> = { [paperOf(scenario, m.document)!.author]: sign };
    if (m.form !== 'withReply') for (const id of struckBy(state, m.document)) out[id] = -sign;
    return out;
  },
  refuse(scenario, state, m, room) {
    const d = state.documents[m.document];
    // What nobody has a copy of cannot be set.
    if (d === undefined || !d.written || (d.holders.length === 0 && !d.public))
      return refusal('R1.6', 'document.unwritten', { document: m.document });
    if (d.public) return refusal('R7.1', 'document.public', { document: m.document });
    const sealed = refuseSealed(scenario, state, m.document, null);
    if (sealed !== null) return sealed;
    if (scenario.byId.organs[m.organ] === undefined) return refusal('R7.1', 'organ.unknown', { organ: m.organ });
    if (!state.organs[m.organ]!.open) return refusal('R7.1', 'organ.closed', { organ: m.organ });
    const { author } = paperOf(scenario, m.document)!;
    if (m.form !== 'none' && state.rules.some((r) => r.verb === 'print' && !r.allow && (r.who.length === 0 || r.who.includes(author))))
      return refusal('R4.13', 'print.gagged', { person: author });
    const against = m.form === 'none' ? null : refuseSides(scenario, state, m.organ, d.supports);
    if (against !== null) return against;
    if (m.form === 'none' && state.organs[m.organ]!.barred.includes(m.document))
      return refusal('R7.1b', 'print.barred', { organ: m.organ, document: m.document });
    return mayDecideOn(scenario, m.organ, room) ? null : refusal('R4.2', 'room.notCompetent', { room, body: room });
  },
  options(scenario, state, room, mover) {
    const organs = scenario.organs.filter((o) => mayDecideOn(scenario, o.id, room)).map((o) => o.id);
    return knownPapers(scenario, state, mover)
      .flatMap((d) =>
        organs.flatMap((organ) => (['full', 'withReply', 'none'] as const).map((form) => ({ kind: 'text' as const, document: d.id, organ, form }))),
      )
      .filter((m) => text.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const { barred } = draft.organs[m.organ]!;
    if (m.form === 'none') addTo(barred, m.document);
    else {
      removeFrom(barred, m.document);
      publish(scenario, draft, m.document, item.mover, { organ: m.organ, strikes: m.form === 'full' });
    }
    addEntry(draft, `text.${m.form}`, { document: m.document, organ: m.organ, room: item.room }, { weight: 2 });
  },
};
