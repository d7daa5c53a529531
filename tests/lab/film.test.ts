// R9.3: the documented course and any game as a film: its steps, jumping, and taking over at a step.
import { describe, expect, it } from 'vitest';
import { heuristic } from '../../src/ai/heuristic';
import type { Player } from '../../src/ai/player';
import { PLAYER_OF } from '../../src/ai/players';
import { recordPlayer } from '../../src/ai/record';
import { mindOf } from '../../src/ai/rollout';
import { options } from '../../src/engine/actions';
import { digest } from '../../src/engine/digest';
import { runReplay } from '../../src/engine/replay';
import { cloneState, stepInPlace } from '../../src/engine/step';
import { type Film, filmCourse, filmGame, replayOfFilm, takeOverAt, wholeFilm } from '../../src/lab/film';
import { simulate } from '../../src/lab/simulate';
import type { PlayerKind } from '../../src/model/replay';
import { answerRequest } from '../../src/table/computer';
import { createTable } from '../../src/table/table';
import { shipped } from '../support/scenarios';

const films = new Map<string, Film>();
const filmOf = (id: string): Film => {
  const film = films.get(id) ?? wholeFilm(filmCourse(shipped(id)));
  films.set(id, film);
  return film;
};

describe.each(['troika-split', 'right-turn'])('the film of %s', (id) => {
  const film = filmOf(id);

  it('is a replay that any build can play again', () => {
    const replay = replayOfFilm(film);
    expect(replay.documented).toBe(true);
    expect(new Set(Object.values(replay.seats))).toEqual(new Set(['record']));
    const run = runReplay(shipped(id), replay);
    expect(run.divergence).toBeNull();
    expect(digest(run.state)).toBe(digest(film.last));
    expect(film.last.phase).toBe('over');
  });

  it('jumps to every step it is asked for', () => {
    const { length } = film.game.actions;
    for (const n of [0, 1, 39, 40, 41, Math.trunc(length / 2), length - 1, length]) {
      const { state } = runReplay(shipped(id), replayOfFilm(film), n);
      expect(digest(film.at(n)), `step ${n}`).toBe(digest(state));
    }
  });

  it('tells every vote, event and outcome at one step, and every documented deed', () => {
    const votes = film.steps.flatMap((s) => film.last.votes.slice(...s.votes));
    expect(votes).toHaveLength(film.last.votes.length);
    const entries = film.steps.flatMap((s) => film.last.chronicle.slice(...s.entries));
    expect(entries).toHaveLength(film.last.chronicle.length);
    const outcomes = film.steps.flatMap((s) => s.outcomes);
    expect([...outcomes].sort()).toEqual(film.scenario.outcomes.map((o) => o.id).sort());
    const deeds = new Set(film.steps.flatMap((s) => s.deed ?? []));
    expect(film.scenario.deeds.filter((d) => !deeds.has(d.id)).map((d) => d.id)).toEqual([]);
    expect(film.compared.every((o) => o.ok)).toBe(true);
  });

  it('tells an outcome of a vote at the step that counted it', () => {
    for (const o of film.scenario.outcomes) {
      if (o.check.type !== 'vote' || o.check.result === 'never') continue;
      const step = film.steps.find((s) => s.outcomes.includes(o.id))!;
      expect(
        film.last.votes.slice(...step.votes).map((v) => v.room),
        o.id,
      ).toContain(o.check.room);
    }
  });

  it('stops by day and by decision, in order, and seldom by routine', () => {
    expect(film.decisions[0]).toBe(0);
    expect(film.decisions).toEqual([...film.decisions].sort((a, b) => a - b));
    expect(film.days.every((n) => film.decisions.includes(n))).toBe(true);
    expect(film.days.length).toBeGreaterThan(film.scenario.manifest.turns.length);
    expect(film.decisions.length).toBeGreaterThan(film.days.length);
    expect(film.decisions.length).toBeLessThan(film.steps.length / 2);
  });
});

