// A game as a film: every action a step, with what was decided, told and documented by it; any step can be jumped to and played on from (R9.3).
// Of the documented course, which is played while it is filmed, or of any game.
import { recordPlayer } from '../ai/record';
import { playOn } from '../ai/rollout';
import { holds } from '../engine/conditions';
import { asDocumented } from '../engine/economy';
import { newGame } from '../engine/newGame';
import { makeReplay, playedOn } from '../engine/replay';
import { cloneState, stepInPlace } from '../engine/step';
import { matchesSubject } from '../engine/subjects';
import type { Action } from '../model/action';
import type { DocumentedDeed, Outcome } from '../model/history';
import type { PlayerKind, Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Id, Phase, State } from '../model/state';
import { COURSE_SEED, deedKey } from './course';
import { type VerifiedOutcome, verifyOutcome } from './verify';

/** What a film is made of: a game without its digests. */
export type FilmGame = Pick<Replay, 'seed' | 'seats' | 'iron' | 'documented' | 'actions'>;

/** One action and what came of it. Entries and votes are places in the last State's chronicle and votes, from … to before. */
export interface FilmStep {
  /** After so many actions; 0 is the beginning, before anybody acted. */
  n: number;
  action: Action | null;
  /** Where it is told: an action that ends a month tells the news of the next. */
  turn: number;
  phase: Phase;
  room: Id | null;
  entries: readonly [number, number];
  votes: readonly [number, number];
  /** The documented deed it was. */
  deed: Id | null;
  /** Documented outcomes that were decided by it, or that are due when it ends the month. */
  outcomes: readonly Id[];
  /** Worth stopping at: a vote, an event, a deed beyond the routine, an outcome, or what a person at the screen decided. */
  isDecision: boolean;
  /** The moment in which it was done: the phase, and in session the item. */
  moment: string;
}

export interface Film {
  /** As the game is played on it. */
  scenario: Scenario;
  game: FilmGame;
  /** Steps by number. */
  steps: readonly FilmStep[];
  /** Numbers of the steps worth stopping at; of the first of them on each day: the news, the work and the corridor of a month, and each sitting. */
  decisions: readonly number[];
  days: readonly number[];
  last: State;
  /** Outcomes of the turns played, as they came out. */
  compared: readonly VerifiedOutcome[];
  /** The State after so many actions; to be read, not changed. */
  at(n: number): State;
}

/** Actions at the most that a jump plays again. */
const STRIDE = 40;
/** States jumped to that are kept, because a page asks for the same ones again. */
const KEPT = 3;
/** Actions filmed between two reports of how far it is. */
const REPORT = 25;
const record = recordPlayer();

/** Films the documented course. Yields how far it is, 0–100, often enough for a page to stay awake; returns the film. */
export function* filmCourse(free: Scenario): Generator<number, Film> {
  const scenario = asDocumented(free);
  const seats = Object.fromEntries(scenario.manifest.seats.map((id): [Id, PlayerKind] => [id, 'record']));
  const state = newGame(scenario, COURSE_SEED);
  const actions: Action[] = [];
  const camera = new Camera(scenario, seats, state);
  const turns = scenario.manifest.turns.length;
  for (let turn = 0; turn < turns && state.phase !== 'over'; turn += 1) {
    playOn(scenario, state, {
      seed: COURSE_SEED,
      playerOf: () => record,
      until: (s) => s.turn > turn,
      done: (action) => {
        actions.push(action);
        camera.take(action, state);
      },
    });
    yield Math.trunc((100 * (turn + 1)) / turns);
  }
  return camera.film({ seed: COURSE_SEED, seats, iron: false, documented: true, actions });
}

/** Films a game. Its actions must be legal: files are checked first. */
export function* filmGame(free: Scenario, game: FilmGame): Generator<number, Film> {
  const scenario = playedOn(free, game);
  const state = newGame(scenario, game.seed, Object.keys(game.seats));
  const camera = new Camera(scenario, game.seats, state);
  for (const [i, action] of game.actions.entries()) {
    const why = stepInPlace(scenario, state, action);
    if (why !== null) throw new Error(`action ${i + 1} is refused: ${why.rule} ${why.key}`);
    camera.take(action, state);
    if ((i + 1) % REPORT === 0) yield Math.trunc((100 * i) / game.actions.length);
  }
  return camera.film(game);
}

