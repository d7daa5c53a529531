// Finds one's way through a zod schema: which schema stands at a path, which keys it knows. Reads schemas only; no data is checked here.
import type { z } from 'zod';

type Known = z.core.$ZodTypes;
const definition = (schema: z.core.$ZodType): Known['_zod']['def'] => (schema as Known)._zod.def;

/** The schema inside `nullable`, `default`, `optional` and `lazy` wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const def = definition(schema);
  switch (def.type) {
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrap(def.innerType);
    case 'lazy':
      return unwrap(def.getter());
    default:
      return schema;
  }
}

/** What a schema is made of, one level deep. */
export type Parts =
  | { type: 'object'; fields: Readonly<Record<string, z.core.$ZodType>> }
  | { type: 'list'; item: z.core.$ZodType }
  | { type: 'tuple'; items: readonly z.core.$ZodType[] }
  | { type: 'mapping'; key: z.core.$ZodType; value: z.core.$ZodType }
  | { type: 'tagged'; tag: string; options: ReadonlyMap<string, z.core.$ZodType> }
  | { type: 'enum'; values: readonly string[] }
  | { type: 'leaf'; schema: z.core.$ZodType };

export function partsOf(schema: z.core.$ZodType): Parts {
  const inner = unwrap(schema);
  const def = definition(inner);
  switch (def.type) {
    case 'object':
      return { type: 'object', fields: def.shape };
    case 'array':
      return { type: 'list', item: def.element };
    case 'tuple':
      return { type: 'tuple', items: def.items };
    case 'record':
      return { type: 'mapping', key: def.keyType, value: def.valueType };
    case 'enum':
      return { type: 'enum', values: Object.values(def.entries).map(String) };
    case 'union': {
      const tag = (def as { discriminator?: string }).discriminator;
      if (tag === undefined) return { type: 'leaf', schema: inner };
      return { type: 'tagged', tag, options: taggedOptions(tag, def.options) };
    }
    default:
      return { type: 'leaf', schema: inner };
  }
}

function taggedOptions(tag: string, options: readonly z.core.$ZodType[]): Map<string, z.core.$ZodType> {
  const byTag = new Map<string, z.core.$ZodType>();
  for (const option of options) {
    const parts = partsOf(option);
    if (parts.type !== 'object') continue;
    const literal = parts.fields[tag];
    const def = literal && definition(unwrap(literal));
    if (def?.type === 'literal') for (const value of def.values) byTag.set(String(value), option);
  }
  return byTag;
}

/** Keys that the schema knows at `path`, for "did you mean". `data` chooses among tagged options. Empty when any key goes. */
export function keysAt(schema: z.core.$ZodType, data: unknown, path: readonly PropertyKey[]): readonly string[] {
  let here = schema;
  let value = data;
  for (const step of path) {
    const parts = partsOf(choose(here, value));
    const key = String(step);
    const next =
      parts.type === 'object'
        ? parts.fields[key]
        : parts.type === 'list'
          ? parts.item
          : parts.type === 'tuple'
            ? parts.items[Number(key)]
            : parts.type === 'mapping'
              ? parts.value
              : undefined;
    if (!next) return [];
    here = next;
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  const parts = partsOf(choose(here, value));
  if (parts.type === 'object') return Object.keys(parts.fields);
  if (parts.type !== 'mapping') return [];
  const keys = partsOf(parts.key);
  return keys.type === 'enum' ? keys.values : [];
}

function choose(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const parts = partsOf(schema);
  if (parts.type !== 'tagged' || typeof value !== 'object' || value === null) return schema;
  return parts.options.get(String((value as Record<string, unknown>)[parts.tag])) ?? schema;
}
