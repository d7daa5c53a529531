// Scenario folders on disk: found by id or folder, bases followed, circles and strange names survived.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadScenarioFolder, loadScenarioFromDisk, packageRoot, readScenarioFolder, scenarioIds } from '../../src/cli/files';
import { shippedRules } from '../support/mini';

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
    cpSync(join(packageRoot(), 'tests/support/mini'), join(root, 'mini'), { recursive: true });
    write('mini/mini-base/rules.yaml', shippedRules().text);
    const { scenario, diagnostics } = loadScenarioFolder(join(root, 'mini/mini-game'));
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
    expect(loadScenarioFromDisk('one', root).diagnostics).toMatchObject([{ code: 'base-missing', message: 'extends “one”, which closes a circle' }]);
    write('scenarios/self/scenario.yaml', manifest('self', 'self'));
    expect(loadScenarioFromDisk('self', root).diagnostics).toMatchObject([
      { code: 'base-missing', message: 'extends “self”, which closes a circle' },
    ]);
  });

  it('a mistyped base is told with the nearest folder, beside or in the scenarios', () => {
    write('mods/upper/scenario.yaml', manifest('upper', 'lwo'));
    write('mods/other/scenario.yaml', manifest('other', null));
    const mistyped = () => loadScenarioFolder(join(root, 'mods/upper'), root).diagnostics;
    expect(mistyped()).toMatchObject([{ code: 'base-missing', line: 4, suggestion: 'did you mean “low”?' }]);
    write('mods/upper/scenario.yaml', manifest('upper', 'otehr'));
    expect(mistyped()).toMatchObject([{ code: 'base-missing', line: 4, suggestion: 'did you mean “other”?' }]);
  });

  it('a tower that is too high ends', () => {
    for (let n = 1; n <= 9; n++) write(`tower/floor-${n}/scenario.yaml`, manifest(`floor-${n}`, n === 9 ? null : `floor-${n + 1}`));
    const { diagnostics } = loadScenarioFolder(join(root, 'tower/floor-1'), root);
    expect(diagnostics).toMatchObject([{ code: 'base-missing', message: 'extends “floor-9”, and more than 8 scenarios would lie upon each other' }]);
  });

  it('a folder that does not bear the id of its scenario is found out, once', () => {
    write('mods/lower/scenario.yaml', manifest('under', null));
    write('mods/upper/scenario.yaml', manifest('upper', 'lower'));
    const { diagnostics } = loadScenarioFolder(join(root, 'mods/upper'), root);
    const file = relative(process.cwd(), join(root, 'mods/lower/scenario.yaml'));
    expect(diagnostics.filter(({ code }) => code === 'wrong-folder')).toMatchObject([{ file, line: 1, column: 5 }]);
    expect(diagnostics.some(({ code }) => code === 'base-missing')).toBe(false);
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
