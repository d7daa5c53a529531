// View → the work screen: your attention, every legal order as a card, what cannot be given and why, people and papers.
import { ordersWorthALook } from '../../ai/advice';
import { optionCard, refusedOptions } from '../../engine/cards';
import { isNotice } from '../../engine/notices';
import { costOf } from '../../engine/orders';
import { attentionOf, postsOf, workCost } from '../../engine/read';
import { papersIn } from '../../engine/talks';
import { constant, isTime } from '../../engine/tools';
import type { Action, Refusal } from '../../model/action';
import type { Order, OrderKind } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import type { Line } from '../../model/view';
import { t } from '../../text/ui';
import type { OfferedOrder, OrderCard, OrderFamily, OrderGroup, PaperRow, PostRow, RefusedOrder, WorkModel } from '../screens/work.model';
import { aheadOf } from './ahead';
import { askedOf } from './asked';
import { attentionNote, illNote, illOf } from './attention';
import { card, type Desk, sourceLine, standingOf, topOf } from './desk';
import { paperLinks, postLinks } from './deskLinks';
import { paperState } from './paperState';
import { reachNoteOf, reachOf } from './reach';
import { fieldLabel, valueLabel, variantOf } from './variants';

const GROUP: Record<OrderKind, OrderGroup> = {
  work: 'office',
  attend: 'office',
  appoint: 'office',
  offerPost: 'office',
  answerPost: 'office',
  dismiss: 'office',
  transfer: 'office',
  decree: 'office',
  figures: 'office',
  reading: 'office',
  watch: 'office',
  hold: 'office',
  guard: 'office',
  bend: 'office',
  investigate: 'office',
  case: 'office',
  meet: 'office',
  court: 'people',
  summon: 'people',
  pose: 'people',
  tell: 'people',
  write: 'people',
  speak: 'word',
  article: 'word',
  print: 'word',
  edit: 'word',
  declare: 'word',
  canvass: 'word',
  resolve: 'office',
  electLocally: 'office',
  address: 'office',
  testify: 'word',
  leave: 'people',
  draft: 'papers',
  sign: 'papers',
  note: 'papers',
  paper: 'papers',
  travel: 'self',
  rest: 'self',
  resign: 'self',
  underground: 'word',
  break: 'self',
  petition: 'self',
};
/** Most used first. */
const ORDER_OF_KINDS: readonly OrderKind[] = [
  'work',
  'attend',
  'court',
  'summon',
  'write',
  'paper',
  'draft',
  'sign',
  'note',
  'article',
  'print',
  'edit',
  'speak',
  'answerPost',
  'appoint',
  'offerPost',
  'decree',
  'transfer',
  'dismiss',
  'figures',
  'reading',
  'watch',
  'hold',
  'guard',
  'bend',
  'investigate',
  'case',
  'meet',
  'resolve',
  'electLocally',
  'address',
  'canvass',
  'underground',
  'testify',
  'tell',
  'pose',
  'travel',
  'rest',
  'declare',
  'leave',
  'petition',
  'resign',
  'break',
];

/** Orders offered now, by the id of their variant: the order itself, so that it stays the same when others come and go. */
export function orderActions(desk: Desk): OrderActions {
  const map: OrderActions = new Map();
  for (const a of desk.view.options) if (a.type === 'order') map.set(idOf(a.order), a);
  return map;
}

export type OrderActions = Map<string, Extract<Action, { type: 'order' }>>;

const idOf = (o: Order): string => JSON.stringify(o);

