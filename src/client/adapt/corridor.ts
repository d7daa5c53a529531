// View → the corridor: offers and answers with the number that decides them, the ledger, and motions for the rooms of the month.
import { refuseAction } from '../../engine/actions';
import { refusePromise } from '../../engine/actions/promises';
import { refuseBloc } from '../../engine/blocs';
import { answerSum, gainBy, leaningOn } from '../../engine/deals';
import { hasFault } from '../../engine/declarations';
import { stakesOf, subjectOf } from '../../engine/motions';
import { clientsOf, isCapable, knowsTerms, roomsThisTurn } from '../../engine/read';
import { hasVote, joinedTo } from '../../engine/rooms';
import { giversOf, otherSides, owedTo, partiesOf, promisedBy, takersOf, unanswered } from '../../engine/sides';
import { papersIn } from '../../engine/talks';
import { refuseThreat } from '../../engine/threats';
import { constant } from '../../engine/tools';
import type { Action } from '../../model/action';
import { CONDITIONAL, type If, type Offer, type Promise_, TERMS, type Threat } from '../../model/deal';
import type { Deal, Id } from '../../model/state';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import { dateText } from '../dates';
import type {
  CorridorModel,
  DealRow,
  Judgement,
  MotionFamily,
  MotionPreview,
  OfferDraft,
  PromiseChoice,
  PromiseRow,
  PromiseState,
} from '../screens/corridor.model';
import { card, type Desk, forecastFor, motionShort, motionTitle, tallyOfForecast, topOf } from './desk';
import { orderResultsOf } from './orderResults';
import { spoken } from './session';
import { fieldLabel, valueLabel, variantOf } from './variants';
import { reachOf } from './work';

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

export function corridorModel(desk: Desk): CorridorModel {
  const { scenario, world, seat, text } = desk;
  const actions = tableActions(desk);
  const ledger = promisesOf(desk);
  const rooms = roomsThisTurn(scenario, world);
  const letters = letterActions(desk);
  const canOffer = desk.view.waiting.includes(seat);
  const waitingDeals = world.deals.filter((d) => unanswered(d).includes(seat) && d.readTurn <= world.turn).length;
  return {
    top: topOf(desk, t('game.short.corridor')),
    you: card(desk, seat),
    reach: reachOf(desk),
    reachNote: null,
    results: orderResultsOf(desk),
    deals: world.deals.filter((d) => d.knownTo.includes(seat) && (d.turn === world.turn || d.readTurn === world.turn)).map((d) => dealRow(desk, d)),
    caucuses: world.caucuses
      .filter((k) => k.turn === world.turn && k.present.includes(seat) && k.host !== seat)
      .map((k) => {
        const told = text.caucus(k);
        const bound = k.bound.includes(seat);
        return {
          id: k.id,
          host: card(desk, k.host),
          about: told.title,
          text: told.body ?? '',
          canAnswer: refuseAction(scenario, world, { type: 'agreeLine', seat, caucus: k.id, agree: true }) === null,
          status: bound ? t('game.boundToLine') : '',
        };
      }),
    byYou: ledger.byYou,
    toYou: ledger.toYou,
    offer: {
      people: [...new Set([...world.seats, ...(scenario.manifest.table === null ? [] : world.bodies[scenario.manifest.table.body]!.full)])]
        .filter((id) => id !== seat && isCapable(scenario, world, id))
        .map((id) => card(desk, id)),
      terms: TERMS.map((value) => ({ value, label: t(`term.${value}`) })),
      ifs: ifs(desk),
      givable: (to) => choices(desk, seat, to),
      askable: (to) => [...choices(desk, to, seat), ...blocChoice(desk, to)],
      threats: (to) => threats(desk, to),
      judge: (draft) => judge(desk, draft),
      refusal: canOffer ? null : t('game.waiting'),
    },
    rooms: rooms.map((id) => ({
      id,
      name: joinedTo(scenario, world, id).length === 0 ? text.body(id) : t('game.jointSitting', { room: text.body(id) }),
      date: dateText(scenario.manifest.turns[world.turn]!.sessions.find((s) => s.room === id)?.date ?? null) ?? text.date(world.turn),
      items: world.items
        .filter((i) => i.room === id && i.outcome === null)
        .map((i, n) => ({
          id: String(i.id),
          number: n + 1,
          title: motionTitle(desk, i.motion),
          mover:
            i.from !== null ? text.names.organization(i.from) : i.mover === null ? '' : i.mover === seat ? t('game.youLow') : text.person(i.mover),
          mine: i.mover === seat,
          letters: letters.filter((a) => a.item === i.id).map((a) => ({ id: JSON.stringify(a), label: spoken(desk, a).title })),
          written: written(desk, i.id),
        })),
    })),
    motions: motionFamilies(actions),
    fieldLabel,
    valueLabel: (field, variant) => valueLabel(desk, field, variant),
    preview: (_family, variant) => preview(desk, actions.get(variant)),
    act: {
      label: t('game.toSession'),
      note: waitingDeals > 0 ? t('game.dealsOpen', { count: waitingDeals }) : '',
      refusal: canOffer ? null : t('game.waiting'),
    },
  };
}

