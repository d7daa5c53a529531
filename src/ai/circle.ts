// How a seat sees the circle of power (R0.1): what posts, seats, reports and penalties are worth to a man who counts delegates. It matters while a
// congress lies ahead in the calendar, and again when one has voted. Worth is in tenths of a point; where no congress is in sight all of it is nothing.

import { appointingPosts, postPatron, secretaryPatron } from '../engine/circle/cadres';
import { congressesOf, monthsToCongress } from '../engine/circle/congresses';
import { topPatron } from '../engine/circle/patrons';
import { openPlatform } from '../engine/circle/platforms';
import { organizationOf, regionOf } from '../engine/circle/region';
import { NONE, shareOf } from '../engine/circle/shares';
import { receptionOf } from '../engine/economy';
import { matterOf, passage } from '../engine/jurisdiction';
import { leftFor } from '../engine/motions/posts';
import { POLITICAL_REPORT } from '../engine/motions/reporter';
import { membershipOf } from '../engine/motions/seats';
import { isCapable, postsOf } from '../engine/read';
import { isHelpless } from '../engine/sickbed';
import { paperOf } from '../engine/talks';
import { perScenario, trust } from '../engine/tools';
import type { BodyChange, Membership, Motion } from '../model/motion';
import type { Order } from '../model/order';
import type { Power } from '../model/power';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { gainsByTime } from './hallValue';

/** A whole congress. */
const CONGRESS = 60;
/** A vote at the board of the leadership; a candidate's place is worth half. */
const BOARD_SEAT = 14;
/** A body that makes appointments, free or bound. */
const APPOINTMENTS = 15;
/** Powers that move people, agendas and words; a brief or statistics are the tools of one question. */
const POWER: Record<Power['power'], number> = {
  appoint: 12,
  transfer: 4,
  agenda: 6,
  chair: 3,
  edit: 6,
  watch: 3,
  brief: 2,
  statistics: 3,
  hold: 3,
  doctrine: 3,
  guard: 3,
  investigate: 6,
};
/** What a place is worth to its secretary, by what it is to the head of a bureau above it. */
const REGION = 4;
/** To be the man whom a congress hears first. */
const REPORT = 10;
/** What a room says of a man's paper. */
const VERDICT = 8;
/** A paper of one's own, written out or sent in time for a congress: there it will be judged. */
const PAPER = 5;
/** Months before a congress in which it is prepared. */
const EVE = 2;
/** Months before a congress in which one thinks of who will report: while a plenum may still settle it. */
const REPORT_EVE = 3;
/** Months before a congress in which men think of it. */
const SEASON = 12;
/** Percent of its weight that the circle keeps once a congress has voted: what it has decided is carried out. */
const AFTERWARDS = 70;
/** Percent of a place's worth that a visit to it is. */
const VISIT = 60;
/** One point of penalty on a man. */
const RUNG = 4;

/** A congress is so near that it is being prepared. */
export const isEve = (scenario: Scenario, world: State, within = EVE): boolean => {
  const months = monthsToCongress(scenario, world);
  return months !== null && months <= within;
};

/** Percent of its full weight that the circle has now. */
export function seasonOf(scenario: Scenario, world: State): number {
  const months = monthsToCongress(scenario, world);
  if (months !== null) return months <= SEASON ? 100 : 0;
  return congressesOf(scenario, world).some((t) => t < world.turn) ? AFTERWARDS : 0;
}

/** How much a seat wants another to gain, −100…100: his own side wholly, others as he trusts them. */
export function pull(world: State, seat: Id, other: Id | null): number {
  if (other === null || other === NONE || world.people[other] === undefined) return 0;
  if (topPatron(world, other) === topPatron(world, seat)) return 100;
  return trust(world, seat, other);
}

const totalSeats = perScenario((scenario) => scenario.organizations.reduce((n, o) => n + o.seats, 0));

/** What the delegates of an organization are worth, were they to go from one patron to another. */
function delegatesWorth(scenario: Scenario, world: State, seat: Id, seats: number, from: Id | null, to: Id | null): number {
  return Math.trunc((CONGRESS * seats * (pull(world, seat, to) - pull(world, seat, from))) / (100 * Math.max(1, totalSeats(scenario))));
}

/** Whose man somebody would be in a post that `by` has given him. */
const patronIn = (world: State, person: Id | null, by: Id): Id | null =>
  person === null ? null : world.people[person]?.patron === null && !world.seats.includes(person) ? topPatron(world, by) : topPatron(world, person);