export function workModel(desk: Desk): WorkModel {
  const { scenario, world, seat, text } = desk;
  const actions = orderActions(desk);
  const me = world.people[seat]!;
  const skills = scenario.byId.people[seat]!.skills;
  const committed = world.committed.length;
  const offered = offeredOf(desk, actions);
  const chosen = (world.plans[seat] ?? []).map((o, index) => chosenRow(desk, o, index));
  // What this month began with: an event may have cost his health since (R2.2).
  const total = Math.max(attentionOf(scenario, world, seat), me.attention + chosen.reduce((n, o) => n + o.cost, 0));
  return {
    top: topOf(desk, t('game.short.work')),
    you: card(desk, seat),
    place: text.place(me.place),
    stats: [
      { label: t('stat.authority'), value: String(me.authority) },
      { label: t('stat.health'), value: String(me.health) },
      { label: t('stat.administration'), value: t('stat.of5', { value: skills.administration }) },
      { label: t('stat.factionalism'), value: String(me.factionalism) },
      ...standingOf(me.standing),
    ],
    attention: { total, left: me.attention, note: attentionNote(desk, total) },
    posts: postsOf(scenario, world, seat).map((id) => postRow(desk, id, actions)),
    postsNote: t('game.postsNote'),
    ill: illNote(desk),
    asked: askedOf(desk, actions),
    offered,
    families: familiesOf(desk, actions, offered),
    chosen,
    refused: refusedOptions(scenario, world, seat).flatMap(({ action, refusal }, i): RefusedOrder[] =>
      action.type !== 'order'
        ? []
        : [
            {
              id: String(i),
              group: GROUP[action.order.kind],
              fold: `${action.order.kind} ${refusal.key}`,
              ...refusedAs(desk, action.order, refusal),
              reason: `${text.refusal(refusal)} (${refusal.rule})`,
            },
          ],
    ),
    reach: reachOf(desk),
    reachNote: reachNoteOf(desk),
    papers: papersOf(desk, actions),
    ahead: aheadOf(desk),
    secret: t('game.secret', { done: committed, of: world.seats.length }),
    act: { label: t('game.commit'), refusal: desk.view.waiting.includes(seat) ? null : t('game.waiting') },
    fieldLabel,
    valueLabel: (field, variant) => valueLabel(desk, field, variant),
    cardFor: (_family, variant) => cardOf(desk, actions.get(variant)),
  };
}

/** An order as its sentence: the first word stands out. */
const said = (desk: Desk, o: Order): { verb: string; object: string } => inTwo(desk.text.order(o, desk.world));

function inTwo(sentence: string): { verb: string; object: string } {
  const [verb = '', ...rest] = sentence.split(' ');
  return { verb, object: rest.join(' ') };
}

/** Refusals of an appointment that hang on who is to have the post. */
const OF_PERSON: readonly string[] = ['person.unavailable', 'post.holds', 'post.base'];
/** An appointment refused for the post is refused whoever was to have it: the man it was tried with is nobody's choice, and is not named. */
const refusedAs = (desk: Desk, o: Order, { key }: Refusal): { verb: string; object: string } =>
  o.kind === 'appoint' && !OF_PERSON.includes(key) ? inTwo(t('work.appointAny', { post: desk.text.names.post(o.post) })) : said(desk, o);

/** A post that needs no work has its powers anyway: working it would be an order for nothing. */
const needsWork = (scenario: Scenario, o: Order): boolean => o.kind !== 'work' || o.manner !== 'plain' || scenario.byId.posts[o.post]!.workload > 0;

function offeredOf(desk: Desk, actions: OrderActions): OfferedOrder[] {
  const { scenario, world, seat } = desk;
  const byRank = [...actions.values()].map((a) => a.order).sort((a, b) => ORDER_OF_KINDS.indexOf(a.kind) - ORDER_OF_KINDS.indexOf(b.kind));
  const orders = byRank.filter((o) => needsWork(scenario, o));
  const worth = ordersWorthALook(scenario, world, seat, orders);
  // Nothing else gives attention back.
  const rest: readonly Order[] = illOf(desk) === 0 ? [] : orders.filter((o) => o.kind === 'rest');
  return [...rest, ...worth.filter((o) => !rest.includes(o))].map((o) => {
    const row = rowOf(desk, o);
    return { id: idOf(o), group: GROUP[o.kind], ...row, isFirstFree: row.cost === 0 && isDearerAgain(desk, o) };
  });
}

