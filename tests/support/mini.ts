// The fixture scenario in two layers, read from tests/support/mini, for tests of the loader. Its rules are those of the shipped base.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, readScenarioFolder } from '../../src/cli/files';
import type { LayerFiles } from '../../src/scenario/layer';
import type { SourceFile } from '../../src/scenario/read';

const folder = join(packageRoot(), 'tests/support/mini');

/** The file of the shipped base: what has no base of its own must give every number of the rules. */
export const shippedRules = (): SourceFile => ({
  path: 'rules.yaml',
  text: readFileSync(join(packageRoot(), 'scenarios/base/rules.yaml'), 'utf8'),
});

/** Fresh layers, base first; safe to change. */
export function miniLayers(): LayerFiles[] {
  const read = (name: string): SourceFile[] => readScenarioFolder(join(folder, name));
  return [
    { name: 'mini/mini-base', files: [...read('mini-base'), shippedRules()] },
    { name: 'mini/mini-game', files: read('mini-game') },
  ];
}

/** The fixture with one more layer over it, of the files given by path. */
export function miniWith(files: Record<string, string>): LayerFiles[] {
  const manifest = 'id: over\ntitle: Over\nsubtitle: Over\nextends: mini-game\nsources: [{source: author, locator: fixture, grade: invented}]\n';
  const all = Object.entries({ 'scenario.yaml': manifest, ...files });
  return [...miniLayers(), { name: 'over', files: all.map(([path, text]) => ({ path, text })) }];
}
