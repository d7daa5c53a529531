// Hostile and damaged files: always Diagnostics, never an exception, never a long wait.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/scenario/codes';
import { makeFindings } from '../../src/scenario/findings';
import { loadScenario } from '../../src/scenario/load';
import { LIMITS, readYaml } from '../../src/scenario/read';
import { miniLayers, miniWith } from '../support/mini';

function codesOf(text: string): string[] {
  const findings = makeFindings();
  readYaml(text, 'x.yaml', 0, new WeakMap(), findings);
  return findings.list().map(({ code }) => code);
}

describe('hostile text', () => {
  it.each([
    ['open brackets', '['.repeat(100_000), 'nesting-too-deep'],
    ['brackets', '['.repeat(3000) + ']'.repeat(3000), 'nesting-too-deep'],
    ['one bracket too many', '['.repeat(LIMITS.depth + 2) + ']'.repeat(LIMITS.depth + 2), 'nesting-too-deep'],
    ['dashes', `${'- '.repeat(100_000)}a`, 'nesting-too-deep'],
    ['question marks', `${'? '.repeat(50_000)}a`, 'nesting-too-deep'],
    ['braces', '{a: '.repeat(100_000), 'nesting-too-deep'],
    ['many keys', Array.from({ length: 150_000 }, (_, i) => `a${i}: 1`).join('\n'), 'file-too-large'],
    ['many values', '- 1\n'.repeat(60_000), null],
    ['the same key', 'a: 1\n'.repeat(20_000), 'duplicate-key'],
    ['an alias in itself', '&a [*a]', 'alias-bomb'],
    ['an alias of nothing', '- *a', 'yaml-syntax'],
    ['a key that is a list', '[a]: 1', 'yaml-syntax'],
    ['two documents', 'a: 1\n---\nb: 1', 'yaml-syntax'],
    ['an old YAML', '%YAML 1.1\n---\na: 2001-01-01\n', 'yaml-syntax'],
    ['a prototype', '__proto__: {polluted: 1}', 'unknown-key'],
    ['a binary tag', '%YAML 1.1\n---\n- !!binary aGk=', 'yaml-syntax'],
  ])('%s', (_, text, code) => {
    const found = codesOf(text);
    if (code === null) expect(found).toEqual([]);
    else expect(found).toContain(code);
  });

  it('the allowed depth is allowed', () => {
    expect(codesOf('['.repeat(LIMITS.depth) + ']'.repeat(LIMITS.depth))).toEqual([]);
  });

  it('words of the language itself are not found where ids are wanted', () => {
    const { diagnostics } = loadScenario(miniWith({ 'people.yaml': '- {id: anna, place: constructor, ties: {tostring: 1}}' }));
    expect(diagnostics.map(({ code }) => code)).toEqual(['bad-id', 'unknown-id', 'unknown-id']);
  });
});

/** One random wound: cut, doubled, or replaced by characters that mean something in YAML. */
const wound = fc.record({
  layer: fc.nat(1),
  file: fc.nat(30),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  by: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!',
      '"',
      "'",
      '|',
      '>',
      '\t',
      '#',
      '\u0000',
      '---\n',
      'null',
      '~',
      '{}',
      '[]',
      '.nan',
      '1e999',
      '-1',
      'id: anna',
      'type: all',
      'remove: true',
    ),
    fc.string({ maxLength: 12 }),
  ),
});

describe('damaged text', () => {
  it('a mutilated scenario never throws, and is null exactly when there is an error', () => {
    const damaged = (wounds: { layer: number; file: number; at: number; length: number; by: string }[]) => {
      const layers = miniLayers();
      for (const { layer, file, at, length, by } of wounds) {
        const { files } = layers[layer]!;
        const target = files[file % files.length]!;
        const start = Math.floor(at * target.text.length);
        target.text = target.text.slice(0, start) + by + target.text.slice(start + length);
      }
      const { scenario, diagnostics } = loadScenario(layers);
      expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      for (const { line, column, code, file } of diagnostics) {
        expect(CODES).toContain(code);
        expect(file).not.toBe('');
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    };
    fc.assert(fc.property(fc.array(wound, { minLength: 1, maxLength: 4 }), damaged), { numRuns: 80 });
  }, 60_000);

  it('any JSON in place of a file never throws', () => {
    const name = fc.constantFrom(
      'people',
      'bodies',
      'posts',
      'organizations',
      'events',
      'documents',
      'levers',
      'aims',
      'endings',
      'blocs',
      'history',
      'rules',
      'scenario',
      'factions',
    );
    const fields = [
      'when',
      'effects',
      'members',
      'apparatus',
      'ask',
      'powers',
      'steps',
      'cast',
      'patron',
      'turns',
      'action',
      'ties',
      'views',
      'full',
      'deeds',
      'seats',
    ];
    const replaced = (file: string, junk: fc.JsonValue, key: string) => {
      const record = { id: 'anna', [key]: junk, ...Object.fromEntries(fields.map((field) => [field, junk])) };
      for (const content of [junk, record, [record]]) {
        const { diagnostics } = loadScenario(miniWith({ [`${file}.yaml`]: JSON.stringify(content) }));
        for (const { line } of diagnostics) expect(line).toBeGreaterThan(0);
      }
    };
    fc.assert(fc.property(name, fc.jsonValue({ maxDepth: 4 }), fc.string(), replaced), { numRuns: 60 });
  }, 60_000);
});
