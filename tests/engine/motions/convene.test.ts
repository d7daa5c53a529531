import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, to } from '../../support/game';

const game = fresh();
const convene = (room = 'central-committee'): Motion => ({ kind: 'convene', room });

it('R1.9 convene takes no side and strikes nobody', () => {
  expect(reading(game, convene())).toEqual({ subject: 'convene/central-committee', positions: {}, stakes: {}, excluded: [] });
});

it('R1.9 convene calls the wider room for the next month, where it sits', () => {
  const s = carried(game, convene());
  expect(s.convened).toEqual([{ room: 'central-committee', turn: 1 }]);
  expect(lastEntry(s)).toMatchObject({ key: 'convene.called', args: { convened: 'central-committee', room: 'politburo' } });
  const next = to(s, 1, 'consequences');
  expect(next.chronicle.filter((e) => e.turn === 1 && e.key === 'session.opened').map((e) => e.args.room)).toEqual([
    'politburo',
    'central-committee',
  ]);
});

it('R1.9 convene is refused of no room, of one not wider, after the end, and when it sits anyway', () => {
  expect(refusalOfMotion(game, convene())).toBeNull();
  expect(refusalOfMotion(game, convene('orgburo'))).toBe('R1.9 room.unknown');
  expect(refusalOfMotion(game, convene('politburo'))).toBe('R1.9 convene.narrow');
  const in_ = (turn: number) =>
    put(game, (s) => {
      s.turn = turn;
    });
  expect(refusalOfMotion(in_(5), convene())).toBe('R1.9 convene.late');
  expect(refusalOfMotion(in_(1), convene())).toBe('R1.9 convene.sits');
  expect(refusalOfMotion(carried(game, convene()), convene())).toBe('R1.9 convene.sits');
});
