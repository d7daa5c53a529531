// View → the corridor: offers and answers with the number that decides them, the ledger, and motions for the rooms of the month.
import { refuseAction } from '../../engine/actions';
import { refusePromise, termFor } from '../../engine/actions/promises';
import { raisesHimself } from '../../engine/actions/table';
import { type Answer, answerSum, gainBy, leaningOn } from '../../engine/answers';
import { refuseBloc } from '../../engine/blocs';
import { CAUCUS_COHESION } from '../../engine/counting';
import { hasFault } from '../../engine/declarations';
import { refuseMotion, stakesOf, subjectOf } from '../../engine/motions';
import { clientsOf, isCapable, knowsTerms } from '../../engine/read';
import { hasVote } from '../../engine/rooms';
import { giversOf, otherSides, owedTo, partiesOf, promisedBy, takersOf, unanswered } from '../../engine/sides';
import { papersIn } from '../../engine/talks';
import { refuseThreat } from '../../engine/threats';
import { constant, isTime } from '../../engine/tools';
import { CONDITIONAL, type If, type Offer, type Promise_, TERMS, type Term, type Threat } from '../../model/deal';
import type { Motion } from '../../model/motion';
import type { Deal, Id } from '../../model/state';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { CorridorModel, DealRow, Judgement, OfferDraft, PromiseChoice, PromiseRow, PromiseState } from '../screens/corridor.model';
import { card, type Desk, topOf } from './desk';
import { orderResultsOf } from './orderResults';
import { reachNoteOf, reachOf } from './reach';
import { agendasOf, motionFamilies, preview, refusedMotions, tableActions } from './tabling';
import { fieldLabel, valueLabel } from './variants';

export function corridorModel(desk: Desk): CorridorModel {
  const { scenario, world, seat, text } = desk;
  const actions = tableActions(desk);
  const ledger = promisesOf(desk);
  const canOffer = desk.view.waiting.includes(seat);
  const waitingDeals = world.deals.filter((d) => unanswered(d).includes(seat) && d.readTurn <= world.turn).length;
  return {
    top: topOf(desk, t('game.short.corridor')),
    you: card(desk, seat),
    reach: reachOf(desk),
    reachNote: reachNoteOf(desk),
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
          means: t('corridor.joinMeans', {
            people: text.list(k.bound.filter((id) => id !== seat)),
            by: constant(scenario, 'discipline') * CAUCUS_COHESION,
          }),
          status: bound ? t('game.boundToLine') : '',
        };
      }),
    byYou: ledger.byYou,
    toYou: ledger.toYou,
    offer: {
      people: [...new Set([...world.seats, ...(scenario.manifest.table === null ? [] : world.bodies[scenario.manifest.table.body]!.full)])]
        .filter((id) => id !== seat && isCapable(scenario, world, id))
        .map((id) => card(desk, id)),
      terms: (to) => TERMS.map((value) => ({ value, label: termText(desk, value, isFar(desk, to) ? world.turn + 1 : world.turn) })),
      ifs: ifs(desk),
      givable: (to) => choices(desk, seat, to),
      askable: (to) => [...choices(desk, to, seat), ...blocChoice(desk, to)],
      threats: (to) => threats(desk, to),
      judge: (draft) => judge(desk, draft),
      refusal: canOffer ? null : t('game.waiting'),
    },
    rooms: agendasOf(desk),
    motions: motionFamilies(actions),
    refused: refusedMotions(desk),
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
  const open = world.items.filter((i) => i.outcome === null).sort((a, b) => Number(b.mover === desk.seat) - Number(a.mover === desk.seat));
  const subjects = [...new Set(open.map((i) => i.subject))];
  // Who moves a thing himself sells nothing by voting for it; he can be asked to drop it.
  const others = subjects.filter((subject) => !open.some((i) => i.subject === subject && i.mover === giver));
  const votable = others.filter((subject) => open.some((i) => i.subject === subject && hasVote(scenario, world, i.room, giver)));
  for (const subject of votable) for (const ballot of ['for', 'against', 'abstain'] as const) out.push({ kind: 'vote', subject, ballot });
  for (const subject of subjects) out.push({ kind: 'drop', subject });
  for (const d of papersIn(scenario, world)) {
    const s = world.documents[d.id]!;
    if (!s.written && (d.author !== giver || !isTime(scenario, world, d))) continue;
    if (s.holders.includes(giver) && !s.holders.includes(other)) out.push({ kind: 'share', document: d.id });
    if (!s.public && (s.holders.includes(giver) || d.author === giver)) out.push({ kind: 'silence', document: d.id });
  }
  for (const person of new Set([other, ...clientsOf(world, other)])) {
    out.push({ kind: 'spare', person });
    if (person === other) out.push({ kind: 'quiet', person });
  }
  // A name can be laid before a room that fills the body, or may for the time being; what that room has provisional now does not bind the next month.
  const rooms = scenario.bodies.filter((room) => room.sits && hasVote(scenario, world, room.id, giver));
  const isNamable = (motion: Motion): boolean =>
    rooms.some(({ id }) => {
      const why = refuseMotion(scenario, world, motion, id);
      return why === null || why.key === 'elect.pending';
    });
  for (const b of scenario.bodies) {
    if (world.bodies[b.id]!.abolished || world.bodies[b.id]!.full.includes(other) || b.delegated) continue;
    const motion: Motion = { kind: 'elect', body: b.id, person: other, membership: 'full' };
    if (isNamable(motion)) out.push({ kind: 'nominate', subject: `elect/${b.id}/${other}/full` });
  }
  for (const post of scenario.posts) {
    const motion: Motion = { kind: 'appoint', post: post.id, person: other };
    // What a man may not propose himself for he can have another propose him for (R4.1).
    if (!raisesHimself(scenario, world, other, motion) || world.posts[post.id]!.holder === other) continue;
    if (rooms.some((room) => refuseMotion(scenario, world, motion, room.id) === null))
      out.push({ kind: 'nominate', subject: `appoint/${post.id}/${other}` });
  }
  for (const post of Object.keys(world.posts)) {
    const p: Promise_ = { kind: 'appoint', post, person: other };
    if (world.posts[post]!.holder !== other && refusePromise(scenario, world, giver, other, p) === null) out.push(p);
  }
  if (refusePromise(scenario, world, giver, other, { kind: 'support' }) === null) out.push({ kind: 'support' });
  for (const r of world.resignations) if (r.open && r.person === giver) out.push({ kind: 'stay', post: r.post });
  if (hasFault(world, giver)) for (const step of ['submit', 'recant'] as const) out.push({ kind: 'recant', step });
  return out.map((p) => ({
    id: JSON.stringify(p),
    group: t(`corridor.promise.${p.kind}`),
    label: text.promise(p, giver, other, desk.seat),
    worth: isSureOf(desk, giver, p) ? 0 : gainBy(scenario, world, giver, other, p),
    needs: termFor([p]) === 'congress' ? 'congress' : null,
  }));
}

