// What is wrong with a scenario file (a value, never thrown).
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `line` and `column` count from 1. */
export interface Diagnostic {
  file: string;
  line: number;
  column: number;
  severity: Severity;
  /** Stable kebab-case code, one broken scenario per code in tests/bad-scenarios. */
  code: string;
  message: string;
  suggestion: string | null;
}
