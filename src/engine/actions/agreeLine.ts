// agreeLine: bind yourself, or not, to the line of a caucus you attended; it prepares a later room (R3.7).
import { addEntry, addTo, refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const agreeLine: ActionRule<'agreeLine'> = {
  options: (scenario, state, seat) =>
    state.caucuses
      .flatMap((k) => [true, false].map((agree) => ({ type: 'agreeLine' as const, seat, caucus: k.id, agree })))
      .filter((a) => agreeLine.refuse(scenario, state, a) === null),
  refuse(_scenario, state, a) {
    if (state.phase !== 'corridor') return refusal('R2.3', 'phase.notCorridor', {});
    if (state.committed.includes(a.seat)) return refusal('R2.7', 'phase.committed', {});
    const k = state.caucuses[a.caucus];
    if (k === undefined || !k.present.includes(a.seat)) return refusal('R3.7', 'caucus.notThere', {});
    if (k.turn !== state.turn) return refusal('R3.7', 'caucus.past', {});
    return k.host === a.seat || k.bound.includes(a.seat) ? refusal('R3.7', 'caucus.bound', {}) : null;
  },
  apply(_scenario, draft, a) {
    const k = draft.caucuses[a.caucus]!;
    if (a.agree) addTo(k.bound, a.seat);
    k.told[a.seat] = a.agree ? 'for' : 'against';
    addEntry(draft, a.agree ? 'caucus.agreed' : 'caucus.dissent', { person: a.seat, host: k.host, subject: k.subject }, { who: [...k.present] });
  },
};
