// Computer players: the same seed gives the same game, nothing they propose is refused, and looking ahead is a different mind from not.
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAYER_OF } from '../../src/ai/players';
import { recordPlayer } from '../../src/ai/record';
import { digest } from '../../src/engine/digest';
import { simulate } from '../../src/lab/simulate';
import type { Scenario } from '../../src/model/scenario';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
beforeAll(() => {
  scenario = shipped('cave-meeting');
});
const all = (kind: keyof typeof PLAYER_OF) => Object.fromEntries(scenario.manifest.seats.map((id) => [id, PLAYER_OF[kind]!]));

describe('heuristic', () => {
  it('plays the same game for the same seed and another for another', () => {
    const [a, b, c] = [simulate(scenario, 'one'), simulate(scenario, 'one'), simulate(scenario, 'two')];
    expect(digest(a.state)).toBe(digest(b.state));
    expect(digest(a.state)).not.toBe(digest(c.state));
    expect([a.finished, c.finished]).toEqual([true, true]);
  });
  it('proposes next to nothing that the rules refuse', () => {
    const game = simulate(scenario, 'three');
    expect(game.refused.length).toBeLessThan(game.actions.length / 50);
  });
});

describe('the last to close the corridor', () => {
  it('is answered by every seat that he has made an offer to', () => {
    const last = 'stalin';
    const order = [...scenario.manifest.seats.filter((id) => id !== last), last];
    const deals = ['one', 'two', 'three'].flatMap((seed) => simulate(scenario, seed, {}, order).state.deals);
    const heard = deals.filter((d) => d.from === last && d.readTurn === d.turn && order.includes(d.offer.to));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((d) => d.sum === null)).toEqual([]);
  });
});

describe('random', () => {
  it('never gets stuck', () => {
    for (const seed of ['r1', 'r2']) expect(simulate(scenario, seed, all('random')).finished).toBe(true);
  });
});

describe('search', () => {
  it('decides the same twice, without a clock', () => {
    const once = () => digest(simulate(scenario, 'look', { zinoviev: PLAYER_OF['search-quick']! }).state);
    expect(once()).toBe(once());
  });
});

describe('record', () => {
  it('R12 follows the documented course and casts no recorded ballot', () => {
    const game = simulate(scenario, 'record', Object.fromEntries(scenario.manifest.seats.map((id) => [id, recordPlayer()])));
    expect(game.state.ending?.id).toBe('as-it-was');
    for (const a of game.actions) if (a.type === 'castVote') expect(a.vote).toBe('conscience');
    const done = scenario.deeds.filter(
      (d) => d.action.type === 'order' && game.actions.some((a) => a.type === 'order' && JSON.stringify(a) === JSON.stringify(d.action)),
    );
    expect(done.length).toBe(scenario.deeds.filter((d) => d.action.type === 'order').length);
  });
  it('leaves the record to another mind when its conditions fail', () => {
    const changed = { ...recordOf(), zinoviev: PLAYER_OF.heuristic! };
    const game = simulate(scenario, 'changed', changed);
    expect(game.finished).toBe(true);
  });
});
const recordOf = () => all('record');
