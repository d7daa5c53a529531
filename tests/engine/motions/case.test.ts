import { expect, it } from 'vitest';
import { endPenalties, penalize } from '../../../src/engine/penalties';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

type Step = Extract<Motion, { kind: 'case' }>['step'];
const of = (step: Step, person = 'trotsky'): Motion => ({ kind: 'case', person, step });
/** The General Secretary's post investigates; Trotsky has stirred. */
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.powers.push({ power: 'investigate', of: 'party' });
  s.people.trotsky!.factionalism = 30;
});
const opened = carried(game, of('open'));

it('R5.9 case: to open one or take it up strikes the man, to bury it spares him; he does not vote', () => {
  expect(reading(game, of('open'))).toEqual({ subject: 'case/trotsky/open', positions: { cut: 1 }, stakes: { trotsky: -1 }, excluded: ['trotsky'] });
  expect(reading(game, of('pass'))).toMatchObject({ stakes: { trotsky: -1 } });
  expect(reading(game, of('bury'))).toMatchObject({ positions: { cut: -1 }, stakes: { trotsky: 1 } });
});

it('R5.9 case opened puts him under investigation', () => {
  expect(opened.cases).toMatchObject([{ person: 'trotsky', by: null, body: 'secretariat', stage: 'opened' }]);
  expect(opened.people.trotsky!.standing).toBe('investigated');
  expect(lastEntry(opened)).toMatchObject({ key: 'case.opened', args: { person: 'trotsky', body: 'secretariat' } });
});

it('R5.9 case taken up lies in the room, which may then give any rung; buried or out of competence it is over', () => {
  const here = carried(opened, of('pass'));
  expect(here.cases[0]).toMatchObject({ stage: 'passed', body: 'politburo' });
  const judged = carried(here, { kind: 'discipline', who: ['trotsky'], rung: 'warning', from: null });
  expect(judged.cases[0]).toMatchObject({ stage: 'found', rung: 'warning' });
  expect(judged.people.trotsky!.standing).toBe('reprimanded');
  for (const [step, stage] of [
    ['bury', 'buried'],
    ['notCompetent', 'notCompetent'],
  ] as const) {
    const over = carried(opened, of(step));
    expect(over.cases[0]!.stage).toBe(stage);
    expect(over.people.trotsky!.standing).toBe('none');
  }
});

it('R5.9 case is refused without a commission, without ground, twice, when there is none, where it lies, and in a narrow room', () => {
  expect(refusalOfMotion(game, of('open'))).toBeNull();
  expect(refusalOfMotion(fresh(), of('open'))).toBe('R5.9 case.noCommission');
  expect(refusalOfMotion(game, of('open', 'tomsky'))).toBe('R5.9 case.noGround');
  expect(refusalOfMotion(game, of('open', 'lenin'))).toBe('R5.9 person.unavailable');
  expect(refusalOfMotion(opened, of('open'))).toBe('R5.9 case.already');
  expect(refusalOfMotion(game, of('bury'))).toBe('R5.9 case.none');
  expect(refusalOfMotion(carried(opened, of('pass')), of('pass'))).toBe('R5.9 case.here');
  expect(refusalOfMotion(game, of('open'), 'orgburo')).toBe('R5.9 room.notCompetent');
});

it('R5.9 penalties have terms: a suspended man is out of party work until his is over', () => {
  const s = put(fresh(), (x) => penalize(scenario(), x, 'trotsky', 'suspension', null));
  expect(s.people.trotsky!.standing).toBe('suspended');
  const months = scenario().rules.constants.suspensionMonths;
  const at = (turn: number) =>
    put(s, (x) => {
      x.turn = turn;
      endPenalties(x);
    });
  expect(at(months - 1).people.trotsky!.standing).toBe('suspended');
  expect(at(months).people.trotsky!.standing).toBe('none');
  expect(lastEntry(at(months)).key).toBe('penalty.ended');
});