/** The whole film at once. */
export function wholeFilm(filming: Generator<number, Film>): Film {
  for (;;) {
    const next = filming.next();
    if (next.done) return next.value;
  }
}

/** The film as a replay: a file that every build of this scenario can play again. */
export const replayOfFilm = ({ scenario, game }: Film): Replay => ({
  ...makeReplay(scenario, game.seed, game.seats, game.actions, game.iron),
  ...(game.documented === true ? { documented: true as const } : {}),
});

/**
 * Actions after which a seat takes over at a step: those before its own part in what is shown there, so that it can decide it itself.
 * Never in the middle of what another seat does at one go.
 */
export function takeOverAt(film: Film, n: number, seat: Id): number {
  const { steps } = film;
  const shown = steps[n]!;
  const isOpening = shown.phase === 'news' && steps[n + 1]?.moment !== shown.moment;
  const sameMoment = (i: number): boolean => i > 0 && steps[i]?.moment === shown.moment;
  let at = n;
  if (!isOpening) {
    let first = n;
    while (sameMoment(first - 1)) first -= 1;
    for (let i = first; i <= n; i += 1)
      if (steps[i]?.action?.seat === seat) {
        at = i - 1;
        break;
      }
  }
  while (at > 0 && steps[at + 1]?.moment === steps[at]!.moment && steps[at + 1]?.action?.seat === steps[at]!.action?.seat) at -= 1;
  return at;
}

/** What a seat does month after month without deciding anything. */
const isRoutine = ({ action: a }: Pick<DocumentedDeed, 'action'>): boolean =>
  a.type === 'order' && ((a.order.kind === 'work' && a.order.manner === 'plain') || a.order.kind === 'attend');

/** A person's own acts that decide something. */
const isOwnDecision = (a: Action): boolean => a.type !== 'commit' && a.type !== 'takeBack' && a.type !== 'castVote' && !isRoutine({ action: a });

/** Takes the steps of a game that is played in place. */
class Camera {
  private readonly scenario: Scenario;
  private readonly seats: Readonly<Record<Id, PlayerKind>>;
  private readonly state: State;
  private readonly steps: FilmStep[] = [];
  /** States to jump from, in order. */
  private readonly marks: { n: number; state: State }[] = [];
  /** The State at the end of every turn, before the next begins. */
  private readonly ends: State[] = [];
  private readonly due: readonly (readonly Outcome[])[];
  private readonly deeds: readonly ReadonlyMap<string, DocumentedDeed>[];
  /** The step at which each outcome was decided. */
  private readonly decided = new Map<Id, number>();
  /** Outcomes of this turn that held when it began: they are due at its end. */
  private already = new Set<Id>();
  private before: { turn: number; phase: Phase; room: Id | null; moment: string; entries: number; votes: number };

  constructor(scenario: Scenario, seats: Readonly<Record<Id, PlayerKind>>, state: State) {
    this.scenario = scenario;
    this.seats = seats;
    this.state = state;
    const months = scenario.manifest.turns.map((t) => t.id);
    this.due = months.map((id) => scenario.outcomes.filter((o) => o.check.turn === id));
    this.deeds = months.map((id) => new Map(scenario.deeds.filter((d) => d.turn === id).map((d) => [deedKey(d.action), d])));
    this.before = { ...momentOf(state), entries: 0, votes: 0 };
    this.add(null);
    this.openTurn();
  }

  /** What an action has made of the game. */
  take(action: Action, state: State): void {
    const { turn } = this.before;
    this.add(action);
    this.decide(state.turn === turn ? turn : -1);
    const n = this.steps.length - 1;
    // The end of a month is as it stands before the next begins: an appeal can still change it.
    if (state.phase === 'consequences' && (this.ends.length === turn || action.type !== 'commit')) this.ends[turn] = cloneState(state);
    if (state.phase === 'over') this.ends[turn] = cloneState(state);
    const isNew = state.turn !== turn || (state.phase !== this.steps[n]!.phase && state.phase !== 'session');
    if (isNew || n - this.marks[this.marks.length - 1]!.n >= STRIDE) this.mark(n);
    if (state.turn !== turn || state.phase === 'over') {
      this.closeTurn(turn, n);
      this.openTurn();
    }
  }

