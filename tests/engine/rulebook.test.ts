// RULES.md is true of the code as far as can be read off it: rule numbers, files, and the constants that rules read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/cli/files';
import { RULE_CONSTANTS } from '../../src/model/rules';

const root = packageRoot();
const engine = join(root, 'src/engine');
const rulebook = readFileSync(join(engine, 'RULES.md'), 'utf8');
const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(engine, path), 'utf8'));

it('every rule that the engine names stands in the rulebook', () => {
  const named = new Set(sources.flatMap((text) => [...text.matchAll(/'(R\d+(?:\.\d+b?)?)'/g)].map((m) => m[1]!)));
  const missing = [...named].filter((rule) => !rulebook.includes(`**${rule}**`) && !rulebook.includes(`## ${rule} `));
  expect(missing).toEqual([]);
});

it('every file that the rulebook names exists', () => {
  const files = [...rulebook.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|yaml|md))`/g)].map((m) => m[1]!);
  const places = ['', 'src/engine', 'scenarios/base'];
  const missing = files.filter((file) => !places.some((place) => existsSync(join(root, place, file))));
  expect(missing).toEqual([]);
});

it('every constant is read by a rule, and told in the rulebook', () => {
  const reading = sources.flatMap((text) => text.split('\n')).filter((line) => /\bconstant\(/.test(line));
  // The numbers of a count are looked up together by a list of their names, and read as `this.w.name`.
  const weighed = (name: string): boolean =>
    sources.some((text) => text.includes(`this.w.${name}`)) && sources.some((text) => text.includes(`  '${name}',`));
  expect(RULE_CONSTANTS.filter((name) => !weighed(name) && !reading.some((line) => line.includes(`'${name}'`)))).toEqual([]);
  expect(RULE_CONSTANTS.filter((name) => !rulebook.includes(`\`${name}\``))).toEqual([]);
});
