// testify: a named witness confirms or denies a paper; until all have, it counts half (R7.5).
import { addEntry, addTo, refusal, removeFrom } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const testify: OrderRule<'testify'> = {
  rule: 'R7.5',
  options: (scenario, state, seat) =>
    scenario.documents
      .filter((d) => d.witnesses.includes(seat))
      .flatMap((d) => (['confirm', 'deny'] as const).map((stance) => ({ kind: 'testify' as const, document: d.id, stance })))
      .filter((o) => testify.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const data = scenario.byId.documents[o.document];
    if (data === undefined || !data.witnesses.includes(seat)) return refusal('R7.5', 'testify.notWitness', { document: o.document });
    const d = state.documents[o.document]!;
    if (o.stance === 'confirm' ? d.confirmedBy.includes(seat) : d.deniedBy.includes(seat))
      return refusal('R7.5', 'testify.already', { document: o.document });
    return state.plans[seat]?.some((p) => p.kind === 'testify' && p.document === o.document) ? refusal('R7.5', 'order.already', {}) : null;
  },
  cost: () => 0,
  card: (_sc, _s, _seat, o) => card([line(`card.testify.${o.stance}`, { document: o.document })], ['all']),
  apply(_scenario, draft, seat, o) {
    const d = draft.documents[o.document]!;
    addTo(o.stance === 'confirm' ? d.confirmedBy : d.deniedBy, seat);
    removeFrom(o.stance === 'confirm' ? d.deniedBy : d.confirmedBy, seat);
    addEntry(draft, `testified.${o.stance}`, { person: seat, document: o.document }, { who: [...d.known], weight: 1 });
  },
};
