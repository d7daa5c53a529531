// call: ask for a second sitting of the room this month, for what it will not have decided (R1.9). The chair may, or several full members.
import { openItems } from '../items';
import { workedPower } from '../read';
import { hasVote } from '../rooms';
import { itemOnTable } from '../session';
import { addEntry, constant, refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const call: ActionRule<'call'> = {
  options: (scenario, state, seat) => (call.refuse(scenario, state, { type: 'call', seat }) === null ? [{ type: 'call', seat }] : []),
  refuse(scenario, state, a) {
    const s = state.session;
    if (state.phase !== 'session' || s === null || itemOnTable(state) === null) return refusal('R1.9', 'phase.notSession', {});
    if (!s.present.includes(a.seat) || !hasVote(scenario, state, s.room, a.seat)) return refusal('R1.9', 'call.notMember', {});
    // A congress goes on until it has done.
    if (scenario.byId.bodies[s.room]!.delegated) return refusal('R1.9', 'call.hall', { room: s.room });
    if (state.again.includes(s.room)) return refusal('R1.9', 'call.done', { room: s.room });
    if (s.recalls.includes(a.seat)) return refusal('R1.9', 'call.called', {});
    // What still lies before this sitting needs no second one.
    const coming = s.agenda.slice(s.at);
    return openItems(state, s.room).some((i) => !coming.includes(i.id)) ? null : refusal('R1.9', 'call.nothing', { room: s.room });
  },
  apply(scenario, draft, a) {
    const s = draft.session!;
    s.recalls.push(a.seat);
    const isChair = workedPower(scenario, draft, a.seat, 'chair', s.room) !== null;
    if (!isChair && s.recalls.length < constant(scenario, 'callers')) {
      addEntry(draft, 'call.asked', { person: a.seat, room: s.room }, { who: [...s.present] });
      return;
    }
    draft.again.push(s.room);
    draft.queue.push(s.room);
    addEntry(draft, 'call.again', { person: a.seat, room: s.room }, { who: [...s.present], weight: 1 });
  },
};
