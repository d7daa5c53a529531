import { expect, it } from 'vitest';
import { heuristic } from '../../../src/ai/heuristic';
import { refuseAction } from '../../../src/engine/actions';
import type { State } from '../../../src/model/state';
import { freshHall, walkHall, withCongress } from '../../support/congress';
import { act, brief, commitAll, fresh, inSession, itemOf, lastEntry, PLAIN, put, refusalOf, scenario, to } from '../../support/game';

const call = (seat: string) => ({ type: 'call' as const, seat });

/** July: Kamenev's motion on the table; another of his was put off, so that it waits. */
function waiting(): State {
  const s = to(fresh(), 0, 'corridor');
  for (const question of ['vil', 'tem']) {
    const motion = { ...PLAIN, question };
    act(s, { type: 'table', seat: 'kamenev', room: 'politburo', motion, amends: null });
  }
  return act(to(s, 0, 'session'), { type: 'procedure', seat: 'kamenev', act: 'defer', room: null });
}

it('R1.9 call by the chair: the room sits again when the others have sat, and takes up what waited', () => {
  const s = act(waiting(), call('kamenev'));
  expect(s).toMatchObject({ again: ['politburo'], queue: ['politburo'] });
  expect(lastEntry(s)).toMatchObject({ key: 'call.again', args: { person: 'kamenev', room: 'politburo' } });
  commitAll(s);
  expect(s.votes.map((v) => v.item)).toEqual([1]);
  expect(s.phase).toBe('session');
  expect(s.session).toMatchObject({ room: 'politburo', agenda: [0], at: 0 });
  commitAll(s);
  expect(s.votes.map((v) => v.item)).toEqual([1, 0]);
  expect(s.phase).toBe('consequences');
  expect(to(s, 1, 'work').again).toEqual([]);
});

it('R1.9 call needs several full members without the chair', () => {
  const s = put(waiting(), (x) => void x.seats.push('rykov', 'tomsky'));
  act(s, call('stalin'));
  expect(s).toMatchObject({ again: [], session: { recalls: ['stalin'] } });
  expect(lastEntry(s).key).toBe('call.asked');
  act(s, call('rykov'));
  expect(s.again).toEqual([]);
  act(s, call('tomsky'));
  expect(s.again).toEqual(['politburo']);
});

it('R1.9 call is refused out of session, to those without a vote there, twice, when it sits again, and with nothing left', () => {
  const s = waiting();
  expect(refusalOf(s, call('stalin'))).toBeNull();
  expect(refusalOf(fresh(), call('stalin'))).toBe('R1.9 phase.notSession');
  expect(refusalOf(s, call('bukharin'))).toBe('R1.9 call.notMember');
  expect(refusalOf(s, call('zinoviev'))).toBe('R1.9 call.notMember');
  expect(refusalOf(act(structuredClone(s), call('stalin')), call('stalin'))).toBe('R1.9 call.called');
  expect(refusalOf(act(structuredClone(s), call('kamenev')), call('stalin'))).toBe('R1.9 call.done');
  expect(refusalOf(inSession(), call('stalin'))).toBe('R1.9 call.nothing');
});

it('R1.9 call is refused at a congress', () => {
  const ready = put(walkHall(freshHall(), 3, 'corridor'), (s) => {
    s.items.push({ ...itemOf(PLAIN, 'congress'), id: s.items.length });
  });
  const hall = put(walkHall(ready, 3, 'session'), (s) => {
    s.bodies.congress!.full.push('kamenev');
    s.session!.present.push('kamenev');
  });
  expect(hall.session!.room).toBe('congress');
  expect(brief(refuseAction(withCongress(), hall, call('kamenev')))).toBe('R1.9 call.hall');
});

it('R1.9 a player calls for a second sitting when what he moved would wait', () => {
  const ask = (world: State) => heuristic({ scenario: scenario(), world, seat: 'kamenev', phase: 'session', luck: () => 0 } as never);
  expect(ask(waiting())).toContainEqual(call('kamenev'));
  expect(ask(put(waiting(), (s) => void s.again.push('politburo')))).not.toContainEqual(call('kamenev'));
});
