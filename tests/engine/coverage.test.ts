// Every order, action and motion kind has its test file, and every refusal it can give is produced there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ACTION_TYPES } from '../../src/model/action';
import { MOTION_KINDS } from '../../src/model/motion';
import { ORDER_KINDS } from '../../src/model/order';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): string => readFileSync(path, 'utf8');

/** `rule key` of every refusal a source file writes; a rule with two keys to choose from gives two. */
function refusalsIn(source: string): string[] {
  const found: string[] = [];
  for (const [, rule, rest] of source.matchAll(/\brefusal\(\s*'(R[\d.]+[a-z]?)',([^;{]*)/g))
    for (const [, key] of rest!.split(/\brefusal\(/)[0]!.matchAll(/'([a-z]\w*\.\w+)'/gi)) found.push(`${rule} ${key}`);
  return [...new Set(found)];
}

describe.each([
  ['orders', ORDER_KINDS],
  ['actions', ACTION_TYPES],
  ['motions', MOTION_KINDS],
] as const)('%s', (name, kinds) => {
  const sources = folder(`../../src/engine/${name}/`);
  const tests = folder(`./${name}/`);
  const all = readdirSync(tests)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => read(`${tests}${file}`))
    .join('\n');

  it.each([...kinds])('R3.2 %s has its test file', (kind) => {
    expect(existsSync(`${tests}${kind}.test.ts`)).toBe(true);
  });

  it.each(readdirSync(sources))('R3.2 every refusal of %s is produced in a test', (file) => {
    const source = read(`${sources}${file}`);
    const own = `${tests}${file.replace(/\.ts$/, '.test.ts')}`;
    const tested = existsSync(own) ? read(own) : all;
    const refusals = refusalsIn(source);
    expect(refusals.length > 0).toBe(/\brefusal\('/.test(source));
    expect(refusals.filter((refusal) => !tested.includes(`'${refusal}'`))).toEqual([]);
  });
});
