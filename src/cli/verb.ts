// What a verb of the command is. One file per verb in verbs/; main.ts finds it, reads its arguments and prints its document.
import type { Diagnostic } from '../model/diagnostic';
import type { Args, OptionSpecs } from './args';
import type { Out } from './out';

/** What a verb hands back: 0 all well, 1 something was found; `document` is the one JSON document of `--json`. */
export interface VerbResult {
  code: 0 | 1;
  document: unknown;
}

export interface Verb {
  /** One line for the list of verbs. */
  summary: string;
  /** After the verb's name: `<scenario> [--games N]`. */
  usage: string;
  /** Paragraphs and examples for `--help`. */
  details: readonly string[];
  options: OptionSpecs;
  /** How many positional arguments it takes. */
  takes: { least: number; most: number };
  run(args: Args, out: Out): Promise<VerbResult>;
}

/** The command was called wrongly: one clear sentence, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The command was called rightly and cannot go on (a broken file, a refused motion): one clear sentence, exit 1. */
export class FoundError extends Error {
  override name = 'FoundError';
  constructor(
    message: string,
    /** Diagnostics of a scenario that does not load. */
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(message);
  }
}
