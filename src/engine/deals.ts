// Offers, answers, promises kept and broken (R6.1–6.3, R6.8). A computed person answers by one published number.
import type { Ballot } from '../model/action';
import type { Offer, Promise_ } from '../model/deal';
import { MOTION_KINDS, type Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Deal, Id, State } from '../model/state';
import { blocOf, joinBloc, kinship, quitBloc } from './blocs';
import { matchesSubject } from './conditions';
import { motionOptions, stakesOf, subjectOf } from './motions';
import { addEntry, addTo, div, doDeed, snapshot, trust } from './tools';
import { count } from './votes';

/** A motion with this subject: one on the table, one known from before, or one that could be laid before the board. */
export function motionFor(scenario: Scenario, state: State, subject: string): { motion: Motion; room: Id; mover: Id | null } | null {
  const items = state.items.filter((i) => matchesSubject(subject, i.subject));
  const item = items.find((i) => i.outcome === null) ?? items[items.length - 1];
  if (item !== undefined) return { motion: item.motion, room: item.room, mover: item.mover };
  const table = scenario.manifest.table;
  if (table === null) return null;
  const mover = state.bodies[table.body]!.full.find((id) => !scenario.byId.people[id]!.incapacitated) ?? null;
  if (mover === null) return null;
  const kind = MOTION_KINDS.filter((k) => subject.startsWith(`${k}/`));
  const motion = motionOptions(scenario, state, table.body, mover, kind.length > 0 ? kind : MOTION_KINDS).find((m) =>
    matchesSubject(subject, subjectOf(m, state)),
  );
  return motion === undefined ? null : { motion, room: table.body, mover: null };
}

/** His sum on a subject as things stand, without any new promise. */
export function leaningOn(scenario: Scenario, state: State, person: Id, subject: string): number {
  const found = motionFor(scenario, state, subject);
  if (found === null) return 0;
  const voters = [...new Set([...state.bodies[found.room]!.full.filter((id) => !scenario.byId.people[id]!.incapacitated), person])];
  const result = count(scenario, state, { ...found, voters, speeches: [], explain: false });
  return result.voters.find((v) => v.person === person)?.sum ?? 0;
}

/** Whom a subject of an election or appointment names. */
const namedFor = (subject: string): Id | null =>
  subject.split('/')[subject.startsWith('elect/') ? 2 : 1 + Number(subject.startsWith('appoint/'))] ?? null;

/** Stake of a person in a promise made to him, 0–3 (R6.1). */
function worth(scenario: Scenario, state: State, from: Id, to: Id, p: Promise_): number {
  switch (p.kind) {
    case 'vote': {
      const found = motionFor(scenario, state, p.subject);
      if (found === null) return 0;
      const own = Math.abs(stakesOf(scenario, state, found.motion)[to] ?? 0);
      if (found.mover === to) return Math.max(2, own);
      const leaning = leaningOn(scenario, state, to, p.subject);
      const wanted = p.ballot === 'for' ? leaning : p.ballot === 'against' ? -leaning : 0;
      return wanted >= 10 ? Math.max(1, own) : 0;
    }
    case 'drop': {
      const leaning = leaningOn(scenario, state, to, p.subject);
      return leaning <= -20 ? 2 : leaning <= -10 ? 1 : 0;
    }
    case 'appoint': {
      const weight = { local: 1, provincial: 1, central: 2, top: 2 }[scenario.byId.posts[p.post]!.rank];
      if (p.person === to) return weight;
      return state.people[p.person]?.patron?.person === to ? 1 : 0;
    }
    case 'share':
      return 1;
    case 'silence':
      return (state.documents[p.document]?.targets[to] ?? 0) < 0 ? 2 : 0;
    case 'support':
      return 1;
    case 'bloc':
      return 0;
    case 'nominate':
      return namedFor(p.subject) === to ? 2 : state.people[namedFor(p.subject) ?? '']?.patron?.person === to ? 1 : 0;
    case 'quiet':
    case 'spare': {
      // Peace is worth what its breach is to be feared for: from a friend it is nothing.
      if (p.person !== to && state.people[p.person]?.patron?.person !== to) return 0;
      const feared = trust(state, from, p.person);
      return feared <= -50 ? 2 : feared <= -20 ? 1 : 0;
    }
  }
}

