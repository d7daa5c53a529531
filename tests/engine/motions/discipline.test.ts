import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
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
