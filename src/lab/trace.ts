// A course followed act by act: what was done, how things stood at the end of every turn, and when each of them changed, by which line of the chronicle (R9.3).
import { asDocumented } from '../engine/economy';
import { newGame } from '../engine/newGame';
import { playedOn } from '../engine/replay';
import { itemOnTable } from '../engine/session';
import { stepInPlace } from '../engine/step';
import type { Action } from '../model/action';
import type { Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Entry, Id, Phase, State } from '../model/state';
import type { VoteRecord } from '../model/vote';
import { playCourse } from './course';
import { idsOf, type Measure, measurer, PARTS, type Part, type Value } from './measure';

/** An act of a seat, and what is needed to find it again in another course. */
export interface Deed {
  /** Place among the actions, from 0. */
  at: number;
  turn: number;
  phase: Phase;
  action: Action;
  /** Subject of the item it lays before a room, or that lay on the table. */
  subject: string | null;
  /** The event whose question it answers. */
  event: Id | null;
  /** The line of the chronicle that tells it, by number; null = none does at once. */
  entry: number | null;
}

/** A moment in which something measured became another. */
export interface Change {
  part: Part;
  key: string;
  /** The action in whose course it came about. */
  at: number;
  turn: number;
  /** The line of the chronicle that tells it. */
  entry: number | null;
  /** The vote that decided it in the same moment, by its place. */
  vote: number | null;
}

export interface Trace {
  scenario: Scenario;
  deeds: Deed[];
  /** At the end of every turn that is over, in order. */
  ends: Measure[];
  changes: Change[];
  /** The action in whose course each item was laid before its room, by the number of the item. */
  laid: number[];
  /** The course as it stands: its chronicle, votes and items. */
  last: State;
}

/** Follows one course from its first State. */
export interface Tracer {
  /** To be called after every action with the State it gave; the State may be the same object, changed in place. */
  see(action: Action, state: State): void;
  trace(): Trace;
}

/** Begins to follow a course at `start`. */
export function makeTracer(scenario: Scenario, start: State): Tracer {
  const measure = measurer(scenario);
  let [turn, phase, now] = [start.turn, start.phase, measure(start)];
  let [entries, items, votes] = [start.chronicle.length, start.items.length, start.votes.length];
  let table = itemOnTable(start)?.subject ?? null;
  let last = start;
  let at = 0;
  const done: Trace = { scenario, deeds: [], ends: [], changes: [], laid: start.items.map(() => -1), last: start };
  /** Whether the motion voted on in this moment names what changed, or whom it was about. */
  const decided = (state: State, part: Part, key: string, values: readonly Value[]): boolean => {
    const motion = state.items[state.votes.at(-1)?.item ?? -1]?.motion;
    return [...idsOf(part, key), ...values].some((x) => typeof x === 'string' && mentions(motion, x));
  };
  /** Writes down everything measured that is another than it was. */
  const note = (next: Measure, state: State, fresh: readonly Entry[]): void => {
    const vote = state.votes.length > votes ? state.votes.length - 1 : null;
    for (const part of PARTS) {
      const [before, after]: [Record<string, Value>, Record<string, Value>] = [now[part], next[part]];
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const [was, is] = [before[key] ?? null, after[key] ?? null];
        if (was === is) continue;
        const own = part === 'votes' ? state.votes.indexOf(is as VoteRecord) : decided(state, part, key, [was, is]) ? vote : null;
        const entry = part === 'votes' ? (fresh.find((e) => e.vote === own)?.id ?? null) : entryOf(scenario, fresh, part, key, is ?? was);
        done.changes.push({ part, key, at, turn: state.turn, entry, vote: own });
      }
    }
  };
  return {
    see(action, state) {
      const fresh = state.chronicle.slice(entries);
      const laid = state.items.length > items ? state.items[items]!.subject : null;
      const asked = action.type === 'choose' ? (state.asks[action.ask]?.event ?? null) : null;
      const told = fresh.find((e) => e.phase === phase && e.turn === turn && Object.values(e.args).includes(action.seat)) ?? null;
      done.deeds.push({ at, turn, phase, action, subject: action.type === 'table' ? laid : table, event: asked, entry: told?.id ?? null });
      while (done.laid.length < state.items.length) done.laid.push(at);
      if (state.turn > turn) done.ends[turn] = now;
      // What is measured changes with a line of the chronicle or with the phase; an order given or a ballot cast alone moves nothing.
      if (fresh.length > 0 || state.phase !== phase) {
        const next = measure(state);
        note(next, state, fresh);
        now = next;
      }
      if (state.phase === 'over') done.ends[state.turn] = now;
      [turn, phase, last] = [state.turn, state.phase, state];
      [entries, items, votes] = [state.chronicle.length, state.items.length, state.votes.length];
      table = itemOnTable(state)?.subject ?? null;
      at += 1;
    },
    trace: () => ({ ...done, last }),
  };
}

/** Of the lines written in one moment, the one that names most of what changed, in itself or in what its event does; null when none does. */
function entryOf(scenario: Scenario, fresh: readonly Entry[], part: Part, key: string, value: Value): number | null {
  const ids = idsOf(part, key);
  const names = part === 'offices' && typeof value === 'string' ? [...ids, value] : ids;
  let best: Entry | null = null;
  let most = 0;
  for (const e of fresh) {
    const does = e.event === null ? null : (scenario.byId.events[e.event] ?? null);
    const score = names.filter((n) => mentions(e.args, n)).length * 2 + names.filter((n) => mentions(does, n)).length;
    if (score > most) [best, most] = [e, score];
  }
  return best?.id ?? null;
}

/** Whether an id stands anywhere in a piece of data, by itself or in a list with commas. */
export function mentions(data: unknown, id: string): boolean {
  if (typeof data === 'string') return data === id || (data.includes(',') && data.split(',').includes(id));
  return typeof data === 'object' && data !== null && Object.values(data).some((x) => mentions(x, id));
}

/** A saved game, followed to its end or to `upTo` actions. Its actions must be legal: check it with `runReplay` first. */
export function traceReplay(free: Scenario, replay: Pick<Replay, 'seed' | 'seats' | 'actions' | 'documented'>, upTo = replay.actions.length): Trace {
  const scenario = playedOn(free, replay);
  const state = newGame(scenario, replay.seed, Object.keys(replay.seats));
  const tracer = makeTracer(scenario, state);
  for (const action of replay.actions.slice(0, upTo)) {
    const why = stepInPlace(scenario, state, action);
    if (why !== null) throw new Error(`${action.type} by ${action.seat} is refused: ${why.rule} ${why.key}`);
    tracer.see(action, state);
  }
  return tracer.trace();
}

const records = new WeakMap<Scenario, Trace>();

/** The documented course of a scenario, followed; played once and kept. */
export function traceRecord(scenario: Scenario): Trace {
  let known = records.get(scenario);
  if (known === undefined) {
    const documented = asDocumented(scenario);
    let tracer: Tracer | null = null;
    playCourse(scenario, {
      begins: (state) => (tracer = makeTracer(documented, state)),
      done: (action, state) => tracer?.see(action, state),
    });
    known = tracer!.trace();
    records.set(scenario, known);
  }
  return known;
}
