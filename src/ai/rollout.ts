// Playing on in place: whom the game waits for, what each player does, until something is reached. Shared by rollouts and mass simulation.
import { isWaitedFor, waitingFor } from '../engine/flow';
import { awaitsAnswer, mayAnswer } from '../engine/sides';
import { stepInPlace } from '../engine/step';
import { worldFor } from '../engine/view';
import type { Action, Refusal } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { dutiesOf } from './duties';
import { luckOf, type Mind, type Player } from './player';

/** An action a player proposed and the rules refused: a weakness of the player, not a fault of the rules. */
export interface Refused {
  action: Action;
  refusal: Refusal;
}

/** What a seat believes of a state. */
export type Belief = (scenario: Scenario, state: State, seat: Id) => State;

/** What the View gives, less its chronicle: no player reads it to decide. */
const byTheRules: Belief = (scenario, state, seat) => worldFor(scenario, state, seat, false);

/** More actions than any game needs: reaching it is a fault (a dead end or an endless phase). */
const MOST_ACTIONS = 20_000;

/** What ends a seat's part in any phase without deciding anything. */
const pass = (state: State, seat: Id): Action =>
  state.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat };

/** The news of a month wants nothing of a seat that no event asks, and its end of nobody. */
const isIdle = (state: State, seat: Id): boolean =>
  state.phase === 'consequences' || (state.phase === 'news' && !state.asks.some((a) => a.person === seat && a.choice === null));

/** Seats with something to do: those waited for, and those who owe an answer in the corridor. */
function toAct(scenario: Scenario, state: State): Id[] {
  const waiting = waitingFor(scenario, state);
  if (state.phase !== 'corridor') return waiting;
  const asked = state.seats.filter((id) => mayAnswer(state, id));
  return [...new Set([...asked, ...waiting])];
}

/** Whether an offer, or the line of a caucus, may wait for his answer. */
const isAsked = (state: State, seat: Id): boolean =>
  mayAnswer(state, seat) || state.caucuses.some((k) => k.turn === state.turn && k.present.includes(seat));

/** A seat's moment of decision on the true state; what it believes is made when it looks. */
export function mindOf(scenario: Scenario, state: State, seed: string, seat: Id, belief: Belief = byTheRules): Mind {
  let believed: State | null = null;
  return {
    scenario,
    seat,
    phase: state.phase,
    isAsked: state.phase === 'corridor' && isAsked(state, seat),
    duties: () => dutiesOf(scenario, state, seat),
    get world() {
      believed ??= belief(scenario, state, seat);
      return believed;
    },
    luck: luckOf(seed, seat, state.turn),
  };
}

export interface PlayOn {
  seed: string;
  playerOf: (seat: Id) => Player;
  /** Stop here; default when the game is over. */
  until?: (state: State) => boolean;
  /** Sees every action applied. */
  done?: (action: Action) => void;
  /** Default: what the View gives. A rollout's world is already somebody's belief and is taken as it is. */
  belief?: Belief;
}

/** Play `state` on in place until it is over, `until` says so, or the limit is met. */
export function playOn(scenario: Scenario, state: State, how: PlayOn): Refused[] {
  const { seed, playerOf, belief = byTheRules } = how;
  const until = how.until ?? (() => false);
  const done = how.done ?? (() => {});
  const refused: Refused[] = [];
  const passed = new Set<string>();
  /** Who has made his offers in this corridor and closes it when they have been answered. */
  const held = new Set<string>();
  for (let guard = 0; guard < MOST_ACTIONS && state.phase !== 'over' && !until(state); guard += 1) {
    const moment = `${state.turn}|${state.phase}|${state.session?.room ?? ''}|${state.session?.at ?? 0}|${state.deals.length}`;
    const seat = toAct(scenario, state).find((id) => !passed.has(`${moment}|${id}`));
    if (seat === undefined) {
      const waited = waitingFor(scenario, state)[0];
      if (waited === undefined) break;
      const action = pass(state, waited);
      stepInPlace(scenario, state, action);
      done(action);
      continue;
    }
    if (isIdle(state, seat) || (held.delete(`${state.turn}|${seat}`) && isWaitedFor(scenario, state, seat))) {
      const action = pass(state, seat);
      stepInPlace(scenario, state, action);
      done(action);
      continue;
    }
    const before = state.actions;
    const phase = state.phase;
    const at = state.session?.at;
    for (const action of playerOf(seat)(mindOf(scenario, state, seed, seat, belief))) {
      if (state.phase !== phase || (phase === 'session' && state.session?.at !== at)) break;
      if (action.type === 'commit' && phase === 'corridor' && awaitsAnswer(state, seat)) {
        held.add(`${state.turn}|${seat}`);
        break;
      }
      const refusal = stepInPlace(scenario, state, action);
      if (refusal !== null) refused.push({ action, refusal });
      else done(action);
    }
    if (state.actions === before || !isWaitedFor(scenario, state, seat)) passed.add(`${moment}|${seat}`);
  }
  return refused;
}
