// Items of business: a motion with its room, mover and fate, and the matter it is about (R4.1).
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, Item, State } from '../model/state';
import { subjectOf, thingOf } from './motions';

/** R4.1: months for which what a room has decided, either way, rests in it and below it. */
export const REST_AFTER_VOTE = 3;

/** R4.1: whether that room is wider than this one. A room of the state is wider than no room of the party. */
export function standsAbove(scenario: Scenario, wide: Id, narrow: Id): boolean {
  const [above, below] = [scenario.byId.bodies[wide]!, scenario.byId.bodies[narrow]!];
  return above.rank > below.rank && (below.ofState || !above.ofState);
}

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
  article: 2,
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

/** What rests when this item has been voted on (R4.1): its matter, and of things that are judged one by one only this one. */
export function restOf(item: Pick<Item, 'subject' | 'motion'>): string {
  const thing = thingOf(item.motion);
  return thing === null ? matterOf(item.subject) : `${matterOf(item.subject)} ${thing}`;
}

/** R4.1: whether the same waits in a room already, or rests there: what an editor refers to it is not asked twice. */
export function isAskedOf(scenario: Scenario, state: State, room: Id, motion: Motion): boolean {
  const rest = restOf({ motion, subject: subjectOf(motion, state) });
  return state.items.some((i) => {
    if (i.motion.kind !== motion.kind || restOf(i) !== rest) return false;
    if (i.outcome === null) return i.room === room;
    return i.vote !== null && state.turn - i.turn < REST_AFTER_VOTE && (i.room === room || standsAbove(scenario, i.room, room));
  });
}

/** Reforms that end a body, and the one that begins it: each would undo the other. */
const UNDONE_BY: Readonly<Record<string, readonly string[]>> = { abolished: ['founded'], merged: ['founded'], founded: ['abolished', 'merged'] };

/** R4.1: matters that rest with one that was carried, because they would undo it: a body that was abolished or merged is not founded anew, nor the other way. */
export function undoing(subject: string): string[] {
  const [kind, body, field] = subject.split('/');
  return kind === 'reform' ? (UNDONE_BY[field!] ?? []).map((other) => `reform/${body}/${other}`) : [];
}

/**
 * R4.1: what waits in a room and has been decided since by a motion that was carried, each with the item that decided it: over a sitting, its matter here;
 * and in a wider room, this month too, its matter or the thing it judges. Confirmations wait for nothing else; amendments go with what they amend.
 */
export function overtaken(scenario: Scenario, state: State, room: Id): { item: Item; by: Item }[] {
  return openItems(state, room).flatMap((item) => {
    if (item.confirms !== null || item.amends !== null) return [];
    const rest = restOf(item);
    const thing = thingOf(item.motion);
    const decides = (i: Item): boolean =>
      i.room === room
        ? item.turn < state.turn && restOf(i) === rest
        : standsAbove(scenario, i.room, room) && (thing === null ? restOf(i) === rest : thingOf(i.motion) === thing);
    const by = state.items.find((i) => {
      if (i.vote === null || i.motion.kind !== item.motion.kind) return false;
      const vote = state.votes[i.vote]!;
      return vote.carried && vote.turn >= item.turn && decides(i);
    });
    return by === undefined ? [] : [{ item, by }];
  });
}
