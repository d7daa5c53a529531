// What an order is worth to a man who plans his month: aims first, then what he holds, whom he trusts and who wronged him.
import { isHarmful } from '../engine/ailments';
import { breachOfArticle, priceOfFile, quotePush } from '../engine/articles';
import { beliefIn, isNameOf } from '../engine/belief';
import { caseAgainst } from '../engine/cases';
import { localVote, postVote, weightOf } from '../engine/circle/localSession';
import { topPatron } from '../engine/circle/patrons';
import { regionOf } from '../engine/circle/region';
import { agreedIn, commissionOf } from '../engine/commissions';
import { owesStep } from '../engine/declarations';
import { hasAppointments } from '../engine/motions/reform';
import { toldNotToSit } from '../engine/notices';
import { breachOf, cardOf } from '../engine/orders';
import { testimonyOf } from '../engine/orders/testify';
import { answerOf } from '../engine/postOffers';
import { centreOf, isMember, knowsTerms, postsOf } from '../engine/read';
import { owedBy } from '../engine/sides';
import { pullOfPaper } from '../engine/sways';
import { paperOf } from '../engine/talks';
import { braked, perScenario } from '../engine/tools';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { addressValue } from './addressValue';
import { caseStepValue, investigateValue } from './caseValue';
import { circleValueOfOrder, seasonOf } from './circle';
import { decreeValue } from './decreeValue';
import { guardValue } from './guarding';
import { bendValue, noteValue, poseValue } from './guile';
import { hingesOf, NOBODY } from './hinge';
import { mannerValue } from './manner';
import { aimValueOfOrder } from './orderWants';
import { breakValue, leaveValue, petitionValue, resignValue, undergroundValue } from './partingValue';
import type { Mind } from './player';

/** Congress seats of the organization whose secretary a post is; of a bureau's head a quarter of those of its region. */
const seatsUnder = perScenario((scenario) => {
  const seats = new Map(scenario.organizations.map((o) => [o.secretary, o.seats]));
  for (const { id } of scenario.posts) {
    const under = regionOf(scenario, id).reduce((n, o) => n + scenario.byId.organizations[o]!.seats, 0);
    if (under > 0) seats.set(id, Math.trunc(under / 4));
  }
  return seats;
});

/** Tenths of a point that a broken promise costs. */
export const WORD = 40;
/** Tenths of a point that a word to a man is worth on whom a confirmation hangs. */
const HINGE = 6;

/** And what sitting where several name secretaries together. */
const NAMING = 14;

/** Whether secretaries are named there by several together (R1.2). */
export const isNaming = (scenario: Scenario, world: State, body: Id): boolean =>
  world.bodies[body]!.assent > 1 && hasAppointments(scenario, world, body);

/** A post worked as usual, by what it can do and how long it has been left. */
export function deskWorth(world: State, post: Id): number {
  const { powers, idle } = world.posts[post]!;
  return 4 + 3 * powers.length + (powers.some((p) => p.power === 'appoint') ? 6 : 0) + idle * 2;
}

/** Sitting in a working body. */
export const attendanceWorth = (scenario: Scenario, world: State, seat: Id, body: Id): number =>
  scenario.byId.people[seat]!.skills.administration - 3 + (isNaming(scenario, world, body) ? NAMING : 0);

/** How a man stands as he plans: read from his world once, asked for every order. */
export interface Mood {
  scenario: Scenario;
  world: State;
  seat: Id;
  tie: (a: Id, b: Id) => number;
  /** Slighted in the last months. */
  isAggrieved: boolean;
  /** Who slighted, attacked or deceived him, this month or last. */
  wrongedBy: ReadonlySet<Id>;
  /** Papers he has promised to keep silent about; men he has promised not to strike in word, and in office. */
  silentAbout: ReadonlySet<Id>;
  quietOn: ReadonlySet<Id>;
  spares: ReadonlySet<Id>;
  /** Sits, with or without a vote, at the board of the scenario. */
  isLeader: boolean;
  /** Whom a talk or a letter would turn where what he has carried must yet be confirmed, and whom else he has in mind this month. */
  hinges: ReadonlySet<Id>;
}

