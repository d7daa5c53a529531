// Manners of work (R3.4): which fit a post, and what those of a chair do in his room. Those of secretaries and personnel work in circle/cadres.ts.
import type { Ballot } from '../model/action';
import { CHAIR_MANNERS, type Manner, PERSONNEL_MANNERS, REGIME_MANNERS, REPORT_MANNERS } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Session } from '../model/session';
import type { Id, Item, State } from '../model/state';
import { namesSecretaries } from './circle/cadres';
import { moveDanger } from './danger';
import { isPresentAt } from './read';
import { addEntry, constant, moveTrust } from './tools';

/** Manners that fit a post as it is now: `plain` fits any, the others a secretary, the chair of a room that sits, and who names secretaries alone. */
export function mannersOf(scenario: Scenario, state: State, post: Id): Manner[] {
  const data = scenario.byId.posts[post]!;
  const out: Manner[] = ['plain'];
  if (data.organization !== null) out.push(...REGIME_MANNERS);
  if (state.posts[post]!.powers.some((q) => q.power === 'chair' && scenario.byId.bodies[q.of]?.sits)) out.push(...CHAIR_MANNERS);
  if (namesSecretaries(state, data)) out.push(...PERSONNEL_MANNERS);
  if (reportsFrom(scenario, state, post)) out.push(...REPORT_MANNERS);
  return out;
}

/** R8.3: whether its holder is abroad at it, where what he writes home is heard. */
const reportsFrom = (scenario: Scenario, state: State, post: Id): boolean => {
  const { place } = scenario.byId.posts[post]!;
  const { holder } = state.posts[post]!;
  return state.danger !== undefined && scenario.byId.places[place]?.host !== undefined && holder !== null && state.people[holder]!.place === place;
};

/** What he writes home: the board reads it, and war seems nearer or farther. */
export function report(scenario: Scenario, draft: State, post: Id, person: Id, manner: Manner): void {
  if ((manner !== 'alarm' && manner !== 'calm') || !reportsFrom(scenario, draft, post)) return;
  const { report: by } = scenario.manifest.danger!;
  const board = scenario.manifest.table?.body;
  const readers = board === undefined ? [] : [...draft.bodies[board]!.full, ...draft.bodies[board]!.candidates];
  addEntry(draft, `report.${manner}`, { person, place: scenario.byId.posts[post]!.place }, { who: [...new Set([person, ...readers])], weight: 1 });
  moveDanger(scenario, draft, manner === 'alarm' ? by : -by);
}

/** Who chairs a room in a manner of his own this month. */
export interface Chair {
  person: Id;
  manner: (typeof CHAIR_MANNERS)[number];
}

/** The chair of a room, if he is there and chose how; null = he presides as usual, or not at all. */
export function chairOf(scenario: Scenario, state: State, room: Id): Chair | null {
  for (const id in state.posts) {
    const { holder, manner, powers } = state.posts[id]!;
    if ((manner !== 'arbitrate' && manner !== 'drive') || holder === null) continue;
    if (powers.some((q) => q.power === 'chair' && q.of === room) && isPresentAt(scenario, state, room, holder)) return { person: holder, manner };
  }
  return null;
}

/** How many items a sitting reaches: one who drives gets more done. */
export const reachedUnder = (scenario: Scenario, chair: Chair | null): number =>
  constant(scenario, 'agendaReached') + (chair?.manner === 'drive' ? constant(scenario, 'driveReached') : 0);

/** What a chair's manner is told, and what those whose items wait hold against who drives. `waiting`: open items that the sitting does not reach. */
export function openUnder(scenario: Scenario, draft: State, room: Id, chair: Chair, waiting: readonly Item[], who: Id[] | null): void {
  addEntry(draft, `chair.${chair.manner}`, { person: chair.person, room }, { who });
  if (chair.manner !== 'drive') return;
  const movers = new Set(waiting.map((i) => i.mover));
  for (const mover of movers) if (mover !== null && mover !== chair.person) moveTrust(draft, mover, chair.person, -constant(scenario, 'driveWaits'));
}

/** What those in the room who were outvoted think of their chair: well of who arbitrates, ill of who drives. */
export function outvotedUnder(
  scenario: Scenario,
  draft: State,
  session: Session,
  chair: Chair | null,
  ballots: Readonly<Record<Id, Ballot>>,
  isCarried: boolean,
): void {
  if (chair === null) return;
  const by = chair.manner === 'arbitrate' ? constant(scenario, 'arbitrateTrust') : -constant(scenario, 'driveOutvoted');
  const lost: Ballot = isCarried ? 'against' : 'for';
  for (const voter in ballots)
    if (ballots[voter] === lost && voter !== chair.person && session.present.includes(voter)) moveTrust(draft, voter, chair.person, by);
}
