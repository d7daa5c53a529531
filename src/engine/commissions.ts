// Commissions (R4.8): a question lies with a few, and with the man who may call them together or not.

import type { Commission } from '../model/cases';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { addItem } from './items';
import { isCapable, isSeat, samePlace } from './read';
import { addEntry, clamp, snapshot } from './tools';
import { count } from './votes';

const lineOf = (theme: Id, direction: 1 | -1): Extract<Motion, { kind: 'line' }> => ({
  kind: 'line',
  question: theme,
  direction,
  tone: 'mild',
  document: null,
});
/** What a decision of a commission moves the line by: as much as a mild motion. */
const STEP = 20;

/** The commission on a theme that this man may convene. */
export const commissionOf = (state: State, convener: Id, theme: Id): Commission | null =>
  state.commissions.find((c) => c.state === 'waits' && c.convener === convener && c.theme === theme) ?? null;

/** Whether a question lies with a commission of this room. */
export const isWithCommission = (state: State, room: Id, question: Id): boolean =>
  state.commissions.some((c) => c.state === 'waits' && c.room === room && c.theme === question);

/** Members who can come where the convener is. */
export const atHand = (scenario: Scenario, state: State, c: Commission): Id[] =>
  c.members.filter((id) => isCapable(scenario, state, id) && samePlace(state, id, c.convener));

/** What those at hand would agree on: +1, −1, or 0 when neither side has more; and who is for it. They vote by R4.3. */
export function agreedIn(scenario: Scenario, state: State, c: Commission): { side: 1 | -1 | 0; by: Id[] } {
  for (const side of [1, -1] as const) {
    const result = count(scenario, state, {
      motion: lineOf(c.theme, side),
      room: c.room,
      mover: null,
      voters: atHand(scenario, state, c),
      speeches: [],
      explain: false,
    });
    if (result.for > result.against) return { side, by: result.voters.filter((v) => v.ballot === 'for').map((v) => v.person) };
  }
  return { side: 0, by: [] };
}

/** It meets: it decides, or lays what it agreed on before its room, where those who agreed lean to the convener. */
export function meet(scenario: Scenario, draft: State, c: Commission): void {
  const { side, by } = agreedIn(scenario, snapshot(draft), c);
  c.state = 'met';
  const { convener, theme, room } = c;
  if (side === 0) {
    addEntry(draft, 'commission.divided', { convener, theme, room }, { weight: 1 });
    return;
  }
  if (c.mandate === 'decide') {
    draft.lines[c.theme] = clamp((draft.lines[c.theme] ?? 0) + side * STEP, -100, 100);
    addEntry(draft, 'commission.decided', { convener, theme, room, question: theme, direction: side }, { weight: 2 });
    return;
  }
  addItem(scenario, draft, { room: c.room, mover: c.convener, motion: lineOf(c.theme, side), amends: null, confirms: null });
  for (const id of by) if (id !== c.convener) draft.people[id]!.leansTo = c.convener;
  addEntry(draft, 'commission.reported', { convener, theme, room, question: theme, direction: side }, { weight: 1 });
}

/** A convener whom nobody plays calls it together when it would agree with him. */
export function conveneUnseated(scenario: Scenario, draft: State): void {
  for (const c of draft.commissions) {
    if (c.state !== 'waits' || isSeat(draft, c.convener) || !isCapable(scenario, draft, c.convener)) continue;
    const mine = draft.people[c.convener]!.views[c.theme]?.view ?? 0;
    if (mine !== 0 && agreedIn(scenario, snapshot(draft), c).side === Math.sign(mine)) meet(scenario, draft, c);
  }
}

/** Once a month: a convener who never convened has won his time, and the theme is free again. */
export function endCommissions(draft: State): void {
  for (const c of draft.commissions) {
    if (c.state !== 'waits' || c.due > draft.turn) continue;
    c.state = 'lapsed';
    addEntry(draft, 'commission.lapsed', { convener: c.convener, theme: c.theme }, { weight: 1, reflects: { [c.convener]: -1 } });
  }
}
