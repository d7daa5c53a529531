// R8.6: who has a lever or a theme, and who judges what is done on it, as one more thing that a reform changes.
import { describe, expect, it } from 'vitest';
import { moveCircle } from '../../../src/engine/circle/cadres';
import { reviewerOf, takenFromState } from '../../../src/engine/jurisdiction';
import { motionOptions, refuseMotion } from '../../../src/engine/motions';
import { beforeReform } from '../../../src/engine/motions/competence';
import { newGame } from '../../../src/engine/newGame';
import type { BodyChange, Motion } from '../../../src/model/motion';
import { after, brief, carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario, withMonths } from '../../support/game';
import { shipped } from '../../support/scenarios';

const game = fresh();
const reform = (body: string, ...changes: BodyChange[]): Motion => ({ kind: 'reform', body, changes, tone: 'mild' });
const owner = (matter: string, post: string): BodyChange => ({ field: 'owner', matter, post });
const oversight = (matter: string, body: string | null): BodyChange => ({ field: 'oversight', matter, body });
const DIRECTIVE = reform('comintern-executive', owner('german-directive', 'general-secretary'));
const AGENDA = reform('politburo', owner('board-agenda', 'general-secretary'));
const CADRES = reform('secretariat', oversight('provincial-cadres', 'politburo'));

it('R8.6 business of other months passes to nobody, and no room becomes its judge', () => {
  const later = withMonths('levers', 'german-directive', { from: '1924-01', until: null });
  expect(brief(refuseMotion(later, game, DIRECTIVE, 'politburo'))).toBe('R8.5 lever.months');
  expect(motionOptions(later, game, 'politburo', 'kamenev', ['reform']).some((m) => JSON.stringify(m).includes('german-directive'))).toBe(false);
  expect(refuseMotion(withMonths('levers', 'german-directive', { from: null, until: '1923-12' }), game, DIRECTIVE, 'politburo')).toBeNull();
});

describe('R8.6 a lever passes by reform', () => {
  it('touches its question by what the two owners think, and gives and takes', () => {
    const { subject, positions, stakes } = reading(game, DIRECTIVE);
    expect(subject).toBe('reform/comintern-executive/owner:german-directive');
    expect(positions).toEqual({ wor: -1 });
    expect(stakes).toEqual({ zinoviev: -1, stalin: 1 });
  });

  it('to a post that claims it, for good where nobody elects the body of its owner', () => {
    const s = carried(game, DIRECTIVE);
    expect(s.levers['german-directive']!.owner).toBe('general-secretary');
    expect(s.bodies['comintern-executive']!.provisional).toBeNull();
    expect(s.chronicle.map((e) => e.key)).toContain('matter.passed');
    expect(lastEntry(s).key).toBe('reform.final');
    // Who owns it now moves it as his own: nobody is slighted.
    const worked = put(s, (x) => {
      x.posts['general-secretary']!.worked = true;
    });
    expect(after(worked, 'stalin', { kind: 'decree', lever: 'german-directive', value: 0 }).acts[0]!.slighted).toBeNull();
    // And may be given back.
    expect(refusalOfMotion(s, reform('secretariat', owner('german-directive', 'comintern-chair')))).toBeNull();
  });

  it('is refused of unknown business, of another body’s, to who has it or has no claim, and in a room that is not above', () => {
    expect(refusalOfMotion(game, DIRECTIVE)).toBeNull();
    expect(refusalOfMotion(game, reform('sto', owner('duma', 'sto-deputy')))).toBe('R8.6 matter.unknown');
    expect(refusalOfMotion(game, reform('sto', owner('german-directive', 'general-secretary')))).toBe('R8.6 matter.notIts');
    expect(refusalOfMotion(game, reform('comintern-executive', owner('german-directive', 'comintern-chair')))).toBe('R8.6 matter.owned');
    expect(refusalOfMotion(game, reform('comintern-executive', owner('german-directive', 'war-commissar')))).toBe('R8.6 matter.noClaim');
    expect(refusalOfMotion(game, DIRECTIVE, 'orgburo')).toBe('R1.2 room.notCompetent');
    expect(refusalOfMotion(game, AGENDA)).toBe('R1.2 room.notCompetent');
  });
});

describe('R8.6 a theme passes with its powers', () => {
  it('and weighs twice when an agenda goes with it', () => {
    expect(reading(game, AGENDA).stakes).toEqual({ kamenev: -2, stalin: 2 });
    const s = carried(game, AGENDA, 'central-committee');
    expect(s.posts['general-secretary']!.powers).toContainEqual({ power: 'agenda', of: 'politburo' });
    expect(s.posts['politburo-chair']!.powers).toEqual([{ power: 'chair', of: 'politburo' }]);
    // The heir keeps what he had by himself when it goes again.
    const own = put(game, (x) => {
      x.posts['general-secretary']!.powers.push({ power: 'agenda', of: 'politburo' });
    });
    const there = carried(own, AGENDA, 'central-committee');
    const back = carried(there, reform('secretariat', owner('board-agenda', 'politburo-chair')), 'central-committee');
    expect(back.posts['general-secretary']!.powers).toContainEqual({ power: 'agenda', of: 'politburo' });
  });
});

describe('R8.6 a room alone judges what is done', () => {
  it('by a reform that stands until the electing body has spoken, and goes back when that will not have it', () => {
    expect(reading(game, CADRES)).toMatchObject({ positions: { sec: 1 }, stakes: { stalin: -1 } });
    const s = carried(game, CADRES);
    expect(reviewerOf(scenario(), s, 'provincial-cadres')).toBe('politburo');
    expect(s.bodies.secretariat!.provisional).toMatchObject({ matters: { 'provincial-cadres': { owner: 'general-secretary', reviewer: null } } });
    expect(beforeReform(s, 'secretariat').themes['provincial-cadres']!.reviewer).toBeNull();
    expect(refusalOfMotion(s, CADRES)).toBe('R8.6 matter.reviewer');
    const free = carried(s, reform('secretariat', oversight('provincial-cadres', null)), 'central-committee');
    expect(lastEntry(free).key).toBe('reform.final');
    expect(free.themes['provincial-cadres']!.reviewer).toBeNull();
  });
});

it('R8.6 what passes from the state to the party adds to the pull of who names secretaries', () => {
  const split = shipped('troika-split');
  const start = structuredClone(newGame(split, 'rules'));
  const moved = structuredClone(start);
  moved.themes['village-statistics']!.owner = 'rabkrin-head';
  expect([takenFromState(split, start), takenFromState(split, moved)]).toEqual([0, 1]);
  for (const s of [start, moved]) {
    s.posts['general-secretary']!.worked = true;
    moveCircle(split, s);
  }
  const share = (s: typeof start): number => split.organizations.reduce((n, o) => n + (s.organizations[o.id]!.province.stalin ?? 0), 0);
  expect(share(moved)).toBeGreaterThan(share(start));
});

it('R8.6 a room is offered what it may settle: heirs that claim it, and the board as judge', () => {
  const offered = motionOptions(scenario(), game, 'politburo', 'kamenev', ['reform']);
  expect(offered).toContainEqual(DIRECTIVE);
  expect(offered).toContainEqual(CADRES);
  for (const m of offered) expect(refusalOfMotion(game, m)).toBeNull();
});
