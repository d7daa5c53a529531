// What a vote lacks, while orders are still being chosen (R3.8): questions already tabled, and the motions a seat would think of first.
import { aimValueOfMotion } from '../../ai/wants';
import { options } from '../../engine/actions';
import { stakesOf } from '../../engine/motions';
import { canVoteAt, isCapable } from '../../engine/read';
import { fullOf } from '../../engine/rooms';
import { constant } from '../../engine/tools';
import type { Action } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Id } from '../../model/state';
import type { Forecast } from '../../model/view';
import { t } from '../../text/ui';
import type { AheadRow } from '../screens/work.model';
import { type Desk, forecastFor, motionShort, tallyOfForecast } from './desk';
import { placeOf } from './reach';

const MOST = 3;
/** Per cent of the votes by which a motion carries without anybody's help. */
const FAR = 50;
/** Motions of his own that are counted to find the nearest of them. */
const COUNTED = 5;
/** Kinds worth a look when no aim asks for another, first come first shown. */
const FIRST: readonly Motion['kind'][] = ['reform', 'enforce', 'line'];

/** The same desk after the journey of this month, which comes before the sessions (R2.2). */
function arrived(desk: Desk): Desk {
  const { world, seat } = desk;
  const place = placeOf(desk);
  const p = world.people[seat]!;
  return place === null || place === p.place ? desk : { ...desk, world: { ...world, people: { ...world.people, [seat]: { ...p, place } } } };
}

export function aheadOf(now: Desk): AheadRow[] {
  const desk = arrived(now);
  const { world } = desk;
  const tabled = world.items
    .filter((i) => i.outcome === null)
    .map((i) => ({ id: `i${i.id}`, room: i.room, motion: i.motion, mover: i.mover, isTabled: true }));
  return [...tabled, ...ideas(desk)]
    .map((row) => weigh(desk, row))
    .filter((row) => row.touches || !row.isSure)
    .sort((a, b) => Number(b.touches) - Number(a.touches) || Number(b.isTabled) - Number(a.isTabled) || a.distance - b.distance)
    .slice(0, MOST)
    .map(({ id, forecast, motion, mover, isTabled }) => ({
      id,
      title: motionShort(desk, motion),
      forecast: tallyOfForecast(desk, forecast).title,
      lacks: lackOf(desk, forecast),
      away: awayOf(desk, forecast, motion, mover),
      isTabled,
    }));
}

/** What an aim of this seat would gain or lose by it, in tenths of a point. */
const worthOf = ({ scenario, world, seat }: Desk, motion: Motion): number => aimValueOfMotion(scenario, world, seat, motion);

/** A motion with how it would go: whether it touches an aim, carries by a mile, and how near it is to being carried, near misses first. */
function weigh(desk: Desk, row: Ahead): Ahead & { forecast: Forecast; touches: boolean; isSure: boolean; distance: number } {
  const forecast = forecastFor(desk, row.room, row.motion, row.mover);
  const { carried } = forecast;
  const votes = Math.max(1, forecast.for + forecast.against);
  const lead = Math.trunc(((forecast.for - forecast.against) * 100) / votes);
  return {
    ...row,
    forecast,
    touches: worthOf(desk, row.motion) !== 0 || (stakesOf(desk.scenario, desk.world, row.motion)[desk.seat] ?? 0) !== 0,
    isSure: carried && lead > FAR,
    distance: (carried ? 1000 : 0) + Math.abs(lead),
  };
}

type Table = Extract<Action, { type: 'table' }>;

interface Ahead {
  id: string;
  room: Id;
  motion: Motion;
  mover: Id | null;
  isTabled: boolean;
}

/** How much this seat wants the line moved that way: his view by its weight. */
function wish({ world, seat }: Desk, a: Action): number {
  if (a.type !== 'table' || a.motion.kind !== 'line') return 0;
  const own = world.people[seat]!.views[a.motion.question];
  return own === undefined ? 0 : own.view * own.weight * a.motion.direction;
}

/** What this seat could table in the corridor of this month, one of a kind: what serves its aims most, then what stands first. */
function ideas(desk: Desk): Ahead[] {
  const inCorridor = options(desk.scenario, { ...desk.world, phase: 'corridor', committed: [] }, desk.seat).filter((a) => a.type === 'table');
  const best = new Map<Motion['kind'], { action: Table; worth: number }>();
  const keep = (action: Table, worth: number): void => {
    if (worth > (best.get(action.motion.kind)?.worth ?? -1)) best.set(action.motion.kind, { action, worth });
  };
  for (const a of inCorridor) if (worthOf(desk, a.motion) > 0) keep(a, worthOf(desk, a.motion));
  for (const kind of FIRST) {
    const ofKind = inCorridor.filter((a) => a.motion.kind === kind);
    // The plan of three in the Secretariat before any other reform; the line that he himself wants most.
    const found =
      kind === 'line'
        ? ofKind.filter((a) => wish(desk, a) > 0).sort((a, b) => wish(desk, b) - wish(desk, a))[0]
        : (ofKind.find((a) => a.motion.kind === 'reform' && a.motion.changes.some((c) => c.field === 'assent')) ?? ofKind[0]);
    if (found !== undefined) keep(found, 0);
  }
  return [...best]
    .sort((a, b) => b[1].worth - a[1].worth)
    .slice(0, COUNTED)
    .map(([kind, { action }]) => ({ id: kind, room: action.room, motion: action.motion, mover: desk.seat, isTabled: false }));
}

/** The man nearest to a vote for, and how far he is from it. */
function lackOf(desk: Desk, f: Forecast): string {
  if (f.carried) return t('work.lacksNothing');
  const threshold = constant(desk.scenario, 'threshold');
  const nearest = f.members.filter((m) => m.vote !== 'for' && m.person !== desk.seat).sort((a, b) => b.sum - a.sum)[0];
  if (nearest === undefined) return '';
  return t('work.lacks', { name: desk.text.person(nearest.person), sum: desk.text.signed(nearest.sum), by: threshold - nearest.sum });
}

/** That this seat will not be there to vote, and who else is away, if the vote would come out otherwise with all of them (R2.4). */
function awayOf(desk: Desk, f: Forecast, motion: Motion, mover: Id | null): string[] {
  const { scenario, world, seat, text } = desk;
  const all = fullOf(scenario, world, f.room).filter((id) => isCapable(scenario, world, id));
  const away = all.filter((id) => !canVoteAt(scenario, world, f.room, [], id));
  const others = away.filter((id) => id !== seat);
  const isDecided = others.length > 0 && forecastFor(desk, f.room, motion, mover, { voters: all }).carried !== f.carried;
  return [
    ...(away.includes(seat) ? [t(scenario.byId.bodies[f.room]!.delegated ? 'work.youAwayHall' : 'work.youAway')] : []),
    ...(isDecided ? [t(f.carried ? 'work.othersLost' : 'work.othersCarried', { people: text.list(others), count: others.length })] : []),
  ];
}
