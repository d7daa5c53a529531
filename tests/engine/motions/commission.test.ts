import { expect, it } from 'vitest';
import { endCommissions } from '../../../src/engine/commissions';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const commission = (theme = 'sec', convener = 'kamenev', members = ['kamenev', 'stalin']): Motion => ({
  kind: 'commission',
  theme,
  members,
  convener,
  mandate: 'report',
});

it('R4.8 commission takes no side and strikes nobody', () => {
  expect(reading(game, commission())).toEqual({ subject: 'commission/sec', positions: {}, stakes: {}, excluded: [] });
});

it('R4.8 commission is named with its convener', () => {
  const s = carried(game, commission());
  expect(s.commissions).toEqual([
    { theme: 'sec', members: ['kamenev', 'stalin'], convener: 'kamenev', room: 'politburo', mandate: 'report', due: 3, state: 'waits' },
  ]);
  expect(lastEntry(s)).toMatchObject({ key: 'commission.named', args: { theme: 'sec', convener: 'kamenev', members: 'kamenev,stalin' } });
});

it('R4.8 commission is refused on nothing, of nobody, and under a man who is not in it', () => {
  expect(refusalOfMotion(game, commission())).toBeNull();
  expect(refusalOfMotion(game, commission('weather'))).toBe('R4.8 question.unknown');
  expect(refusalOfMotion(game, commission('sec', 'kamenev', ['kamenev', 'nobody']))).toBe('R4.8 person.unknown');
  expect(refusalOfMotion(game, commission('sec', 'rykov'))).toBe('R4.8 commission.convener');
});

it('R4.8 commission keeps its theme from the room until it has met or its months are over', () => {
  const s = carried(game, commission());
  const line: Motion = { kind: 'line', question: 'sec', direction: 1, tone: 'mild', document: null };
  expect(refusalOfMotion(game, line)).toBeNull();
  expect(refusalOfMotion(s, line)).toBe('R4.8 commission.sits');
  expect(refusalOfMotion(s, commission())).toBe('R4.8 commission.sits');
  expect(refusalOfMotion(s, line, 'central-committee')).toBeNull();
  const over = put(s, (x) => {
    x.turn = 3;
    endCommissions(x);
  });
  expect(over.commissions[0]!.state).toBe('lapsed');
  expect(lastEntry(over).key).toBe('commission.lapsed');
  expect(refusalOfMotion(over, line)).toBeNull();
});
