// Scenario folders on disk, for the command line and the build: reads files and hands them to the loader, which reads nothing itself.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LayerFiles } from '../scenario/layer';
import { type LoadResult, loadScenario, readManifest } from '../scenario/load';
import { LIMITS, type SourceFile } from '../scenario/read';

/** More than the loader accepts in any encoding; the rest of a larger file is not read, only refused. */
const MOST_BYTES = 8_000_000;
/** Folders inside each other that are looked into. */
const DEEPEST = 3;

/** The nearest folder above this file with a package.json. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) return process.cwd();
    folder = above;
  }
  return folder;
}

/** The YAML files of a folder, with paths relative to it, in order of their names. Empty when there is no such folder. */
export function readScenarioFolder(dir: string): SourceFile[] {
  const files: SourceFile[] = [];
  const visit = (folder: string, depth: number): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) visit(path, depth + 1);
      else if (entry.isFile() && /\.ya?ml$/.test(entry.name)) files.push({ path: relative(dir, path).split(sep).join('/'), text: readText(path) });
    }
  };
  if (existsSync(dir)) visit(dir, 0);
  return files;
}

function readText(path: string): string {
  if (statSync(path).size <= MOST_BYTES) return readFileSync(path, 'utf8');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(MOST_BYTES);
    return buffer.toString('utf8', 0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}

/**
 * The layers of the scenario in `dir`, base first: `extends` is looked for beside `dir`, then in `<root>/scenarios`.
 * A base that is missing, or a circle, ends the chain; the loader then says so.
 */
export function readLayers(dir: string, root: string = packageRoot(), above: ReadonlySet<string> = new Set()): LayerFiles[] {
  const layers: LayerFiles[] = [];
  const seen = new Set(above);
  let folder: string | null = resolve(dir);
  while (folder !== null && !seen.has(folder) && layers.length < LIMITS.layers) {
    seen.add(folder);
    const files: SourceFile[] = readScenarioFolder(folder);
    const layer: LayerFiles = { name: displayName(folder), files, folder: basename(folder) };
    layers.unshift(layer);
    const { extends: base, composedOf } = readManifest(files);
    const places: string[] = [dirname(folder), join(root, 'scenarios')];
    const find = (id: string): string | null => (isId(id) ? places.map((place) => join(place, id)).find(isScenario) : undefined) ?? null;
    if (composedOf.length > 0) {
      const found = composedOf.map((id) => [id, find(id)] as const);
      layer.spans = new Map(found.flatMap(([id, at]) => (at === null || seen.has(at) ? [] : [[id, readLayers(at, root, seen)] as const])));
      layer.others = [...new Set(places.flatMap(scenariosIn))].filter((id) => id !== layer.folder).sort();
    }
    if (base === null) break;
    folder = find(base);
    if (folder === null) layer.others = [...new Set(places.flatMap(scenariosIn))].filter((id) => id !== layer.folder).sort();
  }
  return layers;
}

/** Loads the scenario in any folder, following `extends`. Diagnostics name files relative to the current directory. */
export function loadScenarioFolder(dir: string, root: string = packageRoot()): LoadResult {
  return loadScenario(readLayers(dir, root));
}

/** Loads `<root>/scenarios/<id>`. An unknown id gives the Diagnostic `missing-file`. */
export function loadScenarioFromDisk(id: string, root: string = packageRoot()): LoadResult {
  if (!isId(id)) return loadScenario([{ name: `scenarios/${id}`, files: [] }]);
  return loadScenarioFolder(join(root, 'scenarios', id), root);
}

/** Ids of the scenarios in `<root>/scenarios`, in order. */
export function scenarioIds(root: string = packageRoot()): string[] {
  return scenariosIn(join(root, 'scenarios')).sort();
}

const isScenario = (folder: string): boolean => existsSync(join(folder, 'scenario.yaml'));

const scenariosIn = (place: string): string[] => (existsSync(place) ? readdirSync(place).filter((name) => isScenario(join(place, name))) : []);

function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Relative to the current directory with forward slashes; empty for the directory itself. */
function displayName(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join('/');
}