function familiesOf(desk: Desk, actions: OrderActions, offered: readonly OfferedOrder[]): OrderFamily[] {
  const { scenario } = desk;
  const byKind = new Map<OrderKind, OrderFamily>();
  for (const kind of ORDER_OF_KINDS) byKind.set(kind, { id: kind, group: GROUP[kind], verb: t(`verb.${kind}`), object: '', variants: [] });
  for (const [id, a] of actions) if (needsWork(scenario, a.order)) byKind.get(a.order.kind)!.variants.push(variantOf(a.order, id));
  return [...byKind.values()]
    .filter((f) => f.variants.length > 1 || (f.variants.length === 1 && !offered.some((o) => o.id === f.variants[0]!.id)))
    .map((f) => {
      const only = f.variants.length === 1 ? actions.get(f.variants[0]!.id) : undefined;
      return only === undefined
        ? { ...f, object: f.variants.some((v) => isNotice(v.values.subject ?? '')) ? t('verb.tell#notice') : t(`verb.${f.id}#object`) }
        : { ...f, ...said(desk, only.order) };
    });
}

function cardOf(desk: Desk, action: Action | undefined): OrderCard {
  if (action === undefined || action.type !== 'order')
    return {
      title: '',
      cost: 0,
      isFirstFree: false,
      due: null,
      breach: null,
      certain: [],
      depends: [],
      uncertain: [],
      learn: '',
      record: null,
      rule: '',
      refusal: null,
    };
  const { scenario, world, text, seat } = desk;
  const c = optionCard(scenario, world, action);
  const deed = scenario.deeds.find(
    (d) =>
      d.action.type === 'order' &&
      d.action.seat === seat &&
      d.turn === scenario.manifest.turns[world.turn]!.id &&
      d.action.order.kind === action.order.kind &&
      sameObject(d.action.order, action.order),
  );
  return {
    title: text.order(action.order, world),
    cost: c.cost,
    isFirstFree: c.cost === 0 && isDearerAgain(desk, action.order),
    due: null,
    breach: c.breach > 0 ? t('game.breach', { by: c.breach }) : null,
    certain: c.certain.filter((l) => !isMeeting(l.key)).map((l) => lineOf(desk, l)),
    depends: c.certain.filter((l) => isMeeting(l.key)).map((l) => text.line(l)),
    uncertain: c.uncertain.map((u) => ({ text: text.line(u.line), percent: oddsOf(u.percent) })),
    learn: learnersOf(desk, c.learn),
    record: deed === undefined ? null : { grade: deed.sources[0]!.grade, text: deed.text, dispute: null },
    rule: c.rule,
    refusal: null,
  };
}

/** Nought and a hundred are no odds: the line itself says what will come (R3.1). */
const oddsOf = (percent: number): number | null => (percent > 0 && percent < 100 ? percent : null);
const oddsText = (line: string, odds: number | null): string => (odds === null ? line : `${line}: ${odds} %`);

/** What is said face to face is lost when the other leaves in the same month. */
const isMeeting = (key: string): boolean => key.startsWith('card.court.');

function sameObject(a: Order, b: Order): boolean {
  if ('document' in a && 'document' in b) return a.document === b.document;
  if ('person' in a && 'person' in b) return a.person === b.person;
  if ('post' in a && 'post' in b) return a.post === b.post;
  if ('lever' in a && 'lever' in b) return a.lever === b.lever;
  if ('place' in a && 'place' in b) return a.place === b.place;
  return a.kind === 'summon' || a.kind === 'rest';
}

/** A second one of its kind in the same month costs something (R2.2). */
function isDearerAgain({ scenario, world, seat }: Desk, o: Order): boolean {
  const given = { ...world, plans: { ...world.plans, [seat]: [...(world.plans[seat] ?? []), o] } };
  return costOf(scenario, given, seat, o) > 0;
}

/** An order as a row: what it says, costs and brings. */
function rowOf(desk: Desk, o: Order, world: State = desk.world): Omit<WorkModel['chosen'][number], 'index'> {
  const c = optionCard(desk.scenario, world, { type: 'order', seat: desk.seat, order: o });
  const [uncertain, ...others] = c.uncertain;
  const more = others.length === 0 ? '' : ` ${t('work.moreUncertain', { count: others.length })}`;
  return {
    family: o.kind,
    ...said(desk, o),
    cost: c.cost,
    certain: c.certain[0] === undefined ? '' : lineOf(desk, c.certain[0]),
    uncertain: uncertain === undefined ? '' : `${oddsText(desk.text.line(uncertain.line), oddsOf(uncertain.percent))}${more}`,
  };
}

