// heuristic: any scenario, no special knowledge of one. Works what he holds, seeks allies for what his aims want, tables what would carry,
// bluffs a little when he has the nerve for intrigue, keeps promises while they pay.
import { options, refuseAction } from '../engine/actions';
import { answerTo, leaningOn } from '../engine/answers';
import { monthsToCongress } from '../engine/circle/congresses';
import { stakesOf, subjectOf } from '../engine/motions';
import { askedIn, dealOf } from '../engine/motions/settle';
import { costOf, refuseOrder } from '../engine/orders';
import { postsOf, workCost } from '../engine/read';
import { hasQuorum, itemOnTable } from '../engine/session';
import type { Action } from '../model/action';
import type { Motion } from '../model/motion';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, Item, State } from '../model/state';
import { bargain, OFFERS } from './bargain';
import { NOBODY } from './hinge';
import { type Candidate, expected, isBound, motionValue, ownSum, priceOfConscience, standsBy } from './judge';
import { inManner } from './manner';
import { isNaming, moodOf, orderValue } from './orderValue';
import type { Mind, Player } from './player';
import { BRIEF, type Breadth, NARROW, ordersToWeigh, WIDE } from './shortlist';
import { motionCandidates, promisedSubjects, WORTH_TABLING } from './tabling';

const NOISE = 8;
/** Tenths of a point by which a motion must hurt before he has it put off. */
const PUT_OFF = 15;
/** Months before a congress in which papers cannot wait, and the tenths of a point from which one goes before a man's posts. */
const HASTE = 4;
/** Tenths of a point from which an appointment is what he came for. */
const WORTH_NAMING = 8;
const PRESSING = 12;
/** Tenths of a point from which a man thinks twice and speaks; below that he votes his mind. */
const WORTH_WORDS = 10;

const thinking =
  (breadth: Breadth): Player =>
  (mind) => {
    switch (mind.phase) {
      case 'news':
        return [...answerAsks(mind), { type: 'commit', seat: mind.seat }];
      case 'work':
        return [...planWork(mind, undefined, breadth), { type: 'commit', seat: mind.seat }];
      case 'corridor':
        return planCorridor(mind, breadth);
      case 'session':
        return planSession(mind);
      case 'consequences':
        return [{ type: 'commit', seat: mind.seat }];
      default:
        return [];
    }
  };

export const heuristic = thinking(WIDE);

/** The same man in haste: he looks at a few things a month. */
export const hasty = thinking(NARROW);
const brief = thinking(BRIEF);
/** For games by the hundred: every other month he stirs, in a long game more seldom; else he minds his desks and answers. In session he votes his conscience. */
export const quick: Player = (mind) => {
  const { phase, seat, duties } = mind;
  if (phase === 'session') return [{ type: 'castVote', seat, vote: 'conscience' }];
  if (phase !== 'work' || duties === undefined || BRIEF.stirs(mind)) return brief(mind);
  return [...duties().map((order): Action => ({ type: 'order', seat, order })), { type: 'commit', seat }];
};

function answerAsks({ scenario, world, seat, luck }: Mind): Action[] {
  return world.asks
    .filter((a) => a.person === seat && a.choice === null)
    .map((a) => {
      const legal = options(scenario, world, seat, ['choose']).filter((o) => o.type === 'choose' && o.ask === a.id);
      const usual = scenario.byId.events[a.event]!.ask!.default;
      const fallbackChoice = legal.find((o) => o.type === 'choose' && o.choice === usual) ?? legal[0];
      // Mostly what a man would do; sometimes the road not taken.
      return luck(`ask|${a.event}`, 4) === 0 && legal.length > 1 ? legal[luck(`choice|${a.event}`, legal.length)]! : fallbackChoice!;
    })
    .filter((a) => a !== undefined);
}

