import { expect, it } from 'vitest';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder } from '../../support/game';

const watch = (person: string): Order => ({ kind: 'watch', person });
/** Nobody has watchers in 1923; give the General Secretary some. */
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
  s.posts['general-secretary']!.powers.push({ power: 'watch', of: 'party' });
});

it('R8.7 watch learns a man’s mind, his meetings and his letters of the month', () => {
  const met = after(game, 'zinoviev', { kind: 'summon', invitees: ['bukharin'], subject: 'reform/secretariat/*' });
  const wrote = after(met, 'zinoviev', { kind: 'write', to: 'kamenev', act: 'appeal', about: null, claims: [] });
  const s = after(wrote, 'stalin', watch('zinoviev'));
  expect(s.people.stalin!.knows).toContain('zinoviev');
  expect(s.caucuses[0]!.knownTo).toContain('stalin');
  expect(s.letters[0]!.seenBy).toEqual(['stalin']);
  expect(lastEntry(s)).toMatchObject({ key: 'watched', who: ['stalin'] });
});

it('R8.7 watch is refused of oneself, without the power, and twice', () => {
  expect(refusalOfOrder(game, 'stalin', watch('zinoviev'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', watch('stalin'))).toBe('R8.7 person.unavailable');
  expect(refusalOfOrder(fresh(), 'stalin', watch('zinoviev'))).toBe('R8.7 watch.noPower');
  expect(refusalOfOrder(planned(game, 'stalin', watch('zinoviev')), 'stalin', watch('kamenev'))).toBe('R8.7 order.already');
});
