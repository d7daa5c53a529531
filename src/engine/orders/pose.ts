// pose: what a man will say of himself in caucuses he is called to this month, instead of laying his mind open (R3.7). It works in `summon`.
import type { Ballot } from '../../model/action';
import { BALLOTS } from '../../model/action';
import type { Id, State } from '../../model/state';
import { addEntry, refusal } from '../tools';
import { card, line, type OrderRule } from './orderRule';

/** What this man says of himself wherever he is called to this month; null = the truth. */
export function poseOf(state: State, person: Id): Ballot | null {
  for (const o of state.plans[person] ?? []) if (o.kind === 'pose') return o.stance;
  return null;
}

export const pose: OrderRule<'pose'> = {
  rule: 'R3.7',
  options: (_scenario, state, seat) => (poseOf(state, seat) === null ? BALLOTS.map((stance) => ({ kind: 'pose' as const, stance })) : []),
  refuse: (_scenario, state, seat) => (poseOf(state, seat) === null ? null : refusal('R3.7', 'order.already', {})),
  cost: () => 0,
  card: (_scenario, _state, _seat, o) => card([line(`card.pose.${o.stance}`), line('card.pose')], []),
  apply(_scenario, draft, seat, o) {
    addEntry(draft, `posed.${o.stance}`, { person: seat }, { who: [seat] });
  },
};
