// The circle of power in its monthly form (R5.1, R5.2, R5.6): who names secretaries gains cadres; cadres make delegates; delegates make the Committee.
// Integers only: permille shares, floor division, largest remainder.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { clamp, constant } from './tools';

type Shares = Record<Id, number>;
const NONE = 'none';

const shareOf = (shares: Shares, who: Id): number => shares[who] ?? 0;

/** Move a share by hand (events): taken from the unattached first, then from the largest; the sum stays 1000. */
export function shiftShare(shares: Shares, who: Id, by: number): void {
  const before = shareOf(shares, who);
  const after = clamp(before + by, 0, 1000);
  shares[who] = after;
  spread(shares, who, before - after);
}

/** Give `amount` (or take it, if negative) to the others: unattached first, then in proportion by largest first. */
function spread(shares: Shares, except: Id, amount: number): void {
  let rest = amount;
  const order = [
    NONE,
    ...Object.keys(shares)
      .filter((k) => k !== NONE)
      .sort((a, b) => shares[b]! - shares[a]! || (a < b ? -1 : 1)),
  ];
  for (const k of order) {
    if (rest === 0) return;
    if (k === except) continue;
    const now = shareOf(shares, k);
    const next = clamp(now + rest, 0, 1000);
    shares[k] = next;
    rest -= next - now;
  }
}

/** `who` takes `percent` of everybody else's share; a share that is more than nothing gives at least one. */
function take(shares: Shares, who: Id, percent: number): void {
  if (percent <= 0) return;
  let gained = 0;
  for (const k of Object.keys(shares)) {
    if (k === who) continue;
    const now = shares[k]!;
    const lost = Math.min(now, Math.max(now > 0 ? 1 : 0, Math.trunc((now * percent) / 100)));
    shares[k] = now - lost;
    gained += lost;
  }
  shares[who] = shareOf(shares, who) + gained;
}

/** R5.2: one function for every crowd. The more closed the place, the more the stronger side takes. */
export function carry(share: number, regime: number): number {
  const w = Math.max(20, 5 * (100 - regime));
  return clamp(Math.floor(((share - 500 + w) * 1000) / (2 * w)), 0, 1000);
}

/** Whom a cadre of this patron answers to in the end: a client's men are his patron's (one step). */
function topPatron(state: State, person: Id): Id {
  const patron = state.people[person]?.patron;
  return patron !== undefined && patron !== null && patron.devotion >= 50 ? patron.person : person;
}

/** The patron whose man sits in the secretary's post; `none` when it is vacant or he is his own man. */
export function secretaryPatron(scenario: Scenario, state: State, organization: Id): Id {
  const post = state.posts[scenario.byId.organizations[organization]!.secretary]!;
  if (post.holder !== null) {
    const patron = state.people[post.holder]?.patron;
    if (patron) return patron.devotion >= 50 ? patron.person : NONE;
    return post.holder;
  }
  return post.appointedBy ?? NONE;
}

const levelsHeldByRivals = (o: State['organizations'][string], who: Id): number =>
  [o.province, o.district, o.cell].filter((level) => Object.entries(level).some(([k, n]) => k !== who && k !== NONE && n >= 500)).length;

function resistance(scenario: Scenario, state: State, organization: Id, who: Id): number {
  const data = scenario.byId.organizations[organization]!;
  return clamp(Math.trunc(data.pride / 2) + 10 * levelsHeldByRivals(state.organizations[organization]!, who), 0, 95);
}

/** Heads of bodies whose powers reach provincial secretaries, and whether they were worked: the Secretariat, whoever holds it. */
function pullers(scenario: Scenario, state: State): { person: Id; worked: boolean }[] {
  const found: { person: Id; worked: boolean }[] = [];
  for (const post of scenario.posts) {
    const p = state.posts[post.id]!;
    if (p.holder === null || !p.powers.some((q) => q.power === 'appoint' && q.of === 'provincial')) continue;
    const body = post.body === null ? undefined : state.bodies[post.body];
    if (body?.abolished === true) continue;
    // A collective pulls for nobody: what two must agree on serves no one man (R1.2).
    if (body !== undefined && (body.assent > 1 || body.reviewer !== null)) continue;
    found.push({ person: p.holder, worked: p.worked });
  }
  return found;
}

function follow(lower: Shares, upper: Shares, percent: number): void {
  const keys = new Set([...Object.keys(lower), ...Object.keys(upper)]);
  let moved = 0;
  let largest: Id = NONE;
  for (const k of keys) {
    const now = shareOf(lower, k);
    const step = Math.trunc(((shareOf(upper, k) - now) * percent) / 100);
    lower[k] = now + step;
    moved += step;
    if (lower[k]! > shareOf(lower, largest)) largest = k;
  }
  lower[largest] = shareOf(lower, largest) - moved;
}

