// One step of a film in words: what was done, the votes with what sources say of them, events, deeds and outcomes with their sources and disputes.
import { matchesSubject } from '../../engine/subjects';
import { worldFor } from '../../engine/view';
import type { FilmStep } from '../../lab/film';
import type { VerifiedOutcome } from '../../lab/verify';
import { type Action, BALLOTS } from '../../model/action';
import type { Outcome } from '../../model/history';
import type { Scenario } from '../../model/scenario';
import type { SourceRef } from '../../model/source';
import type { Entry, Id, State } from '../../model/state';
import type { VoteRecord } from '../../model/vote';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import { dateText } from '../dates';
import type { SourceLine, WhyModel } from '../models';
import type { MemberRow, StepFact, StepModel, StepVote } from '../screens/replay.model';
import { type Desk, isClosed, motionShort, motionTitle, resultOf, sourceLine, whyOf } from './desk';
import type { Reel } from './replay';
import { yoursOf } from './yours';

/** A desk of nobody in particular, to tell things from. */
function deskAt(reel: Reel, world: State): Desk {
  const { text, eyes } = reel;
  const seat = eyes ?? '';
  return {
    scenario: reel.scenario,
    text,
    view: { seat, world, estimated: [], options: [], waiting: [] },
    world,
    seat,
    canUndo: false,
    iron: true,
    thinking: false,
    divergence: 0,
  };
}

const worldAt = ({ film, eyes }: Reel, n: number): State => {
  const state = film.at(n);
  return eyes === null ? state : worldFor(film.scenario, state, eyes);
};

/** "November 1925", without what the scenario calls the month besides. */
export function monthOf(scenario: Scenario, turn: number): string {
  const { id, name } = scenario.manifest.turns[turn]!;
  return dateText(id) ?? name;
}

/** "2 November 1925": the day of a sitting where the scenario names one, of an event told alone, else the month. */
export function dayOf({ scenario, last }: Reel, s: FilmStep): string {
  const month = monthOf(scenario, s.turn);
  const { sessions } = scenario.manifest.turns[s.turn]!;
  if (s.room !== null) return dateText(sessions.find((x) => x.room === s.room)?.date ?? null) ?? month;
  const events = last.chronicle.filter((e) => isTold(s, e) && e.event !== null);
  const dates = [...new Set(events.map((e) => scenario.byId.events[e.event!]?.date ?? ''))];
  return dates.length === 1 && dates[0] !== '' ? (dateText(dates[0]!) ?? month) : month;
}

/** Entries are named by their place in the whole chronicle, whatever part of it these eyes see. */
const isTold = (s: FilmStep, e: Entry): boolean => e.id >= s.entries[0] && e.id < s.entries[1];

const entriesOf = ({ last }: Reel, s: FilmStep): Entry[] => last.chronicle.filter((e) => isTold(s, e));
const votesOf = ({ last }: Reel, s: FilmStep): VoteRecord[] => last.votes.slice(...s.votes);

/** The act of another seat in a running game is its own business. */
const isHidden = ({ eyes }: Reel, s: FilmStep): boolean => eyes !== null && s.action !== null && s.action.seat !== eyes;

/** What was done, in a sentence. */
function actText(reel: Reel, s: FilmStep, world: State): string {
  const { text } = reel;
  const a = s.action;
  if (a === null) return t('replay.act.begin', { title: reel.scenario.manifest.title });
  const name = text.person(a.seat);
  if (isHidden(reel, s)) return t('replay.act.hidden', { phase: t(`phase.${s.phase}`) });
  if (a.type === 'order') return t('replay.act.order', { name, order: text.order(a.order, world) });
  return t(`replay.act.${a.type}`, { name, ...detailOf(reel, a, world) });
}

function detailOf({ text }: Reel, a: Action, world: State): Record<string, string> {
  switch (a.type) {
    case 'table':
      return { room: text.names.body(a.room), motion: text.motion(a.motion, world).short };
    case 'offer':
      return { to: text.person(a.offer.to) };
    case 'answer':
      return { to: text.person(world.deals[a.deal]?.from ?? null), how: t(a.accept ? 'replay.act.accepts' : 'replay.act.refuses') };
    case 'speak':
      return { side: t(`vote.${a.act}`) };
    case 'castVote':
      return { vote: a.vote === 'conscience' ? t('replay.act.conscience') : t(`vote.${a.vote}`) };
    default:
      return {};
  }
}

