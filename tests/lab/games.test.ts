// Many games and what is counted from them: means, intervals, pairs.
import { describe, expect, it } from 'vitest';
import { type GameRow, pairJobs, pairResults, playJob, seating, summarize } from '../../src/lab/games';
import { meanOf, median, percentile } from '../../src/lab/statistics';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');

describe('statistics', () => {
  it('mean with its 95 % interval by Student’s t', () => {
    expect(meanOf([])).toEqual({ mean: 0, low95: 0, high95: 0 });
    expect(meanOf([4])).toEqual({ mean: 4, low95: 4, high95: 4 });
    expect(meanOf([3, 3, 3])).toEqual({ mean: 3, low95: 3, high95: 3 });
    // s = 1, n = 3, t(2) = 4.303: 2 ± 4.303 / √3
    expect(meanOf([1, 2, 3])).toEqual({ mean: 2, low95: -0.484, high95: 4.484 });
  });

  it('median and percentile by nearest rank', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(percentile([...Array(100).keys()], 95)).toBe(94);
    expect(percentile([7], 95)).toBe(7);
    expect(median([])).toBe(0);
  });
});

const row = (points: Record<string, number>, ending: string | null = null): GameRow => ({
  finished: true,
  turns: 6,
  actions: 10,
  ending,
  points,
  met: [],
  congress: { votes: 0, contested: 0, lead: {} },
  refused: 1,
  digest: JSON.stringify(points),
});

describe('many games', () => {
  it('are counted: endings, points, and a digest that minds their order', () => {
    const ending = scenario.endings[0]!.id;
    const rows = [row({ stalin: 2 }, ending), row({ stalin: 4 })];
    const summary = summarize(scenario, rows);
    expect(summary).toMatchObject({ games: 2, finished: 2, endings: { [ending]: 1 }, refusedPerGame: 1 });
    expect(summary.aims.stalin!.mean).toBe(3);
    expect(summarize(scenario, [...rows].reverse()).digest).not.toBe(summary.digest);
  });

  it('say how often each seat came to so many points, and met each aim', () => {
    const [first, second] = scenario.aims.filter((a) => a.person === 'stalin').map((a) => a.id);
    const { stalin } = summarize(scenario, [
      { ...row({ stalin: 2 }), met: [first!] },
      { ...row({ stalin: 4 }), met: [first!] },
      row({ stalin: 4 }),
    ]).aims;
    expect(stalin!.spread).toEqual({ 2: 1, 4: 2 });
    expect([stalin!.met[first!], stalin!.met[second!]]).toEqual([2, 0]);
  });

  it('a game job plays the same game twice', { timeout: 60_000 }, () => {
    const job = { seed: 'job', seats: seating(scenario, 'heuristic', { trotsky: 'random' }) };
    const first = playJob(scenario, job);
    expect(first.finished).toBe(true);
    expect(playJob(scenario, job)).toEqual(first);
    expect(() => playJob(scenario, { seed: 'job', seats: { stalin: 'human' } })).toThrow('human');
  });

  it('pairs compare game by game, and share the games that are the same', () => {
    const pairs = [
      { seat: 'stalin', a: 'random' as const, b: 'heuristic' as const },
      { seat: 'kamenev', a: 'random' as const, b: 'heuristic' as const },
    ];
    const jobs = pairJobs(scenario, pairs, {}, 's', 3);
    // Three games with everybody the heuristic serve both pairs.
    expect(jobs).toHaveLength(9);
    const rows = jobs.map((job, i) => row({ stalin: job.seats.stalin === 'random' ? 5 : 3, kamenev: i % 2 }));
    const [stalin, kamenev] = pairResults(scenario, pairs, {}, 's', 3, jobs, rows);
    expect(stalin).toMatchObject({ seat: 'stalin', games: 3, meanA: 5, meanB: 3, difference: { mean: 2, low95: 2, high95: 2 } });
    expect(kamenev!.difference.low95).toBeLessThanOrEqual(kamenev!.difference.mean);
  });
});
