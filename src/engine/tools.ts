// Small integer arithmetic and the few writers every rule shares. `draft` is an immer draft or a private plain object; rules never care which.
import { current, isDraft } from 'immer';
import type { Refusal } from '../model/action';
import { isIn, type Months } from '../model/calendar';
import type { Deed } from '../model/effect';
import type { RuleConstant } from '../model/rules';
import type { Scenario } from '../model/scenario';
import type { SourceRef } from '../model/source';
import type { Args, Entry, Id, State } from '../model/state';

/** Integer division that cuts toward zero, as every formula of the rulebook does. */
export function div(a: number, b: number): number {
  return Math.trunc(a / b) + 0;
}

/** `value` held inside `low…high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : Math.min(value, high);
}

/** A number of the rules from scenario data (`rules.yaml`). */
export function constant(scenario: Scenario, name: RuleConstant): number {
  return scenario.rules.constants[name];
}

/** What follows from an object that is replaced whenever it changes, made once for each. What else `make` is given must follow from the object too. */
export function oncePer<K extends object, T, A extends readonly unknown[] = []>(make: (key: K, ...rest: A) => T): (key: K, ...rest: A) => T {
  const kept = new WeakMap<K, T>();
  return (key, ...rest) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = make(key, ...rest);
      kept.set(key, value);
    }
    return value;
  };
}

/** What follows from a scenario alone, made once for each. */
export function perScenario<T>(make: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const made = oncePer(make);
  // Nearly always the same is asked for as the time before.
  let last: { scenario: Scenario; value: T } | null = null;
  return (scenario) => {
    if (last?.scenario === scenario) return last.value;
    const value = made(scenario);
    last = { scenario, value };
    return value;
  };
}

/** The turns of the calendar by their ids, in order (R1.9). */
export const turnIds = perScenario((scenario): readonly string[] => scenario.manifest.turns.map((t) => t.id));

/** Whether something that has its months is anybody's business now (R8.5). */
export const isTime = (scenario: Scenario, state: State, of: { months?: Months }): boolean => isIn(of.months, turnIds(scenario)[state.turn]!);

/** R1.3: whether a post is there to be given now: that of a later window is not yet. */
export const isPostThere = (scenario: Scenario, state: State, post: Id): boolean => isTime(scenario, state, scenario.byId.posts[post]!);

/** Thrown for states that must not exist: always our bug, never a player's. */
export class Invariant extends Error {
  override name = 'Invariant';
}

/** A Refusal in one line. */
export function refusal(rule: string, key: string, args: Refusal['args'] = {}): Refusal {
  return { rule, key, args };
}

/** A plain copy to read heavily from: costs what changed, not the whole tree. */
export function snapshot(draft: State): State {
  return isDraft(draft) ? current(draft) : draft;
}

/** The same table made anew at one stroke: engines copy such tables many times faster than those that grew key by key. Drafts are left as they are. */
export function atOneStroke<T>(table: Record<Id, T>): Record<Id, T> {
  return isDraft(table) ? table : Object.fromEntries(Object.entries(table));
}

/** Trust of `a` in `b`, −100…100; strangers 0. */
export function trust(state: State, a: Id, b: Id): number {
  return state.ties[a]?.[b] ?? 0;
}

/** R1.9b: what `by` comes to in the trust of `a` in `b`: who trusts already has less to give, so a gain is cut by as many per cent as there is trust. */
export function trustGain(state: State, a: Id, b: Id, by: number): number {
  const before = trust(state, a, b);
  const gain = by > 0 && before > 0 ? Math.max(1, Math.trunc((by * (100 - before)) / 100)) : by;
  return clamp(before + gain, -100, 100) - before;
}

/** The only writer of ties. A row is replaced, never changed inside, so that what is reputed of it can be remembered by its identity. */
function moveTie(draft: State, a: Id, b: Id, by: number): void {
  if (by === 0 || a === b) return;
  const row = draft.ties[a] ?? {};
  const gain = trustGain(draft, a, b, by);
  if (gain === 0) return;
  const moved = { ...row };
  moved[b] = (row[b] ?? 0) + gain;
  draft.ties[a] = moved;
}

/** R1.9b: one table of deeds moves all ties. The doer is `by`; it is done to `to`. Dead or unknown persons are left alone. */
export function doDeed(scenario: Scenario, draft: State, deed: Deed, by: Id, to: Id): void {
  const pair = scenario.rules.deeds[deed];
  if (pair === undefined || by === to || draft.people[by] === undefined || draft.people[to] === undefined) return;
  moveTie(draft, to, by, pair[0]);
  moveTie(draft, by, to, pair[1]);
  draft.deeds.push({ deed, by, to, turn: draft.turn });
}

/** Ballots move ties too (R1.9b): raw points, no deed recorded. */
export function moveTrust(draft: State, a: Id, b: Id, by: number): void {
  if (draft.people[a] !== undefined && draft.people[b] !== undefined) moveTie(draft, a, b, by);
}

export function addAuthority(draft: State, person: Id, by: number): void {
  const p = draft.people[person];
  if (p) p.authority = clamp(p.authority + by, 0, 100);
}

/** R3.3: a breach of the ban on factions; remembered until quiet months wash it out. */
export function addFactionalism(draft: State, person: Id, by: number): void {
  const p = draft.people[person];
  if (!p) return;
  p.factionalism = clamp(p.factionalism + by, 0, 100);
  if (by > 0) p.lastStir = draft.turn;
}

export interface EntryExtras {
  who?: Id[] | null;
  event?: Id | null;
  vote?: number | null;
  weight?: number;
  reflects?: Record<Id, number>;
  sources?: SourceRef[];
}

/** R8.3: what quarrelling in public costs now: more while war is feared. */
export const braked = (state: State, price: number): number => price + div(price * (state.danger?.brake ?? 0), 100);

/** R3.3: what a breach costs now: half while open discussion is allowed, more while war is feared. */
export const breachNow = (state: State, price: number): number =>
  braked(state, div(price, state.rules.some((r) => r.verb === 'discuss' && r.allow) ? 2 : 1));

/** Write a line of the chronicle; every screen and report is made from these. */
export function addEntry(draft: State, key: string, args: Args, extras: EntryExtras = {}): void {
  const entry: Entry = {
    id: draft.chronicle.length,
    turn: draft.turn,
    phase: draft.phase,
    key,
    args,
    who: extras.who ?? null,
    event: extras.event ?? null,
    vote: extras.vote ?? null,
    weight: extras.weight ?? 0,
    reflects: extras.reflects ?? {},
    sources: extras.sources ?? [],
  };
  draft.chronicle.push(entry);
}

/** Put a value into a list of ids once. */
export function addTo(list: Id[], id: Id): void {
  if (!list.includes(id)) list.push(id);
}

/** Take a value out of a list of ids, if there. */
export function removeFrom(list: Id[], id: Id): void {
  const at = list.indexOf(id);
  if (at >= 0) list.splice(at, 1);
}
