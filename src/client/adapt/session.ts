// View → the session screen: the item on the table with its forecast, or a count just made, hand by hand.
import { aimsMovedBy } from '../../ai/wants';
import { excludedFrom, subjectOf } from '../../engine/motions';
import { isPresentAt, knowsTerms } from '../../engine/read';
import { fullOf, guestsOf, rosterOf } from '../../engine/rooms';
import { isToVote, itemOnTable, votersNow } from '../../engine/session';
import { isHelpless } from '../../engine/sickbed';
import { constant } from '../../engine/tools';
import type { Action, Ballot } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Id, Item } from '../../model/state';
import type { Forecast } from '../../model/view';
import type { BlocVote, VoteRecord } from '../../model/vote';
import { t } from '../../text/ui';
import type { BoardPaper, BoardSeat } from '../board/boardModel';
import type { WhyModel } from '../models';
import { factionMark } from '../personCards';
import type { AgendaRow, OptionChoice, SessionModel, SpeechOption } from '../screens/session.model';
import { blocBlocks, card, type Desk, forecastFor, laidBy, motionTitle, tallyOfVote, topOf, whyOf } from './desk';
import { agendaOf, agendaShort, holderNote, restFor, roomNote, tallyAhead } from './sitting';
import { type SessionSpeech, speechesOn, substanceOf } from './speeches';

export interface SessionState {
  selected: Id | null;
  chosen: Ballot | null;
  /** A count to be shown before going on; null = the item on the table. */
  reveal: VoteRecord | null;
  isStill: boolean;
}

const MOST_AMENDMENTS = 6;

/** The body, post, question or person that a subject is about: its kind and its first name. */
const aboutOf = (subject: string): string => subject.split('/').slice(0, 2).join('/');

/** Amendments about the same thing as the item; different kinds first, their variations after them. */
function amendmentsOf(desk: Desk): Action[] {
  const item = itemOnTable(desk.world);
  if (item === null) return [];
  const same = desk.view.options.filter((a) => a.type === 'table').filter((a) => aboutOf(subjectOf(a.motion, desk.world)) === aboutOf(item.subject));
  const seen = new Set<string>();
  const rank = new Map(
    same.map((a) => {
      const short = desk.text.motion(a.motion, desk.world).short;
      const isNew = !seen.has(short);
      seen.add(short);
      return [a, isNew ? 0 : 1];
    }),
  );
  return [...same].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, MOST_AMENDMENTS);
}

/** The rows of the floor; the place of each is its key, whatever else can be done. */
const FLOOR = ['speakFor', 'speakAgainst', 'recall', 'poll', 'call', 'withdraw', 'force', 'amend', 'procedure'] as const;
type FloorRow = (typeof FLOOR)[number];

function rowOf(a: Action): FloorRow | null {
  switch (a.type) {
    case 'speak':
      return a.document !== null || a.record !== null ? 'recall' : a.act === 'for' ? 'speakFor' : 'speakAgainst';
    case 'poll':
    case 'call':
    case 'withdraw':
    case 'force':
    case 'procedure':
      return a.type;
    default:
      return null;
  }
}

const floorId = (a: Action): string => JSON.stringify(a);

/** What may be done before the vote, by the id of its choice. */
export function floorActions(desk: Desk): Map<string, Action> {
  return new Map([...desk.view.options.filter((a) => rowOf(a) !== null), ...amendmentsOf(desk)].map((a) => [floorId(a), a]));
}

function floorOptions(desk: Desk): SpeechOption[] {
  const actions = [...floorActions(desk).values()];
  const item = itemOnTable(desk.world);
  const now = item === null || !actions.some((a) => a.type === 'speak') ? null : forecastAfter(desk, item, desk.world.session!.speeches);
  return FLOOR.flatMap((id, i): SpeechOption[] => {
    const choices = actions
      .filter((a) => (a.type === 'table' ? 'amend' : rowOf(a)) === id)
      .map((a): OptionChoice => ({ id: floorId(a), ...told(desk, a, now), confirm: a.type === 'withdraw' ? t('floor.withdrawAsk') : null }));
    const only = choices.length === 1 ? choices[0] : undefined;
    if (choices.length === 0) return [];
    const title = only?.title ?? t(`floor.pick.${id}`);
    return [{ id, key: String(i + 1), title, line: only?.line ?? t('floor.pickLine', { count: choices.length }), choices, refusal: null }];
  });
}

