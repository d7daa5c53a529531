import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const LETTER = 'letter-about-secretary';
/** The letter vouched for by its witness: it counts in full (R7.5). */
const game = put(fresh(), (s) => void s.documents[LETTER]!.confirmedBy.push('krupskaya'));
const enforce = (document = LETTER): Motion => ({ kind: 'enforce', document });

it('R7.5 enforce puts 3 at stake for the man the paper names', () => {
  expect(reading(game, enforce())).toEqual({ subject: `enforce/${LETTER}`, positions: { sec: 2 }, stakes: { stalin: -3 }, excluded: [] });
});

it('R7.5 enforce takes the post and 15 authority', () => {
  const s = carried(game, enforce());
  expect(s.posts['general-secretary']!.holder).toBeNull();
  expect(s.bodies.secretariat!.head).toBeNull();
  expect(s.people.stalin!.authority).toBe(game.people.stalin!.authority - 15);
  expect(s.documents[LETTER]!.uses).toBe(1);
  expect(lastEntry(s)).toMatchObject({ key: 'enforce.done', args: { post: 'general-secretary', person: 'stalin' } });
});

it('R7.5 enforce is refused without advice, of a vacant post, and in a narrow room', () => {
  expect(refusalOfMotion(game, enforce())).toBeNull();
  expect(refusalOfMotion(game, enforce('new-course'))).toBe('R7.5 document.noAdvice');
  const vacant = put(game, (s) => {
    s.posts['general-secretary']!.holder = null;
  });
  expect(refusalOfMotion(vacant, enforce())).toBe('R1.3 post.vacant');
  expect(refusalOfMotion(game, enforce(), 'orgburo')).toBe('R1.2 room.notCompetent');
});
