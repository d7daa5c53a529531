// One game for every ending of the Cave Meeting, as short scripts: who does what in which month, how seats vote; all else is left undone.

import { recordPlayer } from '../../src/ai/record';
import { waitingFor } from '../../src/engine/flow';
import { newGame } from '../../src/engine/newGame';
import { itemOnTable } from '../../src/engine/session';
import { stepInPlace } from '../../src/engine/step';
import { simulate } from '../../src/lab/simulate';
import type { Action, Ballot } from '../../src/model/action';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { PlayerKind } from '../../src/model/replay';
import type { Scenario } from '../../src/model/scenario';
import type { Id, Phase, State } from '../../src/model/state';
import { SHARED } from '../support/game';

/** What is done in one phase of one month, in order. */
interface Scene {
  month: string;
  phase: Phase;
  actions: Action[];
}

/** A game by script. `ballots`: how seats vote on items whose subject begins so; otherwise by conscience. */
export interface Course {
  ending: Id;
  scenes: Scene[];
  ballots: { subject: string; seats: Id[]; vote: Ballot }[];
}

const work = (month: string, ...orders: [Id, Order][]): Scene => ({
  month,
  phase: 'work',
  actions: orders.map(([seat, order]) => ({ type: 'order', seat, order })),
});
const tables = (month: string, seat: Id, room: Id, ...motions: Motion[]): Scene => ({
  month,
  phase: 'corridor',
  actions: motions.map((motion) => ({ type: 'table', seat, room, motion, amends: null })),
});
const home = (...seats: Id[]): [Id, Order][] => seats.map((seat) => [seat, { kind: 'travel', place: 'moscow' }]);
const FIVE: Id[] = ['zinoviev', 'kamenev', 'trotsky', 'stalin', 'bukharin'];
const ALL: Id[] = [...FIVE, 'voroshilov', 'ordzhonikidze'];

export const COURSES: Course[] = [
  {
    // Zinoviev brings Lenin's letter before the Politburo and has it, by telegram, from three men of five.
    ending: 'letter-carried-out',
    scenes: [
      { month: '1923-07', phase: 'news', actions: [{ type: 'choose', seat: 'zinoviev', ask: 0, choice: 'politburo' }] },
      { month: '1923-07', phase: 'session', actions: [{ type: 'poll', seat: 'kamenev' }] },
    ],
    ballots: [{ subject: 'enforce/', seats: FIVE, vote: 'for' }],
  },
  {
    // Three of the five who may vote on it in the Politburo have Trotsky arrested for the New Course.
    ending: 'trotsky-cut-off',
    scenes: [
      work('1923-12', ...home('zinoviev')),
      tables('1923-12', 'zinoviev', 'politburo', { kind: 'discipline', who: ['trotsky'], rung: 'arrest', from: null }),
    ],
    ballots: [{ subject: 'discipline/arrest/trotsky', seats: FIVE, vote: 'for' }],
  },
  {
    // The Politburo shares the Secretariat in September, and the plenum of the same month makes it last.
    ending: 'three-in-the-secretariat',
    scenes: [
      work('1923-09', ...home('zinoviev', 'bukharin', 'trotsky', 'voroshilov', 'ordzhonikidze')),
      tables('1923-09', 'zinoviev', 'politburo', SHARED),
    ],
    ballots: [{ subject: 'reform/secretariat', seats: ALL, vote: 'for' }],
  },
  {
    // In December no plenum meets any more that could confirm it.
    ending: 'three-for-now',
    scenes: [work('1923-12', ...home('zinoviev', 'bukharin', 'trotsky')), tables('1923-12', 'zinoviev', 'politburo', SHARED)],
    ballots: [{ subject: 'reform/secretariat', seats: FIVE, vote: 'for' }],
  },
  {
    // After Tula Kamenev lets the Politburo look over what the Secretariat names.
    ending: 'secretariat-bridled',
    scenes: [
      work('1923-12', ...home('zinoviev', 'trotsky')),
      { month: '1923-12', phase: 'news', actions: [{ type: 'choose', seat: 'kamenev', ask: -1, choice: 'account' }] },
    ],
    ballots: [{ subject: 'reform/secretariat', seats: FIVE, vote: 'for' }],
  },
  {
    // The agreement of December, and nobody prints another reading of it.
    ending: 'one-text-holds',
    scenes: [
      work('1923-11', ...home('zinoviev', 'bukharin', 'trotsky')),
      tables(
        '1923-11',
        'kamenev',
        'politburo',
        { kind: 'appoint', post: 'gosplan-chair', person: 'trotsky' },
        { kind: 'line', question: 'deb', direction: 1, tone: 'mild', document: null },
      ),
    ],
    ballots: [
      { subject: 'appoint/gosplan-chair', seats: FIVE, vote: 'for' },
      { subject: 'line/deb', seats: FIVE, vote: 'for' },
    ],
  },
  {
    // Stalin overrules Zinoviev on Germany, Zinoviev reproaches him, and no one makes it good.
    ending: 'three-fall-out',
    scenes: [
      work(
        '1923-07',
        ['stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' }],
        ['stalin', { kind: 'decree', lever: 'german-directive', value: 0 }],
        ['zinoviev', { kind: 'write', to: 'stalin', act: 'reproach', about: null, claims: [] }],
      ),
    ],
    ballots: [],
  },
  { ending: 'undecided', scenes: [], ballots: [] },
];

