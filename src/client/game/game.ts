// One running game on this page: the table, whose device it is, what was refused, saving and undo. Screens read `view` and call `act`.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { playedOn, runReplay } from '../../engine/replay';
import type { Action, Refusal } from '../../model/action';
import type { PlayerKind, Replay } from '../../model/replay';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { View } from '../../model/view';
import { createTable, type Table } from '../../table/table';
import { freshId, makeSaver, type SavedGame, type Saver } from './saves';
import { startThinker, type Thinker } from './thinking';

/** What a game starts from. */
export interface GameSetup {
  /** The scenario, and the compiled text it was made from. */
  scenario: Scenario;
  json: string;
  seats: Record<Id, PlayerKind>;
  seed: string;
  iron: boolean;
  /** On the harvests that history had (R8.2): a game that goes on from the documented course. */
  documented?: true;
  actions?: readonly Action[];
  /** The save it goes on from. */
  id?: string;
  known?: SavedGame | null;
  label: (state: State) => string;
}

export interface Game {
  scenario: Scenario;
  table: Table;
  /** The human seat whose eyes are on the screen; null while the device is to be passed on. */
  seat: ReadonlySignal<Id | null>;
  /** Hot-seat: who must take the device; null when nobody need. */
  passTo: ReadonlySignal<Id | null>;
  view: ReadonlySignal<View | null>;
  state: ReadonlySignal<State>;
  thinking: ReadonlySignal<boolean>;
  refusal: ReadonlySignal<Refusal | null>;
  /** Said once: nothing can be kept here, or this tab goes on as a copy. */
  storageNote: ReadonlySignal<'noStorage' | 'copied' | null>;
  act(action: Action): Refusal | null;
  /** A guest lets the item on the table be voted on. */
  letPass(seat: Id): void;
  takeDevice(): void;
  /** Back to before your last action, or to before any action by its number. */
  undo(): boolean;
  undoTo(n: number): boolean;
  canUndo(): boolean;
  replay(): Replay;
  /** The save it is kept under. */
  id(): string;
  close(): void;
}

/** Start a game or take one up. Throws when `actions` do not fit the scenario: check files with `checkReplay` first. */
export function startGame(setup: GameSetup): Game {
  const scenario = playedOn(setup.scenario, setup);
  const thinker: Thinker = startThinker(scenario, setup, Object.keys(setup.seats));
  const table = createTable({
    scenario,
    seed: setup.seed,
    seats: setup.seats,
    iron: setup.iron,
    documented: setup.documented,
    think: thinker.think,
    hearsGuests: true,
    actions: setup.actions,
  });
  const saver: Saver = makeSaver(setup.id ?? freshId(), setup.known ?? null);
  const humans = Object.keys(setup.seats).filter((id) => setup.seats[id] === 'human');
  const version = signal(0);
  const refusal = signal<Refusal | null>(null);
  const storageNote = signal<'noStorage' | 'copied' | null>(null);
  const holder = signal<Id | null>(humans.length === 1 ? humans[0]! : null);
  const state = computed(() => {
    void version.value;
    return table.state();
  });
  const thinking = computed(() => {
    void version.value;
    return table.isThinking();
  });
  /** Who must act next: keeps the device while he still has something to do. */
  const next = computed<Id | null>(() => {
    void version.value;
    const waiting = table.humansToAct();
    const now = holder.value;
    if (now !== null && (waiting.includes(now) || table.isThinking() || waiting.length === 0)) return now;
    return waiting[0] ?? now;
  });
  const seat = computed<Id | null>(() =>
    humans.length === 0 ? null : humans.length === 1 ? humans[0]! : holder.value === next.value ? holder.value : null,
  );
  const passTo = computed<Id | null>(() =>
    humans.length < 2 || table.state().phase === 'over' ? null : next.value !== holder.value ? next.value : null,
  );
  const view = computed<View | null>(() => {
    void version.value;
    const eyes = seat.value ?? (table.state().phase === 'over' ? (humans[0] ?? null) : null);
    return eyes === null ? null : table.viewFor(eyes);
  });

  let kept: State | null = null;
  /** Saved when the others have acted too; or when the page goes away before. */
  const keep = (): void => {
    if (humans.length === 0 || kept === table.state()) return;
    kept = table.state();
    const result = saver.save(table.replay(), setup.label(table.state()));
    if (result.kind === 'noStorage' && storageNote.peek() === null) storageNote.value = 'noStorage';
    if (result.kind === 'copied') storageNote.value = 'copied';
  };
  let frame: number | null = null;
  let shownThinking = false;
  const show = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    shownThinking = table.isThinking();
    version.value += 1;
  };
  // While the others act, a frame of the screen shows all that came since the last one; one's own act is shown at once.
  const stop = table.subscribe(() => {
    if (!table.isThinking() || !shownThinking) show();
    else frame ??= requestAnimationFrame(show);
  });
  const goOn = (): void => {
    void table.advance().then(keep);
  };
  addEventListener('pagehide', keep);
  goOn();

  return {
    scenario,
    table,
    seat,
    passTo,
    view,
    state,
    thinking,
    refusal,
    storageNote,
    act(action) {
      const why = table.submit(action);
      refusal.value = why;
      if (why === null) {
        show();
        goOn();
      }
      return why;
    },
    letPass(seat) {
      table.letPass(seat);
      show();
      goOn();
    },
    takeDevice() {
      holder.value = next.peek();
    },
    canUndo: () => !setup.iron && table.humanActions().length > 0,
    undo() {
      const own = table.humanActions();
      const last = own[own.length - 1];
      return last === undefined ? false : this.undoTo(last);
    },
    undoTo(n) {
      const done = table.undoTo(n);
      if (done) {
        refusal.value = null;
        goOn();
      }
      return done;
    },
    replay: () => table.replay(),
    id: () => saver.id(),
    close() {
      stop();
      removeEventListener('pagehide', keep);
      if (frame !== null) cancelAnimationFrame(frame);
      thinker.close();
    },
  };
}

/** What is wrong with a replay for this scenario, or null: names the first action that no longer fits. */
export function checkReplay(scenario: Scenario, replay: Replay): { at: number | null; reason: 'refused' | 'digest' | 'scenario' } | null {
  const run = runReplay(scenario, replay);
  return run.divergence === null ? null : { at: run.divergence.at, reason: run.divergence.reason };
}
