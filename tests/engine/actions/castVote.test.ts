import { expect, it } from 'vitest';
import { act, fresh, inSession, refusalOf } from '../../support/game';

const room = inSession();
const vote = (seat: string, ballot: 'for' | 'against' | 'abstain' | 'conscience' = 'against') => ({ type: 'castVote' as const, seat, vote: ballot });

it('R4.3 castVote is kept until all seats that vote have cast; then the count is one', () => {
  const s = act(structuredClone(room), vote('stalin'));
  expect(s.session!.ballots).toEqual({ stalin: 'against' });
  expect(s.votes).toEqual([]);
  act(s, vote('kamenev', 'conscience'));
  expect(s.votes).toHaveLength(1);
  const count = s.votes[0]!;
  expect(count.for + count.against + count.abstain).toBe(4);
  expect(count.voters.find((v) => v.person === 'stalin')!.ballot).toBe('against');
  expect(s.chronicle.filter((e) => e.vote === 0)).toMatchObject([{ args: { item: 0, room: 'politburo', for: count.for } }]);
});

it('R4.12 castVote against one’s own mind is kept beside what was computed', () => {
  const s = act(act(structuredClone(room), vote('stalin')), vote('kamenev'));
  expect(s.votes[0]!.voters.find((v) => v.person === 'kamenev')).toMatchObject({ ballot: 'against', computed: 'for' });
});

it('R4.3 castVote is refused out of session, twice, and without the right', () => {
  expect(refusalOf(room, vote('stalin'))).toBeNull();
  expect(refusalOf(fresh(), vote('stalin'))).toBe('R4.3 phase.notSession');
  expect(refusalOf(act(structuredClone(room), vote('stalin')), vote('stalin'))).toBe('R4.3 vote.cast');
  expect(refusalOf(room, vote('bukharin'))).toBe('R4.6 vote.noRight');
  expect(refusalOf(room, vote('zinoviev'))).toBe('R4.6 vote.noRight');
});
