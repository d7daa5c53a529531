// Laws that hold in every game, tried on random and computer play: drivers agree, refusals change nothing, saves restore.
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAYER_OF } from '../../src/ai/players';
import { options, refuseAction } from '../../src/engine/actions';
import { digest } from '../../src/engine/digest';
import { newGame } from '../../src/engine/newGame';
import { makeReplay, makeTimeline, runReplay } from '../../src/engine/replay';
import { step, stepInPlace } from '../../src/engine/step';
import { paperOf } from '../../src/engine/talks';
import { viewFor, worldFor } from '../../src/engine/view';
import { simulate } from '../../src/lab/simulate';
import type { Action } from '../../src/model/action';
import { replaySchema } from '../../src/model/replay';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
const games: Record<string, Action[]> = {};
beforeAll(() => {
  scenario = shipped('cave-meeting');
  const lots = Object.fromEntries(scenario.manifest.seats.map((id) => [id, PLAYER_OF.random!]));
  games['by lot'] = simulate(scenario, 'law-1', lots).actions;
  games['by the heuristic'] = simulate(scenario, 'law-2').actions;
}, 60_000);

const seats = (): Record<string, 'random'> => Object.fromEntries(scenario.manifest.seats.map((id) => [id, 'random' as const]));

describe.each(['by lot', 'by the heuristic'])('a game played %s', (kind) => {
  it('is the same through immer and in place, after every action', () => {
    let frozen = newGame(scenario, 'law');
    const plain = newGame(scenario, 'law');
    games[kind]!.forEach((a, i) => {
      const result = step(scenario, frozen, a);
      const refusal = stepInPlace(scenario, plain, a);
      expect(result.refusal === null).toBe(refusal === null);
      frozen = result.state;
      if (i % 10 === 0) expect(digest(frozen)).toBe(digest(plain));
    });
    expect(digest(frozen)).toBe(digest(plain));
    expect(frozen.phase).toBe('over');
  });

  it('is restored from its file byte for byte, and at any action', () => {
    const replay = makeReplay(scenario, 'law', seats(), games[kind]!, false);
    const read = replaySchema.parse(JSON.parse(JSON.stringify(replay)));
    const run = runReplay(scenario, read);
    expect(run.divergence).toBeNull();
    const line = makeTimeline(scenario, read);
    const some = Math.trunc(read.actions.length / 3);
    expect(digest(line.jumpTo(some))).toBe(digest(runReplay(scenario, read, some).state));
  });

  it('names the first action that no longer fits', () => {
    const replay = makeReplay(scenario, 'law', seats(), games[kind]!, false);
    const at = replay.actions.findIndex((a) => a.type === 'commit');
    const broken = {
      ...replay,
      actions: replay.actions.map((a, i) => (i === at ? { type: 'castVote' as const, seat: a.seat, vote: 'for' as const } : a)),
    };
    expect(runReplay(scenario, broken).divergence).toMatchObject({ at, reason: 'refused' });
    expect(runReplay(scenario, { ...replay, hash: 'other' }).divergence).toMatchObject({ reason: 'scenario' });
  });

  it('offers only what is accepted, and a refused action changes nothing', () => {
    let state: State = newGame(scenario, 'law');
    games[kind]!.forEach((a, i) => {
      if (i % 40 === 0) {
        for (const seat of state.seats)
          for (const o of options(scenario, state, seat)) expect([o, refuseAction(scenario, state, o)]).toEqual([o, null]);
        const wrong = step(scenario, state, { type: 'answer', seat: 'stalin', deal: 9999, accept: true });
        expect(wrong.refusal).not.toBeNull();
        expect(wrong.state).toBe(state);
      }
      state = step(scenario, state, a).state;
    });
  });

  it('keeps to whole numbers, known shares and bounded ties', () => {
    let state: State = newGame(scenario, 'law');
    for (const a of games[kind]!) state = step(scenario, state, a).state;
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'number') expect([path, Number.isInteger(value)]).toEqual([path, true]);
      else if (value !== null && typeof value === 'object') for (const [k, v] of Object.entries(value)) walk(v, `${path}.${k}`);
      else expect([path, typeof value === 'string' || typeof value === 'boolean' || value === null]).toEqual([path, true]);
    };
    walk(state, 'state');
    for (const o of Object.values(state.organizations))
      for (const level of [o.province, o.district, o.cell]) expect(Object.values(level).reduce((x, y) => x + y, 0)).toBe(1000);
    for (const row of Object.values(state.ties)) for (const n of Object.values(row)) expect(Math.abs(n)).toBeLessThanOrEqual(100);
  });

  it('shows no seat the secrets of another (R4.4)', () => {
    let state: State = newGame(scenario, 'law');
    games[kind]!.forEach((a, i) => {
      state = step(scenario, state, a).state;
      if (i % 25 !== 0 || state.phase === 'over') return;
      for (const seat of state.seats) {
        const world = viewFor(scenario, state, seat).world;
        for (const [id, plan] of Object.entries(world.plans)) if (id !== seat) expect(plan).toEqual([]);
        for (const [id] of Object.entries(world.session?.ballots ?? {})) expect(id).toBe(seat);
        world.deals.forEach((d, n) => {
          if (!state.deals[n]!.knownTo.includes(seat)) expect([d.from, d.offer.give, d.offer.ask]).toEqual(['', [], []]);
        });
        world.caucuses.forEach((k, n) => {
          if (!state.caucuses[n]!.knownTo.includes(seat)) expect(k.present).toEqual([]);
        });
        for (const e of world.chronicle) expect(e.who === null || e.who.includes(seat)).toBe(true);
        for (const [id, d] of Object.entries(state.documents)) {
          const knows =
            d.public ||
            d.known.includes(seat) ||
            d.holders.includes(seat) ||
            paperOf(scenario, id)!.author === seat ||
            paperOf(scenario, id)!.maySign.includes(seat);
          if (!knows) expect(world.documents[id]?.holders ?? []).toEqual([]);
        }
        expect(world.seed).toBe('');
      }
    });
  });
});

describe('reputation', () => {
  it('R4.4 a stranger’s views are known by their side only, his ties to the nearest twenty', () => {
    const state = newGame(scenario, 'law');
    const world = worldFor(scenario, state, 'stalin');
    expect(state.people.trotsky!.views.tem).toEqual({ view: 2, weight: 3 });
    expect(world.people.trotsky!.views.tem).toEqual({ view: 1, weight: 1 });
    expect(Math.abs(world.ties.trotsky!.kamenev! % 20)).toBe(0);
    expect(world.ties.trotsky!.stalin).toBe(state.ties.trotsky!.stalin);
    expect(worldFor(scenario, state, 'trotsky').people.trotsky!.views.tem).toEqual({ view: 2, weight: 3 });
  });
});
