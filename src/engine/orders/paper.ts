// paper: what is done with one — send, show, leak, destroy. Couriers have patrons; the Secretariat's post has a head (R6.5).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { beliefIn } from '../belief';
import { judgeSilence } from '../deals';
import { breachOfName, breachOfPaper, hasPaper, makeKnown, sendToBody, strike } from '../documents';
import { applyEffects } from '../effects';
import { isReachable } from '../outside';
import { postmaster } from '../read';
import { refuseSealed } from '../seals';
import { doorBetween } from '../sickbed';
import { pullOfPaper, swayByPaper } from '../sways';
import { paperOf, papersIn, reportTalk } from '../talks';
import { addEntry, addFactionalism, addTo, doDeed, refusal, removeFrom, trust } from '../tools';
import { placeAfterTravel } from './court';
import { card, line, type OrderRule } from './orderRule';

/** R6.5, without dice: a courier tells his patron when his devotion to him, halved for his own man, outweighs his trust in the sender. */
export function courierTells(scenario: Scenario, state: State, courier: Id, sender: Id): Id | null {
  const patron = state.people[courier]?.patron ?? null;
  if (patron === null || patron.person === sender) return null;
  const devotion = scenario.byId.people[courier]!.ownMan ? Math.trunc(patron.devotion / 2) : patron.devotion;
  return devotion > trust(state, courier, sender) ? patron.person : null;
}

const isBody = (scenario: Scenario, id: Id | null): boolean => id !== null && scenario.byId.bodies[id] !== undefined;

