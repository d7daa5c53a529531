// writeIn: an absent member speaks by letter on what is on a room's agenda (R2.4). It is read out when the item comes up (`readLetters` in session.ts).
import { isCapable, isPresentAt, postmaster, roomsThisTurn } from '../read';
import { hasVote } from '../rooms';
import { addEntry, refusal } from '../tools';
import type { ActionRule } from './actionRule';
import { refuseProof, wordsOn } from './speak';

export const writeIn: ActionRule<'writeIn'> = {
  options(scenario, state, seat) {
    if (state.phase !== 'corridor' || state.committed.includes(seat)) return [];
    const rooms = roomsThisTurn(scenario, state).filter((room) => !isPresentAt(scenario, state, room, seat) && hasVote(scenario, state, room, seat));
    if (rooms.length === 0) return [];
    return state.items
      .filter((i) => i.outcome === null && rooms.includes(i.room))
      .flatMap((i) =>
        wordsOn(scenario, state, seat, i).map(({ act, document, record }) => ({ type: 'writeIn' as const, seat, item: i.id, act, document, record })),
      )
      .filter((a) => writeIn.refuse(scenario, state, a) === null);
  },
  refuse(scenario, state, a) {
    if (state.phase !== 'corridor') return refusal('R2.3', 'phase.notCorridor', {});
    if (state.committed.includes(a.seat)) return refusal('R2.7', 'phase.committed', {});
    const item = state.items[a.item];
    if (item === undefined || item.outcome !== null) return refusal('R2.4', 'writeIn.noItem', {});
    if (!hasVote(scenario, state, item.room, a.seat)) return refusal('R2.4', 'writeIn.notMember', { room: item.room });
    if (!isCapable(scenario, state, a.seat)) return refusal('R2.4', 'person.unavailable', { person: a.seat });
    if (!roomsThisTurn(scenario, state).includes(item.room)) return refusal('R1.9', 'room.doesNotSit', { room: item.room });
    if (isPresentAt(scenario, state, item.room, a.seat)) return refusal('R2.4', 'writeIn.there', { room: item.room });
    if (state.roomLetters.some((l) => l.item === a.item && l.person === a.seat)) return refusal('R4.2', 'speak.once', {});
    return refuseProof(scenario, state, a);
  },
  apply(scenario, draft, a) {
    const { room } = draft.items[a.item]!;
    const reader = postmaster(scenario, draft);
    const seenBy = reader === null || reader === a.seat ? [] : [reader];
    draft.roomLetters.push({ item: a.item, person: a.seat, act: a.act, document: a.document, record: a.record, read: false, seenBy });
    addEntry(draft, `writeIn.${a.act}`, { person: a.seat, item: a.item, room }, { who: [a.seat, ...seenBy] });
  },
};