/** A bloc is asked for and binds both (R6.6). */
function blocChoice({ world, text, seat }: Desk, to: Id): PromiseChoice[] {
  const p: Promise_ = { kind: 'bloc' };
  return refuseBloc(world, to, seat) === null
    ? [{ id: JSON.stringify(p), group: t('corridor.promise.bloc'), label: text.promise(p, to, seat, seat), worth: 0, needs: null }]
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
    .map((orElse) => ({ value: JSON.stringify(orElse), label: text.threat(orElse, seat, seat) }));
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
  const answer = answerSum(scenario, world, seat, offer);
  const name = text.person(draft.to);
  const known = knowsTerms(world, seat, draft.to);
  const vote = offer.ask.find((p) => p.kind === 'vote');
  const leaning =
    vote === undefined || vote.kind !== 'vote'
      ? ''
      : ` ${t('game.leaning', { name, sum: text.signed(leaningOn(scenario, world, draft.to, vote.subject)) })}`;
  return {
    answer: t(answerKey(isFar(desk, draft.to), known, answer.accepts), { name }),
    line: `${weighed(desk, answer, name)}${leaning}`,
    reasons: [],
    refusal: null,
  };
}

/** What he will say, as far as one can tell. */
function answerKey(isFar: boolean, isKnown: boolean, accepts: boolean): string {
  if (isFar) return 'game.answerLater';
  if (isKnown) return accepts ? 'game.accepts' : 'game.refuses';
  return accepts ? 'game.mayAccept' : 'game.mayRefuse';
}

/** What an offer comes to in the eyes of whom it is made to, term by term (R6.1). */
function weighed({ text }: Desk, { sum, terms, isOut }: Answer, name: string): string {
  const parts = (['give', 'ask', 'trust', 'besides'] as const)
    .filter((term) => terms[term] !== 0 || term === 'trust')
    .map((term) => t(`game.answerTerm.${term}`, { by: text.signed(terms[term]) }));
  const out = isOut ? ` ${t('game.answerOut')}` : '';
  return `${t('game.answerSum', { name, parts: parts.join(', '), sum: text.signed(sum) })}${out}`;
}