export function moodOf({ scenario, seat }: Mind, world: State, near: ReadonlySet<Id> = NOBODY): Mood {
  const wrongs = world.deeds.filter((d) => d.to === seat);
  const board = scenario.manifest.table === null ? null : world.bodies[scenario.manifest.table.body]!;
  const owed = world.deals.filter((d) => d.state === 'agreed').flatMap((d) => owedBy(world, d, seat));
  return {
    scenario,
    world,
    seat,
    tie: (a, b) => world.ties[a]?.[b] ?? 0,
    isAggrieved: wrongs.some((d) => d.deed === 'slight' && world.turn - d.turn <= 2),
    wrongedBy: new Set(
      wrongs.filter((d) => world.turn - d.turn <= 1 && (d.deed === 'slight' || d.deed === 'attack' || d.deed === 'promiseBroken')).map((d) => d.by),
    ),
    silentAbout: new Set(owed.flatMap((p) => (p.kind === 'silence' ? [p.document] : []))),
    quietOn: new Set(owed.flatMap((p) => (p.kind === 'quiet' ? [p.person] : []))),
    spares: new Set(owed.flatMap((p) => (p.kind === 'spare' ? [p.person] : []))),
    isLeader: board !== null && (board.full.includes(seat) || board.candidates.includes(seat)),
    hinges: near.size === 0 ? hingesOf(scenario, world, seat) : new Set([...hingesOf(scenario, world, seat), ...near]),
  };
}

/** Whether it would break a promise of his. */
function breaksWord({ world, silentAbout, quietOn, spares }: Mood, o: Order): boolean {
  switch (o.kind) {
    case 'paper':
    case 'print':
      return silentAbout.has(o.document);
    case 'speak':
      return (o.act === 'accuse' || o.act === 'recall' || o.act === 'quoteBack') && quietOn.has(o.target ?? '');
    case 'article':
      return (o.act === 'attack' || o.act === 'dossier') && quietOn.has(o.target ?? '');
    case 'dismiss':
      return spares.has(world.posts[o.post]!.holder ?? '');
    case 'transfer':
      return spares.has(o.person);
    default:
      return false;
  }
}

