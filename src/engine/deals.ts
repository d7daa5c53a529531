// Offers settled, promises kept and broken (R6.1–6.3, R6.8). What a man makes of an offer is in answers.ts.
import type { Ballot } from '../model/action';
import { ifOf, type Promise_ } from '../model/deal';
import type { Scenario } from '../model/scenario';
import type { Deal, Id, State } from '../model/state';
import { takeOff } from './agenda';
import { answerTo } from './answers';
import { blocOf, joinBloc, quitBloc } from './blocs';
import { declareStep } from './declarations';
import { stakesOf } from './motions';
import { takeBackResignation } from './motions/resignation';
import { isSeat } from './read';
import { rosterOf } from './rooms';
import { type Hall, hasBound, otherSides, owedBy, owedTo, partiesOf, sideOf, takersOf, unanswered } from './sides';
import { matchesSubject } from './subjects';
import { answeredUltimatum, carryOut, endThreat, judgeVoteThreats, strikeBack } from './threats';
import { addEntry, addFactionalism, addTo, breachNow, constant, doDeed, moveTrust, snapshot, trust } from './tools';

/** Settle an open offer by R6.1, for persons nobody plays. */
export function answerByRule(scenario: Scenario, draft: State, deal: Deal): void {
  for (const person of unanswered(deal).filter((id) => !isSeat(draft, id))) {
    const { sum, accepts } = answerTo(scenario, snapshot(draft), deal, person);
    const d = draft.deals[deal.id]!;
    if (d.state !== 'offered') return;
    d.sum = sum;
    settleAnswer(scenario, draft, d.id, person, accepts);
  }
}

/** Write one man's answer. With the last yes it binds: shared papers change hands, resignations are taken back, men stand in one bloc, at once. */
export function settleAnswer(scenario: Scenario, draft: State, id: number, person: Id, accept: boolean): void {
  const d = draft.deals[id]!;
  if (accept && d.sides !== null) addTo(d.sides.agreed, person);
  const waits = accept && unanswered(d).filter((x) => x !== person).length > 0;
  if (!waits) d.state = accept ? 'agreed' : 'refused';
  if (d.state === 'agreed') begin(scenario, draft, d);
  if (!waits) answeredUltimatum(scenario, draft, d);
  if (!accept) strikeBack(scenario, draft, d, person);
  addEntry(
    draft,
    accept ? 'deal.agreed' : 'deal.refused',
    { deal: id, from: d.from, to: person, sum: d.sum },
    { who: [...d.knownTo], weight: d.sides === null ? 0 : 2 },
  );
  if (d.state === 'agreed' && isBlocDeal(d)) joinBloc(scenario, draft, d.from, d.offer.to);
}

/** What is done the moment both sides have agreed. Who nobody plays makes his declaration at once. */
function begin(scenario: Scenario, draft: State, d: Deal): void {
  for (const person of partiesOf(d))
    for (const p of owedBy(draft, d, person)) {
      if (p.kind === 'share') for (const other of owedTo(d, person)) sharePaper(draft, p.document, other);
      if (p.kind === 'stay') takeBackResignation(draft, person, p.post);
      if (p.kind === 'recant' && !isSeat(draft, person)) declareStep(draft, person, p.step);
    }
  withdrawPromised(scenario, draft, d);
  if (d.sides === null) return;
  for (const id of takersOf(d)) {
    doDeed(scenario, draft, 'settlement', d.from, id);
    for (const s of otherSides(d, id)) for (const other of s.who) if (id < other) doDeed(scenario, draft, 'settlement', id, other);
  }
}

/** The offer by which one man brought another into a bloc; its other promises are the terms. */
const isBlocDeal = (d: Deal): boolean => d.offer.ask.some((p) => p.kind === 'bloc');

function sharePaper(draft: State, document: Id, to: Id): void {
  addTo(draft.documents[document]!.holders, to);
  addTo(draft.documents[document]!.known, to);
}

/** Deals that bind a man now, with what he owes by each. */
function* bonds(state: State, person: Id): Generator<{ deal: Deal; promise: Promise_; other: Id }> {
  for (const deal of state.deals) {
    if (deal.state !== 'agreed') continue;
    for (const promise of owedBy(state, deal, person)) {
      // One of them may have broken it in the meantime.
      if (deal.state === 'agreed') yield { deal, promise, other: owedTo(deal, person)[0]! };
    }
  }
}

