// Courtship of votes (R6.7): a ballot held back, then a vote for, read by a mover who did not trust the man.
import { expect, it } from 'vitest';
import { readSignals } from '../../src/engine/signals';
import type { Ballot } from '../../src/model/action';
import type { State } from '../../src/model/state';
import type { VoterAccount } from '../../src/model/vote';
import { fresh, itemOf, PLAIN, put, scenario } from '../support/game';

const game = put(fresh(), (s) => {
  s.ties.trotsky = { kamenev: -25, rykov: 0 };
});
const account = (person: string, ballot: Ballot, computed: Ballot): VoterAccount => ({
  person,
  ballot,
  computed,
  sum: 0,
  byTelegram: false,
  reasons: [],
});
/** The votes as they stand after one on a motion of Trotsky's, and what he reads from it. */
const voted = (state: State, v: VoterAccount, secret = false): State =>
  put(state, (s) => {
    const item = { ...itemOf(PLAIN, 'politburo', 'trotsky'), id: s.items.length };
    s.items.push(item);
    s.votes.push({
      item: item.id,
      room: 'politburo',
      turn: 0,
      subject: '',
      voters: [v],
      blocs: [],
      delegations: [],
      for: 0,
      against: 0,
      abstain: 0,
      carried: false,
      consent: false,
      secret,
    });
    if (!secret) readSignals(scenario(), s, item, [v]);
  });
const trust = (s: State, id = 'kamenev'): number => s.ties.trotsky![id]!;

it('R6.7 a ballot against him held back is a sign; a vote for his next motion is an offer', () => {
  const sign = voted(game, account('kamenev', 'abstain', 'against'));
  expect(trust(sign)).toBe(-20);
  expect(sign.chronicle.at(-1)).toMatchObject({ key: 'signal.abstained', who: ['kamenev', 'trotsky'] });
  const offer = voted(sign, account('kamenev', 'for', 'abstain'));
  expect(trust(offer)).toBe(-5);
  expect(offer.people.trotsky!.knows).toContain('kamenev');
  expect(offer.chronicle.at(-1)!.key).toBe('signal.voted');
});

it('R6.7 what conscience gives says nothing, nor does a vote without a sign before it, nor the hand of a man he trusts', () => {
  expect(trust(voted(game, account('kamenev', 'abstain', 'abstain')))).toBe(-25);
  expect(trust(voted(game, account('kamenev', 'against', 'against')))).toBe(-25);
  expect(trust(voted(game, account('kamenev', 'for', 'abstain')))).toBe(-25);
  const sign = voted(game, account('kamenev', 'abstain', 'against'));
  expect(trust(voted(sign, account('kamenev', 'for', 'for')))).toBe(-20);
  expect(trust(voted(game, account('rykov', 'abstain', 'against')), 'rykov')).toBe(0);
});

it('R6.7 a secret ballot between is passed over', () => {
  const sign = voted(game, account('kamenev', 'abstain', 'against'));
  expect(trust(voted(voted(sign, account('kamenev', 'against', 'against'), true), account('kamenev', 'for', 'abstain')))).toBe(-5);
});
