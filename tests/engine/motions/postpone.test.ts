import { expect, it } from 'vitest';
import { motionOptions } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import { carriedInHall, freshHall, refusalInHall, walkHall, withCongress } from '../../support/congress';
import { fresh, lastEntry, put, reading } from '../../support/game';

const postpone = (room = 'congress', months = 1): Motion => ({ kind: 'postpone', room, months });
const rooms = (s: ReturnType<typeof freshHall>, turn: number): unknown[] =>
  s.chronicle.filter((e) => e.turn === turn && e.key === 'session.opened').map((e) => e.args.room);

it('R5.7 postpone strikes nobody; a congress put off is a debate put off, a plenum is not', () => {
  expect(reading(fresh(), postpone('central-committee'))).toEqual({
    subject: 'postpone/central-committee',
    positions: {},
    stakes: {},
    excluded: [],
  });
});

it('R5.7 postpone moves the congress and its conferences to a later month', () => {
  const s = carriedInHall(freshHall(), postpone(), 'central-committee');
  expect(s.postponed).toEqual([{ room: 'congress', from: 3, to: 4 }]);
  expect(lastEntry(s)).toMatchObject({ key: 'postpone.done', args: { convened: 'congress', room: 'central-committee', count: 1 } });
  walkHall(s, 4, 'work');
  expect(rooms(s, 3)).toEqual(['politburo']);
  expect(s.delegations).toEqual({});
  walkHall(s, 5, 'news');
  expect(rooms(s, 4)).toEqual(['politburo', 'central-committee', 'congress']);
  expect(Object.keys(s.delegations)).toHaveLength(16);
});

it('R5.7 postpone is for the room that the postponed one elects, while it is called, once, and inside the calendar', () => {
  const game = freshHall();
  expect(refusalInHall(game, postpone(), 'central-committee')).toBeNull();
  expect(refusalInHall(game, postpone(), 'politburo')).toBe('R5.7 room.notCompetent');
  expect(refusalInHall(game, postpone('duma'), 'central-committee')).toBe('R5.7 room.unknown');
  expect(refusalInHall(game, postpone('congress', 3), 'central-committee')).toBe('R5.7 postpone.late');
  const later = put(carriedInHall(game, postpone(), 'central-committee'), (s) => {
    s.turn = 1;
  });
  expect(refusalInHall(later, postpone(), 'central-committee')).toBe('R5.7 postpone.twice');
  const after = put(game, (s) => {
    s.turn = 3;
  });
  expect(refusalInHall(after, postpone(), 'central-committee')).toBe('R5.7 postpone.notCalled');
  // The plenum of September would fall on that of November.
  expect(refusalInHall(game, postpone('central-committee', 2), 'politburo')).toBe('R5.7 postpone.sits');
  expect(refusalInHall(game, postpone('central-committee', 1), 'politburo')).toBeNull();
});

it('R5.7 after a sitting that was put off the next one is held when it is due', () => {
  const putOff = put(freshHall(), (s) => {
    s.turn = 1;
    s.postponed.push({ room: 'politburo', from: 0, to: 1 });
    s.postponed.push({ room: 'central-committee', from: 0, to: 1 });
  });
  expect(refusalInHall(putOff, postpone('central-committee', 1), 'politburo')).toBe('R5.7 postpone.again');
  expect(refusalInHall(putOff, postpone('congress', 1), 'central-committee')).toBeNull();
});

it('R5.7 postpone offers what is accepted, and nothing to a room that nobody it could put off has elected', () => {
  const game = freshHall();
  const offered = motionOptions(withCongress(), game, 'central-committee', 'stalin', ['postpone']);
  expect(offered).toEqual([postpone('congress', 1), postpone('congress', 2)]);
  expect(motionOptions(withCongress(), game, 'congress', 'stalin', ['postpone'])).toEqual([]);
});
