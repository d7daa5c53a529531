// The readings of the shipped scenarios (R10.1): each loads and plays its documented course; what depends on it is what the sources disagree about.
import { describe, expect, it } from 'vitest';
import { forecastMotion } from '../../src/engine/forecast';
import { votersOf } from '../../src/engine/read';
import { makeReplay, runReplay } from '../../src/engine/replay';
import { courseToCorridor, playCourse } from '../../src/lab/course';
import { type GameJob, playJob, seating, summarize } from '../../src/lab/games';
import { courseThrough, dependingOn, exampleOf, readThrough } from '../../src/lab/readings';
import { simulate } from '../../src/lab/simulate';
import { asPlayed, readingsOf, spokenBy, withLenses } from '../../src/scenario/lenses';
import { makeText } from '../../src/text/sentences';
import { shipped as scenarioNamed } from '../support/scenarios';

const cave = scenarioNamed('cave-meeting');

/** Outcomes that a reading denies: all others hold through every lens. */
const DENIED: Record<string, readonly string[]> = { 'april-together': ['four-to-two'], 'july-a-bloc': ['no-bloc'] };

const shipped = ['cave-meeting', 'new-course', 'troika-split', 'right-turn'].flatMap((id) => {
  const scenario = scenarioNamed(id);
  return readingsOf(scenario).flatMap((reading) =>
    readThrough(scenario, reading)
      .filter((r) => !r.isBuilt)
      .map((r) => ({ id, name: r.lens.id, reading, ...r })),
  );
});

