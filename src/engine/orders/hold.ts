// hold: who is host, doctor or police over a place keeps a man there until the end of next month (R1.9). A room may still send him elsewhere.
import type { Id, State } from '../../model/state';
import { keepAct, refuseUndone } from '../acts';
import { holdBack, isHeld } from '../journeys';
import { matterOfAct } from '../jurisdiction';
import { isCapable } from '../read';
import { addEntry, doDeed, refusal } from '../tools';
import { postWithPower, reachOf } from './appoint';
import { card, line, type OrderRule, trustLine } from './orderRule';

const isPlanned = (state: State, seat: Id, person: Id): boolean => state.plans[seat]?.some((p) => p.kind === 'hold' && p.person === person) ?? false;

export const hold: OrderRule<'hold'> = {
  rule: 'R1.9',
  options(scenario, state, seat) {
    const places = reachOf(scenario, state, seat, 'hold');
    if (places.size === 0) return [];
    return scenario.people
      .filter((p) => places.has(state.people[p.id]!.place))
      .map((p) => ({ kind: 'hold' as const, person: p.id }))
      .filter((o) => hold.refuse(scenario, state, seat, o) === null);
  },
  refuse(scenario, state, seat, o) {
    if (o.person === seat || !isCapable(scenario, state, o.person)) return refusal('R1.9', 'person.unavailable', { person: o.person });
    const { place } = state.people[o.person]!;
    if (postWithPower(scenario, state, seat, 'hold', place) === null) return refusal('R1.9', 'hold.noPower', { place });
    if (isHeld(state, o.person)) return refusal('R1.9', 'hold.held', { person: o.person });
    return isPlanned(state, seat, o.person) ? refusal('R1.9', 'order.already', {}) : refuseUndone(state, 'hold', o.person, place);
  },
  cost: () => 1,
  card: (scenario, state, seat, o) =>
    card(
      [
        line('card.hold', { person: o.person, place: state.people[o.person]!.place }),
        line('card.slight', { person: o.person }),
        ...trustLine(scenario, state, 'slight', seat, o.person),
      ],
      [o.person],
    ),
  apply(scenario, draft, seat, o) {
    const { place } = draft.people[o.person]!;
    // Who has left in the same month is out of reach.
    if (postWithPower(scenario, draft, seat, 'hold', place) === null) {
      addEntry(draft, 'hold.gone', { person: o.person }, { who: [seat] });
      return;
    }
    holdBack(draft, o.person);
    doDeed(scenario, draft, 'slight', seat, o.person);
    // R8.6: where the police is a business that a room reviews, the room may have him let go.
    if (matterOfAct(scenario, { kind: 'hold', target: o.person }) !== null) keepAct(draft, seat, 'hold', o.person, null, place, o.person);
    addEntry(draft, 'hold.held', { by: seat, person: o.person, place }, { who: [seat, o.person], weight: 1 });
  },
};
