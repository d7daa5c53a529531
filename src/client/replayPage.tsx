// The replay on the page: makes the film in slices, plays it, keeps the address of the step, and hands a seat over to whoever takes it.
import { computed, effect, signal } from '@preact/signals';
import { type Film, filmCourse, filmGame, takeOverAt } from '../lab/film';
import type { Action } from '../model/action';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id } from '../model/state';
import { makeText } from '../text/sentences';
import { setTurnUnit, unitOf } from '../text/turnWords';
import { t } from '../text/ui';
import { makeReel, nextStop, type Reel, type ReelState, replayModel, seatToTake } from './adapt/replay';
import { page } from './app';
import { type BranchDesk, type BranchDeskSetup, makeBranchDesk } from './branchDesk';
import { RECORD } from './game/branches';
import { watchLink } from './game/link';
import { Button, Progress } from './parts/controls';
import { Explained } from './parts/glossed';
import { say } from './parts/status';
import { Branches } from './screens/branches';
import { ReplayScreen } from './screens/replay';
import type { ReplayActs } from './screens/replay.model';

/** What a game goes on from when somebody takes over in it. */
export interface TakenOver {
  seat: Id;
  seats: Record<Id, PlayerKind>;
  seed: string;
  documented?: true;
  actions: Action[];
  /** The kept game, or the record, whose first actions these are; null: it is not in the tree of branches. */
  from: { game: string; at: number } | null;
}

interface WatchSetup extends Pick<BranchDeskSetup, 'label' | 'onOpen' | 'onWatch'> {
  scenario: Scenario;
  /** The game to be watched, which fits the scenario; null: the documented course. */
  replay: Replay | null;
  step: number;
  /** Which game of this browser it is; null: none, or the record. */
  game: string | null;
  /** Who has the device, of a running game. */
  holder: Id | null;
  /** What the way back is called. */
  back: string;
  onBack(): void;
  onTakeOver(taken: TakenOver): void;
  /** Compares two branches. */
  onSideBySide(chosen: readonly string[]): void;
}

/** A page stays awake while the film is made: milliseconds at one go. */
const SLICE_MS = 16;
/** From stop to stop at single speed. */
const STOP_MS = 2000;

