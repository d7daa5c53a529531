// Reads a saved game from disk and says in a sentence what is wrong with a damaged one.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ZodError } from 'zod';
import { type Replay, replaySchema } from '../model/replay';
import { FoundError, UsageError } from './verb';

/** Larger than any game; more is not read. */
const MOST_BYTES = 50_000_000;

/** Throws UsageError when there is no such file, FoundError when it is no Replay. */
export function readReplayFile(file: string): Replay {
  if (!existsSync(file)) throw new UsageError(`there is no file “${file}”`);
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new FoundError(`${file} is too large for a saved game (${Math.round(size / 1_000_000)} MB)`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FoundError(
      `${file} is damaged: it is not JSON (${error instanceof Error ? error.message : String(error)}); was it cut short when it was copied?`,
    );
  }
  const parsed = replaySchema.safeParse(value);
  if (!parsed.success) throw new FoundError(`${file} is damaged: ${wrong(parsed.error)}`);
  return parsed.data;
}

/** The first thing a schema objects to: place and reason. */
export function wrong(error: ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'it does not fit';
  const [head, at, ...rest] = issue.path;
  const place =
    head === 'actions' && typeof at === 'number'
      ? `action ${at}${rest.length > 0 ? `, ${rest.join('.')}` : ''}`
      : issue.path.length === 0
        ? 'the whole'
        : issue.path.join('.');
  return `${place}: ${issue.message}`;
}
