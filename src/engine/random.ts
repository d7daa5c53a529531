// Keyed seeded streams over seedrandom (R0.7): one per purpose, keyed by seed + purpose + count, so that a draw added somewhere shifts no other
// and a counterfactual branch meets the same luck as its twin.
import alea from 'seedrandom/lib/alea.js';
import type { State } from '../model/state';

/** The next whole number 0…below−1 of a purpose; the count lives in State. */
export function draw(draft: State, purpose: string, below: number): number {
  const count = draft.streams[purpose] ?? 0;
  draft.streams[purpose] = count + 1;
  return drawAt(draft.seed, purpose, count, below);
}

/** The same number without a State: for computer players, whose streams lie outside it. */
export function drawAt(seed: string, purpose: string, count: number, below: number): number {
  const bits = alea(`${seed}|${purpose}|${count}`).int32() >>> 0;
  return bits % below;
}
