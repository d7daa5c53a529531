// verdict: endorse, note or condemn a paper that has been sent, read or printed.
import type { Id } from '../../model/state';
import { sidesOf, struckBy } from '../documents';
import { paperOf, papersIn } from '../talks';
import { addAuthority, addEntry, addFactionalism, refusal } from '../tools';
import type { MotionRule } from './motionRule';

export const verdict: MotionRule<'verdict'> = {
  subject: (m) => `verdict/${m.document}/${m.outcome}`,
  positions(scenario, state, m) {
    const sides = sidesOf(scenario, state, m.document);
    if (m.outcome === 'condemn') for (const q in sides) sides[q] = 0 - sides[q]!;
    return m.outcome === 'note' ? {} : sides;
  },
  stakes(scenario, state, m) {
    const d = state.documents[m.document]!;
    const sign = m.outcome === 'endorse' ? 1 : m.outcome === 'condemn' ? -1 : 0;
    const out: Record<Id, number> = {};
    for (const id of [paperOf(scenario, m.document)!.author, ...d.signatories]) if (sign !== 0) out[id] = sign;
    if (sign > 0) for (const id of struckBy(state, m.document)) out[id] = -1;
    return out;
  },
  refuse(scenario, state, m) {
    const d = state.documents[m.document];
    if (d === undefined || !d.written) return refusal('R1.6', 'document.unwritten', { document: m.document });
    // Nobody says no to Lenin's word; that it is his word can be denied.
    if (m.outcome === 'condemn' && paperOf(scenario, m.document)!.lenin && d.deniedBy.length === 0)
      return refusal('R7.5', 'document.lenin', { document: m.document });
    return d.sent || d.public || d.readIn.length > 0 ? null : refusal('R1.6', 'document.private', { document: m.document });
  },
  options: (scenario, state, room) =>
    scenario.byId.bodies[room]!.sits
      ? papersIn(scenario, state)
          // What was in print before the game began has been judged long ago.
          .filter((d) => d.state !== 'public')
          .flatMap((d) => (['endorse', 'note', 'condemn'] as const).map((outcome) => ({ kind: 'verdict' as const, document: d.id, outcome })))
          .filter((m) => verdict.refuse(scenario, state, m, room) === null)
      : [],
  apply(scenario, draft, m, item) {
    const authors = new Set([paperOf(scenario, m.document)!.author, ...draft.documents[m.document]!.signatories]);
    const by = m.outcome === 'endorse' ? 4 : m.outcome === 'condemn' ? -6 : 0;
    for (const id of authors) {
      addAuthority(draft, id, by);
      if (m.outcome === 'condemn') addFactionalism(draft, id, 5);
    }
    const author = paperOf(scenario, m.document)!.author;
    addEntry(draft, `verdict.${m.outcome}`, { document: m.document, room: item.room }, { weight: 2, reflects: { [author]: Math.sign(by) } });
  },
};
