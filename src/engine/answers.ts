// What a man makes of an offer: the one published number of R6.1, from what he is asked, what he is given, what else hangs on it, and trust.
import { ifOf, type Offer, type Promise_ } from '../model/deal';
import { MOTION_KINDS, type Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Deal, Id, State } from '../model/state';
import { kinship } from './blocs';
import { monthsToCongress } from './circle/congresses';
import { motionOptions, stakesOf, subjectOf } from './motions';
import { fullOf } from './rooms';
import { isHelpless } from './sickbed';
import { giversOf, otherSides, promisedBy } from './sides';
import { matchesSubject } from './subjects';
import { fearOf, fearOfRoom } from './threats';
import { constant, div, trust } from './tools';
import { count } from './votes';

/** A motion with this subject: one on the table, one known from before, or one that could be laid before the board. */
export function motionFor(scenario: Scenario, state: State, subject: string): { motion: Motion; room: Id; mover: Id | null } | null {
  const items = state.items.filter((i) => matchesSubject(subject, i.subject));
  const item = items.find((i) => i.outcome === null) ?? items[items.length - 1];
  if (item !== undefined) return { motion: item.motion, room: item.room, mover: item.mover };
  const table = scenario.manifest.table;
  if (table === null) return null;
  const mover = state.bodies[table.body]!.full.find((id) => !isHelpless(scenario, state, id)) ?? null;
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
  const voters = [...new Set([...fullOf(scenario, state, found.room).filter((id) => !isHelpless(scenario, state, id)), person])];
  const result = count(scenario, state, { ...found, voters, speeches: [], explain: false });
  return result.voters.find((v) => v.person === person)?.sum ?? 0;
}

/** Whom a subject of an election or appointment names. */
const namedFor = (subject: string): Id | null =>
  subject.split('/')[subject.startsWith('elect/') ? 2 : 1 + Number(subject.startsWith('appoint/'))] ?? null;

/** A seat in a body that comes to the joint sittings of one where he votes already: he would have no vote more (R1.2b). */
const hasVoteThere = (scenario: Scenario, state: State, subject: string, person: Id): boolean => {
  const [kind, body] = subject.split('/');
  return (
    kind === 'elect' && scenario.bodies.some((b) => b.joint.some((j) => j.votes && j.body === body) && state.bodies[b.id]!.full.includes(person))
  );
};

