// Film → the replay screen: the two lines, the stops, who may take over, and the controls. The step itself is told in replayStep.
import { digest } from '../../engine/digest';
import { worldFor } from '../../engine/view';
import { type Divergence, divergence } from '../../lab/divergence';
import { type Film, type FilmStep, takeOverAt } from '../../lab/film';
import { traceRecord, traceReplay } from '../../lab/trace';
import type { VerifiedOutcome } from '../../lab/verify';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { language } from '../../text/languages';
import { inLanguage } from '../../text/scenarioWords';
import type { Text } from '../../text/sentences';
import { t } from '../../text/ui';
import { dateText } from '../dates';
import type { WhyModel } from '../models';
import { personCard } from '../personCards';
import type { FilmMark, ReplayModel, Speed, StopRow, TakeOverModel, TimelineModel, Unit } from '../screens/replay.model';
import { dayOf, monthOf, stepModel, stopTitle, whyOfStep } from './replayStep';
import { yoursOf } from './yours';

/** What every part of the screen is made from. */
export interface Reel {
  film: Film;
  /** The film's scenario in the language of the reader. */
  scenario: Scenario;
  text: Text;
  /** A finished game and the record are open to everybody; of a running one a seat sees what it may know. */
  eyes: Id | null;
  /** The game's last State, as those eyes see it. */
  last: State;
  /** Whose game it is; null: the documented course. */
  players: Id[] | null;
  outcomes: ReadonlyMap<Id, VerifiedOutcome>;
  /** How far the game lies from the record (R9.3); null of the record itself. */
  apart: Divergence | null;
}

export interface ReelState {
  n: number;
  unit: Unit;
  speed: Speed;
  isPlaying: boolean;
  seat: Id | null;
  follow: TakeOverModel['follow'];
  why: { vote: string; person: string } | null;
}

/** A film ready to be shown. `holder`: who has the device, of a running game with several persons. */
export function makeReel(film: Film, text: Text, holder: Id | null = null): Reel {
  const humans = Object.keys(film.game.seats).filter((id) => film.game.seats[id] === 'human');
  const isRecord = humans.length === 0 && film.game.documented === true;
  const eyes = film.last.phase === 'over' || isRecord ? null : (holder ?? humans[0] ?? null);
  const scenario = inLanguage(film.scenario, language());
  const words = new Map(scenario.outcomes.map((o) => [o.id, o.text]));
  return {
    film,
    scenario,
    text,
    eyes,
    last: eyes === null ? film.last : worldFor(film.scenario, film.last, eyes),
    players: isRecord ? null : humans,
    outcomes: new Map(film.compared.map((o) => [o.id, { ...o, text: words.get(o.id) ?? o.text }])),
    apart: isRecord ? null : divergence(traceRecord(film.scenario), traceReplay(film.scenario, film.game)),
  };
}

/** The next stop in a direction, or null at the end of the film. */
export function nextStop({ film }: Reel, n: number, unit: Unit, direction: 1 | -1): number | null {
  const last = film.steps.length - 1;
  if (unit === 'act') return direction > 0 ? (n < last ? n + 1 : null) : n > 0 ? n - 1 : null;
  const stops = unit === 'day' ? film.days : film.decisions;
  if (direction > 0) return stops.find((s) => s > n) ?? (n < last ? last : null);
  return stops.findLast((s) => s < n) ?? (n > 0 ? 0 : null);
}

/** First step of each turn of the film, and how many steps it has. */
function turnsOf(film: Film): { first: number; count: number }[] {
  const turns: { first: number; count: number }[] = [];
  for (const s of film.steps) {
    const known = turns[s.turn];
    if (known === undefined) turns[s.turn] = { first: s.n, count: 1 };
    else known.count += 1;
  }
  return turns;
}

/** Place of a step along the scenario, 0–1000: months are of one width, steps of one width in theirs. */
function placeOf(film: Film, turns: readonly { first: number; count: number }[], n: number): number {
  const { turn } = film.steps[n]!;
  const { first, count } = turns[turn]!;
  return Math.round((1000 * (turn + (n - first + 0.5) / count)) / film.scenario.manifest.turns.length);
}

/** What does not change while a film is shown. */
const fixed = new WeakMap<Film, { turns: ReturnType<typeof turnsOf>; line: Omit<TimelineModel, 'now'>; stops: StopRow[] }>();
function fixedOf(reel: Reel) {
  let made = fixed.get(reel.film);
  if (made === undefined) {
    const turns = turnsOf(reel.film);
    made = { turns, line: lineOf(reel, turns), stops: stopsOf(reel) };
    fixed.set(reel.film, made);
  }
  return made;
}

function lineOf(reel: Reel, turns: ReturnType<typeof turnsOf>): Omit<TimelineModel, 'now'> {
  const { film, text } = reel;
  const months = reel.scenario.manifest.turns;
  const marks: FilmMark[] = film.steps.flatMap((s) =>
    s.outcomes.flatMap((id) => {
      const o = reel.outcomes.get(id);
      if (o === undefined) return [];
      const yours = o.ok ? null : yoursOf(text, o);
      return [{ id, step: s.n, at: placeOf(film, turns, s.n), date: dateText(o.date) ?? o.date, label: o.text, yours }];
    }),
  );
  const end = film.steps.length - 1;
  return {
    months: months.map((m, i) => ({ at: Math.round((1000 * i) / months.length), label: monthLabel(m.id, i, months.length) })),
    until: film.last.phase === 'over' ? 1000 : placeOf(film, turns, end),
    marks,
    first: reel.players === null ? null : (marks.find((m) => m.yours !== null) ?? null),
    divergence: reel.apart === null ? null : growthOf(reel.apart, months.length),
  };
}

