// What a post weighs, and writing a holder into it: the one place where posts change hands.
import type { Post, Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { setOut } from '../journeys';
import { centreOf, isCapable, isSeat } from '../read';
import { swayByLostBase } from '../sways';
import { addEntry, perScenario } from '../tools';

/** What a post of this rank weighs with whoever wins or loses it. */
export const WEIGHT_OF_RANK = { local: 1, provincial: 1, central: 2, top: 2 } as const;

/** R1.3: posts outside the centre tie a man to their place. Those that somebody would leave behind by taking this one. */
export function leftFor(scenario: Scenario, state: State, post: Id, person: Id): Id[] {
  const taken = scenario.byId.posts[post]!;
  if (!isTied(taken)) return [];
  const out: Id[] = [];
  for (const p of tiedPosts(scenario)) if (p.place !== taken.place && state.posts[p.id]!.holder === person) out.push(p.id);
  return out;
}
const isTied = (post: Post): boolean => post.rank === 'provincial' || post.rank === 'local';
const tiedPosts = perScenario((scenario) => scenario.posts.filter(isTied));

/** `by` is remembered: an appointee keeps the backing of the Secretariat that named him (R5.1). */
export function fillPost(scenario: Scenario, draft: State, post: Id, person: Id | null, by: Id | null, interim: boolean): void {
  for (const left of person === null ? [] : leftFor(scenario, draft, post, person)) {
    fillPost(scenario, draft, left, null, null, false);
    addEntry(draft, 'post.left', { post: left, person, for: post }, { weight: 1 });
  }
  const p = draft.posts[post]!;
  const before = p.holder;
  p.holder = person;
  p.appointedBy = person === null ? null : by;
  p.interim = interim;
  p.ordered = null;
  p.worked = false;
  p.idle = 0;
  const data = scenario.byId.posts[post]!;
  // A played man travels when he chooses to.
  if (person !== null && isTied(data) && !isSeat(draft, person) && isCapable(scenario, draft, person) && draft.people[person]!.place !== data.place)
    setOut(scenario, draft, person, data.place);
  // R1.3: who loses a post abroad is recalled.
  const isAbroad = scenario.byId.places[data.place]?.host !== undefined;
  if (isAbroad && before !== null && before !== person && draft.people[before]!.place === data.place)
    setOut(scenario, draft, before, centreOf(scenario));
  const body = data.body === null ? undefined : draft.bodies[data.body];
  if (body !== undefined && data.rank === 'top' && body.head === before) body.head = person;
  swayByLostBase(scenario, draft, post, before, person);
}
