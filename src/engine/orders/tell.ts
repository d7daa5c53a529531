// tell: say where a third man stands, truly or not. It works on whoever lacks the fact and trusts the teller; the vote refutes it (R6.3, R6.9).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { claim } from '../claims';
import { isFar, isNotice, noticesOf, roomTold, sendsFor } from '../notices';
import { isCapable, knowsTerms } from '../read';
import { isHelpless } from '../sickbed';
import { talked } from '../talks';
import { addEntry, constant, refusal, trustGain } from '../tools';
import { placeAfterTravel } from './court';
import { type Card, card, line, type OrderRule } from './orderRule';
import { subjectsOfTalk } from './subjects';

/** R6.3: those of whom the hearer, as far as one can tell, knows where they stand, so that a false word is seen through before any vote. */
export const seenThrough = (state: State, to: Id, about: readonly Id[]): Card['uncertain'] =>
  about.filter((id) => knowsTerms(state, to, id)).map((id) => ({ line: line('card.claim.seenThrough', { person: to, about: id }), percent: 100 }));

/** One tale to one man a month. */
const isTold = (state: State, seat: Id, to: Id): boolean => state.plans[seat]?.some((p) => p.kind === 'tell' && p.to === to) ?? false;

/** R6.9: what a telegram that is shown false costs its sender in authority. */
const priceOfLie = (scenario: Scenario): number => -constant(scenario, 'exposedAuthority');
/** And in the trust of who had it. */
const distrustOfLie = (scenario: Scenario, state: State, seat: Id, to: Id): number =>
  trustGain(state, to, seat, scenario.rules.deeds.bluffExposed[0]);

export const tell: OrderRule<'tell'> = {
  rule: 'R6.9',
  options(scenario, state, seat) {
    const here = placeAfterTravel(state, seat);
    const table = scenario.manifest.table;
    const voters = table === null ? [] : state.bodies[table.body]!.full.filter((id) => id !== seat && !isHelpless(scenario, state, id));
    const subjects = subjectsOfTalk(scenario);
    const telegrams = noticesOf(scenario).flatMap((subject) =>
      state.seats.flatMap((to) => (['for', 'against'] as const).map((stance) => ({ kind: 'tell' as const, to, about: seat, subject, stance }))),
    );
    const tales = scenario.people
      .filter((p) => p.id !== seat && state.people[p.id]!.place === here && state.seats.includes(p.id))
      .filter((p) => isCapable(scenario, state, p.id) && !isTold(state, seat, p.id))
      .flatMap((p) =>
        voters
          .filter((v) => v !== p.id)
          .flatMap((about) =>
            subjects.flatMap((subject) =>
              (['for', 'against'] as const).map((stance) => ({ kind: 'tell' as const, to: p.id, about, subject, stance })),
            ),
          ),
      );
    return [...tales, ...telegrams.filter((o) => tell.refuse(scenario, state, seat, o) === null)];
  },
  refuse(scenario, state, seat, o) {
    if (
      o.to === seat ||
      o.about === o.to ||
      state.people[o.to] === undefined ||
      state.people[o.about] === undefined ||
      !isCapable(scenario, state, o.to)
    )
      return refusal('R6.9', 'person.unavailable', { person: o.to });
    if (isNotice(o.subject)) {
      const room = roomTold(o.subject);
      if (o.about !== seat || scenario.byId.bodies[room]?.notice !== true || !sendsFor(scenario, state, seat, room))
        return refusal('R6.9', 'tell.noNotice', {});
      if (!isFar(scenario, state, room, o.to)) return refusal('R6.9', 'tell.notFar', { person: o.to });
    } else if (state.people[o.to]!.place !== placeAfterTravel(state, seat))
      return refusal('R6.5', 'person.elsewhere', { person: o.to, place: state.people[o.to]!.place });
    return isTold(state, seat, o.to) ? refusal('R6.9', 'order.already', {}) : null;
  },
  cost: () => 1,
  card: (scenario, state, seat, o) =>
    isNotice(o.subject)
      ? card(
          [
            line(`card.telegram.${o.stance}`, {
              person: o.to,
              room: roomTold(o.subject),
              by: priceOfLie(scenario),
              back: distrustOfLie(scenario, state, seat, o.to),
            }),
          ],
          [o.to],
        )
      : card([line('card.tell', { person: o.to, about: o.about, stance: o.stance })], [o.to], seenThrough(state, o.to, [o.about])),
  apply(_scenario, draft, seat, o) {
    if (isNotice(o.subject)) {
      claim(draft, { by: seat, to: o.to, about: seat, subject: o.subject, stance: o.stance, turn: draft.turn });
      addEntry(draft, `telegram.${o.stance}`, { by: seat, to: o.to, room: roomTold(o.subject) }, { who: [seat, o.to], weight: 1 });
      return;
    }
    talked(draft, seat, o.to);
    claim(draft, { by: seat, to: o.to, about: o.about, subject: o.subject, stance: o.stance });
  },
};