/** Orders worth their attention, best first; tries each on a believed copy so that later ones see the earlier. `near`: whom he thinks of besides. */
export function planWork(mind: Mind, bonus: (o: Order) => number = () => 0, breadth: Breadth = WIDE, near: ReadonlySet<Id> = NOBODY): Action[] {
  const { scenario, seat, luck } = mind;
  const believed = mind.world;
  const world = {
    ...believed,
    plans: { ...believed.plans, [seat]: [...(believed.plans[seat] ?? [])] },
    people: { ...believed.people, [seat]: { ...believed.people[seat]! } },
  };
  const mood = moodOf(mind, world, near);
  const out: Action[] = [];
  /** Those worth at least `least`, best first; attention counts against them. */
  const rank = (list: readonly Order[], least: number): { o: Order; v: number; c: number; i: number }[] => {
    const found: { o: Order; v: number; c: number; i: number }[] = [];
    list.forEach((o, i) => {
      const v = orderValue(mood, o) + bonus(o) + luck(`${o.kind}${i}`, NOISE) - NOISE / 2;
      if (v >= least) found.push({ o, v, c: costOf(scenario, world, seat, o), i });
    });
    return found.sort((x, y) => y.v - x.v - 4 * (y.c - x.c) || x.i - y.i);
  };
  const put = (found: Order): boolean => {
    // In worlds he only imagines he works as usual.
    const o = breadth === WIDE ? inManner(scenario, world, seat, found) : found;
    if (refuseOrder(scenario, world, seat, o) !== null) return false;
    const cost = costOf(scenario, world, seat, o);
    if (cost > world.people[seat]!.attention) return false;
    world.people[seat]!.attention -= cost;
    world.plans[seat]!.push(o);
    out.push({ type: 'order', seat, order: o });
    return true;
  };
  const journey = rank(ordersToWeigh(mood, ['travel']), 1)[0];
  // He thinks of those he will meet there.
  if (journey?.o.kind === 'travel' && put(journey.o)) world.people[seat]!.place = journey.o.place;
  // When delegates are being chosen a paper is written and sent before a desk is opened.
  const months = monthsToCongress(scenario, believed);
  if (months !== null && months <= HASTE) for (const { o } of rank(ordersToWeigh(mood, ['draft', 'paper']), PRESSING).slice(0, 1)) put(o);
  // What a man holds makes other orders possible: work is weighed first, then everything else.
  const holdsWork = postsOf(scenario, world, seat).some((p) => workCost(scenario, world, seat, p) > 0);
  const duties = holdsWork || sharesNaming(scenario, world, seat) ? rank(ordersToWeigh(mood, ['work', 'attend']), 7) : [];
  for (const { o } of duties) {
    if (!put(o) || o.kind !== 'attend' || !isNaming(scenario, world, o.body)) continue;
    // He comes to where secretaries are named so as to name one.
    for (const named of rank(ordersToWeigh(mood, ['appoint']), WORTH_NAMING).slice(0, 1)) put(named.o);
  }
  const rest = ordersToWeigh(
    mood,
    breadth.orders(mind).filter((k) => k !== 'travel'),
  );
  const given = new Map<string, number>();
  for (const { o, v, c } of rank(rest, 3)) {
    if (v < 3 + 2 * c) continue;
    const used = given.get(o.kind) ?? 0;
    if (used >= mostOf(o, bonus(o) > 0)) continue;
    if (put(o)) given.set(o.kind, used + 1);
  }
  return out;
}

/** Whether he sits where several name secretaries together. */
const sharesNaming = (scenario: Scenario, world: State, seat: Id): boolean =>
  scenario.bodies.some((b) => isNaming(scenario, world, b.id) && world.bodies[b.id]!.full.includes(seat));

/** Orders of a kind in a month: talks and letters by twos, other things once, and more where something speaks for them; letters are free. */
const mostOf = (o: Order, isFavoured: boolean): number =>
  o.kind === 'write' && isFavoured ? 6 : o.kind === 'court' || o.kind === 'write' ? 2 : isFavoured ? 3 : 1;

