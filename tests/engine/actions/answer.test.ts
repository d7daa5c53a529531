import { expect, it } from 'vitest';
import { answerTo } from '../../../src/engine/answers';
import { act, fresh, lastEntry, put, refusalOf, scenario, to } from '../../support/game';

const LETTER = 'letter-about-secretary';
const game = act(to(fresh(), 0, 'corridor'), {
  type: 'offer',
  seat: 'zinoviev',
  offer: { to: 'trotsky', give: [{ kind: 'share', document: LETTER }], ask: [{ kind: 'support' }], term: 'congress' },
});
const answer = (accept = true, seat = 'trotsky', deal = 0) => ({ type: 'answer' as const, seat, deal, accept });

it('R6.1 answer accepts a deal, and a shared paper changes hands at once', () => {
  const s = act(structuredClone(game), answer());
  expect(s.deals[0]!.state).toBe('agreed');
  expect(s.documents[LETTER]!.holders).toContain('trotsky');
  expect(lastEntry(s)).toMatchObject({ key: 'deal.agreed', who: ['zinoviev', 'trotsky'] });
});

it('R6.1 answer refuses a deal', () => {
  const s = act(structuredClone(game), answer(false));
  expect(s.deals[0]!.state).toBe('refused');
  expect(s.documents[LETTER]!.holders).not.toContain('trotsky');
  expect(lastEntry(s).key).toBe('deal.refused');
});

it('R6.1 answer is refused out of season, to others, twice, and before the letter has come', () => {
  expect(refusalOf(game, answer())).toBeNull();
  expect(refusalOf(fresh(), answer())).toBe('R2.3 phase.notCorridor');
  expect(refusalOf(game, answer(true, 'stalin'))).toBe('R6.1 deal.notYours');
  expect(refusalOf(game, answer(true, 'trotsky', 7))).toBe('R6.1 deal.notYours');
  expect(refusalOf(act(structuredClone(game), answer()), answer())).toBe('R6.1 deal.settled');
  const underway = put(game, (s) => {
    s.deals[0]!.readTurn = 1;
  });
  expect(refusalOf(underway, answer())).toBe('R2.2 deal.underway');
});

it('R6.1 who offered learns what it came to, however the man answered', () => {
  const { sum } = answerTo(scenario(), game, game.deals[0]!, 'trotsky');
  expect(sum).not.toBe(0);
  for (const accept of [true, false]) {
    const s = act(structuredClone(game), answer(accept));
    expect(s.deals[0]!.sum).toBe(sum);
  }
});
