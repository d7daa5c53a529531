// Shares of a crowd (R5.2): permille by patron, moved, followed, contested and given out in whole units. Pure arithmetic; knows no State.
import type { Id } from '../../model/state';
import { clamp } from '../tools';

/** Permille by patron; `none` = nobody's. */
export type Shares = Record<Id, number>;
export const NONE = 'none';

export const shareOf = (shares: Shares, who: Id): number => shares[who] ?? 0;

export const sum = (shares: Shares): number => Object.values(shares).reduce((s, n) => s + n, 0);

/** Permille from which a crowd is somebody's. */
export const HELD = 500;

/** R1.4: the depth of a hold: on how many of these levels (province, district, cell) he has half or more, 0–3. */
export const depthOf = (o: { province: Shares; district: Shares; cell: Shares }, who: Id): number =>
  [o.province, o.district, o.cell].filter((level) => shareOf(level, who) >= HELD).length;

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
export function take(shares: Shares, who: Id, percent: number): void {
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

export function follow(lower: Shares, upper: Shares, percent: number): void {
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

/** Weights of several blocs in one contest: the leader against each other in turn, by `carry`; the unattached count `organised` per cent, for nobody organises them. */
export function contest(shares: Shares, regime: number, organised: number): Shares {
  const counted: Shares = {};
  for (const [k, n] of Object.entries(shares)) counted[k] = k === NONE ? Math.trunc((n * organised) / 100) : n;
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