/**
 * Break a deal: R6.2. A settlement with a room is broken to the whole other side, those who know of it think less of whom they trusted, and for who
 * has settled with the room it is a breach (R6.8).
 */
export function breakDeal(scenario: Scenario, draft: State, id: number, by: Id, victim: Id): void {
  const d = draft.deals[id]!;
  if (d.state !== 'agreed') return;
  d.state = 'broken';
  const victims = d.sides === null ? [victim] : owedTo(d, by);
  for (const other of victims) doDeed(scenario, draft, 'promiseBroken', by, other);
  for (const other of d.knownTo)
    if (other !== by && !victims.includes(other) && trust(draft, other, by) > 0) moveTrust(draft, other, by, -constant(scenario, 'brokenKnown'));
  if (d.sides?.takers.includes(by) === true) strikeBack(scenario, draft, d, by);
  if (d.sides?.takers.includes(by) === true) addFactionalism(draft, by, breachNow(draft, constant(scenario, 'breachFactionalism')));
  addEntry(draft, 'deal.broken', { deal: id, by, victim }, { who: [...d.knownTo], weight: d.sides === null ? 1 : 2, reflects: { [by]: -1 } });
  if (isBlocDeal(d) && blocOf(draft, by)?.members.includes(victim)) quitBloc(draft, by);
}

/** The ballot that goes against a side. */
const AGAINST: Readonly<Record<number, Ballot>> = { 1: 'against', [-1]: 'for' };

/** After a count: who voted otherwise than he promised, for a blow at a man he promised to spare, or against him whom he promised to support. */
export function judgeVotePromises(
  scenario: Scenario,
  draft: State,
  subject: string,
  ballots: Readonly<Record<Id, Ballot>>,
  stakes: Readonly<Record<Id, number>> = {},
  hall: Hall = null,
): void {
  judgeVoteThreats(scenario, draft, subject, ballots);
  for (const d of draft.deals) {
    if (d.state !== 'agreed') continue;
    for (const person of partiesOf(d)) {
      const cast = ballots[person];
      if (cast === undefined) continue;
      for (const promise of owedBy(draft, d, person))
        if (
          (promise.kind === 'vote' && matchesSubject(promise.subject, subject) && cast !== promise.ballot) ||
          (promise.kind === 'spare' && cast === 'for' && (stakes[promise.person] ?? 0) < 0) ||
          (promise.kind === 'support' && cast === AGAINST[sideOf(promise, owedTo(d, person)[0]!, subject, stakes, hall)])
        )
          breakDeal(scenario, draft, d.id, person, owedTo(d, person)[0]!);
    }
  }
}

/** What tabling this would break: a subject he promised to leave alone (R6.8), a man he promised to spare. */
const isBrokenBy = (promise: Promise_, subject: string, stakes: Readonly<Record<Id, number>>): boolean =>
  (promise.kind === 'drop' && matchesSubject(promise.subject, subject)) || (promise.kind === 'spare' && (stakes[promise.person] ?? 0) < 0);

/** R6.8: what a man has laid before a room, and by this deal leaves alone now, he takes off; a change that is to be confirmed is not his to take. */
function withdrawPromised(scenario: Scenario, draft: State, d: Deal): void {
  for (const person of partiesOf(d)) {
    const owed = owedBy(draft, d, person);
    const own = draft.items.filter((i) => i.mover === person && i.outcome === null && i.confirms === null);
    for (const i of own.filter((x) => owed.some((p) => isBrokenBy(p, x.subject, stakesOf(scenario, draft, x.motion))))) {
      takeOff(draft, [i.id]);
      addEntry(draft, 'withdrawn.promised', { person, item: i.id, deal: d.id }, { who: rosterOf(scenario, draft, i.room), weight: 1 });
    }
  }
}

