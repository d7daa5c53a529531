// View → the small dialogs: a paper to read, a person, the record so far, a room that met without you.
import { beliefIn, isInQuestion, voicesOn } from '../../engine/belief';
import { optionCard } from '../../engine/cards';
import { prestigeOf } from '../../engine/prestige';
import { knowsTerms, postsOf } from '../../engine/read';
import { wavers } from '../../engine/sways';
import { paperOf } from '../../engine/talks';
import { trust } from '../../engine/tools';
import type { VerifiedOutcome } from '../../lab/verify';
import type { Order } from '../../model/order';
import type { SourceRef } from '../../model/source';
import type { Id } from '../../model/state';
import type { VoteRecord } from '../../model/vote';
import { signed, t } from '../../text/ui';
import { capital } from '../../text/words';
import type { SourceLine, TopModel } from '../models';
import type { ClosedRoom, PaperSheet, PersonSheet, RecordSheet } from '../screens/dialogs.model';
import { card, type Desk, motionTitle, resultOf, sourceLine, standingOf, topOf } from './desk';
import { paperState } from './paperState';
import { isKnown } from './rooms';
import { sickbedRows } from './sickbed';
import { decisionRows } from './verdict';
import { orderActions } from './work';

const MOST_TIES = 6;
const MOST_ORDERS = 8;

const allSources = (desk: Desk, sources: readonly SourceRef[]): SourceLine[] => sources.flatMap((s) => sourceLine(desk, [s]) ?? []);

export function paperSheet(desk: Desk, id: Id): PaperSheet | null {
  const data = paperOf(desk.scenario, id);
  if (data === undefined) return null;
  const s = desk.world.documents[id];
  if (s === undefined) return null;
  const { text } = desk;
  const facts = [{ label: t('paper.author'), value: text.personFull(data.author) }];
  if (s.signatories.length > 0) facts.push({ label: t('paper.signed'), value: text.list(s.signatories) });
  if (s.holders.length > 0 && !s.public) facts.push({ label: t('paper.holders'), value: text.list(s.holders) });
  if (isInQuestion(desk.scenario, desk.world, id)) {
    facts.push({ label: t('paper.belief'), value: t('paper.believed', { belief: beliefIn(desk.scenario, desk.world, id) }) });
    for (const v of voicesOn(desk.scenario, desk.world, id))
      facts.push({ label: text.person(v.person), value: t(`paper.voice.${v.says}`, { value: signed(v.value) }) });
  }
  const inCodex = desk.scenario.byId.documents[id] === undefined ? null : { kind: 'document' as const, id };
  return {
    title: text.document(id),
    state: paperState(desk, id),
    facts,
    text: text.names.contents(id),
    inCodex,
    sources: allSources(desk, data.sources),
  };
}

const concerns = (o: Order, id: Id): boolean =>
  ('person' in o && o.person === id) ||
  ('to' in o && o.to === id) ||
  (o.kind === 'speak' && o.target === id) ||
  (o.kind === 'summon' && o.invitees.includes(id));

/** What this seat knows of a person: exact, or by reputation (R4.4). */
export function personSheet(desk: Desk, id: Id): PersonSheet | null {
  const data = desk.scenario.byId.people[id];
  const p = desk.world.people[id];
  if (data === undefined || p === undefined) return null;
  const { scenario, world, seat, text } = desk;
  const bodies = scenario.bodies.flatMap((b) => {
    const now = world.bodies[b.id]!;
    if (scenario.organizations.length === 0 && !isKnown(desk, b.id)) return [];
    if (now.full.includes(id)) return [{ name: `${text.body(b.id)}: ${t('seat.full')}`, to: { kind: 'body' as const, id: b.id } }];
    return now.candidates.includes(id) ? [{ name: `${text.body(b.id)}: ${t('seat.candidate')}`, to: { kind: 'body' as const, id: b.id } }] : [];
  });
  const orders = [...orderActions(desk)].filter(([, a]) => concerns(a.order, id));
  const ties = Object.keys(world.people)
    .map((other) => ({ other, value: trust(world, id, other) }))
    .filter(({ other, value }) => other !== id && (value !== 0 || other === seat))
    .sort((a, b) => Number(b.other === seat) - Number(a.other === seat) || Math.abs(b.value) - Math.abs(a.value));
  return {
    person: card(desk, id),
    bio: data.bio,
    place: t('person.place', { place: text.place(p.place) }),
    stats: [
      { label: t('stat.authority'), value: String(p.authority) },
      { label: t('stat.factionalism'), value: String(p.factionalism) },
      ...standingOf(p.standing),
      ...(data.joined === null
        ? []
        : [
            { label: t('stat.joined'), value: String(data.joined.year) },
            { label: t('stat.prestige'), value: String(prestigeOf(scenario, world, id)) },
          ]),
    ],
    posts: [...postsOf(scenario, world, id).map((post) => ({ name: text.post(post), to: { kind: 'post' as const, id: post } })), ...bodies],
    isYou: id === seat,
    known: knowsTerms(world, seat, id),
    views: scenario.questions.flatMap((q) => {
      const v = p.views[q.id];
      const doubt = wavers(scenario, world, id, q.id);
      const side = v === undefined || v.view === 0 || v.weight === 0 ? '' : v.view > 0 ? q.plus : q.minus;
      if (side === '' && !doubt) return [];
      const toward = (p.sways[q.id]?.by ?? 0) > 0 ? q.plus : q.minus;
      const line = side === '' ? t('person.drawn', { toward }) : t('person.wavers', { side, toward });
      return [{ id: q.id, question: q.name, side: doubt ? line : side }];
    }),
    ties: ties.slice(0, MOST_TIES).map(({ other, value }) => ({ person: card(desk, other), value })),
    sickbed: sickbedRows(desk, id),
    orders: orders
      .slice(0, MOST_ORDERS)
      .map(([key, a]) => ({ id: key, label: text.order(a.order, world), cost: optionCard(scenario, world, a).cost })),
    more: Math.max(0, orders.length - MOST_ORDERS),
    sources: allSources(desk, data.sources),
  };
}

export function recordSheet(desk: Desk, compared: readonly VerifiedOutcome[]): RecordSheet {
  const rows = decisionRows(desk, compared);
  const same = rows.filter((row) => row.same).length;
  return { rows, line: rows.length === 0 ? t('game.recordNone') : t('game.recordLine', { same, count: rows.length }) };
}

/** Questions a room decided in one sitting without this seat. */
export function closedRoom(desk: Desk, votes: readonly VoteRecord[]): ClosedRoom & { top: TopModel } {
  const { text, world } = desk;
  return {
    top: { ...topOf(desk, t('game.short.session')), phase: 'session' },
    title: t('closed.title', { room: capital(text.names.body(votes[0]!.room)) }),
    count: t('closed.decided', { count: votes.length }),
    rows: votes.map((v) => ({ id: String(v.item), text: motionTitle(desk, world.items[v.item]!.motion), result: capital(resultOf(v)) })),
  };
}
