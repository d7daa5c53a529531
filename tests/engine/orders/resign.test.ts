import { expect, it } from 'vitest';
import { refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, brief, fresh, lastEntry, planned, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const resign = (post: string, ultimatum: boolean): Order => ({ kind: 'resign', post, ultimatum });

it('R4.7 resign leaves the post at once', () => {
  const s = after(game, 'kamenev', resign('sto-deputy', false));
  expect(s.posts['sto-deputy']!.holder).toBeNull();
  expect(lastEntry(s)).toMatchObject({ key: 'resigned', args: { person: 'kamenev', post: 'sto-deputy' } });
});

it('R4.7 resign as an ultimatum lays the question before the room', () => {
  const s = after(game, 'kamenev', resign('sto-deputy', true));
  expect(s.posts['sto-deputy']!.holder).toBe('kamenev');
  expect(s.resignations).toEqual([{ person: 'kamenev', post: 'sto-deputy', turn: 0, open: true }]);
  expect(s.items).toMatchObject([{ room: 'politburo', mover: null, subject: 'resignation/kamenev/sto-deputy' }]);
  expect(lastEntry(s)).toMatchObject({ key: 'resignation.offered', weight: 2 });
});

it('R4.7 resign is refused from posts of others, without a room, and twice', () => {
  expect(refusalOfOrder(game, 'kamenev', resign('sto-deputy', true))).toBeNull();
  expect(refusalOfOrder(game, 'kamenev', resign('war-commissar', true))).toBe('R1.3 post.notYours');
  const roomless = { ...scenario(), manifest: { ...scenario().manifest, table: null } };
  expect(brief(refuseOrder(roomless, game, 'kamenev', resign('sto-deputy', true)))).toBe('R4.7 resign.noRoom');
  const offered = after(game, 'kamenev', resign('sto-deputy', true));
  expect(refusalOfOrder(offered, 'kamenev', resign('sto-deputy', false))).toBe('R4.7 resign.open');
  const twice = planned(game, 'kamenev', resign('sto-deputy', true));
  expect(refusalOfOrder(twice, 'kamenev', resign('moscow-soviet-chair', false))).toBe('R4.7 order.already');
});
