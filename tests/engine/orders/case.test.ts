import { expect, it } from 'vitest';
import { keepOldCases, openCase, runCommission, rungOfCase } from '../../../src/engine/cases';
import { orderOptions } from '../../../src/engine/orders';
import { penalize } from '../../../src/engine/penalties';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

type Deed = Extract<Order, { kind: 'case' }>['deed'];
const step = (deed: Deed): Order => ({ kind: 'case', case: 0, deed });
/** Stalin's post investigates; a case against Trotsky, who has this much factionalism, is open. */
const accused = (factionalism: number): State =>
  put(fresh(), (s) => {
    s.posts['general-secretary']!.worked = true;
    s.posts['general-secretary']!.powers.push({ power: 'investigate', of: 'party' });
    s.people.trotsky!.factionalism = factionalism;
    openCase(scenario(), s, 'trotsky', 'stalin');
  });
const nextMonth = (s: State): State =>
  put(s, (x) => {
    x.turn += 1;
  });

it('R5.9 case is heard and found by what is known and what was pleaded', () => {
  const found = (factionalism: number, plea: Deed | null): string => {
    const pleaded = plea === null ? accused(factionalism) : after(accused(factionalism), 'trotsky', step(plea));
    const s = after(nextMonth(after(pleaded, 'stalin', step('hear'))), 'stalin', step('find'));
    expect(s.cases[0]!.stage).toBe('found');
    expect(lastEntry(s).key).toBe(`discipline.${s.cases[0]!.rung}`);
    return s.cases[0]!.rung!;
  };
  expect(found(15, null)).toBe('finding');
  expect(found(30, null)).toBe('censure');
  expect(found(45, null)).toBe('warning');
  // Confessing is lighter, denying clears where little is known and weighs where much is.
  expect(found(45, 'confirm')).toBe('censure');
  expect(found(30, 'deny')).toBe('warning');
  expect(found(15, 'deny')).toBe('finding');
  expect(after(accused(45), 'trotsky', step('confirm')).people.trotsky!.authority).toBe(accused(45).people.trotsky!.authority - 3);
});

it('R5.9 case can be passed up or buried; what came to nothing is held against its opener', () => {
  const heard = nextMonth(after(accused(30), 'stalin', step('hear')));
  expect(after(heard, 'stalin', step('pass')).cases[0]).toMatchObject({ stage: 'passed', body: 'politburo' });
  const buried = after(accused(30), 'stalin', step('bury'));
  expect(buried.cases[0]!.stage).toBe('buried');
  expect(buried.people.trotsky!.standing).toBe('none');
  expect(buried.deeds.at(-1)).toMatchObject({ deed: 'reproach', by: 'stalin', to: 'trotsky' });
});

it('R5.9 case that nobody moves is kept in the files', () => {
  const s = put(accused(30), (x) => {
    x.turn = scenario().rules.constants.caseMonths;
    keepOldCases(scenario(), x);
  });
  expect(s.cases[0]!.stage).toBe('kept');
  expect(lastEntry(s).key).toBe('case.kept');
});

it('R5.9 case: a head of the commission whom nobody plays hears, and then finds, buries or passes it up', () => {
  const run = (factionalism: number, friend: number): string => {
    const s = put(accused(factionalism), (x) => {
      x.seats = x.seats.filter((id) => id !== 'stalin');
      x.people.trotsky!.place = x.people.stalin!.place;
      x.ties.stalin = { ...x.ties.stalin, trotsky: friend };
      runCommission(scenario(), x);
    });
    expect(s.cases[0]!.stage).toBe('heard');
    const later = put(nextMonth(s), (x) => {
      runCommission(scenario(), x);
    });
    return later.cases[0]!.stage;
  };
  expect(run(30, -50)).toBe('found');
  expect(run(30, 60)).toBe('buried');
  expect(run(70, -50)).toBe('passed');
});

it('R5.9 case: the next breach of a warned man opens one by itself', () => {
  const warned = to(
    put(fresh(), (s) => {
      s.posts['general-secretary']!.powers.push({ power: 'investigate', of: 'party' });
      penalize(scenario(), s, 'trotsky', 'warning', null);
    }),
    0,
    'work',
  );
  const accuse: Order = { kind: 'speak', act: 'accuse', target: 'zinoviev', question: null, organization: null, document: null, fact: null };
  expect(
    to(
      put(warned, (s) => void give(s, 'trotsky', accuse)),
      0,
      'corridor',
    ).cases,
  ).toMatchObject([{ person: 'trotsky', by: null }]);
  expect(to(structuredClone(warned), 0, 'corridor').cases).toEqual([]);
});

it('R5.9 case is refused out of turn, to others, and twice', () => {
  const s = accused(30);
  expect(refusalOfOrder(s, 'stalin', step('hear'))).toBeNull();
  expect(refusalOfOrder(fresh(), 'stalin', step('hear'))).toBe('R5.9 case.closed');
  expect(refusalOfOrder(s, 'zinoviev', step('hear'))).toBe('R5.5 investigate.noPower');
  expect(refusalOfOrder(s, 'stalin', step('find'))).toBe('R5.9 case.unheard');
  const heard = after(s, 'stalin', step('hear'));
  expect(refusalOfOrder(heard, 'stalin', step('find'))).toBe('R5.9 case.unheard');
  expect(refusalOfOrder(heard, 'stalin', step('hear'))).toBe('R5.9 case.heard');
  expect(refusalOfOrder(nextMonth(after(accused(12), 'stalin', step('hear'))), 'stalin', step('pass'))).toBe('R5.9 case.slight');
  expect(refusalOfOrder(after(nextMonth(heard), 'stalin', step('pass')), 'stalin', step('bury'))).toBe('R5.9 case.passedUp');
  expect(refusalOfOrder(s, 'stalin', step('deny'))).toBe('R5.9 case.notAccused');
  expect(refusalOfOrder(after(s, 'trotsky', step('deny')), 'trotsky', step('confirm'))).toBe('R5.9 case.pleaded');
  expect(refusalOfOrder(s, 'trotsky', step('hear'))).toBe('R5.9 case.own');
  expect(refusalOfOrder(planned(s, 'stalin', step('hear')), 'stalin', step('hear'))).toBe('R5.9 order.already');
  expect(orderOptions(scenario(), s, 'trotsky', ['case']).map((o) => o.kind === 'case' && o.deed)).toEqual(['confirm', 'partly', 'deny']);
  expect(rungOfCase(scenario(), { ...s.cases[0]!, evidence: 100 })).toBe('warning');
});
