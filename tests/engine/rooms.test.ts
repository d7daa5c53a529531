// R1.2b joint sittings: who belongs to the room, who votes, who only speaks.
import { describe, expect, it } from 'vitest';
import { forecastMotion } from '../../src/engine/forecast';
import { votersOf } from '../../src/engine/read';
import { crowdOf, fullOf, guestsOf, isJoint } from '../../src/engine/rooms';
import { votersNow } from '../../src/engine/session';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { act, fresh, PLAIN, put, refusalOf, scenario, to } from '../support/game';

const COMMISSION = 'central-control-commission';
const PLENUM = 'central-committee';

/** August, with a commission of one man who sits nowhere else, one who does, a candidate and a hundred nobody names; `joint`: called to the plenum. */
function august(joint: boolean, room = PLENUM): State {
  const s = fresh();
  const c = s.bodies[COMMISSION]!;
  c.full = ['kirov', 'kuibyshev'];
  c.candidates = ['radek'];
  c.crowd = { stalin: 60, none: 40 };
  s.people.kirov!.place = 'moscow';
  s.people.radek!.place = 'moscow';
  s.convened.push({ room, turn: 1, joint });
  s.seats.push('kirov');
  s.plans.kirov = [];
  return s;
}
const jointly = to(august(true), 1, 'corridor');
const alone = to(august(false), 1, 'corridor');

describe('R1.2b a joint sitting', () => {
  it('is one by how it was called, in that month only, and stays one when it is put off', () => {
    expect([isJoint(scenario(), jointly, PLENUM, 1), isJoint(scenario(), jointly, PLENUM, 2)]).toEqual([true, false]);
    expect(isJoint(scenario(), alone, PLENUM, 1)).toBe(false);
    const later = put(jointly, (s) => {
      s.postponed.push({ room: PLENUM, from: 1, to: 2 });
    });
    expect(isJoint(scenario(), later, PLENUM, 2)).toBe(true);
  });

  it('adds the full members of a body that votes there, each once, and its crowd; the rest of it speaks', () => {
    const own = jointly.bodies[PLENUM]!.full;
    expect(own).toContain('kuibyshev');
    expect(fullOf(scenario(), jointly, PLENUM)).toEqual([...own, 'kirov']);
    expect(guestsOf(scenario(), jointly, PLENUM)).toContain('radek');
    expect(crowdOf(scenario(), jointly, PLENUM)).toEqual({ stalin: 60, none: 40 });
    expect(fullOf(scenario(), alone, PLENUM)).toBe(alone.bodies[PLENUM]!.full);
    expect(crowdOf(scenario(), alone, PLENUM)).toEqual({});
  });

  it('counts them in the forecast and in the vote, and in no other month', () => {
    const hands = (s: State): number => {
      const f = forecastMotion(scenario(), s, null, PLENUM, PLAIN, 'kamenev');
      return f.for + f.against + f.abstain;
    };
    expect(hands(jointly) - hands(alone)).toBe(101);
    expect(votersOf(scenario(), jointly, PLENUM, [])).toContain('kirov');
    const tabled = act(structuredClone(jointly), { type: 'table', seat: 'kirov', room: PLENUM, motion: PLAIN, amends: null });
    const s = to(tabled, 1, 'session');
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'session.joint', args: { room: PLENUM, bodies: COMMISSION } });
    expect(votersNow(scenario(), s)).toContain('kirov');
    expect(s.session!.present).toContain('radek');
    const done = to(s, 1, 'consequences');
    const vote = done.votes.find((v) => v.room === PLENUM)!;
    expect(vote.voters.map((v) => v.person)).toContain('kirov');
    expect(vote.voters.map((v) => v.person)).not.toContain('radek');
    expect(vote.blocs.map((b) => [b.patron, b.members])).toEqual([
      ['stalin', 60],
      ['none', 40],
    ]);
  });

  it('lets a man table only where and when he votes', () => {
    const table = { type: 'table' as const, seat: 'kirov', room: PLENUM, motion: PLAIN, amends: null };
    expect(refusalOf(jointly, table)).toBeNull();
    expect(refusalOf(alone, table)).toBe('R4.1 table.notMember');
  });

  it('gives a voice and no vote to a body that only speaks there, and lets it hear the closed board', () => {
    const board = to(august(true, 'politburo'), 1, 'corridor');
    expect(fullOf(scenario(), board, 'politburo')).toEqual(board.bodies.politburo!.full);
    expect(guestsOf(scenario(), board, 'politburo')).toContain('kirov');
    expect(crowdOf(scenario(), board, 'politburo')).toEqual({});
    expect(refusalOf(board, { type: 'table', seat: 'kirov', room: 'politburo', motion: PLAIN, amends: null })).toBe('R4.1 table.notMember');
    const s = to(act(board, { type: 'table', seat: 'kamenev', room: 'politburo', motion: PLAIN, amends: null }), 1, 'session');
    act(s, { type: 'speak', seat: 'kirov', act: 'for', document: null, record: null });
    expect(viewFor(scenario(), s, 'kirov').world.session!.speeches).toHaveLength(1);
    expect(refusalOf(s, { type: 'castVote', seat: 'kirov', vote: 'for' })).toBe('R4.6 vote.noRight');
  });
});
