import { expect, it } from 'vitest';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder } from '../../support/game';

const dismiss = (post: string): Order => ({ kind: 'dismiss', post });
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
  // A base keeps its secretary (R5.8): here Moscow is nobody's.
  s.organizations.moscow!.cell = { none: 1000 };
});

it('R1.3 dismiss empties the post and slights the man', () => {
  const s = after(game, 'stalin', dismiss('moscow-secretary'));
  expect(s.posts['moscow-secretary']!.holder).toBeNull();
  expect(s.ties.zelensky!.stalin).toBe(game.ties.zelensky!.stalin! - 40);
  expect(s.acts).toMatchObject([{ kind: 'dismiss', target: 'moscow-secretary', from: 'zelensky', to: null, slighted: 'zelensky', status: 'stands' }]);
  expect(lastEntry(s)).toMatchObject({ key: 'dismissed', reflects: { zelensky: -1 } });
});

it('R1.3 dismiss is refused of unknown and vacant posts, oneself, and beyond one’s power', () => {
  expect(refusalOfOrder(game, 'stalin', dismiss('moscow-secretary'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', dismiss('nowhere'))).toBe('R1.3 post.unknown');
  expect(refusalOfOrder(game, 'stalin', dismiss('ukraine-secretary'))).toBe('R1.3 post.vacant');
  expect(refusalOfOrder(game, 'stalin', dismiss('general-secretary'))).toBe('R1.3 dismiss.self');
  expect(refusalOfOrder(game, 'stalin', dismiss('war-commissar'))).toBe('R1.3 appoint.noPower');
  expect(refusalOfOrder(planned(game, 'stalin', dismiss('moscow-secretary')), 'stalin', dismiss('moscow-secretary'))).toBe('R1.3 order.already');
});

it('R1.2 dismiss is refused to one man of a collective', () => {
  const shared = put(game, (s) => {
    s.bodies.secretariat!.assent = 2;
  });
  expect(refusalOfOrder(shared, 'stalin', dismiss('moscow-secretary'))).toBe('R1.2 dismiss.collective');
});
