import { expect, it } from 'vitest';
import { motionOptions } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario, to } from '../../support/game';

const game = fresh();
const convene = (room = 'central-committee', joint = false): Motion => ({ kind: 'convene', room, joint });
/** A control commission with somebody in it. */
const manned = put(game, (s) => {
  s.bodies['central-control-commission']!.full = ['kirov'];
});

it('R1.9 convene takes no side and strikes nobody', () => {
  expect(reading(game, convene())).toEqual({ subject: 'convene/central-committee', positions: {}, stakes: {}, excluded: [] });
});

it('R1.9 convene calls the wider room for the next month, where it sits', () => {
  const s = carried(game, convene());
  expect(s.convened).toEqual([{ room: 'central-committee', turn: 1, joint: false }]);
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

it('R1.2b convene bids the bodies that come to joint sittings, to a wider room or to the next sitting of its own', () => {
  expect(reading(manned, convene('central-committee', true)).subject).toBe('convene/central-committee/joint');
  const s = carried(manned, convene('central-committee', true));
  expect(s.convened).toEqual([{ room: 'central-committee', turn: 1, joint: true }]);
  expect(lastEntry(s)).toMatchObject({ key: 'convene.joint', args: { convened: 'central-committee', bodies: 'central-control-commission' } });
  expect(refusalOfMotion(s, convene('central-committee', true))).toBe('R1.9 convene.sits');
  expect(refusalOfMotion(manned, convene('politburo', true))).toBeNull();
});

it('R1.2b convene calls no joint sitting to which nobody comes, nor of a narrower room', () => {
  expect(refusalOfMotion(game, convene('central-committee', true))).toBe('R1.2b convene.alone');
  expect(refusalOfMotion(manned, convene('politburo', true), 'central-committee')).toBe('R1.9 convene.narrow');
});

it('R1.2b convene makes a sitting of the calendar a joint one, and offers both', () => {
  const july = put(manned, (s) => {
    s.turn = 1;
  });
  expect(refusalOfMotion(july, convene())).toBe('R1.9 convene.sits');
  expect(refusalOfMotion(july, convene('central-committee', true))).toBeNull();
  const found = motionOptions(scenario(), manned, 'politburo', 'kamenev', ['convene']);
  expect(found).toEqual([convene(), convene('central-committee', true), convene('politburo', true)]);
});
