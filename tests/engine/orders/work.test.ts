import { expect, it } from 'vitest';
import { costOf, orderOptions } from '../../../src/engine/orders';
import type { Manner } from '../../../src/model/order';
import { after, fresh, planned, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const work = (post: string, manner: Manner = 'plain') => ({ kind: 'work' as const, post, manner });

it('R3.4 work makes a post count as worked, in the manner chosen, and brings the man to its body', () => {
  const s = after(game, 'stalin', work('general-secretary'));
  expect(s.posts['general-secretary']).toMatchObject({ worked: true, manner: 'plain' });
  expect(s.bodies.secretariat!.worked).toEqual(['stalin']);
  expect(after(game, 'ordzhonikidze', work('transcaucasia-secretary', 'closed')).posts['transcaucasia-secretary']!.manner).toBe('closed');
});

it('R2.2 work from afar costs one more', () => {
  expect(costOf(scenario(), game, 'stalin', work('general-secretary'))).toBe(1);
  expect(costOf(scenario(), game, 'zinoviev', work('comintern-chair'))).toBe(2);
});

it('R3.4 work is refused on unknown posts, on those of others, and twice', () => {
  expect(refusalOfOrder(game, 'stalin', work('general-secretary'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', work('nowhere'))).toBe('R1.3 post.unknown');
  expect(refusalOfOrder(game, 'stalin', work('war-commissar'))).toBe('R1.3 post.notYours');
  expect(refusalOfOrder(planned(game, 'stalin', work('general-secretary')), 'stalin', work('general-secretary'))).toBe('R3.4 order.already');
});

it('R3.4 a manner that does not fit the post is refused, and not offered', () => {
  expect(refusalOfOrder(game, 'kamenev', work('politburo-chair', 'drive'))).toBeNull();
  expect(refusalOfOrder(game, 'kamenev', work('politburo-chair', 'closed'))).toBe('R3.4 manner.unfit');
  expect(refusalOfOrder(game, 'stalin', work('general-secretary', 'dictate'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', work('general-secretary', 'arbitrate'))).toBe('R3.4 manner.unfit');
  expect(refusalOfOrder(game, 'zinoviev', work('petrograd-chair', 'recommend'))).toBe('R3.4 manner.unfit');
  const offered = orderOptions(scenario(), game, 'kamenev', ['work']).flatMap((o) => (o.kind === 'work' ? [`${o.post} ${o.manner}`] : []));
  expect(offered).toContain('politburo-chair arbitrate');
  expect(offered).not.toContain('politburo-chair closed');
  expect(offered).not.toContain('sto-deputy drive');
});