function motionFamilies(actions: ReadonlyMap<string, Tabling>): MotionFamily[] {
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
    'instruct',
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
  return [...families.values()].sort((a, b) => place(a.id) - place(b.id));
}

function preview(desk: Desk, action: Tabling | undefined): MotionPreview {
  if (action === undefined) return { title: '', text: '', rule: 'R4.2', tally: null, refusal: null };
  const f = forecastFor(desk, action.room, action.motion, desk.seat);
  const why = refuseAction(desk.scenario, desk.world, action);
  const hits = Object.entries(stakesOf(desk.scenario, desk.world, action.motion)).filter(([, s]) => s <= -2).length > 0;
  return {
    title: motionShort(desk, action.motion),
    text: motionTitle(desk, action.motion),
    rule: hits ? t('game.heavy') : 'R4.2',
    tally: tallyOfForecast(desk, f),
    refusal: why === null ? null : desk.text.refusal(why),
  };
}

/** A vote he gives by himself is worth nothing as a promise. */
function isSureOf({ scenario, world }: Desk, giver: Id, p: Promise_): boolean {
  if (p.kind !== 'vote' || p.ballot === 'abstain') return false;
  const leaning = leaningOn(scenario, world, giver, p.subject);
  return (p.ballot === 'for' ? leaning : -leaning) >= constant(scenario, 'threshold');
}

/** Promises a man could make another now, as rows to choose from. The id is the promise itself. */
function choices(desk: Desk, giver: Id, other: Id): PromiseChoice[] {
  const { scenario, world, text } = desk;
  const out: Promise_[] = [];
  const sits = scenario.bodies.some((b) => b.sits && world.bodies[b.id]!.full.includes(giver));
  const open = world.items.filter((i) => i.outcome === null).sort((a, b) => Number(b.mover === desk.seat) - Number(a.mover === desk.seat));
  const subjects = [...new Set(open.map((i) => i.subject))];
  // Who moves a thing himself sells nothing by voting for it; he can be asked to drop it.
  const others = subjects.filter((subject) => !open.some((i) => i.subject === subject && i.mover === giver));
  const votable = others.filter((subject) => open.some((i) => i.subject === subject && hasVote(scenario, world, i.room, giver)));
  for (const subject of votable) for (const ballot of ['for', 'against', 'abstain'] as const) out.push({ kind: 'vote', subject, ballot });
  for (const subject of subjects) out.push({ kind: 'drop', subject });
  for (const d of papersIn(scenario, world)) {
    const s = world.documents[d.id]!;
    if (!s.written && d.author !== giver) continue;
    if (s.holders.includes(giver) && !s.holders.includes(other)) out.push({ kind: 'share', document: d.id });
    if (!s.public && (s.holders.includes(giver) || d.author === giver)) out.push({ kind: 'silence', document: d.id });
  }
  for (const person of new Set([other, ...clientsOf(world, other)])) {
    out.push({ kind: 'spare', person });
    if (person === other) out.push({ kind: 'quiet', person });
  }
  for (const b of scenario.bodies) {
    if (!sits || world.bodies[b.id]!.abolished || world.bodies[b.id]!.full.includes(other) || b.delegated) continue;
    out.push({ kind: 'nominate', subject: `elect/${b.id}/${other}/full` });
  }
  for (const post of Object.keys(world.posts)) {
    const p: Promise_ = { kind: 'appoint', post, person: other };
    if (world.posts[post]!.holder !== other && refusePromise(scenario, world, giver, other, p) === null) out.push(p);
  }
  out.push({ kind: 'support' });
  for (const r of world.resignations) if (r.open && r.person === giver) out.push({ kind: 'stay', post: r.post });
  if (hasFault(world, giver)) for (const step of ['submit', 'recant'] as const) out.push({ kind: 'recant', step });
  return out.map((p) => ({
    id: JSON.stringify(p),
    group: t(`corridor.promise.${p.kind}`),
    label: text.promise(p, giver, other),
    worth: isSureOf(desk, giver, p) ? 0 : gainBy(scenario, world, giver, other, p),
  }));
}

