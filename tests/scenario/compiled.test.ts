// A compiled scenario revives as it was, without the YAML parser.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson, compileScenario, hashOf, reviveScenario } from '../../src/scenario/compiled';
import { loadScenario } from '../../src/scenario/load';
import { miniLayers } from '../support/mini';

const scenario = loadScenario(miniLayers()).scenario!;

describe('compiled scenarios', () => {
  it('revive equal, frozen and indexed', () => {
    const revived = reviveScenario(compileScenario(scenario));
    expect(revived).toEqual(scenario);
    expect(Object.isFrozen(revived.events[0]!.sources)).toBe(true);
    expect(revived.byId.posts.secretary).toBe(revived.posts[0]);
    const { hash, byId: _, chosen: __, ...data } = revived;
    expect(hashOf(data)).toBe(hash);
  });

  it('compile to the same text again', () => {
    expect(compileScenario(reviveScenario(compileScenario(scenario)))).toBe(compileScenario(scenario));
  });

  it('refuse another format', () => {
    expect(() => reviveScenario('{"format":"other"}')).toThrow(/plenum-scenario-1/);
  });

  it('canonical JSON sorts keys at every depth and keeps lists in order', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
  });

  it('the path does not reach the YAML parser', () => {
    const text = readFileSync(new URL('../../src/scenario/compiled.ts', import.meta.url), 'utf8');
    expect([...text.matchAll(/^import (?!type).*$/gm)]).toEqual([]);
  });
});
