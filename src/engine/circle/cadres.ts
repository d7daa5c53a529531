// The month of an organization (R5.1): who names secretaries gains cadres, districts follow the province, cells the districts.

import type { Manner } from '../../model/order';
import type { Organization } from '../../model/organization';
import type { Power } from '../../model/power';
import type { Post, Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { receptionOf } from '../economy';
import { putAt } from '../journeys';
import { takenFromState } from '../jurisdiction';
import { centreOf } from '../read';
import { addEntry, clamp, constant, moveTrust, perScenario } from '../tools';
import { prideNow } from './enrolment';
import { blocsOf } from './patrons';
import { demandsMet, isCondemned, LINE, openPlatform, type Platform } from './platforms';
import { bureausOver } from './region';
import { follow, HELD, NONE, type Shares, shareOf, take } from './shares';

/** The patron whose man sits in a secretary's post; `none` when it is vacant or he is his own man. Whom no file names answers to the power that named him. */
export function postPatron(scenario: Scenario, state: State, id: Id): Id {
  const post = state.posts[id]!;
  if (post.holder !== null) {
    const patron = state.people[post.holder]?.patron;
    // Who owes him the post is his man however young the tie.
    if (patron) return patron.devotion >= 50 || patron.person === post.appointedBy ? patron.person : NONE;
    return post.holder;
  }
  return post.appointedBy !== null && couldReplace(scenario, state, post.appointedBy, id) ? post.appointedBy : NONE;
}

/** R5.1: who can name another tomorrow: he uses a power of appointment that nobody shares or reviews, or the organization above this district is his. */
function couldReplace(scenario: Scenario, state: State, person: Id, post: Id): boolean {
  const above = organizationAbove(scenario).get(post);
  if (above !== undefined && postPatron(scenario, state, above) === person) return true;
  return scenario.posts.some((p) => state.posts[p.id]!.holder === person && isFree(state, p, appoints));
}

/** Secretary's post of the organization by that of each of its districts. */
const organizationAbove = perScenario(
  (scenario) => new Map(scenario.organizations.flatMap((o) => o.districts.map((d) => [d.secretary, o.secretary]))),
);

export const secretaryPatron = (scenario: Scenario, state: State, organization: Id): Id =>
  postPatron(scenario, state, scenario.byId.organizations[organization]!.secretary);

/** Men from the centre who are in a place this month for this side. */
export const visitorsFor = (state: State, organization: Id, side: Id): number =>
  state.organizations[organization]!.visitors.filter((v) => v.for === side && v.until >= state.turn).length;

/** R5.5: whose men the control commissions of the provinces answer to: the largest bloc of the body that controls; null when nobody is in it. */
export function controlLeader(scenario: Scenario, state: State): Id | null {
  const body = scenario.bodies.find((b) => b.controls);
  if (body === undefined) return null;
  const blocs = blocsOf(state, body.id);
  let best: Id | null = null;
  for (const k in blocs) if (k !== NONE && blocs[k]! > (best === null ? 0 : blocs[best]!)) best = k;
  return best;
}

const levelsHeldByRivals = (o: State['organizations'][string], who: Id): number =>
  [o.province, o.district, o.cell].filter((level) => Object.entries(level).some(([k, n]) => k !== who && k !== NONE && n >= HELD)).length;

/** What a place sets against a man who would take it: its pride, unless it is its own, and his rivals' depth, less what his visitors break. `stung`: per cent of its pride that he touches. */
function resistance(scenario: Scenario, state: State, organization: Id, who: Id, stung = 100): number {
  const visits = constant(scenario, 'visitorResistance') * visitorsFor(state, organization, who);
  const pride = who === NONE ? 0 : Math.trunc((Math.trunc(prideNow(scenario, state, organization) / 2) * stung) / 100);
  return clamp(pride + 10 * levelsHeldByRivals(state.organizations[organization]!, who) - visits, 0, 95);
}

const appoints = (q: Power): boolean => q.power === 'appoint';
const reachesProvinces = (q: Power): boolean => q.power === 'appoint' && q.of === 'provincial';

/** Posts whose powers reach provincial secretaries, filled or not: that of the General Secretary, unless a reform says otherwise. */
export const appointingPosts = (scenario: Scenario, state: State): Post[] =>
  scenario.posts.filter((post) => state.posts[post.id]!.powers.some(reachesProvinces));

/** A post with such a power that serves one man: what two must agree on, or others confirm, serves nobody (R1.2). */
function isFree(state: State, post: Post, has: (q: Power) => boolean): boolean {
  if (!state.posts[post.id]!.powers.some(has)) return false;
  const body = post.body === null ? undefined : state.bodies[post.body];
  return body === undefined || (!body.abolished && body.assent <= 1 && body.reviewer === null);
}

/** Whether secretaries of provinces are named from this post by its holder alone. */
export const namesSecretaries = (state: State, post: Post): boolean => isFree(state, post, reachesProvinces);

/** Who takes cadres for naming secretaries, whether he worked for it, and in which manner (R3.4). */
interface Puller {
  person: Id;
  worked: boolean;
  manner: Manner;
  /** Business that has passed from the state to the party (R8.6). */
  taken: number;
}

/** Heads of bodies whose powers reach provincial secretaries, and whether they were worked: the Secretariat, whoever holds it. */
function pullers(scenario: Scenario, state: State): Puller[] {
  const found: Puller[] = [];
  const taken = takenFromState(scenario, state);
  for (const post of scenario.posts) {
    const { holder, worked, manner } = state.posts[post.id]!;
    if (holder !== null && namesSecretaries(state, post)) found.push({ person: holder, worked, manner, taken });
  }
  return found;
}

/** R5.1: a secretary sits there, named or not, and is nobody's man: he keeps the cadres to himself. */
export function isOwnMan(scenario: Scenario, state: State, organization: Id): boolean {
  const post = state.posts[scenario.byId.organizations[organization]!.secretary]!;
  return (post.holder !== null || post.appointedBy !== null) && secretaryPatron(scenario, state, organization) === NONE;
}

/**
 * R5.1: who can name another together, when the power to is shared: all members of the body that must assent. A secretary whom no file names answers to each of
 * them alike. Empty when he has a name, or one man alone can replace him, or nobody can.
 */
export function sharedMasters(scenario: Scenario, state: State, organization: Id): readonly Id[] {
  const { holder } = state.posts[scenario.byId.organizations[organization]!.secretary]!;
  if (holder !== null || !isOwnMan(scenario, state, organization)) return [];
  const post = scenario.posts.find((p) => p.body !== null && state.bodies[p.body]!.assent > 1 && state.posts[p.id]!.powers.some(reachesProvinces));
  const body = post === undefined ? undefined : state.bodies[post.body!]!;
  return body === undefined || body.abolished || body.full.length < body.assent ? [] : body.full;
}

/** R5.1, once a month: Secretariat, secretary, erosion, districts and cells follow, control, regime, opinion. */
export function moveCircle(scenario: Scenario, draft: State): void {
  const pulling = pullers(scenario, draft);
  for (const s of pulling) if (s.worked && s.manner !== 'plain') judgeNaming(scenario, draft, s);
  const centre = controlLeader(scenario, draft);
  const platform = openPlatform(scenario, draft);
  for (const data of scenario.organizations) {
    const patron = secretaryPatron(scenario, draft, data.id);
    const visits = visitorsFor(draft, data.id, patron);
    moveProvince(scenario, draft, data, pulling, patron, visits);
    if (visits > 0) followAtOnce(draft, data, patron);
    moveDistricts(scenario, draft, data, patron, visits);
    if (centre !== null) moveControl(scenario, draft, data, centre, patron);
    moveRegime(scenario, draft, data);
    moveOpinion(scenario, draft, data, platform, patron);
    sendHome(scenario, draft, data);
  }
}

/** R3.4: per cent of the cadres of his own provinces that he takes in a month: less who only recommends, more who dictates. */
function pullOf(scenario: Scenario, { manner, taken }: Puller): number {
  const pull = constant(scenario, 'secretariatPull') + constant(scenario, 'takenPull') * taken;
  if (manner === 'recommend') return Math.max(0, pull - constant(scenario, 'recommendPull'));
  return manner === 'dictate' ? pull + constant(scenario, 'dictatePull') : pull;
}

/** R3.4: those whose men sit in the provinces think better of who recommends, and worse of who dictates. */
function judgeNaming(scenario: Scenario, draft: State, { person, manner }: Puller): void {
  if (manner !== 'recommend' && manner !== 'dictate') return;
  const by = manner === 'recommend' ? constant(scenario, 'recommendTrust') : -constant(scenario, 'dictateTrust');
  const patrons = patronsBeside(scenario, draft, person);
  for (const patron of patrons) moveTrust(draft, patron, person, by);
  addEntry(draft, `naming.${manner}`, { person }, { who: [person, ...patrons] });
}

/** Those other than `person` whose men sit as secretaries of organizations. */
export const patronsBeside = (scenario: Scenario, state: State, person: Id): Id[] =>
  [...new Set(scenario.organizations.map((o) => secretaryPatron(scenario, state, o.id)))].filter((id) => id !== NONE && id !== person);

function moveProvince(scenario: Scenario, draft: State, data: Organization, pulling: readonly Puller[], patron: Id, visits: number): void {
  const o = draft.organizations[data.id]!;
  const post = draft.posts[data.secretary]!;
  const pull = constant(scenario, 'secretariatPull');
  for (const s of pulling) {
    if (!s.worked) continue;
    const access = patron === s.person ? 100 : patron === NONE || s.manner === 'dictate' ? 25 : 10;
    const stung = s.manner === 'recommend' ? constant(scenario, 'recommendPride') : 100;
    take(o.province, s.person, Math.trunc((pullOf(scenario, s) * access * (100 - resistance(scenario, draft, data.id, s.person, stung))) / 10000));
  }
  // R5.8: the head of a regional bureau above it takes for his side as the Secretariat does; whom nobody plays works it.
  for (const bureau of bureausOver(scenario, draft, data.id)) {
    const side = postPatron(scenario, draft, bureau.id);
    const { holder, worked } = draft.posts[bureau.id]!;
    if (side === NONE || !(worked || holder === null || !draft.seats.includes(holder))) continue;
    const access = patron === side ? 100 : patron === NONE ? 25 : 10;
    take(o.province, side, Math.trunc((constant(scenario, 'bureauPull') * access * (100 - resistance(scenario, draft, data.id, side))) / 10000));
  }
  // Men of the centre who stand behind a new secretary do his work with him.
  if (
    (patron !== NONE || isOwnMan(scenario, draft, data.id)) &&
    (post.worked || visits > 0 || post.holder === null || !draft.seats.includes(post.holder))
  ) {
    const backed = pulling.some((s) => s.worked && s.person === post.appointedBy) ? pull : 0;
    const hold = constant(scenario, 'secretaryHold') + backed + constant(scenario, 'visitorHold') * visits;
    take(o.province, patron, Math.min(100, Math.trunc((hold * (100 - resistance(scenario, draft, data.id, patron))) / 100)));
  }
  for (const k of Object.keys(o.province)) {
    if (k === NONE || k === patron || o.press === k || data.footholds.includes(k) || pulling.some((s) => s.person === k && s.worked)) continue;
    const lost = Math.trunc((o.province[k]! * constant(scenario, 'erode')) / 100);
    o.province[k] = o.province[k]! - lost;
    o.province[NONE] = shareOf(o.province, NONE) + lost;
  }
}

/** Visitors whose time is over are back at the centre, unless they have gone elsewhere by themselves. */
function sendHome(scenario: Scenario, draft: State, data: Organization): void {
  const o = draft.organizations[data.id]!;
  const { place } = scenario.byId.posts[data.secretary]!;
  for (const v of o.visitors) {
    const p = draft.people[v.person];
    if (v.until <= draft.turn && p !== undefined && p.place === place) putAt(draft, v.person, centreOf(scenario));
  }
  o.visitors = o.visitors.filter((v) => v.until > draft.turn);
}

/** R5.8 shallow cadres follow a new secretary at once when men of the centre stand behind him: districts nobody's name holds, and the paper. */
function followAtOnce(draft: State, data: Organization, patron: Id): void {
  for (const d of data.districts) {
    const post = draft.posts[d.secretary]!;
    if (post.holder === null) post.appointedBy = patron;
  }
  draft.organizations[data.id]!.press = patron;
}

function moveDistricts(scenario: Scenario, draft: State, data: Organization, patron: Id, visits: number): void {
  const o = draft.organizations[data.id]!;
  const brake = visits > 0 ? 100 : 100 - Math.trunc(prideNow(scenario, draft, data.id) / 2);
  const down = Math.min(100, Math.trunc(((constant(scenario, 'districtFollow') + constant(scenario, 'visitorHold') * visits) * brake) / 100));
  const cells = Math.min(100, constant(scenario, 'cellFollow') + Math.trunc((constant(scenario, 'visitorHold') * visits) / 2));
  if (data.districts.length === 0) {
    follow(o.district, o.province, down);
    follow(o.cell, o.district, cells);
    return;
  }
  for (const d of data.districts) {
    const s = o.districts[d.id]!;
    const own = postPatron(scenario, draft, d.secretary);
    const mine = own === patron ? Math.trunc((shareOf(o.province, patron) * d.grip) / 100) : constant(scenario, 'rivalDistrict');
    follow(s.district, own === NONE ? { [NONE]: 1000 } : { [own]: mine, [NONE]: 1000 - mine }, down);
    follow(s.cell, s.district, cells);
  }
  o.district = together(data, (id) => o.districts[id]!.district);
  o.cell = together(data, (id) => o.districts[id]!.cell);
}

/** What the districts of an organization come to, by their weights. */
function together(data: Organization, of: (district: Id) => Shares): Shares {
  const sum: Shares = {};
  let rest = 1000;
  for (const d of data.districts) for (const [k, n] of Object.entries(of(d.id))) sum[k] = shareOf(sum, k) + n * d.weight;
  for (const k in sum) {
    sum[k] = Math.trunc(sum[k]! / 1000);
    rest -= sum[k]!;
  }
  sum[NONE] = shareOf(sum, NONE) + rest;
  return sum;
}

/** R5.5: control commissions are taken over one by one, at once where members of the party's own come. */
function moveControl(scenario: Scenario, draft: State, data: Organization, centre: Id, patron: Id): void {
  const o = draft.organizations[data.id]!;
  const body = scenario.bodies.find((b) => b.controls)!;
  if (o.visitors.some((v) => draft.bodies[body.id]!.full.includes(v.person))) o.control = Math.max(o.control, constant(scenario, 'controlVisit'));
  else if (patron === centre || patron === NONE)
    o.control += Math.trunc(((1000 - o.control) * constant(scenario, 'controlRate') * (100 - resistance(scenario, draft, data.id, centre))) / 10000);
}

function moveRegime(scenario: Scenario, draft: State, data: Organization): void {
  const o = draft.organizations[data.id]!;
  const { manner } = draft.posts[data.secretary]!;
  const discussion = draft.rules.some((r) => r.verb === 'discuss' && r.allow) ? constant(scenario, 'discussion') : 0;
  const watched = controlLeader(scenario, draft) === null ? 0 : Math.trunc(o.control / 100);
  const wish = clamp(o.style + watched + (manner === 'closed' ? 20 : manner === 'open' ? -20 : 0) - discussion, 0, 100);
  const step = constant(scenario, 'regimeStep');
  o.regime = clamp(o.regime + clamp(wish - o.regime, -step, step), 0, 100);
}

/** R5.1 opinion: conviction fades, faster once condemned; the paper of a place and the leadership's campaign make converts of the passive. */
function moveOpinion(scenario: Scenario, draft: State, data: Organization, platform: Platform | null, patron: Id): void {
  const o = draft.organizations[data.id]!;
  const isGagged = platform !== null && isCondemned(scenario, draft, platform);
  // What others have taken over nobody need be convinced of any more.
  const taken = platform === null || scenario.rules.taken === undefined ? 0 : scenario.rules.taken * demandsMet(scenario, draft, platform);
  for (const k of Object.keys(o.opinion)) {
    if (k === LINE) continue;
    const fade = Math.min(
      100,
      constant(scenario, platform?.id === k && isGagged ? 'opinionFadeGagged' : 'opinionFade') + (platform?.id === k ? taken : 0),
    );
    o.opinion[k] = o.opinion[k]! - Math.trunc((o.opinion[k]! * fade) / 100);
  }
  if (platform === null) return;
  if (o.press !== null) convince(scenario, draft, data.id, platform.side.has(o.press) ? platform.id : LINE, constant(scenario, 'paperPoints'));
  convince(scenario, draft, data.id, LINE, constant(scenario, platform.side.has(patron) ? 'lineCampaignRival' : 'lineCampaign'));
}

/** R5.1: `points` of canvassing for a platform among the passive; a closed place hears only its holder's side. */
export function convince(scenario: Scenario, draft: State, organization: Id, platform: Id, points: number): void {
  const o = draft.organizations[organization]!;
  const passive = 1000 - Object.values(o.opinion).reduce((sum, n) => sum + n, 0);
  const open = openPlatform(scenario, draft);
  const holder = secretaryPatron(scenario, draft, organization);
  const isHolders = open !== null && platform === open.id ? open.side.has(holder) : open === null || !open.side.has(holder);
  const access = isHolders ? 100 : 100 - o.regime;
  const sides = platform === open?.id ? draft.documents[open.document]!.supports : draft.lines;
  const received = Math.trunc((points * receptionOf(scenario, draft, organization, sides)) / 100);
  const won = Math.trunc((Math.max(0, passive) * constant(scenario, 'canvass') * received * access) / 100_000);
  if (won > 0) o.opinion[platform] = (o.opinion[platform] ?? 0) + won;
}
