// Node reads no TypeScript: the command is bundled once per state of the source, in a fifth of a second, and kept under node_modules/.cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules/.cache/plenum');
/** The client is the browser's. */
const isOurs = (name) => !name.startsWith('client/') && /\.(ts|json)$/.test(name);
const DAY = 86_400_000;

/** Names, sizes and times of every source file: the same for the same source. */
function stateOfSource() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'));
  for (const file of files.filter(isOurs).sort()) {
    const { mtimeMs, size } = statSync(join(root, 'src', file));
    hash.update(`${file}|${mtimeMs}|${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Bundles nobody has started for a day; never one that a running command may still read. */
function sweep() {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    // Another command may just have named its own otherwise.
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > DAY) rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleInto(folder) {
  const { build } = await import('esbuild');
  const made = `${folder}.${process.pid}`;
  await build({
    entryPoints: { main: join(root, 'src/cli/main.ts'), labWorker: join(root, 'src/cli/labWorker.ts') },
    outdir: made,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'silent',
  });
  // Another command may have been as quick: its bundle is the same.
  if (existsSync(folder)) rmSync(made, { recursive: true });
  else
    try {
      renameSync(made, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(made, { recursive: true, force: true });
    }
  sweep();
}

/** The exports of one entry (`main` or `labWorker`) as of the present source. */
export async function bundled(entry) {
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, stateOfSource());
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  else await bundleInto(folder);
  return import(pathToFileURL(join(folder, `${entry}.mjs`)).href);
}
