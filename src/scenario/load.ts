// Files of a scenario and of those it extends -> a checked, frozen Scenario or everything that is wrong with it. Never throws, loads nothing itself.
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic';
import { type Drift, driftSchema } from '../model/drift';
import { type EconomyData, economySchema } from '../model/economy';
import { type Guide, guideSchema } from '../model/guide';
import { rulesSchema } from '../model/rules';
import { manifestSchema, type Scenario, type ScenarioData, TABLES, type TableName } from '../model/scenario';
import { applyCast } from './cast';
import { type Checked, type CheckedTables, checkSense } from './checks';
import { finishScenario } from './compiled';
import { type Finding, type Findings, makeFindings } from './findings';
import { type Layer, type LayerFiles, readLayer } from './layer';
import { mergeLayers } from './merge';
import { isRaw, LIMITS, type Marks, placeAt, type Raw, readYaml, type SourceFile } from './read';
import { checkReferences, collectUniverse } from './references';
import { letGoOfRemoved } from './removed';
import { RECORD_SCHEMAS } from './schemas';
import { checkShape, type ShapeOptions } from './shape';
import { openSpans } from './spans';
import { nearest, suggestion } from './suggest';

const ALL_PARTS = ['rules', 'economy', 'guide', 'drift', ...TABLES] as const;

export interface LoadResult {
  /** null when any Diagnostic is an error. */
  scenario: Scenario | null;
  diagnostics: Diagnostic[];
}

/** What a host needs before it can load: which scenario this is and which it lies upon. */
export interface ManifestHead {
  id: string | null;
  extends: string | null;
  /** The scenarios that it is composed of, each once. */
  composedOf: readonly string[];
}

/** Reads only the head of `scenario.yaml`; nulls when it is missing or unreadable (`loadScenario` says why). */
export function readManifest(files: readonly SourceFile[]): ManifestHead {
  const file = files.find(({ path }) => path === 'scenario.yaml');
  const value = file ? readYaml(file.text, file.path, 0, new WeakMap(), makeFindings()).value : null;
  if (!isRaw(value)) return { id: null, extends: null, composedOf: [] };
  const named = Array.isArray(value.composedOf)
    ? value.composedOf.flatMap((w) => (isRaw(w) && typeof w.scenario === 'string' ? [w.scenario] : []))
    : [];
  return {
    id: typeof value.id === 'string' ? value.id : null,
    extends: typeof value.extends === 'string' ? value.extends : null,
    composedOf: [...new Set(named)],
  };
}

/**
 * Loads a scenario from its layers, base first. All problems come at once, with file (`<layer name>/<path>`), line and column.
 * Codes: `codes.ts`.
 */
export function loadScenario(layers: readonly LayerFiles[]): LoadResult {
  const findings = makeFindings();
  const marks: Marks = new WeakMap();
  // What a campaign is composed of lies below its own files.
  const own = layers[0]?.spans === undefined ? 0 : 1;
  const read = layers.map((layer, index) => readLayer(layer, index + own, marks, findings));
  checkFolders(read, marks, findings);
  // Without its base a scenario knows too little to be blamed for what it names or leaves out.
  if (!checkChain(read, marks, findings)) for (const layer of read) for (const part of ALL_PARTS) layer.broken.add(part);

  const composed = read[0] === undefined ? null : openSpans(layers[0]!, read[0], loadScenario, marks, findings);
  const all = composed === null ? read : [composed, ...read];
  // Without its windows it knows too little, as without its base.
  if (composed === null && own > 0) for (const layer of read) for (const part of ALL_PARTS) layer.broken.add(part);
  const merged = mergeLayers(all, marks, findings);
  letGoOfRemoved(all, merged, marks);
  const top_ = layers.length - 1 + own;
  const everyone = applyCast(merged, top_, marks, findings);
  const top = read.at(-1);
  if (!top) {
    findings.add({ at: { file: 'scenario.yaml', line: 1, column: 1, layer: 0 }, code: 'missing-file', message: 'no scenario to load' });
    return { scenario: null, diagnostics: findings.list() };
  }
  if (!merged.broken.has('rules') && all.every((layer) => layer.rules === null)) {
    findings.add({
      at: top.at,
      code: 'missing-file',
      message: 'no rules.yaml here or in a scenario below',
      suggest: () => 'extend “base”, which has the rules',
    });
    merged.broken.add('rules');
  }

  const check = <T>(schema: z.ZodType<T>, raw: Raw, { isPartial = false, cure = () => null }: Partial<ShapeOptions> = {}): Checked<T> => ({
    raw,
    data: checkShape(schema, raw, { isPartial, cure }, marks, findings),
  });
  const checkRecord = (table: TableName, raw: Raw): Checked<unknown> =>
    check<unknown>(RECORD_SCHEMAS[table], raw, {
      isPartial: merged.broken.has(table),
      cure: (path) => (path.length === 0 ? nearBelow(all, table, raw) : null),
    });
  const manifest: Checked<ScenarioData['manifest']> = merged.broken.has('manifest')
    ? { raw: merged.manifest, data: null }
    : check(manifestSchema, merged.manifest);
  const rules = merged.broken.has('rules') ? null : check(rulesSchema, merged.rules, { cure: () => 'extend “base”, which has all of them' }).data;
  const economy: Checked<EconomyData> | null =
    merged.economy === null ? null : check(economySchema, merged.economy, { isPartial: merged.broken.has('economy') });
  const guide: Checked<Guide> | null = merged.guide === null ? null : check(guideSchema, merged.guide, { isPartial: merged.broken.has('guide') });
  const drift: Checked<Drift> | null = merged.drift === null ? null : check(driftSchema, merged.drift, { isPartial: merged.broken.has('drift') });
  const tables = Object.fromEntries(
    TABLES.map((table) => [table, merged.tables[table].map((raw) => checkRecord(table, raw))]),
  ) as unknown as CheckedTables;
  checkReferences(merged, collectUniverse(merged, everyone), marks, findings);
  checkSense({ manifest, economy, guide, drift, tables, broken: merged.broken, top: top_, marks, findings });

  const diagnostics = findings.list();
  if (findings.hasErrors() || manifest.data === null || rules === null) return { scenario: null, diagnostics };
  const records = Object.fromEntries(TABLES.map((table) => [table, (tables[table] as Checked<unknown>[]).map((record) => record.data)]));
  // Every record has passed its own schema, so the whole is what scenarioSchema describes.
  const data = {
    manifest: manifest.data,
    rules,
    economy: economy?.data ?? null,
    ...records,
    ...(guide?.data == null ? {} : { guide: guide.data }),
    ...(drift?.data == null ? {} : { drift: drift.data }),
  } as ScenarioData;
  return { scenario: finishScenario(data), diagnostics };
}

