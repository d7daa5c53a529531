// A short fingerprint of a State: the same in every browser and on the server (R0.9).
import type { State } from '../model/state';

/** Keys as JSON writes them, with their colon: few, and met again and again. */
const keyTexts = new Map<string, string>();
function keyText(key: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) {
    text = `${JSON.stringify(key)}:`;
    // Scenario names are finite, but texts from outside need not be.
    if (keyTexts.size < 10_000) keyTexts.set(key, text);
  }
  return text;
}

function isSorted(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i += 1) if (keys[i - 1]! > keys[i]!) return false;
  return true;
}

/** Canonical JSON: keys sorted, so that the fingerprint does not depend on the order of writing. */
export function canonical(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += text === '' ? canonical(item) : `,${canonical(item)}`;
    return `[${text}]`;
  }
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  if (!isSorted(keys)) keys.sort();
  for (const key of keys) text += text === '' ? keyText(key) + canonical(record[key]) : `,${keyText(key)}${canonical(record[key])}`;
  return `{${text}}`;
}

/** 53-bit hash of a text as 14 hex digits (two mixed 32-bit lanes). */
export function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

/** Fingerprint of the whole State. */
export function digest(state: State): string {
  return hashText(canonical(state));
}
