// The field reference in scenarios/README.md is what the schemas say. GOLDEN=write writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fieldReference, REFERENCE_END, REFERENCE_START } from '../../src/cli/fieldReference';
import { packageRoot } from '../../src/cli/files';
import { TABLES } from '../../src/model/scenario';

const file = join(packageRoot(), 'scenarios/README.md');

/** The README with another reference between its markers. */
function withReference(text: string, reference: string): string {
  const start = text.indexOf(REFERENCE_START);
  const end = text.indexOf(REFERENCE_END);
  if (start < 0 || end < start) throw new Error(`scenarios/README.md has no ${REFERENCE_START} … ${REFERENCE_END}`);
  return `${text.slice(0, start)}${REFERENCE_START}\n\n${reference}\n\n${text.slice(end)}`;
}

/** Tables may be padded by a formatter. */
const plain = (text: string): string => text.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---');

it('the field reference is not stale (GOLDEN=write rewrites it)', () => {
  const text = readFileSync(file, 'utf8');
  const wanted = withReference(text, fieldReference());
  if (process.env.GOLDEN === 'write') writeFileSync(file, wanted);
  else expect(plain(text) === plain(wanted), 'run: GOLDEN=write npx vitest run tests/scenario/fieldReference.test.ts').toBe(true);
});

it('every table has its section, and every field a meaning', () => {
  const reference = fieldReference();
  for (const table of TABLES) expect(reference).toContain(`### ${table}\n`);
  expect(reference).not.toMatch(/\| +\|$/m);
});
