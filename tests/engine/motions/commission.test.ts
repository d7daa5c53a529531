import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const commission = (theme = 'sec', convener = 'kamenev', members = ['kamenev', 'stalin']): Motion => ({
  kind: 'commission',
  theme,
  members,
  convener,
});

it('R4.8 commission takes no side and strikes nobody', () => {
  expect(reading(game, commission())).toEqual({ subject: 'commission/sec', positions: {}, stakes: {}, excluded: [] });
});

it('R4.8 commission is named with its convener', () => {
  const s = carried(game, commission());
  expect(s.commissions).toEqual([{ theme: 'sec', members: ['kamenev', 'stalin'], convener: 'kamenev', since: 0, met: false }]);
  expect(lastEntry(s)).toMatchObject({ key: 'commission.named', args: { theme: 'sec', convener: 'kamenev', members: 'kamenev,stalin' } });
});

it('R4.8 commission is refused on nothing, of nobody, and under a man who is not in it', () => {
  expect(refusalOfMotion(game, commission())).toBeNull();
  expect(refusalOfMotion(game, commission('weather'))).toBe('R4.8 question.unknown');
  expect(refusalOfMotion(game, commission('sec', 'kamenev', ['kamenev', 'nobody']))).toBe('R4.8 person.unknown');
  expect(refusalOfMotion(game, commission('sec', 'rykov'))).toBe('R4.8 commission.convener');
});