/** Who will know of it beside oneself; a whole room by its name. */
function learnersOf({ world, seat, text }: Desk, learn: readonly Id[]): string {
  if (learn.includes('all')) return t('game.everybody');
  const others = learn.filter((id) => id !== seat);
  if (others.length === 0) return t('game.nobody');
  const isAll = (members: readonly Id[]): boolean => members.length === learn.length && members.every((id) => learn.includes(id));
  const room = Object.keys(world.bodies).find(
    (id) => isAll(world.bodies[id]!.full) || isAll([...world.bodies[id]!.full, ...world.bodies[id]!.candidates]),
  );
  return room !== undefined && others.length > 3 ? text.body(room) : text.list(others);
}

/** A chosen order costs what it cost when it was added: later ones do not change it. */
function chosenRow(desk: Desk, o: Order, index: number): WorkModel['chosen'][number] {
  const { world, seat } = desk;
  return { index, ...rowOf(desk, o, { ...world, plans: { ...world.plans, [seat]: world.plans[seat]!.slice(0, index) } }) };
}

/** That he was sent there, as long as laying it down is refusing it (R1.3). */
function orderedTo({ scenario, world, text }: Desk, id: Id): string[] {
  const { ordered } = world.posts[id]!;
  const last = (ordered ?? 0) + constant(scenario, 'orderedMonths');
  return ordered === null || last <= world.turn ? [] : [t('game.ordered', { month: text.date(ordered).split(/[:,]/, 1)[0]! })];
}

/** A post without a workload may still be worked in a way of its own, or for a power that asks for it. */
const actionsWork = (actions: OrderActions, post: Id): boolean =>
  [...actions.values()].some(({ order: o }) => o.kind === 'work' && o.post === post && o.manner !== 'plain');

/** What a post may do now, each power once. */
export function powersOf({ scenario, world, text }: Desk, id: Id): string[] {
  const decrees = scenario.levers
    .filter((l) => world.levers[l.id]!.owner === id && isTime(scenario, world, l))
    .map((l) => t('power.lever', { lever: text.names.lever(l.id) }));
  return [...new Set([...world.posts[id]!.powers.map((q) => t(`power.${q.power}`)), ...decrees])];
}

/** A line of an order's card; to work a post without powers gives none. */
const lineOf = (desk: Desk, l: Line): string =>
  l.key === 'card.work' && powersOf(desk, String(l.args.post)).length === 0 ? t('work.noPower') : desk.text.line(l);

function postRow(desk: Desk, id: Id, actions: OrderActions): PostRow {
  const { scenario, world, seat, text } = desk;
  const p = world.posts[id]!;
  const data = scenario.byId.posts[id]!;
  const cost = workCost(scenario, world, seat, id);
  const chosen = (world.plans[seat] ?? []).some((o) => o.kind === 'work' && o.post === id);
  const powers = powersOf(desk, id);
  const state = data.workload === 0 && cost === 0 ? 'none' : chosen || p.worked ? 'worked' : 'idle';
  return {
    id,
    title: text.post(id),
    line: [powers.length === 0 ? t('power.nothing') : powers.join(', '), ...orderedTo(desk, id)].join('; '),
    state,
    status:
      state === 'none'
        ? t(actionsWork(actions, id) ? 'game.freeWork' : 'game.noWork')
        : state === 'worked'
          ? t('game.willWork')
          : t('game.idle', { count: p.idle }),
    isWarning: state === 'idle' && p.idle >= 2,
    cost,
    links: postLinks(actions, id, state !== 'none'),
  };
}

function papersOf(desk: Desk, actions: OrderActions): PaperRow[] {
  const { scenario, world, seat, text } = desk;
  // Who may put his name to a draft may read it first.
  const offered = new Set([...actions.values()].flatMap(({ order }) => (order.kind === 'sign' ? [order.document] : [])));
  return papersIn(scenario, world)
    .filter((d) => {
      const s = world.documents[d.id]!;
      if (offered.has(d.id)) return true;
      return (s.written && (s.holders.includes(seat) || s.known.includes(seat))) || (!s.written && d.author === seat && isTime(scenario, world, d));
    })
    .map((d) => {
      return {
        id: d.id,
        title: text.document(d.id),
        state: paperState(desk, d.id),
        text: text.names.contents(d.id),
        source: sourceLine(desk, d.sources),
        links: paperLinks(actions, d.id),
      };
    });
}