/** R5.1, once a month: Secretariat, secretary, erosion, districts and cells follow, regime moves. */
export function moveCircle(scenario: Scenario, draft: State): void {
  const pulling = pullers(scenario, draft);
  for (const data of scenario.organizations) {
    const o = draft.organizations[data.id]!;
    const post = draft.posts[data.secretary]!;
    const patron = secretaryPatron(scenario, draft, data.id);
    for (const s of pulling) {
      if (!s.worked) continue;
      const access = patron === s.person ? 100 : patron === NONE ? 25 : 10;
      take(
        o.province,
        s.person,
        Math.trunc((constant(scenario, 'secretariatPull') * access * (100 - resistance(scenario, draft, data.id, s.person))) / 10000),
      );
    }
    if (patron !== NONE && (post.worked || post.holder === null || !draft.seats.includes(post.holder))) {
      const backed = pulling.some((s) => s.worked && s.person === post.appointedBy) ? constant(scenario, 'secretariatPull') : 0;
      take(
        o.province,
        patron,
        Math.trunc(((constant(scenario, 'secretaryHold') + backed) * (100 - resistance(scenario, draft, data.id, patron))) / 100),
      );
    }
    for (const k of Object.keys(o.province)) {
      if (k === NONE || k === patron || data.press === k || data.footholds.includes(k) || pulling.some((s) => s.person === k && s.worked)) continue;
      const lost = Math.trunc((o.province[k]! * constant(scenario, 'erode')) / 100);
      o.province[k] = o.province[k]! - lost;
      o.province[NONE] = shareOf(o.province, NONE) + lost;
    }
    follow(o.district, o.province, Math.trunc((constant(scenario, 'districtFollow') * (100 - Math.trunc(data.pride / 2))) / 100));
    follow(o.cell, o.district, constant(scenario, 'cellFollow'));
    const discussion = draft.rules.some((r) => r.verb === 'discuss' && r.allow) ? constant(scenario, 'discussion') : 0;
    const wish = clamp(o.style + (post.manner === 'closed' ? 20 : post.manner === 'open' ? -20 : 0) - discussion, 0, 100);
    const step = constant(scenario, 'regimeStep');
    o.regime = clamp(o.regime + clamp(wish - o.regime, -step, step), 0, 100);
  }
}

/** Apparatus of an organization in one figure per patron: province, district and cell as 5 : 3 : 2. */
export function apparatusOf(state: State, organization: Id): Shares {
  const o = state.organizations[organization]!;
  const out: Shares = {};
  for (const k of new Set([...Object.keys(o.province), ...Object.keys(o.district), ...Object.keys(o.cell)])) {
    out[k] = Math.trunc((5 * shareOf(o.province, k) + 3 * shareOf(o.district, k) + 2 * shareOf(o.cell, k)) / 10);
  }
  return out;
}

/** Weights of several blocs in one contest: the leader against each other in turn, by `carry`; the unattached count half. */
function contest(scenario: Scenario, shares: Shares, regime: number): Shares {
  const counted: Shares = {};
  for (const [k, n] of Object.entries(shares)) counted[k] = k === NONE ? Math.trunc((n * constant(scenario, 'organised')) / 100) : n;
  const leader = Object.keys(counted).reduce(
    (best, k) => (counted[k]! > (counted[best] ?? -1) || (counted[k] === counted[best] && k < best) ? k : best),
    NONE,
  );
  const weights: Shares = {};
  for (const [k, n] of Object.entries(counted)) {
    if (n <= 0) continue;
    if (k === leader) weights[k] = 1000;
    else {
      const c = carry(Math.trunc((counted[leader]! * 1000) / (counted[leader]! + n)), regime);
      weights[k] = c === 0 ? 1000 : Math.trunc((1000 * (1000 - c)) / c);
    }
  }
  return weights;
}

/** `total` units by weight, largest remainder; ties to the first in order of name. */
export function apportion(weights: Shares, total: number): Shares {
  const keys = Object.keys(weights).sort();
  const sum = keys.reduce((s, k) => s + weights[k]!, 0);
  const out: Shares = {};
  if (sum === 0) return { [NONE]: total };
  let left = total;
  const rest: { key: Id; remainder: number }[] = [];
  for (const k of keys) {
    const exact = weights[k]! * total;
    out[k] = Math.trunc(exact / sum);
    left -= out[k]!;
    rest.push({ key: k, remainder: exact % sum });
  }
  rest.sort((a, b) => b.remainder - a.remainder || (a.key < b.key ? -1 : 1));
  for (const r of rest) {
    if (left === 0) break;
    out[r.key] = out[r.key]! + 1;
    left -= 1;
  }
  return out;
}

/** Delegates an organization would send if a congress met tomorrow, by patron (R5.6). */
export function delegatesOf(scenario: Scenario, state: State, organization: Id): Shares {
  const o = state.organizations[organization]!;
  const whole = apparatusOf(state, organization);
  const shares: Shares = {};
  for (const k of Object.keys(whole)) shares[k] = Math.trunc((o.regime * whole[k]! + (100 - o.regime) * shareOf(o.cell, k)) / 100);
  return apportion(contest(scenario, shares, o.regime), scenario.byId.organizations[organization]!.seats);
}

/** All delegates if a congress met tomorrow, by patron. */
export function congressTomorrow(scenario: Scenario, state: State): Shares {
  const out: Shares = {};
  for (const o of scenario.organizations) for (const [k, n] of Object.entries(delegatesOf(scenario, state, o.id))) out[k] = shareOf(out, k) + n;
  return out;
}

/** R5.6: permille of a station of the circle that answers to a person. */
export function holdAt(scenario: Scenario, state: State, person: Id, station: 'organizations' | 'congress' | 'committee'): number {
  if (station === 'congress') {
    const all = congressTomorrow(scenario, state);
    const total = Object.values(all).reduce((s, n) => s + n, 0);
    return total === 0 ? 0 : Math.trunc((shareOf(all, person) * 1000) / total);
  }
  if (station === 'organizations') {
    let mine = 0;
    let total = 0;
    for (const o of scenario.organizations) {
      mine += shareOf(apparatusOf(state, o.id), person) * o.seats;
      total += o.seats;
    }
    return total === 0 ? 0 : Math.trunc(mine / total);
  }
  const committee = scenario.bodies.reduce<Id | null>(
    (best, b) => (b.sits && (best === null || b.rank > scenario.byId.bodies[best]!.rank) ? b.id : best),
    null,
  );
  const members = committee === null ? [] : state.bodies[committee]!.full;
  const mine = members.filter((id) => id === person || topPatron(state, id) === person).length;
  return members.length === 0 ? 0 : Math.trunc((mine * 1000) / members.length);
}
