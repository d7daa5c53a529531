// What a computer player offers whom (R6.1): promises sought for motions he wants or fears, and silence about papers he fears.
// He reckons each answer by the same published sum that decides it.
import { refuseAction } from '../engine/actions';
import { termFor } from '../engine/actions/promises';
import { raisesHimself } from '../engine/actions/table';
import { answerSum, gainBy } from '../engine/answers';
import { blocOf, refuseBloc } from '../engine/blocs';
import { excludedFrom, refuseMotion, stakesOf, subjectOf } from '../engine/motions';
import { beforeReform } from '../engine/motions/competence';
import { roomsThisTurn, samePlace, votersOf, widestRoom } from '../engine/read';
import { hasVote } from '../engine/rooms';
import { owedBy } from '../engine/sides';
import { paperOf } from '../engine/talks';
import { count } from '../engine/votes';
import type { Action } from '../model/action';
import { CONDITIONAL, type Promise_, type Term, type Threat } from '../model/deal';
import type { Motion } from '../model/motion';
import type { Id, Item, State } from '../model/state';
import { type Candidate, expected, motionValue, ownSum } from './judge';
import type { Mind } from './player';
import { namings } from './shortlist';
import { appointmentsWanted, namedMotions, wantsOf } from './wants';

type OfferAction = Extract<Action, { type: 'offer' }>;
/** Men a promise is sought from for one item, or for a bloc. */
const ASKED = 5;
/** Convictions of his that are offered to one man. */
const LINES = 2;
/** Trust at which a man has something to fear of him. */
const FOE = -20;
/** Own sum at which he votes against a thing anyway. */
const AGAINST = -10;
/** Trust that makes a man one to stand with, and months for which a defeat is remembered. */
const RELIED_ON = 40;
const LATELY = 2;
/** Turns for which nobody asks again what a man has refused him. */
const REFUSED = 3;
/** Offers made in a month. */
export const OFFERS = 3;

/** Offers worth making. `depth` 1: one promise for one; 2: two for one, for players that look ahead. */
export function bargain(mind: Mind, tabled: readonly Candidate[], depth: 1 | 2): OfferAction[] {
  const { scenario, seat } = mind;
  const world = withTabled(mind, tabled);
  const inner: Mind = { ...mind, world };
  const out = seekConfirmation(inner, [], depth);
  for (const item of world.items) {
    if (item.outcome !== null || item.confirms !== null || out.length >= OFFERS) continue;
    const value = item.mover === seat ? 20 : motionValue(scenario, world, seat, item.motion);
    if (Math.abs(value) < 10) continue;
    const ballot = value > 0 ? 'for' : 'against';
    if (expected(scenario, world, item.room, item.motion, item.mover ?? seat).carried === (ballot === 'for')) continue;
    out.push(...seekVotes(inner, item, ballot, out, depth));
  }
  if (out.length < OFFERS) out.push(...seekNaming(inner, out, depth));
  if (out.length < OFFERS) out.push(...seekSilence(inner, out, depth));
  if (out.length < OFFERS) out.push(...seekBloc(inner, out, depth));
  return out;
}

/** An item as it will be when it has been laid before a room. */
const toCome = ({ turn }: State, id: number, room: Id, mover: Id | null, motion: Motion, subject: string): Item => ({
  ...{ id, room, turn, mover, motion, subject },
  ...{ amends: null, confirms: null, outcome: null, moved: null, from: null, vote: null },
});

/** The world with his own motions already on the list, and those that others have promised to lay for him. */
export function withTabled(mind: Mind, tabled: readonly Candidate[]): State {
  const { scenario, world, seat } = mind;
  const items = [...world.items];
  const add = (room: Id, mover: Id, motion: Motion): void => {
    items.push(toCome(world, items.length, room, mover, motion, subjectOf(motion, world)));
  };
  for (const t of tabled) add(t.action.room, seat, t.action.motion);
  const rooms = roomsThisTurn(scenario, world);
  for (const by of world.seats) {
    if (by === seat) continue;
    for (const motion of namings({ world, seat: by }, seat)) {
      const room = rooms.find((r) => hasVote(scenario, world, r, by) && refuseMotion(scenario, world, motion, r) === null);
      if (room !== undefined) add(room, by, motion);
    }
  }
  return { ...world, items };
}

