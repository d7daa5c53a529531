// resignation: let a man go who has offered to; refused, he is begged to stay (R4.7).
import type { Scenario } from '../../model/scenario';
import type { Id, Item, State } from '../../model/state';
import { takeOff } from '../agenda';
import { cutBy } from '../defeated';
import { takersOf } from '../sides';
import { addAuthority, addEntry, constant, refusal } from '../tools';
import type { MotionRule } from './motionRule';
import { fillPost } from './posts';

export const resignation: MotionRule<'resignation'> = {
  subject: (m) => `resignation/${m.person}/${m.post}`,
  positions: (scenario, state, m) => ({ ...cutBy(scenario, state, [m.person], 1) }),
  stakes: (_sc, _s, m) => ({ [m.person]: -2 }),
  excluded: (_s, m) => [m.person],
  refuse(_scenario, state, m) {
    const open = state.resignations.some((r) => r.open && r.person === m.person && r.post === m.post);
    return open && state.posts[m.post]?.holder === m.person ? null : refusal('R4.7', 'resignation.none', { person: m.person });
  },
  options: (scenario, state, room) =>
    state.resignations
      .map((r) => ({ kind: 'resignation' as const, person: r.person, post: r.post }))
      .filter((m) => scenario.byId.bodies[room]!.sits && resignation.refuse(scenario, state, m, room) === null),
  apply(scenario, draft, m, item) {
    closeResignation(draft, m.person, m.post);
    fillPost(scenario, draft, m.post, null, item.mover, false);
    addEntry(draft, 'resignation.accepted', { person: m.person, post: m.post, room: item.room }, { weight: 3 });
  },
};

/** It is decided: terms for taking it back that he has not answered are void. */
function closeResignation(draft: State, person: Id, post: Id): void {
  for (const r of draft.resignations) if (r.person === person && r.post === post) r.open = false;
  for (const d of draft.deals)
    if (d.state === 'offered' && takersOf(d).includes(person) && d.offer.ask.some((p) => p.kind === 'stay' && p.post === post)) d.state = 'lapsed';
}

/** R4.7: bought off: the offer is taken back, and what lies before a room about it falls. */
export function takeBackResignation(draft: State, person: Id, post: Id): void {
  closeResignation(draft, person, post);
  const isIt = (i: Item): boolean => i.outcome === null && i.motion.kind === 'resignation' && i.motion.person === person && i.motion.post === post;
  takeOff(
    draft,
    draft.items.filter(isIt).map((i) => i.id),
  );
  addEntry(draft, 'resignation.takenBack', { person, post }, { weight: 2 });
}

/** R4.7: refused means they begged him to stay: a little authority the first time, a loss each time after. */
export function begToStay(scenario: Scenario, draft: State, person: Id, post: Id): void {
  const p = draft.people[person]!;
  addAuthority(draft, person, p.begged === 0 ? constant(scenario, 'beggedFirst') : -constant(scenario, 'beggedAgain'));
  p.begged += 1;
  closeResignation(draft, person, post);
  addEntry(draft, 'resignation.refused', { person, post }, { weight: 2, reflects: { [person]: 1 } });
}
