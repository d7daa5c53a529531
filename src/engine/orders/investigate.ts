// investigate: the control commission opens a case, or goes into the commission of an organization and in the end dissolves it (R5.5).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { caseAgainst, hasGround, inspected, openCase } from '../cases';
import { secretaryPatron } from '../circle/cadres';
import { isCapable } from '../read';
import { addEntry, constant, doDeed, refusal } from '../tools';
import { postWithPower } from './appoint';
import { card, line, type OrderRule, trustLine } from './orderRule';

/** Half of it answers to the party's commission: the other half can be dissolved. */
const HALF = 500;

const isDissolved = (scenario: Scenario, state: State, organization: Id): boolean =>
  state.organizations[organization]!.control + inspected(scenario, state, organization) >= HALF;

/** What the commission of the place is after a visit. */
const controlAfter = (scenario: Scenario, state: State, organization: Id): number =>
  isDissolved(scenario, state, organization)
    ? constant(scenario, 'controlVisit')
    : state.organizations[organization]!.control + inspected(scenario, state, organization);

export const investigate: OrderRule<'investigate'> = {
  rule: 'R5.5',
  options(scenario, state, seat) {
    if (postWithPower(scenario, state, seat, 'investigate', 'party') === null) return [];
    const people = scenario.people.map((p) => ({ kind: 'investigate' as const, person: p.id, organization: null }));
    const places = scenario.organizations.map((o) => ({ kind: 'investigate' as const, person: null, organization: o.id }));
    return [...people, ...places].filter((o) => investigate.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    if (postWithPower(scenario, state, seat, 'investigate', 'party') === null) return refusal('R5.5', 'investigate.noPower', {});
    if ((o.person === null) === (o.organization === null)) return refusal('R5.5', 'investigate.one', {});
    if (o.person !== null) {
      if (o.person === seat || !isCapable(scenario, state, o.person)) return refusal('R5.5', 'person.unavailable', { person: o.person });
      if (caseAgainst(state, o.person) !== null) return refusal('R5.9', 'case.already', { person: o.person });
      if (!hasGround(scenario, state, o.person)) return refusal('R5.9', 'case.noGround', { person: o.person });
    } else if (scenario.byId.organizations[o.organization!] === undefined)
      return refusal('R5.5', 'organization.unknown', { organization: o.organization! });
    else if (state.organizations[o.organization!]!.control >= constant(scenario, 'controlVisit'))
      return refusal('R5.5', 'investigate.ours', { organization: o.organization! });
    return state.plans[seat]?.some((p) => p.kind === 'investigate') ? refusal('R5.5', 'order.already', {}) : null;
  },
  cost: () => 1,
  card(scenario, state, seat, o) {
    if (o.person !== null)
      return card(
        [
          line('card.investigate', { person: o.person }),
          line('card.investigate.grudge', { person: o.person }),
          ...trustLine(scenario, state, 'reproach', seat, o.person),
        ],
        ['all'],
      );
    const organization = o.organization!;
    if (isDissolved(scenario, state, organization)) return card([line('card.investigate.dissolve', { organization })], ['all']);
    return card([line('card.investigate.inspect', { organization, value: controlAfter(scenario, state, organization) })], ['all']);
  },
  apply(scenario, draft, seat, o) {
    if (o.person !== null) {
      doDeed(scenario, draft, 'reproach', seat, o.person);
      openCase(scenario, draft, o.person, seat);
      return;
    }
    const organization = o.organization!;
    const dissolves = isDissolved(scenario, draft, organization);
    draft.organizations[organization]!.control = controlAfter(scenario, draft, organization);
    const holder = secretaryPatron(scenario, draft, organization);
    if (dissolves && draft.people[holder] !== undefined) doDeed(scenario, draft, 'slight', seat, holder);
    addEntry(draft, dissolves ? 'control.dissolved' : 'control.inspected', { person: seat, organization }, { weight: dissolves ? 2 : 1 });
  },
};