/** Who mistypes the id of a record that he means to change has begun a new one, which lacks nearly everything. */
function nearBelow(layers: readonly Layer[], table: TableName, { id }: Raw): string | null {
  const known = layers.slice(0, -1).flatMap((layer) => layer.tables[table].flatMap((record) => (typeof record.id === 'string' ? [record.id] : [])));
  if (typeof id !== 'string' || known.includes(id)) return null;
  const near = nearest(id, known);
  return near === null ? null : `“${id}” is new here; did you mean “${near}”?`;
}

/** A scenario is found by the name of its folder: by those that extend it, and by saved games. Diagnostic: `wrong-folder`. */
function checkFolders(layers: readonly Layer[], marks: Marks, findings: Findings): void {
  for (const { folder, manifest } of layers) {
    if (folder === null || typeof manifest?.id !== 'string' || manifest.id === folder) continue;
    const at = placeAt(marks, manifest, ['id']);
    const message = `id: the scenario is “${manifest.id}” and its folder “${folder}”`;
    findings.add({ at, code: 'wrong-folder', message, suggest: () => 'give both the same name' });
  }
}

/** Each layer must extend the one given below it, and the lowest none. Diagnostic: `base-missing`. */
function checkChain(layers: readonly Layer[], marks: Marks, findings: Findings): boolean {
  let isChained = true;
  layers.forEach(({ manifest, others }, i) => {
    if (!manifest) return;
    const wanted = manifest.extends ?? null;
    const below = layers[i - 1];
    if (below && below.manifest === null) return;
    const found = below?.manifest?.id ?? null;
    if (wanted === found || (wanted !== null && typeof wanted !== 'string')) return;
    if (wanted !== null && wanted === below?.folder) return;
    isChained = false;
    const at = placeAt(marks, manifest, ['extends']);
    if (wanted === null) findings.add({ at, code: 'base-missing', message: `lies over “${String(found)}” without extending it` });
    else findings.add({ at, code: 'base-missing', ...whyMissing(wanted, layers, others) });
  });
  return isChained;
}

/** Why the scenario that the lowest layer extends is not there. */
function whyMissing(wanted: string, layers: readonly Layer[], others: readonly string[]): Pick<Finding, 'message' | 'suggest'> {
  if (layers.some(({ folder, manifest }) => wanted === folder || wanted === manifest?.id))
    return { message: `extends “${wanted}”, which closes a circle`, suggest: () => 'a scenario may not lie upon itself, not even by way of others' };
  if (layers.length >= LIMITS.layers) return { message: `extends “${wanted}”, and more than ${LIMITS.layers} scenarios would lie upon each other` };
  return {
    message: `extends “${wanted}”, and there is no folder of this name with a scenario.yaml`,
    suggest: () => suggestion(wanted, others) ?? 'its folder is looked for beside this one, then in “scenarios”',
  };
}
