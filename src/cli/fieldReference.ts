// The reference of scenarios/README.md: every field of every file as markdown, from the zod schemas and the reference table. Writes nothing itself.
import { z } from 'zod';
import { actionSchema } from '../model/action';
import { COMPARISONS, conditionSchema } from '../model/condition';
import { offerSchema, promiseSchema, threatSchema } from '../model/deal';
import { borderSchema } from '../model/drift';
import { economySchema } from '../model/economy';
import { effectSchema } from '../model/effect';
import { guideSchema } from '../model/guide';
import { lensChangeSchema } from '../model/lens';
import { bodyChangeSchema, motionSchema } from '../model/motion';
import { orderSchema } from '../model/order';
import { portraitSchema } from '../model/portrait';
import { rulesSchema } from '../model/rules';
import { manifestSchema, TABLES, type TableName } from '../model/scenario';
import { sourceRefSchema, textSchema } from '../model/source';
import { BORDER, ECONOMY, GUIDE, MANIFEST } from '../scenario/referenceParts';
import type { Fields, RefKind, Shape } from '../scenario/referenceShapes';
import { RECORDS } from '../scenario/referenceTable';
import { partsOf, unwrap } from '../scenario/schemaPath';
import { RECORD_SCHEMAS } from '../scenario/schemas';
import { EVERYWHERE, MEANINGS } from './fieldMeanings';

type Schema = z.core.$ZodType;

/** Markers around the reference in the README. */
export const REFERENCE_START = '<!-- reference -->';
export const REFERENCE_END = '<!-- /reference -->';

interface Section {
  schema: Schema;
  shape: Shape | undefined;
  /** In front of the keys of its meanings. */
  key: string;
  title: string;
  /** One of them, in a list of types. */
  one: string;
  intro: string;
}

/** The reference shape some steps inside another: fields, tagged options, and `[]` for the items of a list. */
function inside(shape: Shape | undefined, ...steps: readonly string[]): Shape | undefined {
  let here = shape;
  for (const step of steps) {
    if (here?.is === 'list') here = step === '[]' ? here.of : undefined;
    else if (here?.is === 'object') here = here.fields[step];
    else here = here?.is === 'tagged' ? here.options[step] : undefined;
  }
  return here;
}
const ACTION = RECORDS.deeds.action;
const MOTION = inside(ACTION, 'table', 'motion');
const OFFER = inside(ACTION, 'offer', 'offer');

/** Schemas with a section of their own: elsewhere their name stands for them. */
const SECTIONS: readonly Section[] = [
  {
    schema: sourceRefSchema,
    shape: inside(RECORDS.people.sources, '[]'),
    key: 'source reference',
    title: 'Source reference',
    one: 'source reference',
    intro: 'Stands in a list under `sources`.',
  },
  { schema: portraitSchema, shape: undefined, key: 'portrait', title: 'Portrait', one: 'portrait', intro: 'A drawn face.' },
  {
    schema: conditionSchema,
    shape: RECORDS.events.when,
    key: 'condition',
    title: 'Conditions',
    one: 'condition',
    intro: `What a scenario may ask of a game. A comparison is one of ${COMPARISONS.map((op) => `\`${op}\``).join(', ')}, in quotes.`,
  },
  {
    schema: effectSchema,
    shape: inside(RECORDS.events.effects, '[]'),
    key: 'effect',
    title: 'Effects',
    one: 'effect',
    intro: 'What a scenario may do to a game. No effect can set a ballot, a tally or a delegation (R12).',
  },
  {
    schema: motionSchema,
    shape: MOTION,
    key: 'motion',
    title: 'Motions',
    one: 'motion',
    intro: 'What is laid before a room. By its subject a motion is named in promises, conditions and outcomes; `*` at the end stands for the rest.',
  },
  {
    schema: bodyChangeSchema,
    shape: inside(MOTION, 'reform', 'changes', '[]'),
    key: 'change',
    title: 'Changes of a body',
    one: 'change of a body',
    intro: 'Stand in the motion `reform`.',
  },
  {
    schema: orderSchema,
    shape: inside(ACTION, 'order', 'order'),
    key: 'order',
    title: 'Orders',
    one: 'order',
    intro: 'What a seat does with its attention.',
  },
  {
    schema: actionSchema,
    shape: ACTION,
    key: 'action',
    title: 'Actions',
    one: 'action',
    intro: 'What a seat does; a deed of `history.yaml` is one of them.',
  },
  { schema: offerSchema, shape: OFFER, key: 'offer', title: 'Offer', one: 'offer', intro: 'Stands in the action `offer`.' },
  { schema: promiseSchema, shape: inside(OFFER, 'give', '[]'), key: 'promise', title: 'Promises', one: 'promise', intro: 'Stand in an offer.' },
  {
    schema: threatSchema,
    shape: inside(OFFER, 'orElse'),
    key: 'threat',
    title: 'Threats',
    one: 'threat',
    intro: 'The or else of an offer.',
  },
  {
    schema: lensChangeSchema,
    shape: inside(RECORDS.lenses.changes, '[]'),
    key: 'lens change',
    title: 'Changes of a lens',
    one: 'change of a lens',
    intro: 'Stand in the list `changes` of a lens. Each names the source it is read from.',
  },
];
const sectionOf = (schema: Schema) => SECTIONS.find((s) => s.schema === unwrap(schema));
const linkTo = (title: string): string => `#${title.toLowerCase().replaceAll(' ', '-')}`;

