// R4.3: the named terms, the passes and the tally; August 1923 by five rosters and three Kamenevs as a golden table.
import { beforeAll, describe, expect, it } from 'vitest';
import { newGame } from '../../src/engine/newGame';
import { type Ballotting, type Count, count } from '../../src/engine/votes';
import type { Motion } from '../../src/model/motion';
import type { Scenario } from '../../src/model/scenario';
import type { Id, State } from '../../src/model/state';
import type { Term } from '../../src/model/vote';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
beforeAll(() => {
  scenario = shipped('cave-meeting');
});
const SIX: Id[] = ['zinoviev', 'kamenev', 'trotsky', 'stalin', 'rykov', 'tomsky'];
const fresh = (): State => newGame(scenario, 'votes');
const vote = (state: State, motion: Motion, mover: Id | null, more: Partial<Ballotting> = {}): Count =>
  count(scenario, state, { motion, room: 'politburo', mover, voters: SIX, speeches: [], explain: true, ...more });
const term = (c: Count, person: Id, t: Term): number => c.voters.find((v) => v.person === person)?.reasons.find((r) => r.term === t)?.value ?? 0;
const ballot = (c: Count, person: Id) => c.voters.find((v) => v.person === person)?.ballot;
const three = (a: Id, b: Id): Motion => ({
  kind: 'reform',
  body: 'secretariat',
  changes: [
    { field: 'seats', set: [a, b].map((person) => ({ person, membership: 'full' as const })) },
    { field: 'assent', value: 2 },
  ],
  tone: 'mild',
});
const germany: Motion = { kind: 'lever', lever: 'german-directive', value: 2 };

describe('R4.3 the terms', () => {
  it('conviction is 4 × view × weight × position, within ±24', () => {
    const c = vote(fresh(), three('zinoviev', 'kamenev'), 'zinoviev');
    expect(term(c, 'kamenev', 'conviction')).toBe(4 * -2 * 2);
    expect(term(c, 'stalin', 'conviction')).toBe(4 * -2 * 3);
    const sharp = vote(fresh(), { ...three('zinoviev', 'kamenev'), tone: 'sharp' } as Motion, 'zinoviev');
    expect(term(sharp, 'stalin', 'conviction')).toBe(-24);
  });
  it('one’s own motion counts 20, and persons do not touch it', () => {
    const c = vote(fresh(), three('zinoviev', 'kamenev'), 'zinoviev');
    expect([term(c, 'zinoviev', 'own'), term(c, 'zinoviev', 'movers'), term(c, 'zinoviev', 'standing'), term(c, 'zinoviev', 'authority')]).toEqual([
      20, 0, 0, 0,
    ]);
  });
  it('ties to the mover are trust over 8, cut toward zero', () => {
    expect(term(vote(fresh(), germany, 'trotsky'), 'zinoviev', 'movers')).toBe(Math.trunc(-50 / 8));
    expect(term(vote(fresh(), germany, 'trotsky'), 'rykov', 'movers')).toBe(Math.trunc(-30 / 8));
  });
  it('own interest is 8 for a shared post, −8 for the head who must share', () => {
    const c = vote(fresh(), three('zinoviev', 'kamenev'), 'zinoviev');
    expect([term(c, 'kamenev', 'interest'), term(c, 'stalin', 'interest')]).toEqual([8, -8]);
  });
  it('R6.1 a promise is worth 20, either way', () => {
    const state = fresh();
    state.deals.push({
      id: 0,
      turn: 0,
      from: 'zinoviev',
      offer: { to: 'kamenev', give: [], ask: [{ kind: 'vote', subject: 'reform/secretariat/*', ballot: 'for' }], term: 'plenum' },
      state: 'agreed',
      readTurn: 0,
      sum: 0,
      knownTo: [],
      sides: null,
      declared: [],
    });
    expect(term(vote(state, three('zinoviev', 'kamenev'), 'zinoviev'), 'kamenev', 'promises')).toBe(20);
    state.deals[0]!.state = 'broken';
    expect(term(vote(state, three('zinoviev', 'kamenev'), 'zinoviev'), 'kamenev', 'promises')).toBe(0);
  });
  it('R7.3 Lenin’s word counts 4 unconfirmed, 8 confirmed, 2 less with each use', () => {
    const state = fresh();
    const read = () =>
      term(
        vote(state, three('zinoviev', 'bukharin'), 'zinoviev', {
          speeches: [{ person: 'zinoviev', act: 'for', document: 'letter-about-secretary', record: null }],
        }),
        'tomsky',
        'lenin',
      );
    expect(read()).toBe(4);
    state.documents['letter-about-secretary']!.confirmedBy = ['krupskaya'];
    expect(read()).toBe(8);
    state.documents['letter-about-secretary']!.uses = 1;
    expect(read()).toBe(6);
  });
  it('a man who fell silent abstains on all that does not name him', () => {
    const state = fresh();
    state.people.trotsky!.silent = true;
    expect(ballot(vote(state, germany, 'zinoviev'), 'trotsky')).toBe('abstain');
    expect(ballot(vote(state, three('trotsky', 'zinoviev'), 'zinoviev'), 'trotsky')).toBe('for');
  });
  it('R4.12 a cast ballot is free, and the computed one stands beside it', () => {
    const c = vote(fresh(), three('zinoviev', 'kamenev'), 'zinoviev', { cast: { stalin: 'for' } });
    expect(c.voters.find((v) => v.person === 'stalin')).toMatchObject({ ballot: 'for', computed: 'against' });
  });
});

