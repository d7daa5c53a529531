// One raw value against its zod schema: zod's issues become Diagnostics with a place, plain words and a suggestion.
import type { z } from 'zod';
import type { DiagnosticCode } from './codes';
import type { Finding, Findings } from './findings';
import { nameOfType } from './layer';
import { type Marks, placeAt, type Raw } from './read';
import { keysAt } from './schemaPath';
import { suggestion } from './suggest';

type Issue = z.core.$ZodIssue;

type Path = readonly PropertyKey[];

export interface ShapeOptions {
  /** What a record lacks may stand in a file that could not be read, so missing keys are not reported. */
  isPartial: boolean;
  /** What to do about keys that are missing at a path. */
  cure: (path: Path) => string | null;
}

/** The value as the schema understands it (defaults filled in), or null with everything wrong with it reported. */
export function checkShape<T>(schema: z.ZodType<T>, raw: Raw, { isPartial, cure }: ShapeOptions, marks: Marks, findings: Findings): T | null {
  const result = schema.safeParse(raw, { reportInput: false });
  if (result.success) return result.data;
  const lacks = new Map<string, { path: Path; keys: string[] }>();
  for (const issue of result.error.issues) {
    const isMissing = valueAt(raw, issue.path) === MISSING;
    if (isMissing && isPartial) continue;
    if (!isMissing || allowedValues(issue)) {
      for (const finding of findingsOf(schema, raw, issue, marks)) findings.add(finding);
      continue;
    }
    const path = issue.path.slice(0, -1);
    const group = JSON.stringify(path.map(String));
    const { keys } = lacks.get(group) ?? { keys: [] };
    lacks.set(group, { path, keys: [...keys, String(issue.path.at(-1))] });
  }
  // All that one thing lacks is one problem.
  for (const { path, keys } of lacks.values())
    findings.add({ at: placeAt(marks, raw, path), code: 'missing-key', message: missingMessage(path, keys), suggest: () => cure(path) });
  return null;
}

function missingMessage(path: Path, keys: readonly string[]): string {
  const last = keys.at(-1)!;
  if (keys.length === 1) return `“${[...path.map(String), last].join('.')}” is missing`;
  const first = keys.slice(0, -1).map((key) => `“${key}”`);
  return `${whereOf(path)}${first.join(', ')} and “${last}” are missing`;
}

const whereOf = (path: Path): string => (path.length > 0 ? `${path.map(String).join('.')}: ` : '');

const MISSING = Symbol('missing');

function valueAt(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    const key = String(step);
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return MISSING;
    here = (here as Raw)[key];
  }
  return here;
}

function findingsOf(schema: z.ZodType, raw: Raw, issue: Issue, marks: Marks): Finding[] {
  const { path } = issue;
  const value = valueAt(raw, path);
  const at = placeAt(marks, raw, path);
  const where = whereOf(path);
  const one = (code: DiagnosticCode, message: string, suggest?: () => string | null): Finding[] => [{ at, code, message, suggest }];

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: placeAt(marks, raw, [...path, key], 'key'),
      code: 'unknown-key' as const,
      message: `${where}unknown key “${key}”`,
      suggest: () => suggestion(key, keysAt(schema, raw, path)),
    }));
  }
  const allowed = allowedValues(issue);
  if (value === MISSING)
    return one('missing-key', missingMessage(path.slice(0, -1), [String(path.at(-1))]), () => (allowed ? `one of: ${allowed.join(', ')}` : null));
  if (allowed) return one('unknown-value', `${where}“${String(value)}” is not possible here`, () => suggestion(String(value), allowed));
  switch (issue.code) {
    case 'invalid_type':
      return one('wrong-type', `${where}expected ${wanted(String(issue.expected))}, found ${nameOfNumber(value)}`, () =>
        issue.expected === 'string' && typeof value === 'number' ? `put it in quotes: "${value}"` : null,
      );
    case 'too_small':
    case 'too_big': {
      const least = issue.code === 'too_small';
      const limit = `${least ? 'at least' : 'at most'} ${String(least ? issue.minimum : issue.maximum)}`;
      if (issue.origin === 'string') return one('wrong-length', `${where}the text must have ${limit} characters`);
      if (issue.origin === 'array') return one('wrong-length', `${where}the list must have ${limit} entries`);
      return one('out-of-range', `${where}${String(value)} is out of range: ${limit}`);
    }
    case 'invalid_key':
      return [{ at: placeAt(marks, raw, path, 'key'), code: 'bad-id', message: `${where}${issue.issues[0]?.message ?? 'not an id'}` }];
    case 'invalid_format':
      if (issue.message.startsWith('ids are')) return one('bad-id', `${where}“${String(value)}”: ${issue.message}`, () => suggestId(value));
      return one('bad-date', `${where}“${String(value)}” is not a date`, () => 'write 1923-09 or 1923-09-25');
    default:
      return one('wrong-type', `${where}${issue.message}`);
  }
}

/** The closed list a value must come from, when the issue is about one. */
function allowedValues(issue: Issue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return null;
  const { options } = issue as { options?: readonly unknown[] };
  if (options) return options.map(String);
  const nested = issue.errors.flat().map(allowedValues);
  return nested.length > 0 && nested.every((values) => values !== null) ? nested.flat() : null;
}

function wanted(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a whole number',
    object: 'keys with values',
    record: 'keys with values',
    array: 'a list',
    tuple: 'a list',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

function nameOfNumber(value: unknown): string {
  return typeof value === 'number' && !Number.isInteger(value) ? `the fraction ${value}` : nameOfType(value);
}

function suggestId(value: unknown): string | null {
  const id = String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? null : `did you mean “${id}”?`;
}