function planCorridor(mind: Mind, breadth: Breadth): Action[] {
  // Who has nothing to answer and stirs in nothing need not look about.
  if (mind.isAsked === false && !breadth.stirs(mind)) return [{ type: 'commit', seat: mind.seat }];
  const { scenario, world, seat } = mind;
  const out: Action[] = answerOffers(mind);
  if (world.committed.includes(seat)) return out;
  for (const a of options(scenario, world, seat, ['agreeLine'])) {
    if (a.type !== 'agreeLine' || !a.agree) continue;
    const k = world.caucuses[a.caucus]!;
    out.push({ ...a, agree: (world.ties[seat]?.[k.host] ?? 0) >= 10 && leaningOn(scenario, world, seat, k.subject) > -20 });
  }
  if (!breadth.stirs(mind)) return [...out, { type: 'commit', seat }];
  const tabled: Candidate[] = [];
  const promised = promisedSubjects(mind);
  for (const c of motionCandidates(mind, breadth.tried, breadth)) {
    if (tabled.some((t) => t.action.room === c.action.room || isAtOdds(mind, t.action.motion, c.action.motion))) continue;
    if (c.action.motion.kind === 'settle' && !isWelcome(mind, c.action.room, c.action.motion)) continue;
    const e = expected(scenario, world, c.action.room, c.action.motion, seat);
    // What he has promised to lay before a room he lays before it, whatever comes of it. Else he lays nothing that he would not vote for himself: a lost
    // motion costs, and a blow that misses costs dear (R4.15); what else might be won by a few promises is worth trying.
    const mayCarry = e.carried || (e.lead >= -OFFERS && c.value >= 20 && !isBlow(mind, c.action.motion));
    if (promised.has(subjectOf(c.action.motion, world)) || (mayCarry && standsBy(scenario, world, c))) tabled.push(c);
    if (tabled.length >= 2) break;
  }
  out.push(...tabled.map((t) => t.action));
  out.push(...bargain(mind, tabled, 1), ...lettersToRooms(mind));
  out.push({ type: 'commit', seat });
  return out;
}

/** Nobody strikes with one hand at whom he offers terms with the other. */
function isAtOdds({ scenario, world }: Mind, a: Motion, b: Motion): boolean {
  const [terms, other] = a.kind === 'settle' ? [a, b] : b.kind === 'settle' ? [b, a] : [null, a];
  if (terms === null || other.kind === 'settle') return false;
  const stakes = stakesOf(scenario, world, other);
  return askedIn(terms).some((id) => (stakes[id] ?? 0) < 0);
}

/** Terms are brought to those who would take them, as far as he can tell. */
const isWelcome = ({ scenario, world, seat }: Mind, room: Id, m: Extract<Motion, { kind: 'settle' }>): boolean => {
  const made = dealOf(world, room, m, seat);
  return askedIn(m).every((id) => id === seat || answerTo(scenario, world, made, id).accepts);
};

const isBlow = ({ scenario, world }: Mind, m: Motion): boolean =>
  m.kind !== 'reform' && Object.values(stakesOf(scenario, world, m)).some((stake) => stake < 0);

/** Offers put to him, each answered by the published sum. */
export function answerOffers({ scenario, world, seat }: Mind): Action[] {
  return options(scenario, world, seat, ['answer']).flatMap((a) => {
    if (a.type !== 'answer' || !a.accept) return [];
    const deal = world.deals[a.deal]!;
    return [{ ...a, accept: answerTo(scenario, world, deal, seat).accepts }];
  });
}

function planSession(mind: Mind): Action[] {
  const { scenario, world, seat } = mind;
  const item = itemOnTable(world);
  if (item === null || world.session === null) return [];
  const value = motionValue(scenario, world, seat, item.motion);
  const other = putOff(mind, value) ?? askSecret(mind, value) ?? askAbsent(mind, value) ?? askAgain(mind);
  if (other !== null) return [other];
  const out: Action[] = [];
  // Only what touches his aims makes a man think twice; otherwise he votes his mind.
  const own = Math.abs(value) >= WORTH_WORDS ? ownSum(scenario, world, seat, world.session.room, item.motion, item.mover) : 0;
  if (Math.abs(value) >= WORTH_WORDS) {
    const chosen = wordsFor(mind, item, value, options(scenario, world, seat, ['speak']));
    if (chosen !== undefined) out.push(chosen);
  }
  if (!world.session.ballots[seat]) out.push({ type: 'castVote', seat, vote: ballotFor(mind, value, own) });
  return out;
}

/** What he fears is better put off than lost by: if the room is of that mind, and it has not been put off before (R4.2). */
function putOff({ scenario, world, seat }: Mind, value: number): Action | null {
  const item = itemOnTable(world)!;
  if (value > -PUT_OFF || item.moved !== null || item.mover === seat) return null;
  const defer: Action = { type: 'procedure', seat, act: 'defer', room: null };
  return refuseAction(scenario, world, defer) === null && expected(scenario, world, item.room, item.motion, item.mover ?? seat).lead >= -1
    ? defer
    : null;
}

