// Lays layers over each other by id (base first): records field by field, fields that are plain mappings key by key. Checks no fields.
import { type PartName, TABLES, type TableName } from '../model/scenario';
import type { Findings } from './findings';
import { emptyTables, type Layer, type RawTables } from './layer';
import { isRaw, type Mark, type Marks, placeAt, type Raw } from './read';
import { suggestion } from './suggest';

/** All layers as one, unchecked. */
export interface Merged {
  manifest: Raw;
  rules: Raw;
  /** null: no layer has one. */
  economy: Raw | null;
  /** null: no layer has one; the uppermost is taken as it is. */
  guide: Raw | null;
  /** null: no layer has one; borders are laid over each other month by month. */
  drift: Raw | null;
  tables: RawTables;
  broken: Set<PartName>;
}

/** What a scenario's own manifest must say itself; the rest comes from the layer below when left out. */
const OWN_MANIFEST: readonly string[] = ['id', 'title', 'subtitle', 'extends', 'playable', 'sources'];

/** Merges layers. Diagnostics: `duplicate-id` (twice in one layer), `remove-unknown`, `unknown-value` (of `remove`). */
export function mergeLayers(layers: readonly Layer[], marks: Marks, findings: Findings): Merged {
  const merged: Merged = { manifest: {}, rules: {}, economy: null, guide: null, drift: null, tables: emptyTables(), broken: new Set() };
  for (const [index, layer] of layers.entries()) {
    for (const part of layer.broken) merged.broken.add(part);
    if (layer.rules) merged.rules = mergeRecord(merged.rules, layer.rules, marks);
    if (layer.economy?.remove === true && merged.economy !== null) merged.economy = null;
    else if (layer.economy) merged.economy = merged.economy === null ? layer.economy : mergeRecord(merged.economy, layer.economy, marks);
    if (layer.guide) merged.guide = layer.guide;
    if (layer.drift) merged.drift = merged.drift === null ? layer.drift : mergeRecord(merged.drift, layer.drift, marks);
    if (layer.manifest) {
      const inherited = omit(merged.manifest, OWN_MANIFEST, marks);
      merged.manifest = mergeRecord(inherited, layer.manifest, marks);
    }
    for (const table of TABLES) {
      const below = merged.tables[table];
      merged.tables[table] = mergeTable(table, below, layer.tables[table], index > 0, merged.broken.has(table), marks, findings);
    }
  }
  return merged;
}

function mergeTable(
  table: TableName,
  below: readonly Raw[],
  above: readonly Raw[],
  isOverlay: boolean,
  isBroken: boolean,
  marks: Marks,
  findings: Findings,
): Raw[] {
  const result: (Raw | null)[] = [...below];
  const places = new Map<string, number>();
  below.forEach((record, i) => {
    if (typeof record.id === 'string') places.set(record.id, i);
  });
  const fallback = table === 'endings' && below.at(-1)?.when === null ? below.at(-1) : undefined;
  const seen = new Map<string, Raw>();
  for (const record of above) {
    const { id } = record;
    if (typeof id !== 'string') {
      result.push(record);
      continue;
    }
    const idPlace = placeAt(marks, record, ['id']);
    const twin = seen.get(id);
    if (twin) {
      const line = placeAt(marks, twin, ['id']);
      findings.add({ at: idPlace, code: 'duplicate-id', message: `${table}: “${id}” is already defined in ${line.file}, line ${line.line}` });
      continue;
    }
    seen.set(id, record);
    const place = places.get(id);
    if (Object.hasOwn(record, 'remove') && record.remove !== true) {
      findings.add({
        at: placeAt(marks, record, ['remove']),
        code: 'unknown-value',
        message: `${table}: “remove: ${String(record.remove)}” is not possible here`,
        suggest: () => 'write “remove: true” to take it away, nothing to keep it',
      });
    } else if (record.remove === true) {
      if (place !== undefined) result[place] = null;
      else if (!isBroken) {
        const message = isOverlay ? `${table}: no “${id}” below to remove` : `${table}: “remove” needs a scenario below`;
        findings.add({ at: idPlace, code: 'remove-unknown', message, suggest: () => suggestion(id, [...places.keys()]) });
      }
    } else if (place !== undefined) result[place] = mergeRecord(result[place]!, record, marks);
    else result.push(record);
  }
  const kept = result.filter((record) => record !== null);
  return fallback ? keepLast(kept, fallback, below) : kept;
}

/** An inherited ending without a condition stays last when endings are added, unless a layer brings its own. */
function keepLast(endings: Raw[], fallback: Raw, below: readonly Raw[]): Raw[] {
  const at = endings.indexOf(fallback);
  const added = endings.slice(at + 1);
  if (at < 0 || below.length > at + 1 || added.some((ending) => ending.when === null)) return endings;
  return [...endings.slice(0, at), ...added, fallback];
}

/** One record over another. A field that is a mapping merges by key, unless it is tagged (a condition, an action, a check): that is replaced whole. */
function mergeRecord(below: Raw, above: Raw, marks: Marks): Raw {
  return mergeKeys(below, above, marks, (old, value) =>
    isRaw(old) && isRaw(value) && !isTagged(old) && !isTagged(value) ? mergeKeys(old, value, marks, (_, own) => own) : value,
  );
}

function mergeKeys(below: Raw, above: Raw, marks: Marks, choose: (old: unknown, value: unknown) => unknown): Raw {
  const result: Raw = { ...below };
  for (const [key, value] of Object.entries(above)) result[key] = choose(Object.hasOwn(below, key) ? below[key] : undefined, value);
  const [a, b] = [marks.get(below), marks.get(above)];
  const at = b?.at ?? a?.at;
  if (at)
    marks.set(result, { at, keys: new Map([...(a?.keys ?? []), ...(b?.keys ?? [])]), values: new Map([...(a?.values ?? []), ...(b?.values ?? [])]) });
  return result;
}

function isTagged(value: Raw): boolean {
  return typeof value.type === 'string' || typeof value.kind === 'string';
}

/** A copy of a mapping without some keys, keeping the places of the others. */
export function omit(object: Raw, keys: readonly string[], marks: Marks): Raw {
  const result: Raw = {};
  const mark = marks.get(object);
  const copy: Mark | null = mark ? { at: mark.at, keys: new Map(), values: new Map() } : null;
  for (const [key, value] of Object.entries(object)) {
    if (keys.includes(key)) continue;
    result[key] = value;
    const [k, v] = [mark?.keys.get(key), mark?.values.get(key)];
    if (copy && k) copy.keys.set(key, k);
    if (copy && v) copy.values.set(key, v);
  }
  if (copy) marks.set(result, copy);
  return result;
}
