// Laws that every State obeys, whatever has been done in it. Each check returns what is wrong, in words; nothing here changes a State.
import { options, refuseAction } from '../engine/actions';
import { step } from '../engine/step';
import { viewFor } from '../engine/view';
import type { Action } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

/** Integers, strings, booleans, null, plain lists and tables: nothing else may stand in a State. Returns the path of the first stranger. */
export function strangeValue(value: unknown, path = 'state'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? null : `${path} is ${Object.is(value, -0) ? '-0' : value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) {
      const found = strangeValue(value[i], `${path}[${i}]`);
      if (found !== null) return found;
    }
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `${path} is no plain table`;
  for (const [key, inner] of Object.entries(value)) {
    const found = strangeValue(inner, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Shares of every level of every organization sum to 1000 and none is negative (R5.1). */
export function wrongShares(state: State): string | null {
  for (const [id, o] of Object.entries(state.organizations)) {
    for (const level of ['province', 'district', 'cell'] as const) {
      const shares = Object.entries(o[level]);
      const sum = shares.reduce((s, [, n]) => s + n, 0);
      if (sum !== 1000) return `${level} of ${id} sums to ${sum}`;
      const negative = shares.find(([, n]) => n < 0);
      if (negative !== undefined) return `${level} of ${id}: ${negative[0]} has ${negative[1]}`;
    }
  }
  return null;
}

const within = (n: number, low: number, high: number): boolean => n >= low && n <= high;

/** Numbers of persons, ties and levers stay in their ranges. */
export function outOfRange(scenario: Scenario, state: State): string | null {
  for (const [id, p] of Object.entries(state.people)) {
    for (const of of ['authority', 'factionalism', 'health'] as const) if (!within(p[of], 0, 100)) return `${of} of ${id} is ${p[of]}`;
    if (p.attention < 0) return `attention of ${id} is ${p.attention}`;
  }
  for (const [a, row] of Object.entries(state.ties))
    for (const [b, n] of Object.entries(row)) if (!within(n, -100, 100)) return `trust of ${a} in ${b} is ${n}`;
  for (const [id, n] of Object.entries(state.lines)) if (!within(n, -100, 100)) return `line on ${id} is ${n}`;
  for (const [id, l] of Object.entries(state.levers))
    if (!within(l.value, 0, scenario.byId.levers[id]!.steps.length - 1)) return `lever ${id} is at ${l.value}`;
  return null;
}

/** Every option offered is accepted. */
export function refusedOption(scenario: Scenario, state: State, seat: Id): string | null {
  for (const action of options(scenario, state, seat)) {
    const why = refuseAction(scenario, state, action);
    if (why !== null) return `${JSON.stringify(action)} is offered and refused: ${why.rule} ${why.key}`;
  }
  return null;
}

/** Every seat's View can be made. On a frozen State this also proves that making it writes nothing. */
export function brokenView(scenario: Scenario, state: State): string | null {
  for (const seat of state.seats) {
    try {
      viewFor(scenario, state, seat);
    } catch (error) {
      return `the view of ${seat}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}

/** A refused action gives the same object back. `state` must be deeply frozen: then a rule that writes before refusing throws. */
export function refusedAndChanged(scenario: Scenario, state: State, action: Action): string | null {
  const result = step(scenario, state, action);
  return result.refusal !== null && result.state !== state ? `${JSON.stringify(action)} was refused and gave another state` : null;
}

export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
