// Events of the scenario: in which month each may fire, what it does then, and the decisions it lays before persons. Those that belong to a sitting move with it (R5.7).
import { turnOfDate } from '../model/calendar';
import type { Event, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { holds } from './conditions';
import { applyEffects } from './effects';
import { isCapable, isSeat } from './read';
import { addEntry, atOneStroke, perScenario, removeFrom, snapshot, turnIds } from './tools';

/** An event with the turn of its date, and the turn in which its room sits by the calendar; null when it belongs to no sitting. */
interface Dated {
  event: Event;
  turn: number;
  sitting: number | null;
}

/** Events in file order with their places in the calendar; what lies outside it is left out. */
const dated = perScenario((scenario): readonly Dated[] => {
  const turns = turnIds(scenario);
  return scenario.events.flatMap((event) => {
    const turn = turnOfDate(turns, event.date);
    return turn < 0 ? [] : [{ event, turn, sitting: event.sitting === null ? null : sittingOf(scenario, event.sitting, turn) }];
  });
});

/** The sitting of a room that something in a turn belongs to: that turn's, else the nearer of the last before it and the next one, which it prepares; midway the last. */
function sittingOf(scenario: Scenario, room: Id, turn: number): number | null {
  const sits = scenario.manifest.turns.flatMap((t, i) => (t.sessions.some((s) => s.room === room) ? [i] : []));
  const last = sits.filter((i) => i <= turn).at(-1) ?? null;
  const next = sits.find((i) => i > turn) ?? null;
  if (last === null || next === null) return last ?? next;
  return next - turn < turn - last ? next : last;
}

const ofSittings = perScenario((scenario) => dated(scenario).filter((d) => d.sitting !== null));

const byPhaseAndTurn = perScenario((scenario) => {
  const by = new Map<string, Event[]>();
  for (const { event, turn } of dated(scenario)) {
    const key = `${event.phase} ${turn}`;
    const list = by.get(key) ?? [];
    list.push(event);
    by.set(key, list);
  }
  return by;
});

/** R5.7: the turn in which it may fire: that of its month, later by as many months as its sitting was put off. It may lie beyond the calendar. */
function turnOf(state: State, { event, turn, sitting }: Dated): number {
  const put = sitting === null ? undefined : state.postponed.find((p) => p.room === event.sitting && p.from === sitting);
  return put === undefined ? turn : turn + put.to - put.from;
}

/** Whether it has not fired and its month is not over. */
export function mayFire(scenario: Scenario, state: State, event: Id): boolean {
  if (state.events[event] !== undefined) return false;
  const found = dated(scenario).find((d) => d.event.id === event);
  return found !== undefined && turnOf(state, found) >= state.turn;
}

function eventsNow(scenario: Scenario, state: State, phase: Event['phase']): readonly Event[] {
  const usual = byPhaseAndTurn(scenario).get(`${phase} ${state.turn}`) ?? [];
  if (state.postponed.length === 0) return usual;
  // Only what belongs to a sitting can have moved.
  const isMoved = (d: Dated): boolean => turnOf(state, d) !== d.turn;
  const moved = ofSittings(scenario).filter((d) => isMoved(d) && (d.turn === state.turn || turnOf(state, d) === state.turn));
  if (moved.length === 0) return usual;
  return dated(scenario).flatMap((d) => (d.event.phase === phase && turnOf(state, d) === state.turn ? [d.event] : []));
}

/** Events of this phase and month whose conditions hold, each once in a game. An event of a sitting that was abolished with its room does not happen. */
export function fireEvents(scenario: Scenario, draft: State, phase: Event['phase']): void {
  const now = eventsNow(scenario, draft, phase);
  for (const e of now) {
    if (e.follows === undefined || !isOpen(draft, e.follows)) fire(scenario, draft, e);
  }
  // What each seat believes is made from it, once for each table.
  if (now.length > 0) draft.events = atOneStroke(draft.events);
}

/** Whether an event has put a question that waits for its answer. */
const isOpen = (state: State, event: Id): boolean => state.asks.some((a) => a.event === event && a.choice === null);

/** It happens now, if nothing stands in its way. */
function fire(scenario: Scenario, draft: State, e: Event): void {
  if (draft.events[e.id] !== undefined) return;
  if (e.sitting !== null && draft.bodies[e.sitting]!.abolished) return;
  if (e.when !== null && !holds(scenario, snapshot(draft), e.when)) return;
  draft.events[e.id] = { turn: draft.turn, choice: null };
  addEntry(
    draft,
    'event',
    { title: e.title },
    { event: e.id, who: e.who === null ? null : [...e.who], weight: e.weight, reflects: e.reflects, sources: e.sources },
  );
  applyEffects(scenario, draft, e.effects);
  if (e.ask === null) return;
  const person = askedPerson(scenario, draft, e.ask);
  // Whoever has closed the news opens it again for a question that came of another's answer.
  removeFrom(draft.committed, person);
  draft.asks.push({ id: draft.asks.length, event: e.id, person, turn: draft.turn, choice: null });
  if (!isSeat(draft, person)) chooseAnswer(scenario, draft, draft.asks.length - 1, e.ask.default);
}

/** R2.1: whom a decision is put to: who holds the post it belongs to, if he is able, else the person named. */
function askedPerson(scenario: Scenario, state: State, ask: NonNullable<Event['ask']>): Id {
  const holder = ask.holder === undefined ? null : state.posts[ask.holder]!.holder;
  return holder !== null && isCapable(scenario, state, holder) ? holder : ask.person;
}

/** R5.7, when the calendar is at its end: for each room whose sitting was put off so late that some of what belongs to it lies beyond, a line says how much. */
export function tellBeyond(scenario: Scenario, draft: State): void {
  const { length } = scenario.manifest.turns;
  for (const room of new Set(draft.postponed.map((p) => p.room))) {
    const count = dated(scenario).filter((d) => d.event.sitting === room && turnOf(draft, d) >= length).length;
    if (count > 0) addEntry(draft, 'events.beyond', { convened: room, count }, { weight: 1 });
  }
}

/** Take a choice of a decision addressed to a person; writes its effects and his entry. */
export function chooseAnswer(scenario: Scenario, draft: State, ask: number, choice: Id): void {
  const a = draft.asks[ask]!;
  const event = scenario.byId.events[a.event]!;
  a.choice = choice;
  draft.events = { ...draft.events, [a.event]: { turn: draft.events[a.event]!.turn, choice } };
  const data = event.ask!.choices.find((c) => c.id === choice)!;
  applyEffects(scenario, draft, data.effects);
  addEntry(draft, 'chosen', { person: a.person, event: a.event, choice }, { who: [a.person], event: a.event });
  // R2.1: what hangs on this answer happens in the same news.
  for (const e of eventsNow(scenario, draft, 'news')) if (e.follows === a.event) fire(scenario, draft, e);
}

/** R2.1: whoever gives no answer gives the default one. What that brings up waits for its own answer. */
export function closeAsks(scenario: Scenario, draft: State): void {
  for (const a of [...draft.asks]) if (a.choice === null) chooseAnswer(scenario, draft, a.id, scenario.byId.events[a.event]!.ask!.default);
}