/** Who offers to whom; terms come from a room, whoever brought them. */
function titleOfDeal({ text }: Desk, d: Deal, toYou: boolean): string {
  if (d.sides !== null) {
    const room = capital(text.names.body(d.sides.room));
    return toYou ? t('corridor.terms.toYou', { room }) : t('corridor.terms.toOthers', { room, names: text.list(takersOf(d)) });
  }
  // Who gives nothing for it asks a favour.
  const { give, ask, orElse } = d.offer;
  const isFavour = give.length === 0 && orElse === undefined && ask.every((p) => p.kind !== 'bloc');
  return toYou
    ? t(isFavour ? 'corridor.side.asksYou' : 'corridor.side.toYou', { name: text.person(d.from) })
    : t('corridor.side.byYou', { name: text.person(takersOf(d)[0]!) });
}

/** How it stands. Terms put to several wait for the last yes, and end with one no, whoever said it. */
function statusOfDeal({ world, seat }: Desk, d: Deal, toYou: boolean): string {
  if (d.state === 'offered' && d.readTurn > world.turn) return t('game.underway');
  const isOfSeveral = d.sides !== null && takersOf(d).length > 1;
  const isOthers = d.state === 'offered' ? !unanswered(d).includes(seat) : d.state === 'refused' && isOfSeveral;
  return t(toYou && !isOthers ? `deal.toYou.${d.state}` : `deal.byYou.${d.state}`);
}

/** An offer to him goes by letter and is read next month (R6.1). */
const isFar = ({ world, seat }: Desk, to: Id): boolean => world.people[to]!.place !== world.people[seat]!.place;

/** Until when: the month is that in which it is read; of one that is over, its name. */
const termText = ({ text, world }: Desk, term: Term, readTurn: number): string =>
  term !== 'month' || readTurn === world.turn ? t(`term.${term}`) : readTurn > world.turn ? t('term.nextMonth') : text.date(readTurn);

const dueOf = (desk: Desk, d: Deal): string => termText(desk, d.offer.term, d.readTurn);

/** What is said of the last offer when it has been made: where it stands, and when its answer comes. */
export function offerSaid(desk: Desk): string {
  const d = desk.world.deals.filter((x) => x.from === desk.seat && x.sides === null).at(-1);
  if (d === undefined) return '';
  const name = desk.text.person(d.offer.to);
  if (d.readTurn > desk.world.turn) return t('corridor.sent', { name });
  return t(d.state === 'offered' ? 'corridor.waits' : 'corridor.made', { name });
}

function dealRow(desk: Desk, d: Deal): DealRow {
  const { text, seat, world } = desk;
  const toYou = takersOf(d).includes(seat);
  const other = toYou ? d.from : takersOf(d)[0]!;
  const { give, ask: asks } = text.deal(d, seat);
  // A bloc is asked for and binds both (R6.6).
  const bound = d.sides === null ? d.offer.ask.filter((p) => p.kind === 'bloc').map((p) => text.promise(p, d.from, d.offer.to, seat)) : [];
  const gives = [...give, ...bound];
  const gained = gives.length === 0 && d.sides !== null ? [t('corridor.roomPeace')] : gives;
  return {
    id: d.id,
    person: card(desk, other),
    title: titleOfDeal(desk, d, toYou),
    youGet: toYou ? gained : asks,
    youGive: toYou ? asks : gives,
    isOfRoom: d.sides !== null && !toYou,
    term: dueOf(desk, d),
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
      const row = {
        id: `${d.id}-orElse`,
        person: card(desk, mine ? d.offer.to : d.from),
        text: desk.text.threat(d.offer.orElse!, d.from, desk.seat),
      };
      (mine ? byYou : toYou).push({ ...row, due: dueOf(desk, d), state: stands });
      continue;
    }
    const mine = giversOf(d).includes(desk.seat);
    const other = card(desk, owedTo(d, desk.seat)[0]!);
    const row = (p: Promise_, giver: Id, n: number): PromiseRow => ({
      id: `${d.id}-${giver}-${n}`,
      person: other,
      text: desk.text.promise(p, giver, giver === desk.seat ? other.id : desk.seat, desk.seat),
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
