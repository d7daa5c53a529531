// What a computer player is: a view of the game in, actions out. Its luck is its own, outside State.
import type { Action } from '../model/action';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, Phase, State } from '../model/state';

/** A moment of decision. `world` is what the seat believes (View.world), made when first asked for; `luck` gives 0…below−1, the same for the same purpose. */
export interface Mind {
  scenario: Scenario;
  phase: Phase;
  readonly world: State;
  seat: Id;
  /** false: nobody waits for his answer in the corridor, which he knows without looking at his world. Left out where nobody has asked. */
  isAsked?: boolean;
  /** The work of his desks this month, which he knows as well. */
  duties?: () => Order[];
  luck: (purpose: string, below: number) => number;
}

/** The actions it would take now, in order, up to the end of its part in this phase. Empty = nothing to do. */
export type Player = (mind: Mind) => Action[];

/** Luck of one seat in one game: keyed by seed, seat, turn and purpose, so that a twin game meets the same. A hash, not a stream: it is asked thousands of times. */
export function luckOf(seed: string, seat: Id, turn: number): Mind['luck'] {
  const base = mix(`${seed}|${seat}|${turn}`, 0x9e3779b9);
  return (purpose, below) => (mix(purpose, base) >>> 4) % below;
}

function mix(text: string, start: number): number {
  let h = start | 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
