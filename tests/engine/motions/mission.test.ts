import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const mission = (person: string, place = 'sukhum', reason: 'post' | 'cure' | 'leave' = 'cure'): Motion => ({
  kind: 'mission',
  person,
  place,
  reason,
});

it('R4.2 mission cuts a man off, unless it is leave', () => {
  expect(reading(game, mission('trotsky'))).toEqual({
    subject: 'mission/trotsky/sukhum',
    positions: { cut: 1 },
    stakes: { trotsky: -1 },
    excluded: [],
  });
  expect(reading(game, mission('trotsky', 'sukhum', 'leave'))).toMatchObject({ positions: {}, stakes: { trotsky: 1 } });
});

it('R4.2 mission sends him', () => {
  const s = carried(game, mission('trotsky'));
  expect(s.people.trotsky!.place).toBe('sukhum');
  expect(lastEntry(s)).toMatchObject({ key: 'mission.sent', args: { person: 'trotsky', place: 'sukhum', reason: 'cure', room: 'politburo' } });
});

it('R4.2 mission is refused for the incapable, to nowhere, and to where he is', () => {
  expect(refusalOfMotion(game, mission('trotsky'))).toBeNull();
  expect(refusalOfMotion(game, mission('lenin'))).toBe('R4.2 person.unknown');
  expect(refusalOfMotion(game, mission('trotsky', 'atlantis'))).toBe('R4.2 place.unknown');
  expect(refusalOfMotion(game, mission('trotsky', 'kislovodsk'))).toBe('R4.2 place.there');
});

it('R1.9 mission to a cure holds him there until the end of next month; to a post or on leave he is free', () => {
  const held = (reason: 'post' | 'cure' | 'leave') => carried(game, mission('trotsky', 'sukhum', reason)).people.trotsky!.held;
  expect([held('cure'), held('post'), held('leave')]).toEqual([game.turn + 1, null, null]);
});
