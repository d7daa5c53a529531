import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const label = (...who: string[]): Motion => ({ kind: 'label', label: 'factionalist', who });

it('R4.9 label touches debate and strikes each man', () => {
  expect(reading(game, label('trotsky', 'pyatakov'))).toEqual({
    subject: 'label/factionalist/trotsky+pyatakov',
    positions: { deb: -1 },
    stakes: { trotsky: -1, pyatakov: -1 },
    excluded: [],
  });
});

it('R4.9 label costs 8 authority and adds 10 factionalism', () => {
  const s = carried(game, label('trotsky'));
  expect(s.people.trotsky).toMatchObject({
    labels: ['factionalist'],
    authority: game.people.trotsky!.authority - 8,
    factionalism: game.people.trotsky!.factionalism + 10,
  });
  expect(lastEntry(s)).toMatchObject({ key: 'label.fixed', args: { label: 'factionalist', who: 'trotsky' }, reflects: { trotsky: -1 } });
});

it('R4.9 label is refused for nobody and for a man who bears it', () => {
  expect(refusalOfMotion(game, label('trotsky'))).toBeNull();
  expect(refusalOfMotion(game, label('nobody'))).toBe('R4.9 person.unknown');
  expect(refusalOfMotion(carried(game, label('trotsky')), label('trotsky'))).toBe('R4.9 label.already');
});