/** Stake of a person in a promise made to him, 0–3 (R6.1). A room's peace is worth what its worst enemy there is to be feared for. */
export function worth(scenario: Scenario, state: State, from: Id, givers: readonly Id[], to: Id, p: Promise_): number {
  switch (p.kind) {
    case 'vote': {
      const found = motionFor(scenario, state, p.subject);
      if (found === null) return 0;
      const own = Math.abs(stakesOf(scenario, state, found.motion)[to] ?? 0);
      if (found.mover === to) return p.ballot === 'for' ? Math.max(2, own) : 0;
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
      // Where no congress lies ahead it is a word about nothing.
      return monthsToCongress(scenario, state) === null ? 0 : 1;
    case 'bloc':
      return 0;
    case 'recant':
      // That a man eats his words is worth something to who distrusts him.
      return trust(state, to, from) < 0 ? 1 : 0;
    case 'stay': {
      const loss = leaningOn(scenario, state, to, `resignation/${from}/${p.post}`);
      return loss <= -20 ? 2 : loss <= -10 ? 1 : 0;
    }
    case 'nominate':
      if (hasVoteThere(scenario, state, p.subject, to)) return 0;
      return namedFor(p.subject) === to ? 2 : state.people[namedFor(p.subject) ?? '']?.patron?.person === to ? 1 : 0;
    case 'quiet':
    case 'spare': {
      // Peace is worth what its breach is to be feared for: from a friend it is nothing.
      if (p.person !== to && state.people[p.person]?.patron?.person !== to) return 0;
      const feared = givers.reduce((worst, id) => Math.min(worst, trust(state, id, p.person)), 100);
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
    case 'recant':
      return p.step === 'recant' ? -20 : -10;
    case 'stay':
      return -8;
    case 'nominate':
      return Math.min(0, leaningOn(scenario, state, to, p.subject)) - 6;
    case 'quiet':
    case 'spare':
      // The less he thinks of a man, the harder it is to leave him alone.
      return Math.min(0, div(trust(state, to, p.person), 5)) - 4;
  }
}

/** What a man makes of an offer. `terms`: the worst of what is asked of him, all that is promised to him, what else hangs on it, and his trust; together `sum`. */
export interface Answer {
  sum: number;
  terms: { ask: number; give: number; besides: number; trust: number };
  /** Something asked is beyond what any gift could buy. */
  isOut: boolean;
  accepts: boolean;
}

/** R6.1: accepts when this is ≥ 0 and no single reluctance is below `dealFloor` (`isOut`: no gift helps). The dialog shows the number. `givers`: all who promise; `besides`: what an or else and further sides add (R6.8). */
export function answerSum(
  scenario: Scenario,
  state: State,
  from: Id,
  offer: Offer,
  givers: readonly Id[] = [from],
  besides = offer.orElse === undefined ? 0 : constant(scenario, 'dealStake') * fearOf(scenario, state, from, offer.to, offer.orElse),
): Answer {
  const asks = offer.ask.map((p) => reluctance(scenario, state, from, offer.to, p));
  const gain = offer.give.reduce((s, p) => s + gainBy(scenario, state, from, offer.to, p, givers, offer.ask), 0);
  const isOut = Math.min(0, ...asks) < constant(scenario, 'dealFloor');
  const terms = {
    ask: asks.length === 0 ? 0 : Math.min(...asks),
    give: gain,
    besides,
    trust: div(trust(state, offer.to, from), constant(scenario, 'dealTrustDivisor')),
  };
  const sum = terms.ask + terms.give + terms.besides + terms.trust;
  return { sum, terms, isOut, accepts: sum >= 0 && !isOut };
}

/** What one promise to a man adds to his `answerSum`, whatever else is promised; one that hangs on what he does not expect adds nothing. */
export const gainBy = (
  scenario: Scenario,
  state: State,
  from: Id,
  to: Id,
  p: Promise_,
  givers: readonly Id[] = [from],
  asked: readonly Promise_[] = [],
): number => (expects(scenario, state, to, p, asked) ? constant(scenario, 'dealStake') * worth(scenario, state, from, givers, to, p) : 0);

/** R6.8: does he count on what a promise hangs on, as the room stands now and with his own hand where it is asked of him? */
function expects(scenario: Scenario, state: State, person: Id, p: Promise_, asked: readonly Promise_[]): boolean {
  const hangs = ifOf(p);
  if (hangs === null) return true;
  const found = motionFor(scenario, state, hangs.subject);
  if (found === null) return false;
  const subject = subjectOf(found.motion, state);
  const own = asked.find((x) => x.kind === 'vote' && matchesSubject(x.subject, subject));
  const cast = own?.kind === 'vote' ? { [person]: own.ballot } : {};
  const voters = fullOf(scenario, state, found.room).filter((id) => !isHelpless(scenario, state, id));
  return count(scenario, state, { ...found, voters, speeches: [], cast, explain: false }).carried === hangs.carried;
}

/** What this deal gives one who is asked, by R6.1. */
export function answerTo(scenario: Scenario, state: State, d: Deal, person: Id): Answer {
  if (d.sides === null) return answerSum(scenario, state, d.from, d.offer);
  const ask = [...promisedBy(d, person)];
  let besides = constant(scenario, 'dealStake') * fearOfRoom(scenario, state, d, person);
  for (const s of otherSides(d, person)) for (const p of s.ask) besides += gainBy(scenario, state, s.who[0]!, person, p, s.who, ask);
  return answerSum(scenario, state, d.from, { ...d.offer, to: person, ask }, giversOf(d), besides);
}
