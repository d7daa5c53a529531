// War danger (R8.3): what raises and lowers it, and that all are told when it becomes high or has passed. A scenario without it has none.
import type { DangerState } from '../model/danger';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { addEntry, clamp } from './tools';

const made = (scenario: Scenario, value: number): DangerState => {
  const data = scenario.manifest.danger!;
  return { value, brake: value >= data.high ? data.brake : 0 };
};

/** As the game begins; nothing to keep where the scenario has none. */
export const dangerAtStart = (scenario: Scenario): { danger?: DangerState } =>
  scenario.manifest.danger === undefined ? {} : { danger: made(scenario, scenario.manifest.danger.start) };

export const dangerNow = (state: State): number => state.danger?.value ?? 0;

/** Whether it is felt now. */
export const isHigh = (scenario: Scenario, state: State): boolean =>
  scenario.manifest.danger !== undefined && dangerNow(state) >= scenario.manifest.danger.high;

/** Fear of war that the village feels at least (R8.2). */
export const fearOf = (scenario: Scenario, state: State): number => (isHigh(scenario, state) ? scenario.manifest.danger!.fear : 0);

/** Moves it within 0…100; when it becomes high, or is so no longer, everybody hears of it. */
export function moveDanger(scenario: Scenario, draft: State, by: number): void {
  if (draft.danger === undefined || by === 0) return;
  const was = isHigh(scenario, draft);
  draft.danger = made(scenario, clamp(draft.danger.value + by, 0, 100));
  const is = isHigh(scenario, draft);
  if (is !== was) addEntry(draft, is ? 'danger.high' : 'danger.past', { by: draft.danger.value }, { weight: 2 });
}

/** A month without news lets it pass. */
export const fadeDanger = (scenario: Scenario, draft: State): void => moveDanger(scenario, draft, -(scenario.manifest.danger?.fade ?? 0));

/** What moving a lever to a step does to it: a directive to a foreign party is heard abroad. */
export const dangerOfStep = (scenario: Scenario, state: State, lever: Id, value: number): number =>
  state.danger === undefined ? 0 : (scenario.byId.levers[lever]?.danger ?? 0) * (value - state.levers[lever]!.value);

/** The one writer of a lever's step. */
export function setLever(scenario: Scenario, draft: State, lever: Id, value: number): void {
  const by = dangerOfStep(scenario, draft, lever, value);
  draft.levers[lever]!.value = value;
  moveDanger(scenario, draft, by);
}