describe('shipped lenses', () => {
  it('R10.1 are at least four, of Kamenev, of the Testament and of the voice', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(4);
    expect(readingsOf(cave).map((r) => r.dispute.id)).toEqual(['kamenev-motives', 'testament', 'voice']);
    expect(new Set(shipped.map((r) => r.scenario.hash)).size).toBe(shipped.length);
  });

  it.each(shipped)('R10.1 $id through $name plays its documented course, and all it does not deny still holds', ({ scenario, name, reading }) => {
    expect(playCourse(scenario).ends).toHaveLength(scenario.manifest.turns.length);
    const course = courseThrough(scenario, reading.dispute);
    expect(course.missed).toEqual(DENIED[name] ?? []);
  });

  it.each(shipped)('R10.1 $id through $name is played to its end by computers', ({ scenario }) => {
    expect(playJob(scenario, { seed: 'lens', seats: seating(scenario, 'quick') }).finished).toBe(true);
  });

  it('R10.1 each says of every number where it is read, and changes it', () => {
    const text = makeText(cave);
    for (const lens of cave.lenses) {
      for (const change of lens.changes) {
        const told = text.lensChange(change, cave);
        expect(told.value, lens.id).not.toBe(told.was);
        expect(`${told.what} ${told.value} ${told.was}`).not.toMatch(/⟦|undefined|\{\{/);
        expect(change.sources.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('Kamenev on three men in the Secretariat, August 1923', () => {
  const { dispute } = readingsOf(cave)[0]!;
  const through = (lens: string) => {
    const scenario = withLenses(cave, [lens]);
    return { scenario, ...exampleOf(scenario, dispute)! };
  };

  it('R10.1 is against by conviction as built, against by ties for Kotkin, and for it as a follower', () => {
    const strongest = (lens: string) => through(lens).member!.reasons[0]!.term;
    const vote = (lens: string) => through(lens).member!.vote;
    expect(['kamenev-centrist', 'kamenev-intriguer', 'kamenev-shadow'].map(vote)).toEqual(['against', 'against', 'for']);
    expect(['kamenev-centrist', 'kamenev-intriguer', 'kamenev-shadow'].map(strongest)).toEqual(['conviction', 'opponents', 'patron']);
  });

  it('R10.1 the reasons name the number of the lens and its source', () => {
    const { scenario, member, state, forecast } = through('kamenev-shadow');
    const spoken = member!.reasons.flatMap((r) => spokenBy(scenario, 'kamenev', r, { subject: forecast.subject, state }));
    expect(spoken.map((s) => s.change.type)).toEqual(['patron', 'view']);
    for (const s of spoken) expect([s.lens.id, s.source.source]).toEqual(['kamenev-shadow', 'author']);
    expect(spoken[1]!.source.locator).toContain('Kotkin, n. 217');
  });

  it('R10.1 as built no lens speaks', () => {
    const { scenario, member, state } = through('kamenev-centrist');
    expect(scenario).toBe(cave);
    expect(member!.reasons.flatMap((r) => spokenBy(scenario, 'kamenev', r, { state }))).toEqual([]);
  });

  it('R10.1 a view that has moved since is the lens’s no more', () => {
    const scenario = withLenses(cave, ['kamenev-shadow']);
    const state = courseToCorridor(scenario, 1);
    state.people.kamenev!.views.sec = { view: 2, weight: 1 };
    const { motion, mover, room } = dispute.example!;
    const forecast = forecastMotion(scenario, state, null, room, motion, mover, { voters: votersOf(scenario, state, room, []) });
    const conviction = forecast.members.find((m) => m.person === 'kamenev')!.reasons.find((r) => r.term === 'conviction')!;
    expect(spokenBy(scenario, 'kamenev', conviction, { state })).toEqual([]);
  });
});

it('R10.1 the Testament weighs with Bukharin when it is Lenin’s', () => {
  const { dispute } = readingsOf(cave)[1]!;
  const votes = ['testament-vouched', 'testament-genuine', 'testament-doubted'].map(
    (lens) => exampleOf(withLenses(cave, [lens]), dispute)!.member!.vote,
  );
  expect(votes).toEqual(['abstain', 'for', 'abstain']);
});

it('R10.1 April 1925 is four to two, or six to none', () => {
  const scenario = scenarioNamed('troika-split');
  const { dispute } = readingsOf(scenario).find((r) => r.dispute.id === 'april-1925')!;
  const counts = ['april-outvoted', 'april-together'].map((lens) => {
    const { forecast } = exampleOf(withLenses(scenario, [lens]), dispute)!;
    return [forecast.for, forecast.against, forecast.abstain];
  });
  expect(counts).toEqual([
    [4, 2, 1],
    [6, 0, 1],
  ]);
});

it('R10.1 Bukharin speaks for Kamenev’s return, or keeps out of it, by what he wanted of him in July 1928', () => {
  const scenario = scenarioNamed('right-turn');
  const { dispute } = readingsOf(scenario).find((r) => r.dispute.id === 'july-1928')!;
  const votes = ['july-he-listened', 'july-kept-from-stalin', 'july-a-bloc'].map(
    (lens) => exampleOf(withLenses(scenario, [lens]), dispute)!.member!.vote,
  );
  expect(votes).toEqual(['for', 'abstain', 'for']);
});

it('R10.1 a game keeps its lenses and runs on no other reading', () => {
  const scenario = withLenses(cave, ['kamenev-shadow', 'testament-genuine']);
  const { actions } = simulate(scenario, 'kept');
  const replay = makeReplay(scenario, 'kept', seating(scenario, 'heuristic'), actions, false);
  expect(replay.lenses).toEqual(['kamenev-shadow', 'testament-genuine']);
  expect(runReplay(asPlayed(cave, replay), replay).divergence).toBeNull();
  expect(runReplay(cave, replay).divergence?.reason).toBe('scenario');
  expect(makeReplay(cave, 'kept', seating(cave, 'heuristic'), [], false)).not.toHaveProperty('lenses');
});

it('R10.1 what depends on a reading is sorted by how far apart the readings are', () => {
  const runs = readThrough(cave, readingsOf(cave)[0]!).map((r) => {
    const jobs: GameJob[] = ['1', '2'].map((seed) => ({ seed, seats: seating(cave, 'quick') }));
    return summarize(
      r.scenario,
      jobs.map((job) => playJob(r.scenario, job)),
    );
  });
  const rows = dependingOn(cave, runs);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.spread).toBeCloseTo(Math.max(...row.values) - Math.min(...row.values), 5);
  expect(rows.map((r) => r.spread)).toEqual(rows.map((r) => r.spread).sort((a, b) => b - a));
  expect(dependingOn(cave, [runs[0]!, runs[0]!])).toEqual([]);
});