/** What an order is worth to him, in tenths of a point. */
export function orderValue(mood: Mood, o: Order): number {
  const { scenario, world, seat, tie } = mood;
  const aim = aimValueOfOrder(scenario, world, seat, o) + circleValueOfOrder(scenario, world, seat, o);
  const { skills } = scenario.byId.people[seat]!;
  if (breaksWord(mood, o)) return aim - WORD;
  switch (o.kind) {
    case 'work':
      return deskWorth(world, o.post) + mannerValue(scenario, world, seat, o.post, o.manner) + aim;
    case 'attend':
      return aim + attendanceWorth(scenario, world, seat, o.body);
    case 'travel': {
      const away = world.people[seat]!.place !== centreOf(scenario);
      const tired = world.people[seat]!.health < 45;
      const to = scenario.byId.places[o.place]!;
      const told = toldNotToSit(world, seat);
      const sits = scenario.manifest.turns[world.turn]?.sessions.filter((s) => !told.includes(s.room)).length ?? 0;
      // Who was wired that nothing sits stays where he is.
      if (to.centre && told.length > 0 && sits === 0) return aim - 5;
      // Against an order, or unrecalled, he goes for much only; a flight that harms him he leaves to others.
      const price = Math.trunc(breachOf(scenario, world, seat, o) / 2) + (isHarmful(scenario, seat, o.fly === true) ? 4 : 0);
      if (to.centre) return away && mood.isLeader ? (tired ? -4 : 6 + 4 * sits) + aim - price : aim - 5;
      if (to.rest) return tired && !away ? 8 + aim - price : aim - 10;
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
      return votes + open + Math.trunc(p.authority / 25) + (mood.hinges.has(o.person) ? HINGE : 0) + aim;
    }
    case 'summon':
      return (
        aim +
        (world.caucuses.some((k) => k.host === seat) ? -5 : 2 * Math.min(3, o.invitees.length) - 3 + skills.intrigue - (mood.isAggrieved ? 0 : 6))
      );
    case 'pose':
      return aim + poseValue(mood, o.stance);
    case 'write':
      if (o.act === 'reproach') return aim + (mood.wrongedBy.has(o.to) ? 3 : -10);
      if (o.act === 'claim')
        return aim + skills.intrigue - 4 + (mood.isAggrieved ? 2 : -4) - 3 * o.claims.filter((id) => knowsTerms(world, o.to, id)).length;
      return aim + (tie(seat, o.to) > 0 ? 2 : -1) + (mood.hinges.has(o.to) ? HINGE : 0);
    case 'draft': {
      const hostile = o.targets.reduce((s, id) => s - tie(seat, id), 0) / Math.max(1, o.targets.length);
      return (
        aim +
        Math.trunc(hostile / 12) +
        arguesFor(mood, o.document) -
        (o.targets.length > 1 ? 1 : 0) +
        (o.tone === 'sharp' ? Math.trunc(arguesFor(mood, o.document) / 3) : 1)
      );
    }
    case 'sign':
      // Its author stands behind a paper without signing it.
      if (paperOf(scenario, o.document)!.author === seat) return aim - 4;
      return aim + Math.trunc(-struckBy(mood, o.document) / 20) + arguesFor(mood, o.document);
    case 'paper': {
      const gain = Math.trunc(-struckBy(mood, o.document) / 15) + swayValue(mood, o);
      if (o.deed === 'show') return aim + (o.to !== null && tie(o.to, seat) >= 20 ? gain : -6) - 2;
      if (o.deed === 'send') return aim + gain + arguesFor(mood, o.document) - 4 - (paperOf(scenario, o.document)!.factional ? 4 : 0);
      return aim - 12;
    }
    case 'print':
      return aim + Math.trunc(-struckBy(mood, o.document) / 15) + arguesFor(mood, o.document) - (paperOf(scenario, o.document)!.factional ? 6 : 0);
    case 'edit':
      // What a foe writes is kept out, a rival is answered; friends are printed anyway.
      return o.form === 'hold' ? Math.trunc(-tie(seat, o.author) / 10) - 2 : o.form === 'withReply' ? Math.trunc(-tie(seat, o.author) / 15) : -10;
    case 'article':
      // A blow in print is an accusation that more people read, and that can be answered.
      if (o.act === 'attack') return aim + Math.trunc(-tie(seat, o.target!) / 10) - 3 - Math.trunc(breachOfArticle(scenario, world, seat, o) / 2);
      if (o.act === 'dossier') return aim + Math.trunc(-tie(seat, o.target!) / 12) - 6 - 2 * priceOfFile(scenario, world, seat, o.fact!);
      if (o.act === 'reply') return aim + 6;
      return aim + Math.trunc(zeal(mood, o.question ?? '') / 200);
    case 'testify':
      return aim + testimonyValue(mood, o);
    case 'tell':
      // Nothing is gained by telling a man what he knows.
      return aim + skills.intrigue - 6 - (knowsTerms(world, o.to, o.about) ? 6 : 0);
    case 'speak':
      if (o.act === 'argue')
        return aim + Math.trunc((skills.oratory * zeal(mood, o.question ?? '')) / 500) - Math.trunc(breachOf(scenario, world, seat, o) / 2);
      if (o.act === 'quote') return aim + quoteValue(mood, o.question ?? '', o.document ?? '') - 3;
      if (o.act === 'quoteBack') return aim + Math.trunc(-tie(seat, o.target!) / 10) - 1;
      if (o.act === 'accuse' || o.act === 'recall') return aim + Math.trunc(-tie(seat, o.target!) / 12) - 6 - feared(world, 5);
      return aim + Math.trunc(tie(seat, o.target!) / 20) - 3;
    case 'declare':
      if (owesStep(world, seat, o.step)) return aim + WORD;
      if (o.step === 'silent') return aim - 8;
      if (o.step === 'speakUp') return aim + 4;
      return aim + Math.trunc(world.people[seat]!.factionalism / 8) - (o.step === 'soften' ? 3 : o.step === 'submit' ? 6 : 14);
    case 'leave':
      return aim + leaveValue(mood);
    case 'canvass':
      return aim + skills.oratory - 4;
    case 'resolve':
      return aim + resolveValue(mood, o);
    case 'appoint':
      return aim + placeValue(mood, o.post, o.person);
    case 'address':
      return aim + addressValue(scenario, world, seat, o, (question) => zeal(mood, question));
    case 'electLocally':
      return aim + electValue(mood, o);
    case 'offerPost': {
      // What a post wins is a man's good will: worth more the more he weighs, and less the more the post itself does.
      const room = scenario.manifest.table?.body;
      const votes = room !== undefined && world.bodies[room]!.full.includes(o.person) ? 5 : 0;
      return aim + votes + Math.trunc(world.people[o.person]!.authority / 25) - Math.trunc((seatsUnder(scenario).get(o.post) ?? 0) / 10) - 2;
    }
    case 'answerPost':
      return aim + (answerOf(scenario, world, world.postOffers[o.offer]!).answer === o.answer ? 8 : -8);
    case 'dismiss':
      return aim - 4 - Math.trunc(tie(seat, world.posts[o.post]!.holder ?? seat) / 10);
    case 'transfer':
      return aim - 3 - Math.trunc(tie(seat, o.person) / 12);
    case 'decree':
      return decreeValue(mood, o, aim);
    case 'figures': {
      const view = world.people[seat]!.views[o.question];
      return aim + (view === undefined ? -2 : view.view * view.weight * o.direction);
    }
    case 'reading': {
      const view = world.people[seat]!.views[o.question];
      return aim + (view === undefined ? -2 : view.view * view.weight * o.direction - 2);
    }
    case 'watch':
      // Who would be told on leaves it.
      return aim + skills.intrigue - 3 - (cardOf(scenario, world, seat, o).uncertain.length > 0 ? 8 : 0);
    case 'bend':
      return aim + bendValue(mood, o.offer);
    case 'note':
      return aim + noteValue(mood, o.person);
    case 'guard':
      return aim + guardValue(mood, o);
    case 'hold':
      return aim - 3 - Math.trunc(tie(seat, o.person) / 10);
    case 'investigate':
      return aim + investigateValue(scenario, world, seat, o);
    case 'case':
      return aim + caseStepValue(scenario, world, seat, o);
    case 'meet':
      return aim + meetValue(mood, o.theme);
    case 'resign':
      return aim + resignValue(mood, o);
    case 'underground':
      return aim + undergroundValue(mood, o);
    case 'break':
      return aim + breakValue(mood);
    case 'petition':
      return aim + petitionValue(mood, o);
  }
}