/** A post passing from its holder to another (null = nobody): the delegates behind a secretary, and the powers of the post. */
export function postWorth(scenario: Scenario, world: State, seat: Id, post: Id, to: Id | null): number {
  const { holder, powers } = world.posts[post]!;
  if (holder === to) return 0;
  let worth = 0;
  const organization = organizationOf(scenario).get(post);
  if (organization !== undefined)
    worth += delegatesWorth(scenario, world, seat, organization.seats, secretaryPatron(scenario, world, organization.id), patronIn(world, to, seat));
  // Over the places of a region a bureau is a quarter of what their secretaries are.
  for (const id of regionOf(scenario, post))
    worth += Math.trunc(
      delegatesWorth(scenario, world, seat, scenario.byId.organizations[id]!.seats, postPatron(scenario, world, post), patronIn(world, to, seat)) /
        REGION,
    );
  for (const { power } of powers) worth += Math.trunc((POWER[power] * (pull(world, seat, to) - pull(world, seat, holder))) / 100);
  // What he would leave for it falls to nobody.
  if (to !== null) for (const left of leftFor(scenario, world, post, to)) worth += postWorth(scenario, world, seat, left, null);
  return worth;
}

const STEP: Record<Membership, number> = { none: 0, candidate: 1, full: 2 };

function seatWorth(scenario: Scenario, world: State, seat: Id, body: Id, person: Id, to: Membership): number {
  if (body !== scenario.manifest.table?.body) return 0;
  const by = STEP[to] - STEP[membershipOf(world, body, person)];
  return Math.trunc((BOARD_SEAT * by * pull(world, seat, person)) / 200);
}

/** Whether some post of a body has the power to appoint. */
const appoints = (scenario: Scenario, world: State, body: Id): boolean =>
  scenario.posts.some((p) => p.body === body && world.posts[p.id]!.powers.some((q) => q.power === 'appoint'));

/** A lever that somebody has in his hands. */
const LEVER = 4;

/** R8.6: a lever or the powers of a theme pass from one man to another, or are watched; what the state loses to the party, who names secretaries gains. */
function businessWorth(scenario: Scenario, world: State, seat: Id, c: Extract<BodyChange, { field: 'owner' | 'oversight' }>): number {
  const { owner } = matterOf(world, c.matter)!;
  const loser = world.posts[owner]!.holder;
  const powers = scenario.byId.themes[c.matter]?.powers;
  const weight = powers === undefined ? LEVER : powers.reduce((n, { power }) => n + POWER[power], 0);
  if (c.field === 'oversight') return Math.trunc(((c.body === null ? 1 : -1) * weight * pull(world, seat, loser)) / 400);
  const worth = Math.trunc((weight * (pull(world, seat, world.posts[c.post]!.holder) - pull(world, seat, loser))) / 100);
  const way = passage(scenario, owner, c.post);
  const namer = way === 'within' ? undefined : appointingPosts(scenario, world)[0];
  const gain = namer === undefined ? 0 : Math.trunc((LEVER * pull(world, seat, world.posts[namer.id]!.holder)) / 100);
  return worth + (way === 'toParty' ? gain : -gain);
}

function changeWorth(scenario: Scenario, world: State, seat: Id, body: Id, c: BodyChange): number {
  if (c.field === 'seats') return c.set.reduce((n, s) => n + seatWorth(scenario, world, seat, body, s.person, s.membership), 0);
  if (c.field === 'owner' || c.field === 'oversight') return businessWorth(scenario, world, seat, c);
  const b = world.bodies[body]!;
  // A regional bureau that ends leaves its places to their secretaries.
  if (c.field === 'abolished' && scenario.byId.bodies[body]!.region.length > 0)
    return scenario.posts.reduce((n, p) => n + (p.body === body ? postWorth(scenario, world, seat, p.id, null) : 0), 0);
  if (b.head === null || !appoints(scenario, world, body)) return 0;
  // Men behind whom nobody else stands lose by every bridle on the body they head.
  const bridle = (c.field === 'assent' && c.value > b.assent) || (c.field === 'reviewer' && c.value !== null) || c.field === 'abolished' ? 1 : -1;
  return Math.trunc((-bridle * APPOINTMENTS * pull(world, seat, b.head)) / 100);
}

/** Delegates whom nobody leads go with the man who reports (R5.2b). */
function reportWorth(scenario: Scenario, world: State, seat: Id, m: Extract<Motion, { kind: 'reporter' }>): number {
  let loose = 0;
  for (const o of scenario.organizations) loose += Math.trunc((shareOf(world.organizations[o.id]!.cell, NONE) * o.seats) / 1000);
  const before = world.reporters[m.report] ?? null;
  const honour = Math.trunc((REPORT * (pull(world, seat, m.person) - pull(world, seat, before))) / 100);
  return delegatesWorth(scenario, world, seat, loose, before, m.person) + honour;
}

