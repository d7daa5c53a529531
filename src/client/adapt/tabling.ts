// View → the rooms of the month in the corridor: their agendas, the motions that can be laid before them and what is expected of each.
import { refuseAction } from '../../engine/actions';
import { refusedTablings } from '../../engine/actions/table';
import { hostOf, refusedByHost } from '../../engine/hosts';
import { matterOf } from '../../engine/items';
import { stakesOf, subjectOf } from '../../engine/motions';
import { roomsThisTurn } from '../../engine/read';
import { joinedTo } from '../../engine/rooms';
import type { Action } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Id, Item } from '../../model/state';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import { dateText } from '../dates';
import type { MotionFamily, MotionPreview, RefusedMotion, RoomAgenda } from '../screens/corridor.model';
import { type Desk, forecastFor, motionShort, motionTitle, tallyOfForecast } from './desk';
import { spoken } from './session';
import { variantOf } from './variants';

type Tabling = Extract<Action, { type: 'table' }>;

/** Motions that can be tabled now, by themselves: their place in the list changes while others act. */
export function tableActions(desk: Desk): Map<string, Tabling> {
  const map = new Map<string, Tabling>();
  for (const a of desk.view.options) if (a.type === 'table') map.set(JSON.stringify([a.room, a.motion, a.amends]), a);
  return map;
}

/** Letters that can be written now to rooms where this seat will not be (R2.4). */
export const letterActions = (desk: Desk) => desk.view.options.filter((a) => a.type === 'writeIn');

/** What this seat has written about an item, or null. */
function written(desk: Desk, item: number): string | null {
  const l = desk.world.roomLetters.find((x) => x.item === item && x.person === desk.seat);
  return l === undefined ? null : spoken(desk, l).title;
}

/** The rooms that sit this month with what lies before them. */
export function agendasOf(desk: Desk): RoomAgenda[] {
  const { scenario, world, seat, text } = desk;
  const letters = letterActions(desk);
  return roomsThisTurn(scenario, world).map((id) => ({
    id,
    name: joinedTo(scenario, world, id).length === 0 ? text.body(id) : t('game.jointSitting', { room: text.body(id) }),
    date: dateText(scenario.manifest.turns[world.turn]!.sessions.find((s) => s.room === id)?.date ?? null) ?? text.date(world.turn),
    items: [...toConfirm(desk, id), ...world.items.filter((i) => i.room === id && i.outcome === null)].map((i, n) => ({
      // What is to be confirmed becomes an item of its own when the room sits.
      id: i.room === id ? String(i.id) : `confirms/${i.id}`,
      number: n + 1,
      title: motionTitle(desk, i.motion),
      mover: i.from !== null ? text.names.organization(i.from) : i.mover === null ? '' : i.mover === seat ? t('game.youLow') : text.person(i.mover),
      mine: i.mover === seat,
      note: i.room !== id || i.confirms !== null ? t('corridor.confirms') : '',
      letters: letters.filter((a) => i.room === id && a.item === i.id).map((a) => ({ id: JSON.stringify(a), label: spoken(desk, a).title })),
      written: i.room === id ? written(desk, i.id) : null,
    })),
  }));
}

/** What another room has changed for the time being and this one, which elects the body, must confirm: it goes first (R1.2). */
function toConfirm({ scenario, world }: Desk, room: Id): Item[] {
  return scenario.bodies.flatMap((b) => {
    const { provisional, electedBy } = world.bodies[b.id]!;
    if (provisional === null || electedBy !== room) return [];
    // It may wait here already for want of a quorum.
    return world.items.some((i) => i.confirms === provisional.item && i.outcome === null) ? [] : [world.items[provisional.item]!];
  });
}

