// Games kept in this browser: one record per game, written after every action of yours. A second tab never overwrites a newer save: it goes on as a copy.

import { z } from 'zod';
import { type Replay, replaySchema } from '../../model/replay';

const PREFIX = 'plenum.game.';
const LAST = 'plenum.last';

const savedSchema = z.strictObject({
  /** Written anew by every writer, so that another tab's writing is noticed. */
  stamp: z.string(),
  revision: z.int().min(0),
  /** For the title page: "September 1923, Zinoviev". */
  label: z.string().max(200),
  replay: replaySchema,
});
export type SavedGame = z.infer<typeof savedSchema>;
const stampSchema = z.looseObject(savedSchema.pick({ stamp: true }).shape);

export type SaveResult = { kind: 'saved'; id: string } | { kind: 'copied'; id: string } | { kind: 'noStorage' };

/** A fresh name for a game or a writer: random enough to tell two tabs apart; never part of the game's own luck. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(2));
  return `${bytes[0]!.toString(36)}${bytes[1]!.toString(36)}`;
}

/** Writes one game's saves. */
export interface Saver {
  save(replay: Replay, label: string): SaveResult;
  id(): string;
}

/** A saver for game `id`; `known` is the save it was taken up from, if any. */
export function makeSaver(id: string, known: SavedGame | null): Saver {
  let name = id;
  let mine = known?.stamp ?? null;
  let revision = known?.revision ?? 0;
  return {
    id: () => name,
    save(replay, label) {
      try {
        const there = stampOf(name);
        const foreign = there !== null && there !== mine;
        if (foreign) {
          name = freshId();
          revision = 0;
        }
        revision += 1;
        mine = freshId();
        const saved: SavedGame = { stamp: mine, revision, label, replay };
        localStorage.setItem(PREFIX + name, JSON.stringify(saved));
        localStorage.setItem(LAST, name);
        return { kind: foreign ? 'copied' : 'saved', id: name };
      } catch {
        return { kind: 'noStorage' };
      }
    },
  };
}

/** Who wrote a record last; null when there is none, or none that can be read. Looks at nothing else: asked before every save. */
function stampOf(id: string): string | null {
  const text = localStorage.getItem(PREFIX + id);
  try {
    const record: unknown = text === null ? null : JSON.parse(text);
    return stampSchema.safeParse(record).data?.stamp ?? null;
  } catch {
    return null;
  }
}

/** A saved game; `error` when the record is there but cannot be read. */
export function readGame(id: string): SavedGame | { error: 'damaged' } | null {
  const text = localStorage.getItem(PREFIX + id);
  if (text === null) return null;
  try {
    const parsed = savedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : { error: 'damaged' };
  } catch {
    return { error: 'damaged' };
  }
}

/** The names of all games kept in this browser, readable or not. */
export function gameIds(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  } catch {
    return [];
  }
}

/** Takes a game out of this browser for good. */
export function removeGame(id: string): void {
  localStorage.removeItem(PREFIX + id);
  if (localStorage.getItem(LAST) === id) localStorage.removeItem(LAST);
}

/** The game played last in this browser. */
export function lastGame(): { id: string; saved: SavedGame } | null {
  try {
    const id = localStorage.getItem(LAST);
    const saved = id === null ? null : readGame(id);
    return id === null || saved === null || 'error' in saved ? null : { id, saved };
  } catch {
    return null;
  }
}

/** Whether this browser keeps anything at all. */
export function hasStorage(): boolean {
  try {
    localStorage.setItem('plenum.try', '1');
    localStorage.removeItem('plenum.try');
    return true;
  } catch {
    return false;
  }
}

/** A replay from a file's text, or what is wrong with it. */
export function parseReplay(text: string): Replay | { error: 'notJson' | 'notReplay'; path: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { error: 'notJson', path: '' };
  }
  const parsed = replaySchema.safeParse(data);
  if (parsed.success) return parsed.data;
  return { error: 'notReplay', path: parsed.error.issues[0]?.path.join('.') ?? '' };
}
