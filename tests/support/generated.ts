// A part of a markdown file that is made from the data, between two markers: compared with what stands there, or written anew with GOLDEN=write.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packageRoot } from '../../src/cli/files';

/** Tables may be padded by a formatter. */
const plain = (text: string): string => text.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---');

/** Fails when what stands between the markers of scenarios/README.md is not `made`; `test` is the file to run with GOLDEN=write. */
export function expectGenerated(start: string, end: string, made: string, test: string): void {
  const file = join(packageRoot(), 'scenarios/README.md');
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`scenarios/README.md has no ${start} … ${end}`);
  const wanted = `${text.slice(0, from)}${start}\n\n${made}\n\n${text.slice(to)}`;
  if (process.env.GOLDEN === 'write') writeFileSync(file, wanted);
  else expect(plain(text) === plain(wanted), `run: GOLDEN=write npx vitest run ${test}, then npm run format`).toBe(true);
}