/** Motions that can be laid, by their kinds. */
export function motionFamilies(actions: ReadonlyMap<string, Tabling>): MotionFamily[] {
  const families = new Map<string, MotionFamily>();
  for (const [id, a] of actions) {
    const kind = a.motion.kind;
    let family = families.get(kind);
    if (family === undefined) {
      family = { id: kind, label: t(`motion.${kind}`), variants: [] };
      families.set(kind, family);
    }
    const v = variantOf(a.motion, id);
    family.variants.push({ id, values: { room: a.room, ...v.values } });
  }
  const order = [
    'reform',
    'appoint',
    'offerPost',
    'line',
    'lever',
    'review',
    'enforce',
    'rule',
    'text',
    'article',
    'instruct',
    'fraction',
    'verdict',
    'elect',
    'slate',
    'discipline',
    'case',
    'measure',
    'mission',
    'convene',
    'postpone',
    'mandates',
    'enrol',
    'reporter',
    'resignation',
    'settle',
    'commission',
  ];
  const place = (id: string): number => (order.indexOf(id) < 0 ? order.length : order.indexOf(id));
  // Who sits in a body and how it decides comes before which business it has.
  families.get('reform')?.variants.sort((a, b) => Number('matter' in a.values) - Number('matter' in b.values));
  return [...families.values()].sort((a, b) => place(a.id) - place(b.id));
}

/** What cannot be laid now, one row for each matter in each room. */
export function refusedMotions(desk: Desk): RefusedMotion[] {
  const { scenario, world, seat, text } = desk;
  const rows = new Map<string, { room: Id; reason: string; matter: string; shorts: Set<string> }>();
  for (const { action, refusal } of refusedTablings(scenario, world, seat)) {
    if (action.type !== 'table') continue;
    const { room, motion } = action;
    const matter = refusal.key === 'table.enough' ? '' : matterOf(subjectOf(motion, world));
    const row = rows.get(`${room}|${matter}`) ?? { room, reason: `${text.refusal(refusal)} (${refusal.rule})`, matter, shorts: new Set() };
    rows.set(`${room}|${matter}`, row);
    row.shorts.add(motionShort(desk, motion));
  }
  return [...rows].map(([id, { room, reason, matter, shorts }]) => ({
    id,
    // A matter that can be laid in one way only is named by it.
    title: matter === '' ? t('corridor.anyMotion') : shorts.size === 1 ? [...shorts][0]! : capital(text.subject(matter)),
    room: text.body(room),
    reason,
  }));
}

/** R1.3: what the host of a foreign place would say now of whom a motion sends there. */
function hostLine({ scenario, world, text }: Desk, m: Motion): string[] {
  const place =
    m.kind === 'mission' && m.reason === 'post'
      ? m.place
      : m.kind === 'appoint' || m.kind === 'offerPost'
        ? scenario.byId.posts[m.post]!.place
        : null;
  const host = place === null ? null : hostOf(scenario, place);
  if (place === null || host === null || !('person' in m) || m.person === null) return [];
  const reason = refusedByHost(scenario, world, m.person, place);
  return [
    reason === null
      ? text.line({ key: 'card.host.receives', args: { person: m.person, text: host.name } })
      : text.line({ key: 'card.host.refuses', args: { person: m.person, title: host.name, text: reason } }),
  ];
}

/** R1.3: from when a man is away whom a motion sends, and how long. */
const missionLine = (m: Motion): string[] =>
  m.kind === 'mission' && (m.reason === 'cure' || m.reason === 'leave') ? [t(`corridor.mission.${m.reason}`)] : [];

/** What a motion says and what is expected of it. */
export function preview(desk: Desk, action: Tabling | undefined): MotionPreview {
  if (action === undefined) return { title: '', text: '', room: '', rule: 'R4.2', tally: null, refusal: null };
  const f = forecastFor(desk, action.room, action.motion, desk.seat);
  const why = refuseAction(desk.scenario, desk.world, action);
  const hits = Object.entries(stakesOf(desk.scenario, desk.world, action.motion)).filter(([, s]) => s <= -2).length > 0;
  return {
    title: motionShort(desk, action.motion),
    text: [motionTitle(desk, action.motion), ...hostLine(desk, action.motion), ...missionLine(action.motion)].join(' '),
    room: t('corridor.before', { room: desk.text.names.body(action.room) }),
    rule: hits ? t('game.heavy') : 'R4.2',
    tally: tallyOfForecast(desk, f),
    refusal: why === null ? null : desk.text.refusal(why),
  };
}
