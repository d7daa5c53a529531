// What a vote lacks, while orders are still being chosen (R3.8): questions already tabled, and the motions a seat would think of first.
import { options } from '../../engine/actions';
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
/** Kinds worth a look before anything is tabled, first come first shown. */
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
  return [...tabled, ...ideas(desk)].slice(0, MOST).map(({ id, room, motion, mover, isTabled }) => {
    const forecast = forecastFor(desk, room, motion, mover);
    return {
      id,
      title: motionShort(desk, motion),
      forecast: tallyOfForecast(desk, forecast).title,
      lacks: lackOf(desk, forecast),
      away: awayOf(desk, forecast, motion, mover),
      isTabled,
    };
  });
}

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

/** What this seat could table in the corridor of this month, one of a kind. */
function ideas(desk: Desk): Ahead[] {
  const inCorridor = options(desk.scenario, { ...desk.world, phase: 'corridor', committed: [] }, desk.seat);
  return FIRST.flatMap((kind) => {
    const ofKind = inCorridor.filter((a) => a.type === 'table' && a.motion.kind === kind);
    // The plan of three in the Secretariat before any other reform; the line that he himself wants most.
    const found =
      kind === 'line'
        ? ofKind.filter((a) => wish(desk, a) > 0).sort((a, b) => wish(desk, b) - wish(desk, a))[0]
        : (ofKind.find((a) => a.type === 'table' && a.motion.kind === 'reform' && a.motion.changes.some((c) => c.field === 'assent')) ?? ofKind[0]);
    return found?.type === 'table' ? [{ id: kind, room: found.room, motion: found.motion, mover: desk.seat, isTabled: false }] : [];
  });
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