export const paper: OrderRule<'paper'> = {
  rule: 'R1.6',
  options(scenario, state, seat) {
    const here = placeAfterTravel(state, seat);
    const mine = papersIn(scenario, state).filter((d) => hasPaper(state, d.id, seat) && !state.documents[d.id]!.public);
    const neighbours = scenario.people
      .filter((p) => p.id !== seat && state.people[p.id]!.place === here && isReachable(scenario, state, p.id, 'paper'))
      .map((p) => p.id);
    const far = state.seats.filter((id) => id !== seat && state.people[id]!.place !== here);
    const rooms = scenario.bodies.filter((b) => b.sits).map((b) => b.id);
    return mine
      .flatMap((d) => [
        ...rooms.map((to) => ({ kind: 'paper' as const, document: d.id, deed: 'send' as const, to, courier: null })),
        ...far.flatMap((to) =>
          [null, ...neighbours.filter((c) => state.seats.includes(c))].map((courier) => ({
            kind: 'paper' as const,
            document: d.id,
            deed: 'send' as const,
            to,
            courier,
          })),
        ),
        ...neighbours.map((to) => ({ kind: 'paper' as const, document: d.id, deed: 'show' as const, to, courier: null })),
        { kind: 'paper' as const, document: d.id, deed: 'leak' as const, to: null, courier: null },
        { kind: 'paper' as const, document: d.id, deed: 'destroy' as const, to: null, courier: null },
      ])
      .filter((o) => paper.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    const d = state.documents[o.document];
    if (d === undefined) return refusal('R1.6', 'document.unknown', { document: o.document });
    const drafting = state.plans[seat]?.some((p) => p.kind === 'draft' && p.document === o.document) ?? false;
    if (!hasPaper(state, o.document, seat) && !drafting) return refusal('R1.6', 'document.notHeld', { document: o.document });
    if (d.public && o.deed !== 'send') return refusal('R1.6', 'document.public', { document: o.document });
    const sealed = o.deed === 'send' || o.deed === 'leak' ? refuseSealed(scenario, state, o.document, seat) : null;
    if (sealed !== null) return sealed;
    if (o.deed === 'send' || o.deed === 'show') {
      if (o.to === null) return refusal('R1.6', 'paper.noAddressee', {});
      if (isBody(scenario, o.to)) {
        if (o.deed === 'show' || !scenario.byId.bodies[o.to]!.sits) return refusal('R1.6', 'paper.body', { body: o.to });
        if (d.sent) return refusal('R1.6', 'document.sent', { document: o.document });
      } else {
        if (state.people[o.to] === undefined || o.to === seat || !isReachable(scenario, state, o.to, 'paper'))
          return refusal('R1.6', 'person.unavailable', { person: o.to });
        if (d.holders.includes(o.to)) return refusal('R1.6', 'document.hasIt', { person: o.to });
        const same = state.people[o.to]!.place === placeAfterTravel(state, seat);
        if (o.deed === 'show' && !same) return refusal('R6.5', 'person.elsewhere', { person: o.to, place: state.people[o.to]!.place });
      }
      if (o.courier !== null && (o.courier === seat || o.courier === o.to || state.people[o.courier]?.place !== placeAfterTravel(state, seat)))
        return refusal('R6.5', 'courier.none', { person: o.courier });
    } else if (o.to !== null || o.courier !== null) return refusal('R1.6', 'paper.noAddresseeWanted', {});
    if (o.deed === 'destroy' && !(d.holders.length === 1 && d.holders[0] === seat))
      return refusal('R1.6', 'document.copies', { document: o.document });
    return state.plans[seat]?.some((p) => p.kind === 'paper' && p.document === o.document && p.to === o.to && p.deed === o.deed)
      ? refusal('R1.6', 'order.already', {})
      : null;
  },
  cost: (_sc, _s, _seat, o) => (o.deed === 'leak' ? 1 : 0),
  breach(scenario, state, seat, o) {
    if (o.deed === 'leak') return breachOfPaper(scenario, state, o.document);
    return o.deed === 'send' && isBody(scenario, o.to) ? breachOfName(scenario, state, o.document, seat) : 0;
  },
  card(scenario, state, seat, o) {
    const learn = o.deed === 'leak' ? ['all'] : o.to === null ? [] : isBody(scenario, o.to) ? state.bodies[o.to]!.full : [o.to];
    const uncertain =
      o.courier === null
        ? []
        : [
            {
              line: line('card.paper.courier', { person: o.courier, patron: state.people[o.courier]!.patron?.person ?? '' }),
              percent: courierTells(scenario, state, o.courier, seat) === null ? 0 : 100,
            },
          ];
    const post =
      o.deed === 'send' && !isBody(scenario, o.to) && o.courier === null
        ? [line('card.paper.post', { person: postmaster(scenario, state) ?? '' })]
        : [];
    const pull = o.to === null || isBody(scenario, o.to) ? {} : pullOfPaper(scenario, state, o.document, seat, o.to);
    const sways = Object.keys(pull).map((question) => line('card.paper.sways', { person: o.to, question, by: pull[question]! }));
    return card([line(`card.paper.${o.deed}`, { document: o.document, to: o.to ?? '' }), ...sways, ...post], learn, uncertain);
  },
  apply(scenario, draft, seat, o) {
    const d = draft.documents[o.document]!;
    const data = paperOf(scenario, o.document)!;
    if (!d.written) return;
    const door = o.to === null ? null : doorBetween(scenario, draft, seat, o.to, o.courier);
    if (door !== null && door.stops !== null) {
      addTo(d.known, door.stops);
      addEntry(draft, 'paper.stopped', { by: door.stops, document: o.document, to: o.to }, { who: [seat, door.stops], weight: 1 });
      return;
    }
    for (const id of door?.reads ?? []) addTo(d.known, id);
    if (o.deed === 'send' || o.deed === 'leak') judgeSilence(scenario, draft, seat, o.document);
    if (o.deed === 'destroy') {
      removeFrom(d.holders, seat);
      addEntry(draft, 'paper.destroyed', { person: seat, document: o.document }, { who: [seat] });
      return;
    }
    if (data.lenin && o.deed !== 'show' && data.author !== seat) {
      const giver = data.witnesses[0];
      if (giver !== undefined) doDeed(scenario, draft, 'confidenceBroken', seat, giver);
    }
    if (o.deed === 'leak') {
      reportTalk(draft, o.document, null);
      makeKnown(draft, o.document, Object.keys(draft.people));
      strike(scenario, draft, o.document, 'attack', seat);
      if (data.author !== seat) doDeed(scenario, draft, 'leak', seat, data.author);
      addFactionalism(draft, seat, breachOfPaper(scenario, draft, o.document));
      addEntry(draft, 'paper.leaked', { document: o.document }, { weight: 2 });
      return;
    }
    if (isBody(scenario, o.to)) {
      sendToBody(scenario, draft, o.document, seat, o.to!);
      return;
    }
    swayByPaper(scenario, draft, o.document, seat, o.to!);
    addTo(d.holders, o.to!);
    addTo(d.known, o.to!);
    const reader = o.deed === 'send' ? (o.courier === null ? postmaster(scenario, draft) : courierTells(scenario, draft, o.courier, seat)) : null;
    const who = [seat, o.to!];
    if (o.courier !== null) {
      addTo(d.known, o.courier);
      addTo(who, o.courier);
    }
    if (reader !== null && reader !== seat) {
      addTo(d.known, reader);
      addTo(who, reader);
    }
    if (o.deed === 'send' && !d.sent) {
      d.sent = true;
      if ((d.targets[o.to!] ?? 0) < 0) strike(scenario, draft, o.document, 'reproach', seat);
      applyEffects(scenario, draft, data.whenSent, beliefIn(scenario, draft, o.document));
    }
    addEntry(draft, `paper.${o.deed}`, { person: seat, document: o.document, to: o.to, courier: o.courier }, { who, weight: 1 });
  },
};
