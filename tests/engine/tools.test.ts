// The small things every rule leans on: integer arithmetic, seeded draws, fingerprints, ties within bounds.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/engine/digest';
import { newGame } from '../../src/engine/newGame';
import { draw, drawAt } from '../../src/engine/random';
import { addAuthority, addFactionalism, clamp, constant, div, doDeed, moveTrust, trust } from '../../src/engine/tools';
import { DEEDS } from '../../src/model/effect';
import type { State } from '../../src/model/state';
import { fresh, put, scenario } from '../support/game';

const WHOLE = fc.integer({ min: -100_000, max: 100_000 });

describe('R0.9 integers', () => {
  test.prop([WHOLE, WHOLE.filter((n) => n !== 0)])('division cuts toward zero and never gives minus nothing', (a, b) => {
    const q = div(a, b);
    expect(Number.isInteger(q) && !Object.is(q, -0)).toBe(true);
    expect(Math.abs(q * b)).toBeLessThanOrEqual(Math.abs(a));
    expect(Math.abs(a - q * b)).toBeLessThan(Math.abs(b));
  });
  test.prop([WHOLE])('a value is held between its bounds', (n) => {
    expect(clamp(n, -5, 5)).toBe(Math.min(5, Math.max(-5, n)));
  });
  it('only a constant that there is can be asked for', () => {
    expect(constant(scenario(), 'threshold')).toBe(10);
    // @ts-expect-error: a misspelt name does not compile
    expect(constant(scenario(), 'treshold')).toBeUndefined();
  });
});

describe('R1.9b who trusts already has less to give', () => {
  const gained = (before: number, by: number): number => {
    const s = put(fresh(), (x) => {
      x.ties.stalin = { trotsky: before };
    });
    moveTrust(s, 'stalin', 'trotsky', by);
    return trust(s, 'stalin', 'trotsky') - before;
  };
  it('a gain is cut by as many per cent as there is trust, and is never nothing while there is room', () => {
    expect([-50, 0, 40, 75, 99].map((before) => gained(before, 20))).toEqual([20, 20, 12, 5, 1]);
    expect(gained(100, 20)).toBe(0);
  });
  it('a loss counts in full', () => {
    expect([-50, 0, 40, 100].map((before) => gained(before, -20))).toEqual([-20, -20, -20, -20]);
  });
});

describe('R1.9b ties and standing keep their bounds', () => {
  test.prop([fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.boolean()), { maxLength: 30 })])('whatever two men do to each other', (deeds) => {
    const s = fresh();
    for (const [deed, back] of deeds) doDeed(scenario(), s, deed, back ? 'stalin' : 'trotsky', back ? 'trotsky' : 'stalin');
    for (const [a, b] of [
      ['stalin', 'trotsky'],
      ['trotsky', 'stalin'],
    ] as const)
      expect(Math.abs(trust(s, a, b))).toBeLessThanOrEqual(100);
    expect(s.deeds).toHaveLength(deeds.length);
  });
  it('nobody does a deed to himself, or to a stranger', () => {
    const s = fresh();
    doDeed(scenario(), s, 'slight', 'stalin', 'stalin');
    doDeed(scenario(), s, 'slight', 'stalin', 'nobody');
    moveTrust(s, 'nobody', 'stalin', 5);
    expect([s.deeds, s.ties.nobody]).toEqual([[], undefined]);
  });
  it('authority and factionalism stay within 0 and 100; only a rise is a stir', () => {
    const s = put(fresh(), (x) => void (x.turn = 3));
    addAuthority(s, 'stalin', 500);
    addAuthority(s, 'trotsky', -500);
    addFactionalism(s, 'trotsky', -500);
    expect([s.people.stalin!.authority, s.people.trotsky!.authority, s.people.trotsky!.factionalism, s.people.trotsky!.lastStir]).toEqual([
      100, 0, 0, -1,
    ]);
    addFactionalism(s, 'trotsky', 500);
    expect([s.people.trotsky!.factionalism, s.people.trotsky!.lastStir]).toEqual([100, 3]);
  });
});

