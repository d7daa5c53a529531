// JSON Schema of each scenario file, for editors: made from the same zod definitions the loader checks with.
import { z } from 'zod';
import { driftSchema } from '../model/drift';
import { economySchema } from '../model/economy';
import { guideSchema } from '../model/guide';
import { rulesSchema } from '../model/rules';
import { manifestSchema, type TableName } from '../model/scenario';
import { RECORD_SCHEMAS } from './schemas';

export type FileKind = TableName | 'scenario' | 'rules' | 'economy' | 'guide' | 'drift' | 'history';
type Json = z.core.JSONSchema.BaseSchema;

/** Options of all: what an author writes (defaults may be left out), inner recursion by reference. */
const OPTIONS = { io: 'input', target: 'draft-2020-12' } as const;

/**
 * The JSON Schema of a whole file: a list of records for a table, keys for `scenario`, `rules`, `economy`, `guide` and `history`.
 * With `overlay` (the scenario extends another) a record needs only its `id` and the fields it changes, or `remove: true`.
 */
export function jsonSchemaFor(kind: FileKind, { overlay = false } = {}): Json {
  const named = (schema: Json, title: string): Json => ({ ...schema, title: `Plenum: ${title}.yaml` });
  if (kind === 'rules') return named(z.toJSONSchema(overlay ? partialRules : rulesSchema, OPTIONS), kind);
  if (kind === 'economy') return named(z.toJSONSchema(overlay ? economySchema.partial() : economySchema, OPTIONS), kind);
  if (kind === 'guide') return named(z.toJSONSchema(guideSchema, OPTIONS), kind);
  if (kind === 'drift') return named(z.toJSONSchema(driftSchema, OPTIONS), kind);
  if (kind === 'history')
    return named(
      z.toJSONSchema(z.strictObject({ deeds: listOf('deeds', overlay).optional(), outcomes: listOf('outcomes', overlay).optional() }), OPTIONS),
      kind,
    );
  if (kind !== 'scenario') return named(z.toJSONSchema(listOf(kind, overlay), OPTIONS), kind);
  const manifest = manifestSchema.extend({ aims: listOf('aims', overlay).optional(), endings: listOf('endings', overlay).optional() });
  return named(z.toJSONSchema(manifest, OPTIONS), kind);
}

const partialRules = z.strictObject({
  deeds: z.partialRecord(rulesSchema.shape.deeds.keyType, rulesSchema.shape.deeds.valueType).optional(),
  constants: rulesSchema.shape.constants.partial().optional(),
  rungStakes: z.partialRecord(rulesSchema.shape.rungStakes.keyType, rulesSchema.shape.rungStakes.valueType).optional(),
});

function listOf(table: TableName, overlay: boolean) {
  const record: z.ZodType = RECORD_SCHEMAS[table];
  if (!overlay || !(record instanceof z.ZodObject)) return z.array(record);
  const id = record.shape.id as z.ZodType;
  return z.array(z.union([z.strictObject({ id, remove: z.literal(true) }), record.partial().extend({ id })]));
}
