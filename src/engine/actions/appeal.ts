// appeal: carry a lost question to the wider room, at a price while factions are banned (R4.6).
import { addItem } from '../items';
import { refuseItem } from '../motions';
import { addAuthority, addEntry, addFactionalism, braked, constant, refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const appeal: ActionRule<'appeal'> = {
  options: (scenario, state, seat) =>
    state.phase !== 'consequences'
      ? []
      : state.items
          .filter((i) => i.turn === state.turn && i.outcome === 'failed')
          .map((i) => ({ type: 'appeal' as const, seat, item: i.id }))
          .filter((a) => appeal.refuse(scenario, state, a) === null),
  refuse(scenario, state, a) {
    if (state.phase !== 'consequences' || state.committed.includes(a.seat)) return refusal('R4.6', 'phase.notConsequences', {});
    const item = state.items[a.item];
    if (item === undefined || item.outcome !== 'failed' || item.vote === null || item.turn !== state.turn) return refusal('R4.6', 'appeal.none', {});
    const vote = state.votes[item.vote]!;
    if (item.mover !== a.seat && !vote.voters.some((v) => v.person === a.seat && v.ballot === 'for')) return refusal('R4.6', 'appeal.notYours', {});
    const wider = state.bodies[item.room]!.electedBy;
    if (wider === null || state.bodies[wider] === undefined || !scenario.byId.bodies[wider]!.sits) return refusal('R4.6', 'appeal.noRoom', {});
    if (state.items.some((i) => i.room === wider && i.outcome === null && i.subject === item.subject)) return refusal('R4.6', 'table.already', {});
    return refuseItem(scenario, state, item.motion, wider);
  },
  apply(scenario, draft, a) {
    const item = draft.items[a.item]!;
    const wider = draft.bodies[item.room]!.electedBy!;
    addItem(scenario, draft, { room: wider, mover: a.seat, motion: item.motion, amends: null, confirms: null });
    addAuthority(draft, a.seat, -constant(scenario, 'appealAuthority'));
    addFactionalism(draft, a.seat, braked(draft, 5));
    addEntry(draft, 'appealed', { person: a.seat, item: a.item, room: wider }, { weight: 2 });
  },
};