const isAsked = (already: readonly OfferAction[], to: Id): boolean => already.some((a) => a.offer.to === to);

/** Promises that would turn an item, from those who lean to it most; none when he has nothing that they want. */
function seekVotes(mind: Mind, item: Item, ballot: 'for' | 'against', already: readonly OfferAction[], depth: 1 | 2, spare = 0): OfferAction[] {
  const { scenario, world, seat } = mind;
  const toward = ballot === 'for' ? 1 : -1;
  const voters = votersOf(scenario, world, item.room, []);
  const counted = count(scenario, world, { motion: item.motion, room: item.room, mover: item.mover, voters, speeches: [], explain: false });
  const open = counted.voters
    .filter(
      (v) =>
        v.person !== seat &&
        v.person !== item.mover &&
        v.sum * toward < 10 &&
        v.sum * toward >= -20 &&
        samePlace(world, seat, v.person) &&
        !isAsked(already, v.person),
    )
    .sort((x, y) => (y.sum - x.sum) * toward || (x.person < y.person ? -1 : 1));
  const out: OfferAction[] = [];
  // A tie is lost.
  let missing = spare + Math.max(1, (counted.against - counted.for) * toward + (ballot === 'for' ? 1 : 0));
  for (const { person, sum } of open.slice(0, ASKED)) {
    if (missing <= 0 || already.length + out.length >= OFFERS) break;
    const found = cheapest(mind, person, { kind: 'vote', subject: item.subject, ballot }, depth);
    if (found === null) continue;
    out.push(found);
    missing -= sum * toward <= -10 ? 2 : 1;
  }
  return out;
}

/** Votes more than are missing that he secures against what nobody has laid yet: he does not see what its mover will bring. */
const UNSEEN = 2;

/** Promises against whatever of this kind might be laid before a room this month, before anybody has laid it there. */
export function forestall(mind: Mind, room: Id, motion: Motion): OfferAction[] {
  const { world } = mind;
  const [kind, about, ...rest] = subjectOf(motion, world).split('/');
  const subject = rest.length === 0 ? `${kind}/${about}` : `${kind}/${about}/*`;
  const item = toCome(world, world.items.length, room, null, motion, subject);
  return seekVotes(mind, item, 'against', [], 2, UNSEEN);
}

/** What the board has changed comes before the body that elects (R1.2): until it sits, who would have it otherwise than it will go there seeks promises. */
function seekConfirmation(mind: Mind, already: readonly OfferAction[], depth: 1 | 2): OfferAction[] {
  const { scenario, world, seat } = mind;
  const out: OfferAction[] = [];
  for (const { id } of scenario.bodies) {
    const { provisional, electedBy } = world.bodies[id]!;
    if (provisional === null || electedBy === null) continue;
    const inner: Mind = { ...mind, world: beforeReform(world, id) };
    const item = { ...world.items[provisional.item]!, room: electedBy };
    const value = motionValue(scenario, inner.world, seat, item.motion);
    const ballot = value > 0 ? 'for' : 'against';
    if (Math.abs(value) < 10 || expected(scenario, inner.world, item.room, item.motion, item.mover).carried === (ballot === 'for')) continue;
    out.push(...seekVotes(inner, item, ballot, [...already, ...out], depth));
  }
  return out;
}

