// Clauses with an if (R6.8): a promise that hangs on a vote binds once that has gone so, is weighed by whether it is expected, and binds nobody otherwise.
import { describe, expect, it } from 'vitest';
import { answerSum, leaningOn } from '../../src/engine/answers';
import { brokenByTabling, endTerms, judgeTabling, judgeVotePromises } from '../../src/engine/deals';
import { promisesOn } from '../../src/engine/sides';
import type { If, Offer, Promise_ } from '../../src/model/deal';
import type { Deal, State } from '../../src/model/state';
import { inSession, PLAIN, put, scenario } from '../support/game';

const THIS: If = { subject: 'line/vil/plus', carried: true };
const OTHER = 'line/deb/plus';
const SUPPORT: Promise_ = { kind: 'support' };
const yes = (subject: string, hangs?: If): Promise_ => ({ kind: 'vote', subject, ballot: 'for', ...(hangs === undefined ? {} : { if: hangs }) });
const deal = (offer: Pick<Offer, 'give' | 'ask'>): Deal => ({
  id: 0,
  turn: 0,
  from: 'kamenev',
  offer: { to: 'tomsky', term: 'plenum', ...offer },
  state: 'agreed',
  readTurn: 0,
  sum: null,
  knownTo: ['kamenev', 'tomsky'],
  sides: null,
  declared: [],
});
/** Kamenev's motion on the village lies on the table, and Kamenev and Tomsky have agreed. */
const agreed = (offer: Pick<Offer, 'give' | 'ask'>): State => put(inSession(PLAIN), (s) => void s.deals.push(deal(offer)));
/** A room has voted on it. */
const voted = (s: State, subject: string, carried: boolean): State =>
  put(s, (x) => {
    x.votes.push({ subject, carried, turn: x.turn } as State['votes'][number]);
  });
const bound = (s: State) => promisesOn(s, OTHER, {}, null);

describe('R6.8 a promise with an if', () => {
  const hanging = agreed({ give: [yes(OTHER, THIS)], ask: [] });

  it('binds once a room has gone that way, and not when it goes the other', () => {
    expect(bound(hanging)).toEqual([]);
    expect(bound(voted(hanging, 'line/vil/plus', false))).toEqual([]);
    expect(bound(voted(hanging, OTHER, true))).toEqual([]);
    expect(bound(voted(hanging, 'line/vil/plus', true))).toEqual([{ by: 'kamenev', to: 'tomsky', side: 1 }]);
    const turnedDown = agreed({ give: [yes(OTHER, { ...THIS, carried: false })], ask: [] });
    expect(bound(voted(turnedDown, 'line/vil/plus', true))).toEqual([]);
    expect(bound(voted(turnedDown, 'line/vil/plus', false))).toHaveLength(1);
  });

  it('does not look at votes from before it was given', () => {
    const late = put(voted(hanging, 'line/vil/plus', true), (s) => {
      s.deals[0]!.turn = 1;
    });
    expect(bound(late)).toEqual([]);
  });

  it('is broken only when it has fallen due', () => {
    const against = (s: State) => put(s, (x) => judgeVotePromises(scenario(), x, OTHER, { kamenev: 'against' })).deals[0]!.state;
    expect([against(hanging), against(voted(hanging, 'line/vil/plus', true))]).toEqual(['agreed', 'broken']);
    const leave = agreed({ give: [{ kind: 'drop', subject: OTHER, if: THIS }], ask: [] });
    const due = voted(leave, 'line/vil/plus', true);
    expect([brokenByTabling(leave, 'kamenev', OTHER, {}), brokenByTabling(due, 'kamenev', OTHER, {})]).toEqual([0, 1]);
    expect(put(leave, (x) => judgeTabling(scenario(), x, 'kamenev', OTHER)).deals[0]!.state).toBe('agreed');
  });

  it('that never falls due is neither kept nor owed, and earns nobody anything', () => {
    const end = (s: State) => put(s, (x) => endTerms(scenario(), x, { plenum: true, congress: false }));
    const named = agreed({ give: [{ kind: 'nominate', subject: 'elect/orgburo/tomsky/full', if: THIS }], ask: [] });
    expect(end(named).deals[0]!.state).toBe('lapsed');
    expect(end(named).ties).toEqual(named.ties);
    expect(end(voted(named, 'line/vil/plus', true)).deals[0]!.state).toBe('broken');
    // What was promised for nothing has bound, whatever became of the if.
    expect(end(agreed({ give: [yes(OTHER, THIS)], ask: [{ kind: 'quiet', person: 'kamenev' }] })).deals[0]!.state).toBe('kept');
  });
});

describe('R6.8 the sum of an answer', () => {
  /** Of those who vote only Kamenev is for it, and one more hand decides; Tomsky has no mind of his own. */
  const divided = put(inSession(PLAIN), (s) => {
    for (const id of Object.keys(s.people)) s.ties[id] = {};
    for (const p of Object.values(s.people)) Object.assign(p, { views: {}, patron: null, authority: 0 });
    s.people.rykov!.views = { vil: { view: -2, weight: 3 } };
    s.bodies.politburo!.full = ['kamenev', 'rykov', 'tomsky'];
  });
  const sum = (s: State, hangs: If, ask: Promise_[] = [SUPPORT]) =>
    answerSum(scenario(), s, 'kamenev', {
      to: 'tomsky',
      give: [{ kind: 'appoint', post: 'urals-secretary', person: 'tomsky', if: hangs }],
      ask,
      term: 'congress',
    }).sum;

  it('counts a gift in full when its if is expected, and not at all otherwise', () => {
    expect([sum(divided, THIS), sum(divided, { ...THIS, carried: false })]).toEqual([-12, -12 + 8]);
    const carried = put(divided, (s) => void (s.people.rykov!.views = {}));
    expect([sum(carried, THIS), sum(carried, { ...THIS, carried: false })]).toEqual([-12 + 8, -12]);
    expect(sum(carried, { subject: 'line/nowhere/plus', carried: true })).toBe(-12);
  });

  it('who is asked for the hand that decides expects what it decides', () => {
    expect(sum(divided, THIS, [yes('line/vil/plus')])).toBe(0 + 8);
    const beyond = put(divided, (s) => {
      s.bodies.politburo!.full = ['kamenev', 'rykov', 'tomsky', 'bukharin', 'stalin'];
      for (const id of ['bukharin', 'stalin']) s.people[id]!.views = { vil: { view: -2, weight: 3 } };
    });
    // The hand alone, and nothing for the gift.
    expect(sum(beyond, THIS, [yes('line/vil/plus')])).toBe(leaningOn(scenario(), beyond, 'tomsky', 'line/vil/plus'));
  });
});
