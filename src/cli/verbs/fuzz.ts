// plenum fuzz: random legal play until a law of the rules breaks; what breaks one is written down as a Replay.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../lab/fuzz';
import { defaultWorkers, shareOut } from '../labPool';
import { plural } from '../out';
import { findPlayable, playableScenarios } from '../scenarios';
import { UsageError, type Verb } from '../verb';

export const fuzz: Verb = {
  summary: 'play at random until a law of the rules breaks',
  usage: '[scenario] [--games N] [--seed S] [--workers K] [--out folder]',
  details: [
    'Laws: the rules never throw; every option offered is accepted; a refused action changes nothing; a State holds whole numbers, text, booleans and null',
    'only; shares sum to 1000 and numbers stay in range; Views can always be made; both drivers and a saved game give the same State; every game ends.',
    'Dear laws are checked at a sample of moments. A fault writes fuzz-fault-<seed>.json, which plenum replay reads.',
    '',
    'JSON: {games, actions, seconds, faults: [{kind, detail, at, seed, replay}]}',
  ],
  options: {
    games: { kind: 'number', value: 'N', min: 1, max: 1_000_000, help: 'how many (100)' },
    seed: { kind: 'text', value: 'S', help: 'the luck of the run (1)' },
    workers: { kind: 'number', value: 'K', min: 1, max: 64, help: `threads (${defaultWorkers()} here)` },
    out: { kind: 'text', value: 'folder', help: 'where to write faults (the current folder)' },
  },
  takes: { least: 0, most: 1 },
  async run(args, out) {
    const scenario = args.positionals[0] === undefined ? playableScenarios()[0] : findPlayable(args.positionals[0]);
    if (scenario === undefined) throw new UsageError('there is no playable scenario');
    const games = args.number('games', 100);
    const seed = args.text('seed') ?? '1';
    const workers = args.number('workers', defaultWorkers());
    const started = performance.now();
    const work = Array.from({ length: games }, (_, n) => ({ kind: 'fuzz' as const, seed, n }));
    const { rows, ms } = await shareOut<'fuzz'>(scenario, work, workers, out.progress('games'));
    const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
    const actions = rows.reduce((s, r) => s + r.actions, 0);
    const faults = rows
      .flatMap((r) => r.fault ?? [])
      .map((f) => ({ kind: f.kind, detail: f.detail, at: f.at, seed: f.seed, replay: write(args.text('out') ?? '.', f) }));
    out.line(
      `${plural(games, 'game')} of ${scenario.manifest.title} at random, ${plural(actions, 'action')}, ${seconds} s (${(ms.reduce((s, x) => s + x, 0) / games).toFixed(0)} ms per game and core): ${faults.length === 0 ? 'no fault' : plural(faults.length, 'fault')}`,
    );
    for (const f of faults) out.line(`  ${f.kind} at action ${f.at}: ${f.detail}\n    ${f.replay}`);
    return { code: faults.length === 0 ? 0 : 1, document: { games, actions, seconds, faults } };
  },
};

function write(folder: string, fault: Fault): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `fuzz-fault-${fault.seed.replace(/[^\w-]/g, '_')}.json`);
  writeFileSync(file, `${JSON.stringify(fault.replay)}\n`);
  return file;
}