/** Nobody proposes himself for the leadership (R4.1): what he wants there he has another lay before a room and vote for, who is least against it. */
function seekNaming(mind: Mind, already: readonly OfferAction[], depth: 1 | 2): OfferAction[] {
  const { scenario, world, seat } = mind;
  if (endsNow(mind)) return [];
  for (const motion of raisesWanted(mind)) {
    const subject = subjectOf(motion, world);
    const isUnderWay = (by: Id): boolean => namings({ world, seat: by }, seat).some((m) => subjectOf(m, world) === subject);
    if (world.items.some((i) => i.outcome === null && i.subject === subject) || world.seats.some(isUnderWay)) continue;
    const room = scenario.bodies.find((b) => b.sits && refuseMotion(scenario, world, motion, b.id) === null)?.id;
    if (room === undefined) continue;
    const { voters } = count(scenario, world, {
      motion,
      room,
      mover: null,
      voters: votersOf(scenario, world, room, []),
      speeches: [],
      explain: false,
    });
    const namers = voters
      .map((v) => v.person)
      .filter((id) => id !== seat && world.seats.includes(id) && samePlace(world, seat, id) && !isAsked(already, id))
      .sort((a, b) => sumOf(voters, b) - sumOf(voters, a) || (a < b ? -1 : 1));
    for (const to of namers.slice(0, ASKED)) {
      const found = cheapest(mind, to, { kind: 'nominate', subject }, depth);
      if (found === null) continue;
      const hisVote: Promise_ = { kind: 'vote', subject, ballot: 'for' };
      const whole: OfferAction = { ...found, offer: { ...found.offer, ask: [...found.offer.ask, hisVote] } };
      const isTaken = refuseAction(scenario, world, whole) === null && answerSum(scenario, world, seat, whole.offer).accepts;
      return [isTaken ? whole : found];
    }
  }
  return [];
}

const sumOf = (voters: readonly { person: Id; sum: number }[], person: Id): number => voters.find((v) => v.person === person)!.sum;

/** Places in the leadership that his aims want for him and he may not propose himself for. */
function raisesWanted({ scenario, world, seat }: Mind): Motion[] {
  const isOwn = (m: Motion): boolean => raisesHimself(scenario, world, seat, m);
  const posts = appointmentsWanted(scenario, seat).filter((m) => isOwn(m) && m.kind === 'appoint' && world.posts[m.post]!.holder !== seat);
  const seats = wantsOf(scenario, seat).flatMap((w) => namedMotions(scenario, world, w).filter(isOwn));
  return [...posts, ...seats];
}

/** Papers of others that his aims want neither sent nor printed, for as long as a promise can run: the next plenum may sit this month. */
function seekSilence(mind: Mind, already: readonly OfferAction[], depth: 1 | 2): OfferAction[] {
  const { scenario, world, seat } = mind;
  for (const w of wantsOf(scenario, seat)) {
    if (w.leaf.type !== 'document' || w.sign !== -1 || (w.leaf.state !== 'sent' && w.leaf.state !== 'public')) continue;
    const document = w.leaf.document;
    const author = paperOf(scenario, document)!.author;
    const holder = world.documents[document]!.holders.find((h) => h !== seat) ?? author;
    if (holder === seat || world.documents[document]!.public || !samePlace(world, seat, holder) || isAsked(already, holder)) continue;
    if (isSilenced(world, holder, document)) continue;
    const found = cheapest(mind, holder, { kind: 'silence', document }, depth, 'congress');
    if (found !== null) return [found];
  }
  return [];
}

/** He has given his word for as long as it is asked for here: until the congress. */
export const isSilenced = (world: State, holder: Id, document: Id): boolean =>
  world.deals.some(
    (d) =>
      d.state === 'agreed' && d.offer.term === 'congress' && owedBy(world, d, holder).some((p) => p.kind === 'silence' && p.document === document),
  );

/** Who was outvoted or wronged of late looks for the friend he can rely on most; who has a bloc, or the majority, needs none (R6.6). */
function seekBloc(mind: Mind, already: readonly OfferAction[], depth: 1 | 2): OfferAction[] {
  const { scenario, world, seat } = mind;
  if (blocOf(world, seat) !== null) return [];
  const isRecent = (turn: number): boolean => world.turn - turn <= LATELY;
  const isBeaten =
    world.items.some((i) => i.mover === seat && i.outcome === 'failed' && isRecent(i.turn)) ||
    world.deeds.some((d) => d.to === seat && isRecent(d.turn) && (d.deed === 'slight' || d.deed === 'attackInPrint'));
  if (!isBeaten) return [];
  const table = scenario.manifest.table;
  const near = [...new Set([...world.seats, ...(table === null ? [] : world.bodies[table.body]!.full)])]
    .filter((id) => id !== seat && (world.ties[seat]?.[id] ?? 0) >= RELIED_ON && samePlace(world, seat, id) && !isAsked(already, id))
    .sort((a, b) => world.ties[seat]![b]! - world.ties[seat]![a]! || (a < b ? -1 : 1));
  for (const to of near.slice(0, ASKED)) {
    const found = refuseBloc(world, to, seat) === null ? cheapest(mind, to, { kind: 'bloc' }, depth) : null;
    if (found !== null) return [found];
  }
  return [];
}