/** A stop in few words: what it is stopped at for. */
export function stopTitle(reel: Reel, s: FilmStep): string {
  const { text, last } = reel;
  if (s.n === 0) return t('replay.begins');
  const [vote] = votesOf(reel, s);
  if (vote !== undefined) {
    const item = last.items[vote.item];
    return `${item === undefined ? capital(text.subject(vote.subject)) : motionShort(deskAt(reel, last), item.motion)}: ${resultOf(vote)}`;
  }
  const told = entriesOf(reel, s).filter((e) => e.event !== null);
  const news = told.filter((e) => e.key === 'event');
  const events = (news.length > 0 ? news : told).map((e) => text.entry(e, last, reel.eyes).title);
  if (events.length > 0)
    return events.length === 1 ? events[0]! : t('replay.more', { title: events[0]!.replace(/\.$/, ''), count: events.length - 1 });
  const deed = isHidden(reel, s) ? undefined : reel.scenario.deeds.find((d) => d.id === s.deed);
  if (deed !== undefined) return deed.text;
  const outcome = s.outcomes.flatMap((id) => reel.outcomes.get(id)?.text ?? [])[0];
  return outcome ?? actText(reel, s, last);
}

const linesOf = (reel: Reel, sources: readonly SourceRef[]): SourceLine[] =>
  sources.flatMap((ref) => sourceLine({ scenario: reel.scenario }, [ref]) ?? []);

/** The documented outcome that is about this vote. */
function outcomeOf(reel: Reel, s: FilmStep, vote: VoteRecord): { data: Outcome; found: VerifiedOutcome } | null {
  for (const id of s.outcomes) {
    const data = reel.scenario.outcomes.find((o) => o.id === id);
    const found = reel.outcomes.get(id);
    if (data?.check.type !== 'vote' || data.check.room !== vote.room || data.check.result === 'never' || found === undefined) continue;
    if (matchesSubject(data.check.subject, vote.subject)) return { data, found };
  }
  return null;
}

/** What sources say of each man's hand: those they name, those they only imply. */
function handsOf(data: Outcome): Map<Id, NonNullable<MemberRow['record']>> {
  const hands = new Map<Id, NonNullable<MemberRow['record']>>();
  if (data.check.type !== 'vote') return hands;
  for (const ballot of BALLOTS) {
    for (const id of data.check.implied[ballot]) hands.set(id, { ballot, isImplied: true });
    for (const id of data.check.named[ballot]) hands.set(id, { ballot, isImplied: false });
  }
  return hands;
}

function voteModel(reel: Reel, s: FilmStep, vote: VoteRecord, desk: Desk): StepVote {
  const { text, players } = reel;
  const told = outcomeOf(reel, s, vote);
  const hands = told === null ? new Map() : handsOf(told.data);
  const item = desk.world.items[vote.item];
  const absent = [...hands.keys()].filter((id) => !vote.voters.some((v) => v.person === id));
  const rows: MemberRow[] = [
    ...vote.voters.map((v) => ({
      person: v.person,
      name: text.person(v.person),
      isYou: players?.includes(v.person) ?? false,
      record: hands.get(v.person) ?? null,
      game: v.ballot,
      isForced: v.ballot !== v.computed,
      hasReasons: v.reasons.length > 0,
    })),
    ...(isClosed(vote) ? [] : absent).map((id) => ({
      person: id,
      name: text.person(id),
      isYou: players?.includes(id) ?? false,
      record: hands.get(id)!,
      game: 'absent' as const,
      isForced: false,
      hasReasons: false,
    })),
  ];
  const blocs = vote.blocs.map((b) =>
    t('replay.bloc', {
      name: b.patron === 'none' ? t('game.blocOfNobody', { count: b.members }) : t('game.bloc', { count: b.members, name: text.person(b.patron) }),
      vote: t(`vote.${b.ballot}`),
    }),
  );
  return {
    id: String(vote.item),
    motion: item === undefined ? capital(text.subject(vote.subject)) : motionTitle(desk, item.motion),
    mover: item === undefined || item.mover === null ? '' : t('replay.laidBy', { name: text.personFull(item.mover) }),
    recordHead: told === null ? null : t('verdict.record'),
    gameHead: t(players === null ? 'replay.byRules' : players.length === 0 ? 'verdict.yours' : 'verdict.you'),
    rows,
    more: [...blocs, ...(isClosed(vote) ? [t('game.closedRoom')] : []), ...(vote.secret ? [t('game.secretBallot')] : [])],
    outcome: { record: told?.data.history ?? null, game: resultOf(vote), differs: told !== null && !told.found.ok },
  };
}