/** What a breach of this price weighs more with him while war is feared (R8.3). */
const feared = (world: State, price: number): number => Math.trunc((braked(world, price) - price) / 2);

/** What is lost by moving a man: by rank, the work of each post he has; and his voice, if he would leave the place where the leadership sits. */
const BUSY = { local: 2, provincial: 3, central: 5, top: 5 } as const;
const FAR_FROM_THE_BOARD = 6;

function movedFrom({ scenario, world }: Mood, post: Id, person: Id): number {
  const busy = postsOf(scenario, world, person).reduce((n, id) => n + BUSY[scenario.byId.posts[id]!.rank], 0);
  const table = scenario.manifest.table?.body;
  const isFar = scenario.byId.posts[post]!.place !== centreOf(scenario) && table !== undefined && isMember(world, table, person);
  return busy + (isFar ? FAR_FROM_THE_BOARD : 0);
}

/** What having this man in that post is worth. */
function placeValue(mood: Mood, post: Id, person: Id): number {
  const { scenario, world, seat, tie } = mood;
  const client = world.people[person]!.patron?.person === seat ? 3 : 0;
  const { holder, appointedBy } = world.posts[post]!;
  // One's own men are not pushed about, and a man is put out together with his patron's good will.
  const side = topPatron(world, holder ?? appointedBy ?? seat);
  if ((holder ?? appointedBy) !== null && side === topPatron(world, seat)) return -6;
  const seats = seatsUnder(scenario).get(post) ?? 0;
  const won = client + Math.trunc(seats / 15) + (holder === null ? 1 : -Math.trunc(tie(seat, holder) / 15));
  return won - Math.max(0, Math.trunc(tie(seat, side) / 5)) - movedFrom(mood, post, person);
}

/** A local election is called when it is sure to be won. */
function electValue(mood: Mood, o: Extract<Order, { kind: 'electLocally' }>): number {
  const { scenario, world, seat } = mood;
  const hands = postVote(scenario, world, o, topPatron(world, seat));
  if (hands.for <= hands.against) return -10;
  return placeValue(mood, o.post ?? scenario.byId.organizations[o.organization]!.secretary, o.person);
}

