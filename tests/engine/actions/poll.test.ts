import { expect, it } from 'vitest';
import { votersNow } from '../../../src/engine/session';
import { act, fresh, inSession, lastEntry, put, refusalOf, scenario } from '../../support/game';

const room = inSession();
const poll = (seat = 'kamenev') => ({ type: 'poll' as const, seat });

it('R2.4 poll by the chair asks the absent, who then vote', () => {
  const s = act(structuredClone(room), poll());
  expect(s.session!.polled).toEqual(['zinoviev', 'trotsky']);
  expect(votersNow(scenario(), s)).toEqual(['zinoviev', 'kamenev', 'trotsky', 'stalin', 'rykov', 'tomsky']);
  expect(lastEntry(s)).toMatchObject({ key: 'poll.sent', args: { absent: 'zinoviev,trotsky' } });
});

it('R2.4 poll needs two members without the chair', () => {
  const s = act(structuredClone(room), poll('stalin'));
  expect(s.session).toMatchObject({ polled: [], calls: ['stalin'] });
  expect(lastEntry(s).key).toBe('poll.asked');
  const second = put(s, (x) => {
    x.posts['politburo-chair']!.powers = [];
  });
  expect(act(second, poll('kamenev')).session!.polled).toEqual(['zinoviev', 'trotsky']);
});

it('R2.4 poll is refused out of session, to those without a seat, twice, after voting, and with nobody absent', () => {
  expect(refusalOf(room, poll())).toBeNull();
  expect(refusalOf(fresh(), poll())).toBe('R2.4 phase.notSession');
  expect(refusalOf(room, poll('bukharin'))).toBe('R2.4 poll.notMember');
  expect(refusalOf(room, poll('zinoviev'))).toBe('R2.4 poll.notMember');
  expect(refusalOf(act(structuredClone(room), poll('stalin')), poll('stalin'))).toBe('R2.4 poll.called');
  expect(refusalOf(act(structuredClone(room), poll('kamenev')), poll('stalin'))).toBe('R2.4 poll.done');
  expect(refusalOf(act(structuredClone(room), { type: 'castVote', seat: 'stalin', vote: 'for' }), poll('stalin'))).toBe('R4.3 vote.cast');
  const all = put(room, (s) => {
    for (const id of ['zinoviev', 'trotsky']) s.people[id]!.place = 'moscow';
  });
  expect(refusalOf(all, poll())).toBe('R2.4 poll.nobody');
});
