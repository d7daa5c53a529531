// View → the end of the month: what changed, and every vote with its accounts.
import { congressTomorrow } from '../../engine/circle/delegates';
import { aimsOf } from '../../engine/ending';
import { constant } from '../../engine/tools';
import type { Entry, State } from '../../model/state';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { AimRow, ChangeGroup, ChangeRow, ConsequencesModel } from '../screens/consequences.model';
import { figuresOf } from './aimFigures';
import { card, type Desk, motionTitle, sourceLine, tallyOfVote, topOf, whyOf } from './desk';
import { orderResultsOf } from './orderResults';
import { stirsOf } from './stirs';

/** `before` is the believed world when the month began; null: nothing is compared with it. */
export function consequencesModel(desk: Desk, before: State | null, why: { vote: number; person: string } | null): ConsequencesModel {
  const { world, text } = desk;
  const rows = world.votes.map((v, i) => ({ v, i })).filter(({ v }) => v.turn === world.turn);
  const asked = why === null ? undefined : world.votes[why.vote]?.voters.find((x) => x.person === why.person);
  return {
    top: topOf(desk, t('game.short.consequences')),
    title: t('game.monthEnd', { date: text.date(world.turn) }),
    results: orderResultsOf(desk, before),
    aims: aimRows(desk, before),
    groups: groupsOf(desk, before),
    votes: rows.map(({ v, i }) => ({
      id: String(i),
      room: text.body(v.room),
      title: motionTitle(desk, world.items[v.item]!.motion),
      tally: tallyOfVote(desk, v),
      record: null,
      appeal: appealOf(desk, v.item),
    })),
    why: why === null || asked === undefined ? null : whyOf(desk, why.person, { vote: asked.computed, sum: asked.sum, reasons: asked.reasons }, true),
    act: {
      label: t(isLast(desk) ? 'game.toVerdict' : 'game.nextMonth'),
      note: '',
      refusal: desk.view.waiting.includes(desk.seat) ? null : t('game.waiting'),
    },
  };
}

/** The game is over with this month. */
const isLast = ({ scenario, world }: Desk): boolean => world.turn + 1 >= scenario.manifest.turns.length || world.ending !== null;

/** His aims as they stand, those that changed first. */
function aimRows(desk: Desk, before: State | null): AimRow[] {
  const { scenario, world, seat } = desk;
  const was = new Map(before === null ? [] : aimsOf(scenario, before, seat).map(({ aim, met }) => [aim.id, met]));
  return aimsOf(scenario, world, seat)
    .map(({ aim, met }) => ({
      id: aim.id,
      text: aim.text,
      points: t('game.points', { count: aim.points }),
      figures: figuresOf(desk, aim.when),
      isMet: met,
      isNew: was.has(aim.id) && was.get(aim.id) !== met,
      status: t(`consequences.${met ? 'isSo' : was.get(aim.id) === true ? 'isNoLonger' : isLast(desk) ? 'isNotSo' : 'isNotYet'}`),
    }))
    .sort((a, b) => Number(b.isNew) - Number(a.isNew));
}

/** R4.6: a lost question may be carried to the room that elected this one. */
function appealOf(desk: Desk, item: number): { item: number; label: string; line: string } | null {
  const { world, view, text, scenario } = desk;
  if (!view.options.some((a) => a.type === 'appeal' && a.item === item)) return null;
  const wider = world.bodies[world.items[item]!.room]!.electedBy;
  return {
    item,
    label: t('game.appeal', { room: wider === null ? '' : text.names.body(wider) }),
    line: t('game.appealLine', { by: constant(scenario, 'appealAuthority') }),
  };
}

const PROMISES = /^(deal|bluff)/;
const POSTS = /^(post|appointed|dismissed|reform|elect|resign|enforce|mission|discipline|label|commission|review|convene)/;
/** What holds only until another body has confirmed it says so, unless that was done in the same month. */
const PROVISIONAL = /\.provisional$/;
const waitsAfter = (told: readonly Entry[], e: Entry): boolean =>
  PROVISIONAL.test(e.key) &&
  !told.some((x) => x.id > e.id && /\.confirmed$/.test(x.key) && ['body', 'post', 'person'].every((k) => !(k in x.args) || x.args[k] === e.args[k]));
