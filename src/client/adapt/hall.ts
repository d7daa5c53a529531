// View → the hall of a congress: the roll by delegation, who speaks, why each bloc votes so, and the vote of the record beside it.
import { byDelegation, unnamedOf } from '../../engine/circle/mandates';
import { Counting } from '../../engine/counting';
import { neededFor } from '../../engine/motions';
import { isPresentAt, knowsTerms } from '../../engine/read';
import { itemOnTable, votersNow } from '../../engine/session';
import { matchesSubject } from '../../engine/subjects';
import type { Ballot } from '../../model/action';
import type { Id, Item } from '../../model/state';
import type { BlocVote, VoteRecord } from '../../model/vote';
import { t } from '../../text/ui';
import { type Mark, markOf } from '../board/hallLayout';
import type { HallAccount, HallModel, HallRecord, HallRow, HallSpeaker } from '../screens/hall.model';
import { card, type Desk, laidBy, motionTitle, sourceLine } from './desk';
import { forecastNow, type SessionState, sessionModel } from './session';
import { speechesOn, substanceOf } from './speeches';

const MOST_IN_PRESIDIUM = 4;
/** As the dots of a block lie: for, abstentions, against. */
const ORDER: readonly Ballot[] = ['for', 'abstain', 'against'];

/** Whether the vote, or the item on the table, belongs to a hall of delegates that a conference has filled. */
export function isHall(desk: Desk, vote: VoteRecord | null): boolean {
  const { scenario, world } = desk;
  if (vote !== null) return vote.delegations.length > 0;
  const room = world.session?.room;
  return room !== undefined && itemOnTable(world) !== null && scenario.byId.bodies[room]!.delegated && Object.keys(world.delegations).length > 0;
}

/** Who raises which hand, cast or expected. */
interface Hands {
  voters: { person: Id; ballot: Ballot; known: boolean }[];
  blocs: { bloc: BlocVote; known: boolean }[];
}

/** Delegates who vote together: a person with his own ballot, or all who follow one man. */
interface Group {
  organization: Id;
  person: Id | null;
  bloc: BlocVote | null;
  members: number;
  vote: Ballot;
  known: boolean;
}

function handsOf(desk: Desk, room: Id, item: Item, vote: VoteRecord | null, chosen: Ballot | null): Hands {
  if (vote !== null)
    return {
      voters: vote.voters.map((v) => ({ person: v.person, ballot: v.ballot, known: true })),
      blocs: vote.blocs.map((bloc) => ({ bloc, known: true })),
    };
  const forecast = forecastNow(desk, room, item, chosen);
  return {
    voters: forecast.members.map((m) => ({ person: m.person, ballot: m.vote, known: m.known })),
    blocs: forecast.blocs.map((bloc) => ({ bloc, known: bloc.after === null || knowsTerms(desk.world, desk.seat, bloc.after) })),
  };
}

function groupsOf(desk: Desk, room: Id, hands: Hands): Group[] {
  const { world } = desk;
  const { mandates } = world.bodies[room]!;
  const byBloc = new Map(hands.blocs.map((b) => [b.bloc.patron, b]));
  return Object.keys(world.delegations).flatMap((organization): Group[] => [
    ...hands.voters
      .filter((v) => mandates[v.person]?.organization === organization)
      .map((v) => ({ organization, person: v.person, bloc: null, members: 1, vote: v.ballot, known: v.known })),
    ...Object.entries(unnamedOf(world, room, organization)).flatMap(([patron, members]) => {
      const b = byBloc.get(patron);
      return b === undefined || members <= 0 ? [] : [{ organization, person: null, bloc: b.bloc, members, vote: b.bloc.ballot, known: b.known }];
    }),
  ]);
}

const marksOf = (groups: readonly Group[]): Mark[] =>
  ORDER.flatMap((vote) =>
    [true, false].flatMap((known) =>
      groups.filter((g) => g.vote === vote && g.known === known).flatMap((g) => Array<Mark>(g.members).fill(markOf(vote, known))),
    ),
  );

const sizeOf = (r: Pick<HallRow, Ballot>): number => r.for + r.against + r.abstain;
const leading = (r: Record<Ballot, number>): Ballot => ORDER.reduce((best, v) => (r[v] > r[best] ? v : best), 'for');