/** After a vote: the same for promises that hung on it. */
export function withdrawFallenDue(scenario: Scenario, draft: State): void {
  for (const d of draft.deals)
    if (d.state === 'agreed' && [...d.offer.give, ...d.offer.ask, ...(d.sides?.also.flatMap((s) => s.ask) ?? [])].some((p) => ifOf(p) !== null))
      withdrawPromised(scenario, draft, d);
}

/** Deals a man would break by laying this before a room. */
export function brokenByTabling(state: State, person: Id, subject: string, stakes: Readonly<Record<Id, number>>): number {
  const broken = new Set<number>();
  for (const { deal, promise } of bonds(state, person)) if (isBrokenBy(promise, subject, stakes)) broken.add(deal.id);
  return broken.size;
}

/** Laying a subject on the table that one promised to leave alone breaks the settlement (R6.8), and so does striking whom one promised to spare. */
export function judgeTabling(scenario: Scenario, draft: State, person: Id, subject: string, stakes: Readonly<Record<Id, number>> = {}): void {
  carryOut(draft, person, (t) => t.kind === 'table' && matchesSubject(t.subject, subject));
  for (const { deal, promise, other } of bonds(draft, person))
    if (isBrokenBy(promise, subject, stakes)) breakDeal(scenario, draft, deal.id, person, other);
}

/** Sending, leaking or printing a paper one promised to keep still breaks the deal. */
export function judgeSilence(scenario: Scenario, draft: State, person: Id, document: Id): void {
  carryOut(draft, person, (t) => t.kind === 'send' && t.document === document);
  for (const { deal, promise, other } of bonds(draft, person))
    if (promise.kind === 'silence' && promise.document === document) breakDeal(scenario, draft, deal.id, person, other);
}

/** To whom he has promised what a blow at this man breaks, each once. */
export const brokenByBlow = (state: State, person: Id, target: Id, kind: 'quiet' | 'spare'): Id[] => [
  ...new Set([...bonds(state, person)].filter(({ promise }) => promise.kind === kind && promise.person === target).map(({ other }) => other)),
];

/** A blow at a man whom one promised to leave alone: in word (`quiet`) or in office (`spare`). */
export function judgeBlow(scenario: Scenario, draft: State, person: Id, target: Id, kind: 'quiet' | 'spare'): void {
  for (const { deal, promise, other } of bonds(draft, person))
    if (promise.kind === kind && promise.person === target) breakDeal(scenario, draft, deal.id, person, other);
}

/** What was to be done by the end of the term and is not: a post not given, a man not named, a declaration not made. */
function isUnpaid(draft: State, d: Deal, person: Id, promise: Promise_): boolean {
  if (promise.kind === 'appoint') return draft.posts[promise.post]!.holder !== promise.person;
  if (promise.kind === 'recant') return !d.declared.includes(person);
  return (
    promise.kind === 'nominate' && !draft.items.some((i) => i.mover === person && i.turn >= d.turn && matchesSubject(promise.subject, i.subject))
  );
}

/** At the end of a month: terms run out, unanswered offers lapse; what was kept to its term earns trust (R6.1). */
export function endTerms(scenario: Scenario, draft: State, sat: { plenum: boolean; congress: boolean }): void {
  for (const d of draft.deals) {
    const ends = d.offer.term === 'month' ? d.readTurn <= draft.turn : sat[d.offer.term];
    if (d.state === 'offered' && d.readTurn <= draft.turn) {
      for (const person of unanswered(d)) strikeBack(scenario, draft, d, person);
      d.state = 'lapsed';
      if (!ends) answeredUltimatum(scenario, draft, d);
    }
    if (ends && d.state === 'defied') endThreat(scenario, draft, d);
    if (!ends || d.state !== 'agreed') continue;
    const debtor = partiesOf(d).find((person) => owedBy(draft, d, person).some((promise) => isUnpaid(draft, d, person, promise)));
    if (debtor !== undefined) {
      breakDeal(scenario, draft, d.id, debtor, owedTo(d, debtor)[0]!);
      continue;
    }
    d.state = hasBound(draft, d) ? 'kept' : 'lapsed';
    if (d.state === 'lapsed') continue;
    for (const taker of takersOf(d)) {
      doDeed(scenario, draft, 'promiseKept', d.from, taker);
      doDeed(scenario, draft, 'promiseKept', taker, d.from);
    }
  }
}
