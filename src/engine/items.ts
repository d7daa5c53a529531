// Items of business: a motion with its room, mover and fate, and the matter it is about (R4.1).
import type { Scenario } from '../model/scenario';
import type { Id, Item, State } from '../model/state';
import { subjectOf } from './motions';

/** Add an item; its subject is fixed now, so that a later change of the world does not rename it. */
export function addItem(
  _scenario: Scenario,
  draft: State,
  item: Pick<Item, 'room' | 'mover' | 'motion' | 'amends' | 'confirms'> & { from?: Id },
): Item {
  const whole: Item = {
    ...item,
    from: item.from ?? null,
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

/** How many parts of a subject name the matter, where what follows says only who or which way. */
const PARTS_OF_MATTER: Readonly<Record<string, number>> = {
  appoint: 2,
  line: 2,
  lever: 2,
  text: 2,
  instruct: 2,
  verdict: 2,
  reporter: 2,
  mandates: 2,
  enrol: 2,
  elect: 3,
};

/** The matter behind a subject: what post, which body's reform, which question — whoever is named and whichever way. */
export function matterOf(subject: string): string {
  let end = subject.indexOf('/');
  const parts = PARTS_OF_MATTER[subject.slice(0, end)];
  if (parts === undefined) return subject;
  for (let n = 1; n < parts && end >= 0; n += 1) end = subject.indexOf('/', end + 1);
  return end < 0 ? subject : subject.slice(0, end);
}

/** Reforms that end a body, and the one that begins it: each would undo the other. */
const UNDONE_BY: Readonly<Record<string, readonly string[]>> = { abolished: ['founded'], merged: ['founded'], founded: ['abolished', 'merged'] };

/** R4.1: matters that rest with one that was carried, because they would undo it: a body that was abolished or merged is not founded anew, nor the other way. */
export function undoing(subject: string): string[] {
  const [kind, body, field] = subject.split('/');
  return kind === 'reform' ? (UNDONE_BY[field!] ?? []).map((other) => `reform/${body}/${other}`) : [];
}

/**
 * R4.1: what has waited over a sitting and whose matter was decided meanwhile, here or in a wider room, by a motion that was carried: each with the item
 * that decided it. Confirmations wait for nothing else; amendments go with what they amend.
 */
export function overtaken(scenario: Scenario, state: State, room: Id): { item: Item; by: Item }[] {
  const { rank, ofState } = scenario.byId.bodies[room]!;
  return openItems(state, room).flatMap((item) => {
    if (item.turn >= state.turn || item.confirms !== null || item.amends !== null) return [];
    const matter = matterOf(item.subject);
    const by = state.items.find(
      (i) =>
        i.vote !== null &&
        state.votes[i.vote]!.carried &&
        state.votes[i.vote]!.turn >= item.turn &&
        i.motion.kind === item.motion.kind &&
        matterOf(i.subject) === matter &&
        (i.room === room || (scenario.byId.bodies[i.room]!.rank > rank && (ofState || !scenario.byId.bodies[i.room]!.ofState))),
    );
    return by === undefined ? [] : [{ item, by }];
  });
}
