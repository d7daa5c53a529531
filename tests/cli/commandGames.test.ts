// The verbs of the command that play: what they print for people and as JSON, and how they end. Apart from the others, so that the two files run side by side.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/cli/files';
import { plenum, plenumHere, plenumJson } from './command';
import * as shapes from './shapes';

const SLOW = 240_000;
const folder = mkdtempSync(join(tmpdir(), 'plenum-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('plenum play and plenum replay', { timeout: SLOW }, () => {
  const saved = join(folder, 'game.json');

  it('plays from a pipe, ends cleanly with it, and saves', async () => {
    const script = ['done', 'work', '1', 'no such thing', '9999', 'done', 'forecast', 'who', 'log', 'done', 'votes', 'why', ''].join('\n');
    const ran = await plenum(['play', 'cave-meeting', '--seat', 'kamenev', '--save', saved], script);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Type help or ? for the commands.');
    expect(ran.stdout).toContain('There is no command “no”');
    expect(ran.stdout).toContain('There is no option 9999');
    expect(ran.stdout).toContain('The input has ended');
    expect(ran.stdout).not.toContain('⟦');
    expect(ran.stdout).not.toContain('undefined');
    expect(readFileSync(saved, 'utf8')).toContain('plenum-replay-1');
  });

  it('with --json tells how far it came', async () => {
    const { code, document } = await plenumJson(shapes.play, ['play', 'cave-meeting', '--seat', 'stalin'], 'done\n');
    expect(code).toBe(0);
    expect(document).toMatchObject({ scenario: 'cave-meeting', seat: 'stalin', finished: false, turn: '1923-07' });
  });

  it('a saved game comes out as saved, whole and at any action', async () => {
    const whole = await plenumJson(shapes.replay, ['replay', saved]);
    expect(whole.document).toMatchObject({ ok: true, firstDivergence: null });
    expect(whole.document.at).toBe(whole.document.actions);
    expect(whole.code).toBe(0);
    const early = await plenumJson(shapes.replay, ['replay', saved, '--at', '5', '--show', 'chronicle']);
    expect(early.document).toMatchObject({ at: 5, ok: true });
    expect(early.document.digest).not.toBe(whole.document.digest);
    expect(Array.isArray(early.document.chronicle)).toBe(true);
  });

  it('R10.1 a game played through a lens is replayed through it', async () => {
    const lensed = join(folder, 'lensed.json');
    const ran = await plenum(['play', 'cave-meeting', '--seat', 'kamenev', '--lens', 'kamenev-shadow', '--save', lensed], 'done\n');
    expect(ran.stdout).toContain('Read through kamenev-shadow: The shadow');
    expect(JSON.parse(readFileSync(lensed, 'utf8')).lenses).toEqual(['kamenev-shadow']);
    const again = await plenumHere(['replay', lensed]);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('read through kamenev-shadow');
    const without = file('without.json', readFileSync(lensed, 'utf8').replace('"lenses":["kamenev-shadow"],', ''));
    expect((await plenumHere(['replay', without])).stdout).toContain('another version of cave-meeting');
  });

  it('damage is named', async () => {
    const text = readFileSync(saved, 'utf8');
    const game = JSON.parse(text) as { actions: { type: string; seat: string }[]; digests: string[]; hash: string };
    const cases: [string, string, string][] = [
      ['cut.json', text.slice(0, 200), 'it is not JSON'],
      ['action.json', JSON.stringify({ ...game, actions: [{ type: 'dance', seat: 'stalin' }] }), 'action 0'],
      ['twice.json', JSON.stringify({ ...game, actions: [game.actions[0], game.actions[0], ...game.actions.slice(1)] }), 'action 1'],
      ['digest.json', JSON.stringify({ ...game, digests: game.digests.map(() => '00000000000000') }), 'no longer comes out as saved'],
      ['hash.json', JSON.stringify({ ...game, hash: 'another' }), 'another version'],
    ];
    for (const [name, content, sentence] of cases) {
      const ran = await plenumHere(['replay', file(name, content)]);
      expect({ name, code: ran.code }).toEqual({ name, code: 1 });
      expect(ran.stdout + ran.stderr, name).toContain(sentence);
    }
    const { document } = await plenumJson(shapes.replay, ['replay', join(folder, 'twice.json')]);
    expect(document.firstDivergence).toMatchObject({ at: 1, reason: 'refused' });
  });
});

