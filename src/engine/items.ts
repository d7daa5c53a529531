// Items of business: a motion with its room, mover and fate (R4.1).
import type { Scenario } from '../model/scenario';
import type { Id, Item, State } from '../model/state';
import { subjectOf } from './motions';

/** Add an item; its subject is fixed now, so that a later change of the world does not rename it. */
export function addItem(_scenario: Scenario, draft: State, item: Pick<Item, 'room' | 'mover' | 'motion' | 'amends' | 'confirms'>): Item {
  const whole: Item = {
    ...item,
    id: draft.items.length,
    turn: draft.turn,
    subject: subjectOf(item.motion, draft),
    outcome: null,
    moved: null,
    vote: null,
  };
  draft.items.push(whole);
  return draft.items[draft.items.length - 1]!;
}

/** Items waiting for a room, in the order in which they came: amendments stand before what they amend (R4.2). */
export function openItems(state: State, room: Id): Item[] {
  return state.items.filter((i) => i.room === room && i.outcome === null);
}
