// Style sheets are one page's worth: two screens that give the same class its own look would spoil each other.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const CLIENT = new URL('../../src/client/', import.meta.url).pathname;
/** Sheets of single screens and of the board; those of the theme are shared on purpose. */
const sheets = ['screens', 'board'].flatMap((folder) =>
  readdirSync(join(CLIENT, folder))
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(CLIENT, folder, file)),
);

/** Classes that a sheet styles by themselves: `.name { … }`. */
function ownClasses(path: string): Set<string> {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...text.matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g)].flatMap((m) => m[1]!.split(','));
  return new Set(selectors.flatMap((one) => /^\s*\.([\w-]+)\s*$/.exec(one)?.[1] ?? []));
}

it('no class is styled by two screens', () => {
  const owner = new Map<string, string>();
  const twice: string[] = [];
  for (const path of sheets)
    for (const name of ownClasses(path)) {
      const first = owner.get(name);
      if (first !== undefined) twice.push(`.${name}: ${first} and ${path}`.replaceAll(CLIENT, ''));
      owner.set(name, path);
    }
  expect(owner.size).toBeGreaterThan(100);
  expect(twice).toEqual([]);
});
