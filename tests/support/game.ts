// A game of the cave meeting for rule tests: one loaded scenario, private states, and short ways to walk, change and ask.

import { refuseAction } from '../../src/engine/actions';
import { waitingFor } from '../../src/engine/flow';
import { applyMotion, excludedFrom, positionsOf, refuseMotion, stakesOf, subjectOf } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import { applyOrder, refuseOrder } from '../../src/engine/orders';
import { stepInPlace } from '../../src/engine/step';
import type { Action, Refusal } from '../../src/model/action';
import type { Months } from '../../src/model/calendar';
import type { Offer } from '../../src/model/deal';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { Scenario } from '../../src/model/scenario';
import type { Session } from '../../src/model/session';
import type { Deal, Entry, Id, Item, Phase, State } from '../../src/model/state';
import { shipped } from './scenarios';

/** The Cave Meeting. */
export const scenario = (): Scenario => shipped('cave-meeting');

/** A new game as a private plain object. */
export function fresh(seed = 'rules'): State {
  return structuredClone(newGame(scenario(), seed));
}

/** R1.9b: trust after a gain, less by as many per cent as there was. */
export const warmed = (before: number, by: number): number => before + (before > 0 ? Math.max(1, Math.trunc((by * (100 - before)) / 100)) : by);

/** A changed copy. */
export function put(state: State, change: (s: State) => void): State {
  const copy = structuredClone(state);
  change(copy);
  return copy;
}

/** Every seat the phase waits for commits; in session it votes by conscience. In place. */
export function commitAll(state: State): State {
  const phase = state.phase;
  for (const seat of waitingFor(scenario(), state)) {
    if (state.phase !== phase) break;
    act(state, phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat });
  }
  return state;
}

/** Walk to the first moment of a phase of a turn, nobody doing anything. In place. */
export function to(state: State, turn: number, phase: Phase): State {
  for (let i = 0; i < 500; i += 1) {
    if (state.turn === turn && state.phase === phase) return state;
    if (state.phase === 'over') break;
    commitAll(state);
  }
  throw new Error(`turn ${turn} ${phase} is not reached`);
}

/** An action that must be legal. In place. */
export function act(state: State, action: Action): State {
  const why = stepInPlace(scenario(), state, action);
  if (why !== null) throw new Error(`${action.type} of ${action.seat}: ${why.rule} ${why.key}`);
  return state;
}

/** Put an order on a seat's list. In place. */
export function give(state: State, seat: Id, order: Order): State {
  return act(state, { type: 'order', seat, order });
}

const short = (why: Refusal | null): string | null => (why === null ? null : `${why.rule} ${why.key}`);

/** `rule key` of the refusal of an action, or null. */
export const refusalOf = (state: State, action: Action): string | null => short(refuseAction(scenario(), state, action));

/** `rule key` of the refusal of an order by its own rule, attention and phase apart, or null. */
export const refusalOfOrder = (state: State, seat: Id, order: Order): string | null => short(refuseOrder(scenario(), state, seat, order));

/** `rule key` of a Refusal, or null. */
export const brief = short;

/** The state after one order of a seat has taken effect, alone. */
export const after = (state: State, seat: Id, order: Order): State => put(state, (s) => applyOrder(scenario(), s, seat, order));

/** An item of business with this motion, as a room would have it. */
export function itemOf(motion: Motion, room: Id, mover: Id | null = 'kamenev'): Item {
  return { id: 0, room, turn: 0, mover, motion, subject: '', amends: null, confirms: null, outcome: null, from: null, moved: null, vote: null };
}

/** The last entry of the chronicle. */
export function lastEntry(state: State): Entry {
  return state.chronicle[state.chronicle.length - 1]!;
}

/** The state with an order already on a seat's list, whatever its cost. */
export const planned = (state: State, seat: Id, order: Order): State => put(state, (s) => s.plans[seat]!.push(order));

/** The plainest motion there is: it touches one question and nobody's post. */
export const PLAIN: Extract<Motion, { kind: 'line' }> = { kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null };

/** The Politburo of July in session, with Kamenev's motion on the table: Stalin, Kamenev, Rykov and Tomsky are there to vote. */
export function inSession(motion: Motion = PLAIN, mover: Id = 'kamenev'): State {
  return to(act(to(fresh(), 0, 'corridor'), { type: 'table', seat: mover, room: 'politburo', motion, amends: null }), 0, 'session');
}

/** A room that has just come to its first item. */
export const sits = (room: Id, present: readonly Id[]): Session => ({
  room,
  agenda: [0],
  at: 0,
  present: [...present],
  polled: [],
  calls: [],
  recalls: [],
  speeches: [],
  ballots: {},
  closed: false,
  secret: false,
  secretCalls: [],
});

/** What a motion is about, touches, gives and takes, and who may not vote on it. */
export const reading = (state: State, motion: Motion) => ({
  subject: subjectOf(motion, state),
  positions: positionsOf(scenario(), state, motion),
  stakes: stakesOf(scenario(), state, motion),
  excluded: excludedFrom(state, motion),
});

/** `rule key` of a room's refusal of a motion, or null. */
export const refusalOfMotion = (state: State, motion: Motion, room: Id = 'politburo'): string | null =>
  brief(refuseMotion(scenario(), state, motion, room));

/** The state after a room has carried a motion. */
export const carried = (state: State, motion: Motion, room: Id = 'politburo'): State =>
  put(state, (s) => applyMotion(scenario(), s, motion, itemOf(motion, room)));

/** The state after a room has voted on a motion in this turn, with the item and the vote on record. */
export const voted = (state: State, motion: Motion, room: Id = 'politburo', { carried = true, amends = false } = {}): State =>
  put(state, (s) => {
    const item = { ...itemOf(motion, room), id: s.items.length, turn: s.turn, subject: subjectOf(motion, s), amends: amends ? s.items.length : null };
    s.items.push({ ...item, outcome: carried ? 'passed' : 'failed', vote: s.votes.length });
    s.votes.push({
      ...{ item: item.id, room, turn: s.turn, subject: item.subject, voters: [], blocs: [], delegations: [] },
      ...{ for: carried ? 4 : 1, against: carried ? 1 : 4, abstain: 0, carried, consent: false, secret: false },
    });
    if (carried) applyMotion(scenario(), s, motion, s.items[item.id]!);
  });

/** What two men have agreed, known to both; `more` says what is otherwise. */
export const deal = (from: Id, offer: Offer, more: Partial<Deal> = {}): Deal => ({
  id: 0,
  turn: 0,
  from,
  offer,
  state: 'agreed',
  readTurn: 0,
  sum: 0,
  knownTo: [from, offer.to],
  sides: null,
  declared: [],
  ...more,
});

/** Three men lead the Secretariat. */
export const SHARED: Motion = {
  kind: 'reform',
  body: 'secretariat',
  changes: [
    {
      field: 'seats',
      set: [
        { person: 'trotsky', membership: 'full' },
        { person: 'bukharin', membership: 'full' },
      ],
    },
    { field: 'assent', value: 2 },
  ],
  tone: 'mild',
};

/** The scenario with a lever, a paper or a post that is there only in some months, as a window of a campaign brings it (R11.1). */
export const withMonths = (table: 'levers' | 'documents' | 'posts', id: Id, months: Months): Scenario => {
  const { byId } = scenario();
  return { ...scenario(), byId: { ...byId, [table]: { ...byId[table], [id]: { ...byId[table][id]!, months } } } };
};
