import { expect, it } from 'vitest';
import { delegatesOf, holdAt } from '../../../src/engine/circle/delegates';
import { motionOptions, stakesOf, subjectOf } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import { carriedInHall, freshHall, refusalInHall, walkHall, withCongress } from '../../support/congress';
import { lastEntry, put } from '../../support/game';

const mandates = (change: 'more' | 'fewer' = 'more', organization = 'moscow'): Motion => ({ kind: 'mandates', organization, change });
const game = freshHall();
const seats = withCongress().byId.organizations.moscow!.seats;

it('R5.7 mandates give to the secretary of the place and to whose cadres elect there, or take from them', () => {
  const { holder } = game.posts[withCongress().byId.organizations.moscow!.secretary]!;
  expect(stakesOf(withCongress(), game, mandates())).toEqual({ [holder!]: 1, kamenev: 1 });
  expect(stakesOf(withCongress(), game, mandates('fewer'))).toEqual({ [holder!]: -1, kamenev: -1 });
  const divided = put(game, (s) => void Object.assign(s.organizations.moscow!, { province: { stalin: 900, none: 100 } }));
  expect(stakesOf(withCongress(), divided, mandates())).toEqual({ [holder!]: 1 });
  expect(subjectOf(mandates(), game)).toBe('mandates/moscow/more');
});

it('R5.7 mandates change what the place sends and weighs by a quarter, up to a half', () => {
  const step = Math.trunc(seats / 4);
  const s = carriedInHall(game, mandates(), 'central-committee');
  expect(s.organizations.moscow!.seats).toBe(seats + step);
  expect(lastEntry(s)).toMatchObject({ key: 'mandates.more', args: { organization: 'moscow', seats: seats + step, room: 'central-committee' } });
  const sent = Object.values(delegatesOf(withCongress(), s, 'moscow')).reduce((a, b) => a + b, 0);
  expect(sent).toBe(seats + step);
  const twice = carriedInHall(s, mandates(), 'central-committee');
  expect(refusalInHall(twice, mandates(), 'central-committee')).toBe('R5.7 mandates.enough');
  expect(refusalInHall(twice, mandates('fewer'), 'central-committee')).toBeNull();
  // Petrograd is Zinoviev's: with fewer delegates from there he holds less.
  const less = carriedInHall(game, mandates('fewer', 'petrograd'), 'central-committee');
  expect(holdAt(withCongress(), less, 'zinoviev', 'organizations')).toBeLessThan(holdAt(withCongress(), game, 'zinoviev', 'organizations'));
});

it('R5.7 mandates are for the Committee, for a congress that is called, until the place has elected', () => {
  expect(refusalInHall(game, mandates(), 'central-committee')).toBeNull();
  expect(refusalInHall(game, mandates('more', 'atlantis'), 'central-committee')).toBe('R5.7 organization.unknown');
  expect(refusalInHall(game, mandates(), 'politburo')).toBe('R5.7 mandates.noCongress');
  const called = structuredClone(game);
  called.delegations.moscow = { stalin: seats };
  expect(refusalInHall(called, mandates(), 'central-committee')).toBe('R5.7 mandates.elected');
  const after = walkHall(freshHall(), 4, 'corridor');
  expect(refusalInHall(after, mandates(), 'central-committee')).toBe('R5.7 mandates.noCongress');
  expect(motionOptions(withCongress(), after, 'central-committee', 'stalin', ['mandates'])).toEqual([]);
  expect(motionOptions(withCongress(), game, 'central-committee', 'stalin', ['mandates'])).toHaveLength(32);
});
