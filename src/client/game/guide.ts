// Which step of a guide a player is at: pure, over what is open before him and what he has done. It never acts, and never minds what he does instead.
import type { Action } from '../../model/action';
import type { Condition } from '../../model/condition';
import type { Guide, GuideScreen, GuideStep } from '../../model/guide';
import type { Id } from '../../model/state';

/** What is before the player. */
export interface Moment {
  /** The month, as the calendar names it. */
  turn: string;
  /** null: something that no guide speaks of. */
  screen: GuideScreen | null;
  /** Whether it is so, as far as his seat can know. */
  holds: (when: Condition) => boolean;
}

/** What the player did, as far as a guide minds it. */
export type Told = { type: 'action'; action: Action } | { type: 'open'; what: 'circle' | 'why' };

const isOf = (step: GuideStep, turn: string): boolean => step.turn === null || step.turn === turn;

/** The first step that is not done and fits what is open; null when it has nothing to say here. */
export function stepNow(guide: Guide, done: ReadonlySet<Id>, { turn, screen, holds }: Moment): GuideStep | null {
  return (
    guide.steps.find((step) => !done.has(step.id) && step.screen === screen && isOf(step, turn) && (step.when === null || holds(step.when))) ?? null
  );
}

/** Whether this is what the step asks for. */
export function completes(step: GuideStep, told: Told): boolean {
  const { done } = step;
  switch (done.type) {
    case 'read':
      return false;
    case 'order':
      return told.type === 'action' && told.action.type === 'order' && told.action.order.kind === done.kind;
    case 'act':
      return told.type === 'action' && told.action.type === done.act;
    case 'open':
      return told.type === 'open' && told.what === done.what;
  }
}

/**
 * The steps done after this: all of the month that ask for it, so that nobody is told to do what he has just done. What is opened counts for the
 * screen it was opened from (`screen`): it can be asked for twice in a month.
 */
export function doneAfter(guide: Guide, done: ReadonlySet<Id>, { turn, screen }: Pick<Moment, 'turn' | 'screen'>, told: Told): ReadonlySet<Id> {
  const met = guide.steps.filter(
    (step) => !done.has(step.id) && isOf(step, turn) && (told.type === 'action' || step.screen === screen) && completes(step, told),
  );
  return met.length === 0 ? done : new Set([...done, ...met.map((step) => step.id)]);
}

/** How far the guide has come: a step's place among all. */
export const placeOf = (guide: Guide, step: GuideStep): { at: number; of: number } => ({ at: guide.steps.indexOf(step) + 1, of: guide.steps.length });
