// The fixture scenario in two layers, read from tests/support/mini, for tests of the loader.
import { fileURLToPath } from 'node:url';
import { readScenarioFolder } from '../../src/cli/files';
import type { LayerFiles } from '../../src/scenario/layer';

const folder = fileURLToPath(new URL('./mini/', import.meta.url));

/** Fresh layers, base first; safe to change. */
export function miniLayers(): LayerFiles[] {
  return ['mini-base', 'mini-game'].map((name) => ({ name: `mini/${name}`, files: readScenarioFolder(`${folder}${name}`) }));
}

/** The fixture with one more layer over it, of the files given by path. */
export function miniWith(files: Record<string, string>): LayerFiles[] {
  const manifest = 'id: over\ntitle: Over\nsubtitle: Over\nextends: mini-game\nsources: [{source: author, locator: fixture, grade: invented}]\n';
  const all = Object.entries({ 'scenario.yaml': manifest, ...files });
  return [...miniLayers(), { name: 'over', files: all.map(([path, text]) => ({ path, text })) }];
}