const FALLEN = /^item\.(fell|noQuorum|overtaken)$/;

/** What has left the table without a vote since an entry of the chronicle, and why; empty when nothing has. */
export function leftTable({ world, text, seat }: Desk, since: number): string {
  const told = world.chronicle.filter((e) => e.id > since && FALLEN.test(e.key)).map((e) => text.entry(e, world, seat));
  return told.flatMap(({ title, body }) => (body === null ? [title] : [title, body])).join(' ');
}

/** The forecast of the item on the table after these speeches. */
function forecastAfter(desk: Desk, item: Item, speeches: readonly SessionSpeech[]): Forecast {
  const { room, secret } = desk.world.session!;
  return forecastFor(desk, room, item.motion, item.mover, { voters: votersNow(desk.scenario, desk.world), speeches: [...speeches], secret });
}

/** What this seat's own speech has changed in the forecast of the item on the table; null while it has not spoken. */
export function speechEffect(desk: Desk): string | null {
  const { world, seat } = desk;
  const item = itemOnTable(world);
  const speeches = world.session?.speeches ?? [];
  if (item === null || !speeches.some((s) => s.person === seat)) return null;
  const before = forecastAfter(
    desk,
    item,
    speeches.filter((s) => s.person !== seat),
  );
  return movedBy(desk, before, forecastAfter(desk, item, speeches), 'session');
}

/** What a speech not yet held would change, as far as the minds there are known; `before` is the forecast without it. */
function speechCard(desk: Desk, a: Pick<SessionSpeech, 'act' | 'document' | 'record'>, before: Forecast | null): string {
  const { world, seat } = desk;
  const item = itemOnTable(world);
  if (item === null || before === null) return '';
  const said = { person: seat, act: a.act, document: a.document, record: a.record };
  return ` ${movedBy(desk, before, forecastAfter(desk, item, [...(world.session?.speeches ?? []), said]), 'floor')}`;
}

/** Whom the step from one forecast to another moves most, and what it makes of the tally; of what was done (`session`) or can be (`floor`). */
function movedBy({ seat, text }: Desk, before: Forecast, after: Forecast, words: 'session' | 'floor'): string {
  const moved = after.members
    .flatMap((m) => {
      const was = before.members.find((x) => x.person === m.person);
      return was === undefined || was.sum === m.sum || m.person === seat ? [] : [{ name: text.person(m.person), was: was.sum, is: m.sum }];
    })
    .sort((x, y) => Math.abs(y.is - y.was) - Math.abs(x.is - x.was))
    .slice(0, MOST_MOVED);
  if (moved.length === 0) return t(`${words}.movedNobody`);
  const who = moved.map((m) => `${m.name} ${text.signed(m.was)} → ${text.signed(m.is)}`).join('; ');
  const tallies = { before: tallyOf(before), after: tallyOf(after) };
  return tallies.before === tallies.after ? t(`${words}.moved`, { who, tally: tallies.after }) : t(`${words}.movedTally`, { who, ...tallies });
}

const MOST_MOVED = 3;
const tallyOf = (f: Forecast): string => t('session.tally', { for: f.for, against: f.against });