  film(game: FilmGame): Film {
    const { scenario, marks, ends } = this;
    const compared = scenario.outcomes
      .filter((o) => scenario.manifest.turns.findIndex((t) => t.id === o.check.turn) < ends.length)
      .map((o) => verifyOutcome(scenario, ends, o));
    for (const { id } of compared) if (!this.decided.has(id)) this.decided.set(id, this.steps.length - 1);
    const at = new Map<number, Id[]>();
    for (const [id, n] of this.decided) at.set(n, [...(at.get(n) ?? []), id]);
    const steps = this.steps.map((s) => (at.has(s.n) ? { ...s, outcomes: at.get(s.n)!, isDecision: true } : s));
    const shown: { n: number; state: State }[] = [];
    const decisions = steps.filter((s) => s.isDecision).map((s) => s.n);
    const dayOf = (n: number): string => `${steps[n]!.turn}|${steps[n]!.phase}|${steps[n]!.room}`;
    return {
      scenario,
      game,
      steps,
      decisions,
      days: decisions.filter((n, i) => i === 0 || dayOf(n) !== dayOf(decisions[i - 1]!)),
      last: cloneState(this.state),
      compared,
      at: (n) => {
        const target = Math.max(0, Math.min(n, game.actions.length));
        const known = shown.find((x) => x.n === target);
        if (known !== undefined) return known.state;
        const mark = marks.findLast((m) => m.n <= target)!;
        if (mark.n === target) return mark.state;
        const from = cloneState(mark.state);
        for (let i = mark.n; i < target; i += 1) stepInPlace(scenario, from, game.actions[i]!);
        shown.push({ n: target, state: from });
        if (shown.length > KEPT) shown.shift();
        return from;
      },
    };
  }

  private mark(n: number): void {
    this.marks.push({ n, state: cloneState(this.state) });
  }

  private add(action: Action | null): void {
    const { state, before } = this;
    const n = this.steps.length;
    const entries = [before.entries, state.chronicle.length] as const;
    const votes = [before.votes, state.votes.length] as const;
    const isNews = state.turn !== before.turn || action === null;
    const deed = action === null ? undefined : this.deeds[before.turn]?.get(deedKey(action));
    const isEvent = state.chronicle.slice(...entries).some((e) => e.event !== null);
    const isOwn = action !== null && this.seats[action.seat] === 'human' && isOwnDecision(action);
    this.steps.push({
      n,
      action,
      turn: state.turn,
      phase: isNews ? 'news' : before.phase,
      room: isNews ? null : before.room,
      entries,
      votes,
      deed: deed?.id ?? null,
      outcomes: [],
      isDecision: n === 0 || votes[0] < votes[1] || isEvent || isOwn || (deed !== undefined && !isRoutine(deed)),
      moment: action === null ? '' : before.moment,
    });
    if (n === 0) this.mark(0);
    this.before = { ...momentOf(state), entries: entries[1], votes: votes[1] };
  }

  /** Which outcomes of a turn this step has decided. */
  private decide(turn: number): void {
    const n = this.steps.length - 1;
    const { votes } = this.steps[n]!;
    for (const o of this.due[turn] ?? []) {
      const { check } = o;
      if (check.type === 'vote') {
        const isPut = this.state.votes.slice(...votes).some((v) => v.room === check.room && matchesSubject(check.subject, v.subject));
        if (isPut && check.result !== 'never') this.decided.set(o.id, n);
      } else if (!this.decided.has(o.id) && !this.already.has(o.id) && holds(this.scenario, this.state, check.when)) this.decided.set(o.id, n);
    }
  }

  private openTurn(): void {
    const due = this.due[this.state.turn] ?? [];
    this.already = new Set(due.filter((o) => o.check.type === 'state' && holds(this.scenario, this.state, o.check.when)).map((o) => o.id));
  }

  /** What no single step has decided is told when the month has been settled. */
  private closeTurn(turn: number, n: number): void {
    const settled = this.steps.findLastIndex((s) => s.turn === turn && (s.phase === 'session' || s.phase === 'corridor'));
    for (const o of this.due[turn] ?? []) {
      const isStill = this.decided.has(o.id) && (o.check.type === 'vote' || holds(this.scenario, this.ends[turn]!, o.check.when));
      if (!isStill) this.decided.set(o.id, settled < 0 ? n : settled);
    }
  }
}

/** Where a game stands between two actions. */
function momentOf(state: State): { turn: number; phase: Phase; room: Id | null; moment: string } {
  const { turn, phase, session } = state;
  return { turn, phase, room: session?.room ?? null, moment: `${turn}|${phase}|${session?.room ?? ''}|${session?.at ?? ''}` };
}
