// What one man decides by a power of a theme, kept so that a room can judge it (R8.6): a man held, a reading declared to be the line.
import type { Act, Id, State } from '../model/state';

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
