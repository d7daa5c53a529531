// The files of one scenario folder -> one raw layer: manifest, rules, economy, guide and tables of records. Knows which file holds what; checks no fields.
import { type PartName, TABLES, type TableName } from '../model/scenario';
import type { Findings, Place } from './findings';
import { isRaw, LIMITS, type Marks, placeAt, type Raw, readYaml, type SourceFile } from './read';
import { suggestion } from './suggest';

/** A scenario folder as the host read it. `name` stands before each path in Diagnostics (e.g. `scenarios/base`). */
export interface LayerFiles {
  name: string;
  files: SourceFile[];
  /** The folder's own name, which the scenario has as its id; left out where there is no folder. */
  folder?: string;
  /** Scenarios it could extend, when the one it extends was looked for and not found. */
  others?: readonly string[];
  /** The scenarios that its windows name, by id, each with what it lies upon; those not found are left out. */
  spans?: ReadonlyMap<string, readonly LayerFiles[]>;
}

export type RawTables = Record<TableName, Raw[]>;

export interface Layer {
  name: string;
  folder: string | null;
  others: readonly string[];
  manifest: Raw | null;
  rules: Raw | null;
  economy: Raw | null;
  guide: Raw | null;
  drift: Raw | null;
  tables: RawTables;
  /** Parts with a file that could not be read, so that not all of their ids are known. */
  broken: Set<PartName>;
  /** Start of the manifest, or of where it should be. */
  at: Place;
}

/** Every file a scenario folder may hold, besides `events/*.yaml`. */
const FILE_NAMES: readonly string[] = [
  'scenario.yaml',
  'rules.yaml',
  'economy.yaml',
  'guide.yaml',
  'drift.yaml',
  'history.yaml',
  ...TABLES.map((table) => `${table}.yaml`),
];
/** Files of one record each. */
const ONE_RECORD = ['rules', 'economy', 'guide', 'drift', 'history'] as const;
/** Tables that may also stand as a key of `scenario.yaml` or `history.yaml`. */
const IN_MANIFEST = ['aims', 'endings'] as const;
const IN_HISTORY = ['deeds', 'outcomes'] as const;

export function emptyTables(): RawTables {
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as RawTables;
}

/** What a file is, or null when it is none of a scenario's (README, locales, pictures). */
function subjectOf(path: string): PartName | 'history' | 'unknown' | null {
  if (!/\.ya?ml$/.test(path) || path.startsWith('locales/')) return null;
  if (path === 'scenario.yaml') return 'manifest';
  const record = ONE_RECORD.find((part) => path === `${part}.yaml`);
  if (record !== undefined) return record;
  if (/^events\/[^/]+\.yaml$/.test(path)) return 'events';
  return TABLES.find((table) => path === `${table}.yaml`) ?? 'unknown';
}

/**
 * Reads a folder. Diagnostics: those of reading, `unknown-file`, `missing-file`, `wrong-type`, `too-many-files`, `too-many-records`, `file-too-large`.
 */
