import { expect, it } from 'vitest';
import { refuseOrder } from '../../../src/engine/orders';
import { settlePostOffers, viewOfPost } from '../../../src/engine/postOffers';
import { worldFor } from '../../../src/engine/view';
import type { Order } from '../../../src/model/order';
import { after, brief, fresh, lastEntry, planned, put, refusalOfOrder, scenario, withMonths } from '../../support/game';

const offer = (post: string, person: string): Order => ({ kind: 'offerPost', post, person });
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
  s.ties.rykov = { stalin: 40 };
});
const FREE = 'ukraine-secretary';

it('R1.3 who nobody plays and is near answers the offer of a post at once, and thanks who offered it', () => {
  const near = put(game, (s) => {
    s.seats = ['stalin'];
    s.ties.frunze = { stalin: 40 };
    s.people.frunze!.place = 'moscow';
  });
  const s = after(near, 'stalin', offer(FREE, 'frunze'));
  expect(s.posts[FREE]).toMatchObject({ holder: 'frunze', appointedBy: 'stalin', interim: false, ordered: null });
  expect(s.postOffers).toMatchObject([{ state: 'accepted', sum: 12 }]);
  // 10, less the 40 per cent of the trust that is there (R1.9b).
  expect(s.ties.frunze!.stalin).toBe(46);
  expect(lastEntry(s)).toMatchObject({ key: 'post.taken', args: { person: 'frunze', by: 'stalin' } });
});

it('R1.3 from elsewhere the answer comes next month; who does not want it declines without a price', () => {
  const far = put(game, (s) => {
    s.seats = ['stalin'];
    s.ties.frunze = { stalin: -90 };
  });
  const asked = after(far, 'stalin', offer(FREE, 'frunze'));
  expect(asked.postOffers).toMatchObject([{ state: 'open', sum: null }]);
  const same = put(asked, (s) => settlePostOffers(scenario(), s));
  expect(same.postOffers[0]!.state).toBe('open');
  const next = put(asked, (s) => {
    s.turn += 1;
    settlePostOffers(scenario(), s);
  });
  expect(next.postOffers).toMatchObject([{ state: 'refused' }]);
  expect(next.posts[FREE]!.holder).toBeNull();
  expect(next.people.frunze!.factionalism).toBe(far.people.frunze!.factionalism);
  expect(next.ties).toEqual(far.ties);
});

it('R1.3 what a man thinks of a post: its rank, his trust, leaving the board, a lower rank than he has', () => {
  const view = (person: string, post: string, change: (s: typeof game) => void = () => {}) =>
    viewOfPost(scenario(), put(game, change), person, post, 'stalin');
  const tie = (n: number) => (s: typeof game) => {
    s.ties.rykov = { stalin: n };
    for (const p of Object.values(s.posts)) if (p.holder === 'rykov') p.holder = null;
  };
  expect(view('rykov', 'gosplan-chair', tie(40)).sum).toBe(16 + 4);
  expect(view('rykov', FREE, tie(40)).sum).toBe(8 + 4 - 16);
  expect(view('rykov', FREE).sum).toBe(8 + 4 - 16 - 8);
  expect(view('rykov', 'gosplan-chair', tie(-21))).toMatchObject({ sum: 14, isOut: true, accepts: false });
  expect(view('rykov', 'gosplan-chair', tie(-20)).accepts).toBe(true);
});

it('R1.3 an offer comes to nothing when somebody else has the post by then', () => {
  const asked = put(after(game, 'stalin', offer(FREE, 'frunze')), (s) => {
    s.posts[FREE]!.holder = 'molotov';
    s.postOffers[0]!.person = 'rykov';
    s.plans.rykov = [];
  });
  const s = after(asked, 'rykov', { kind: 'answerPost', offer: 0, answer: 'accept' });
  expect(s.postOffers[0]!.state).toBe('void');
  expect(s.posts[FREE]!.holder).toBe('molotov');
  expect(lastEntry(s).key).toBe('post.gone');
});

it('R4.4 an offer made by a power is known to the two alone', () => {
  const asked = after(game, 'stalin', offer(FREE, 'trotsky'));
  expect(worldFor(scenario(), asked, 'trotsky').postOffers[0]).toMatchObject({ person: 'trotsky', post: FREE });
  expect(worldFor(scenario(), asked, 'kamenev').postOffers[0]).toMatchObject({ person: '', post: '', by: null });
});

it('R1.3 what cannot be offered', () => {
  expect(refusalOfOrder(game, 'stalin', offer(FREE, 'frunze'))).toBeNull();
  expect(refusalOfOrder(game, 'stalin', offer('nowhere', 'frunze'))).toBe('R1.3 post.unknown');
  expect(refusalOfOrder(game, 'stalin', offer(FREE, 'stalin'))).toBe('R1.3 person.unavailable');
  expect(refusalOfOrder(game, 'stalin', offer('transcaucasia-secretary', 'ordzhonikidze'))).toBe('R1.3 post.holds');
  expect(refusalOfOrder(after(game, 'stalin', offer(FREE, 'kamenev')), 'stalin', offer(FREE, 'frunze'))).toBe('R1.3 post.offered');
  expect(refusalOfOrder(planned(game, 'stalin', offer(FREE, 'frunze')), 'stalin', offer(FREE, 'rykov'))).toBe('R1.3 order.already');
  expect(refusalOfOrder(game, 'kamenev', offer(FREE, 'frunze'))).toBe('R1.3 appoint.noPower');
  const shared = put(game, (s) => {
    s.bodies.secretariat!.assent = 2;
  });
  expect(refusalOfOrder(shared, 'stalin', offer(FREE, 'frunze'))).toBe('R1.2 offerPost.collective');
});

it('R11.1 a post that a later window brings is not offered', () => {
  const later = withMonths('posts', FREE, { from: '1924-01', until: null });
  expect(brief(refuseOrder(later, game, 'stalin', offer(FREE, 'frunze')))).toBe('R1.3 post.months');
});
