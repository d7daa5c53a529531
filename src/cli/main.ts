// The door of the `plenum` command: finds the verb, loads only its file, reads its arguments, prints its document, gives the exit code.
import { COMMON, didYouMean, type OptionSpecs, readArgs } from './args';
import { makeOut, PROCESS_STREAMS, type Streams, table } from './out';
import { FoundError, UsageError, type Verb } from './verb';

/** Every verb with its one line, and its file, loaded when asked for. */
const VERBS: Readonly<Record<string, { summary: string; load: () => Promise<Verb> }>> = {
  verify: { summary: 'try a scenario against its documented course', load: async () => (await import('./verbs/verify')).verify },
  check: { summary: 'find what is wrong with scenario files', load: async () => (await import('./verbs/check')).check },
  run: { summary: 'play many games by computer and count what came of them', load: async () => (await import('./verbs/run')).run },
  play: { summary: 'play a game in the terminal', load: async () => (await import('./verbs/play')).play },
  replay: { summary: 'run a saved game to any action and check it', load: async () => (await import('./verbs/replay')).replay },
  forecast: {
    summary: 'count a motion at a date of the documented course, with everybody’s reasons',
    load: async () => (await import('./verbs/forecast')).forecast,
  },
  fuzz: { summary: 'play at random until a law of the rules breaks', load: async () => (await import('./verbs/fuzz')).fuzz },
  bench: { summary: 'measure the engine', load: async () => (await import('./verbs/bench')).bench },
  serve: { summary: 'serve the built game over HTTP', load: async () => (await import('./verbs/serve')).serve },
};

function overview(): string {
  const rows = Object.entries(VERBS).map(([name, { summary }]) => [`  ${name}`, summary]);
  return [
    'plenum <verb> …',
    '',
    ...table(rows, 3),
    '',
    'Each verb has --help and --json. Exit code: 0 all well, 1 something was found, 2 called wrongly.',
  ].join('\n');
}

function helpOf(name: string, verb: Verb): string {
  const rows = (specs: OptionSpecs) =>
    Object.entries(specs).map(([id, s]) => [
      `  --${id}${s.kind === 'flag' ? '' : ` ${s.value ?? 'N'}`}`,
      s.help + (s.multiple ? ' (may be repeated)' : ''),
    ]);
  return [
    `plenum ${name} ${verb.usage}`.trimEnd(),
    '',
    `${verb.summary[0]!.toUpperCase()}${verb.summary.slice(1)}.`,
    ...verb.details,
    '',
    ...table([...rows(verb.options), ...rows(COMMON)], 3),
  ].join('\n');
}

/** Runs the command; never throws. */
export async function main(argv: readonly string[], streams: Streams = PROCESS_STREAMS): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    streams.out(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const out = makeOut(argv.includes('--json'), streams);
  try {
    if (!Object.hasOwn(VERBS, name)) throw new UsageError(`there is no verb “${name}”${didYouMean(name, Object.keys(VERBS), 'plenum ')}`);
    const verb = await VERBS[name]!.load();
    const args = readArgs(name, verb.options, verb.takes, rest);
    if (args.has('help')) {
      streams.out(
        out.isJson
          ? `${JSON.stringify({ verb: name, usage: verb.usage, summary: verb.summary, options: { ...verb.options, ...COMMON } }, null, 2)}\n`
          : `${helpOf(name, verb)}\n`,
      );
      return 0;
    }
    const { code, document } = await verb.run(args, out);
    out.document(document);
    return code;
  } catch (error) {
    return fail(error, out);
  }
}

/** A sentence on standard error, and with --json still one document on standard output. */
function fail(error: unknown, out: ReturnType<typeof makeOut>): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    out.remark(`plenum: ${message}`);
    out.document({ ok: false, error: message });
    return 2;
  }
  if (error instanceof FoundError) {
    out.remark(`plenum: ${message}`);
    for (const d of error.diagnostics) out.remark(`${d.file}:${d.line}:${d.column}: ${d.severity}: ${d.message} [${d.code}]`);
    out.document({ ok: false, error: message, ...(error.diagnostics.length > 0 ? { diagnostics: error.diagnostics } : {}) });
    return 1;
  }
  out.remark(`plenum: this is a bug of ours: ${message}`);
  if (error instanceof Error && error.stack !== undefined) out.remark(error.stack);
  out.document({ ok: false, error: message, bug: true });
  return 1;
}