/** Fields whose keys are not listed one by one, because the rulebook tells what each does. */
const IN_RULEBOOK: readonly string[] = ['rules.constants'];

/** Which file a table is read from. */
const FILES: Partial<Record<TableName, string>> = {
  events: '`events.yaml` and `events/*.yaml`',
  aims: '`aims.yaml`, or the key `aims` of `scenario.yaml`',
  endings: '`endings.yaml`, or the key `endings` of `scenario.yaml`',
  deeds: 'the key `deeds` of `history.yaml`, or `deeds.yaml`',
  outcomes: 'the key `outcomes` of `history.yaml`, or `outcomes.yaml`',
};

/** What stands where something is named, in words. */
const NAMED: Record<RefKind, string> = {
  people: 'person id',
  everyone: 'person id',
  patron: 'person id or `none`',
  addressee: 'person or body id',
  factions: 'faction id',
  bodies: 'body id',
  posts: 'post id',
  places: 'place id',
  organizations: 'organization id',
  organs: 'organ id',
  questions: 'question id',
  levers: 'lever id',
  themes: 'theme id',
  matter: 'lever or theme id',
  documents: 'document id',
  facts: 'fact id',
  blocs: 'bloc id',
  events: 'event id',
  aims: 'aim id',
  endings: 'ending id',
  deeds: 'deed id',
  outcomes: 'outcome id',
  omissions: 'omission id',
  disputes: 'dispute id',
  lenses: 'lens id',
  sources: 'source id',
  owner: 'body or organization id',
  turn: 'month',
  choice: 'choice id',
  rank: 'rank',
  standing: 'standing',
  deedName: 'deed of `rules.yaml`',
  verb: 'verb of a rule',
  membership: 'membership',
  rung: 'rung',
};

interface Row {
  field: string;
  type: string;
  values: string;
  fallback: string;
  meaning: string;
}

/** The whole reference. Throws when a field has no meaning, or a meaning no field. */
export function fieldReference(): string {
  const told = new Set<string>();
  const parts = [
    '### scenario.yaml',
    '',
    ...tableOf(rowsOf(manifestSchema, { is: 'object', fields: MANIFEST }, 'scenario', '', told)),
    '### rules.yaml',
    '',
    ...tableOf(rowsOf(rulesSchema, undefined, 'rules', '', told)),
    '### economy.yaml',
    '',
    'May be missing: then nothing is bought, sold or counted.',
    '',
    ...tableOf(rowsOf(economySchema, { is: 'object', fields: ECONOMY }, 'economy', '', told)),
    '### guide.yaml',
    '',
    'May be missing: then nobody is led through the scenario.',
    '',
    ...tableOf(rowsOf(guideSchema, { is: 'object', fields: GUIDE }, 'guide', '', told)),
    '### drift.yaml',
    '',
    'Stands in a campaign with windows, one key for each month in which a window begins; each has these fields.',
    '',
    ...tableOf(rowsOf(borderSchema, { is: 'object', fields: BORDER }, 'drift', '', told)),
    ...TABLES.flatMap((table) => tableSection(table, told)),
    ...SECTIONS.flatMap((section) => ownSection(section, told)),
  ];
  const idle = Object.keys(MEANINGS).filter((key) => !told.has(key));
  if (idle.length > 0) throw new Error(`meanings of fields that do not exist: ${idle.join(', ')}`);
  return parts.join('\n').trimEnd();
}

