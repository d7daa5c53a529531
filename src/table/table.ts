// One running game, transport-free: seats, who plays them, submit, views, undo, replay. Knows no screen, clock or network.
import { digest } from '../engine/digest';
import { waitingFor } from '../engine/flow';
import { newGame } from '../engine/newGame';
import { DIGEST_EVERY, playedOn, replayOf } from '../engine/replay';
import { itemOnTable, votersNow } from '../engine/session';
import { awaitsAnswer, mayAnswer } from '../engine/sides';
import { step } from '../engine/step';
import { viewFor } from '../engine/view';
import type { Action, Refusal } from '../model/action';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { View } from '../model/view';

/** What a computer seat is asked with. */
export interface ThinkRequest {
  seat: Id;
  kind: PlayerKind;
  seed: string;
  /** The game as it stands; only what the seat may know of it is shown to its player. */
  state: State;
  /** How it came to stand so: who thinks on another thread follows the game by these instead of being sent the whole of it. */
  actions: readonly Action[];
}

/** The actions a computer seat takes now, in order; empty = it has nothing to do. May run elsewhere. */
export type Think = (request: ThinkRequest) => Promise<Action[]>;

export interface TableSetup {
  scenario: Scenario;
  seed: string;
  seats: Record<Id, PlayerKind>;
  iron: boolean;
  /** On the harvests that history had (R8.2). */
  documented?: true;
  think: Think;
  /** Humans who are in the room and have no vote there are heard before the others vote: each item waits until they let it pass. */
  hearsGuests?: boolean;
  /** Actions already played, of a game that is taken up again; each must be legal. */
  actions?: readonly Action[];
}

export interface Table {
  readonly scenario: Scenario;
  readonly seats: Readonly<Record<Id, PlayerKind>>;
  readonly iron: boolean;
  state(): State;
  /** The state before each action, in order, and the present one last. */
  states(): readonly State[];
  viewFor(seat: Id): View;
  /** A human's action. A Refusal leaves everything as it was. */
  submit(action: Action): Refusal | null;
  /** Let computer seats act until only humans are waited for (or the game is over). Safe to call again while running. */
  advance(): Promise<void>;
  isThinking(): boolean;
  /** Human seats the game waits for now, to act or to let the item on the table pass. */
  humansToAct(): Id[];
  /** A guest has said what he wanted, or stays silent: the item may be voted on. Not an action: the rules do not wait for him. */
  letPass(seat: Id): void;
  actions(): readonly Action[];
  /** Back to the state before action `n`; refused in iron games (returns false). */
  undoTo(n: number): boolean;
  /** Places of the human's own actions, for undo. */
  humanActions(): number[];
  /** Give a seat to another player, from now on. */
  reseat(seat: Id, kind: PlayerKind): void;
  replay(): Replay;
  subscribe(listener: () => void): () => void;
}

/** Seats whose answer a corridor may still want although they have closed it. */
const mayStillAct = (state: State, seat: Id): boolean => state.phase === 'corridor' && mayAnswer(state, seat);

/** The same phase of the same month, and in session the same item of the same room. */
const isSameMoment = (a: State, b: State): boolean =>
  a.phase === b.phase && a.turn === b.turn && a.session?.at === b.session?.at && a.session?.room === b.session?.room;

