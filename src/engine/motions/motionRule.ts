// The shape every motion kind has: one file each, legality and consequence side by side (R4.2).
import type { Refusal } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, Item, State } from '../../model/state';

export type MotionOf<K extends Motion['kind']> = Extract<Motion, { kind: K }>;

/** One kind of motion. All of it reads the State; only `apply` writes, and only after the room has carried it. */
export interface MotionRule<K extends Motion['kind']> {
  /** What it is about, for promises, conditions and the bar on repetition: `kind/object/…`. */
  subject(motion: MotionOf<K>, state: State): string;
  /** The one thing it judges, where a room judges one at a time: what else should become of it is moved as an amendment (R4.1). */
  thing?(motion: MotionOf<K>): string;
  /** Questions it touches and how sharply, −2…+2 (R4.3 conviction). */
  positions(scenario: Scenario, state: State, motion: MotionOf<K>): Record<Id, number>;
  /** Whom it gives to or takes from, −3…+3; follows from the kind, never typed in (R4.3). */
  stakes(scenario: Scenario, state: State, motion: MotionOf<K>): Record<Id, number>;
  /** Persons who speak but do not vote on it (R4.6). */
  excluded?(state: State, motion: MotionOf<K>): Id[];
  /** Permille of those who vote that must be for it; without this, more than are against (R5.3). */
  needed?(scenario: Scenario, state: State, motion: MotionOf<K>): number;
  /** null, or why this room cannot take it up. */
  refuse(scenario: Scenario, state: State, motion: MotionOf<K>, room: Id): Refusal | null;
  /** Every instance worth laying before this room now; each is accepted by `refuse`. */
  options(scenario: Scenario, state: State, room: Id, mover: Id): MotionOf<K>[];
  apply(scenario: Scenario, draft: State, motion: MotionOf<K>, item: Item): void;
}