/** A man drawn to one's own side by a paper: what he is pulled by, the more the stronger one's own view, half where he has no vote at the board. */
function swayValue({ scenario, world, seat, isLeader }: Mood, o: Extract<Order, { kind: 'paper' }>): number {
  const reader = o.to === null ? undefined : world.people[o.to];
  if (reader === undefined || !isLeader) return 0;
  const pull = pullOfPaper(scenario, world, o.document, seat, o.to!);
  const { views } = world.people[seat]!;
  let sum = 0;
  for (const q in pull) sum += pull[q]! * (views[q]?.view ?? 0) * (views[q]?.weight ?? 0);
  const votes = scenario.manifest.table !== null && world.bodies[scenario.manifest.table.body]!.full.includes(o.to!);
  return Math.trunc(sum / (votes ? 100 : 200));
}

/** A paper he likes is the better for being believed, one against his friends the worse; who answers for it in a case would rather it were not his. */
function testimonyValue(mood: Mood, o: Extract<Order, { kind: 'testify' }>): number {
  const { scenario, world, seat } = mood;
  const { belief, price } = testimonyOf(scenario, world, seat, o.document, o.stance);
  const gained = belief - beliefIn(scenario, world, o.document);
  const isCharged = paperOf(scenario, o.document)!.factional && isNameOf(scenario, world, o.document, seat) && caseAgainst(world, seat) !== null;
  const liked = arguesFor(mood, o.document) - Math.trunc(struckBy(mood, o.document) / 8) - (isCharged ? 8 : 0);
  return Math.trunc((gained * liked) / 100) - 2 * price;
}

/** What he would have a place say, and what it costs: a lost one shows whose place it is, one against the centre is a breach. */
function resolveValue(mood: Mood, o: Extract<Order, { kind: 'resolve' }>): number {
  const { scenario, world, seat, tie } = mood;
  const hands = localVote(scenario, world, o.organization, o.level, o);
  const weight = weightOf(scenario, world, o.organization, o.level);
  if (hands.for <= hands.against) return -10 - weight;
  const price = Math.trunc(breachOf(scenario, world, seat, o) / 2);
  if (o.question !== null) {
    const view = world.people[seat]!.views[o.question]?.view ?? 0;
    return Math.sign(view) * o.side * Math.trunc(((weight + 1) * zeal(mood, o.question)) / 500) - price;
  }
  if (o.document !== null) return Math.trunc((o.side * -struckBy(mood, o.document)) / 20) + weight - price;
  // As a speech for or against him, with a crowd behind it.
  return Math.trunc((o.side * tie(seat, o.person!)) / (o.side > 0 ? 20 : 12)) + weight - (o.side > 0 ? 3 : 6) - price;
}

/** A commission is convened by who will have his way in it; otherwise it waits. */
function meetValue({ scenario, world, seat }: Mood, theme: Id): number {
  const c = commissionOf(world, seat, theme);
  const view = world.people[seat]!.views[theme];
  return c === null || view === undefined ? -5 : 4 * agreedIn(scenario, world, c).side * Math.sign(view.view) * view.weight;
}

/** What moving the line by a quotation is worth to him: with his side good, against it bad. */
function quoteValue({ scenario, world, seat }: Mood, question: Id, document: Id): number {
  const view = world.people[seat]!.views[question];
  return view === undefined ? 0 : Math.trunc((Math.sign(quotePush(scenario, world, document, question).by) * view.view * view.weight * 3) / 2);
}

/** Strength of his view × what the line still lacks of it: 100 for each point on a neutral line, nothing where it stands wholly on his side, double on the other. */
function zeal({ world, seat }: Mood, question: Id): number {
  const { view, weight } = world.people[seat]!.views[question] ?? { view: 0, weight: 0 };
  return Math.abs(view) * weight * (100 - Math.sign(view) * (world.lines[question] ?? 0));
}

/** How far a paper says what he thinks: half of what a vote on it would count, and while no congress is near nobody risks a paper for opinion's sake. */
function arguesFor({ scenario, world, seat }: Mood, document: Id): number {
  const { views } = world.people[seat]!;
  const { supports } = world.documents[document]!;
  let sum = 0;
  for (const q in supports) sum += supports[q]! * (views[q]?.view ?? 0) * (views[q]?.weight ?? 0);
  return Math.trunc((sum * seasonOf(scenario, world)) / 100);
}

/** His trust in those a paper strikes; negative = he would be glad of it. */
export function struckBy({ world, seat, tie }: Mood, document: Id): number {
  let sum = 0;
  const { targets } = world.documents[document]!;
  for (const id in targets) sum -= targets[id]! * (id === seat ? 100 : tie(seat, id));
  return sum;
}
