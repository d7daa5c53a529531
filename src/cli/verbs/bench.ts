// plenum bench: the figures of the engine on this machine, each with its goal, and a peer beside them.
import { cpus } from 'node:os';
import type { Scenario } from '../../model/scenario';
import type { Figure, PeerFigure } from '../bench/figures';
import { table } from '../out';
import { findPlayable, playableScenarios } from '../scenarios';
import { UsageError, type Verb } from '../verb';

const turnsOf = (s: Scenario): number => s.manifest.turns.length;

/** Figures that take many seconds. */
const LONG: readonly string[] = ['game-quick', 'campaign', 'heap-growth'];

export const bench: Verb = {
  summary: 'measure the engine',
  usage: '[scenario] [--rounds N] [--games N] [--heap-games N] [--skip id]…',
  details: [
    'Medians over one computer-played game and whole games; a missed goal is a finding (exit 1). The peer is boardgame.io, when it is installed.',
    'The campaign is the bundled scenario with most turns; of it a fifth as many games are timed.',
    '',
    'JSON: {machine, figures: [{id, value, unit, goal, ok, p95, note}], peers: [{id, ours, theirs, ratio, unit, does}]}',
  ],
  options: {
    games: { kind: 'number', value: 'N', min: 1, max: 1000, help: 'whole games to time (60)' },
    rounds: { kind: 'number', value: 'N', min: 1, max: 100, help: 'rounds over one game for the short figures (5)' },
    'heap-games': { kind: 'number', value: 'N', min: 2, max: 100_000, help: 'games for the growth of the heap (1000)' },
    skip: { kind: 'text', value: 'id', multiple: true, help: 'leave this figure out: game-quick, campaign, heap-growth' },
  },
  takes: { least: 0, most: 1 },
  async run(args, out) {
    const unknown = args.texts('skip').find((id) => !LONG.includes(id));
    if (unknown !== undefined) throw new UsageError(`--skip is ${LONG.join(', ')}, not “${unknown}”`);
    const named = args.positionals[0];
    const takesCampaign = !args.texts('skip').includes('campaign');
    const bundled = takesCampaign || named === undefined ? playableScenarios() : [];
    const scenario = named === undefined ? bundled[0] : findPlayable(named);
    if (scenario === undefined) throw new UsageError('there is no playable scenario');
    const longest = bundled.reduce<Scenario | null>((best, s) => (best === null || turnsOf(s) > turnsOf(best) ? s : best), null);
    // Development checks of libraries, ours and the peer's, would be measured instead of their work.
    process.env.NODE_ENV = 'production';
    const { measure } = await import('../bench/figures');
    const { figures, peers } = measure(
      scenario,
      takesCampaign ? longest : null,
      { rounds: args.number('rounds', 5), games: args.number('games', 60), heapGames: args.number('heap-games', 1000), skip: args.texts('skip') },
      (label) => out.progress(label),
    );
    const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${process.platform}`;
    out.line(machine);
    const row = (f: Figure): string[] => [
      f.ok ? 'ok  ' : 'MISS',
      f.id,
      `${f.value} ${f.unit}`,
      `goal ${f.goal}`,
      f.p95 === undefined ? '' : `95 % under ${f.p95}`,
      f.note,
    ];
    for (const line of table(figures.map(row))) out.line(line);
    const peer = (p: PeerFigure): string[] => [p.id, `ours ${p.ours}`, `theirs ${p.theirs}`, p.unit, `ratio ${p.ratio}`];
    for (const line of table(peers.map(peer))) out.line(line);
    out.line(peers[0] === undefined ? 'boardgame.io is not installed; no peer was measured' : `  the peer: ${peers[0].does}`);
    return { code: figures.every((f) => f.ok) ? 0 : 1, document: { machine, scenario: scenario.manifest.id, figures, peers } };
  },
};