/** Whom he would have report: of those who lead cadres his own side's man, or else the one who leads most, as far as it is his gain. */
function championOf(scenario: Scenario, world: State, seat: Id): Id {
  const held: Record<Id, number> = {};
  for (const o of scenario.organizations) {
    const { province } = world.organizations[o.id]!;
    for (const k in province) if (k !== NONE) held[k] = (held[k] ?? 0) + province[k]! * o.seats;
  }
  const own = topPatron(world, seat);
  if ((held[own] ?? 0) > 0) return own;
  const worth = (id: Id): number => held[id]! * pull(world, seat, id);
  return Object.keys(held).reduce((best, k) => (held[best] === undefined || worth(k) > worth(best) ? k : best), seat);
}

/** Tenths of a point that carrying a motion is worth to a seat by what it does to the circle. */
export function circleValueOfMotion(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  const season = seasonOf(scenario, world);
  if (season === 0) return 0;
  return Math.trunc((season * motionInSeason(scenario, world, seat, m)) / 100);
}

function motionInSeason(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  switch (m.kind) {
    case 'elect':
      return seatWorth(scenario, world, seat, m.body, m.person, m.membership);
    case 'appoint':
      return postWorth(scenario, world, seat, m.post, m.person);
    case 'resignation':
      return postWorth(scenario, world, seat, m.post, null);
    case 'reform':
      return m.changes.reduce((n, c) => n + changeWorth(scenario, world, seat, m.body, c), 0);
    case 'reporter':
      return reportWorth(scenario, world, seat, m);
    case 'delegate': {
      const o = scenario.byId.organizations[m.organization]!;
      return Math.trunc((VISIT * delegatesWorth(scenario, world, seat, o.seats, secretaryPatron(scenario, world, o.id), seat)) / 100);
    }
    case 'verdict': {
      const sign = m.outcome === 'endorse' ? 1 : m.outcome === 'condemn' ? -1 : 0;
      const authors = new Set([paperOf(scenario, m.document)!.author, ...world.documents[m.document]!.signatories]);
      let sum = 0;
      for (const id of authors) sum += pull(world, seat, id);
      return Math.trunc((sign * VERDICT * sum) / (100 * authors.size));
    }
    case 'discipline': {
      const weight = scenario.rules.rungStakes[m.rung] ?? 1;
      return m.who.reduce((n, id) => n - Math.trunc((RUNG * weight * pull(world, seat, id)) / 100), 0);
    }
    default:
      return 0;
  }
}

/** A post that another has filled within this many months will be filled again: what one puts there is worth so many times less. */
const LATELY = 2;
const PULLED_ABOUT = 3;
const isPulledAbout = (world: State, seat: Id, post: Id): boolean =>
  world.acts.some((a) => a.kind === 'appoint' && a.target === post && a.by !== seat && world.turn - a.turn <= LATELY);

/** Tenths of a point that an order is worth to a seat by what it does to the circle. */
export function circleValueOfOrder(scenario: Scenario, world: State, seat: Id, o: Order): number {
  const season = seasonOf(scenario, world);
  if (season === 0) return 0;
  switch (o.kind) {
    case 'appoint': {
      const worth = postWorth(scenario, world, seat, o.post, o.person);
      return Math.trunc((season * worth) / (isPulledAbout(world, seat, o.post) ? 100 * PULLED_ABOUT : 100));
    }
    case 'dismiss':
      return Math.trunc((season * postWorth(scenario, world, seat, o.post, null)) / 100);
    case 'work': {
      // A base that is held is closed before delegates are chosen; one that is not is opened.
      const organization = organizationOf(scenario).get(o.post);
      if (organization === undefined || (o.manner !== 'open' && o.manner !== 'closed')) return 0;
      const mine = shareOf(world.organizations[organization.id]!.province, topPatron(world, seat));
      return mine >= 500 === (o.manner === 'closed') ? 3 : -6;
    }
    case 'draft':
      return isEve(scenario, world) && o.targets.every((id) => pull(world, seat, id) <= 0) ? PAPER : 0;
    case 'paper':
      return isEve(scenario, world) &&
        o.deed === 'send' &&
        o.to !== null &&
        paperOf(scenario, o.document)!.author === seat &&
        scenario.byId.bodies[o.to]?.delegated === true
        ? PAPER
        : 0;
    case 'canvass': {
      const place = scenario.byId.organizations[o.organization]!;
      const worth = (world.organizations[o.organization]!.regime < 70 ? 4 : 0) + (place.seats * 20) / totalSeats(scenario);
      return Math.trunc((worth * heardIn(scenario, world, seat, o.organization)) / 100);
    }
    default:
      return 0;
  }
}

/** Per cent with which the members of a place hear him (R8.2): as their discontent is his platform's, or the leadership's. */
function heardIn(scenario: Scenario, world: State, seat: Id, organization: Id): number {
  const platform = openPlatform(scenario, world);
  if (platform === null) return 100;
  const sides = platform.side.has(topPatron(world, seat)) ? world.documents[platform.document]!.supports : world.lines;
  return receptionOf(scenario, world, organization, sides);
}

