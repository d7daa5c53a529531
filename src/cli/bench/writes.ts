// The writes one action made: where two States differ, found along the branches that are not shared. For the peer of the bench, which repeats them.

export interface Write {
  path: readonly (string | number)[];
  /** A deep copy, so that nothing is shared with the State it came from; undefined = remove. */
  value: unknown;
}

/** Writes that turn `before` into `after`, smallest first differing branches; lists grow by single pushes. */
export function writesBetween(before: unknown, after: unknown, path: readonly (string | number)[] = []): Write[] {
  if (before === after) return [];
  const isTable = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
  if (!isTable(before) || !isTable(after) || Array.isArray(before) !== Array.isArray(after)) return [{ path, value: structuredClone(after) }];
  if (Array.isArray(before) && Array.isArray(after)) {
    const out: Write[] = [];
    for (let i = 0; i < after.length; i += 1) out.push(...writesBetween(before[i], after[i], [...path, i]));
    if (after.length < before.length) out.push({ path: [...path, 'length'], value: after.length });
    return out;
  }
  const out: Write[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!(key in after)) out.push({ path: [...path, key], value: undefined });
    else if (!(key in before)) out.push({ path: [...path, key], value: structuredClone(after[key]) });
    else out.push(...writesBetween(before[key], after[key], [...path, key]));
  }
  return out;
}

/** Does the writes on a draft or plain object. */
export function doWrites(target: object, writes: readonly Write[]): void {
  for (const w of writes) {
    let at = target as Record<string | number, unknown>;
    for (const key of w.path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    const last = w.path[w.path.length - 1]!;
    if (w.value === undefined) delete at[last];
    else at[last] = w.value;
  }
}
