// travel: free, first of all orders, and you are absent from this month's session where you left (R2.2); there by distance, by rail or by air, if nobody
// holds you (R1.9). Against a doctor's order, or from a post abroad that one was not recalled from, it is a breach.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { HARM, isForbidden, isHarmful } from '../ailments';
import { hostOf, isPostedAbroad } from '../hosts';
import { daysByAir, isHeld, setOut, turnsUnderWay } from '../journeys';
import { toldNotToSit } from '../notices';
import { moveHealth } from '../sickbed';
import { addEntry, addFactionalism, breachNow, constant, refusal } from '../tools';
import { card, line, type OrderOf, type OrderRule } from './orderRule';

const disobeys = (scenario: Scenario, state: State, seat: Id, o: OrderOf<'travel'>): boolean =>
  isForbidden(state, seat) && isHarmful(scenario, seat, o.fly === true);

/** R1.3: abroad goes who has a post there. */
const isOpenTo = (scenario: Scenario, state: State, seat: Id, place: Id): boolean =>
  hostOf(scenario, place) === null || scenario.posts.some((p) => p.place === place && state.posts[p.id]!.holder === seat);

export const travel: OrderRule<'travel'> = {
  rule: 'R2.2',
  options: (scenario, state, seat) =>
    scenario.places
      .flatMap((p): OrderOf<'travel'>[] => {
        const byRail = { kind: 'travel' as const, place: p.id };
        return daysByAir(scenario, state.people[seat]!.place, p.id) === null ? [byRail] : [byRail, { ...byRail, fly: true }];
      })
      .filter((o) => travel.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    if (scenario.byId.places[o.place] === undefined) return refusal('R2.2', 'place.unknown', { place: o.place });
    const { place, journey } = state.people[seat]!;
    if (place === o.place) return refusal('R2.2', 'place.there', { person: seat, place: o.place });
    if (isHeld(state, seat)) return refusal('R1.9', 'travel.held', { place });
    if (journey !== null) return refusal('R1.9', 'travel.underWay', { place: journey.to });
    if (o.fly === true && daysByAir(scenario, place, o.place) === null) return refusal('R1.9', 'travel.noFlight', { place: o.place });
    if (!isOpenTo(scenario, state, seat, o.place)) return refusal('R1.3', 'travel.abroad', { place: o.place });
    return state.plans[seat]?.some((p) => p.kind === 'travel') ? refusal('R2.2', 'order.already', {}) : null;
  },
  cost: () => 0,
  breach: (scenario, state, seat, o) =>
    disobeys(scenario, state, seat, o) || isPostedAbroad(scenario, state, seat) ? breachNow(state, constant(scenario, 'breachFactionalism')) : 0,
  card(scenario, state, seat, o) {
    const count = turnsUnderWay(scenario, state, state.people[seat]!.place, o.place, o.fly === true);
    const { place } = o;
    const harm = isHarmful(scenario, seat, o.fly === true) ? [line('card.travel.harm', { by: -HARM })] : [];
    const told = toldNotToSit(state, seat).map((room) => line('card.travel.told', { room }));
    if (count > 0) return card([line('card.travel.long', { place, count }), ...harm, ...told], ['all']);
    return card([line(scenario.byId.places[place]!.centre ? 'card.travel.centre' : 'card.travel.away', { place }), ...harm, ...told], ['all']);
  },
  apply(scenario, draft, seat, o) {
    const breach = travel.breach!(scenario, draft, seat, o);
    if (disobeys(scenario, draft, seat, o))
      addEntry(draft, 'travelled.against', { person: seat, place: o.place }, { weight: 2, reflects: { [seat]: -1 } });
    else if (breach > 0) addEntry(draft, 'travelled.unrecalled', { person: seat }, { weight: 2, reflects: { [seat]: -1 } });
    addFactionalism(draft, seat, breach);
    if (isHarmful(scenario, seat, o.fly === true)) moveHealth(scenario, draft, seat, -HARM);
    setOut(scenario, draft, seat, o.place, o.fly === true);
  },
};
