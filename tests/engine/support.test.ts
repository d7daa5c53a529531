import { expect, it } from 'vitest';
import { judgeVotePromises } from '../../src/engine/deals';
import { promisesOn } from '../../src/engine/sides';
import { count } from '../../src/engine/votes';
import type { Ballot } from '../../src/model/action';
import type { Motion } from '../../src/model/motion';
import type { Id, State } from '../../src/model/state';
import { freshHall, walkHall, withCongress } from '../support/congress';
import { put } from '../support/game';

const PLAIN: Motion = { kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null };
const CENSURE: Motion = { kind: 'discipline', who: ['stalin'], rung: 'censure', from: null };
const hall = walkHall(freshHall(), 3, 'corridor');
const promised = put(hall, (s) => {
  s.deals.push({
    id: s.deals.length,
    turn: 0,
    from: 'stalin',
    offer: { to: 'zinoviev', give: [], ask: [{ kind: 'support' }], term: 'congress' },
    state: 'agreed',
    readTurn: 0,
    sum: 0,
    knownTo: ['stalin', 'zinoviev'],
    sides: null,
    declared: [],
  });
});
/** What the promise adds for Zinoviev, whose men follow him. */
const term = (s: State, room: Id, motion: Motion, mover: Id): number => {
  const result = count(withCongress(), s, { motion, room, mover, voters: ['zinoviev'], speeches: [], explain: true });
  return result.voters[0]!.reasons.find((r) => r.term === 'promises')?.value ?? 0;
};

it('R6.1 support binds in the hall, for what the man moves and against what strikes him', () => {
  expect([term(hall, 'congress', PLAIN, 'stalin'), term(promised, 'congress', PLAIN, 'stalin')]).toEqual([0, 20]);
  expect(term(promised, 'congress', CENSURE, 'kamenev')).toBe(-20);
  expect([term(promised, 'congress', PLAIN, 'kamenev'), term(promised, 'politburo', PLAIN, 'stalin')]).toEqual([0, 0]);
});

it('R5.2b his delegates follow him to the side he has promised', () => {
  const bloc = (s: State) =>
    count(withCongress(), s, { motion: PLAIN, room: 'congress', mover: 'stalin', voters: ['stalin'], speeches: [], explain: false }).blocs.find(
      (b) => b.patron === 'zinoviev',
    )!;
  expect(bloc(hall).members).toBeGreaterThan(0);
  expect(bloc(promised).sum).toBe(bloc(hall).sum + 20);
});

it('R6.2 support is broken by a ballot against him there, not by abstaining and not elsewhere', () => {
  const once = (ballot: Ballot, atHall: boolean, mover: Id = 'stalin', stakes = {}) => {
    const s = structuredClone(promised);
    judgeVotePromises(withCongress(), s, 'line/vil/plus', { zinoviev: ballot }, stakes, atHall ? { mover } : null);
    return s.deals.at(-1)!.state;
  };
  expect([once('against', true), once('abstain', true), once('for', true), once('against', false)]).toEqual(['broken', 'agreed', 'agreed', 'agreed']);
  expect([once('for', true, 'kamenev', { stalin: -1 }), once('against', true, 'kamenev', { stalin: -1 })]).toEqual(['broken', 'agreed']);
  expect(promisesOn(promised, 'line/vil/plus', {}, { mover: 'kamenev' })).toEqual([]);
});