/** The smallest gift for which he would agree: a favour, one promise, or two. */
function cheapest(mind: Mind, to: Id, ask: Promise_, depth: 1 | 2, until?: Term): OfferAction | null {
  const { scenario, world, seat } = mind;
  if (wasRefused(mind, to, ask)) return null;
  const offer = (give: Promise_[]): OfferAction => ({ type: 'offer', seat, offer: { to, give, ask: [ask], term: until ?? termFor([...give, ask]) } });
  const isLawful = (action: OfferAction): boolean => refuseAction(scenario, world, action) === null;
  const bare = answerSum(scenario, world, seat, offer([]).offer);
  if (bare.isOut) return null;
  if (bare.accepts && isLawful(offer([]))) return offer([]);
  const gifts: { promise: Promise_; gain: number }[] = [];
  for (const promise of giftsFor(mind, to)) {
    const gain = gainBy(scenario, world, seat, to, promise);
    if (bare.sum + gain >= 0 && isLawful(offer([promise]))) return hung(mind, offer([promise])) ?? offer([promise]);
    gifts.push({ promise, gain });
  }
  if (depth === 2)
    for (const [i, a] of gifts.entries())
      for (const b of gifts.slice(i + 1)) {
        const both = offer([a.promise, b.promise]);
        if (bare.sum + a.gain + b.gain >= 0 && isLawful(both)) return both;
      }
  return pressed(mind, to, ask);
}

/** He has asked the man for this of late, and got a no or no answer. */
const wasRefused = ({ world, seat }: Mind, to: Id, ask: Promise_): boolean =>
  world.deals.some(
    (d) =>
      d.from === seat &&
      d.offer.to === to &&
      (d.state === 'refused' || (d.state === 'lapsed' && d.sides === null)) &&
      world.turn - d.turn <= REFUSED &&
      d.offer.ask.some((p) => p.kind === ask.kind && aboutOf(p) === aboutOf(ask)),
  );

/** What a promise is about: the subject of a vote, a paper, a man. */
const aboutOf = (p: Promise_): Id | null => ('subject' in p ? p.subject : 'document' in p ? p.document : 'person' in p ? p.person : null);

/** R6.8: the same gift for the thing itself where the man would still agree: who does not get what he asks a vote for owes nothing. */
function hung({ scenario, world, seat }: Mind, action: OfferAction): OfferAction | null {
  const { to, give, ask, term } = action.offer;
  const [vote, gift] = [ask[0]!, give[0]!];
  if (vote.kind !== 'vote' || vote.ballot === 'abstain' || !CONDITIONAL.includes(gift.kind)) return null;
  const hanging = { ...gift, if: { subject: vote.subject, carried: vote.ballot === 'for' } } as Promise_;
  const offer = { to, give: [hanging], ask, term };
  const made: OfferAction = { type: 'offer', seat, offer };
  return answerSum(scenario, world, seat, offer).accepts && refuseAction(scenario, world, made) === null ? made : null;
}

/** R6.8: an or else that costs nothing: against a motion of his that one will not have anyway, said to a man whom one need not spare. */
function pressed({ scenario, world, seat }: Mind, to: Id, ask: Promise_): OfferAction | null {
  if (ask.kind !== 'vote' || (world.ties[seat]?.[to] ?? 0) > 0) return null;
  for (const i of world.items) {
    if (i.outcome !== null || i.mover !== to || i.subject === ask.subject || motionValue(scenario, world, seat, i.motion) > 0) continue;
    if (ownSum(scenario, world, seat, i.room, i.motion, to) > AGAINST) continue;
    const orElse: Threat = { kind: 'vote', subject: i.subject, ballot: 'against' };
    const made: OfferAction = { type: 'offer', seat, offer: { to, give: [], ask: [ask], term: termFor([ask]), orElse } };
    if (answerSum(scenario, world, seat, made.offer).accepts && refuseAction(scenario, world, made) === null) return made;
  }
  return null;
}

