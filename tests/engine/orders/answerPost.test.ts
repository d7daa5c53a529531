import { expect, it } from 'vitest';
import { settlePostOffers } from '../../../src/engine/postOffers';
import type { Order } from '../../../src/model/order';
import { act, after, commitAll, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

const POST = 'ukraine-secretary';
const reply = (answer: 'accept' | 'refuse' | 'time'): Order => ({ kind: 'answerPost', offer: 0, answer });
/** Trotsky, whom somebody plays, was offered a post last month. */
const asked = put(
  after(
    put(fresh(), (s) => {
      s.posts['general-secretary']!.worked = true;
    }),
    'stalin',
    { kind: 'offerPost', post: POST, person: 'trotsky' },
  ),
  (s) => {
    s.turn = 1;
  },
);

it('R1.3 a seat answers the offer of a post for itself: takes it, or declines without a price', () => {
  const taken = after(asked, 'trotsky', reply('accept'));
  expect(taken.posts[POST]).toMatchObject({ holder: 'trotsky', appointedBy: 'stalin', ordered: null });
  const declined = after(asked, 'trotsky', reply('refuse'));
  expect(declined.posts[POST]!.holder).toBeNull();
  expect(declined.people.trotsky).toEqual(asked.people.trotsky);
  expect(lastEntry(declined)).toMatchObject({ key: 'post.refused', who: ['trotsky', 'stalin'] });
});

it('R1.3 silence is a refusal; who asks for time has one month more, once', () => {
  const later = (s: typeof asked, months: number) =>
    put(s, (x) => {
      x.turn += months;
      settlePostOffers(scenario(), x);
    }).postOffers[0]!.state;
  expect(later(asked, 0)).toBe('refused');
  const waiting = after(asked, 'trotsky', reply('time'));
  expect(later(waiting, 0)).toBe('time');
  expect(later(waiting, 1)).toBe('refused');
  expect(refusalOfOrder(waiting, 'trotsky', reply('time'))).toBe('R1.3 post.noMoreTime');
  expect(refusalOfOrder(waiting, 'trotsky', reply('accept'))).toBeNull();
});

it('R1.3 an offer made in the work of one month is answered in the work of the next', () => {
  const s = to(fresh(), 0, 'work');
  give(s, 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' });
  give(s, 'stalin', { kind: 'offerPost', post: POST, person: 'kamenev' });
  to(s, 1, 'work');
  expect(s.postOffers[0]!.state).toBe('open');
  act(s, { type: 'order', seat: 'kamenev', order: reply('accept') });
  commitAll(s);
  expect(s.posts[POST]!.holder).toBe('kamenev');
});

it('R1.3 what cannot be answered', () => {
  expect(refusalOfOrder(asked, 'trotsky', reply('accept'))).toBeNull();
  expect(refusalOfOrder(asked, 'kamenev', reply('accept'))).toBe('R1.3 post.notOffered');
  expect(refusalOfOrder(after(asked, 'trotsky', reply('refuse')), 'trotsky', reply('accept'))).toBe('R1.3 post.answered');
  expect(refusalOfOrder(planned(asked, 'trotsky', reply('time')), 'trotsky', reply('accept'))).toBe('R1.3 order.already');
});
