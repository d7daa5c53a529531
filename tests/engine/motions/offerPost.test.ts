import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, put, reading, refusalOfMotion } from '../../support/game';

const offer = (post: string, person: string): Motion => ({ kind: 'offerPost', post, person });
const game = fresh();

it('R1.3 a room offers a post: the man is asked, and has it only when he takes it', () => {
  const s = carried(game, offer('gosplan-chair', 'trotsky'));
  expect(s.posts['gosplan-chair']!.holder).toBeNull();
  expect(s.postOffers).toMatchObject([{ post: 'gosplan-chair', person: 'trotsky', by: 'kamenev', room: 'politburo', state: 'open' }]);
  expect(reading(game, offer('gosplan-chair', 'trotsky'))).toMatchObject({
    subject: 'offerPost/gosplan-chair/trotsky',
    positions: { tem: 1 },
    stakes: { trotsky: 2 },
    excluded: [],
  });
});

it('R1.3 what a room cannot offer', () => {
  expect(refusalOfMotion(game, offer('gosplan-chair', 'trotsky'))).toBeNull();
  expect(refusalOfMotion(game, offer('nowhere', 'trotsky'))).toBe('R1.3 post.unknown');
  expect(refusalOfMotion(game, offer('gosplan-chair', 'lenin'))).toBe('R1.3 person.unavailable');
  expect(refusalOfMotion(game, offer('war-commissar', 'rykov'))).toBe('R1.3 post.notCompetent');
  expect(refusalOfMotion(carried(game, offer('gosplan-chair', 'trotsky')), offer('gosplan-chair', 'rykov'))).toBe('R1.3 post.offered');
  const interim = put(game, (s) => {
    s.posts['gosplan-chair']!.holder = 'rykov';
    s.posts['gosplan-chair']!.interim = true;
  });
  expect(refusalOfMotion(interim, offer('gosplan-chair', 'rykov'))).toBe('R1.3 post.holds');
});
