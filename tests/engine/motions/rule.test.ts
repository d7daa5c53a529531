import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const rule = (verb: 'discuss' | 'print' | 'speak', allow: boolean, who: string[] = []): Motion => ({ kind: 'rule', verb, allow, who });

it('R4.13 rule touches debate and those it names', () => {
  expect(reading(game, rule('print', false, ['trotsky']))).toEqual({
    subject: 'rule/print/forbid',
    positions: { deb: -2 },
    stakes: { trotsky: -1 },
    excluded: [],
  });
  expect(reading(game, rule('discuss', true))).toMatchObject({ positions: { deb: 2 }, stakes: {} });
});

it('R4.13 rule comes into force and takes the place of its contrary', () => {
  const open = carried(game, rule('discuss', true));
  expect(open.rules).toEqual([{ verb: 'discuss', allow: true, who: [], since: 0 }]);
  expect(lastEntry(open)).toMatchObject({ key: 'rule.allow', args: { verb: 'discuss', room: 'politburo' } });
  expect(carried(open, rule('discuss', false)).rules).toEqual([{ verb: 'discuss', allow: false, who: [], since: 0 }]);
  expect(carried(open, rule('print', false, ['trotsky'])).rules).toHaveLength(2);
});

it('R4.13 rule is refused when in force', () => {
  expect(refusalOfMotion(game, rule('discuss', true))).toBeNull();
  expect(refusalOfMotion(carried(game, rule('discuss', true)), rule('discuss', true))).toBe('R4.13 rule.inForce');
});

it('R4.13 rule is refused about a stranger', () => {
  expect(refusalOfMotion(game, rule('speak', false, ['trotsky']))).toBeNull();
  expect(refusalOfMotion(game, rule('speak', false, ['trotsky', 'nobody']))).toBe('R4.13 person.unknown');
});

it('R4.13 a discussion that nobody has opened cannot be closed', () => {
  expect(refusalOfMotion(game, rule('discuss', false))).toBe('R4.13 rule.notOpen');
  expect(refusalOfMotion(carried(game, rule('discuss', true)), rule('discuss', false))).toBeNull();
});