/** Turns from which on a month with its year takes the room of the next; and from which on there is no room for every month. */
const SEVERAL = 14;
const MANY = 30;

/** The year stands at the first month and at each January; names are cut short when there are many, and with very many only quarters and years have one. */
function monthLabel(id: string, i: number, count: number): string {
  const [year = '', month = ''] = id.split('-');
  if (count > MANY && (i === 0 || month === '01')) return year;
  if (count > MANY && Number(month) % 3 !== 1) return '';
  const name = t(`monthLong.${Number(month)}`);
  const short = count > 8 ? name.slice(0, 3) : name;
  if (count > SEVERAL && (i === 1 || month === '02')) return '';
  return i === 0 || month === '01' ? `${short} ${year}` : short;
}

/** Divergence at the end of every turn that is over, where it has changed. */
function growthOf({ curve }: Divergence, turns: number): { at: number; value: number }[] {
  const out = [{ at: 0, value: 0 }];
  for (const { turn, total } of curve)
    if (total !== out[out.length - 1]!.value) out.push({ at: Math.round((1000 * (turn + 1)) / turns), value: total });
  return out;
}

function stopsOf(reel: Reel): StopRow[] {
  const { film } = reel;
  let turn = -1;
  return film.decisions.map((n) => {
    const s = film.steps[n]!;
    const month = s.turn === turn ? null : monthOf(reel.scenario, s.turn);
    turn = s.turn;
    return {
      n,
      date: dayOf(reel, s),
      title: stopTitle(reel, s),
      differs: reel.players !== null && s.outcomes.some((id) => reel.outcomes.get(id)?.ok === false),
      month,
    };
  });
}

/** Who lives at the step that is shown: the dead cannot be taken over. */
function livingSeats({ film }: Reel, n: number): Id[] {
  const { people } = film.at(n);
  return Object.keys(film.game.seats).filter((id) => people[id]?.standing !== 'dead');
}

/** The seat that would be taken over: your own until you choose another, as long as he lives. */
export function seatToTake(reel: Reel, { seat, n }: Pick<ReelState, 'seat' | 'n'>): Id {
  const living = livingSeats(reel, n);
  return [seat, reel.eyes, reel.players?.[0] ?? null].find((id) => id !== null && living.includes(id)) ?? living[0]!;
}

function takeOf(reel: Reel, ui: ReelState): TakeOverModel {
  const { film, text, eyes } = reel;
  const chosen = seatToTake(reel, ui);
  const from = film.at(takeOverAt(film, ui.n, chosen));
  const name = text.person(chosen);
  const isOver = from.phase === 'over' || (from.phase === 'consequences' && from.turn === film.scenario.manifest.turns.length - 1);
  const refusal = isOver ? t('replay.takeOver.over') : film.game.iron && eyes !== null ? t('replay.takeOver.iron') : null;
  return {
    line: t('replay.takeOver.line', { date: monthOf(reel.scenario, from.turn), phase: t(`replay.during.${from.phase}`) }),
    seats: livingSeats(reel, ui.n).map((id) => personCard(reel.scenario, id, from)),
    chosen,
    label: t('replay.takeOver.act', { name }),
    refusal,
    follow: ui.follow,
  };
}

function titleOf({ film, scenario, players, text, outcomes, apart }: Reel): Pick<ReplayModel, 'place' | 'title' | 'line' | 'divergence'> {
  const { title } = scenario.manifest;
  const all = [...outcomes.values()];
  const same = all.filter((o) => o.ok).length;
  if (players === null)
    return {
      place: t('replay.placeRecord', { title }),
      title: t('replay.titleRecord'),
      line: t('replay.lineRecord', { title, count: all.length, same }),
      divergence: null,
    };
  const isOver = film.last.phase === 'over';
  return {
    place: t(isOver ? 'replay.placeOver' : 'replay.placeRunning', { title }),
    title: t('verdict.history'),
    line: t(players.length === 0 ? 'replay.lineComputers' : 'replay.lineGame', {
      title,
      people: text.list(players),
      count: all.length,
      same,
      other: all.length - same,
    }),
    divergence: apart?.total ?? null,
  };
}

/** The whole screen at a step. */
export function replayModel(reel: Reel, ui: ReelState, back: string): ReplayModel {
  const { film } = reel;
  const { turns, line, stops } = fixedOf(reel);
  const step: FilmStep = film.steps[ui.n]!;
  const why: WhyModel | null = ui.why === null ? null : whyOfStep(reel, step, ui.why.vote, ui.why.person);
  return {
    ...titleOf(reel),
    timeline: { ...line, now: placeOf(film, turns, ui.n) },
    step: stepModel(reel, step),
    why,
    take: takeOf(reel, ui),
    stops,
    n: ui.n,
    of: film.steps.length - 1,
    where: `${dayOf(reel, step)}: ${stopTitle(reel, step)}`,
    ticks: turns
      .filter((_, i) => turns.length <= MANY || i === 0 || film.scenario.manifest.turns[i]!.id.slice(5, 7) === '01')
      .map(({ first }) => Math.round((1000 * first) / Math.max(1, film.steps.length - 1))),
    unit: ui.unit,
    speed: ui.speed,
    isPlaying: ui.isPlaying,
    digest: ui.isPlaying || reel.eyes !== null ? null : digest(film.at(ui.n)),
    back,
  };
}
