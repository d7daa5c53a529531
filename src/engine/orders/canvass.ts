// canvass: go among the cells of one organization; posts do not make conviction, this does (R5).
import { convince } from '../circle/cadres';
import { topPatron } from '../circle/patrons';
import { LINE, openPlatform } from '../circle/platforms';
import { shiftShare } from '../circle/shares';
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

export const canvass: OrderRule<'canvass'> = {
  rule: 'R5.2',
  options: (scenario, state, seat) =>
    scenario.organizations
      .map((o) => ({ kind: 'canvass' as const, organization: o.id }))
      .filter((o) => canvass.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (scenario.byId.organizations[o.organization] === undefined) return refusal('R5.2', 'organization.unknown', { organization: o.organization });
    if (state.organizations[o.organization]!.regime >= 90) return refusal('R3.4', 'canvass.closed', { organization: o.organization });
    return state.plans[seat]?.some((p) => p.kind === 'canvass') ? refusal('R5.2', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, state, seat, o) =>
    card(
      [
        line('card.canvass', {
          organization: o.organization,
          by: Math.trunc((scenario.byId.people[seat]!.skills.oratory * 3 * (100 - state.organizations[o.organization]!.regime)) / 100),
        }),
      ],
      ['all'],
    ),
  apply(scenario, draft, seat, o) {
    const org = draft.organizations[o.organization]!;
    shiftShare(org.cell, seat, Math.trunc((scenario.byId.people[seat]!.skills.oratory * 3 * (100 - org.regime)) / 100));
    const platform = openPlatform(scenario, draft);
    if (platform !== null)
      convince(
        scenario,
        draft,
        o.organization,
        platform.side.has(topPatron(draft, seat)) ? platform.id : LINE,
        scenario.byId.people[seat]!.skills.oratory * 3,
      );
    addEntry(draft, 'canvassed', { person: seat, organization: o.organization }, { weight: 1 });
  },
};
