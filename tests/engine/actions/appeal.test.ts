import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { act, fresh, itemOf, lastEntry, PLAIN, put, refusalOf, to } from '../../support/game';

const appeal = (seat = 'kamenev', item = 0) => ({ type: 'appeal' as const, seat, item });
/** A question of Kamenev's that the Politburo has just voted down; Stalin was for it. */
const lost = (motion: Motion = PLAIN, change: (s: State) => void = () => {}): State =>
  put(to(fresh(), 0, 'consequences'), (s) => {
    s.items.push({ ...itemOf(motion, 'politburo'), subject: 'line/vil/plus', outcome: 'failed', vote: 0 });
    const voter = { person: 'stalin', ballot: 'for' as const, computed: 'for' as const, sum: 20, byTelegram: false, reasons: [] };
    s.votes.push({
      item: 0,
      room: 'politburo',
      turn: 0,
      subject: 'line/vil/plus',
      voters: [voter],
      blocs: [],
      delegations: [],
      for: 1,
      against: 2,
      abstain: 1,
      carried: false,
      consent: false,
      secret: false,
    });
    change(s);
  });

it('R4.6 appeal carries a lost question to the wider room, for 5 authority and 5 factionalism', () => {
  const s = act(lost(), appeal());
  expect(s.items[1]).toMatchObject({ room: 'central-committee', mover: 'kamenev', motion: PLAIN, subject: 'line/vil/plus', outcome: null });
  expect(s.people.kamenev).toMatchObject({ authority: lost().people.kamenev!.authority - 5, factionalism: 5 });
  expect(lastEntry(s)).toMatchObject({ key: 'appealed', args: { person: 'kamenev', item: 0, room: 'central-committee' } });
});

it('R4.6 appeal belongs to the mover and those who were for it, after a defeat of this month', () => {
  expect(refusalOf(lost(), appeal())).toBeNull();
  expect(refusalOf(lost(), appeal('stalin'))).toBeNull();
  expect(refusalOf(lost(), appeal('zinoviev'))).toBe('R4.6 appeal.notYours');
  expect(refusalOf(fresh(), appeal())).toBe('R4.6 phase.notConsequences');
  expect(refusalOf(act(lost(), { type: 'commit', seat: 'kamenev' }), appeal())).toBe('R4.6 phase.notConsequences');
  const passed = lost(PLAIN, (s) => {
    s.items[0]!.outcome = 'passed';
  });
  expect(refusalOf(passed, appeal())).toBe('R4.6 appeal.none');
});

it('R4.6 appeal is refused where no wider room sits above, twice, and when the question has fallen', () => {
  const widest = lost(PLAIN, (s) => {
    s.items[0]!.room = 'central-committee';
  });
  expect(refusalOf(widest, appeal())).toBe('R4.6 appeal.noRoom');
  expect(refusalOf(act(lost(), appeal()), appeal('stalin'))).toBe('R4.6 table.already');
  expect(refusalOf(lost({ ...PLAIN, document: 'new-course' }), appeal())).toBe('R1.6 document.unwritten');
});
