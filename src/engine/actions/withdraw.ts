// withdraw: take your own item off before anybody has voted on it.
import { takeOff } from '../agenda';
import { rosterOf } from '../rooms';
import { clearTable } from '../session';
import { addEntry, refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const withdraw: ActionRule<'withdraw'> = {
  options: (scenario, state, seat) =>
    state.items
      .filter((i) => i.mover === seat && i.outcome === null)
      .map((i) => ({ type: 'withdraw' as const, seat, item: i.id }))
      .filter((a) => withdraw.refuse(scenario, state, a) === null),
  refuse(_scenario, state, a) {
    if (state.phase !== 'corridor' && state.phase !== 'session') return refusal('R4.2', 'phase.notCorridor', {});
    const item = state.items[a.item];
    if (item === undefined || item.mover !== a.seat || item.outcome !== null || item.confirms !== null) return refusal('R4.2', 'item.notYours', {});
    const s = state.session;
    return s !== null && s.agenda[s.at] === item.id && Object.keys(s.ballots).length > 0 ? refusal('R4.2', 'withdraw.voting', {}) : null;
  },
  apply(scenario, draft, a) {
    if (takeOff(draft, [a.item])) clearTable(scenario, draft);
    addEntry(draft, 'withdrawn', { person: a.seat, item: a.item }, { who: rosterOf(scenario, draft, draft.items[a.item]!.room) });
  },
};
