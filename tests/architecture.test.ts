// The floors of the project as rules about the code: who may import whom, what the lower floors may not know, and a few habits.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');
const FLOORS: Record<string, { below: string[]; packages: string[] }> = {
  model: { below: [], packages: ['zod'] },
  engine: { below: ['model'], packages: ['immer', 'seedrandom/lib/alea.js'] },
  scenario: { below: ['model'], packages: ['zod', 'yaml'] },
  text: { below: ['model'], packages: ['i18next'] },
  ai: { below: ['model', 'engine'], packages: [] },
  lab: { below: ['model', 'engine', 'scenario', 'text', 'ai'], packages: [] },
  table: { below: ['model', 'engine', 'scenario', 'text', 'ai'], packages: [] },
  client: {
    below: ['model', 'engine', 'scenario', 'text', 'ai', 'lab', 'table'],
    packages: ['zod', 'phaser', 'preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals', 'comlink', 'fflate', 'vite'],
  },
  cli: {
    below: ['model', 'engine', 'scenario', 'text', 'ai', 'lab', 'table'],
    packages: ['zod', 'yaml', 'tinypool', 'immer', 'boardgame.io'],
  },
};
const PURE = ['model', 'engine', 'scenario', 'text', 'ai', 'lab', 'table'];
const MOST_LINES = 400;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? filesIn(join(folder, e.name)) : /\.tsx?$/.test(e.name) ? [join(folder, e.name)] : [],
  );
}
const files = filesIn(SRC).map((path) => ({
  path,
  name: relative(ROOT, path),
  floor: relative(SRC, path).split('/')[0]!,
  text: readFileSync(path, 'utf8'),
}));
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** Modules a file imports, type imports among them. */
function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3])!);
}

describe('the floors', () => {
  it('are all known', () => {
    expect([...new Set(files.map((f) => f.floor))].sort()).toEqual(Object.keys(FLOORS).sort());
  });
  it.each(files.map((f) => [f.name, f] as const))('%s imports only floors below', (_name, file) => {
    const floor = FLOORS[file.floor]!;
    const wrong = importsOf(file.text).filter((from) => {
      if (from.startsWith('.')) {
        const target = relative(SRC, resolve(dirname(file.path), from)).split('/')[0]!;
        return target !== file.floor && !floor.below.includes(target) && !target.startsWith('..');
      }
      if (from.startsWith('node:')) return PURE.includes(file.floor);
      if (from.startsWith('virtual:') || from.endsWith('.css') || from.startsWith('@fontsource/')) return file.floor !== 'client';
      const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : from.split('/')[0]!;
      return !floor.packages.includes(from) && !floor.packages.includes(name);
    });
    // The build plugin runs in Node beside the client and reads scenario files through the command's host.
    const isBuild = file.name.startsWith('src/client/build/');
    expect(isBuild ? wrong.filter((w) => !w.startsWith('node:')) : wrong).toEqual([]);
  });
  it('keep Phaser behind the board', () => {
    const users = files.filter((f) => importsOf(f.text).some((i) => i === 'phaser')).map((f) => dirname(f.name));
    expect([...new Set(users)]).toEqual(['src/client/board']);
  });
});

describe('the pure floors', () => {
  const forbidden =
    /\b(window|document\.(?:create|query|get|body)|process\.|Date\b|Math\.(?:random|exp|log|pow|sin|cos|tan|cbrt|hypot)|setTimeout|setInterval|Intl\b|localeCompare|toLocale\w+|performance\.|crypto\.|globalThis)/;
  it.each(files.filter((f) => PURE.includes(f.floor)).map((f) => [f.name, f] as const))(
    '%s knows no host, clock, chance or locale',
    (_name, file) => {
      expect(code(file.text).match(forbidden)?.[0] ?? null).toBeNull();
    },
  );
});

describe('every source file', () => {
  it.each(files.map((f) => [f.name, f] as const))('%s says first what it is for, is short, types what it does', (_name, file) => {
    expect(file.text.startsWith('//'), 'the first line is a comment').toBe(true);
    expect(file.text.split('\n').length).toBeLessThanOrEqual(MOST_LINES + 1);
    const plain = code(file.text);
    expect(plain.match(/:\s*any\b|<any>|as any\b|@ts-ignore|@ts-expect-error/)?.[0] ?? null).toBeNull();
    const hasDefault = /\bexport default\b/.test(plain) && !file.name.endsWith('.d.ts');
    expect(hasDefault).toBe(false);
  });
});
