// Collects Diagnostics of one load: all at once, each once, in file order, with a ceiling. Never throws.
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { DiagnosticCode } from './codes';

/** Where a value was written. `layer` counts from the base (0) upward; `line` and `column` count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
  layer: number;
}

export interface Finding {
  at: Place;
  code: DiagnosticCode;
  message: string;
  /** Asked for only when the finding is kept, because looking for the nearest word costs time. */
  suggest?: () => string | null;
  severity?: Severity;
}

export interface Findings {
  add(finding: Finding): void;
  /** True once anything of severity error was added, kept or not. */
  hasErrors(): boolean;
  /** Sorted by layer, file, line, column. */
  list(): Diagnostic[];
}

/** More than this many problems are not listed one by one. */
const MOST_FINDINGS = 500;

export function makeFindings(): Findings {
  const kept = new Map<string, { layer: number; diagnostic: Diagnostic }>();
  let errors = 0;
  let overflow: Place | null = null;
  return {
    add({ at, code, message, suggest, severity = 'error' }) {
      if (severity === 'error') errors++;
      const key = `${at.file}\n${at.line}\n${at.column}\n${code}\n${message}`;
      if (kept.has(key)) return;
      if (kept.size >= MOST_FINDINGS) {
        overflow ??= at;
        return;
      }
      const { file, line, column, layer } = at;
      kept.set(key, { layer, diagnostic: { file, line, column, severity, code, message, suggestion: suggest?.() ?? null } });
    },
    hasErrors: () => errors > 0,
    list() {
      const sorted = [...kept.values()].sort(
        (a, b) =>
          a.layer - b.layer ||
          compare(a.diagnostic.file, b.diagnostic.file) ||
          a.diagnostic.line - b.diagnostic.line ||
          a.diagnostic.column - b.diagnostic.column ||
          compare(a.diagnostic.code, b.diagnostic.code),
      );
      const list = sorted.map((entry) => entry.diagnostic);
      if (overflow !== null) {
        const code: DiagnosticCode = 'too-many-problems';
        list.push({
          file: overflow.file,
          line: overflow.line,
          column: overflow.column,
          severity: 'error',
          code,
          message: `more than ${MOST_FINDINGS} problems; the rest is not listed`,
          suggestion: 'mend these first and check again',
        });
      }
      return list;
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
