// The field reference in scenarios/README.md is what the schemas say. GOLDEN=write writes it anew.
import { expect, it } from 'vitest';
import { fieldReference, REFERENCE_END, REFERENCE_START } from '../../src/cli/fieldReference';
import { TABLES } from '../../src/model/scenario';
import { expectGenerated } from '../support/generated';

it('the field reference is not stale (GOLDEN=write rewrites it)', () => {
  expectGenerated(REFERENCE_START, REFERENCE_END, fieldReference(), 'tests/scenario/fieldReference.test.ts');
});

it('every table has its section, and every field a meaning', () => {
  const reference = fieldReference();
  for (const table of TABLES) expect(reference).toContain(`### ${table}\n`);
  expect(reference).not.toMatch(/\| +\|$/m);
});
