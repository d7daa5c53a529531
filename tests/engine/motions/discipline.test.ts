import { expect, it } from 'vitest';
import { neededFor } from '../../../src/engine/motions';
import { prestigeOf } from '../../../src/engine/prestige';
import type { Motion } from '../../../src/model/motion';
import type { Scenario } from '../../../src/model/scenario';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

const game = fresh();
type Rung = Extract<Motion, { kind: 'discipline' }>['rung'];
const discipline = (rung: Rung, who = ['trotsky'], from: string | null = null): Motion => ({ kind: 'discipline', who, rung, from });
const stake = (rung: Rung) => scenario().rules.rungStakes[rung]!;

it('R5.9 discipline stakes by its rung; those judged do not vote', () => {
  expect(reading(game, discipline('exclusion'))).toEqual({
    subject: 'discipline/exclusion/trotsky',
    positions: { cut: 2 },
    stakes: { trotsky: -3 },
    excluded: ['trotsky'],
  });
  expect(reading(game, discipline('censure'))).toMatchObject({ positions: { cut: 1 }, stakes: { trotsky: -stake('censure') } });
});

it('R5.9 discipline by a reprimand costs authority and standing', () => {
  const s = carried(game, discipline('censure'));
  expect(s.people.trotsky).toMatchObject({ standing: 'reprimanded', authority: game.people.trotsky!.authority - 5 * stake('censure') });
  expect(s.penalties).toEqual([{ person: 'trotsky', rung: 'censure', turn: 0, until: scenario().rules.constants.reprimandMonths, state: 'inForce' }]);
  expect(lastEntry(s)).toMatchObject({ key: 'discipline.censure', weight: 3, reflects: { trotsky: -1 } });
});

it('R5.9 discipline demotes, removes, excludes and banishes', () => {
  const demoted = carried(game, discipline('demotion', ['trotsky'], 'politburo'), 'central-committee').bodies.politburo!;
  expect(demoted.full).not.toContain('trotsky');
  expect(demoted.candidates).toContain('trotsky');
  expect(carried(game, discipline('removal', ['trotsky'], 'politburo')).bodies.politburo!.candidates).not.toContain('trotsky');
  const out = carried(game, discipline('exclusion'), 'central-committee');
  expect(out.people.trotsky!.standing).toBe('excluded');
  expect(out.bodies['central-committee']!.full).not.toContain('trotsky');
  expect(out.posts['war-commissar']!.holder).toBeNull();
  expect(carried(game, discipline('arrest'), 'central-committee').people.trotsky!.standing).toBe('exiled');
});

it('R5.9 discipline is refused by bodies that do not sit, of nobody, of the gone, and out of bodies one is not in', () => {
  expect(refusalOfMotion(game, discipline('censure'))).toBeNull();
  expect(refusalOfMotion(game, discipline('censure'), 'orgburo')).toBe('R5.9 room.notCompetent');
  expect(refusalOfMotion(game, discipline('censure', ['nobody']))).toBe('R5.9 person.unknown');
  const gone = put(game, (s) => {
    s.people.trotsky!.standing = 'excluded';
  });
  expect(refusalOfMotion(gone, discipline('censure'))).toBe('R5.9 penalty.already');
  expect(refusalOfMotion(game, discipline('removal', ['trotsky'], 'orgburo'))).toBe('R5.9 penalty.notMember');
  expect(refusalOfMotion(game, discipline('demotion'))).toBe('R5.9 penalty.notMember');
});

it('R5.9 discipline puts nobody out who still sits in the leadership by a bare majority, where the rules ask for more', () => {
  const rules = { ...scenario().rules, constants: { ...scenario().rules.constants, outBase: 500 } };
  const strict = { ...scenario(), rules };
  const bar = (m: Motion, s = game, of: Scenario = strict): number => neededFor(of, s, m);
  const { trotsky } = game.people;
  const all = 500 + rules.constants.dropAuthority! * (trotsky!.authority + prestigeOf(strict, game, 'trotsky'));
  expect(bar(discipline('exclusion'))).toBe(Math.min(1000, all));
  expect(bar(discipline('suspension'))).toBe(bar(discipline('exclusion')));
  // The weightiest of several counts; a lesser rung takes none of them out.
  expect(bar(discipline('exclusion', ['uglanov', 'trotsky']))).toBe(bar(discipline('exclusion')));
  expect(bar(discipline('removal', ['trotsky'], 'politburo'))).toBe(0);
  expect(bar(discipline('warning'))).toBe(0);
  // Who has gone down the steps is put out like anybody.
  const below = put(game, (s) => {
    for (const body of ['politburo', 'central-committee']) s.bodies[body]!.full = s.bodies[body]!.full.filter((id) => id !== 'trotsky');
  });
  expect(bar(discipline('exclusion'), below)).toBe(0);
  expect(bar(discipline('exclusion'), game, scenario())).toBe(0);
});