/** What he wants decided and too few are there to decide, he puts to the absent by telegram (R1.2, R2.4). */
function askAbsent({ scenario, world, seat }: Mind, value: number): Action | null {
  if ((value < WORTH_TABLING && itemOnTable(world)!.mover !== seat) || hasQuorum(scenario, world)) return null;
  const poll: Action = { type: 'poll', seat };
  return refuseAction(scenario, world, poll) === null ? poll : null;
}

/** What he has moved himself and would have to wait a month, he has taken up in a second sitting (R1.9). */
function askAgain({ scenario, world, seat }: Mind): Action | null {
  const s = world.session!;
  const waits = world.items.some((i) => i.outcome === null && i.room === s.room && i.mover === seat && !s.agenda.includes(i.id, s.at));
  const again: Action = { type: 'call', seat };
  return waits && refuseAction(scenario, world, again) === null ? again : null;
}

/** What goes against him with every hand seen and would not if none were, he has voted on in secret (R4.14). */
export function askSecret({ scenario, world, seat }: Mind, value: number): Action | null {
  const item = itemOnTable(world)!;
  if (Math.abs(value) < PUT_OFF || world.session!.secret) return null;
  const secret: Action = { type: 'procedure', seat, act: 'secret', room: null };
  if (refuseAction(scenario, world, secret) !== null) return null;
  const goesHisWay = (more: Parameters<typeof expected>[5]): boolean =>
    expected(scenario, world, item.room, item.motion, item.mover ?? seat, more).carried === value > 0;
  return !goesHisWay({}) && goesHisWay({ secret: true }) ? secret : null;
}

/** Of what he could say on an item, that which serves him best: a paper that tells, now and then an old record, else his word. */
function wordsFor(mind: Mind, item: Item, value: number, all: readonly Action[]): Action | undefined {
  const speeches = all.filter((a) => a.type === 'speak' || a.type === 'writeIn').filter((a) => a.act === (value > 0 ? 'for' : 'against'));
  const paper = speeches.find((a) => a.document !== null && Math.abs(value) >= 25 && helpsHere(mind, item, a.document, a.act));
  const record = speeches.find((a) => a.record !== null);
  const plain = speeches.find((a) => a.document === null && a.record === null);
  return paper ?? (record !== undefined && mind.luck(`record|${item.subject}`, 3) === 0 ? record : plain);
}

/** What touches his aims in a room where he will not be he writes about (R2.4). */
function lettersToRooms(mind: Mind): Action[] {
  const { scenario, world, seat } = mind;
  const all = options(scenario, world, seat, ['writeIn']).filter((a) => a.type === 'writeIn');
  return [...new Set(all.map((a) => a.item))].flatMap((id) => {
    const item = world.items[id]!;
    const value = motionValue(scenario, world, seat, item.motion);
    // Who has moved it speaks for it by moving it.
    if (item.mover === seat || Math.abs(value) < WORTH_WORDS) return [];
    return (
      wordsFor(
        mind,
        item,
        value,
        all.filter((a) => a.item === id),
      ) ?? []
    );
  });
}

const helpsHere = ({ world }: Mind, item: Item, document: Id, act: 'for' | 'against'): boolean => {
  if (item.motion.kind === 'enforce') return item.motion.document === document && act === 'for';
  if (item.motion.kind !== 'reform') return false;
  const head = world.bodies[item.motion.body]!.head;
  return head !== null && (world.documents[document]!.targets[head] ?? 0) < 0 && act === 'for';
};

/** His conscience, unless his aims speak clearly the other way and no promise binds him. */
function ballotFor({ world, seat }: Mind, value: number, own: number): 'for' | 'against' | 'abstain' | 'conscience' {
  const item = itemOnTable(world)!;
  // A promise binds besides.
  const price = priceOfConscience(own) + (isBound(world, seat, item.subject) ? 20 : 0);
  if (value >= price && own < 10) return 'for';
  if (value <= -price && own > -10) return 'against';
  return 'conscience';
}
