// What people meet and write about: the bodies whose powers of appointment could be shared.
import { appointing } from '../motions/reform';
import { perScenario } from '../tools';

/** Subject patterns (`reform/<body>/*`) offered for caucuses, claims and rumours. Any other pattern is accepted too. */
export const subjectsOfTalk = perScenario((scenario): readonly string[] =>
  scenario.bodies.filter((b) => !b.sits && b.head !== null && appointing(scenario).some((p) => p.body === b.id)).map((b) => `reform/${b.id}/*`),
);