function tableSection(table: TableName, told: Set<string>): string[] {
  const fields: Fields = { id: { is: 'free' }, ...RECORDS[table] };
  const rows = rowsOf(RECORD_SCHEMAS[table], { is: 'object', fields }, table, '', told);
  return [`### ${table}`, '', `In ${FILES[table] ?? `\`${table}.yaml\``}: a list. ${meaningOf(table, told)}`, '', ...tableOf(rows)];
}

function ownSection({ schema, shape, key, title, intro }: Section, told: Set<string>): string[] {
  const parts = partsOf(schema);
  const head = [`### ${title}`, '', intro, ''];
  if (parts.type !== 'tagged') return [...head, ...tableOf(rowsOf(schema, shape, key, '', told))];
  const lines = [...parts.options].map(([name, option]) => {
    const fields = partsOf(option);
    const listed = fields.type === 'object' ? Object.entries(fields.fields).filter(([field]) => field !== parts.tag) : [];
    const cell = listed.map(([field, inner]) => briefOf(field, inner, inside(shape, name, field))).join('; ');
    return `| \`${name}\` | ${cell === '' ? '—' : cell} | ${meaningOf(`${key}.${name}`, told)} |`;
  });
  return [...head, `| \`${parts.tag}\` | fields | meaning |`, '|---|---|---|', ...lines, ''];
}

/** A field in few words: `by`: whole number. */
function briefOf(field: string, schema: Schema, shape: Shape | undefined): string {
  const { isNullable, isOptional } = wrappersOf(schema);
  const { type, values } = typeOf(schema, shape);
  const bare = type === 'one of' ? values : values === '' ? type : `${type} ${values}`;
  return `\`${field}\`${isOptional ? ' (may be left out)' : ''}: ${bare}${isNullable ? ' or `null`' : ''}`;
}

function tableOf(rows: readonly Row[]): string[] {
  const lines = rows.map((r) => `| \`${r.field}\` | ${r.type} | ${r.values} | ${r.fallback} | ${r.meaning} |`);
  return ['| field | type | range or values | default | meaning |', '|---|---|---|---|---|', ...lines, ''];
}

/** Rows of an object, its inner objects flattened: `skills.oratory`, `sessions[].room`, `check<vote>.room`; `tag` is told by the latter. */
function rowsOf(schema: Schema, shape: Shape | undefined, key: string, path: string, told: Set<string>, tag?: string): Row[] {
  const parts = partsOf(schema);
  if (parts.type !== 'object') throw new Error(`${key}.${path} is no object`);
  return Object.entries(parts.fields)
    .filter(([name]) => name !== tag)
    .flatMap(([name, field]) => rowsOfField(field, inside(shape, name), key, path === '' ? name : `${path}.${name}`, told));
}

function rowsOfField(field: Schema, shape: Shape | undefined, key: string, path: string, told: Set<string>): Row[] {
  const { type, values } = typeOf(field, shape);
  const own: Row = {
    field: path,
    type: `${type}${wrappersOf(field).isNullable ? ', or `null`' : ''}`,
    values,
    fallback: fallbackOf(field),
    meaning: meaningOf(`${key}.${path}`, told),
  };
  if (sectionOf(field) !== undefined || IN_RULEBOOK.includes(`${key}.${path}`)) return [own];
  const parts = partsOf(field);
  if (parts.type === 'object') return [own, ...rowsOf(field, shape, key, path, told)];
  if (parts.type === 'list' && sectionOf(parts.item) === undefined && partsOf(parts.item).type === 'object')
    return [own, ...rowsOf(parts.item, inside(shape, '[]'), key, `${path}[]`, told)];
  if (parts.type !== 'tagged') return [own];
  return [own, ...[...parts.options].flatMap(([name, option]) => rowsOf(option, inside(shape, name), key, `${path}<${name}>`, told, parts.tag))];
}