export function readLayer(source: LayerFiles, index: number, marks: Marks, findings: Findings): Layer {
  const fileName = (path: string): string => (source.name === '' ? path : `${source.name}/${path}`);
  const start = (path: string): Place => ({ file: fileName(path), line: 1, column: 1, layer: index });
  const layer: Layer = {
    name: source.name,
    folder: source.folder ?? null,
    others: source.others ?? [],
    manifest: null,
    rules: null,
    economy: null,
    guide: null,
    drift: null,
    tables: emptyTables(),
    broken: new Set(),
    at: start('scenario.yaml'),
  };
  let records = 0;
  let characters = 0;

  function addRecords(table: TableName, value: unknown, at: Place): void {
    if (value === null) return;
    if (!Array.isArray(value)) {
      findings.add({
        at,
        code: 'wrong-type',
        message: `${table}: expected a list of records, found ${nameOfType(value)}`,
        suggest: () => 'begin each record with “- id:”',
      });
      layer.broken.add(table);
      return;
    }
    records += value.length;
    if (records > LIMITS.records) {
      findings.add({ at, code: 'too-many-records', message: `more than ${LIMITS.records} records in one scenario` });
      layer.broken.add(table);
      return;
    }
    value.forEach((record: unknown, i) => {
      if (isRaw(record)) layer.tables[table].push(record);
      else {
        const place = placeAt(marks, value, [i], 'value', at);
        findings.add({
          at: place,
          code: 'wrong-type',
          message: `${table}: expected a record, found ${nameOfType(record)}`,
          suggest: () => 'a record begins with “- id:”',
        });
      }
    });
  }

  function lift(holder: Raw, tables: readonly TableName[], at: Place): void {
    for (const table of tables) {
      if (!Object.hasOwn(holder, table)) continue;
      addRecords(table, holder[table], placeAt(marks, holder, [table], 'value', at));
      delete holder[table];
    }
  }

  function addFile(file: SourceFile, subject: Exclude<ReturnType<typeof subjectOf>, null>): void {
    const at = start(file.path);
    if (subject === 'unknown') {
      findings.add({
        at,
        code: 'unknown-file',
        message: `“${file.path}” is not a file of a scenario`,
        suggest: () => suggestion(file.path, FILE_NAMES),
      });
      return;
    }
    const { value, ok } = readYaml(file.text, at.file, index, marks, findings);
    const parts = subject === 'history' ? IN_HISTORY : subject === 'manifest' ? (['manifest', ...IN_MANIFEST] as const) : ([subject] as const);
    if (!ok) {
      for (const part of parts) layer.broken.add(part);
      return;
    }
    if (
      subject !== 'manifest' &&
      subject !== 'rules' &&
      subject !== 'economy' &&
      subject !== 'guide' &&
      subject !== 'drift' &&
      subject !== 'history'
    ) {
      addRecords(subject, value, at);
      return;
    }
    if (value === null && subject !== 'manifest') return;
    if (!isRaw(value)) {
      findings.add({ at, code: 'wrong-type', message: `expected keys with values, found ${nameOfType(value)}` });
      for (const part of parts) layer.broken.add(part);
    } else if (subject === 'rules' || subject === 'economy' || subject === 'guide' || subject === 'drift') layer[subject] = value;
    else if (subject === 'manifest') {
      lift(value, IN_MANIFEST, at);
      layer.manifest = value;
      layer.at = marks.get(value)?.at ?? at;
    } else {
      lift(value, IN_HISTORY, at);
      for (const key of Object.keys(value)) {
        const place = placeAt(marks, value, [key], 'key', at);
        findings.add({ at: place, code: 'unknown-key', message: `unknown key “${key}”`, suggest: () => suggestion(key, IN_HISTORY) });
      }
    }
  }

  const known = source.files.filter((file) => subjectOf(file.path) !== null).sort((a, b) => compareFiles(a.path, b.path));
  if (known.length > LIMITS.files) {
    findings.add({ at: layer.at, code: 'too-many-files', message: `the folder holds ${known.length} YAML files; at most ${LIMITS.files} are read` });
  }
  for (const file of known.slice(0, LIMITS.files)) {
    characters += file.text.length;
    if (characters > LIMITS.charactersInAll) {
      findings.add({ at: start(file.path), code: 'file-too-large', message: `the folder holds more than ${LIMITS.charactersInAll} characters` });
      break;
    }
    addFile(file, subjectOf(file.path)!);
  }
  if (layer.manifest === null && !layer.broken.has('manifest')) {
    findings.add({
      at: layer.at,
      code: 'missing-file',
      message: `no scenario.yaml in “${source.name}”`,
      suggest: () => 'a scenario is a folder with a scenario.yaml',
    });
    layer.broken.add('manifest');
  }
  return layer;
}

/** Files of the folder itself before those of its subfolders, else by name. */
function compareFiles(a: string, b: string): number {
  return Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A value's type in plain words. */
export function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
