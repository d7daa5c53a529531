// "Did you mean": the nearest known word by edit distance. Bounded, so that a hostile file cannot make it slow.

const LONGEST = 64;

/**
 * Edit distance with neighbouring letters swapped counting once (optimal string alignment); `limit + 1` when it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
      if (d < best) best = d;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The known word nearest to `word`, or null when none is near (a third of its letters, at least two). The first in order wins a tie. */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length === 0 || word.length > LONGEST) return null;
  const plain = word.toLowerCase();
  let limit = Math.max(2, Math.floor(word.length / 3));
  if (word.length <= 2) limit = 1;
  let found: string | null = null;
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue;
    const d = editDistance(plain, candidate.toLowerCase(), limit);
    if (d > limit) continue;
    found = candidate;
    if (d === 0) return found;
    limit = d - 1;
  }
  return found;
}

/** A suggestion for an author: the nearest word, else the whole list when it is short, else null. */
export function suggestion(word: string, known: readonly string[]): string | null {
  const near = nearest(word, known);
  if (near !== null) return `did you mean “${near}”?`;
  return known.length > 0 && known.length <= 24 ? `one of: ${known.join(', ')}` : null;
}
