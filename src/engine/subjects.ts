// The subjects of motions as patterns: `line/sec/1`, or all that begin so: `line/sec/*`.

/** A subject of a condition may end with `*`: any subject that begins so. */
export function matchesSubject(pattern: string, subject: string): boolean {
  return pattern.endsWith('*') ? subject.startsWith(pattern.slice(0, -1)) : pattern === subject;
}
