// What a post weighs, and writing a holder into it: the one place where posts change hands.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { swayByLostBase } from '../sways';

/** What a post of this rank weighs with whoever wins or loses it. */
export const WEIGHT_OF_RANK = { local: 1, provincial: 1, central: 2, top: 2 } as const;

/** `by` is remembered: an appointee keeps the backing of the Secretariat that named him (R5.1). */
export function fillPost(scenario: Scenario, draft: State, post: Id, person: Id | null, by: Id | null, interim: boolean): void {
  const p = draft.posts[post]!;
  const before = p.holder;
  p.holder = person;
  p.appointedBy = person === null ? null : by;
  p.interim = interim;
  p.ordered = null;
  p.worked = false;
  p.idle = 0;
  const data = scenario.byId.posts[post]!;
  const body = data.body === null ? undefined : draft.bodies[data.body];
  if (body !== undefined && data.rank === 'top' && body.head === before) body.head = person;
  swayByLostBase(scenario, draft, post, before, person);
}
