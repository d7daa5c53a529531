// offer: promises for promises (R6.1). Face to face it is answered in this corridor; to a man elsewhere it is a letter, read in the next.
import type { Refusal } from '../../model/action';
import type { Offer, Promise_, Threat } from '../../model/deal';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { answerByRule } from '../deals';
import { isReachable } from '../outside';
import { samePlace } from '../read';
import { hasVote } from '../rooms';
import { papersIn, talked } from '../talks';
import { refuseThreat } from '../threats';
import { addEntry, refusal } from '../tools';
import type { ActionRule } from './actionRule';
import { namesMotion, refusePromise, termFor } from './promises';

/** Offers one may have open to one man in one month. */
const OFFERS_A_MONTH = 1;

const asksWorthMaking = (scenario: Scenario, state: State, seat: Id, to: Id): Promise_[] => {
  const room = scenario.manifest.table?.body;
  const votes = state.items
    .filter((i) => i.outcome === null && i.mover !== to && hasVote(scenario, state, i.room, to))
    .flatMap((i) => (['for', 'against'] as const).map((ballot) => ({ kind: 'vote' as const, subject: i.subject, ballot })));
  const drops = state.items.filter((i) => i.outcome === null && i.mover === to).map((i) => ({ kind: 'drop' as const, subject: i.subject }));
  const papers = papersIn(scenario, state)
    .filter(
      (d) =>
        state.documents[d.id]!.holders.includes(to) && !state.documents[d.id]!.holders.includes(seat) && state.documents[d.id]!.known.includes(seat),
    )
    .map((d) => ({ kind: 'share' as const, document: d.id }));
  return room === undefined ? [] : [...votes, ...drops, ...papers, { kind: 'support' }, { kind: 'bloc' }];
};

const giftsAtHand = (scenario: Scenario, state: State, seat: Id, to: Id): (Promise_ | null)[] => {
  const votes = state.items
    .filter((i) => i.outcome === null && i.mover === to && hasVote(scenario, state, i.room, seat))
    .map((i) => ({ kind: 'vote' as const, subject: i.subject, ballot: 'for' as const }));
  const drops = state.items.filter((i) => i.outcome === null && i.mover === seat).map((i) => ({ kind: 'drop' as const, subject: i.subject }));
  const papers = papersIn(scenario, state)
    .filter((d) => state.documents[d.id]!.holders.includes(seat) && !state.documents[d.id]!.holders.includes(to))
    .flatMap((d) => [
      { kind: 'share' as const, document: d.id },
      ...((state.documents[d.id]!.targets[to] ?? 0) < 0 ? [{ kind: 'silence' as const, document: d.id }] : []),
    ]);
  return [null, ...votes, ...drops, ...papers, { kind: 'support' }];
};

/** A vote for one's own motion is asked. */
const isOwn = (state: State, seat: Id, ask: Promise_): boolean =>
  ask.kind === 'vote' && ask.ballot === 'for' && state.items.some((i) => i.outcome === null && i.subject === ask.subject && i.mover === seat);

/** R6.8: what a man could be threatened with: a hand raised against his motion, a paper that strikes him. */
const threatsAtHand = (scenario: Scenario, state: State, seat: Id, to: Id, gifts: readonly (Promise_ | null)[]): Threat[] => [
  ...gifts.flatMap((p): Threat[] => (p?.kind === 'vote' && namesMotion(p.subject) ? [{ ...p, ballot: 'against' }] : [])),
  ...papersIn(scenario, state).flatMap(({ id }): Threat[] => {
    const d = state.documents[id]!;
    return d.holders.includes(seat) && !d.public && (d.targets[to] ?? 0) < 0 ? [{ kind: 'send', document: id }] : [];
  }),
];

/** R6.8: one vote for another: his motion has mine once mine is carried. */
const returns = (scenario: Scenario, state: State, seat: Id, to: Id, ask: Promise_, gifts: readonly (Promise_ | null)[]): Promise_[] =>
  ask.kind !== 'vote' || !isOwn(state, seat, ask)
    ? []
    : gifts.flatMap((give) => {
        if (give?.kind !== 'vote') return [];
        const hanging: Promise_ = { ...give, if: { subject: ask.subject, carried: true } };
        return refusePromise(scenario, state, seat, to, hanging) === null ? [hanging] : [];
      });

