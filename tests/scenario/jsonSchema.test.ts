// The published JSON Schema: made for every file, allows overlays, keeps its own references.
import { describe, expect, it } from 'vitest';
import { RULE_CONSTANTS } from '../../src/model/rules';
import { TABLES } from '../../src/model/scenario';
import { jsonSchemaFor } from '../../src/scenario/jsonSchema';

describe('JSON Schema', () => {
  it.each([...TABLES, 'scenario', 'rules', 'economy', 'guide', 'drift', 'history'] as const)('%s has one, as plain JSON', (kind) => {
    for (const overlay of [false, true]) {
      const schema = jsonSchemaFor(kind, { overlay });
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      expect(schema.type).toBe(TABLES.some((table) => table === kind) ? 'array' : 'object');
    }
  });

  it('a record needs what has no default; an overlay only its id', () => {
    const items = (overlay: boolean) => JSON.parse(JSON.stringify(jsonSchemaFor('people', { overlay }).items));
    expect(items(false).required).toContain('skills');
    expect(items(false).required).not.toContain('ties');
    expect(items(true).anyOf.map((option: { required: string[] }) => option.required)).toEqual([['id', 'remove'], ['id']]);
  });

  it('the numbers of the rules are a closed list; an overlay gives some of them', () => {
    const constants = (overlay: boolean) => JSON.parse(JSON.stringify(jsonSchemaFor('rules', { overlay }).properties)).constants;
    expect(constants(false)).toMatchObject({ additionalProperties: false, required: RULE_CONSTANTS });
    expect(constants(true).additionalProperties).toBe(false);
    expect(constants(true).required ?? []).toEqual([]);
  });

  it('unknown keys are marked in the editor too', () => {
    expect(JSON.parse(JSON.stringify(jsonSchemaFor('places').items)).additionalProperties).toBe(false);
  });

  it('conditions refer to themselves instead of repeating', () => {
    expect(JSON.stringify(jsonSchemaFor('endings')).length).toBeLessThan(60_000);
  });
});