describe('R0.7 seeded draws', () => {
  it('the same seed, purpose and count give the same number; streams do not shift each other', () => {
    const a = newGame(scenario(), 'seed');
    const b = newGame(scenario(), 'seed');
    draw(b, 'harvest', 100);
    const numbers = (s: State) => [draw(s, 'health', 1000), draw(s, 'health', 1000), draw(s, 'health', 1000)];
    const first = numbers(a);
    expect(numbers(b)).toEqual(first);
    expect(first).toEqual([0, 1, 2].map((n) => drawAt('seed', 'health', n, 1000)));
    expect(new Set(first).size).toBeGreaterThan(1);
    expect([a.streams, b.streams]).toEqual([{ health: 3 }, { harvest: 1, health: 3 }]);
  });
  test.prop([fc.string(), fc.string(), fc.nat(1000), fc.integer({ min: 1, max: 1000 })])('stay below their limit', (seed, purpose, n, below) => {
    const value = drawAt(seed, purpose, n, below);
    expect(value >= 0 && value < below && Number.isInteger(value)).toBe(true);
  });
});

describe('R0.9 fingerprints', () => {
  test.prop([fc.dictionary(fc.string(), fc.jsonValue())])('do not depend on the order of writing', (table) => {
    const turned = Object.fromEntries(Object.entries(table).reverse());
    expect(digest(turned)).toBe(digest(table));
  });
  /** What JSON makes of it, keys in order. */
  const canonical = (value: unknown): string =>
    JSON.stringify(value, (_, v) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v));
  test.prop([fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 })])(
    'are the same for what JSON writes alike, and for nothing else',
    (a, b) => {
      expect(digest(JSON.parse(JSON.stringify(a)))).toBe(digest(a));
      expect(digest(a) === digest(b)).toBe(canonical(a) === canonical(b));
    },
  );
  it('tell apart what looks alike', () => {
    const plain = [null, true, false, 0, 1, -1, 0.5, '', '0', 'null', 'true', '0.5', 'a', 'b'];
    const lists = [[], [[]], [{}], [0], [0, 0], ['a', 'b'], ['b', 'a'], ['ab'], [['a'], 'b'], ['a', ['b']]];
    const records = [{}, { a: null }, { a: 0 }, { '': 0 }, { a: 1, b: 2 }, { a: 2, b: 1 }, { a: { b: 1 } }, { b: { a: 1 } }];
    const alike = [...plain, ...lists, ...records];
    expect(new Set(alike.map(digest)).size).toBe(alike.length);
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }));
  });
  it('no two States are alike that differ in one tie', () => {
    const s = fresh();
    const row = s.ties.zinoviev!;
    const ids = Object.keys(s.ties).filter((to) => ![-7, 7, 70].includes(row[to] ?? 0));
    const seen = ids.flatMap((to) => [-7, 7, 70].map((n) => digest(put(s, (x) => void (x.ties.zinoviev![to] = n)))));
    expect(new Set(seen).size).toBe(3 * ids.length);
  });
  it('see every number of a State', () => {
    const s = fresh();
    const before = digest(s);
    expect(before).toMatch(/^[0-9a-f]{14}$/);
    expect(digest(put(s, (x) => void (x.ties.zinoviev!.stalin = 16)))).not.toBe(before);
    expect(digest(structuredClone(s))).toBe(before);
  });
  it('are these, on every machine', () => {
    expect(['', 'plenum', 'Пленум', 1917, { a: [1.5, null] }].map(digest)).toMatchInlineSnapshot(`
      [
        "10236b90b5dced",
        "02a08a4bba9375",
        "09960aa6dca7b2",
        "0922f8026efa65",
        "04d4e3e8d5eaf3",
      ]
    `);
  });
});
