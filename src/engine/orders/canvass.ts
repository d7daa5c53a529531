// canvass: go among the cells of one organization; posts do not make conviction, this does (R5).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { convince } from '../circle/cadres';
import { topPatron } from '../circle/patrons';
import { LINE, openPlatform } from '../circle/platforms';
import { shiftShare } from '../circle/shares';
import { receptionOf, strengthOfWord } from '../economy';
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** Permille of the cells that come over: three times his oratory, less as the place is closed, more when he speaks for the discontented (R8.2). */
function gain(scenario: Scenario, state: State, seat: Id, organization: Id): number {
  const open = 100 - state.organizations[organization]!.regime;
  return Math.trunc((scenario.byId.people[seat]!.skills.oratory * 3 * open * strengthOfWord(scenario, state, seat)) / 10_000);
}

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
  card(scenario, state, seat, o) {
    const platform = openPlatform(scenario, state);
    const isFor = platform?.side.has(topPatron(state, seat)) ?? false;
    const received =
      platform === null ? 100 : receptionOf(scenario, state, o.organization, isFor ? state.documents[platform.document]!.supports : state.lines);
    return card(
      [
        line('card.canvass', { organization: o.organization, by: gain(scenario, state, seat, o.organization) }),
        ...(received === 100 ? [] : [line(received > 100 ? 'card.canvass.heard' : 'card.canvass.unheard', { percent: Math.abs(received - 100) })]),
      ],
      ['all'],
    );
  },
  apply(scenario, draft, seat, o) {
    const org = draft.organizations[o.organization]!;
    shiftShare(org.cell, seat, gain(scenario, draft, seat, o.organization));
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
