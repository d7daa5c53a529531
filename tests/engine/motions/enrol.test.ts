import { expect, it } from 'vitest';
import { moveCircle } from '../../../src/engine/circle/cadres';
import { apparatusOf, delegatesOf } from '../../../src/engine/circle/delegates';
import { membersNow, prideNow, seatsBySize } from '../../../src/engine/circle/enrolment';
import { motionOptions, stakesOf, subjectOf } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { carriedInHall, freshHall, refusalInHall, walkHall, withCongress } from '../../support/congress';
import { itemOf, lastEntry, put } from '../../support/game';

const enrol = (organization: string | null = null, percent = 50): Motion => ({ kind: 'enrol', organization, percent });
const game = freshHall();
const rooms = withCongress();
const sum = (shares: Record<string, number>): number => Object.values(shares).reduce((a, b) => a + b, 0);
const enrolled = (organization: string | null = null, percent = 50, start = game): State =>
  carriedInHall(start, enrol(organization, percent), 'central-committee');

it('R5.4 an enrolment gives to whoever names secretaries, and takes from the secretary of a single place', () => {
  expect(stakesOf(rooms, game, enrol())).toEqual({ stalin: 1 });
  expect(stakesOf(rooms, game, enrol('petrograd'))).toEqual({ zinoviev: -1, stalin: 1 });
  expect([subjectOf(enrol(), game), subjectOf(enrol('petrograd'), game)]).toEqual(['enrol/all', 'enrol/petrograd']);
});

it('R5.4 newcomers are nobody’s men and convinced of nothing: fifty for a hundred thin cells and opinion by a third', () => {
  const s = enrolled('petrograd');
  const [before, after] = [game.organizations.petrograd!, s.organizations.petrograd!];
  expect(after.cell.zinoviev).toBe(before.cell.zinoviev! - Math.trunc((before.cell.zinoviev! * 33) / 100));
  expect(after.cell.none).toBeGreaterThan(before.cell.none!);
  expect(sum(after.cell)).toBe(1000);
  expect(after.opinion.left).toBe(Math.trunc((before.opinion.left! * 67) / 100));
  expect([after.province, after.district]).toEqual([before.province, before.district]);
  expect(s.organizations.moscow).toEqual(game.organizations.moscow);
  expect(lastEntry(s)).toMatchObject({ key: 'enrol.one', args: { organization: 'petrograd', count: 50, room: 'central-committee' } });
  expect(lastEntry(enrolled())).toMatchObject({ key: 'enrol.all', args: { count: 50, room: 'central-committee' } });
});

it('R5.4 a place that has grown sends more delegates and counts more members, twice grown twice', () => {
  const s = enrolled('petrograd');
  expect(s.organizations.petrograd!.seats).toBe(63);
  expect(sum(delegatesOf(rooms, s, 'petrograd'))).toBe(63);
  expect(membersNow(s, 'petrograd', 9000)).toBe(13_500);
  const twice = enrolled('petrograd', 25, s);
  expect([twice.organizations.petrograd!.enrolled, twice.organizations.petrograd!.seats, seatsBySize(rooms, twice, 'petrograd')]).toEqual([
    87, 78, 78,
  ]);
  // Mandates are more or fewer of what its size gives it.
  const more = carriedInHall(s, { kind: 'mandates', organization: 'petrograd', change: 'more' }, 'central-committee');
  expect(more.organizations.petrograd!.seats).toBe(63 + 15);
});

it('R5.4 who names secretaries wins more of a proud place when its members are new', () => {
  const s = enrolled('petrograd');
  expect([prideNow(rooms, game, 'petrograd'), prideNow(rooms, s, 'petrograd')]).toEqual([80, 53]);
  const gain = (start: State): number => {
    const month = put(start, (x) => {
      x.posts['general-secretary']!.worked = true;
      x.posts['petrograd-chair']!.holder = null;
      x.posts['petrograd-chair']!.appointedBy = 'stalin';
      moveCircle(rooms, x);
    });
    return apparatusOf(month, 'petrograd').stalin! - apparatusOf(start, 'petrograd').stalin!;
  };
  expect(gain(s)).toBeGreaterThan(gain(game));
});

it('R5.4 an enrolment is for the Committee or a congress, within bounds, and not again soon', () => {
  expect(refusalInHall(game, enrol(), 'central-committee')).toBeNull();
  expect(refusalInHall(game, enrol(), 'congress')).toBeNull();
  expect(refusalInHall(game, enrol(), 'politburo')).toBe('R5.4 room.notCompetent');
  expect(refusalInHall(game, enrol('atlantis'), 'central-committee')).toBe('R5.4 organization.unknown');
  expect(refusalInHall(game, enrol(null, 51), 'central-committee')).toBe('R5.4 enrol.tooMany');
  const decided = (organization: string | null, turn: number): State =>
    put(game, (s) => {
      s.items.push({ ...itemOf(enrol(organization), 'central-committee'), outcome: 'passed', vote: 0 });
      s.votes.push({ ...walkedVote(), turn });
      s.turn = 4;
    });
  expect(refusalInHall(decided(null, 2), enrol('moscow'), 'congress')).toBe('R5.4 enrol.lately');
  expect(refusalInHall(decided('moscow', 2), enrol(), 'congress')).toBe('R5.4 enrol.lately');
  expect(refusalInHall(decided('moscow', 2), enrol('ukraine'), 'congress')).toBeNull();
  expect(refusalInHall(decided(null, -2), enrol(), 'congress')).toBeNull();
});

/** A vote that a room has taken; its turn is put in. */
function walkedVote(): State['votes'][number] {
  const s = walkHall(freshHall(), 2, 'corridor');
  s.items.push(itemOf({ kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null }, 'politburo'));
  walkHall(s, 2, 'consequences');
  return s.votes[0]!;
}

it('R5.4 enrolments offered are those that are accepted', () => {
  expect(motionOptions(rooms, game, 'politburo', 'stalin', ['enrol'])).toEqual([]);
  const offered = motionOptions(rooms, game, 'central-committee', 'stalin', ['enrol']);
  expect(offered).toHaveLength(34);
  for (const m of offered) expect(refusalInHall(game, m, 'central-committee')).toBeNull();
});
