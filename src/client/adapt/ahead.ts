// What a vote lacks, while orders are still being chosen (R3.8): questions already tabled, and the motions a seat would think of first.
import { options } from '../../engine/actions';
import { constant } from '../../engine/tools';
import type { Motion } from '../../model/motion';
import type { Id } from '../../model/state';
import type { Forecast } from '../../model/view';
import { t } from '../../text/ui';
import type { AheadRow } from '../screens/work.model';
import { type Desk, forecastFor, motionShort, tallyOfForecast } from './desk';

const MOST = 3;
/** Kinds worth a look before anything is tabled, first come first shown. */
const FIRST: readonly Motion['kind'][] = ['reform', 'enforce', 'line'];

export function aheadOf(desk: Desk): AheadRow[] {
  const { world } = desk;
  const tabled = world.items
    .filter((i) => i.outcome === null)
    .map((i) => ({ id: `i${i.id}`, room: i.room, motion: i.motion, mover: i.mover, isTabled: true }));
  return [...tabled, ...ideas(desk)].slice(0, MOST).map(({ id, room, motion, mover, isTabled }) => {
    const forecast = forecastFor(desk, room, motion, mover);
    return { id, title: motionShort(desk, motion), forecast: tallyOfForecast(desk, forecast).title, lacks: lackOf(desk, forecast), isTabled };
  });
}

interface Ahead {
  id: string;
  room: Id;
  motion: Motion;
  mover: Id | null;
  isTabled: boolean;
}

/** What this seat could table in the corridor of this month, one of a kind. */
function ideas(desk: Desk): Ahead[] {
  const inCorridor = options(desk.scenario, { ...desk.world, phase: 'corridor', committed: [] }, desk.seat);
  return FIRST.flatMap((kind) => {
    const ofKind = inCorridor.filter((a) => a.type === 'table' && a.motion.kind === kind);
    // The plan of three in the Secretariat before any other reform.
    const found =
      ofKind.find((a) => a.type === 'table' && a.motion.kind === 'reform' && a.motion.changes.some((c) => c.field === 'assent')) ?? ofKind[0];
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