export function sessionModel(desk: Desk, ui: SessionState): SessionModel {
  const { scenario, world, seat, text } = desk;
  const vote = ui.reveal;
  const item = vote === null ? itemOnTable(world) : world.items[vote.item]!;
  const room = vote?.room ?? world.session?.room ?? scenario.manifest.table!.body;
  const forecast = vote !== null || item === null ? null : forecastNow(desk, room, item, ui.chosen);
  const votes = new Map<Id, { vote: Ballot | null; known: boolean; confidence: 1 | 2 | 3 }>();
  // Who kept out of a vote has given no hand (R4.11).
  if (vote !== null) for (const v of vote.voters) votes.set(v.person, { vote: v.away === true ? null : v.ballot, known: true, confidence: 3 });
  else
    for (const m of forecast?.members ?? [])
      votes.set(m.person, {
        vote: m.person === seat && ui.chosen !== null ? ui.chosen : m.vote,
        known: m.known,
        confidence: m.known ? 3 : m.swing ? 1 : 2,
      });
  const mayVote = vote === null && isToVote(scenario, world, seat);
  const own = forecast?.members.find((m) => m.person === seat);
  const agenda = agendaOf(desk, room, item, vote);
  const speeches = vote === null ? (world.session?.speeches ?? []) : item === null ? [] : speechesOn(desk, item);
  const effect = vote === null ? speechEffect(desk) : null;
  return {
    top: { ...topOf(desk, agendaShort(agenda)), phase: 'session' },
    room: { name: text.body(room), note: roomNote(desk, room) },
    agenda,
    agendaNote: holderNote(desk, room),
    rest: vote === null && restFor(desk) > 1 ? t('game.rest', { count: restFor(desk) }) : null,
    options: vote === null ? floorOptions(desk) : [],
    optionsNote: vote === null ? t('game.beforeVote') : '',
    motion: item === null ? null : sheetOf(desk, item, agenda),
    papers: item === null ? [] : papersOf(desk, item),
    seats: seatsOf(desk, room, votes),
    stage: vote === null ? 'debate' : ui.isStill ? 'done' : 'roll',
    verdict: vote === null ? null : { carried: vote.carried, text: tallyOfVote(desk, vote).title },
    factions: factionsOf(desk, room),
    wallNote: t('game.wall'),
    tally: vote !== null ? tallyOfVote(desk, vote) : forecast === null ? null : tallyAhead(desk, room, forecast),
    blocs: vote !== null ? blocBlocks(desk, vote.blocs, true) : blocBlocks(desk, forecast?.blocs ?? [], false),
    ballots: mayVote ? (['for', 'against', 'abstain'] as const).map((v) => ({ vote: v, refusal: null })) : [],
    chosen: ui.chosen,
    conscience: own === undefined || !mayVote || item === null ? null : conscienceOf(desk, item, own.sum),
    act: actOf(desk, vote, item, mayVote, ui.chosen),
    speeches: speeches.map((s) => ({
      id: s.person,
      person: card(desk, s.person),
      act: t(`vote.${s.act}`),
      text: item === null ? '' : substanceOf(desk, item, s),
      grade: 'invented' as const,
      effect: s.person === seat ? effect : null,
    })),
    speechesNote: t('game.inSubstance'),
    selected: ui.selected,
    why: ui.selected === null ? null : whyFor(desk, ui.selected, vote, forecast),
    yourRole: t('game.you', { role: card(desk, seat).role }),
  };
}

/** What you would vote by yourself, and a warning where that is against an aim of yours. */
function conscienceOf(desk: Desk, item: Item, sum: number): string {
  const mind = ballotOf(desk, sum);
  const said = t('game.conscience', { vote: t(`vote.${mind}`), sum: desk.text.signed(sum) });
  const toward = mind === 'for' ? 1 : mind === 'against' ? -1 : 0;
  const crossed = aimsMovedBy(desk.scenario, desk.world, desk.seat, item.motion).find(({ by }) => by === -toward);
  return crossed === undefined ? said : `${said} ${t('game.mindCrossed', { aim: crossed.aim.text })}`;
}

/** One line for each aim of yours that the motion moves if it is carried. */
const aimLines = ({ scenario, world, seat }: Desk, motion: Motion): string[] =>
  aimsMovedBy(scenario, world, seat, motion).map(({ aim, by }) => t(by > 0 ? 'game.aimNearer' : 'game.aimFarther', { aim: aim.text }));

