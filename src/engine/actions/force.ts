// force: spend authority so that an item the agenda holder left out is reached (R4.1).
import { isPresentAt } from '../read';
import { hasVote } from '../rooms';
import { addAuthority, addEntry, constant, refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const force: ActionRule<'force'> = {
  options: (scenario, state, seat) =>
    state.session === null
      ? []
      : state.items
          .filter((i) => i.outcome === null && i.room === state.session!.room)
          .map((i) => ({ type: 'force' as const, seat, item: i.id }))
          .filter((a) => force.refuse(scenario, state, a) === null),
  refuse(scenario, state, a) {
    const s = state.session;
    if (state.phase !== 'session' || s === null) return refusal('R4.1', 'phase.notSession', {});
    const item = state.items[a.item];
    if (item === undefined || item.outcome !== null || item.room !== s.room) return refusal('R4.1', 'item.none', {});
    if (s.agenda.includes(item.id)) return refusal('R4.1', 'force.onAgenda', {});
    if (!hasVote(scenario, state, s.room, a.seat) || !isPresentAt(scenario, state, s.room, a.seat)) return refusal('R4.1', 'force.notMember', {});
    const price = constant(scenario, 'forceAuthority');
    return state.people[a.seat]!.authority < price ? refusal('R4.1', 'force.authority', { price }) : null;
  },
  apply(scenario, draft, a) {
    addAuthority(draft, a.seat, -constant(scenario, 'forceAuthority'));
    draft.session!.agenda.push(a.item);
    addEntry(draft, 'forced', { person: a.seat, item: a.item }, { who: [...draft.session!.present] });
  },
};
