// poll: ask the absent by telegram. The chair may, or any two full members (R2.4).
import { isCapable, isPresentAt, workedPower } from '../read';
import { fullOf, hasVote } from '../rooms';
import { itemOnTable } from '../session';
import { addEntry, refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const poll: ActionRule<'poll'> = {
  options: (scenario, state, seat) => (poll.refuse(scenario, state, { type: 'poll', seat }) === null ? [{ type: 'poll', seat }] : []),
  refuse(scenario, state, a) {
    const s = state.session;
    if (state.phase !== 'session' || s === null || itemOnTable(state) === null) return refusal('R2.4', 'phase.notSession', {});
    if (!hasVote(scenario, state, s.room, a.seat) || !s.present.includes(a.seat)) return refusal('R2.4', 'poll.notMember', {});
    // Who does not come to a congress has sent a delegate; nobody votes in the hall from afar.
    if (scenario.byId.bodies[s.room]!.delegated) return refusal('R2.4', 'poll.hall', { room: s.room });
    if (s.calls.includes(a.seat)) return refusal('R2.4', 'poll.called', {});
    if (s.polled.length > 0) return refusal('R2.4', 'poll.done', {});
    if (s.ballots[a.seat] !== undefined) return refusal('R4.3', 'vote.cast', {});
    const absent = fullOf(scenario, state, s.room).filter((id) => isCapable(scenario, state, id) && !isPresentAt(scenario, state, s.room, id));
    return absent.length === 0 ? refusal('R2.4', 'poll.nobody', {}) : null;
  },
  apply(scenario, draft, a) {
    const s = draft.session!;
    s.calls.push(a.seat);
    const isChair = workedPower(scenario, draft, a.seat, 'chair', s.room) !== null;
    if (!isChair && s.calls.length < 2) {
      addEntry(draft, 'poll.asked', { person: a.seat }, { who: [...s.present] });
      return;
    }
    s.polled = fullOf(scenario, draft, s.room).filter((id) => isCapable(scenario, draft, id) && !isPresentAt(scenario, draft, s.room, id));
    addEntry(draft, 'poll.sent', { person: a.seat, absent: s.polled.join(',') }, { who: [...s.present, ...s.polled] });
  },
};
