// Delegates and hold (R5.2, R5.6): what an organization would send if a congress met tomorrow, and what of each station answers to a man.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { constant } from '../tools';
import { topPatron } from './cadres';
import { apportion, contest, type Shares, shareOf } from './shares';

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
export function delegatesOf(scenario: Scenario, state: State, organization: Id): Shares {
  const o = state.organizations[organization]!;
  const whole = apparatusOf(state, organization);
  const shares: Shares = {};
  for (const k of Object.keys(whole)) shares[k] = Math.trunc((o.regime * whole[k]! + (100 - o.regime) * shareOf(o.cell, k)) / 100);
  return apportion(contest(shares, o.regime, constant(scenario, 'organised')), scenario.byId.organizations[organization]!.seats);
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
    (best, b) => (b.sits && !b.delegated && (best === null || b.rank > scenario.byId.bodies[best]!.rank) ? b.id : best),
    null,
  );
  if (committee === null) return 0;
  const { full, crowd } = state.bodies[committee]!;
  const mine = full.filter((id) => id === person || topPatron(state, id) === person).length + shareOf(crowd, person);
  const all = full.length + Object.values(crowd).reduce((sum, n) => sum + n, 0);
  return all === 0 ? 0 : Math.trunc((mine * 1000) / all);
}
