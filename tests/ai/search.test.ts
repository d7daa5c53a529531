// Looking ahead: what could be carried is seen, what is thought of is lawful, and it pays.
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, outlookOf, prospectsOf, threatsTo } from '../../src/ai/evaluate';
import { heuristic } from '../../src/ai/heuristic';
import { PLAYER_OF } from '../../src/ai/players';
import { mindOf, playOn } from '../../src/ai/rollout';
import { motionsToWeigh } from '../../src/ai/shortlist';
import { motionOnLeaf } from '../../src/ai/wants';
import { scoreOf } from '../../src/engine/ending';
import { refuseMotion } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import { cloneState } from '../../src/engine/step';
import { simulate } from '../../src/lab/simulate';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let august: State;
beforeAll(() => {
  scenario = shipped('cave-meeting');
  august = newGame(scenario, 'ahead');
  playOn(scenario, august, { seed: 'ahead', playerOf: () => heuristic, until: (s) => s.turn === 1 && s.phase === 'corridor' });
});

describe('prospects', () => {
  it.each(['zinoviev', 'trotsky', 'voroshilov'])('of %s are lawful where they are seen, and bring what he wants', (seat) => {
    const mind = mindOf(scenario, august, 'ahead', seat);
    const prospects = prospectsOf(mind);
    expect(prospects.length).toBeGreaterThan(0);
    for (const { want, room, motion } of prospects) {
      expect(refuseMotion(scenario, mind.world, motion, room)).toBeNull();
      expect(want.sign * motionOnLeaf(scenario, mind.world, want.leaf, motion)).toBeGreaterThan(0);
    }
  });
  it('make a position better when the voters they need think better of the man', () => {
    const mind = mindOf(scenario, august, 'ahead', 'trotsky');
    const outlook = { prospects: prospectsOf(mind), threats: [] };
    const liked = cloneState(mind.world);
    for (const id of liked.bodies.politburo!.full) if (id !== 'trotsky') liked.ties[id] = { ...liked.ties[id], trotsky: 80 };
    expect(evaluate(scenario, liked, 'trotsky', outlook)).toBeGreaterThan(evaluate(scenario, mind.world, 'trotsky', outlook));
  });
});

describe('threats', () => {
  it('are lawful blows at what he has, and weigh more when those who would decide them dislike him', () => {
    const mind = mindOf(scenario, august, 'ahead', 'stalin');
    const threats = threatsTo(mind);
    expect(threats.length).toBeGreaterThan(0);
    for (const { room, motion } of threats) expect(refuseMotion(scenario, mind.world, motion, room)).toBeNull();
    const hated = cloneState(mind.world);
    for (const id of Object.keys(hated.ties)) if (id !== 'stalin') hated.ties[id] = { ...hated.ties[id], stalin: -80 };
    const outlook = { ...outlookOf(mind), prospects: [] };
    expect(evaluate(scenario, hated, 'stalin', outlook)).toBeLessThan(evaluate(scenario, mind.world, 'stalin', outlook));
  });
});

it('what a man thinks of laying before a room is lawful there', () => {
  for (const seat of scenario.manifest.seats)
    for (const room of ['politburo', 'central-committee']) {
      const mind = mindOf(scenario, august, 'ahead', seat);
      for (const motion of motionsToWeigh(mind, room)) expect(refuseMotion(scenario, mind.world, motion, room)).toBeNull();
    }
});

it('looking ahead earns Voroshilov what the heuristic never thinks of: a seat on the Military Council', () => {
  const points = (player: typeof heuristic): number[] =>
    ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'].map(
      (seed) => scoreOf(scenario, simulate(scenario, seed, { voroshilov: player }).state, 'voroshilov').points,
    );
  const ahead = points(PLAYER_OF['search-quick']!);
  const plain = points(heuristic);
  expect(ahead.every((p, i) => p >= plain[i]!)).toBe(true);
  expect(ahead.filter((p, i) => p > plain[i]!).length).toBeGreaterThan(2);
});
