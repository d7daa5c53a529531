// A checked scenario as JSON for the client, and back. Never imports the YAML parser: this is the path a player's browser loads.
import type { Scenario, ScenarioData, TableName } from '../model/scenario';

const FORMAT = 'plenum-scenario-1';
const INDEXED = [
  'people',
  'bodies',
  'posts',
  'places',
  'organizations',
  'organs',
  'questions',
  'levers',
  'themes',
  'documents',
  'facts',
  'events',
  'sources',
] as const satisfies readonly TableName[];

/** JSON text of a scenario, to ship in the client bundle. The same scenario always gives the same text. */
export function compileScenario(scenario: Scenario): string {
  const { byId: _, hash, ...data } = scenario;
  return JSON.stringify({ format: FORMAT, hash, data });
}

/** The scenario that `compileScenario` wrote: indexes rebuilt, frozen. Throws when the text is something else (a broken build). */
export function reviveScenario(json: string): Scenario {
  const file = JSON.parse(json) as { format?: unknown; hash: string; data: ScenarioData };
  if (file.format !== FORMAT) throw new Error(`not a compiled scenario of the format ${FORMAT}`);
  return finishScenario(file.data, file.hash);
}

/** Adds hash and indexes to checked data and freezes it all. */
export function finishScenario(data: ScenarioData, hash: string = hashOf(data)): Scenario {
  const byId = Object.fromEntries(
    INDEXED.map((table) => [table, indexById(data[table] as readonly { id: string }[])]),
  ) as unknown as Scenario['byId'];
  return deepFreeze({ ...data, hash, byId });
}

/** Without a prototype, so that no id is found by accident (`constructor`). */
function indexById<T extends { id: string }>(records: readonly T[]): Record<string, T> {
  const index: Record<string, T> = Object.create(null);
  for (const record of records) index[record.id] = record;
  return index;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

/** JSON with sorted keys and no spaces: the same data gives the same text whatever the order it was written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as Record<string, unknown>;
  const fields = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`).join(',')}}`;
}

/** Content hash of what is played: 53 bits in 14 hexadecimal digits. Tells versions apart; it is no protection against forgery. */
export function hashOf({ omissions: _, ...played }: ScenarioData): string {
  return hash53(canonicalJson(played)).toString(16).padStart(14, '0');
}

/** Two interleaved 32-bit multiplicative hashes over UTF-16 units, mixed to 53 bits (after cyrb53, public domain). */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
