import { describe, expect, it } from 'vitest';
import { convince } from '../../src/engine/circle/cadres';
import { advanceEconomy, discontentIn, grainYear, receptionOf } from '../../src/engine/economy';
import { monthNumber } from '../../src/engine/economyMonth';
import { newGame } from '../../src/engine/newGame';
import { count } from '../../src/engine/votes';
import { playCourse } from '../../src/lab/course';
import type { Scenario } from '../../src/model/scenario';
import { fresh, put, scenario } from '../support/game';
import { shipped } from '../support/scenarios';

describe('R8.2 harvests', () => {
  const drawn: Scenario = {
    ...scenario(),
    economy: { ...scenario().economy!, harvests: 'drawn', years: scenario().economy!.years.map((y) => ({ ...y, spread: 20 })) },
  };
  const played = (free: Scenario, seed: string) => put(newGame(free, seed), (s) => advanceEconomy(free, s));
  const documented = grainYear(scenario(), monthNumber('1923-07')).offered;

  it('are the documented ones unless the scenario says otherwise', () => {
    const s = played(scenario(), 'a');
    expect(s.economy!.harvests).toEqual({});
    expect(s.streams).toEqual({});
  });

  it('are drawn once for a grain year that begins in the game, within its spread, from the seed, and told', () => {
    const found = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => played(drawn, seed).economy!.harvests['1923-07']!);
    for (const offered of found) {
      expect(offered).toBeGreaterThanOrEqual(Math.trunc((documented * 80) / 100));
      expect(offered).toBeLessThanOrEqual(Math.trunc((documented * 120) / 100));
    }
    expect(new Set(found).size).toBeGreaterThan(2);
    const s = played(drawn, 'a');
    expect(s).toEqual(played(drawn, 'a'));
    expect(s.streams).toEqual({ harvest: 1 });
    expect(s.chronicle.some((e) => e.key.startsWith('harvest.') && e.who === null && e.args.offered === found[0])).toBe(true);
    // The next month belongs to the same year.
    const next = put(s, (x) => {
      x.turn += 1;
      advanceEconomy(drawn, x);
    });
    expect(next.streams).toEqual({ harvest: 1 });
    expect(next.economy!.harvests).toEqual(s.economy!.harvests);
  });

  it('change what the village brings', () => {
    const sold = (offered: number) => {
      const s = put(newGame(drawn, 'a'), (x) => {
        x.economy!.harvests['1923-07'] = offered;
        x.turn = 3;
        advanceEconomy(scenario(), x);
      });
      return s.economy!.months.at(-1)!.collected;
    };
    expect(sold(900)).toBeGreaterThan(sold(400));
  });

  it('are the documented ones on the documented course all the same', () => {
    expect(playCourse(drawn).ends.at(-1)!.economy!.harvests).toEqual({});
  });
});

describe('R8.2 moods in the organizations', () => {
  const hungry = put(fresh(), (s) => {
    s.economy!.moodWorkers = -50;
    s.economy!.moodPeasants = 0;
  });

  const content = put(hungry, (s) => {
    s.economy!.moodWorkers = 0;
  });

  it('members feel what their place is made of, and hear who speaks for it', () => {
    expect(discontentIn(scenario(), hungry, 'petrograd')).toEqual({ tem: 50 });
    expect(discontentIn(scenario(), hungry, 'black-earth')).toEqual({});
    expect(discontentIn(scenario(), content, 'petrograd')).toEqual({});
    expect(receptionOf(scenario(), hungry, 'petrograd', { tem: 2 })).toBe(150);
    expect(receptionOf(scenario(), hungry, 'petrograd', { tem: -1, deb: 1 })).toBe(50);
    expect(receptionOf(scenario(), hungry, 'petrograd', { deb: 1 })).toBe(100);
  });

  it('a platform that speaks for the discontented wins more of them, the leadership against them less', () => {
    const split = shipped('troika-split');
    const platform = split.documents.find((d) => d.platform !== null)!;
    const out = (mood: number) =>
      put(newGame(split, 'rules'), (x) => {
        x.economy!.moodWorkers = mood;
        x.economy!.moodPeasants = 0;
        Object.assign(x.documents[platform.id]!, { public: true, supports: { tem: 1 } });
        Object.assign(x.organizations.moscow!, { opinion: {}, regime: 0 });
        x.lines.tem = -60;
        convince(split, x, 'moscow', platform.platform!, 5);
        convince(split, x, 'moscow', 'line', 5);
      }).organizations.moscow!.opinion;
    const [calm, angry] = [out(0), out(-50)];
    expect(angry[platform.platform!]).toBeGreaterThan(calm[platform.platform!]!);
    expect(angry.line).toBeLessThan(calm.line!);
  });

  it('R4.3 the secretary of such a place leans to what speaks for it, and it is a reason', () => {
    const terms = (s: typeof hungry, direction: 1 | -1) =>
      count(scenario(), s, {
        motion: { kind: 'line', question: 'tem', direction, tone: 'mild', document: null },
        room: 'politburo',
        mover: 'kamenev',
        voters: ['zinoviev', 'stalin'],
        speeches: [],
        explain: true,
      }).voters.map((v) => v.reasons.find((r) => r.term === 'mood')?.value ?? 0);
    expect(terms(hungry, 1)).toEqual([5, 0]);
    expect(terms(hungry, -1)).toEqual([-5, 0]);
    expect(terms(content, 1)).toEqual([0, 0]);
  });
});
