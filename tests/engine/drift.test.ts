// R11.2: what a campaign carries over a border: differences of numbers wherever they stand, and all else only where the record left it.
import { beforeAll, describe, expect, it } from 'vitest';
import { crossBorder } from '../../src/engine/drift';
import { refuseMotion } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import { draft } from '../../src/engine/orders/draft';
import { cloneState } from '../../src/engine/step';
import { type Border, borderSchema } from '../../src/model/drift';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { shipped } from '../support/scenarios';

const SOURCES = [{ source: 'author', locator: 'a test', grade: 'invented' }];
let campaign: Scenario;
let start: State;

beforeAll(() => {
  campaign = shipped('circle-of-power');
  start = newGame(campaign, 'drift');
});

/** The first State of the game, changed, across a border of these differences. */
function across(border: Partial<Border>, change: (state: State) => void = () => {}): State {
  const state = cloneState(start);
  change(state);
  crossBorder({ ...campaign, drift: { '1922-10': borderSchema.parse({ ...border, sources: SOURCES }) } }, state);
  return state;
}

describe('R11.2 a border', () => {
  it('moves numbers by a difference, and holds them in their range', () => {
    const people = { stalin: { authority: -5, ties: { trotsky: -300 }, views: { sec: [1, 0] as [number, number] } } };
    const before = start.people.stalin!;
    const after = across({ people }, (s) => {
      s.people.stalin!.authority = 90;
    });
    expect(after.people.stalin!.authority).toBe(85);
    expect(after.ties.stalin!.trotsky).toBe(-100);
    expect(after.people.stalin!.views.sec).toEqual({ view: before.views.sec!.view + 1, weight: before.views.sec!.weight });
  });

  it('moves nobody who has gone another way', () => {
    const posts = { 'pravda-editor': { holder: { from: 'bukharin', to: 'kamenev' } } };
    expect(across({ posts }).posts['pravda-editor']!.holder).toBe('kamenev');
    const gone = across({ posts }, (s) => {
      s.posts['pravda-editor']!.holder = 'trotsky';
    });
    expect(gone.posts['pravda-editor']!.holder).toBe('trotsky');
  });

  it('seats nobody who is dead, and leaves a seat that is another already', () => {
    const bodies = { politburo: { members: { bukharin: { from: 'candidate' as const, to: 'full' as const } } } };
    expect(across({ bodies }).bodies.politburo!.full).toContain('bukharin');
    const dead = across({ bodies }, (s) => {
      s.people.bukharin!.standing = 'dead';
    });
    expect(dead.bodies.politburo!.full).not.toContain('bukharin');
    const out = across({ bodies }, (s) => {
      s.bodies.politburo!.candidates = s.bodies.politburo!.candidates.filter((p) => p !== 'bukharin');
    });
    expect(out.bodies.politburo!.full).not.toContain('bukharin');
  });

  it('keeps the shares of a crowd at 1000', () => {
    for (const by of [300, 5000]) {
      const { province } = across({ organizations: { moscow: { province: { stalin: by, kamenev: -200 } } } }).organizations.moscow!;
      expect(Object.values(province).reduce((a, b) => a + b, 0)).toBe(1000);
      for (const share of Object.values(province)) expect(share).toBeGreaterThanOrEqual(0);
    }
  });

  it('brings papers in, and takes none back', () => {
    const paper = 'platform-of-the-opposition';
    const documents = { [paper]: { state: 'written' as const, holders: ['trotsky'] } };
    const after = across({ documents }, (s) => {
      s.documents[paper]!.public = true;
    });
    expect(after.documents[paper]).toMatchObject({ written: true, public: true, holders: ['trotsky'], known: ['trotsky'] });
  });

  it('is crossed in its month and in no other', () => {
    const state = cloneState(start);
    crossBorder({ ...campaign, drift: { '1922-11': borderSchema.parse({ lines: { sec: 50 }, sources: SOURCES }) } }, state);
    expect(state.lines).toEqual(start.lines);
  });
});

describe('R11.1 what has its months', () => {
  it('is nobody’s business before and after', () => {
    const refused = (lever: string, month: string): string | null => {
      const state = cloneState(start);
      state.turn = campaign.manifest.turns.findIndex((t) => t.id === month);
      const value = (state.levers[lever]!.value + 1) % 2;
      return refuseMotion(campaign, state, { kind: 'lever', lever, value }, 'politburo')?.key ?? null;
    };
    // Its own months are narrower than those of the windows that have it.
    expect(refused('german-directive', '1922-12')).toBe('lever.months');
    expect(refused('german-directive', '1923-12')).toBeNull();
    expect(refused('german-directive', '1924-01')).toBe('lever.months');
    expect(refused('plan-targets', '1927-12')).toBe('lever.months');
    expect(refused('plan-targets', '1928-01')).toBeNull();
    expect(refused('vodka-monopoly', '1929-04')).toBeNull();
  });

  it('cannot be put on paper before its time', () => {
    const paper = campaign.documents.find((d) => d.state === 'draft' && d.months?.from === '1926-03' && campaign.manifest.seats.includes(d.author))!;
    const order = { kind: 'draft' as const, document: paper.id, targets: [], tone: 'sharp' as const };
    expect(draft.refuse(campaign, start, paper.author, order)?.key).toBe('document.months');
    const later = cloneState(start);
    later.turn = campaign.manifest.turns.findIndex((t) => t.id === '1926-03');
    expect(draft.refuse(campaign, later, paper.author, order)?.key).not.toBe('document.months');
  });
});