/** In a script `ask: -1` is the question now open to the man that has this answer. */
function fitted(scenario: Scenario, state: State, action: Action): Action {
  if (action.type !== 'choose' || action.ask >= 0) return action;
  const offers = (event: Id): boolean => scenario.byId.events[event]!.ask!.choices.some((c) => c.id === action.choice);
  const open = state.asks.find((a) => a.person === action.seat && a.choice === null && offers(a.event));
  return { ...action, ask: open?.id ?? 0 };
}

/** The actions of a scripted game from its first to its last. Throws when the script asks what the rules refuse, or comes to another ending. */
export function playScript(scenario: Scenario, course: Course): Action[] {
  const state = newGame(scenario, course.ending);
  const log: Action[] = [];
  const act = (action: Action): void => {
    const why = stepInPlace(scenario, state, action);
    if (why !== null) throw new Error(`${course.ending}: ${JSON.stringify(action)} is refused by ${why.rule} ${why.key}`);
    log.push(action);
  };
  const played = new Set<Scene>();
  while (state.phase !== 'over') {
    const month = scenario.manifest.turns[state.turn]!.id;
    for (const scene of course.scenes) {
      if (scene.month !== month || scene.phase !== state.phase || played.has(scene)) continue;
      played.add(scene);
      for (const action of scene.actions) act(fitted(scenario, state, action));
    }
    const seat = waitingFor(scenario, state)[0]!;
    act(state.phase === 'session' ? ballotOf(state, course, seat) : { type: 'commit', seat });
  }
  if (state.ending?.id !== course.ending) throw new Error(`the script of ${course.ending} comes to ${state.ending?.id}`);
  if (played.size !== course.scenes.length) throw new Error(`the script of ${course.ending} was not played to its end`);
  return log;
}

function ballotOf(state: State, course: Course, seat: Id): Action {
  const subject = itemOnTable(state)!.subject;
  const told = course.ballots.find((b) => subject.startsWith(b.subject) && b.seats.includes(seat));
  return { type: 'castVote', seat, vote: told?.vote ?? 'conscience' };
}

/** A replay to be stored: who played, and what they did. */
export interface Game {
  seats: Record<Id, PlayerKind>;
  seed: string;
  actions: Action[];
}

const seatsOf = (scenario: Scenario, kind: PlayerKind): Record<Id, PlayerKind> =>
  Object.fromEntries(scenario.manifest.seats.map((seat) => [seat, kind]));

/** Every game that is stored, by the name of its file: the record, a script for each other ending, one by computers, one by lot. */
export function gamesToStore(scenario: Scenario): Record<string, Game> {
  const record = recordPlayer();
  const documented = simulate(scenario, 'as-it-was', Object.fromEntries(scenario.manifest.seats.map((id) => [id, record])));
  const games: Record<string, Game> = {
    'as-it-was': { seats: seatsOf(scenario, 'record'), seed: 'as-it-was', actions: documented.actions },
    'played-by-computers': { seats: seatsOf(scenario, 'heuristic'), seed: 'played', actions: simulate(scenario, 'played').actions },
  };
  for (const course of COURSES)
    games[course.ending] = { seats: seatsOf(scenario, 'human'), seed: course.ending, actions: playScript(scenario, course) };
  return games;
}
