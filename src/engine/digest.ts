// A short fingerprint of a State: the same in every browser and on the server (R0.9).

// Two lanes of 32 bits, which every character is mixed into. The text of a State is never put together: it has hundreds of thousands of characters.
const lanes = new Int32Array(2);

function mix(text: string): void {
  let a = lanes[0]!;
  let b = lanes[1]!;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  lanes[0] = a;
  lanes[1] = b;
}

function mixed(write: () => void): string {
  lanes[0] = 0xdeadbeef;
  lanes[1] = 0x41c6ce57;
  write();
  const left = lanes[0]!;
  const right = lanes[1]!;
  const a = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909);
  const b = Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

/** Texts as JSON writes them: ids are few, and met again and again. */
const known = new Map<string, string>();
function quoted(text: string): string {
  let json = known.get(text);
  if (json === undefined) {
    json = JSON.stringify(text);
    // Names of a scenario are finite, but texts from outside need not be.
    if (text.length < 64 && known.size < 10_000) known.set(text, json);
  }
  return json;
}

function isSorted(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i += 1) if (keys[i - 1]! > keys[i]!) return false;
  return true;
}
function mixList(list: readonly unknown[]): void {
  mix('[');
  for (let i = 0; i < list.length; i += 1) {
    if (i > 0) mix(',');
    mixValue(list[i]);
  }
  mix(']');
}

function mixRecord(record: Readonly<Record<string, unknown>>): void {
  const keys = Object.keys(record);
  if (!isSorted(keys)) keys.sort();
  mix('{');
  for (let i = 0; i < keys.length; i += 1) {
    if (i > 0) mix(',');
    mix(quoted(keys[i]!));
    mix(':');
    mixValue(record[keys[i]!]);
  }
  mix('}');
}

/** Mixes a value in as JSON with sorted keys, so that the fingerprint does not depend on the order of writing. */
function mixValue(value: unknown): void {
  if (typeof value === 'string') mix(quoted(value));
  else if (typeof value === 'number') mix(Number.isFinite(value) ? String(value) : 'null');
  else if (value === null || typeof value !== 'object') mix(JSON.stringify(value) ?? 'null');
  else if (Array.isArray(value)) mixList(value);
  else mixRecord(value as Record<string, unknown>);
}

/** 53-bit hash of a text as 14 hex digits. */
export const hashText = (text: string): string => mixed(() => mix(text));

/** Fingerprint of a State, or of any other data that JSON can write. */
export const digest = (value: object): string => mixed(() => mixValue(value));
