// The registry of motion kinds: a kind without a rule does not compile.
import type { Refusal } from '../../model/action';
import { MOTION_KINDS, type Motion } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, Item, State } from '../../model/state';
import { hasMotion, refuseMotionKind } from '../verbs';
import { appoint } from './appoint';
import { article } from './article';
import { caseMotion } from './case';
import { commission } from './commission';
import { convene } from './convene';
import { delegate } from './delegate';
import { demand } from './demand';
import { discipline } from './discipline';
import { elect } from './elect';
import { enforce } from './enforce';
import { enrol } from './enrol';
import { fraction } from './fraction';
import { instruct } from './instruct';
import { label } from './label';
import { lever } from './lever';
import { lift } from './lift';
import { line } from './line';
import { mandates } from './mandates';
import { measure } from './measure';
import { mission } from './mission';
import type { MotionRule } from './motionRule';
import { offerPost } from './offerPost';
import { refuseAcrossParties } from './parties';
import { postpone } from './postpone';
import { reform } from './reform';
import { reporter } from './reporter';
import { resignation } from './resignation';
import { review } from './review';
import { rule } from './rule';
import { settle } from './settle';
import { slate } from './slate';
import { text } from './text';
import { verdict } from './verdict';

const RULES: { [K in Motion['kind']]: MotionRule<K> } = {
  elect,
  slate,
  appoint,
  offerPost,
  reform,
  line,
  lever,
  review,
  rule,
  text,
  instruct,
  article,
  verdict,
  enforce,
  label,
  discipline,
  lift,
  demand,
  resignation,
  settle,
  reporter,
  commission,
  mission,
  delegate,
  convene,
  case: caseMotion,
  measure,
  postpone,
  mandates,
  enrol,
  fraction,
};

// One narrow cast: the registry's mapped type guarantees that RULES[kind] fits the motion of that kind.
const ruleFor = (motion: Motion): MotionRule<Motion['kind']> => RULES[motion.kind] as unknown as MotionRule<Motion['kind']>;

export const subjectOf = (motion: Motion, state: State): string => ruleFor(motion).subject(motion as never, state);
/** What a room judges by it, one motion at a time (R4.1); null where it may have several. */
export const thingOf = (motion: Motion): string | null => ruleFor(motion).thing?.(motion as never) ?? null;
export const positionsOf = (scenario: Scenario, state: State, motion: Motion): Record<Id, number> =>
  ruleFor(motion).positions(scenario, state, motion as never);
export const stakesOf = (scenario: Scenario, state: State, motion: Motion): Record<Id, number> =>
  ruleFor(motion).stakes(scenario, state, motion as never);
export const excludedFrom = (state: State, motion: Motion): Id[] => ruleFor(motion).excluded?.(state, motion as never) ?? [];
export const neededFor = (scenario: Scenario, state: State, motion: Motion): number =>
  ruleFor(motion).needed?.(scenario, state, motion as never) ?? 0;
/** Why a room cannot decide on this motion, whoever has laid it, or null. */
export const refuseItem = (scenario: Scenario, state: State, motion: Motion, room: Id): Refusal | null =>
  refuseAcrossParties(scenario, motion, room) ?? ruleFor(motion).refuse(scenario, state, motion as never, room);
/** Why nobody may lay it before the room, or null. */
export const refuseMotion = (scenario: Scenario, state: State, motion: Motion, room: Id): Refusal | null =>
  refuseMotionKind(scenario, motion.kind) ?? refuseItem(scenario, state, motion, room);
export const applyMotion = (scenario: Scenario, draft: State, motion: Motion, item: Item): void =>
  ruleFor(motion).apply(scenario, draft, motion as never, item);

/** Every motion worth laying before a room now, kind by kind; `kinds` narrows. */
export function motionOptions(scenario: Scenario, state: State, room: Id, mover: Id, kinds: readonly Motion['kind'][] = MOTION_KINDS): Motion[] {
  const out: Motion[] = [];
  for (const kind of kinds) {
    if (!hasMotion(scenario, kind)) continue;
    for (const m of RULES[kind].options(scenario, state, room, mover)) out.push(m as Motion);
  }
  return out.filter((m) => refuseAcrossParties(scenario, m, room) === null);
}
