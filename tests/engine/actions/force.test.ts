import { expect, it } from 'vitest';
import { act, fresh, inSession, itemOf, lastEntry, PLAIN, put, refusalOf } from '../../support/game';

/** One more item of Stalin's that the agenda holder has left out. */
const room = put(inSession(), (s) => {
  s.items.push({ ...itemOf({ ...PLAIN, question: 'tem' }, 'politburo', 'stalin'), id: 1 });
});
const force = (seat = 'stalin', item = 1) => ({ type: 'force' as const, seat, item });

it('R4.1 force spends 5 authority and puts the item on the agenda', () => {
  const s = act(structuredClone(room), force());
  expect(s.session!.agenda).toEqual([0, 1]);
  expect(s.people.stalin!.authority).toBe(room.people.stalin!.authority - 5);
  expect(lastEntry(s)).toMatchObject({ key: 'forced', who: room.session!.present });
});

it('R4.1 force is refused out of session, of nothing, of what is reached, to outsiders, and to the weak', () => {
  expect(refusalOf(room, force())).toBeNull();
  expect(refusalOf(fresh(), force())).toBe('R4.1 phase.notSession');
  expect(refusalOf(room, force('stalin', 7))).toBe('R4.1 item.none');
  expect(refusalOf(room, force('stalin', 0))).toBe('R4.1 force.onAgenda');
  expect(refusalOf(room, force('bukharin'))).toBe('R4.1 force.notMember');
  expect(refusalOf(room, force('zinoviev'))).toBe('R4.1 force.notMember');
  const weak = put(room, (s) => {
    s.people.stalin!.authority = 4;
  });
  expect(refusalOf(weak, force())).toBe('R4.1 force.authority');
});