/** What keeping an asked promise is worth to him by itself: negative is reluctance. Votes use his sum toward the ballot asked. */
function reluctance(scenario: Scenario, state: State, from: Id, to: Id, p: Promise_): number {
  switch (p.kind) {
    case 'vote': {
      const leaning = leaningOn(scenario, state, to, p.subject);
      return p.ballot === 'for' ? leaning : p.ballot === 'against' ? -leaning : -Math.abs(div(leaning, 2));
    }
    case 'drop':
      return -Math.max(0, leaningOn(scenario, state, to, p.subject)) - 4;
    case 'appoint':
      return state.people[p.person]?.patron?.person === to ? 4 : -8;
    case 'share':
      return -10;
    case 'silence':
      return -4;
    case 'support':
      return -12;
    case 'bloc':
      return kinship(state, to, from) - 12;
    case 'nominate':
      return Math.min(0, leaningOn(scenario, state, to, p.subject)) - 6;
    case 'quiet':
    case 'spare':
      // The less he thinks of a man, the harder it is to leave him alone.
      return Math.min(0, div(trust(state, to, p.person), 5)) - 4;
  }
}

/** R6.1: accepts when this is ≥ 0 and no single reluctance is below −20. The dialog shows the number. */
export function answerSum(scenario: Scenario, state: State, from: Id, offer: Offer): { sum: number; accepts: boolean } {
  const asks = offer.ask.map((p) => reluctance(scenario, state, from, offer.to, p));
  const gain = offer.give.reduce((s, p) => s + worth(scenario, state, from, offer.to, p), 0);
  const least = Math.min(0, ...asks);
  const sum = (asks.length === 0 ? 0 : Math.min(...asks)) + 8 * gain + div(trust(state, offer.to, from), 10);
  return { sum, accepts: sum >= 0 && least >= -20 };
}

/** Settle an open offer by R6.1, for persons nobody plays. */
export function answerByRule(scenario: Scenario, draft: State, deal: Deal): void {
  const { sum, accepts } = answerSum(scenario, snapshot(draft), deal.from, deal.offer);
  const d = draft.deals[deal.id]!;
  d.sum = sum;
  settleAnswer(scenario, draft, d.id, accepts);
}

/** Write the answer; shared papers change hands, and men who agreed to it stand in one bloc, at once. */
export function settleAnswer(scenario: Scenario, draft: State, id: number, accept: boolean): void {
  const d = draft.deals[id]!;
  d.state = accept ? 'agreed' : 'refused';
  if (accept) {
    for (const p of d.offer.give) if (p.kind === 'share') sharePaper(draft, p.document, d.offer.to);
    for (const p of d.offer.ask) if (p.kind === 'share') sharePaper(draft, p.document, d.from);
  }
  addEntry(
    draft,
    accept ? 'deal.agreed' : 'deal.refused',
    { deal: id, from: d.from, to: d.offer.to, sum: d.sum },
    { who: [...d.knownTo], weight: 0 },
  );
  if (accept && isBlocDeal(d)) joinBloc(scenario, draft, d.from, d.offer.to);
}

/** The offer by which one man brought another into a bloc; its other promises are the terms. */
const isBlocDeal = (d: Deal): boolean => d.offer.ask.some((p) => p.kind === 'bloc');

function sharePaper(draft: State, document: Id, to: Id): void {
  addTo(draft.documents[document]!.holders, to);
  addTo(draft.documents[document]!.known, to);
}

const promisesBy = (d: Deal, person: Id): { promise: Promise_; other: Id }[] =>
  d.from === person
    ? d.offer.give.map((promise) => ({ promise, other: d.offer.to }))
    : d.offer.to === person
      ? d.offer.ask.map((promise) => ({ promise, other: d.from }))
      : [];

