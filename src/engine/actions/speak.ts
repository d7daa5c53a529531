// speak: once on the item on the table, with a paper read out or a past deed played (R4.3, R7.4, R7.5).
import type { Refusal } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Speech } from '../../model/session';
import type { Id, Item, State } from '../../model/state';
import { hasPaper } from '../documents';
import { refuseSealed } from '../seals';
import { itemOnTable, readOut } from '../session';
import { papersIn } from '../talks';
import { addEntry, refusal } from '../tools';
import type { ActionRule } from './actionRule';

const papersAtHand = (scenario: Scenario, state: State, seat: Id): (Id | null)[] => [
  null,
  ...papersIn(scenario, state)
    .filter((d) => hasPaper(state, d.id, seat) && (d.lenin || Object.keys(d.targets).length > 0))
    .map((d) => d.id),
];

/** What a man could say on an item: for or against, with a paper he has at hand, or against it with a past deed of its mover. */
export function wordsOn(scenario: Scenario, state: State, person: Id, item: Item): Speech[] {
  const records = item.mover === null || item.mover === person ? [] : state.people[item.mover]!.facts;
  return (['for', 'against'] as const).flatMap((act) => [
    ...papersAtHand(scenario, state, person).map((document) => ({ person, act, document, record: null })),
    ...(act === 'against' ? records.map((record) => ({ person, act, document: null, record })) : []),
  ]);
}

/** Whether he has at hand what he would speak with. */
export function refuseProof(scenario: Scenario, state: State, a: { seat: Id; document: Id | null; record: Id | null }): Refusal | null {
  if (a.document !== null && !hasPaper(state, a.document, a.seat)) return refusal('R1.6', 'document.notHeld', { document: a.document });
  const sealed = a.document === null ? null : refuseSealed(scenario, state, a.document, a.seat);
  if (sealed !== null) return sealed;
  return a.record !== null && scenario.byId.facts[a.record] === undefined ? refusal('R7.4', 'fact.unknown', {}) : null;
}

export const speak: ActionRule<'speak'> = {
  options(scenario, state, seat) {
    const item = itemOnTable(state);
    if (state.session === null || item === null || state.session.closed || !state.session.present.includes(seat)) return [];
    return wordsOn(scenario, state, seat, item)
      .map(({ act, document, record }) => ({ type: 'speak' as const, seat, act, document, record }))
      .filter((a) => speak.refuse(scenario, state, a) === null);
  },
  refuse(scenario, state, a) {
    const s = state.session;
    if (state.phase !== 'session' || s === null || itemOnTable(state) === null) return refusal('R4.2', 'phase.notSession', {});
    if (!s.present.includes(a.seat)) return refusal('R2.4', 'person.absent', { place: state.people[a.seat]!.place });
    if (s.speeches.some((x) => x.person === a.seat)) return refusal('R4.2', 'speak.once', {});
    if (s.closed) return refusal('R4.2', 'procedure.closed', {});
    if (s.ballots[a.seat] !== undefined) return refusal('R4.3', 'vote.cast', {});
    return refuseProof(scenario, state, a);
  },
  apply(scenario, draft, a) {
    draft.session!.speeches.push({ person: a.seat, act: a.act, document: a.document, record: a.record });
    addEntry(draft, `speech.${a.act}`, { person: a.seat, item: itemOnTable(draft)!.id, record: a.record }, { who: [...draft.session!.present] });
    if (a.document !== null) readOut(scenario, draft, draft.session!, a.document, a.seat);
  },
};