/** A bloc is asked for and binds both (R6.6). */
function blocChoice({ world, text, seat }: Desk, to: Id): PromiseChoice[] {
  const p: Promise_ = { kind: 'bloc' };
  return refuseBloc(world, to, seat) === null
    ? [{ id: JSON.stringify(p), group: t('corridor.promise.bloc'), label: text.promise(p, to, seat), worth: 0 }]
    : [];
}

/** R6.8: what the promises of one side may hang on: each motion before a room, carried or turned down. */
function ifs({ world, text }: Desk): { value: string; label: string }[] {
  const open = world.items.filter((i) => i.outcome === null && i.motion.kind !== 'settle');
  return [...new Set(open.map((i) => i.subject))].flatMap((subject) =>
    [true, false].map((carried) => {
      const hangs: If = { subject, carried };
      return { value: JSON.stringify(hangs), label: t(carried ? 'corridor.ifCarried' : 'corridor.ifLost', { subject: text.subject(subject) }) };
    }),
  );
}

/** R6.8: what a man can be threatened with: a ballot on what lies before a room, a blow that could be laid before one, a paper that strikes him. */
function threats(desk: Desk, to: Id): { value: string; label: string }[] {
  const { scenario, world, seat, text } = desk;
  const open = world.items.filter((i) => i.outcome === null && i.motion.kind !== 'settle' && i.mover !== seat);
  const ballots = [...new Set(open.map((i) => i.subject))].flatMap((subject) =>
    (['against', 'for'] as const).map((ballot): Threat => ({ kind: 'vote', subject, ballot })),
  );
  const blows = [...tableActions(desk).values()].filter((a) => (stakesOf(scenario, world, a.motion)[to] ?? 0) < 0);
  const laid = [...new Set(blows.map((a) => subjectOf(a.motion, world)))].map((subject): Threat => ({ kind: 'table', subject }));
  const papers = papersIn(scenario, world).filter((d) => (world.documents[d.id]!.targets[to] ?? 0) < 0);
  return [...ballots, ...laid, ...papers.map((d): Threat => ({ kind: 'send', document: d.id }))]
    .filter((orElse) => refuseThreat(scenario, world, seat, { to, give: [], ask: [{ kind: 'support' }], term: 'congress', orElse }) === null)
    .map((orElse) => ({ value: JSON.stringify(orElse), label: text.threat(orElse, seat) }));
}

export function offerOf(draft: OfferDraft): Offer {
  const read = (list: readonly string[], hangs: string): Promise_[] =>
    list.map((id) => {
      const p = JSON.parse(id) as Promise_;
      return hangs === '' || !CONDITIONAL.includes(p.kind) ? p : ({ ...p, if: JSON.parse(hangs) as If } as Promise_);
    });
  const offer = { to: draft.to, give: read(draft.give, draft.giveIf), ask: read(draft.ask, draft.askIf), term: draft.term };
  return draft.orElse === '' ? offer : { ...offer, orElse: JSON.parse(draft.orElse) as Threat };
}

function judge(desk: Desk, draft: OfferDraft): Judgement {
  const { scenario, world, seat, text } = desk;
  const offer = offerOf(draft);
  const why = refuseAction(scenario, world, { type: 'offer', seat, offer });
  if (why !== null) return { answer: '', line: '', reasons: [], refusal: text.refusal(why) };
  const { sum, accepts } = answerSum(scenario, world, seat, offer);
  const known = knowsTerms(world, seat, draft.to);
  const far = world.people[draft.to]!.place !== world.people[seat]!.place;
  const vote = offer.ask.find((p) => p.kind === 'vote');
  const leaning =
    vote === undefined || vote.kind !== 'vote'
      ? ''
      : ` ${t('game.leaning', { sum: text.signed(leaningOn(scenario, world, draft.to, vote.subject)) })}`;
  return {
    answer: t(far ? 'game.answerLater' : !known ? (accepts ? 'game.mayAccept' : 'game.mayRefuse') : accepts ? 'game.accepts' : 'game.refuses'),
    line: `${t('game.answerSum', { sum: text.signed(sum) })}${leaning}`,
    reasons: [],
    refusal: null,
  };
}

/** Who offers to whom; terms come from a room, whoever brought them. */
function titleOfDeal({ text }: Desk, d: Deal, toYou: boolean): string {
  if (d.sides !== null) {
    const room = capital(text.names.body(d.sides.room));
    return toYou ? t('corridor.terms.toYou', { room }) : t('corridor.terms.toOthers', { room, names: takersOf(d).map(text.person).join(', ') });
  }
  return toYou ? t('corridor.side.toYou', { name: text.person(d.from) }) : t('corridor.side.byYou', { name: text.person(takersOf(d)[0]!) });
}