/** Break a deal: R6.2. */
export function breakDeal(scenario: Scenario, draft: State, id: number, by: Id, victim: Id): void {
  const d = draft.deals[id]!;
  if (d.state !== 'agreed') return;
  d.state = 'broken';
  doDeed(scenario, draft, 'promiseBroken', by, victim);
  addEntry(draft, 'deal.broken', { deal: id, by, victim }, { who: [...d.knownTo], weight: 1, reflects: { [by]: -1 } });
  if (isBlocDeal(d) && blocOf(draft, by)?.members.includes(victim)) quitBloc(draft, by);
}

/** After a count: who voted otherwise than he promised. */
export function judgeVotePromises(scenario: Scenario, draft: State, subject: string, ballots: Readonly<Record<Id, Ballot>>): void {
  for (const d of draft.deals) {
    if (d.state !== 'agreed') continue;
    for (const person of [d.from, d.offer.to]) {
      const cast = ballots[person];
      if (cast === undefined) continue;
      for (const { promise, other } of promisesBy(d, person)) {
        if (promise.kind === 'vote' && matchesSubject(promise.subject, subject) && cast !== promise.ballot)
          breakDeal(scenario, draft, d.id, person, other);
      }
    }
  }
}

/** Laying a subject on the table that one promised to leave alone breaks the settlement (R6.8), and so does striking whom one promised to spare. */
export function judgeTabling(scenario: Scenario, draft: State, person: Id, subject: string, stakes: Readonly<Record<Id, number>> = {}): void {
  for (const d of draft.deals) {
    if (d.state !== 'agreed') continue;
    for (const { promise, other } of promisesBy(d, person))
      if ((promise.kind === 'drop' && matchesSubject(promise.subject, subject)) || (promise.kind === 'spare' && (stakes[promise.person] ?? 0) < 0))
        breakDeal(scenario, draft, d.id, person, other);
  }
}

/** Sending, leaking or printing a paper one promised to keep still breaks the deal. */
export function judgeSilence(scenario: Scenario, draft: State, person: Id, document: Id): void {
  for (const d of draft.deals) {
    if (d.state !== 'agreed') continue;
    for (const { promise, other } of promisesBy(d, person))
      if (promise.kind === 'silence' && promise.document === document) breakDeal(scenario, draft, d.id, person, other);
  }
}

/** A blow at a man whom one promised to leave alone: in word (`quiet`) or in office (`spare`). */
export function judgeBlow(scenario: Scenario, draft: State, person: Id, target: Id, kind: 'quiet' | 'spare'): void {
  for (const d of draft.deals) {
    if (d.state !== 'agreed') continue;
    for (const { promise, other } of promisesBy(d, person))
      if (promise.kind === kind && promise.person === target) breakDeal(scenario, draft, d.id, person, other);
  }
}

/** What was to be done by the end of the term and is not: a post not given, a man not named. */
function isUnpaid(draft: State, d: Deal, person: Id, promise: Promise_): boolean {
  if (promise.kind === 'appoint') return draft.posts[promise.post]!.holder !== promise.person;
  return (
    promise.kind === 'nominate' && !draft.items.some((i) => i.mover === person && i.turn >= d.turn && matchesSubject(promise.subject, i.subject))
  );
}

/** At the end of a month: terms run out, unanswered offers lapse; what was kept to its term earns trust (R6.1). */
export function endTerms(scenario: Scenario, draft: State, sat: { plenum: boolean; congress: boolean }): void {
  for (const d of draft.deals) {
    if (d.state === 'offered' && d.readTurn <= draft.turn) d.state = 'lapsed';
    if (d.state !== 'agreed') continue;
    const ends = d.offer.term === 'month' ? d.readTurn <= draft.turn : sat[d.offer.term];
    if (!ends) continue;
    const owed = [d.from, d.offer.to].flatMap((person) => promisesBy(d, person).map((x) => ({ ...x, person })));
    const unpaid = owed.find(({ promise, person }) => isUnpaid(draft, d, person, promise));
    if (unpaid !== undefined) {
      breakDeal(scenario, draft, d.id, unpaid.person, unpaid.other);
      continue;
    }
    d.state = 'kept';
    doDeed(scenario, draft, 'promiseKept', d.from, d.offer.to);
    doDeed(scenario, draft, 'promiseKept', d.offer.to, d.from);
  }
}
