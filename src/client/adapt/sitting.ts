// View → the sitting around the item: the agenda, who orders it, who is there and whether they are enough.

import { stakesOf } from '../../engine/motions';
import { agendaHolder, isCapable, isPresentAt, quorumOf } from '../../engine/read';
import { crowdOf, fullOf, guestsOf, joinedTo, rosterOf } from '../../engine/rooms';
import { itemOnTable, mayVoteNow } from '../../engine/session';
import type { Id, Item } from '../../model/state';
import type { Forecast } from '../../model/view';
import type { VoteRecord } from '../../model/vote';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { TallyModel } from '../models';
import type { AgendaRow } from '../screens/session.model';
import { type Desk, motionShort, resultOf, tallyOfForecast } from './desk';

/** What the room has decided, decides and has before it. */
export function agendaOf(desk: Desk, room: Id, now: Item | null, vote: VoteRecord | null): AgendaRow[] {
  const { world } = desk;
  const session = world.session;
  const done = world.votes.filter((v) => v.turn === (vote?.turn ?? world.turn) && v.room === room).map((v) => v.item);
  const coming = session !== null && session.room === room ? session.agenda.slice(session.at) : [];
  const ids = [...new Set([...done, ...(now === null ? [] : [now.id]), ...coming])];
  return ids.map((id, i) => {
    const item = world.items[id]!;
    // What was decided after the vote on the screen is not told before its turn.
    const isTold = item.vote !== null && (vote === null || item.vote <= world.votes.indexOf(vote));
    const count = isTold ? world.votes[item.vote!] : undefined;
    const isNow = id === now?.id;
    return {
      id: String(id),
      number: i + 1,
      title: motionShort(desk, item.motion),
      state: isNow ? 'now' : count !== undefined ? 'done' : 'next',
      result: isNow && vote === null ? null : count === undefined ? null : resultOf(count),
    };
  });
}

export const agendaShort = (agenda: readonly AgendaRow[]): string => {
  const at = agenda.findIndex((a) => a.state === 'now');
  return at < 0 ? t('game.short.session') : t('game.short.item', { item: at + 1, of: agenda.length });
};

/** Who orders the agenda. */
export function holderNote(desk: Desk, room: Id): string {
  const holder = agendaHolder(desk.scenario, desk.world, room);
  return holder === null ? '' : t('game.agendaBy', { name: holder === desk.seat ? t('game.youLow') : desk.text.person(holder) });
}

/** How many are there, where they are too few to decide the item on the table (R1.2). */
function tooFew({ scenario, world }: Desk, room: Id): { there: number; needed: number } | null {
  if (world.session?.room !== room || itemOnTable(world) === null) return null;
  const quorum = quorumOf(scenario, world, room, world.session.polled);
  return quorum.there >= quorum.needed ? null : quorum;
}

/** The forecast of the item on the table: without a quorum no hands decide it. */
export function tallyAhead(desk: Desk, room: Id, forecast: Forecast): TallyModel {
  const tally = tallyOfForecast(desk, forecast);
  const few = tooFew(desk, room);
  return few === null ? tally : { ...tally, title: t('game.forecastWaits'), note: t('game.waitsNote', few), short: t('game.waitsNote', few) };
}

/** Who votes and who speaks; that they are too few goes before it. */
export function roomNote(desk: Desk, room: Id): string {
  const { scenario, world, seat } = desk;
  if (!rosterOf(scenario, world, room).includes(seat)) return t('game.notMember');
  if (!isPresentAt(scenario, world, room, seat)) return t('game.notInRoom');
  const able = fullOf(scenario, world, room).filter((id) => isCapable(scenario, world, id));
  const here = able.filter((id) => isPresentAt(scenario, world, room, id)).length;
  const full = here === able.length ? t('game.fullHere', { full: here }) : t('game.fullPartly', { here, full: able.length });
  const candidates = guestsOf(scenario, world, room).length;
  const crowd = Object.values(crowdOf(scenario, world, room)).reduce((sum, n) => sum + n, 0);
  const note =
    crowd > 0
      ? t('game.roomNoteCrowd', { full, crowd })
      : candidates === 0
        ? t('game.roomNoteFull', { full })
        : t('game.roomNote', { full, count: candidates });
  const with_ = joinedTo(scenario, world, room).map((j) =>
    t(j.votes ? 'game.votesWith' : 'game.speaksWith', { body: capital(desk.text.body(j.body)) }),
  );
  const few = tooFew(desk, room);
  return few === null ? [...with_, note].join(' ') : t('game.tooFew', few);
}

/** Whether an item is his own, or takes something from him or gives it. */
export function touches({ scenario, world, seat }: Desk): boolean {
  const item = itemOnTable(world);
  return item !== null && (item.mover === seat || (stakesOf(scenario, world, item.motion)[seat] ?? 0) !== 0);
}

/** Items that would be voted by his mind from here: those left, if the one on the table is for him to vote and does not touch him. */
export function restFor(desk: Desk): number {
  const s = desk.world.session;
  if (s === null || !mayVoteNow(desk.scenario, desk.world, desk.seat) || touches(desk)) return 0;
  return s.agenda.length - s.at;
}
