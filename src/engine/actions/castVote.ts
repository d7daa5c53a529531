// castVote: give a ballot; all are revealed together (R4.3). A seat may vote against its own mind; the computed ballot is kept beside it (R4.12).
import { BALLOTS } from '../../model/action';
import { mayVoteNow } from '../session';
import { refusal } from '../tools';
import type { ActionRule } from './actionRule';

export const castVote: ActionRule<'castVote'> = {
  options: (scenario, state, seat) =>
    [...BALLOTS, 'conscience' as const]
      .map((vote) => ({ type: 'castVote' as const, seat, vote }))
      .filter((a) => castVote.refuse(scenario, state, a) === null),
  refuse(scenario, state, a) {
    if (state.phase !== 'session' || state.session === null) return refusal('R4.3', 'phase.notSession', {});
    if (state.session.ballots[a.seat] !== undefined) return refusal('R4.3', 'vote.cast', {});
    return mayVoteNow(scenario, state, a.seat) ? null : refusal('R4.6', 'vote.noRight', {});
  },
  apply(_scenario, draft, a) {
    draft.session!.ballots[a.seat] = a.vote;
  },
};
