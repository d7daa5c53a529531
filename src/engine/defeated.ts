// Whose fall is a question of the defeated (R4.2). Pure reading.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { hasGround } from './cases';

/** Whether to take office from him is to cut the defeated off: there is ground for a case against him (R5.9), he is labelled, or a penalty stands. Else it is a blow at a man and no more. */
export function isDefeated(scenario: Scenario, state: State, person: Id): boolean {
  const { standing, labels } = state.people[person]!;
  return standing !== 'none' || labels.length > 0 || hasGround(scenario, state, person);
}

/** What a loss of office says on the question `cut`: `weight` where one of these is of the defeated. */
export const cutBy = (scenario: Scenario, state: State, people: readonly Id[], weight: number): { cut?: number } =>
  scenario.byId.questions.cut !== undefined && weight > 0 && people.some((id) => isDefeated(scenario, state, id)) ? { cut: weight } : {};