/** The roll: the largest delegations are called first. */
function rowsOf(desk: Desk, room: Id, groups: readonly Group[], vote: VoteRecord | null): HallRow[] {
  const { scenario, world, seat } = desk;
  const counted =
    vote?.delegations ??
    byDelegation(scenario, world, room, {
      voters: groups.flatMap((g) => (g.person === null ? [] : [{ person: g.person, ballot: g.vote }])),
      blocs: [...new Set(groups.flatMap((g) => g.bloc ?? []))],
    });
  const home = world.bodies[room]!.mandates[seat]?.organization;
  const rows = counted.map((d): HallRow => {
    const own = groups.filter((g) => g.organization === d.organization);
    return {
      id: d.organization,
      name: desk.text.organization(d.organization),
      for: d.for,
      against: d.against,
      abstain: d.abstain,
      marks: vote === null ? marksOf(own) : ORDER.flatMap((v) => Array<Mark>(d[v]).fill(v)),
      estimated: own.some((g) => !g.known),
      apart: false,
      yours: d.organization === home,
    };
  });
  const all = leading(totalsOf(rows));
  const apart = rows.filter((r) => leading(r) !== all);
  if (apart.length * 2 < rows.length) for (const r of apart) r.apart = true;
  return rows.filter((r) => sizeOf(r) > 0).sort((a, b) => sizeOf(b) - sizeOf(a));
}

function totalsOf(rows: readonly HallRow[]): Record<Ballot, number> {
  const sum = (v: Ballot): number => rows.reduce((n, r) => n + r[v], 0);
  return { for: sum('for'), against: sum('against'), abstain: sum('abstain') };
}

function accountsOf(desk: Desk, groups: readonly Group[], delegation: Id | null): HallAccount[] {
  const { text } = desk;
  const out = new Map<string, HallAccount & { members: number }>();
  for (const g of groups) {
    if (delegation !== null && g.organization !== delegation) continue;
    const id = g.person ?? `bloc/${g.bloc?.patron}`;
    const members = (out.get(id)?.members ?? 0) + g.members;
    const leader = g.person ?? g.bloc?.after ?? null;
    const isNobodys = g.bloc?.patron === 'none';
    out.set(id, {
      id,
      members,
      person: leader === null ? null : card(desk, leader),
      title:
        g.person !== null
          ? text.personFull(g.person)
          : isNobodys
            ? t('game.blocOfNobody', { count: members })
            : t('game.bloc', { count: members, name: text.person(g.bloc!.patron) }),
      line:
        g.person !== null
          ? t('hall.ownBallot')
          : leader === null
            ? t('hall.ledByNobody')
            : t(isNobodys ? 'hall.afterReporter' : 'hall.afterPatron', { name: text.person(leader), sum: text.signed(g.bloc!.sum) }),
      vote: g.vote,
      known: g.known,
      why: leader,
    });
  }
  return [...out.values()].sort((a, b) => b.members - a.members);
}

/** Those who carry the debate: who moved it, who spoke, whom the room will listen to; and who keeps silent. */
function queueOf(desk: Desk, room: Id, item: Item, vote: VoteRecord | null): HallSpeaker[] {
  const { scenario, world, text, seat } = desk;
  const rows: HallSpeaker[] = [];
  const add = (person: Id, line: string, note: string, isSpeaker = true): void => {
    if (rows.some((r) => r.person.id === person)) return;
    rows.push({ person: card(desk, person), text: line, note, number: isSpeaker ? rows.length + 1 : null, effect: null });
  };
  const { short } = text.motion(item.motion, world);
  if (item.mover !== null) add(item.mover, t('hall.moves', { motion: short }), t('vote.for'));
  const speeches = vote === null ? (world.session?.speeches ?? []) : speechesOn(desk, item);
  for (const s of speeches)
    add(
      s.person,
      s.person === seat && s.document === null && s.record === null ? t('hall.youSpoke') : substanceOf(desk, item, s),
      t(`vote.${s.act}`),
    );
  if (vote === null) {
    const debate = new Counting(scenario, world, {
      motion: item.motion,
      room,
      mover: item.mover,
      voters: votersNow(scenario, world),
      speeches,
      explain: false,
    }).speakers();
    for (const side of ['for', 'against'] as const)
      for (const id of side === 'for' ? debate.pro : debate.contra) if (id !== seat) add(id, t('hall.willSpeak'), t(`vote.${side}`));
  } else
    for (const v of vote.voters)
      for (const r of v.reasons) if (r.term === 'opponents') for (const about of r.about) add(about.id, t('hall.spoke'), t('vote.against'));
  const b = world.bodies[room]!;
  for (const id of [...b.full, ...b.candidates])
    if (world.people[id]!.silent && isPresentAt(scenario, world, room, id)) add(id, t('hall.noFloor'), t('hall.silent'), false);
  return rows;
}

