// Reads the arguments of a verb with node:util parseArgs, and says clearly what is wrong with them. Prints nothing.
import { parseArgs } from 'node:util';
import { nearest } from '../scenario/suggest';
import { UsageError } from './verb';

export interface OptionSpec {
  kind: 'flag' | 'text' | 'number';
  /** What stands for the value in the help: `N`, `person=player`. */
  value?: string;
  help: string;
  /** May be given more than once. */
  multiple?: boolean;
  /** Range of a number. */
  min?: number;
  max?: number;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Options that every verb has. */
export const COMMON: OptionSpecs = {
  json: { kind: 'flag', help: 'one JSON document on standard output and nothing else' },
  help: { kind: 'flag', help: 'this page' },
};

/** Checked arguments of a verb. */
export interface Args {
  readonly positionals: readonly string[];
  has(name: string): boolean;
  text(name: string): string | null;
  texts(name: string): readonly string[];
  /** A whole number inside the option's range, or `otherwise`. */
  number(name: string, otherwise: number): number;
}

/** “did you mean …?” or nothing, to follow a sentence. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean ${prefix}${near}?`;
}

/** Throws UsageError for an unknown option, a missing or needless value, a number out of range, too many or too few arguments. */
export function readArgs(verb: string, specs: OptionSpecs, takes: { least: number; most: number }, argv: readonly string[]): Args {
  const all: OptionSpecs = { ...specs, ...COMMON };
  const options = Object.fromEntries(
    Object.entries(all).map(([name, s]) => [name, { type: s.kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true }]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    const spec = token.rawName === '-h' ? COMMON.help! : Object.hasOwn(all, name) && token.rawName.startsWith('--') ? all[name]! : null;
    if (spec === null) throw new UsageError(`plenum ${verb} has no option ${token.rawName}${didYouMean(name, Object.keys(all), '--')}`);
    const given = values.get(name) ?? [];
    if (given.length > 0 && !spec.multiple && spec.kind !== 'flag') throw new UsageError(`--${name} is given more than once`);
    values.set(name, [...given, readValue(name, spec, token.value, token.inlineValue)]);
  }
  if (!values.has('help')) checkCount(verb, takes, positionals);
  return {
    positionals,
    has: (name) => values.has(name),
    text: (name) => values.get(name)?.[0] ?? null,
    texts: (name) => values.get(name) ?? [],
    number: (name, otherwise) => {
      const text = values.get(name)?.[0];
      return text === undefined ? otherwise : Number(text);
    },
  };
}

function readValue(name: string, spec: OptionSpec, value: string | undefined, inline: boolean | undefined): string {
  if (spec.kind === 'flag') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value`);
    return '';
  }
  const what = spec.value ?? (spec.kind === 'number' ? 'N' : 'text');
  if (value === undefined || value === '' || (value.startsWith('--') && inline !== true))
    throw new UsageError(`--${name} needs a value: --${name} ${what}`);
  if (spec.kind === 'number') {
    const n = Number(value);
    const min = spec.min ?? 0;
    const max = spec.max ?? 1_000_000;
    if (!/^-?\d+$/.test(value) || n < min || n > max) throw new UsageError(`--${name} is a whole number from ${min} to ${max}, not “${value}”`);
  }
  return value;
}

function checkCount(verb: string, { least, most }: { least: number; most: number }, positionals: readonly string[]): void {
  if (positionals.length < least)
    throw new UsageError(`plenum ${verb} needs ${least === 1 ? 'one argument' : `${least} arguments`}; see plenum ${verb} --help`);
  if (positionals.length > most)
    throw new UsageError(
      `plenum ${verb} takes ${most === 0 ? 'no arguments' : most === 1 ? 'one argument' : `${most} arguments`}; “${positionals[most]}” is too many`,
    );
}
