// Runs the `plenum` command as a child process, the way a script does, for the tests of its verbs.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { z } from 'zod';
import { packageRoot } from '../../src/cli/files';
import { main } from '../../src/cli/main';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `node bin/plenum.mjs …` from the project root; `input` is piped in. */
export function plenum(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(packageRoot(), 'bin/plenum.mjs'), ...args], { cwd: packageRoot() });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The same in this process, for many short calls; it has no standard input. */
export async function plenumHere(args: readonly string[]): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await main(args, {
    out: (text) => {
      stdout += text;
    },
    error: (text) => {
      stderr += text;
    },
    isTerminal: false,
  });
  return { code, stdout, stderr };
}

/** Verbs that start threads or measure the machine: never beside the tests' own. */
const ALONE = ['run', 'bench'];

/** With --json: exactly one document on standard output, of this shape. In this process unless it must be alone or reads its input. */
export async function plenumJson<T>(
  shape: z.ZodType<T>,
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; document: T; stderr: string }> {
  const isAlone = input !== '' || ALONE.includes(args[0]!);
  const ran = isAlone ? await plenum([...args, '--json'], input) : await plenumHere([...args, '--json']);
  return { code: ran.code, document: shape.parse(JSON.parse(ran.stdout)), stderr: ran.stderr };
}