/** Type and range in words. */
function typeOf(schema: Schema, shape: Shape | undefined): { type: string; values: string } {
  const section = sectionOf(schema);
  if (section !== undefined) return { type: `[${section.one}](${linkTo(section.title)})`, values: '' };
  const parts = partsOf(schema);
  switch (parts.type) {
    case 'object':
      return { type: 'keys with values', values: '' };
    case 'list': {
      const item = typeOf(parts.item, inside(shape, '[]'));
      return { type: `list: ${item.type}`, values: [lengthOf(schema), item.values].filter((v) => v !== '').join('; ') };
    }
    case 'tuple':
      return { type: 'list', values: `[${parts.items.map((item) => typeOf(item, undefined).values).join(', ')}]` };
    case 'mapping': {
      const name = shape?.is === 'keys' ? NAMED[shape.to] : partsOf(parts.key).type === 'enum' ? typeOf(parts.key, undefined).values : 'name';
      const value = typeOf(parts.value, undefined);
      return { type: `mapping: ${name} → ${value.type}`, values: value.values };
    }
    case 'tagged':
      return { type: 'keys with values', values: `\`${parts.tag}\`: ${[...parts.options.keys()].map(code).join(', ')}` };
    case 'enum':
      return parts.values.join() === COMPARISONS.join()
        ? { type: 'comparison', values: '' }
        : { type: 'one of', values: parts.values.map(code).join(', ') };
    case 'leaf':
      return leafOf(parts.schema, shape);
  }
}

const code = (value: unknown): string => `\`${String(value)}\``;

interface Json {
  type?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  const?: unknown;
  anyOf?: Json[];
}
const jsonOf = (schema: Schema): Json => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

/** Beyond this a bound is only there to keep numbers whole. */
const UNBOUNDED = 1_000_000_000;

function leafOf(schema: Schema, shape: Shape | undefined): { type: string; values: string } {
  if (schema === textSchema) return { type: 'text', values: '' };
  const json = jsonOf(schema);
  if (json.const !== undefined) return { type: 'one of', values: code(json.const) };
  if (json.anyOf !== undefined) return { type: 'one of', values: json.anyOf.map((option) => code(option.const)).join(', ') };
  if (json.type === 'boolean') return { type: 'true or false', values: '' };
  if (json.type === 'integer') {
    const [low, high] = [json.minimum ?? -UNBOUNDED, json.maximum ?? UNBOUNDED];
    return {
      type: 'whole number',
      values: low <= -UNBOUNDED && high >= UNBOUNDED ? '' : high >= UNBOUNDED ? `${low} or more` : `${low}…${high}`.replaceAll('-', '−'),
    };
  }
  if (shape?.is === 'ref') return { type: NAMED[shape.to], values: '' };
  if (shape?.is === 'subject') return { type: 'subject of a motion', values: '' };
  if (json.pattern === '^\\d{4}-\\d{2}$') return { type: 'month', values: '`YYYY-MM`' };
  if (json.pattern === '^\\d{4}-\\d{2}(-\\d{2})?$') return { type: 'date', values: '`YYYY-MM` or `YYYY-MM-DD`' };
  if (json.pattern !== undefined) return { type: 'id', values: '' };
  return { type: 'line of text', values: json.maxLength === undefined ? '' : `up to ${json.maxLength} characters` };
}

function lengthOf(list: Schema): string {
  const { minItems = 0, maxItems } = jsonOf(unwrap(list));
  if (minItems === 0) return maxItems === undefined ? '' : `at most ${maxItems}`;
  return maxItems === undefined ? `at least ${minItems}` : `${minItems} to ${maxItems}`;
}

/** What lies around a schema: whether `null` is possible, whether it may be left out, and what it is then. */
function wrappersOf(schema: Schema): { isNullable: boolean; isOptional: boolean; fallback: unknown } {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'nullable') return { ...wrappersOf(def.innerType), isNullable: true };
  if (def.type === 'optional') return { ...wrappersOf(def.innerType), isOptional: true };
  if (def.type === 'default') return { ...wrappersOf(def.innerType), fallback: def.defaultValue };
  return { isNullable: false, isOptional: false, fallback: undefined };
}

function fallbackOf(schema: Schema): string {
  const { isOptional, fallback } = wrappersOf(schema);
  if (fallback === undefined) return isOptional ? '—' : 'required';
  return fallback === '' ? 'empty' : code(JSON.stringify(fallback).replaceAll('"', ''));
}

/** The meaning of a field; those that are the same in every table are told once. */
function meaningOf(key: string, told: Set<string>): string {
  const last = key.slice(key.lastIndexOf('.') + 1);
  const meaning = MEANINGS[key] ?? EVERYWHERE[last];
  if (meaning === undefined) throw new Error(`no meaning for ${key}`);
  if (MEANINGS[key] !== undefined) told.add(key);
  return meaning;
}
