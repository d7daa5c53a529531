// One tiny broken scenario per Diagnostic code, or several: the folder's name is the code, or begins with it. `# here` marks the line it must point at, and
// what follows after a colon it must say.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readScenarioFolder } from '../../src/cli/files';
import { CODES } from '../../src/scenario/codes';
import type { LayerFiles } from '../../src/scenario/layer';
import { loadScenario, readManifest } from '../../src/scenario/load';
import type { SourceFile } from '../../src/scenario/read';
import { miniLayers } from '../support/mini';

const root = fileURLToPath(new URL('../bad-scenarios/', import.meta.url));
const folders = readdirSync(root).sort();
/** The longest code that the folder's name begins with. */
const codeOf = (folder: string): string | undefined =>
  CODES.filter((code) => folder === code || folder.startsWith(`${code}-`)).sort((a, b) => b.length - a.length)[0];
/** Warnings: the scenario still loads. */
const WARNINGS = ['repeated-id', 'room-does-not-sit', 'nobody-joins', 'lens-idle'];

/** Files too large to keep are grown from a unit: `{n}` is its number, in the path for many files and in the text for one. */
function grow(folder: string): SourceFile[] {
  const file = `${root}${folder}/grow.json`;
  if (!existsSync(file)) return [];
  const { path, unit, times } = JSON.parse(readFileSync(file, 'utf8')) as { path: string; unit: string; times: number };
  const units = Array.from({ length: times }, (_, n) => ({ path: path.replace('{n}', String(n)), text: unit.replace('{n}', String(n)) }));
  return path.includes('{n}') ? units : [{ path, text: units.map(({ text }) => text).join('') }];
}

function loadBad(folder: string) {
  const files = [...readScenarioFolder(root + folder), ...grow(folder)];
  const head = readManifest(files);
  const below = head.extends === 'mini-game' ? miniLayers() : [];
  // What a campaign may look through: the fixture, and one that cannot be read.
  const broken = { name: 'broken', files: [{ path: 'scenario.yaml', text: 'id: [' }], folder: 'broken' };
  const spans =
    head.composedOf.length === 0
      ? undefined
      : new Map<string, LayerFiles[]>([
          ['mini-game', miniLayers()],
          ['broken', [broken]],
        ]);
  return { files, result: loadScenario([...below, { name: folder, files, folder, others: ['mini-game'], ...(spans && { spans }) }]) };
}

describe('broken scenarios', () => {
  it('there is one for every code and no other', () => {
    expect([...new Set(folders.map(codeOf))].sort()).toEqual([...CODES].sort());
    expect(CODES.filter((code) => !folders.includes(code))).toEqual([]);
  });

  it.each(folders)('%s', (folder) => {
    const code = codeOf(folder)!;
    const { files, result } = loadBad(folder);
    const found = result.diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const { line, column, message } of found) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
    if (code !== 'too-many-problems') expect([...new Set(result.diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
    expect(result.scenario !== null).toBe(WARNINGS.includes(code));

    const marked = files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, i) => {
        const mark = /# here(?:: (.*))?/.exec(line);
        return mark ? [{ place: `${folder}/${path}:${i + 1}`, words: mark[1] ?? '' }] : [];
      }),
    );
    expect(marked.length > 0 || existsSync(`${root}${folder}/grow.json`)).toBe(true);
    for (const { place, words } of marked) {
      const said = found.filter(({ file, line }) => `${file}:${line}` === place).map(({ message, suggestion }) => `${message}; ${suggestion}`);
      expect(said).toContainEqual(expect.stringContaining(words));
    }
  });
});
