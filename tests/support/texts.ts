// Every string in a model, for tests of what is said on screens.

/** Strings of a tree of plain values; functions are passed over. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