/** What he could promise this man without hurting himself, cheapest first; thought of one by one. */
function* giftsFor(mind: Mind, to: Id): Generator<Promise_> {
  const { scenario, world, seat } = mind;
  for (const i of world.items) {
    if (i.outcome !== null || i.confirms !== null) continue;
    if (i.mover === to && motionValue(scenario, world, seat, i.motion) >= 0 && hasVote(scenario, world, i.room, seat) && !isAtHisCost(mind, i.motion))
      yield { kind: 'vote', subject: i.subject, ballot: 'for' };
  }
  for (const d of scenario.documents) {
    const s = world.documents[d.id]!;
    if (s.holders.includes(seat) && !s.public && (s.targets[to] ?? 0) < 0) yield { kind: 'silence', document: d.id };
  }
  yield* linesHeHolds(mind, to);
  // Peace is worth something only to whom he is a foe, and costs him the blows he might strike.
  const isFoe = (world.ties[seat]?.[to] ?? 0) <= FOE;
  if (isFoe) yield { kind: 'quiet', person: to };
  yield { kind: 'support' };
  if (isFoe) yield { kind: 'spare', person: to };
  const place = placeFor(mind, to);
  if (place !== null) yield place;
}

/** Nobody gives away his own post or seat for another man's hand, nor his hand where he has none (R4.6). */
export const isAtHisCost = ({ scenario, world, seat }: Mind, motion: Motion): boolean =>
  (stakesOf(scenario, world, motion)[seat] ?? 0) < 0 || excludedFrom(world, motion).includes(seat);

/** The term of a promise made now ends this month: whoever gives it could lay nothing any more. */
function endsNow({ scenario, world }: Pick<Mind, 'scenario' | 'world'>): boolean {
  const committee = widestRoom(scenario);
  return committee !== null && roomsThisTurn(scenario, world).includes(committee);
}

/** A place he could name the man for without hurting himself, in a room that he will sit in before the term runs out. */
function placeFor({ scenario, world, seat }: Mind, to: Id): Promise_ | null {
  const room = scenario.manifest.table?.body;
  if (room === undefined || endsNow({ scenario, world }) || !world.bodies[room]!.full.includes(seat)) return null;
  for (const b of scenario.bodies) {
    if (world.bodies[b.id]!.full.includes(to)) continue;
    const motion: Motion = { kind: 'elect', body: b.id, person: to, membership: 'full' };
    if (refuseMotion(scenario, world, motion, room) === null && motionValue(scenario, world, seat, motion) >= 0)
      return { kind: 'nominate', subject: subjectOf(motion, world) };
  }
  return null;
}

/** His convictions, as they are reputed, that one's own aims and convictions do not forbid: a vote for them costs nothing. */
function linesHeHolds({ scenario, world, seat }: Mind, to: Id): Promise_[] {
  const mine = world.people[seat]!.views;
  const { views } = world.people[to]!;
  const out: Promise_[] = [];
  for (const question in views) {
    const side = Math.sign(views[question]!.view) as 0 | 1 | -1;
    if (side === 0 || (mine[question]?.view ?? 0) * side < 0) continue;
    const motion: Motion = { kind: 'line', question, direction: side, tone: 'mild', document: null };
    if (motionValue(scenario, world, seat, motion) < 0) continue;
    const subject = subjectOf(motion, world);
    if (!isPromised(world, seat, to, subject)) out.push({ kind: 'vote', subject, ballot: 'for' });
    if (out.length >= LINES) break;
  }
  return out;
}

const isPromised = (world: State, by: Id, to: Id, subject: string): boolean =>
  world.deals.some((d) => {
    if (d.state !== 'agreed') return false;
    const owed = d.from === by && d.offer.to === to ? d.offer.give : d.from === to && d.offer.to === by ? d.offer.ask : [];
    return owed.some((p) => p.kind === 'vote' && p.subject === subject);
  });
