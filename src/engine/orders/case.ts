// case: a step in a case, by the man who works the commission or by the accused (R5.9).
import type { Refusal } from '../../model/action';
import type { Case } from '../../model/cases';
import { PLEAS } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { closeCase, findCase, hearCase, isOpenCase, passCase, plead, roomAbove, rungOfCase, weightOfCase } from '../cases';
import { constant, refusal } from '../tools';
import { postWithPower } from './appoint';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

const STEPS = ['hear', 'find', 'pass', 'bury'] as const;
type Plea = NonNullable<Case['plea']>;
const pleaOf = (o: OrderOf<'case'>): Plea | null => PLEAS.find((p) => p === o.deed) ?? null;

/** What the commission may do with a case now: hear what is new, decide what it has heard in an earlier month. */
function refuseStep(scenario: Scenario, state: State, c: Case, deed: OrderOf<'case'>['deed']): Refusal | null {
  if (c.stage === 'passed') return refusal('R5.9', 'case.passedUp', { person: c.person });
  if (deed === 'hear') return c.stage === 'opened' ? null : refusal('R5.9', 'case.heard', { person: c.person });
  if (deed === 'bury') return null;
  if (c.stage !== 'heard' || c.moved >= state.turn) return refusal('R5.9', 'case.unheard', { person: c.person });
  if (deed === 'pass' && (roomAbove(scenario) === null || weightOfCase(scenario, c) < constant(scenario, 'caseCensure')))
    return refusal('R5.9', 'case.slight', { person: c.person });
  return null;
}

const holdsCommission = (scenario: Scenario, state: State, seat: Id): boolean =>
  postWithPower(scenario, state, seat, 'investigate', 'party') !== null;

export const caseOrder: OrderRule<'case'> = {
  rule: 'R5.9',
  options(scenario, state, seat) {
    if (!state.cases.some(isOpenCase)) return [];
    const own = state.cases.filter((c) => c.person === seat).flatMap((c) => PLEAS.map((deed) => ({ kind: 'case' as const, case: c.id, deed })));
    const others = holdsCommission(scenario, state, seat)
      ? state.cases.filter((c) => c.person !== seat).flatMap((c) => STEPS.map((deed) => ({ kind: 'case' as const, case: c.id, deed })))
      : [];
    return [...own, ...others].filter((o) => caseOrder.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    const c = state.cases[o.case];
    if (c === undefined || !isOpenCase(c)) return refusal('R5.9', 'case.closed', {});
    if (state.plans[seat]?.some((p) => p.kind === 'case' && p.case === o.case)) return refusal('R5.9', 'order.already', {});
    if (pleaOf(o) !== null) {
      if (c.person !== seat) return refusal('R5.9', 'case.notAccused', { person: c.person });
      return c.plea === null ? null : refusal('R5.9', 'case.pleaded', {});
    }
    if (c.person === seat) return refusal('R5.9', 'case.own', {});
    if (!holdsCommission(scenario, state, seat)) return refusal('R5.5', 'investigate.noPower', {});
    return refuseStep(scenario, state, c, o.deed);
  },
  cost: (_sc, _s, _seat, o) => (o.deed === 'hear' ? 1 : 0),
  card(scenario, state, _seat, o) {
    const c = state.cases[o.case]!;
    if (o.deed === 'find') return card([line(`card.case.find.${rungOfCase(scenario, c)}`, { person: c.person })], ['all']);
    return card([line(`card.case.${o.deed}`, { person: c.person })], ['all']);
  },
  apply(scenario, draft, seat, o) {
    const c = draft.cases[o.case]!;
    const plea = pleaOf(o);
    // Two who work at once: what the first has closed the second finds closed.
    if (!isOpenCase(c)) return;
    if (plea !== null) plead(draft, c, plea);
    else if (o.deed === 'hear') hearCase(scenario, draft, c, seat);
    else if (o.deed === 'find') findCase(scenario, draft, c);
    else if (o.deed === 'pass') passCase(draft, c, roomAbove(scenario)!);
    else closeCase(scenario, draft, c, 'buried');
  },
};
