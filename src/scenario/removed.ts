// What a scenario takes away (`remove: true`) goes out of the records of the layers below that merely point to it. Changes the merged raw data in place.
import type { TableName } from '../model/scenario';
import { without } from './cast';
import type { Layer } from './layer';
import { type Merged, omit } from './merge';
import { isRaw, type Marks } from './read';

/** Mappings by what was removed, lists of it, and lone names of it. Whatever else names it is an error (`unknown-id`). */
const MAPPINGS: readonly (readonly [of: TableName, table: TableName, field: string])[] = [
  ['questions', 'people', 'views'],
  ['questions', 'documents', 'supports'],
  ['questions', 'bodies', 'touches'],
  ['questions', 'posts', 'touches'],
  ['organizations', 'organs', 'reach'],
];
const LISTS: typeof MAPPINGS = [['facts', 'people', 'record']];
const LONE: typeof MAPPINGS = [['factions', 'people', 'faction']];

export function letGoOfRemoved(layers: readonly Layer[], merged: Merged, marks: Marks): void {
  const { tables } = merged;
  const goneFrom = (table: TableName): ((id: unknown) => boolean) => {
    const standing = new Set(tables[table].map((r) => r.id));
    const gone = new Set<unknown>(layers.flatMap((l) => l.tables[table].flatMap((r) => (r.remove === true && !standing.has(r.id) ? [r.id] : []))));
    return (id) => gone.has(id);
  };
  for (const [of, table, field] of MAPPINGS) {
    const isGone = goneFrom(of);
    for (const record of tables[table]) {
      const mapping = record[field];
      if (isRaw(mapping) && Object.keys(mapping).some(isGone)) record[field] = omit(mapping, Object.keys(mapping).filter(isGone), marks);
    }
  }
  for (const [of, table, field] of LISTS) {
    const isGone = goneFrom(of);
    for (const record of tables[table]) {
      const list = record[field];
      if (Array.isArray(list) && list.some(isGone)) record[field] = without(list, isGone, marks);
    }
  }
  for (const [of, table, field] of LONE) {
    const isGone = goneFrom(of);
    for (const record of tables[table]) if (isGone(record[field])) record[field] = null;
  }
}
