// Words kept (R7.4): a side taken in public, gone back on, quoted to its speaker.
import { expect, it } from 'vitest';
import { ballotAgainstWord, keepWord, priceOfQuotation, priceOfWord, standingWord, wordToQuote } from '../../src/engine/words';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { after, fresh, lastEntry, put, refusalOfOrder, scenario } from '../support/game';

const game = fresh();
const said = (state: State, side: number, turn = state.turn): State =>
  put(state, (s) => {
    s.turn = turn;
    keepWord(scenario(), s, 'zinoviev', 'vil', side);
  });
const authority = (s: State, id = 'zinoviev'): number => s.people[id]!.authority;
const plus = said(game, 1);

it('R7.4 a side taken in a speech or an article is kept, once', () => {
  const speech: Order = { kind: 'speak', act: 'argue', target: null, question: 'vil', organization: null, document: null, fact: null };
  const side = after(game, 'kamenev', speech).words;
  expect(side).toEqual([{ person: 'kamenev', question: 'vil', side: 1, turn: 0, gone: null, quotedBy: [] }]);
  expect(said(plus, 1, 3).words).toEqual(plus.words);
  const written = put(game, (s) => {
    s.posts['pravda-editor']!.holder = 'kamenev';
  });
  const article: Order = { kind: 'article', organ: 'pravda', act: 'argue', target: null, question: 'vil', fact: null, quote: null };
  expect(after(written, 'kamenev', article).words).toHaveLength(1);
});

it('R7.4 the opposite later costs authority, most while it is fresh', () => {
  const turned = (turn: number): State => said(plus, -1, turn);
  expect([1, 3, 6, 12].map((turn) => authority(game) - authority(turned(turn)))).toEqual([4, 3, 2, 1]);
  expect(lastEntry(turned(1))).toMatchObject({ key: 'word.broken', args: { person: 'zinoviev', question: 'vil', side: -1 } });
  expect(standingWord(turned(1), 'zinoviev', 'vil')).toMatchObject({ side: -1, turn: 1 });
  expect(
    priceOfWord(
      scenario(),
      put(plus, (s) => void (s.turn = 3)),
      plus.words[0]!,
    ),
  ).toBe(3);
});

it('R7.4 a ballot against one’s own word lets it be quoted; one with it does not', () => {
  const voted = (position: number, sign: number): State => put(plus, (s) => ballotAgainstWord(s, 'zinoviev', { vil: position }, sign));
  expect(voted(-1, 1).words[0]!.gone).toBe(0);
  expect(voted(1, -1).words[0]!.gone).toBe(0);
  expect(voted(1, 1).words[0]!.gone).toBeNull();
  expect(voted(-2, -1).words[0]!.gone).toBeNull();
  expect(authority(voted(-1, 1))).toBe(authority(plus));
});

it('R7.4 each may quote it once, and each costs more than the one before, up to the most', () => {
  const turned = said(plus, -1, 1);
  const quote: Order = { kind: 'speak', act: 'quoteBack', target: 'zinoviev', question: 'vil', organization: null, document: null, fact: null };
  expect(refusalOfOrder(turned, 'stalin', quote)).toBeNull();
  expect(refusalOfOrder(plus, 'stalin', quote)).toBe('R7.4 quoteBack.nothing');
  let s = turned;
  const losses: number[] = [];
  for (const by of ['stalin', 'trotsky', 'bukharin', 'kamenev']) {
    const next = after(s, by, quote);
    losses.push(authority(s) - authority(next));
    s = next;
  }
  expect(losses).toEqual([1, 2, 3, 3]);
  expect(lastEntry(s)).toMatchObject({ key: 'spoke.quoteBack', args: { person: 'kamenev', target: 'zinoviev', question: 'vil' } });
  expect(s.ties.zinoviev!.kamenev).toBe(turned.ties.zinoviev!.kamenev! - 15);
  expect(refusalOfOrder(s, 'stalin', quote)).toBe('R7.4 quoteBack.nothing');
  expect(priceOfQuotation(scenario(), s.words[0]!)).toBe(3);
  expect(
    wordToQuote(
      scenario(),
      put(turned, (x) => void (x.turn = 8)),
      'stalin',
      'zinoviev',
      'vil',
    ),
  ).toBeNull();
});
