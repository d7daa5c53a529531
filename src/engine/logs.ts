// What is only ever added to — votes, deeds — read often: each entry is looked at once, however often the whole is asked for.
import type { State } from '../model/state';
import type { VoteRecord } from '../model/vote';

interface Seen<T> {
  upTo: number;
  out: T[];
}

/**
 * A log as it looks through one eye. `see` makes of an entry what is seen of it, or null where that is nothing; it may depend on the entry and the eye alone.
 * The array that comes back is the caller's.
 */
export function seenThrough<T>(see: (entry: T, eye: string) => T | null): (log: readonly T[], eye: string) => T[] {
  const byLog = new WeakMap<readonly T[], Map<string, Seen<T>>>();
  return (log, eye) => {
    let byEye = byLog.get(log);
    if (byEye === undefined) {
      byEye = new Map();
      byLog.set(log, byEye);
    }
    let seen = byEye.get(eye);
    if (seen === undefined) {
      seen = { upTo: 0, out: [] };
      byEye.set(eye, seen);
    }
    for (; seen.upTo < log.length; seen.upTo += 1) {
      const found = see(log[seen.upTo]!, eye);
      if (found !== null) seen.out.push(found);
    }
    return seen.out.slice();
  };
}

interface Groups<T> {
  upTo: number;
  byKey: Map<string, T[]>;
}
const NOTHING: readonly never[] = [];

/** The entries of a log under a key, in their order. `keyOf` may depend on the entry alone. */
export function groupedBy<T>(keyOf: (entry: T) => string): (log: readonly T[], key: string) => readonly T[] {
  const byLog = new WeakMap<readonly T[], Groups<T>>();
  return (log, key) => {
    let groups = byLog.get(log);
    if (groups === undefined) {
      groups = { upTo: 0, byKey: new Map() };
      byLog.set(log, groups);
    }
    for (; groups.upTo < log.length; groups.upTo += 1) {
      const entry = log[groups.upTo]!;
      const group = groups.byKey.get(keyOf(entry));
      if (group === undefined) groups.byKey.set(keyOf(entry), [entry]);
      else group.push(entry);
    }
    return groups.byKey.get(key) ?? NOTHING;
  };
}

const bySubject = groupedBy<VoteRecord>((v) => v.subject);
/** Votes on exactly this subject. */
export const votesOn = (state: State, subject: string): readonly VoteRecord[] => bySubject(state.votes, subject);

const byRoom = groupedBy<VoteRecord>((v) => v.room);
/** Votes in a room. */
export const votesIn = (state: State, room: string): readonly VoteRecord[] => byRoom(state.votes, room);