/** Start or take up a game. Throws when a given action is refused: the caller checks files with `runReplay` first. */
export function createTable(setup: TableSetup): Table {
  const { seed, think, iron } = setup;
  const scenario = playedOn(setup.scenario, setup);
  const documented = setup.documented === true ? ({ documented: true } as const) : {};
  const seats: Record<Id, PlayerKind> = { ...setup.seats };
  const order = Object.keys(seats);
  const listeners = new Set<() => void>();
  const isHuman = (id: Id): boolean => seats[id] === 'human';
  let log: Action[] = [];
  let states: State[] = [newGame(scenario, seed, order)];
  /** Digests of the start and of every `DIGEST_EVERY`-th state, made when a replay is asked for and kept: a save after every act must not play the game again. */
  let marks: string[] = [];
  /** Guests who have let an item pass, by its number. */
  let passedBy: { item: number; seat: Id }[] = [];
  let running: Promise<void> | null = null;
  let epoch = 0;

  const now = (): State => states[states.length - 1]!;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const put = (action: Action): Refusal | null => {
    const result = step(scenario, now(), action);
    if (result.refusal !== null) return result.refusal;
    log.push(action);
    states.push(result.state);
    return null;
  };
  for (const action of setup.actions ?? []) {
    const why = put(action);
    if (why !== null) throw new Error(`action ${log.length + 1} is refused: ${why.rule} ${why.key}`);
  }

  /** Human guests who have the floor: nobody votes before they let the item pass. */
  const guestsToHear = (): Id[] => {
    const state = now();
    const item = itemOnTable(state);
    if (setup.hearsGuests !== true || state.phase !== 'session' || item === null) return [];
    const voters = votersNow(scenario, state);
    return order.filter(
      (id) =>
        isHuman(id) && !voters.includes(id) && state.session!.present.includes(id) && !passedBy.some((p) => p.item === item.id && p.seat === id),
    );
  };
  const humansToAct = (): Id[] => [...waitingFor(scenario, now()).filter(isHuman), ...guestsToHear()];

  /** Computer seats that have something to do before the humans do, in seat order; `passed` have had their say in what is not asked of them. */
  const nextComputer = (passed: ReadonlySet<Id>, held: ReadonlySet<Id>): Id | null => {
    const state = now();
    if (state.phase === 'over' || guestsToHear().length > 0) return null;
    const waiting = waitingFor(scenario, state);
    const canAct = (id: Id): boolean => !isHuman(id) && (waiting.includes(id) || (!passed.has(id) && mayStillAct(state, id)));
    return order.find((id) => !held.has(id) && canAct(id)) ?? order.find((id) => held.has(id) && waiting.includes(id)) ?? null;
  };

  const run = async (): Promise<void> => {
    const mine = epoch;
    let passed = new Set<Id>();
    /** Who has made his offers in this corridor and closes it when they have been answered. */
    let held = new Set<Id>();
    for (;;) {
      const seat = nextComputer(passed, held);
      if (seat === null) return;
      const before = now();
      if (held.has(seat)) {
        held = new Set([...held].filter((id) => id !== seat));
        put(fallback(before, seat));
        if (!isSameMoment(now(), before)) tell();
        continue;
      }
      const plan = await think({ seat, kind: seats[seat]!, seed, state: before, actions: log });
      if (epoch !== mine) return;
      carryOut(plan, before);
      const isSame = isSameMoment(now(), before);
      if (isSame && before.phase === 'corridor' && awaitsAnswer(now(), seat)) held = new Set([...held, seat]);
      // A player that cannot find a legal end to its part must not stop the game.
      else if (isSame && waitingFor(scenario, now()).includes(seat) && put(fallback(before, seat)) !== null) return;
      if (!isSame) held = new Set();
      passed = isSame && now().deals.length === before.deals.length ? new Set([...passed, seat]) : new Set();
      if (now().phase !== before.phase || now().session !== before.session) tell();
    }
  };

  /** A plan made for one moment ends with it: refused actions are skipped, and nothing of it outlives the phase or the item. */
  const carryOut = (plan: readonly Action[], before: State): void => {
    for (const action of plan) {
      if (!isSameMoment(now(), before)) return;
      if (action.type === 'commit' && before.phase === 'corridor' && awaitsAnswer(now(), action.seat)) return;
      put(action);
    }
  };

  return {
    scenario,
    seats,
    iron,
    state: now,
    states: () => states,
    viewFor(seat) {
      const view = viewFor(scenario, now(), seat);
      const guests = guestsToHear();
      return guests.length === 0 ? view : { ...view, waiting: [...view.waiting, ...guests] };
    },
    submit(action) {
      const why = put(action);
      if (why === null) tell();
      return why;
    },
    advance() {
      if (running === null) {
        running = run().finally(() => {
          running = null;
          tell();
        });
        tell();
      }
      return running;
    },
    isThinking: () => running !== null,
    humansToAct,
    letPass(seat) {
      const item = itemOnTable(now());
      if (item === null) return;
      passedBy.push({ item: item.id, seat });
      tell();
    },
    actions: () => log,
    undoTo(n) {
      if (iron || n < 0 || n >= states.length) return false;
      epoch += 1;
      running = null;
      passedBy = [];
      log = log.slice(0, n);
      states = states.slice(0, n + 1);
      marks = marks.slice(0, Math.trunc(n / DIGEST_EVERY) + 1);
      tell();
      return true;
    },
    humanActions: () => log.flatMap((a, i) => (isHuman(a.seat) ? [i] : [])),
    reseat(seat, kind) {
      seats[seat] = kind;
    },
    replay() {
      for (let n = marks.length * DIGEST_EVERY; n < states.length; n += DIGEST_EVERY) marks.push(digest(states[n]!));
      return replayOf(scenario, { seed, seats: { ...seats }, iron, ...documented, actions: [...log], digests: [...marks, digest(now())] });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What ends a seat's part in any phase without deciding anything. */
export function fallback(state: State, seat: Id): Action {
  return state.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat };
}

/** Fingerprint of the game as it stands. */
export const tableDigest = (table: Table): string => digest(table.state());
