// What is laid on a few: cases of the control commission with the penalties they end in, and commissions on a question. Shapes only.
import type { Rung } from './motion';
import type { PLEAS } from './order';

type Id = string;

/** How a case of the control commission stands (R5.9): open until it is found, or ends without a finding. */
export const CASE_STAGES = ['opened', 'heard', 'passed', 'found', 'kept', 'buried', 'notCompetent'] as const;
export interface Case {
  id: number;
  person: Id;
  /** Who opened it; null = it opened itself, by a breach of a warned man. */
  by: Id | null;
  /** The body where it lies: the commission, or the room that took it up. */
  body: Id;
  stage: (typeof CASE_STAGES)[number];
  /** Turn of its last step. */
  moved: number;
  plea: (typeof PLEAS)[number] | null;
  /** What was found against him at the hearing, 0 and more. */
  evidence: number;
  rung: Rung | null;
}

/** A penalty and what has become of it: `held` is suspended by a measure, `ended` by its term, `lifted` on petition. */
export interface Penalty {
  person: Id;
  rung: Rung;
  turn: number;
  /** Last turn of its term; null = until it is lifted. */
  until: number | null;
  state: 'inForce' | 'held' | 'ended' | 'lifted';
}

/** A commission (R4.8): until it has met, or its time has run out, its theme rests in the room that named it. */
export interface Commission {
  theme: Id;
  members: Id[];
  convener: Id;
  room: Id;
  mandate: 'report' | 'decide';
  /** Last turn in which it may meet. */
  due: number;
  state: 'waits' | 'met' | 'lapsed';
}
