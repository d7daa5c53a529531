// Files that tests compare with: kept beside the tests and written anew only on purpose, laid out so that a change shows as few lines.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/cli/files';

/** Whether this run writes golden tables instead of comparing with them (`npm run golden`). */
export const isWriting = process.env.GOLDEN === 'write';

/** Short values on one line, longer ones an element a line. */
function layOut(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat.length <= 130 || value === null || typeof value !== 'object') return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((v) => `${deeper}${layOut(v, deeper)}`).join(',\n')}\n${indent}]`;
  const rows = Object.entries(value).map(([k, v]) => `${deeper}${JSON.stringify(k)}: ${layOut(v, deeper)}`);
  return `{\n${rows.join(',\n')}\n${indent}}`;
}

export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${layOut(value, '')}\n`);
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The stored table of this name; when writing, `now` is stored first. A table that was never written is an error, not an empty one. */
export function golden(name: string, now: unknown): unknown {
  const path = join(packageRoot(), 'tests/engine/golden', `${name}.json`);
  if (isWriting) writeJson(path, now);
  if (!existsSync(path)) throw new Error(`${path} is missing: write it with npm run golden`);
  return readJson(path);
}
