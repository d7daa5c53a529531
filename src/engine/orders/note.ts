// note: write down what a man said in a talk of last month; the record is a paper like any other, and who keeps such a talk to himself risks a case (R7.5).

import type { Id, State } from '../../model/state';
import { caseAgainst } from '../cases';
import { paperOf, talkId, talkWith } from '../talks';
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** Whom one is not to meet in silence: he bears a label, a penalty, or stands in a case. */
const isMarked = (state: State, person: Id): boolean => {
  const p = state.people[person]!;
  return p.labels.length > 0 || (p.standing !== 'none' && p.standing !== 'dead') || caseAgainst(state, person) !== null;
};

export const note: OrderRule<'note'> = {
  rule: 'R7.5',
  options: (scenario, state, seat) =>
    state.talks
      .filter((t) => t.to === seat)
      .map((t) => ({ kind: 'note' as const, person: t.by }))
      .filter((o, i, all) => all.findIndex((x) => x.person === o.person) === i && note.refuse(scenario, state, seat, o) === null),
  refuse(_scenario, state, seat, o) {
    if (talkWith(state, seat, o.person) === null) return refusal('R7.5', 'note.noTalk', { person: o.person });
    return state.plans[seat]?.some((p) => p.kind === 'note' && p.person === o.person) ? refusal('R7.5', 'order.already', {}) : null;
  },
  cost: () => 1,
  card(_scenario, state, seat, o) {
    const marked = [seat, o.person].filter((id) => isMarked(state, id));
    const silent = [seat, o.person].filter((id) => marked.some((other) => other !== id));
    return card([line('card.note', { person: o.person }), ...silent.map((id) => line('card.note.silent', { person: id }))], [o.person]);
  },
  apply(scenario, draft, seat, o) {
    const t = talkWith(draft, seat, o.person);
    if (t === null) return;
    const id = talkId(scenario, t);
    const data = paperOf(scenario, id)!;
    t.paper = id;
    t.marked = [t.by, t.to].filter((who) => isMarked(draft, who));
    draft.documents[id] = {
      written: true,
      public: false,
      sent: false,
      holders: [seat],
      known: [seat, o.person],
      signatories: [],
      confirmedBy: [],
      partlyBy: [],
      deniedBy: [],
      readIn: [],
      targets: { ...data.targets },
      supports: {},
      uses: 0,
    };
    addEntry(draft, 'noted', { by: seat, person: o.person }, { who: [seat, o.person], weight: 1 });
  },
};
