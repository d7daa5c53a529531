// commit: this seat has done; the phase ends when every seat has (R2.7).
import { refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const commit: ActionRule<'commit'> = {
  options: (_scenario, state, seat) =>
    state.phase === 'session' || state.phase === 'over' || state.committed.includes(seat) ? [] : [{ type: 'commit', seat }],
  refuse(_scenario, state, a) {
    if (state.phase === 'session') return refusal('R2.7', 'commit.session', {});
    return state.committed.includes(a.seat) ? refusal('R2.7', 'phase.committed', {}) : null;
  },
  apply(_scenario, draft, a) {
    draft.committed.push(a.seat);
  },
};