/** The documented vote on this subject in this room, if the scenario has one: of this month, else of the month in which the record had it. */
export function recordOf(desk: Desk, vote: VoteRecord): HallRecord | null {
  const { scenario, text } = desk;
  const month = scenario.manifest.turns[vote.turn]?.id;
  const found = scenario.outcomes.flatMap(({ check, sources }) =>
    check.type === 'vote' && check.room === vote.room && matchesSubject(check.subject, vote.subject) ? [{ check, sources }] : [],
  );
  const known = found.find((o) => o.check.turn === month) ?? found[0];
  if (known === undefined) return null;
  const { tally, result, turn } = known.check;
  const isCounted = tally === null || (tally.for === vote.for && tally.against === vote.against && (tally.abstain ?? vote.abstain) === vote.abstain);
  const documented = tally === null ? t(`hall.result.${result}`) : figures(tally);
  const then = scenario.manifest.turns.findIndex((m) => m.id === turn);
  return {
    same: turn === month && result === (vote.carried ? 'carried' : 'lost') && isCounted,
    computed: figures(vote),
    documented: turn === month ? documented : t('hall.inMonth', { documented, month: text.date(then) }),
    source: sourceLine(desk, known.sources),
  };
}

/** What a source does not count is left out. */
const figures = (n: { for: number; against: number; abstain: number | null }): string =>
  t((n.abstain ?? 0) > 0 ? 'hall.tallyAbstain' : 'hall.tally', { for: n.for, against: n.against, abstain: n.abstain ?? 0 });

function youOf(desk: Desk, room: Id, vote: VoteRecord | null): HallModel['you'] {
  const { world, seat, text } = desk;
  const home = world.bodies[room]!.mandates[seat]?.organization;
  const isThere = isPresentAt(desk.scenario, world, room, seat);
  const spoke = vote === null && (world.session?.speeches ?? []).some((s) => s.person === seat);
  const role = !isThere ? t('hall.away') : home === undefined ? t('hall.guest') : t('hall.delegateOf', { organization: text.organization(home) });
  return {
    title: t('hall.you', { name: text.person(seat) }),
    note: t('hall.health', { health: world.people[seat]!.health }),
    line: spoke ? `${role} ${t('hall.spokenOnce')}` : role,
  };
}

/** Below this share of the hall, in per cent, a side is hardly heard. */
const FEW = 10;

/** What the hall lets be heard: told by the hands expected, as no rule knows noise. */
function moodOf({ text }: Desk, rows: readonly HallRow[], totals: Record<Ballot, number>): string {
  const apart = rows.filter((r) => r.apart);
  const most = Math.max(totals.for, totals.against);
  const fewer = Math.min(totals.for, totals.against);
  if (most === 0) return t('hall.mood.still');
  if (apart.length > 0 && most > fewer)
    return t(totals.for > totals.against ? 'hall.mood.apart' : 'hall.mood.apartFor', {
      count: apart.length,
      places: text.names.join(apart.map((r) => r.name)),
    });
  return t(fewer * 100 < FEW * (most + fewer) ? 'hall.mood.one' : 'hall.mood.divided');
}

/** The hall with the item on the table, or with a count just made. Ask `isHall` first. */
export function hallModel(desk: Desk, ui: SessionState): HallModel {
  const { scenario, world } = desk;
  const vote = ui.reveal;
  const session = sessionModel(desk, ui);
  const room = vote?.room ?? world.session!.room;
  const item = vote === null ? itemOnTable(world)! : world.items[vote.item]!;
  const groups = groupsOf(desk, room, handsOf(desk, room, item, vote, ui.chosen));
  const rows = rowsOf(desk, room, groups, vote);
  const totals = totalsOf(rows);
  const of = rows.reduce((n, r) => n + sizeOf(r), 0);
  const needed = neededFor(scenario, world, item.motion);
  const at = session.agenda.findIndex((row) => row.state === 'now');
  const table = scenario.manifest.table?.body;
  const heavy = (id: Id): number => world.people[id]!.authority;
  const queue = queueOf(desk, room, item, vote);
  const floor = (vote === null ? (world.session?.speeches ?? []) : speechesOn(desk, item)).at(-1)?.person ?? item.mover;
  return {
    session,
    rows,
    totals,
    majority: Math.max(Math.floor(of / 2) + 1, Math.ceil((needed * of) / 1000)),
    of,
    number: at + 1,
    motion: motionTitle(desk, item.motion),
    mover: laidBy(desk, item),
    presidium:
      table === undefined
        ? []
        : world.bodies[table]!.full.filter((id) => isPresentAt(scenario, world, room, id))
            .sort((a, b) => heavy(b) - heavy(a))
            .slice(0, MOST_IN_PRESIDIUM)
            .map((id) => card(desk, id)),
    floor: floor === null ? null : card(desk, floor),
    queue: queue.map((s) => (s.person.id === desk.seat ? { ...s, effect: session.speeches.find((x) => x.id === desk.seat)?.effect ?? null } : s)),
    next: session.agenda[at + 1]?.title ?? null,
    mood: vote === null ? moodOf(desk, rows, totals) : null,
    record: vote === null ? null : recordOf(desk, vote),
    you: youOf(desk, room, vote),
    accounts: (delegation) => accountsOf(desk, groups, delegation),
  };
}
