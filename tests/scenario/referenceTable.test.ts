// The reference table is complete: every id field of the model stands in it, and it names no field that the model does not have.
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { borderSchema } from '../../src/model/drift';
import { economySchema } from '../../src/model/economy';
import { guideSchema } from '../../src/model/guide';
import { MOTION_KINDS } from '../../src/model/motion';
import { manifestSchema, TABLES } from '../../src/model/scenario';
import { idSchema } from '../../src/model/source';
import { BORDER, ECONOMY, GUIDE, MANIFEST } from '../../src/scenario/referenceParts';
import type { Shape } from '../../src/scenario/referenceShapes';
import { RECORDS, SUBJECTS } from '../../src/scenario/referenceTable';
import { partsOf } from '../../src/scenario/schemaPath';
import { RECORD_SCHEMAS } from '../../src/scenario/schemas';

type Schema = z.core.$ZodType;
const open = (shape: Shape | undefined): Shape | undefined => (shape?.is === 'lazy' ? shape.of() : shape);

/** Paths where the model has an id and the table nothing, or the other way round. */
function differences(schema: Schema, given: Shape | undefined, path: string, seen: readonly Schema[]): string[] {
  const shape = open(given);
  if (shape?.is === 'free') return [];
  const parts = partsOf(schema);
  if (seen.includes(schema) && seen.length > 12) return [];
  const inner = [...seen, schema];
  switch (parts.type) {
    case 'leaf':
      if (parts.schema === idSchema) return shape?.is === 'ref' ? [] : [`${path}: an id of the model, not in the table`];
      return shape && shape.is !== 'ref' && shape.is !== 'subject' ? [`${path}: the table expects ${shape.is}`] : [];
    case 'enum':
      return shape ? [`${path}: an enum needs no reference`] : [];
    case 'list':
      if (shape && shape.is !== 'list') return [`${path}: a list in the model`];
      return differences(parts.item, shape?.of, `${path}[]`, inner);
    case 'tuple':
      return parts.items.flatMap((item, i) => differences(item, undefined, `${path}[${i}]`, inner));
    case 'mapping':
      if (shape && shape.is !== 'keys') return [`${path}: a mapping in the model`];
      return [
        ...(partsOf(parts.key).type === 'leaf' && (parts.key as Schema) === idSchema && !shape ? [`${path}: ids as keys, not in the table`] : []),
        ...differences(parts.value, shape?.of, `${path}{}`, inner),
      ];
    case 'object': {
      if (shape && shape.is !== 'object' && shape.is !== 'tagged') return [`${path}: an object in the model`];
      // A table may divide by a field that is a plain enum in the model (powers).
      const optionFields =
        shape?.is === 'tagged' ? Object.values(shape.options).map((option) => (option.is === 'object' ? option.fields : {})) : [shape?.fields ?? {}];
      return optionFields.flatMap((fields) => {
        const strange = Object.keys(fields).filter((key) => !parts.fields[key]);
        return [
          ...strange.map((key) => `${path}.${key}: not in the model`),
          ...Object.entries(parts.fields).flatMap(([key, field]) => differences(field, fields[key], `${path}.${key}`, inner)),
        ];
      });
    }
    case 'tagged': {
      if (shape && shape.is !== 'tagged') return [`${path}: tagged in the model`];
      const strange = Object.keys(shape?.options ?? {}).filter((key) => !parts.options.has(key));
      return [
        ...strange.map((key) => `${path}<${key}>: not in the model`),
        ...[...parts.options].flatMap(([key, option]) => differences(option, shape?.options[key], `${path}<${key}>`, inner)),
      ];
    }
  }
}

describe('the reference table', () => {
  it.each(TABLES)('%s: every id field of the model is in it', (table) => {
    const fields = { id: { is: 'free' } as const, ...RECORDS[table] };
    expect(differences(RECORD_SCHEMAS[table], { is: 'object', fields }, table, [])).toEqual([]);
  });

  it('the manifest likewise', () => {
    expect(differences(manifestSchema, { is: 'object', fields: { id: { is: 'free' }, ...MANIFEST } }, 'manifest', [])).toEqual([]);
  });

  it('the economy likewise', () => {
    expect(differences(economySchema, { is: 'object', fields: ECONOMY }, 'economy', [])).toEqual([]);
  });

  it('a border of the drift likewise', () => {
    expect(differences(borderSchema, { is: 'object', fields: BORDER }, 'drift', [])).toEqual([]);
  });

  it('the guide likewise', () => {
    expect(differences(guideSchema, { is: 'object', fields: GUIDE }, 'guide', [])).toEqual([]);
  });

  it('finds a field that is left out', () => {
    const { place: _, ...fields } = RECORDS.people;
    expect(differences(RECORD_SCHEMAS.people, { is: 'object', fields: { id: { is: 'free' }, ...fields } }, 'people', [])).toEqual([
      'people.place: an id of the model, not in the table',
    ]);
  });

  it('every kind of motion has a subject', () => {
    expect(Object.keys(SUBJECTS).sort()).toEqual([...MOTION_KINDS].sort());
  });
});
