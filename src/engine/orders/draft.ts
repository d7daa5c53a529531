// draft: put on paper what is so far an intention of yours; choose whom it strikes and how sharply (R3.7).
import type { Id, State } from '../../model/state';
import { paperOf } from '../talks';
import { addTo, clamp, isTime, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

const struck = (state: State, document: Id): Id[] =>
  Object.entries(state.documents[document]!.targets)
    .filter(([, n]) => n < 0)
    .map(([id]) => id);

export const draft: OrderRule<'draft'> = {
  rule: 'R3.7',
  options(scenario, state, seat) {
    return scenario.documents
      .filter((d) => d.author === seat && !state.documents[d.id]!.written)
      .flatMap((d) => {
        const all = struck(state, d.id);
        const lists = all.length <= 1 ? [all] : [all, ...all.map((id) => [id])];
        return lists.flatMap((targets) => (['mild', 'sharp'] as const).map((tone) => ({ kind: 'draft' as const, document: d.id, targets, tone })));
      })
      .filter((o) => draft.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    const d = state.documents[o.document];
    if (d === undefined || paperOf(scenario, o.document)?.author !== seat) return refusal('R1.6', 'document.notYours', { document: o.document });
    if (!isTime(scenario, state, scenario.byId.documents[o.document]!)) return refusal('R1.6', 'document.months', { document: o.document });
    if (d.written) return refusal('R1.6', 'document.written', { document: o.document });
    const all = struck(state, o.document);
    if (all.length > 0 && o.targets.length === 0) return refusal('R1.6', 'draft.nobody', {});
    for (const id of o.targets) if (!all.includes(id)) return refusal('R1.6', 'draft.target', { person: id });
    return state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === o.document) ? refusal('R1.6', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (_sc, _s, _seat, o) => card([line('card.draft', { document: o.document, targets: o.targets.join(',') }), line(`card.draft.${o.tone}`, {})]),
  apply(_scenario, target, seat, o) {
    const d = target.documents[o.document]!;
    d.written = true;
    addTo(d.holders, seat);
    addTo(d.known, seat);
    for (const id of Object.keys(d.targets)) if (d.targets[id]! < 0 && !o.targets.includes(id)) d.targets[id] = 0;
    if (o.tone === 'mild') for (const q of Object.keys(d.supports)) d.supports[q] = clamp(d.supports[q]!, -1, 1);
  },
};