const SKIPPED = /^(event|chosen|session|vote|tabled|amended|speech|court|poll|call\.|forced|withdrawn|told)/;

function groupsOf(desk: Desk, before: State | null): ChangeGroup[] {
  const { world } = desk;
  const told = world.chronicle.filter((e) => e.turn === world.turn && !SKIPPED.test(e.key));
  const line = (e: Entry): ChangeRow => {
    const said = desk.text.entry(e, world, desk.seat);
    return {
      id: `e${e.id}`,
      person: null,
      text: said.title,
      more: e.key === 'event' || (PROVISIONAL.test(e.key) && !waitsAfter(told, e)) ? null : said.body,
      from: null,
      to: null,
      source: sourceLine(desk, e.sources),
      hasWhy: false,
      secret: e.who !== null,
    };
  };
  const groups: ChangeGroup[] = [
    { id: 'posts', rows: told.filter((e) => POSTS.test(e.key)).map(line) },
    { id: 'hold', rows: before === null ? [] : holdRows(desk, before) },
    { id: 'lines', rows: before === null ? [] : lineRows(desk, before) },
    { id: 'standing', rows: before === null ? [] : standingRows(desk, before) },
    { id: 'promises', rows: told.filter((e) => PROMISES.test(e.key)).map(line) },
    {
      id: 'world',
      rows: world.chronicle
        .filter((e) => e.turn === world.turn && (e.key === 'event' || (!SKIPPED.test(e.key) && !POSTS.test(e.key) && !PROMISES.test(e.key))))
        .map(line),
    },
  ];
  return groups;
}

/** R5.6: delegates if a congress met tomorrow, for everybody who has any. */
function holdRows(desk: Desk, before: State): ChangeRow[] {
  const was = congressTomorrow(desk.scenario, before);
  const is = congressTomorrow(desk.scenario, desk.world);
  return Object.keys({ ...was, ...is })
    .filter((id) => (is[id] ?? 0) !== (was[id] ?? 0) || id === desk.seat)
    .sort((a, b) => Number(b === desk.seat) - Number(a === desk.seat) || (is[b] ?? 0) - (is[a] ?? 0))
    .map((id) => ({
      id: `h${id}`,
      person: id === 'none' ? null : card(desk, id),
      text: id === 'none' ? t('game.unattached') : t('game.delegates', { name: desk.text.person(id) }),
      from: was[id] ?? 0,
      to: is[id] ?? 0,
      source: null,
      hasWhy: false,
      secret: false,
    }));
}

/** Where the line on each question stands, for those that moved (R4.2). */
function lineRows({ scenario, world, text }: Desk, before: State): ChangeRow[] {
  return scenario.questions
    .filter(({ id }) => (before.lines[id] ?? 0) !== (world.lines[id] ?? 0))
    .map(({ id }) => ({
      id: `l${id}`,
      person: null,
      text: capital(text.question(id)),
      more: t('game.lineToward', { side: text.names.side(id, Math.sign((world.lines[id] ?? 0) - (before.lines[id] ?? 0))) }),
      from: before.lines[id] ?? 0,
      to: world.lines[id] ?? 0,
      source: null,
      hasWhy: false,
      secret: false,
    }));
}

function standingRows(desk: Desk, before: State): ChangeRow[] {
  const rows: ChangeRow[] = [];
  const { seat, scenario } = desk;
  for (const p of [...scenario.people].sort((a, b) => Number(b.id === seat) - Number(a.id === seat))) {
    const was = before.people[p.id];
    const is = desk.world.people[p.id];
    if (was === undefined || is === undefined) continue;
    for (const what of ['authority', 'factionalism', 'health'] as const) {
      if (was[what] === is[what] || (what === 'health' && p.id !== desk.seat)) continue;
      rows.push({
        id: `${what}-${p.id}`,
        person: card(desk, p.id),
        text: t(`game.${what}Of`, { name: desk.text.person(p.id) }),
        more: what === 'factionalism' ? stirsOf(desk, before, p.id) : null,
        from: was[what],
        to: is[what],
        source: null,
        hasWhy: false,
        secret: false,
      });
    }
  }
  return rows;
}