/** What a sum gives by itself (R4.3). */
function ballotOf(desk: Desk, sum: number): Ballot {
  const threshold = constant(desk.scenario, 'threshold');
  return sum >= threshold ? 'for' : sum <= -threshold ? 'against' : 'abstain';
}

/** `chosen`: the ballot in your hand, which counts before your mind does. */
export function forecastNow(desk: Desk, room: Id, item: Item, chosen: Ballot | null): Forecast {
  const speeches = desk.world.session?.speeches ?? [];
  return forecastFor(desk, room, item.motion, item.mover, {
    voters: votersNow(desk.scenario, desk.world),
    speeches,
    secret: desk.world.session?.secret,
    ...(chosen === null ? {} : { cast: { [desk.seat]: chosen } }),
  });
}

function whyFor(desk: Desk, person: Id, vote: VoteRecord | null, forecast: Forecast | null): WhyModel | null {
  if (vote !== null) {
    const v = vote.voters.find((x) => x.person === person);
    return v === undefined ? whyLed(desk, person, vote.blocs, true) : whyOf(desk, person, { vote: v.computed, sum: v.sum, reasons: v.reasons }, true);
  }
  const m = forecast?.members.find((x) => x.person === person);
  return m === undefined ? whyLed(desk, person, forecast?.blocs ?? [], false) : whyOf(desk, person, m, false);
}

/** He has no ballot here, and his men vote as he would. */
function whyLed(desk: Desk, person: Id, blocs: readonly BlocVote[], isPast: boolean): WhyModel | null {
  const led = blocs.find((b) => b.after === person);
  return led === undefined ? null : whyOf(desk, person, { vote: led.ballot, sum: led.sum, reasons: led.reasons }, isPast);
}

function actOf(desk: Desk, vote: VoteRecord | null, item: Item | null, mayVote: boolean, chosen: Ballot | null): SessionModel['act'] {
  if (vote !== null) return { label: t('game.goOn'), note: '', refusal: null };
  if (mayVote) return { label: chosen === null ? t('game.voteMind') : t('game.castVote'), note: t('game.together'), refusal: null };
  const isConcerned = item !== null && excludedFrom(desk.world, item.motion).includes(desk.seat);
  if (desk.view.waiting.includes(desk.seat))
    return { label: t('game.letPass'), note: t(isConcerned ? 'game.letPassConcerned' : 'game.letPassNote'), refusal: null };
  const why = desk.thinking ? 'game.othersVote' : isConcerned ? 'game.concerned' : 'game.noVoteHere';
  return { label: t('game.wait'), note: '', refusal: t(why) };
}

function sheetOf(desk: Desk, item: Item, agenda: readonly AgendaRow[]): SessionModel['motion'] {
  const { text, world } = desk;
  const number = agenda.findIndex((a) => a.id === String(item.id)) + 1;
  const lines = [item.confirms !== null ? t('game.confirmation') : laidBy(desk, item), t('game.kindLine', { kind: t(`motion.${item.motion.kind}`) })];
  const amends = item.amends === null ? null : text.motion(world.items[item.amends]!.motion, world).short;
  if (amends !== null) lines.push(t('game.amends', { motion: amends }));
  lines.push(...aimLines(desk, item.motion));
  return {
    heading: t('game.onTable', { number }),
    text: motionTitle(desk, item.motion),
    lines,
    short: amends === null ? t('game.noAmendment') : t('game.isAmendment'),
  };
}

function papersOf(desk: Desk, item: Item): BoardPaper[] {
  const m = item.motion;
  const ids = 'document' in m && m.document !== null ? [m.document] : [];
  for (const s of desk.world.session?.speeches ?? []) if (s.document !== null && !ids.includes(s.document)) ids.push(s.document);
  return ids.map((id) => ({
    id,
    title: desk.text.document(id),
    from: desk.world.session?.speeches.find((s) => s.document === id)?.person ?? item.mover,
  }));
}

