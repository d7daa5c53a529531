// Scenario folders on disk: found by id or folder, bases followed, circles and strange names survived.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadScenarioFolder, loadScenarioFromDisk, packageRoot, readScenarioFolder, scenarioIds } from '../../src/cli/files';

const root = mkdtempSync(join(tmpdir(), 'plenum-files-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
const manifest = (id: string, base: string | null) =>
  `id: ${id}\ntitle: T\nsubtitle: T\nextends: ${base}\nplayable: false\nsources: [{source: author, locator: x, grade: invented}]\n`;

describe('scenario folders', () => {
  it('the fixture loads from its folder, with the base beside it', () => {
    const { scenario, diagnostics } = loadScenarioFolder(join(packageRoot(), 'tests/support/mini/mini-game'));
    expect(diagnostics).toEqual([]);
    expect(scenario!.manifest.id).toBe('mini-game');
  });

  it('names of files are relative to the folder, in order, YAML only', () => {
    expect(readScenarioFolder(join(packageRoot(), 'tests/support/mini/mini-game')).map(({ path }) => path)).toEqual([
      'aims.yaml',
      'endings.yaml',
      'events/1923.yaml',
      'history.yaml',
      'people.yaml',
      'rules.yaml',
      'scenario.yaml',
    ]);
  });

  it('follows `extends`, and Diagnostics name files from the current directory', () => {
    write('scenarios/low/scenario.yaml', manifest('low', null));
    write('scenarios/low/sources.yaml', '- {id: author, title: A, author: A}');
    write('scenarios/high/scenario.yaml', manifest('high', 'low'));
    write('scenarios/high/places.yaml', '- {id: here}\n');
    const { diagnostics } = loadScenarioFromDisk('high', root);
    const file = relative(process.cwd(), join(root, 'scenarios/high/places.yaml'));
    expect(diagnostics.filter((diagnostic) => diagnostic.file === file).map(({ code }) => code)).toEqual(['missing-key']);
    expect(diagnostics.some(({ code }) => code === 'base-missing')).toBe(false);
    expect(scenarioIds(root)).toEqual(['high', 'low']);
  });

  it('a circle ends', () => {
    write('scenarios/one/scenario.yaml', manifest('one', 'two'));
    write('scenarios/two/scenario.yaml', manifest('two', 'one'));
    expect(loadScenarioFromDisk('one', root).diagnostics.map(({ code }) => code)).toEqual(['base-missing']);
  });

  it('an unknown id, and one that would leave the folder, give a Diagnostic', () => {
    for (const id of ['nowhere', '../../etc', '']) {
      const { scenario, diagnostics } = loadScenarioFromDisk(id, root);
      expect(scenario).toBeNull();
      expect(diagnostics[0]!.code).toBe('missing-file');
    }
  });

  it('a file far too large is refused without being read whole', () => {
    write('scenarios/large/scenario.yaml', manifest('large', null));
    write('scenarios/large/places.yaml', '# filler\n'.repeat(1_000_000));
    expect(loadScenarioFromDisk('large', root).diagnostics.map(({ code }) => code)).toContain('file-too-large');
  });
});
