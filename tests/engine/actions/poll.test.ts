import { expect, it } from 'vitest';
import { refuseAction } from '../../../src/engine/actions';
import { votersNow } from '../../../src/engine/session';
import { freshHall, walkHall, withCongress } from '../../support/congress';
import { act, brief, fresh, inSession, itemOf, lastEntry, PLAIN, put, refusalOf, scenario } from '../../support/game';

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

it('R2.4 poll is refused at a congress, where only delegates in the hall vote', () => {
  const ready = put(walkHall(freshHall(), 3, 'corridor'), (s) => {
    s.items.push({ ...itemOf(PLAIN, 'congress'), id: s.items.length });
  });
  const hall = put(walkHall(ready, 3, 'session'), (s) => {
    s.bodies.congress!.full.push('kamenev', 'rykov');
    s.people.rykov!.place = 'kislovodsk';
    s.session!.present.push('kamenev');
  });
  expect(hall.session!.room).toBe('congress');
  expect(brief(refuseAction(withCongress(), hall, poll()))).toBe('R2.4 poll.hall');
});
