// heuristic: any scenario, no special knowledge of one. Works what he holds, seeks allies for what his aims want, tables what would carry,
// bluffs a little when he has the nerve for intrigue, keeps promises while they pay.
import { options, refuseAction } from '../engine/actions';
import { answerSum, leaningOn } from '../engine/deals';
import { motionOptions, positionsOf, refuseMotion } from '../engine/motions';
import { costOf, orderOptions, refuseOrder } from '../engine/orders';
import { centreOf, postsOf, roomsThisTurn, workCost } from '../engine/read';
import { itemOnTable } from '../engine/session';
import type { Action } from '../model/action';
import type { Motion } from '../model/motion';
import type { Order } from '../model/order';
import type { Id, State } from '../model/state';
import { bargain } from './bargain';
import { type Candidate, expected, motionValue, ownSum } from './judge';
import type { Mind, Player } from './player';
import { aimValueOfOrder, appointmentsWanted, kindsWanted } from './wants';

const NOISE = 8;
/** Tenths of a point below which nothing is laid before a room. */
const WORTH_TABLING = 8;

export const heuristic: Player = (mind) => {
  switch (mind.phase) {
    case 'news':
      return [...answerAsks(mind), { type: 'commit', seat: mind.seat }];
    case 'work':
      return [...planWork(mind), { type: 'commit', seat: mind.seat }];
    case 'corridor':
      return planCorridor(mind);
    case 'session':
      return planSession(mind);
    case 'consequences':
      return [{ type: 'commit', seat: mind.seat }];
    default:
      return [];
  }
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

/** What an order is worth to him, in tenths of a point. */
export function orderValue(mind: Mind, o: Order): number {
  const { scenario, world, seat } = mind;
  const aim = aimValueOfOrder(scenario, world, seat, o);
  const skills = scenario.byId.people[seat]!.skills;
  const tie = (a: Id, b: Id): number => world.ties[a]?.[b] ?? 0;
  if ((o.kind === 'paper' || o.kind === 'print') && hasPromisedSilence(world, seat, o.document)) return aim - 40;
  switch (o.kind) {
    case 'work': {
      const powers = world.posts[o.post]!.powers;
      return 4 + 3 * powers.length + (powers.some((p) => p.power === 'appoint') ? 6 : 0) + world.posts[o.post]!.idle * 2 + aim;
    }
    case 'attend':
      return aim + skills.administration - 3;
    case 'travel': {
      const away = world.people[seat]!.place !== centreOf(scenario);
      const tired = world.people[seat]!.health < 45;
      const to = scenario.byId.places[o.place]!;
      const sits = scenario.manifest.turns[world.turn]?.sessions.length ?? 0;
      if (to.centre) return away && isLeader(mind) ? (tired ? -4 : 6 + 4 * sits) + aim : aim - 5;
      if (to.rest) return tired && !away ? 8 + aim : aim - 10;
      return aim - 20;
    }
    case 'rest':
      return Math.trunc((70 - world.people[seat]!.health) / 8) + aim;
    case 'court': {
      const p = world.people[o.person]!;
      const room = scenario.manifest.table?.body;
      const votes = room !== undefined && world.bodies[room]!.full.includes(o.person) ? 5 : 0;
      const open = Math.abs(tie(o.person, seat)) < 60 ? 3 : 0;
      if (o.aim === 'recruit') return 8 + aim;
      if (o.aim === 'learn') return votes - 2 + aim;
      return votes + open + Math.trunc(p.authority / 25) + aim;
    }
    case 'summon':
      return (
        aim +
        (world.caucuses.some((k) => k.host === seat) ? -5 : 2 * Math.min(3, o.invitees.length) - 3 + skills.intrigue - (grievance(mind) > 0 ? 0 : 6))
      );
    case 'write':
      if (o.act === 'reproach') return aim + (wronged(mind, o.to) ? 3 : -10);
      if (o.act === 'claim') return aim + skills.intrigue - 4 + (grievance(mind) > 0 ? 2 : -4);
      return aim + (tie(seat, o.to) > 0 ? 2 : -1);
    case 'draft': {
      const hostile = o.targets.reduce((s, id) => s - tie(seat, id), 0) / Math.max(1, o.targets.length);
      return aim + Math.trunc(hostile / 12) - (o.targets.length > 1 ? 1 : 0) + (o.tone === 'sharp' ? 0 : 1);
    }
    case 'sign':
      return aim + Math.trunc(-struckBy(mind, o.document) / 20);
    case 'paper': {
      const gain = Math.trunc(-struckBy(mind, o.document) / 15);
      if (o.deed === 'show') return aim + (o.to !== null && tie(o.to, seat) >= 20 ? gain : -6) - 2;
      if (o.deed === 'send') return aim + gain - 4 - (scenario.byId.documents[o.document]!.factional ? 4 : 0);
      return aim - 12;
    }
    case 'print':
      return aim + Math.trunc(-struckBy(mind, o.document) / 15) - (scenario.byId.documents[o.document]!.factional ? 6 : 0);
    case 'testify':
      return aim + Math.trunc((-struckBy(mind, o.document) * (o.stance === 'confirm' ? 1 : -1)) / 12);
    case 'tell':
      return aim + skills.intrigue - 6;
    case 'speak':
      if (o.act === 'argue')
        return (
          aim +
          Math.trunc(
            (skills.oratory *
              Math.abs((world.people[seat]!.views[o.question ?? '']?.view ?? 0) * (world.people[seat]!.views[o.question ?? '']?.weight ?? 0))) /
              5,
          )
        );
      if (o.act === 'accuse') return aim + Math.trunc(-tie(seat, o.target!) / 12) - 6;
      return aim + Math.trunc(tie(seat, o.target!) / 20) - 3;
    case 'declare':
      if (o.step === 'silent') return aim - 8;
      if (o.step === 'speakUp') return aim + 4;
      return aim + Math.trunc(world.people[seat]!.factionalism / 8) - (o.step === 'soften' ? 3 : o.step === 'submit' ? 6 : 14);
    case 'canvass':
      return aim + skills.oratory - 4;
    case 'appoint': {
      const client = world.people[o.person]!.patron?.person === seat ? 3 : 0;
      const held = world.posts[o.post]!.holder;
      const seats = scenario.organizations.find((x) => x.secretary === o.post)?.seats ?? 0;
      return aim + client + Math.trunc(seats / 15) + (held === null ? 1 : -Math.trunc(tie(seat, held) / 15));
    }
    case 'dismiss':
      return aim - 4 - Math.trunc(tie(seat, world.posts[o.post]!.holder ?? seat) / 10);
    case 'transfer':
      return aim - 3 - Math.trunc(tie(seat, o.person) / 12);
    case 'decree': {
      const lever = scenario.byId.levers[o.lever]!;
      const view = world.people[seat]!.views[lever.question];
      const by = Math.sign(o.value - world.levers[o.lever]!.value) * lever.direction;
      return aim + (view === undefined ? 0 : 2 * by * view.view * view.weight) - 3;
    }
    case 'figures': {
      const view = world.people[seat]!.views[o.question];
      return aim + (view === undefined ? -2 : view.view * view.weight * o.direction);
    }
    case 'watch':
      return aim + skills.intrigue - 3;
    case 'resign':
      return aim - 25;
  }
}

const hasPromisedSilence = (world: State, seat: Id, document: Id): boolean =>
  world.deals.some(
    (d) =>
      d.state === 'agreed' &&
      (d.from === seat ? d.offer.give : d.offer.to === seat ? d.offer.ask : []).some((p) => p.kind === 'silence' && p.document === document),
  );
const isLeader = ({ scenario, world, seat }: Mind): boolean =>
  scenario.manifest.table !== null &&
  [...world.bodies[scenario.manifest.table.body]!.full, ...world.bodies[scenario.manifest.table.body]!.candidates].includes(seat);
const wronged = ({ world, seat }: Mind, by: Id): boolean =>
  world.deeds.some(
    (d) => d.by === by && d.to === seat && (d.deed === 'slight' || d.deed === 'attack' || d.deed === 'promiseBroken') && world.turn - d.turn <= 1,
  );
const grievance = ({ world, seat }: Mind): number =>
  world.deeds.filter((d) => d.to === seat && d.deed === 'slight' && world.turn - d.turn <= 2).length;
/** His trust in those a paper strikes; negative = he would be glad of it. */
const struckBy = ({ world, seat }: Mind, document: Id): number =>
  Object.entries(world.documents[document]?.targets ?? {}).reduce((s, [id, n]) => s - n * (id === seat ? 100 : (world.ties[seat]?.[id] ?? 0)), 0);

/** Orders worth their attention, best first; tries each on a believed copy so that later ones see the earlier. */
export function planWork(mind: Mind, bonus: (o: Order) => number = () => 0): Action[] {
  const { scenario, seat, luck } = mind;
  const believed = mind.world;
  const world = {
    ...believed,
    plans: { ...believed.plans, [seat]: [...(believed.plans[seat] ?? [])] },
    people: { ...believed.people, [seat]: { ...believed.people[seat]! } },
  };
  const inner: Mind = { ...mind, world };
  const out: Action[] = [];
  const own = postsOf(scenario, world, seat).filter((p) => workCost(scenario, world, seat, p) > 0);
  const rank = (list: Order[]): { o: Order; v: number; c: number }[] =>
    list
      .map((o, i) => ({ o, i, c: costOf(scenario, world, seat, o), v: orderValue(inner, o) + bonus(o) + luck(`${o.kind}${i}`, NOISE) - NOISE / 2 }))
      .sort((x, y) => y.v - x.v - 4 * (y.c - x.c) || x.i - y.i);
  const first = orderOptions(scenario, world, seat, ['travel', 'work', 'attend']);
  const travels = rank(first.filter((o) => o.kind === 'travel'));
  const put = (o: Order): boolean => {
    if (refuseOrder(scenario, world, seat, o) !== null) return false;
    const cost = costOf(scenario, world, seat, o);
    if (cost > world.people[seat]!.attention) return false;
    world.people[seat]!.attention -= cost;
    world.plans[seat]!.push(o);
    out.push({ type: 'order', seat, order: o });
    return true;
  };
  if (travels[0] !== undefined && travels[0].v > 0) put(travels[0].o);
  // What a man holds makes other orders possible: work is weighed first, then everything again.
  const works = rank(first.filter((o) => o.kind === 'work' || o.kind === 'attend'));
  for (const w of works) if (w.v > 6 && own.length > 0) put(w.o);
  const rest = rank(orderOptions(scenario, world, seat).filter((o) => o.kind !== 'travel'));
  const limit = new Map<string, number>();
  for (const { o, v, c } of rest) {
    if (v < 3 + 2 * c) continue;
    const used = limit.get(o.kind) ?? 0;
    if (used >= (o.kind === 'court' || o.kind === 'write' ? 2 : 1)) continue;
    if (put(o)) limit.set(o.kind, used + 1);
  }
  return out;
}

/** Motions he would lay before the rooms of the month, best first, with the value he sees in each. */
export function motionCandidates(mind: Mind, limit: number): Candidate[] {
  const { scenario, world, seat, luck } = mind;
  const found: (Candidate & { i: number })[] = [];
  for (const room of roomsThisTurn(scenario, world)) {
    if (!world.bodies[room]!.full.includes(seat)) continue;
    const wanted = appointmentsWanted(scenario, seat).filter((m) => refuseMotion(scenario, world, m, room) === null);
    [...motionOptions(scenario, world, room, seat, kindsWanted(scenario, seat)), ...wanted].forEach((motion, i) => {
      const value = motionValue(scenario, world, seat, motion) + believes(mind, motion) + luck(`${motion.kind}${i}`, NOISE) - NOISE / 2;
      if (value >= WORTH_TABLING) found.push({ action: { type: 'table', seat, room, motion, amends: null }, value, i });
    });
  }
  found.sort((a, b) => b.value - a.value || a.i - b.i);
  const out: Candidate[] = [];
  for (const c of found) {
    if (out.length >= limit) break;
    if (refuseAction(scenario, world, c.action) === null) out.push(c);
  }
  return out;
}

/** What he is convinced of: half of what R4.3 would count, and less for pushing where the line already stands. */
function believes({ world, seat, scenario }: Mind, m: Motion): number {
  let sum = 0;
  for (const [q, position] of Object.entries(positionsOf(scenario, world, m))) {
    const v = world.people[seat]!.views[q];
    if (v !== undefined) sum += 2 * v.view * v.weight * position;
  }
  return m.kind === 'line' ? sum - Math.trunc((world.lines[m.question]! * m.direction) / 10) - 2 : sum;
}

function planCorridor(mind: Mind): Action[] {
  const { scenario, world, seat } = mind;
  const out: Action[] = answerOffers(mind);
  if (world.committed.includes(seat)) return out;
  for (const a of options(scenario, world, seat, ['agreeLine'])) {
    if (a.type !== 'agreeLine' || !a.agree) continue;
    const k = world.caucuses[a.caucus]!;
    out.push({ ...a, agree: (world.ties[seat]?.[k.host] ?? 0) >= 10 && leaningOn(scenario, world, seat, k.subject) > -20 });
  }
  const tabled: Candidate[] = [];
  for (const c of motionCandidates(mind, 6)) {
    if (tabled.some((t) => t.action.room === c.action.room)) continue;
    const e = expected(scenario, world, c.action.room, c.action.motion, seat);
    // A lost motion costs; what might be won by one promise is worth trying.
    if (e.carried || (e.lead >= -1 && c.value >= 20)) tabled.push(c);
    if (tabled.length >= 2) break;
  }
  out.push(...tabled.map((t) => t.action));
  out.push(...bargain(mind, tabled, 1));
  out.push({ type: 'commit', seat });
  return out;
}

function answerOffers({ scenario, world, seat }: Mind): Action[] {
  return options(scenario, world, seat, ['answer']).flatMap((a) => {
    if (a.type !== 'answer' || !a.accept) return [];
    const deal = world.deals[a.deal]!;
    return [{ ...a, accept: answerSum(scenario, world, deal.from, deal.offer).accepts }];
  });
}

function planSession(mind: Mind): Action[] {
  const { scenario, world, seat, luck } = mind;
  const item = itemOnTable(world);
  if (item === null || world.session === null) return [];
  const value = motionValue(scenario, world, seat, item.motion);
  const out: Action[] = [];
  // Only what touches his aims makes a man think twice; otherwise he votes his mind.
  const own = Math.abs(value) >= 10 ? ownSum(scenario, world, seat, world.session.room, item.motion, item.mover) : 0;
  if (Math.abs(value) >= 10) {
    const act = value > 0 ? 'for' : 'against';
    const speeches = options(scenario, world, seat, ['speak']).filter((a) => a.type === 'speak' && a.act === act);
    const papers = speeches.filter((a) => a.type === 'speak' && a.document !== null && Math.abs(value) >= 25 && helpsHere(mind, a.document!, act));
    const record = speeches.find((a) => a.type === 'speak' && a.record !== null);
    const plain = speeches.find((a) => a.type === 'speak' && a.document === null && a.record === null);
    const chosen = papers[0] ?? (record !== undefined && luck(`record|${item.subject}`, 3) === 0 ? record : plain);
    if (chosen !== undefined) out.push(chosen);
  }
  if (!world.session.ballots[seat]) out.push({ type: 'castVote', seat, vote: ballotFor(mind, value, own) });
  return out;
}

const helpsHere = ({ world }: Mind, document: Id, act: 'for' | 'against'): boolean => {
  const item = itemOnTable(world)!;
  if (item.motion.kind === 'enforce') return item.motion.document === document && act === 'for';
  if (item.motion.kind !== 'reform') return false;
  const head = world.bodies[item.motion.body]!.head;
  return head !== null && (world.documents[document]!.targets[head] ?? 0) < 0 && act === 'for';
};

/** His conscience, unless his aims speak clearly the other way and no promise binds him. */
function ballotFor({ world, seat }: Mind, value: number, own: number): 'for' | 'against' | 'abstain' | 'conscience' {
  const item = itemOnTable(world)!;
  const bound = world.deals.some(
    (d) =>
      d.state === 'agreed' &&
      (d.from === seat ? d.offer.give : d.offer.to === seat ? d.offer.ask : []).some((p) => p.kind === 'vote' && p.subject === item.subject),
  );
  // The stronger his own mind, the more an aim must be worth to vote against it; a promise binds besides.
  const price = 10 + Math.trunc(Math.abs(own) / 2) + (bound ? 20 : 0);
  if (value >= price && own < 10) return 'for';
  if (value <= -price && own > -10) return 'against';
  return 'conscience';
}