/** Whether this man can be offered anything by that one now. */
function refusePartner(scenario: Scenario, state: State, seat: Id, to: Id): Refusal | null {
  if (to === seat || state.people[to] === undefined || !isReachable(scenario, state, to, 'write'))
    return refusal('R6.1', 'person.unavailable', { person: to });
  const made = state.deals.filter((d) => d.turn === state.turn && d.from === seat && d.offer.to === to).length;
  return made >= OFFERS_A_MONTH ? refusal('R6.1', 'offer.already', { person: to }) : null;
}

export const offer: ActionRule<'offer'> = {
  options(scenario, state, seat) {
    if (state.phase !== 'corridor' || state.committed.includes(seat)) return [];
    const table = scenario.manifest.table;
    if (table === null) return [];
    const partners = [...new Set([...state.seats, ...state.bodies[table.body]!.full])].filter(
      (to) => refusePartner(scenario, state, seat, to) === null,
    );
    return partners.flatMap((to) => {
      const gifts = giftsAtHand(scenario, state, seat, to).filter((p) => p === null || refusePromise(scenario, state, seat, to, p) === null);
      const asks = asksWorthMaking(scenario, state, seat, to).filter((p) => refusePromise(scenario, state, to, seat, p) === null);
      const threats = threatsAtHand(scenario, state, seat, to, gifts);
      return asks.flatMap((ask) => [
        ...[...gifts, ...returns(scenario, state, seat, to, ask, gifts)].map((give) => ({
          type: 'offer' as const,
          seat,
          offer: { to, give: give === null ? [] : [give], ask: [ask], term: termFor(give === null ? [ask] : [give, ask]) },
        })),
        ...(isOwn(state, seat, ask) ? threats : []).map((orElse) => ({
          type: 'offer' as const,
          seat,
          offer: { to, give: [], ask: [ask], term: termFor([ask]), orElse },
        })),
      ]);
    });
  },
  refuse(scenario, state, a) {
    if (state.phase !== 'corridor') return refusal('R2.3', 'phase.notCorridor', {});
    if (state.committed.includes(a.seat)) return refusal('R2.7', 'phase.committed', {});
    const o: Offer = a.offer;
    const toWhom = refusePartner(scenario, state, a.seat, o.to);
    if (toWhom !== null) return toWhom;
    if (o.give.length + o.ask.length === 0) return refusal('R6.1', 'offer.empty', {});
    // It binds both: who wants it asks for it.
    if (o.give.some((p) => p.kind === 'bloc')) return refusal('R6.6', 'bloc.asked', {});
    if (o.term !== 'congress' && termFor([...o.give, ...o.ask]) === 'congress') return refusal('R6.1', 'offer.congressTerm', {});
    const threat = refuseThreat(scenario, state, a.seat, o);
    if (threat !== null) return threat;
    for (const p of o.give) {
      const why = refusePromise(scenario, state, a.seat, o.to, p);
      if (why !== null) return why;
    }
    for (const p of o.ask) {
      const why = refusePromise(scenario, state, o.to, a.seat, p);
      if (why !== null) return why;
    }
    return null;
  },
  apply(scenario, draft, a) {
    const near = samePlace(draft, a.seat, a.offer.to);
    const deal = {
      id: draft.deals.length,
      turn: draft.turn,
      from: a.seat,
      offer: a.offer,
      state: 'offered' as const,
      readTurn: near ? draft.turn : draft.turn + 1,
      sum: null,
      knownTo: [a.seat, a.offer.to],
      sides: null,
      declared: [],
    };
    draft.deals.push(deal);
    addEntry(draft, near ? 'deal.offered' : 'deal.sent', { deal: deal.id, from: a.seat, to: a.offer.to }, { who: [a.seat, a.offer.to] });
    if (near) talked(draft, a.seat, a.offer.to);
    if (near) answerByRule(scenario, draft, deal);
  },
};
