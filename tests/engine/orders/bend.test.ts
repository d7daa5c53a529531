import { describe, expect, it } from 'vitest';
import { moodOf, orderValue } from '../../../src/ai/orderValue';
import { mindOf } from '../../../src/ai/rollout';
import { orderOptions } from '../../../src/engine/orders';
import { findOutBent, makePostOffer, settlePostOffers } from '../../../src/engine/postOffers';
import { worldFor } from '../../../src/engine/view';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

const POST = 'ukraine-secretary';
const bend: Order = { kind: 'bend', offer: 0 };
const reply = (answer: 'accept' | 'refuse' | 'time'): Order => ({ kind: 'answerPost', offer: 0, answer });
/** Kamenev, in Moscow, has offered a post to Zinoviev, in Kislovodsk; Stalin reads the post. */
const asked = put(fresh(), (s) => {
  makePostOffer(scenario(), s, POST, 'zinoviev', 'kamenev', null, false);
  s.turn = 1;
});
const bent = (answer: 'accept' | 'refuse' | 'time'): State => after(planned(asked, 'stalin', bend), 'zinoviev', reply(answer));

describe('R6.5 the answer to an offer on its way', () => {
  it('goes through the hands of who reads the post, and he knows of it; not where the two are together', () => {
    expect(asked.postOffers[0]!.reader).toBe('stalin');
    expect(asked.chronicle.find((e) => e.key === 'post.offered')!.who).toContain('stalin');
    const offer = (person: string, by: string | null): string | null =>
      put(fresh(), (s) => makePostOffer(scenario(), s, POST, person, by, null, false)).postOffers[0]!.reader;
    expect(offer('kamenev', 'rykov')).toBeNull();
    expect(offer('zinoviev', 'stalin')).toBeNull();
    expect([offer('zinoviev', null), offer('kamenev', null)]).toEqual(['stalin', null]);
  });

  it('is reported as a refusal: he has not the post, and only the writer and the reader know what was written', () => {
    for (const answer of ['accept', 'time'] as const) {
      const s = bent(answer);
      expect(s.posts[POST]!.holder).toBe(asked.posts[POST]!.holder);
      expect(s.postOffers[0]).toMatchObject({ state: 'refused', bent: 'hidden' });
      expect(lastEntry(s)).toMatchObject({ key: 'post.refused', who: ['kamenev', 'stalin'] });
      expect(s.chronicle.at(-2)).toMatchObject({ key: 'post.answerSent', who: ['zinoviev', 'stalin'] });
    }
    expect(bent('refuse').postOffers[0]).toMatchObject({ state: 'refused', bent: null });
  });

  it('so it is with a man nobody plays', () => {
    const s = put(asked, (x) => {
      x.seats = x.seats.filter((id) => id !== 'zinoviev');
      x.ties.zinoviev!.kamenev = 90;
      x.plans.stalin!.push(bend);
      settlePostOffers(scenario(), x);
    });
    expect(s.postOffers[0]).toMatchObject({ state: 'refused', bent: 'hidden' });
  });

  it('is his secret who bent it until the two meet; then both hold it against him, once', () => {
    const s = bent('accept');
    const seen = (seat: string) => worldFor(scenario(), s, seat).postOffers[0]!.bent;
    expect(['stalin', 'kamenev', 'zinoviev'].map(seen)).toEqual(['hidden', null, null]);
    const apart = put(s, (x) => findOutBent(scenario(), x));
    expect(apart.postOffers[0]!.bent).toBe('hidden');
    const met = put(s, (x) => {
      x.people.zinoviev!.place = 'moscow';
      findOutBent(scenario(), x);
    });
    expect(met.postOffers[0]!.bent).toBe('known');
    for (const id of ['zinoviev', 'kamenev']) expect(met.ties[id]!.stalin).toBe(s.ties[id]!.stalin! - 10);
    expect(lastEntry(met)).toMatchObject({ key: 'post.bentKnown', args: { by: 'stalin' }, who: ['zinoviev', 'kamenev', 'stalin'] });
    expect(put(met, (x) => findOutBent(scenario(), x)).ties).toEqual(met.ties);
  });

  it('is told face to face once the man has come to him who offers', () => {
    const home = put(planned(asked, 'stalin', bend), (s) => void (s.people.zinoviev!.place = 'moscow'));
    expect(after(home, 'zinoviev', reply('accept')).posts[POST]!.holder).toBe('zinoviev');
  });
});

it('R6.5 bend is refused to whom it did not pass, when it is answered, face to face, and twice', () => {
  expect(refusalOfOrder(asked, 'stalin', bend)).toBeNull();
  expect(refusalOfOrder(asked, 'kamenev', bend)).toBe('R6.5 bend.notCarried');
  expect(refusalOfOrder(asked, 'stalin', { kind: 'bend', offer: 3 })).toBe('R6.5 bend.notCarried');
  expect(refusalOfOrder(after(asked, 'zinoviev', reply('refuse')), 'stalin', bend)).toBe('R1.3 post.answered');
  expect(
    refusalOfOrder(
      put(asked, (s) => void (s.people.zinoviev!.place = 'moscow')),
      'stalin',
      bend,
    ),
  ).toBe('R6.5 bend.together');
  expect(refusalOfOrder(planned(asked, 'stalin', bend), 'stalin', bend)).toBe('R6.5 order.already');
});

it('R6.5 bend is offered to the reader alone; he is told it is on its way, and a computer player does it to foes', () => {
  expect(orderOptions(scenario(), asked, 'stalin', ['bend'])).toEqual([bend]);
  expect(orderOptions(scenario(), asked, 'kamenev', ['bend'])).toEqual([]);
  expect(lastEntry(after(asked, 'stalin', bend))).toMatchObject({ key: 'bend.ready', who: ['stalin'] });
  const worth = (tie: number): number => {
    const s = put(asked, (x) => Object.assign(x.ties.stalin!, { zinoviev: tie, kamenev: tie }));
    return orderValue(
      moodOf(
        mindOf(scenario(), s, 'bend', 'stalin', (_sc, x) => x),
        s,
      ),
      bend,
    );
  };
  expect(worth(40)).toBeLessThan(0);
  expect(worth(-40)).toBe(worth(40) + 10);
});
