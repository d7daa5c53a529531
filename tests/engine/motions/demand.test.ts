import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const demand = (who = 'trotsky'): Motion => ({ kind: 'demand', who, step: 'recant' });
const stirred = put(fresh(), (s) => {
  s.people.trotsky!.factionalism = 10;
});

it('R7.4 demand touches debate and strikes its man, who does not vote', () => {
  expect(reading(stirred, demand())).toEqual({
    subject: 'demand/trotsky/recant',
    positions: { deb: -1 },
    stakes: { trotsky: -1 },
    excluded: ['trotsky'],
  });
});

it('R7.4 demand costs 4 authority and his public voice', () => {
  const s = carried(stirred, demand());
  expect(s.people.trotsky!.authority).toBe(stirred.people.trotsky!.authority - 4);
  expect(s.rules).toEqual([{ verb: 'speak', allow: false, who: ['trotsky'], since: 0 }]);
  expect(lastEntry(s)).toMatchObject({ key: 'demand.made', args: { person: 'trotsky', step: 'recant' } });
});

it('R5.9 demand is refused of nobody, and without a breach', () => {
  expect(refusalOfMotion(stirred, demand())).toBeNull();
  expect(refusalOfMotion(stirred, demand('nobody'))).toBe('R5.9 person.unknown');
  expect(refusalOfMotion(fresh(), demand('stalin'))).toBe('R5.9 demand.noBreach');
});