describe('taking over', () => {
  const film = filmOf('right-turn');
  const november = film.scenario.manifest.turns.findIndex((t) => t.id === '1928-11');
  const flight = film.steps.find((s) => s.turn === november && s.isDecision)!;

  it('comes before what the seat itself did in what is shown', () => {
    const vote = film.steps.find((s) => s.votes[0] < s.votes[1] && s.turn === november)!;
    const ballots = film.last.votes[vote.votes[0]]!.voters.map((v) => v.person);
    expect(ballots).toContain('bukharin');
    const at = takeOverAt(film, vote.n, 'bukharin');
    expect(at).toBeLessThan(vote.n);
    const state = film.at(at);
    expect(state.phase).toBe('session');
    expect(state.session!.ballots.bukharin).toBeUndefined();
    expect(state.votes).toHaveLength(vote.votes[0]);
  });

  it('leaves nobody in the middle of what he does at one go', () => {
    for (const s of film.steps)
      for (const seat of ['bukharin', 'stalin', 'tomsky']) {
        const at = takeOverAt(film, s.n, seat);
        expect(at).toBeLessThanOrEqual(s.n);
        const [before, after] = [film.steps[at]!, film.steps[at + 1]];
        if (after !== undefined && at > 0 && after.moment === before.moment) expect(after.action!.seat).not.toBe(before.action!.seat);
      }
  });

  it('finds the others ready to answer what no record has offered them', () => {
    const corridor = film.steps.find((s) => s.turn === november && s.phase === 'corridor')!;
    const state = cloneState(film.at(corridor.n - 1));
    const offers = options(film.scenario, state, 'bukharin').filter((a) => a.type === 'offer' && a.offer.to === 'kalinin');
    const offer = offers[0]!;
    expect(stepInPlace(film.scenario, state, offer)).toBeNull();
    const answers = (player: Player) =>
      player(mindOf(film.scenario, state, film.game.seed, 'kalinin')).filter((a) => a.type === 'answer' && a.deal === state.deals.length - 1);
    expect(answers(recordPlayer(heuristic))).toHaveLength(1);
    expect(answers(recordPlayer())).toEqual([]);
  });

  it('goes on along the record: the others do their deeds, and the month ends as documented', async () => {
    const actions = film.game.actions.slice(0, takeOverAt(film, flight.n, 'bukharin'));
    const seats = Object.fromEntries(film.scenario.manifest.seats.map((seat): [string, PlayerKind] => [seat, 'record']));
    const table = createTable({
      scenario: shipped('right-turn'),
      seed: film.game.seed,
      seats,
      iron: false,
      documented: true,
      think: async (request) => answerRequest(film.scenario, request),
      actions,
    });
    await table.advance();
    expect(table.state().phase).toBe('over');
    expect(runReplay(shipped('right-turn'), table.replay()).divergence).toBeNull();
    const played = wholeFilm(filmGame(shipped('right-turn'), { ...film.game, seats, actions: [...table.actions()] }));
    expect(played.compared.filter((o) => !o.ok).map((o) => o.id)).toEqual([]);
  });
});

it('a game is filmed as it was played, and compared as far as it went', () => {
  const scenario = shipped('cave-meeting');
  const seats = Object.fromEntries(scenario.manifest.seats.map((seat): [string, PlayerKind] => [seat, 'heuristic']));
  const players = Object.fromEntries(scenario.manifest.seats.map((seat) => [seat, PLAYER_OF.heuristic!]));
  const game = simulate(scenario, 'film', players);
  const film = wholeFilm(filmGame(scenario, { seed: 'film', seats, iron: false, actions: game.actions }));
  expect(digest(film.last)).toBe(digest(game.state));
  expect(film.compared).toHaveLength(scenario.outcomes.length);
  const half = wholeFilm(
    filmGame(scenario, { seed: 'film', seats, iron: false, actions: game.actions.slice(0, Math.trunc(game.actions.length / 2)) }),
  );
  expect(half.compared.length).toBeLessThan(scenario.outcomes.length);
  expect(digest(half.last)).toBe(digest(film.at(half.game.actions.length)));
});

it('R8.2 keeps the harvests of history where the scenario draws them, in the film and in what goes on from it', () => {
  const shippedOne = shipped('right-turn');
  const years = shippedOne.economy!.years.map((y) => ({ ...y, spread: 25 }));
  const free = { ...shippedOne, economy: { ...shippedOne.economy!, years, harvests: 'drawn' as const } };
  const film = wholeFilm(filmCourse(free));
  expect(film.last.chronicle.filter((e) => e.key.startsWith('harvest.'))).toEqual([]);
  const replay = replayOfFilm(film);
  expect(runReplay(free, replay).divergence).toBeNull();
  const { documented: _, ...drawn } = replay;
  expect(runReplay(free, drawn).divergence).not.toBeNull();
  const table = createTable({
    scenario: free,
    seed: replay.seed,
    seats: replay.seats,
    iron: false,
    documented: true,
    think: async () => [],
    actions: replay.actions.slice(0, 100),
  });
  expect(table.replay().documented).toBe(true);
  expect(digest(table.state())).toBe(digest(film.at(100)));
});
