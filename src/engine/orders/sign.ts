// sign: put your name under a paper; signing does not send it (R6.5), and does not promise silence (R6.8).
import { breachOfPaper } from '../documents';
import { paperOf } from '../talks';
import { addEntry, addFactionalism, addTo, isTime, refusal } from '../tools';
import { placeAfterTravel } from './court';
import { card, line, type OrderRule } from './orderRule';

export const sign: OrderRule<'sign'> = {
  rule: 'R6.5',
  options: (scenario, state, seat) =>
    scenario.documents
      .filter((d) => d.author === seat || d.maySign.includes(seat))
      .map((d) => ({ kind: 'sign' as const, document: d.id }))
      .filter((o) => sign.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const data = paperOf(scenario, o.document);
    const d = state.documents[o.document];
    if (data === undefined || d === undefined) return refusal('R1.6', 'document.unknown', { document: o.document });
    if (d.signatories.includes(seat)) return refusal('R1.6', 'sign.already', { document: o.document });
    if (state.plans[seat]?.some((p) => p.kind === 'sign' && p.document === o.document)) return refusal('R1.6', 'order.already', {});
    if (data.author !== seat && !data.maySign.includes(seat)) return refusal('R1.6', 'sign.notAsked', { document: o.document });
    if (!d.written && !isTime(scenario, state, data)) return refusal('R1.6', 'document.months', { document: o.document });
    const ownDraft = state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === o.document) ?? false;
    const authorHere = placeAfterTravel(state, data.author) === placeAfterTravel(state, seat);
    // A paper of which nobody knows nobody can sign.
    const isNowhere = d.written && !d.public && d.holders.length === 0 && d.known.length === 0;
    if (isNowhere || (!d.written && !ownDraft && !authorHere)) return refusal('R1.6', 'document.unwritten', { document: o.document });
    if (!d.holders.includes(seat) && !authorHere && !ownDraft && !d.sent) return refusal('R1.6', 'sign.noCopy', { document: o.document });
    return null;
  },
  cost: () => 0,
  breach(scenario, state, _seat, o) {
    const d = state.documents[o.document]!;
    return d.sent || d.public ? breachOfPaper(scenario, state, o.document) : 0;
  },
  card: (_sc, _s, _seat, o) => card([line('card.sign', { document: o.document })]),
  apply(scenario, draft, seat, o) {
    const d = draft.documents[o.document]!;
    // The author may have thought better of it this month.
    if (!d.written) return;
    addTo(d.signatories, seat);
    addTo(d.known, seat);
    if (d.sent || d.public) addFactionalism(draft, seat, breachOfPaper(scenario, draft, o.document));
    addEntry(draft, 'signed', { person: seat, document: o.document }, { who: d.sent || d.public ? null : [...d.known], weight: 1 });
  },
};
