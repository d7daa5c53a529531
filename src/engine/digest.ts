// A short fingerprint of a State: the same in every browser and on the server (R0.9).

// Every value has a hash of two lanes of 32 bits, made from the hashes of its parts; these are the lanes of the value looked at last.
let left = 0;
let right = 0;

interface Hash {
  left: number;
  right: number;
}

/** Ids are few, and met again and again. */
const known = new Map<string, Hash>();
function hashText(text: string): void {
  const before = known.get(text);
  if (before !== undefined) {
    left = before.left;
    right = before.right;
    return;
  }
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  left = a ^ (a >>> 16);
  right = b ^ (b >>> 15);
  // Names of a scenario are finite, but texts from outside need not be.
  if (text.length < 64 && known.size < 10_000) known.set(text, { left, right });
}

/** Before words that stand for something else than a text. */
const NO_TEXT = '\u0000';

function hashNumber(n: number): void {
  if ((n | 0) !== n) {
    hashText(`${NO_TEXT}${Number.isFinite(n) ? n : null}`);
    return;
  }
  left = Math.imul(n ^ 0x5bd1e995, 2246822507);
  left ^= left >>> 13;
  right = Math.imul(n ^ 0x1b873593, 3266489909);
  right ^= right >>> 16;
}

function hashList(list: readonly unknown[], deep: number): void {
  let a = 0x2545f491 ^ list.length;
  let b = 0x6c078965;
  for (let i = 0; i < list.length; i += 1) {
    hashValue(list[i], deep);
    a = Math.imul(a ^ left, 2654435761);
    a ^= a >>> 15;
    b = Math.imul(b ^ right, 1597334677);
    b ^= b >>> 13;
  }
  left = a;
  right = b;
}

/** A sum over the entries, so that it does not depend on the order of writing. What JSON leaves out is left out. */
function hashRecord(record: Readonly<Record<string, unknown>>, deep: number): void {
  let a = 0x165667b1;
  let b = 0x27d4eb2f;
  for (const key in record) {
    const value = record[key];
    if (value === undefined) continue;
    hashValue(value, deep);
    const x = left;
    const y = right;
    hashText(key);
    const p = Math.imul(left ^ Math.imul(x, 3266489909), 2654435761);
    const q = Math.imul(right ^ Math.imul(y, 2246822507), 1597334677);
    a = (a + (p ^ (p >>> 15))) | 0;
    b = (b + (q ^ (q >>> 13))) | 0;
  }
  left = a;
  right = b;
}

/** Hashes of parts that cannot change any more: from one State to the next most parts are the same objects. */
const kept = new WeakMap<object, Hash>();

/** `keeps`: how many levels of objects from here on are kept; only of what is frozen. */
function hashValue(value: unknown, keeps: number): void {
  if (typeof value === 'string') hashText(value);
  else if (typeof value === 'number') hashNumber(value);
  else if (typeof value === 'boolean') hashText(`${NO_TEXT}${value}`);
  else if (value === null || typeof value !== 'object') hashText(`${NO_TEXT}null`);
  else {
    const before = keeps > 0 ? kept.get(value) : undefined;
    if (before !== undefined) {
      left = before.left;
      right = before.right;
      return;
    }
    const deep = keeps > 0 ? keeps - 1 : 0;
    if (Array.isArray(value)) hashList(value, deep);
    else hashRecord(value as Record<string, unknown>, deep);
    if (keeps > 0) kept.set(value, { left, right });
  }
}

/** A State, its tables and lists, and their rows. */
const LEVELS = 3;

/** 53-bit fingerprint of a State, or of anything else that JSON can write, as 14 hex digits. Two that JSON writes alike, but for the order of keys, have the same. */
export function digest(value: unknown): string {
  // What is frozen at the top is frozen throughout: so the driver of the game leaves its States.
  hashValue(value, Object.isFrozen(value) ? LEVELS : 0);
  const a = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909);
  const b = Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