/** Puts a film on the page; returns what takes it off again. */
export function openReplay(setup: WatchSetup): () => void {
  const { scenario, replay } = setup;
  setTurnUnit(unitOf(scenario));
  const progress = signal(0);
  const reel = signal<Reel | null>(null);
  const ui = signal<ReelState>({ n: 0, unit: 'decision', speed: 1, isPlaying: false, seat: null, follow: 'record', why: null });
  const desk = signal<BranchDesk | null>(null);
  const set = (change: Partial<ReelState>): void => {
    ui.value = { ...ui.peek(), ...change };
  };

  let timer: ReturnType<typeof setTimeout> | null = null;
  const filming = replay === null ? filmCourse(scenario) : filmGame(scenario, replay);
  const shoot = (): void => {
    const until = performance.now() + SLICE_MS;
    do {
      const next = filming.next();
      if (next.done) {
        show(next.value);
        return;
      }
      progress.value = next.value;
    } while (performance.now() < until);
    timer = setTimeout(shoot, 0);
  };
  const show = (film: Film): void => {
    const last = film.steps.length - 1;
    if (setup.step > last) say(t('replay.badStep'));
    set({ n: setup.step > last ? 0 : setup.step });
    reel.value = makeReel(film, makeText(film.scenario), setup.holder);
    desk.value = makeBranchDesk({
      ...setup,
      current: replay === null || setup.game === null ? null : { id: setup.game, replay, trace: null },
      chosen: replay === null || setup.game === null ? [] : [RECORD, setup.game],
      onChosen: () => {},
    });
  };
  timer = setTimeout(shoot, 0);

  const jump = (n: number): void => set({ n, why: null });
  const stepOn = (direction: 1 | -1): boolean => {
    const now = reel.peek();
    const { n, unit } = ui.peek();
    const next = now === null ? null : nextStop(now, n, unit, direction);
    if (next !== null) jump(next);
    return next !== null;
  };
  const isPlaying = computed(() => ui.value.isPlaying);
  const speed = computed(() => ui.value.speed);
  const stopPlaying = effect(() => {
    if (!isPlaying.value) return;
    const ticking = setInterval(() => {
      if (!stepOn(1)) set({ isPlaying: false });
    }, STOP_MS / speed.value);
    return () => clearInterval(ticking);
  });
  const link = (step: number): string => watchLink({ scenario: scenario.manifest.id, step, replay }, location.href);
  // The address follows the record step by step; a game is too long to be written again each time and is put there when it is asked for.
  const stopAddress = effect(() => {
    const { n, isPlaying } = ui.value;
    if (reel.value !== null && !isPlaying && replay === null) history.replaceState(null, '', link(n));
  });

  const acts: ReplayActs = {
    onStep: (direction) => {
      set({ isPlaying: false });
      stepOn(direction);
    },
    onJump: (n) => {
      set({ isPlaying: false });
      jump(n);
    },
    onEdge: (edge) => {
      set({ isPlaying: false });
      jump(edge === 'start' ? 0 : (reel.peek()?.film.steps.length ?? 1) - 1);
    },
    onPlay: () => {
      const now = reel.peek();
      const isAtEnd = now !== null && ui.peek().n === now.film.steps.length - 1;
      if (isAtEnd) jump(0);
      set({ isPlaying: !ui.peek().isPlaying });
    },
    onUnit: (unit) => set({ unit }),
    onSpeed: (speed) => set({ speed }),
    onWhy: (vote, person) => set({ isPlaying: false, why: { vote, person } }),
    onCloseWhy: () => set({ why: null }),
    onSeat: (seat) => set({ seat }),
    onFollow: (follow) => set({ follow }),
    onTakeOver: () => {
      const now = reel.peek();
      if (now === null) return;
      const { film } = now;
      const { n, follow } = ui.peek();
      const ids = Object.keys(film.game.seats);
      const seat = seatToTake(now, ui.peek());
      const at = takeOverAt(film, n, seat);
      const game = replay === null ? RECORD : setup.game;
      setup.onTakeOver({
        seat,
        seats: Object.fromEntries(ids.map((id): [Id, PlayerKind] => [id, id === seat ? 'human' : follow])),
        seed: film.game.seed,
        documented: film.game.documented,
        actions: film.game.actions.slice(0, at),
        from: game === null ? null : { game, at },
      });
    },
    onLink: () => void copy(link(ui.peek().n)),
    onBack: setup.onBack,
  };

  function Film() {
    const now = reel.value;
    if (now === null)
      return (
        <main class="pass on-dark film-loading">
          <h1>{scenario.manifest.title}</h1>
          <Progress value={progress.value} label={t('replay.loading')} />
          <p>{t('replay.loading')}</p>
        </main>
      );
    return (
      <>
        <ReplayScreen
          model={replayModel(now, ui.value, setup.back)}
          acts={acts}
          branches={desk.value?.hasGames() ? <FilmBranches desk={desk.value} /> : undefined}
        />
        <Explained constants={now.film.scenario.rules.constants} />
      </>
    );
  }
  function FilmBranches({ desk }: { desk: BranchDesk }) {
    const chosen = desk.chosen();
    return (
      <>
        <Branches model={desk.tree()} acts={desk.acts} />
        <Button wide refusal={chosen.length === 2 ? null : t('branches.chooseTwo')} onClick={() => setup.onSideBySide(chosen)}>
          {t('branches.compare')}
        </Button>
      </>
    );
  }
  page.value = () => <Film />;
  return () => {
    desk.value?.close();
    if (timer !== null) clearTimeout(timer);
    stopPlaying();
    stopAddress();
    history.replaceState(null, '', location.pathname + location.search);
  };
}

/** Puts a link on the clipboard, or into the address bar where there is none. */
async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    say(t('replay.linkCopied'));
  } catch {
    history.replaceState(null, '', link);
    say(t('replay.linkManual'));
  }
}
