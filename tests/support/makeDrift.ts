// Writes `scenarios/circle-of-power/drift.yaml` anew, after a window has changed: npx tsx tests/support/makeDrift.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/cli/files';
import { bordersOf, driftText } from './borders';
import { shipped } from './scenarios';

const SOURCE = {
  source: 'author',
  locator:
    'computed: where the record leaves the window before, against where this one begins; what that rests on is cited in the files of the window',
  grade: 'inferred',
} as const;
const { drift: _, ...campaign } = shipped('circle-of-power');
writeFileSync(join(packageRoot(), 'scenarios/circle-of-power/drift.yaml'), driftText(bordersOf(campaign, shipped, [SOURCE])));