function seatsOf(desk: Desk, room: Id, votes: ReadonlyMap<Id, { vote: Ballot | null; known: boolean; confidence: 1 | 2 | 3 }>): BoardSeat[] {
  const { scenario, world, seat } = desk;
  const order = scenario.manifest.table?.body === room ? scenario.manifest.table.order : [];
  const rank = (id: Id): number => (order.indexOf(id) < 0 ? 100 : order.indexOf(id));
  const chair = scenario.posts.find((p) => world.posts[p.id]!.powers.some((q) => q.power === 'chair' && q.of === room));
  const chairId = chair === undefined ? null : world.posts[chair.id]!.holder;
  const one = (id: Id, membership: 'full' | 'candidate'): BoardSeat => {
    const v = votes.get(id);
    const away = !isPresentAt(scenario, world, room, id) && v === undefined;
    return {
      person: { ...card(desk, id), absent: isHelpless(scenario, world, id) },
      membership,
      you: id === seat,
      chair: id === chairId,
      away,
      vote: v?.vote ?? null,
      known: v?.known ?? knowsTerms(world, seat, id),
      confidence: v?.confidence ?? 2,
      note: membership === 'candidate' ? t('game.maySpeak') : '',
      hasWhy: v !== undefined,
    };
  };
  return [
    ...[...fullOf(scenario, world, room)].sort((x, y) => rank(x) - rank(y)).map((id) => one(id, 'full')),
    ...guestsOf(scenario, world, room).map((id) => one(id, 'candidate')),
  ];
}

function factionsOf(desk: Desk, room: Id): SessionModel['factions'] {
  const used = new Set(rosterOf(desk.scenario, desk.world, room).map((id) => desk.scenario.byId.people[id]!.faction));
  return desk.scenario.factions.filter((f) => used.has(f.id)).flatMap((f) => factionMark(desk.scenario, f.id) ?? []);
}

/** What somebody could say on an item, in words. */
export function spoken({ text, world, scenario }: Desk, a: Pick<SessionSpeech, 'act' | 'document' | 'record'>): { title: string; line: string } {
  if (a.document !== null)
    return {
      title: t(`floor.read.${a.act}`, { document: text.document(a.document) }),
      line: t(world.documents[a.document]!.public ? 'floor.readPublicLine' : 'floor.readLine'),
    };
  if (a.record !== null) return { title: t('floor.record', { fact: scenario.byId.facts[a.record]?.text ?? '' }), line: t('floor.recordLine') };
  return { title: t(`floor.speak.${a.act}`), line: t('floor.speakLine') };
}

function told(desk: Desk, a: Action, now: Forecast | null): { title: string; line: string } {
  const { text, world, scenario } = desk;
  switch (a.type) {
    case 'speak': {
      const { title, line } = spoken(desk, a);
      return { title, line: `${line}${speechCard(desk, a, now)}` };
    }
    case 'poll':
      return { title: t('floor.poll'), line: t('floor.pollLine') };
    case 'call':
      return { title: t('floor.call'), line: t('floor.callLine', { count: constant(scenario, 'callers') }) };
    case 'withdraw':
      return { title: t('floor.withdraw', { motion: text.motion(world.items[a.item]!.motion, world).short }), line: t('floor.withdrawLine') };
    case 'force':
      return { title: t('floor.force', { motion: text.motion(world.items[a.item]!.motion, world).short }), line: t('floor.forceLine') };
    case 'procedure':
      return {
        title: t(`floor.procedure.${a.act}`, { room: a.room === null ? '' : text.names.body(a.room) }),
        line: t(`floor.procedureLine.${a.act}`),
      };
    case 'table':
      return {
        title: t('floor.amend', { motion: text.motion(a.motion, world).short }),
        line: `${motionTitle(desk, a.motion)} ${t('floor.amendLine')}`,
      };
    default:
      return { title: a.type, line: '' };
  }
}