describe('R4.3 the tally', () => {
  it('a tie is lost', () => {
    const c = vote(fresh(), three('zinoviev', 'trotsky'), 'zinoviev');
    expect([c.for, c.against, c.carried]).toEqual([2, 2, false]);
  });
  it('without objection the undecided consent, but never to a blow at a man who sits there', () => {
    const quiet = vote(fresh(), { kind: 'convene', room: 'central-committee', joint: false }, 'kamenev');
    expect([quiet.consent, quiet.for]).toEqual([true, 6]);
    const state = fresh();
    for (const id of SIX) state.people[id]!.views = {};
    for (const id of SIX) state.ties[id] = {};
    const blow = vote(state, { kind: 'discipline', who: ['bukharin'], rung: 'censure', from: null }, 'kamenev');
    expect([blow.consent, blow.for, blow.against]).toEqual([false, 1, 0]);
  });
  it('R4.2 a heavy blow needs more than half of the voters, and the man hit has no vote', () => {
    const state = fresh();
    const arrest: Motion = { kind: 'discipline', who: ['trotsky'], rung: 'arrest', from: null };
    const cast = { zinoviev: 'for', kamenev: 'for', stalin: 'abstain', rykov: 'abstain', tomsky: 'abstain' } as const;
    const c = vote(state, arrest, 'zinoviev', { cast });
    expect([c.for, c.against, c.carried]).toEqual([2, 0, false]);
    expect(ballot(c, 'trotsky')).toBeUndefined();
    expect(vote(state, arrest, 'zinoviev', { cast: { ...cast, stalin: 'for' } }).carried).toBe(true);
  });
});

describe('August 1923: does Kamenev alone decide?', () => {
  // Rows: the two who join Stalin. Columns: Kamenev's view of a shared Secretariat as it was, indifferent, and as Bukharin's.
  const ROSTERS: [Id, Id][] = [
    ['zinoviev', 'trotsky'],
    ['trotsky', 'kamenev'],
    ['trotsky', 'bukharin'],
    ['zinoviev', 'bukharin'],
    ['zinoviev', 'kamenev'],
  ];
  const row = ([a, b]: [Id, Id]) =>
    (
      [
        [-2, 2],
        [0, 2],
        [1, 2],
      ] as const
    ).map(([view, weight]) => {
      const state = fresh();
      state.people.kamenev!.views.sec = { view, weight };
      const c = vote(state, three(a, b), 'zinoviev');
      return `${c.for}–${c.against}–${c.abstain}${c.carried ? ' carried' : ''}`;
    });
  it('without him every roster is lost; with him some carry and some do not', () => {
    const table = Object.fromEntries(ROSTERS.map((r) => [r.join(', '), row(r)]));
    expect(table).toMatchInlineSnapshot(`
      {
        "trotsky, bukharin": [
          "2–2–2",
          "2–1–3 carried",
          "2–1–3 carried",
        ],
        "trotsky, kamenev": [
          "2–2–2",
          "2–3–1",
          "3–3–0",
        ],
        "zinoviev, bukharin": [
          "1–1–4",
          "1–1–4",
          "2–1–3 carried",
        ],
        "zinoviev, kamenev": [
          "1–1–4",
          "2–1–3 carried",
          "2–1–3 carried",
        ],
        "zinoviev, trotsky": [
          "2–2–2",
          "1–2–3",
          "2–2–2",
        ],
      }
    `);
    for (const cells of Object.values(table)) expect(cells[0]).not.toContain('carried');
    const carried = Object.values(table).filter((cells) => cells[2]!.includes('carried')).length;
    expect(carried).toBeGreaterThanOrEqual(2);
    expect(carried).toBeLessThan(5);
  });
});
