// Delegates and hold (R5.2, R5.6): what an organization would send if a congress met tomorrow, and what of each station answers to a man.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { constant } from '../tools';
import { isOwnMan, sharedMasters } from './cadres';
import { handsAt } from './meetings';
import { topPatron } from './patrons';
import { openPlatform } from './platforms';
import { apportion, carry, contest, NONE, type Shares, shareOf, sum } from './shares';

/** Apparatus of an organization in one figure per patron: province, district and cell as 5 : 3 : 2. */
export function apparatusOf(state: State, organization: Id): Shares {
  const o = state.organizations[organization]!;
  const out: Shares = {};
  for (const k of new Set([...Object.keys(o.province), ...Object.keys(o.district), ...Object.keys(o.cell)])) {
    out[k] = Math.trunc((5 * shareOf(o.province, k) + 3 * shareOf(o.district, k) + 2 * shareOf(o.cell, k)) / 10);
  }
  return out;
}

/** Delegates an organization would send if a congress met tomorrow, by patron (R5.6). */
export const delegatesOf = (scenario: Scenario, state: State, organization: Id): Shares =>
  sendForAll(elected(scenario, state, organization), sharedMasters(scenario, state, organization));

/** Whom its conference elects. A platform makes two sides of its blocs; else each stands for itself. */
function elected(scenario: Scenario, state: State, organization: Id): Shares {
  const o = state.organizations[organization]!;
  const { seats } = o;
  const isOwn = isOwnMan(scenario, state, organization);
  const organised = isOwn ? 100 : constant(scenario, 'organised');
  const whole = apparatusOf(state, organization);
  if (isOwn) sendHisOwn(whole, o.regime);
  const platform = openPlatform(scenario, state);
  if (platform === null) {
    const shares: Shares = {};
    for (const k of Object.keys(whole)) shares[k] = Math.trunc((o.regime * whole[k]! + (100 - o.regime) * shareOf(o.cell, k)) / 100);
    return apportion(contest(shares, o.regime, organised), seats);
  }
  const inside: Shares = {};
  const outside: Shares = {};
  for (const k of Object.keys(whole)) (platform.side.has(k) ? inside : outside)[k] = whole[k]!;
  const unattached = Math.trunc((shareOf(outside, NONE) * organised) / 100);
  const theirs = sum(outside) - shareOf(outside, NONE) + unattached;
  const cadres = Math.trunc((sum(inside) * 1000) / Math.max(1, sum(inside) + theirs));
  const hands = handsAt(scenario, state, organization, null, 'cells', platform);
  const cells = carry(Math.trunc((hands.for * 1000) / Math.max(1, hands.for + hands.against)), constant(scenario, 'cellRegime'));
  const share = carry(Math.trunc((o.regime * cadres + (100 - o.regime) * cells) / 100), o.regime);
  const forIt = Math.trunc((share * seats + 500) / 1000);
  const out = forIt === 0 ? {} : apportion(contest(inside, o.regime, organised), forIt);
  if (seats > forIt) for (const [k, n] of Object.entries(apportion(contest(outside, o.regime, organised), seats - forIt))) out[k] = n;
  return out;
}

/** A secretary who is nobody's man sends whom he likes: of every patron's cadres as many per cent as the place is closed go as nobody's. */
function sendHisOwn(whole: Shares, regime: number): void {
  let his = 0;
  for (const k in whole) {
    if (k === NONE) continue;
    const part = Math.trunc((whole[k]! * regime) / 100);
    whole[k] = whole[k]! - part;
    his += part;
  }
  whole[NONE] = shareOf(whole, NONE) + his;
}

/** Whom his masters name together he sends for each of them alike: what would be nobody's is theirs, what is left over nobody's. */
function sendForAll(delegates: Shares, masters: readonly Id[]): Shares {
  if (masters.length === 0) return delegates;
  const each = Math.trunc(shareOf(delegates, NONE) / masters.length);
  const out: Shares = { ...delegates, [NONE]: shareOf(delegates, NONE) - each * masters.length };
  for (const id of masters) out[id] = shareOf(out, id) + each;
  return out;
}

/** All delegates if a congress met tomorrow, by patron. */
export function congressTomorrow(scenario: Scenario, state: State): Shares {
  const out: Shares = {};
  for (const o of scenario.organizations) for (const [k, n] of Object.entries(delegatesOf(scenario, state, o.id))) out[k] = shareOf(out, k) + n;
  return out;
}

/** The Committee: the highest body that sits and is not a congress. */
export const committeeOf = (scenario: Scenario): Id | null =>
  scenario.bodies.reduce<Id | null>(
    (best, b) => (b.sits && !b.delegated && (best === null || b.rank > scenario.byId.bodies[best]!.rank) ? b.id : best),
    null,
  );

/** R5.6: permille of a station of the circle that answers to a person. */
export function holdAt(scenario: Scenario, state: State, person: Id, station: 'organizations' | 'congress' | 'committee'): number {
  if (station === 'congress') {
    const all = congressTomorrow(scenario, state);
    const total = sum(all);
    return total === 0 ? 0 : Math.trunc((shareOf(all, person) * 1000) / total);
  }
  if (station === 'organizations') {
    let mine = 0;
    let total = 0;
    for (const o of scenario.organizations) {
      mine += shareOf(apparatusOf(state, o.id), person) * state.organizations[o.id]!.seats;
      total += state.organizations[o.id]!.seats;
    }
    return total === 0 ? 0 : Math.trunc(mine / total);
  }
  const committee = committeeOf(scenario);
  if (committee === null) return 0;
  const { full, crowd } = state.bodies[committee]!;
  const mine = full.filter((id) => id === person || topPatron(state, id) === person).length + shareOf(crowd, person);
  const all = full.length + Object.values(crowd).reduce((sum, n) => sum + n, 0);
  return all === 0 ? 0 : Math.trunc((mine * 1000) / all);
}
