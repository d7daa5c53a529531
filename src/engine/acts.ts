// What one man decides by a power, kept so that a room can judge it (R8.6): what rooms have said of it, and what was undone of late. And the acts of a theme that
// fill no post: a man held, a reading declared to be the line.
import type { Refusal } from '../model/action';
import type { Act, Id, State } from '../model/state';
import { REST_AFTER_VOTE } from './items';
import { refusal } from './tools';

/** What a room has said of an act by the motion `review`. */
export interface Judgement {
  room: Id;
  turn: number;
  outcome: 'confirm' | 'void' | 'suspend' | 'reopen';
  carried: boolean;
  /** It was moved in the place of another motion on the act, which was still to come. */
  amends: boolean;
}

/** R8.6: what rooms have said of an act, in the order in which they voted. */
export function judgementsOn(state: State, act: Pick<Act, 'id'>): Judgement[] {
  return state.votes.flatMap((v) => {
    const item = state.items[v.item]!;
    if (item.motion.kind !== 'review' || item.motion.act !== act.id) return [];
    return [{ room: v.room, turn: v.turn, outcome: item.motion.outcome, carried: v.carried, amends: item.amends !== null }];
  });
}

/** R8.6: what a room has undone rests like all it decides (R4.1): nobody does the same again by power meanwhile. */
export function refuseUndone(state: State, kind: Act['kind'], target: Id, to: Act['to']): Refusal | null {
  for (const act of state.acts) {
    if (act.kind !== kind || act.target !== target || act.to !== to || act.status !== 'voided' || act.room === null) continue;
    const last = judgementsOn(state, act).findLast((w) => w.carried);
    if (last !== undefined && state.turn - last.turn < REST_AFTER_VOTE) return refusal('R8.6', 'act.undone', { body: act.room });
  }
  return null;
}

/** Write such an act down. */
export function keepAct(draft: State, by: Id, kind: 'hold' | 'reading', target: Id, from: Act['from'], to: Act['to'], slighted: Id | null): void {
  draft.acts.push({ id: draft.acts.length, turn: draft.turn, by, kind, target, from, to, slighted, rival: false, status: 'stands', room: null });
}

/** What it did, in force or not: who was held is let go; a reading binds or does not. */
export function putInForce(draft: State, act: Act, isOn: boolean): void {
  if (act.kind === 'hold') draft.people[act.target]!.held = isOn ? act.turn + 1 : null;
  if (act.kind !== 'reading') return;
  const value = isOn ? act.to : act.from;
  draft.readings ??= {};
  if (value === null) delete draft.readings[act.target];
  else draft.readings[act.target] = Number(value);
}

/** Whether nothing of it is left to judge. */
export const isSpent = (state: State, act: Act): boolean =>
  act.kind === 'hold' ? state.turn > act.turn + 1 : act.status === 'stands' && state.readings?.[act.target] !== act.to;

/** R8.6: whether this side of a question goes against a reading that binds. */
export const isAgainstReading = (state: State, question: Id, side: number): boolean => side * (state.readings?.[question] ?? 0) < 0;
