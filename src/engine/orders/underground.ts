// underground: leaflets, a meeting in a flat, the street (R6.10). It needs people, and nobody's leave; each time is a breach.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { isNameOf } from '../belief';
import { secretaryPatron } from '../circle/cadres';
import { judgeSilence } from '../deals';
import { breachOfPaper, hasPaper, makeKnown } from '../documents';
import { isCapable } from '../read';
import { refuseSealed } from '../seals';
import { paperOf, papersIn } from '../talks';
import { addFactionalism, addTo, refusal } from '../tools';
import { breachUnderground, goUnderground, isShow, membersOf, reachAmong, sideWith, turnoutOf, wonUnderground } from '../underground';
import { placeAfterTravel } from './court';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

type Underground = OrderOf<'underground'>;

const placeOf = (scenario: Scenario, organization: Id): Id => scenario.byId.posts[scenario.byId.organizations[organization]!.secretary]!.place;

/** What a paper that comes out by leaflets costs whoever has his name under it and hands it out: as if he had sent it (R3.3). */
const breachOfLeaflets = (scenario: Scenario, state: State, seat: Id, document: Id | null): number =>
  document !== null && !state.documents[document]!.sent && !state.documents[document]!.public && isNameOf(scenario, state, document, seat)
    ? breachOfPaper(scenario, state, document)
    : 0;

export const underground: OrderRule<'underground'> = {
  rule: 'R6.10',
  options(scenario, state, seat) {
    const here = placeAfterTravel(state, seat);
    const papers = papersIn(scenario, state).filter((d) => hasPaper(state, d.id, seat) && !state.documents[d.id]!.public);
    return scenario.organizations
      .filter((o) => placeOf(scenario, o.id) === here)
      .flatMap((o): Underground[] => [
        ...papers.map((d) => ({ kind: 'underground' as const, deed: 'print' as const, organization: o.id, document: d.id })),
        ...(['meet', 'demonstrate'] as const).map((deed) => ({ kind: 'underground' as const, deed, organization: o.id, document: null })),
      ])
      .filter((o) => underground.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    if (scenario.byId.organizations[o.organization] === undefined) return refusal('R5.2', 'organization.unknown', { organization: o.organization });
    if (placeAfterTravel(state, seat) !== placeOf(scenario, o.organization))
      return refusal('R6.10', 'underground.elsewhere', { organization: o.organization });
    if ((o.deed === 'print') !== (o.document !== null)) return refusal('R6.10', 'underground.paper', {});
    if (o.document !== null) {
      const d = state.documents[o.document];
      if (d === undefined) return refusal('R1.6', 'document.unknown', { document: o.document });
      if (!hasPaper(state, o.document, seat)) return refusal('R1.6', 'document.notHeld', { document: o.document });
      if (d.public) return refusal('R7.1', 'document.public', { document: o.document });
      const sealed = refuseSealed(scenario, state, o.document, seat);
      if (sealed !== null) return sealed;
    }
    if (sideWith(state, seat).has(secretaryPatron(scenario, state, o.organization)))
      return refusal('R6.10', 'underground.needless', { organization: o.organization });
    if (reachAmong(scenario, state, seat, o.organization) === 0) return refusal('R6.10', 'underground.nobody', { organization: o.organization });
    return state.plans[seat]?.some((p) => p.kind === 'underground') ? refusal('R6.10', 'order.already', {}) : null;
  },
  cost: () => 1,
  breach: (scenario, state, seat, o) => breachUnderground(scenario, state, o.deed) + breachOfLeaflets(scenario, state, seat, o.document),
  card(scenario, state, seat, o) {
    const came = turnoutOf(scenario, state, seat, o.deed, o.organization);
    const of = membersOf(scenario, state, o.organization);
    const { gain, loss } = scenario.rules.underground!;
    const isStrong = isShow(scenario, came, of);
    return card(
      [
        line(`card.underground.${o.deed}`, { organization: o.organization, document: o.document, came, of }),
        ...(o.deed === 'demonstrate'
          ? [line(isStrong ? 'card.underground.strong' : 'card.underground.weak', { by: isStrong ? gain : -loss })]
          : [line('card.underground.won', { by: wonUnderground(scenario, state, seat, o.organization) })]),
      ],
      ['all'],
    );
  },
  apply(scenario, draft, seat, o) {
    if (draft.people[seat]!.standing === 'dead' || reachAmong(scenario, draft, seat, o.organization) === 0) return;
    const own = breachUnderground(scenario, draft, o.deed);
    if (o.document !== null) {
      const d = draft.documents[o.document]!;
      const data = paperOf(scenario, o.document)!;
      if (!d.written || d.public) return;
      judgeSilence(scenario, draft, seat, o.document);
      const breach = d.sent ? 0 : breachOfPaper(scenario, draft, o.document);
      d.sent = true;
      for (const id of new Set([data.author, ...d.signatories])) addFactionalism(draft, id, breach);
      const place = placeOf(scenario, o.organization);
      makeKnown(
        draft,
        o.document,
        scenario.people.flatMap((p) => (draft.people[p.id]!.place === place && isCapable(scenario, draft, p.id) ? [p.id] : [])),
      );
      addTo(d.known, seat);
    }
    addFactionalism(draft, seat, own);
    goUnderground(scenario, draft, seat, o.deed, o.organization);
  },
};