function factsOf(reel: Reel, s: FilmStep): StepFact[] {
  const { text, players } = reel;
  const events = entriesOf(reel, s).flatMap((e): StepFact[] => {
    const event = e.event === null ? undefined : reel.scenario.byId.events[e.event];
    if (event === undefined) return [];
    const rest = { record: null, yours: null, sources: linesOf(reel, event.sources), dispute: event.dispute };
    const asks = event.ask === null ? '' : t('replay.asked', { name: text.person(event.ask.person) });
    const date = dateText(event.date) ?? event.date;
    if (e.key === 'event')
      return [{ id: event.id, kind: 'event', who: asks === '' ? date : `${date} · ${asks}`, title: event.title, text: event.text, ...rest }];
    const taken = event.ask?.choices.find((c) => c.id === e.args.choice)?.text ?? '';
    return [{ id: `${event.id} ${e.id}`, kind: 'event', who: `${asks} · ${event.title}`, title: taken, text: event.ask?.question ?? null, ...rest }];
  });
  const deed = isHidden(reel, s) ? undefined : reel.scenario.deeds.find((d) => d.id === s.deed);
  const deeds: StepFact[] =
    deed === undefined
      ? []
      : [
          {
            id: deed.id,
            kind: 'deed',
            who: t('replay.deed', { name: text.person(deed.action.seat) }),
            title: deed.text,
            text: null,
            record: null,
            yours: null,
            sources: linesOf(reel, deed.sources),
            dispute: null,
          },
        ];
  const outcomes = s.outcomes.flatMap((id): StepFact[] => {
    const o = reel.outcomes.get(id);
    const data = reel.scenario.outcomes.find((x) => x.id === id);
    if (o === undefined || data === undefined) return [];
    const made = o.ok ? t(players === null ? 'replay.asRecorded' : 'verdict.same') : yoursOf(text, o);
    return [
      {
        id,
        kind: 'outcome',
        who: `${dateText(o.date) ?? o.date} · ${t('replay.outcome')}`,
        title: o.text,
        text: null,
        record: data.history,
        yours: made,
        sources: linesOf(reel, data.sources),
        dispute: data.dispute,
      },
    ];
  });
  return [...deeds, ...events, ...outcomes];
}

/** Everything of a step. */
export function stepModel(reel: Reel, s: FilmStep): StepModel {
  const { film, text } = reel;
  const world = worldAt(reel, s.n);
  const desk = deskAt(reel, world);
  const place = s.room === null ? t(`replay.during.${s.phase}`) : text.body(s.room);
  const day = (x: FilmStep): string => `${x.turn}|${x.phase}|${x.room}`;
  return {
    n: s.n,
    title: `${dayOf(reel, s)}, ${place}`,
    act: actText(reel, s, world),
    votes: votesOf(reel, s).map((v) => voteModel(reel, s, v, desk)),
    facts: factsOf(reel, s),
    told: entriesOf(reel, s)
      .filter((e) => e.event === null && e.vote === null)
      .map((e) => text.entry(e, world, reel.eyes)),
    sameDay: film.decisions.filter((n) => n !== s.n && day(film.steps[n]!) === day(s)).map((n) => ({ n, title: stopTitle(reel, film.steps[n]!) })),
  };
}

/** Why a man voted so in a vote of this step. */
export function whyOfStep(reel: Reel, s: FilmStep, vote: string, person: Id): WhyModel | null {
  const account = votesOf(reel, s)
    .find((v) => String(v.item) === vote)
    ?.voters.find((v) => v.person === person);
  if (account === undefined) return null;
  return whyOf(deskAt(reel, worldAt(reel, s.n)), person, { ...account, vote: account.computed }, true);
}