describe('plenum replay --against', { timeout: SLOW }, () => {
  const stored = (name: string): string => join(packageRoot(), `tests/replays/${name}.json`);

  it('R9.3 tells the number, its parts, its curve and the first causes', async () => {
    const { code, document } = await plenumJson(shapes.replayAgainst, ['replay', stored('trotsky-cut-off'), '--against', 'record']);
    expect(code).toBe(0);
    const { against } = document;
    expect(Object.values(against.parts).reduce((sum, n) => sum + n, 0)).toBe(against.total);
    expect(against.curve.at(-1)?.total).toBe(against.total);
    const arrest = against.differences.find((d) => d.key === 'politburo/trotsky');
    expect(arrest).toMatchObject({ there: 'full member', here: 'no member', cause: { only: 'here', near: true } });
    expect(arrest?.cause?.text).toContain('Zinoviev');
    const said = await plenum(['replay', stored('trotsky-cut-off'), '--against', 'record']);
    expect(said.stdout).toContain(`divergence from the record: ${against.total}`);
    expect(said.stdout).toContain('first cause');
    expect(said.stdout).not.toContain('⟦');
  });

  it('two games, and the record itself at 0', async () => {
    const two = await plenumJson(shapes.replayAgainst, ['replay', stored('trotsky-cut-off'), '--against', stored('undecided')]);
    expect(two.document.against.curve.map((p) => p.total > 0)).toEqual([false, false, false, false, false, true]);
    const own = await plenumJson(shapes.replayAgainst, ['replay', stored('as-it-was'), '--against', 'record']);
    expect(own.document.against).toMatchObject({ total: 0, differences: [] });
  });

  it('what cannot be compared is a sentence', async () => {
    const none = await plenumHere(['replay', stored('undecided'), '--against', join(folder, 'nothing.json')]);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('there is no file');
    const other = JSON.parse(readFileSync(stored('undecided'), 'utf8')) as object;
    const ran = await plenumHere([
      'replay',
      stored('undecided'),
      '--against',
      file('other.json', JSON.stringify({ ...other, scenario: 'new-course' })),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('is a game of new-course');
  });
});

describe('plenum forecast', { timeout: SLOW }, () => {
  const motion =
    '{kind: reform, body: secretariat, tone: mild, mover: zinoviev, changes: [{field: seats, set: [{person: trotsky, membership: full}, {person: bukharin, membership: full}]}, {field: assent, value: 2}]}';
  const args = ['forecast', 'cave-meeting', '--at', '1923-08', '--body', 'politburo', '--absent-by-telegram'];

  it('by telegram all six vote, each with reasons that sum to his sum', async () => {
    const { code, document } = await plenumJson(shapes.forecast, [...args, '--motion', file('motion.yaml', motion)]);
    expect(code).toBe(0);
    expect(document.members).toHaveLength(6);
    expect(document.for + document.against + document.abstain).toBe(6);
    for (const m of document.members) expect(m.reasons.reduce((s, r) => s + r.value, 0)).toBe(m.sum);
  });

  it('reads standard input; --set changes one starting value', async () => {
    const before = await plenumJson(shapes.forecast, [...args, '--motion', file('motion.yaml', motion)]);
    const after = await plenumJson(shapes.forecast, [...args, '--motion', '-', '--set', 'kamenev.view.sec=1,2'], motion);
    const kamenev = (d: typeof before.document): number => d.members.find((m) => m.person === 'kamenev')!.sum;
    expect(kamenev(after.document)).toBeGreaterThan(kamenev(before.document));
  });

  it('R10.1 --lens reads as a source does: another ballot, and the term that turned it names the lens and its source', async () => {
    const three = motion.replace('person: bukharin', 'person: zinoviev');
    const of = async (lens: string) => {
      const { document } = await plenumJson(shapes.forecast, [...args, '--motion', file('three.yaml', three), '--lens', lens]);
      return { lenses: document.lenses, kamenev: document.members.find((m) => m.person === 'kamenev')! };
    };
    const built = await of('kamenev-centrist');
    const shadow = await of('kamenev-shadow');
    expect([built.lenses, built.kamenev.vote]).toEqual([[], 'against']);
    expect([shadow.lenses, shadow.kamenev.vote]).toEqual([['kamenev-shadow'], 'for']);
    const conviction = shadow.kamenev.reasons.find((r) => r.term === 'conviction')!;
    expect(conviction.lens).toMatchObject({ id: 'kamenev-shadow', change: { type: 'view', question: 'sec', view: 1 } });
    expect(conviction.source).toContain('Kotkin, n. 217');
    const told = await plenumHere([...args, '--motion', file('three.yaml', three), '--lens', 'kamenev-shadow']);
    expect(told.stdout).toContain('Kamenev, view on the Secretariat: +1, weight 1 (as built −2, weight 2)');
  });

  it('R10.1 a lens that is not there, and two readings of one dispute, are wrong use', async () => {
    for (const [lenses, sentence] of [
      [['kamenev-shado'], 'did you mean kamenev-shadow?'],
      [['kamenev-shadow', 'kamenev-intriguer'], 'readings of one dispute'],
    ] as const) {
      const ran = await plenumHere([...args, '--motion', file('motion.yaml', motion), ...lenses.flatMap((lens) => ['--lens', lens])]);
      expect(ran.stderr).toContain(sentence);
      expect(ran.code).toBe(2);
    }
  });

  it('a motion that is none is a finding, in a sentence', async () => {
    for (const [text, sentence] of [
      ['{kind: dance}', 'is no motion'],
      ['[', 'neither YAML nor JSON'],
      [motion.replace('trotsky', 'trotzky'), 'did you mean trotsky?'],
      [motion.replace('mover: zinoviev', 'mover: zinovyev'), 'did you mean zinoviev?'],
    ] as const) {
      const ran = await plenumHere([...args, '--motion', file('wrong.yaml', text)]);
      expect(ran.stderr).toContain(sentence);
      expect(ran.code).toBe(1);
    }
    expect((await plenumHere([...args, '--motion', file('right.yaml', motion), '--set', 'kamenev.view=1'])).code).toBe(2);
  });
});

describe('plenum fuzz', { timeout: SLOW }, () => {
  it('six games at random break no law', async () => {
    mkdirSync(join(folder, 'faults'));
    const { code, document } = await plenumJson(shapes.fuzz, ['fuzz', '--games', '6', '--out', join(folder, 'faults')]);
    expect(document.faults).toEqual([]);
    expect(code).toBe(0);
    expect(document.games).toBe(6);
    expect(document.actions).toBeGreaterThan(6 * 100);
  });
});