/** How it stands. Terms put to several end with one no, whoever said it. */
function statusOfDeal({ world }: Desk, d: Deal, toYou: boolean): string {
  if (d.state === 'offered' && d.readTurn > world.turn) return t('game.underway');
  const isOfSeveral = d.sides !== null && takersOf(d).length > 1;
  return t(toYou && !(d.state === 'refused' && isOfSeveral) ? `deal.toYou.${d.state}` : `deal.byYou.${d.state}`);
}

/** Until when: of a month that is over, its name. */
const dueOf = ({ text, world }: Desk, d: Deal): string =>
  d.offer.term === 'month' && d.readTurn < world.turn ? text.date(d.readTurn) : t(`term.${d.offer.term}`);

/** Whether an offer made this month is on its way, and to whom: what is said when it is made. */
export function offerSaid(desk: Desk): string {
  const d = desk.world.deals.filter((x) => x.from === desk.seat && x.sides === null).at(-1);
  if (d === undefined) return '';
  const name = desk.text.person(d.offer.to);
  return t(d.readTurn > desk.world.turn ? 'corridor.sent' : 'corridor.made', { name });
}

function dealRow(desk: Desk, d: Deal): DealRow {
  const { text, seat, world } = desk;
  const toYou = takersOf(d).includes(seat);
  const other = toYou ? d.from : takersOf(d)[0]!;
  const { give, ask: asks } = text.deal(d);
  // A bloc is asked for and binds both (R6.6).
  const bound = d.sides === null ? d.offer.ask.filter((p) => p.kind === 'bloc').map((p) => text.promise(p, d.from, d.offer.to)) : [];
  const gives = [...give, ...bound];
  const gained = gives.length === 0 && d.sides !== null ? [t('corridor.roomPeace')] : gives;
  return {
    id: d.id,
    person: card(desk, other),
    title: titleOfDeal(desk, d, toYou),
    youGet: toYou ? gained : asks,
    youGive: toYou ? asks : gives,
    term: t(`term.${d.offer.term}`),
    status: statusOfDeal(desk, d, toYou),
    canAnswer: unanswered(d).includes(seat) && d.readTurn <= world.turn,
    sum: d.sum === null ? null : text.signed(d.sum),
  };
}

/** How the or else of an ultimatum that was not taken stands in the ledger. */
const THREATS: Readonly<Partial<Record<Deal['state'], PromiseState>>> = { defied: 'open', followed: 'kept', bluffed: 'broken' };

function promisesOf(desk: Desk): { byYou: PromiseRow[]; toYou: PromiseRow[] } {
  const byYou: PromiseRow[] = [];
  const toYou: PromiseRow[] = [];
  const stateOf = (d: Deal): PromiseState =>
    d.state === 'kept' ? 'kept' : d.state === 'broken' ? 'broken' : d.state === 'lapsed' ? 'lapsed' : 'open';
  for (const d of desk.world.deals) {
    if (!d.knownTo.includes(desk.seat) || d.state === 'offered' || d.state === 'refused' || d.state === 'lapsed') continue;
    // Of a settlement others know too, whom it does not bind.
    if (!partiesOf(d).includes(desk.seat)) continue;
    const stands = THREATS[d.state];
    if (stands !== undefined) {
      const mine = d.from === desk.seat;
      const row = { id: `${d.id}-orElse`, person: card(desk, mine ? d.offer.to : d.from), text: desk.text.threat(d.offer.orElse!, d.from) };
      (mine ? byYou : toYou).push({ ...row, due: dueOf(desk, d), state: stands });
      continue;
    }
    const mine = giversOf(d).includes(desk.seat);
    const other = card(desk, owedTo(d, desk.seat)[0]!);
    const row = (p: Promise_, giver: Id, n: number): PromiseRow => ({
      id: `${d.id}-${giver}-${n}`,
      person: other,
      text: desk.text.promise(p, giver, giver === desk.seat ? other.id : desk.seat),
      due: dueOf(desk, d),
      state: stateOf(d),
    });
    promisedBy(d, desk.seat).forEach((p, n) => {
      byYou.push(row(p, desk.seat, n));
    });
    // What a side owes is told once, of the first of it.
    for (const giver of mine
      ? [other.id, ...(d.sides?.also ?? []).map((s) => s.who[0]!)]
      : [other.id, ...otherSides(d, desk.seat).map((s) => s.who[0]!)])
      promisedBy(d, giver).forEach((p, n) => {
        toYou.push(row(p, giver, n));
      });
  }
  return { byYou, toYou };
}