/** Posts that weigh in the circle: those of secretaries of organizations, and those whose powers move people, agendas or words. */
const keyPosts = perScenario((scenario) =>
  scenario.posts.filter((p) => organizationOf(scenario).has(p.id) || p.powers.some((q) => POWER[q.power] >= 6)).map((p) => p.id),
);
const RIVAL = -30;
const FRIEND = 40;
/** Men, posts and seats thought of at a time. */
const FEW = 3;
/** Factionalism that gives a rival away. */
const STIRRED = 20;

/** Whom the board would rather have in a rival's place than a man of one side: of those who are no rivals of his the one it trusts most. */
function middleMan(scenario: Scenario, world: State, seat: Id): Id | null {
  const board = scenario.manifest.table?.body;
  if (board === undefined) return null;
  const { full } = world.bodies[board]!;
  const trusted = (id: Id): number => full.reduce((sum, member) => sum + (member === id ? 0 : trust(world, member, id)), 0);
  const men = full.filter((id) => id !== seat && isCapable(scenario, world, id) && pull(world, seat, id) > RIVAL && pull(world, seat, id) < 100);
  return men.reduce<Id | null>((best, id) => (best === null || trusted(id) > trusted(best) ? id : best), null);
}

/** The first `n` of a list that fit; the rest is not asked. */
function firstOf(list: readonly Id[], n: number, fits: (id: Id) => boolean): Id[] {
  const out: Id[] = [];
  for (const id of list) {
    if (out.length === n) break;
    if (fits(id)) out.push(id);
  }
  return out;
}

/** Motions a man who counts would think of beyond what his aims name: posts and seats of rivals for his own men, the report, the floor for a minority, a rival's breach. Some may be refused. */
export function circleMotions(scenario: Scenario, world: State, seat: Id): Motion[] {
  if (seasonOf(scenario, world) === 0) return [];
  const out: Motion[] = [];
  const pulls = new Map<Id, number>();
  const pullOf = (id: Id): number => {
    let known = pulls.get(id);
    if (known === undefined) {
      known = pull(world, seat, id);
      pulls.set(id, known);
    }
    return known;
  };
  const byPull = (ids: readonly Id[]): Id[] => [...ids].sort((a, b) => pullOf(b) - pullOf(a) || (a < b ? -1 : 1));
  const isRival = (id: Id | null): boolean => id !== null && pullOf(id) <= RIVAL;
  const board = scenario.manifest.table?.body;
  if (board !== undefined) {
    const { full, candidates } = world.bodies[board]!;
    for (const person of full.filter(isRival).slice(0, FEW)) out.push({ kind: 'elect', body: board, person, membership: 'candidate' });
    for (const person of byPull(candidates)
      .filter((id) => pullOf(id) >= FRIEND)
      .slice(0, FEW))
      out.push({ kind: 'elect', body: board, person, membership: 'full' });
  }
  const able = byPull(
    scenario.people
      .filter((p) => pullOf(p.id) >= FRIEND && world.people[p.id]!.standing === 'none' && !isHelpless(scenario, world, p.id))
      .map((p) => p.id),
  );
  const posts = keyPosts(scenario)
    .filter((post) => world.posts[post]!.holder === null || isRival(world.posts[post]!.holder))
    .map((post) => ({ post, worth: postWorth(scenario, world, seat, post, able[0] ?? null) }))
    .sort((a, b) => b.worth - a.worth || (a.post < b.post ? -1 : 1));
  const free = posts.length === 0 ? [] : firstOf(able, 2, (id) => postsOf(scenario, world, id).length < 2);
  for (const { post } of posts.slice(0, FEW)) {
    for (const person of free) out.push({ kind: 'appoint', post, person });
    const middle = world.posts[post]!.holder === null ? null : middleMan(scenario, world, seat);
    if (middle !== null) out.push({ kind: 'appoint', post, person: middle });
  }
  const reporter = world.reporters[POLITICAL_REPORT] ?? null;
  if (isEve(scenario, world, REPORT_EVE) && (reporter === null || isRival(reporter)))
    out.push({ kind: 'reporter', report: POLITICAL_REPORT, person: championOf(scenario, world, seat) });
  if (gainsByTime(scenario, world) === topPatron(world, seat)) out.push({ kind: 'enrol', organization: null, percent: 50 });
  for (const allow of [true, false]) out.push({ kind: 'rule', verb: 'discuss', allow, who: [] });
  const stirred = scenario.people.filter((p) => isRival(p.id) && world.people[p.id]!.factionalism >= STIRRED).slice(0, FEW);
  for (const { id } of stirred) out.push({ kind: 'discipline', who: [id], rung: 'warning', from: null });
  return out;
}
