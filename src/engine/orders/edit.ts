// edit: an editor says beforehand how he will treat what a man hands in this month — print it, cut it, set a reply beside it, hold it (R7.1).
import { EDIT_FORMS } from '../../model/organ';
import type { Id, State } from '../../model/state';
import { editorOf } from '../press';
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** One word for one author in one organ a month. */
const isGiven = (state: State, seat: Id, organ: Id, author: Id): boolean =>
  state.plans[seat]?.some((p) => p.kind === 'edit' && p.organ === organ && p.author === author) ?? false;

export const edit: OrderRule<'edit'> = {
  rule: 'R7.1',
  options: (scenario, state, seat) =>
    scenario.organs
      .filter((o) => state.organs[o.id]!.open && editorOf(scenario, state, o.id) === seat)
      .flatMap((o) =>
        state.seats
          .filter((author) => author !== seat && !isGiven(state, seat, o.id, author))
          .flatMap((author) => EDIT_FORMS.map((form) => ({ kind: 'edit' as const, organ: o.id, author, form }))),
      ),
  refuse(scenario, state, seat, o) {
    if (scenario.byId.organs[o.organ] === undefined) return refusal('R7.1', 'organ.unknown', { organ: o.organ });
    if (!state.organs[o.organ]!.open) return refusal('R7.1', 'organ.closed', { organ: o.organ });
    if (editorOf(scenario, state, o.organ) !== seat) return refusal('R7.1', 'edit.notEditor', { organ: o.organ });
    if (o.author === seat || state.people[o.author] === undefined) return refusal('R7.1', 'person.unavailable', { person: o.author });
    return isGiven(state, seat, o.organ, o.author) ? refusal('R7.1', 'order.already', {}) : null;
  },
  cost: () => 0,
  card: (_scenario, _state, _seat, o) => card([line(`card.edit.${o.form}`, { person: o.author, organ: o.organ })], []),
  apply(scenario, draft, seat, o) {
    // He may have lost the paper since.
    if (editorOf(scenario, draft, o.organ) !== seat) return;
    draft.organs[o.organ]!.manners[o.author] = o.form;
    addEntry(draft, `edit.${o.form}`, { by: seat, person: o.author, organ: o.organ }, { who: [seat] });
  },
};
