// The verbs of the command: JSON shape, exit codes, sentences of wrong use.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plenum, plenumHere, plenumJson } from './command';
import * as shapes from './shapes';

const SLOW = 240_000;
const folder = mkdtempSync(join(tmpdir(), 'plenum-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command', { timeout: SLOW }, () => {
  it('lists its verbs; without one that is wrong use', async () => {
    const help = await plenum(['--help']);
    expect(help.code).toBe(0);
    for (const verb of ['verify', 'check', 'run', 'play', 'replay', 'forecast', 'fuzz', 'bench', 'serve'])
      expect(help.stdout).toContain(`  ${verb} `);
    expect((await plenumHere([])).code).toBe(2);
  });

  it('every verb has a help page that names its options', async () => {
    for (const [verb, option] of [
      ['verify', '--json'],
      ['check', '--json'],
      ['run', '--pair'],
      ['play', '--seat'],
      ['replay', '--at'],
      ['forecast', '--motion'],
      ['fuzz', '--games'],
      ['bench', '--heap-games'],
      ['serve', '--port'],
    ] as const) {
      const ran = await plenumHere([verb, '--help']);
      expect({ verb, code: ran.code, stderr: ran.stderr }).toEqual({ verb, code: 0, stderr: '' });
      expect(ran.stdout).toContain(option);
    }
  });

  it('wrong use gets one sentence with the nearest right one, exit 2', async () => {
    for (const [args, sentence] of [
      [['chek'], 'did you mean plenum check?'],
      [['run', 'cave-meting'], 'did you mean cave-meeting?'],
      [['run', 'cave-meeting', '--game', '2'], 'did you mean --games?'],
      [['run', 'cave-meeting', '--games', 'many'], '--games is a whole number'],
      [['run', 'cave-meeting', '--games', '0'], 'from 1'],
      [['run', 'cave-meeting', '--seat', 'stalin'], '--seat is person=player'],
      [['run', 'cave-meeting', '--seat', 'stlin=heuristic'], 'did you mean stalin?'],
      [['run', 'cave-meeting', '--player', 'heuristik'], 'did you mean heuristic?'],
      [['run', 'base'], 'not to be played'],
      [['run'], 'needs one argument'],
      [['verify', '--jsn'], 'did you mean --json?'],
      [['play', 'cave-meeting'], 'needs --seat'],
      [['replay', '/nowhere.json'], 'there is no file'],
      [['forecast', 'cave-meeting', '--at', '1924-01', '--body', 'politburo', '--motion', '-'], 'has no turn'],
      [['forecast', 'cave-meeting', '--at', '1923-08', '--body', 'politbureau', '--motion', '-'], 'did you mean politburo?'],
      [['check', 'nowhere'], 'there is no folder'],
    ] as const) {
      const ran = await plenumHere(args);
      expect(ran.stderr, args.join(' ')).toContain(sentence);
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
      expect({ args, code: ran.code, stdout: ran.stdout }).toEqual({ args, code: 2, stdout: '' });
    }
  });

  it('with --json wrong use is a document too', async () => {
    const { code, document } = await plenumJson(shapes.failure, ['run', 'cave-meting']);
    expect(code).toBe(2);
    expect(document.error).toContain('cave-meeting');
  });
});

describe('plenum check', { timeout: SLOW }, () => {
  it('finds nothing in the scenarios that are shipped', async () => {
    const { code, document } = await plenumJson(shapes.check, ['check', 'scenarios']);
    expect(document).toMatchObject({ ok: true, diagnostics: [] });
    // A folder of scenarios is all of them.
    const { document: one } = await plenumJson(shapes.check, ['check', 'scenarios/base', 'scenarios/cave-meeting']);
    expect(document.files).toBeGreaterThan(one.files);
    expect(code).toBe(0);
  });

  it('a broken one is a finding, with place and suggestion', async () => {
    const { code, document } = await plenumJson(shapes.check, ['check', 'tests/bad-scenarios/bad-id']);
    expect(code).toBe(1);
    expect(document.ok).toBe(false);
    expect(document.diagnostics.find((d) => d.code === 'bad-id')).toMatchObject({ file: 'tests/bad-scenarios/bad-id/places.yaml', line: 1 });
  });
});

describe('plenum verify', { timeout: SLOW }, () => {
  it('R12 tells every documented outcome, and the exit code says whether all came out', async () => {
    const { code, document } = await plenumJson(shapes.verify, ['verify']);
    expect(code).toBe(document.ok ? 0 : 1);
    expect(document.scenarios.map((s) => s.scenario)).toContain('cave-meeting');
    for (const s of document.scenarios) {
      expect(s.ok).toBe(s.outcomes.every((o) => o.ok));
      expect(s.ballots.namedWithoutDeal.of).toBeLessThanOrEqual(s.ballots.named.of);
    }
  });
});

describe('plenum run', { timeout: SLOW }, () => {
  it('the digest is the same twice and with two workers', async () => {
    const args = ['run', 'cave-meeting', '--games', '2', '--seed', 'digest'];
    const [one, again, two] = await Promise.all([
      plenumJson(shapes.run, [...args, '--workers', '1']),
      plenumJson(shapes.run, [...args, '--workers', '1']),
      plenumJson(shapes.run, [...args, '--workers', '2']),
    ]);
    expect(one.code).toBe(0);
    expect(one.document).toMatchObject({ scenario: 'cave-meeting', games: 2, finished: 2 });
    expect(Object.keys(one.document.aims)).toContain('stalin');
    expect(Object.values(one.document.endings).reduce((s, n) => s + n, 0)).toBe(2);
    expect(again.document.digest).toBe(one.document.digest);
    expect(two.document.digest).toBe(one.document.digest);
    expect(two.document.workers).toBe(2);
  });

  it('R10.1 --lens all shows side by side what depends on each reading', async () => {
    const { code, document } = await plenumJson(shapes.readings, ['run', 'cave-meeting', '--lens', 'all', '--games', '2', '--workers', '1']);
    expect(code).toBe(0);
    expect(document.disputes.map((d) => d.dispute)).toEqual(['kamenev-motives', 'testament', 'voice']);
    for (const d of document.disputes) {
      expect(d.readings.filter((r) => r.isBuilt)).toHaveLength(1);
      for (const r of d.readings) expect(r.course.right).toBe(r.course.of);
      for (const row of d.depends) expect(row.values).toHaveLength(d.readings.length);
    }
    const kamenev = document.disputes[0]!.readings.map((r) => r.course.example?.vote);
    expect(kamenev).toEqual(['against', 'for', 'against']);
  });

  it('a player against itself over the same luck makes no difference', async () => {
    const { code, document } = await plenumJson(shapes.pairs, ['run', 'cave-meeting', '--games', '1', '--pair', 'kamenev=heuristic,heuristic']);
    expect(code).toBe(0);
    expect(document.pairs).toEqual([expect.objectContaining({ seat: 'kamenev', games: 1, difference: { mean: 0, low95: 0, high95: 0 } })]);
  });
});

describe('plenum bench', { timeout: SLOW }, () => {
  it('measures the figures and a peer that made the same writes', async () => {
    const { code, document } = await plenumJson(shapes.bench, ['bench', 'cave-meeting', '--rounds', '1', '--games', '1', '--heap-games', '2']);
    expect(code).toBe(document.figures.every((f) => f.ok) ? 0 : 1);
    expect(document.peers.length).toBeGreaterThan(0);
    for (const p of document.peers) expect(p.theirs).toBeGreaterThan(0);
    const goals = Object.fromEntries(document.figures.map((f) => [f.id, f.goal]));
    expect(goals).toMatchObject({ 'replay-1000': 60, jump: 16, campaign: 1000 });
  });
});

describe('plenum serve', { timeout: SLOW }, () => {
  it('without a built game says how to build it', async () => {
    const ran = await plenumHere(['serve', '--dir', folder]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('npm run build');
  });
});
