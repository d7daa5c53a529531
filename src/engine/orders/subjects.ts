// What people meet and write about: the bodies whose powers of appointment could be shared.
import type { Scenario } from '../../model/scenario';
import { hasAppointments } from '../motions/reform';

/** Subject patterns (`reform/<body>/*`) offered for caucuses, claims and rumours. Any other pattern is accepted too. */
export function subjectsOfTalk(scenario: Scenario): string[] {
  return scenario.bodies.filter((b) => !b.sits && b.head !== null && hasAppointments(scenario, b.id)).map((b) => `reform/${b.id}/*`);
}
