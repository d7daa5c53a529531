// Many games without a table: the same rules in place, players called directly. Knows no clock; the host measures time.
import { heuristic } from '../ai/heuristic';
import { luckOf, type Mind, type Player } from '../ai/player';
import { random } from '../ai/random';
import { recordPlayer } from '../ai/record';
import { digest } from '../engine/digest';
import { waitingFor } from '../engine/flow';
import { newGame } from '../engine/newGame';
import { stepInPlace } from '../engine/step';
import { worldFor } from '../engine/view';
import type { Action, Refusal } from '../model/action';
import type { PlayerKind } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

export interface SimulatedGame {
  state: State;
  actions: Action[];
  /** Actions a player proposed and the rules refused: a weakness of the player, not a fault of the rules. */
  refused: { action: Action; refusal: Refusal }[];
  finished: boolean;
}

/** More actions than any game needs: reaching it is a fault (a dead end or an endless phase). */
const MOST_ACTIONS = 20_000;

/** Who plays a seat of this kind; a human is no computer's business. */
export const PLAYER_OF: Partial<Record<PlayerKind, Player>> = { heuristic, random, record: recordPlayer(heuristic) };

/** What ends a seat's part in any phase without deciding anything. */
const pass = (state: State, seat: Id): Action => (state.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat });

/** Seats with something to do: those waited for, and those who owe an answer in the corridor. */
function toAct(scenario: Scenario, state: State): Id[] {
  const waiting = waitingFor(scenario, state);
  if (state.phase !== 'corridor') return waiting;
  const asked = state.deals.filter((d) => d.state === 'offered' && d.readTurn <= state.turn && state.seats.includes(d.offer.to)).map((d) => d.offer.to);
  return [...new Set([...asked, ...waiting])];
}

/** A seat's moment of decision on the true state; what it believes is made when it looks. */
export function mindOf(scenario: Scenario, state: State, seed: string, seat: Id): Mind {
  let believed: State | null = null;
  return {
    scenario,
    seat,
    phase: state.phase,
    get world() {
      believed ??= worldFor(scenario, state, seat);
      return believed;
    },
    luck: luckOf(seed, seat, state.turn),
  };
}

/** Play `state` on in place until it is over, `until` says so, or the limit is met. `done` sees every action applied. */
export function playOn(scenario: Scenario, state: State, seed: string, playerOf: (seat: Id) => Player, until: (state: State) => boolean = () => false, done: (action: Action) => void = () => {}): SimulatedGame['refused'] {
  const refused: SimulatedGame['refused'] = [];
  const passed = new Set<string>();
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
    const before = state.actions;
    const phase = state.phase;
    const at = state.session?.at;
    for (const action of playerOf(seat)(mindOf(scenario, state, seed, seat))) {
      if (state.phase !== phase || (phase === 'session' && state.session?.at !== at)) break;
      const refusal = stepInPlace(scenario, state, action);
      if (refusal !== null) refused.push({ action, refusal });
      else done(action);
    }
    if (state.actions === before || !waitingFor(scenario, state).includes(seat)) passed.add(`${moment}|${seat}`);
  }
  return refused;
}

/** One whole game. `players` by seat; seats left out play the heuristic. */
export function simulate(scenario: Scenario, seed: string, players: Readonly<Record<Id, Player>> = {}, seats: readonly Id[] = scenario.manifest.seats): SimulatedGame {
  const state = newGame(scenario, seed, seats);
  const actions: Action[] = [];
  const refused = playOn(scenario, state, seed, (id) => players[id] ?? heuristic, undefined, (a) => actions.push(a));
  return { state, actions, refused, finished: state.phase === 'over' };
}

/** One digest over many games, in order. */
export const digestOf = (state: State): string => digest(state);
