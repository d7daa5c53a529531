// Where a verb prints: lines for people, or one JSON document and nothing else; progress to standard error.

/** Progress shows at once on a terminal; elsewhere only for what lasts, and rarely. */
const SILENT_MS = 1000;
const TERMINAL_EVERY_MS = 100;
const PIPE_EVERY_MS = 5000;

/** Where text goes: the process's own streams, or a test's. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Somebody watches the errors: progress may overwrite its line. */
  isTerminal: boolean;
}

export const PROCESS_STREAMS: Streams = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
};

export interface Progress {
  /** `done` of `total`; cheap to call often. */
  tick(done: number, total: number): void;
  end(): void;
}

export interface Out {
  readonly isJson: boolean;
  /** A line for people; nothing with --json. */
  line(text?: string): void;
  /** A remark on standard error, in both forms. */
  remark(text: string): void;
  /** Prints the JSON document now (for verbs that go on running); without --json does nothing. */
  document(value: unknown): void;
  /** Whether the document is out. */
  isDone(): boolean;
  progress(label: string): Progress;
}

export function makeOut(isJson: boolean, streams: Streams): Out {
  let done = false;
  return {
    isJson,
    line: (text = '') => {
      if (!isJson) streams.out(`${text}\n`);
    },
    remark: (text) => {
      streams.error(`${text}\n`);
    },
    document: (value) => {
      if (!isJson || done) return;
      done = true;
      streams.out(`${JSON.stringify(value, null, 2)}\n`);
    },
    isDone: () => done,
    progress: (label) => makeProgress(label, streams),
  };
}

function makeProgress(label: string, streams: Streams): Progress {
  const started = performance.now();
  const { isTerminal } = streams;
  let last = isTerminal ? 0 : started + SILENT_MS - PIPE_EVERY_MS;
  let shown = false;
  return {
    tick(done, total) {
      const now = performance.now();
      if (now - last < (isTerminal ? TERMINAL_EVERY_MS : PIPE_EVERY_MS)) return;
      last = now;
      shown = true;
      const seconds = Math.round((now - started) / 1000);
      const text = `${label}: ${done} of ${total}, ${seconds} s`;
      streams.error(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    end() {
      if (shown && isTerminal) streams.error('\r\x1b[2K');
    },
  };
}

/** Columns of text, each as wide as its widest cell; the last is not padded. */
export function table(rows: readonly (readonly string[])[], gap = 2): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]! + gap)))
      .join('')
      .trimEnd(),
  );
}

/** `1 game`, `2 games`. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
