// petition: ask a room to lift a label or a sentence, or to take one back into the party (R5.9).
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';
import { refuseLaid } from '../actions/table';
import { addItem } from '../items';
import { isReachable, weighsOn } from '../outside';
import { roomsThisTurn, votersOf } from '../read';
import { addEntry, refusal } from '../tools';
import { count } from '../votes';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

type Petition = OrderOf<'petition'>;

const motionOf = (seat: string, o: Petition) => ({ kind: 'lift' as const, who: seat, what: o.what });

const waits = (state: State, seat: string, o: Petition): boolean =>
  state.petitions?.some((p) => p.person === seat && p.what === o.what && state.items[p.item]?.outcome === null) ?? false;

/** How the room would vote on it, as far as this State knows. */
function isGranted(scenario: Scenario, state: State, seat: string, o: Petition): boolean {
  const voters = votersOf(scenario, state, o.room, []).filter((id) => id !== seat);
  return count(scenario, state, { motion: motionOf(seat, o), room: o.room, mover: null, voters, speeches: [], explain: false }).carried;
}

export const petition: OrderRule<'petition'> = {
  rule: 'R5.9',
  options: (scenario, state, seat) =>
    roomsThisTurn(scenario, state)
      .flatMap((room) => (['membership', 'rung', 'label'] as const).map((what): Petition => ({ kind: 'petition', what, room })))
      .filter((o) => petition.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (!weighsOn(state, seat, o.what)) return refusal('R5.9', 'lift.nothing', { person: seat });
    const body = scenario.byId.bodies[o.room];
    if (body === undefined || !roomsThisTurn(scenario, state).includes(o.room)) return refusal('R1.9', 'room.doesNotSit', { room: o.room });
    if (body.ofState || body.rank < 3) return refusal('R5.9', 'room.notCompetent', { room: o.room, body: o.room });
    if (waits(state, seat, o)) return refusal('R5.9', 'petition.waits', {});
    if (state.plans[seat]?.some((p) => p.kind === 'petition')) return refusal('R5.9', 'order.already', {});
    const why = refuseLaid(scenario, state, o.room, motionOf(seat, o));
    // That he asks is what the motion waits for.
    return why !== null && why.key !== 'lift.unasked' ? why : null;
  },
  cost: () => 0,
  card(scenario, state, seat, o) {
    const granted = isGranted(scenario, state, seat, o);
    const outcome = line(granted ? 'card.petition.granted' : 'card.petition.denied', { room: o.room });
    return card([line(`card.petition.${o.what}`, { room: o.room })], ['all'], [{ line: outcome, percent: granted ? 100 : 0 }]);
  },
  apply(scenario, draft, seat, o) {
    if (!weighsOn(draft, seat, o.what) || !isReachable(scenario, draft, seat, 'petition')) return;
    draft.petitions ??= [];
    draft.petitions.push({ turn: draft.turn, person: seat, what: o.what, room: o.room, item: draft.items.length });
    addItem(scenario, draft, { room: o.room, mover: null, motion: motionOf(seat, o), amends: null, confirms: null });
    addEntry(draft, `petition.${o.what}`, { person: seat, room: o.room }, { weight: 1 });
  },
};
