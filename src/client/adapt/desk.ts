// What every adapter works from: the scenario, its sentences, one seat's View; and the pieces several screens share.
import { forecastMotion } from '../../engine/forecast';
import { constant } from '../../engine/tools';
import { BALLOTS, type Ballot } from '../../model/action';
import type { Motion } from '../../model/motion';
import type { Standing } from '../../model/person';
import type { Scenario } from '../../model/scenario';
import type { SourceRef } from '../../model/source';
import type { Id, Item, State } from '../../model/state';
import type { Forecast, View } from '../../model/view';
import type { BlocVote, Reason, VoteRecord, VoterAccount } from '../../model/vote';
import { weakestOf } from '../../scenario/grades';
import { builtOf, type Spoken, spokenBy } from '../../scenario/lenses';
import { language } from '../../text/languages';
import { locatorWord } from '../../text/scenarioWords';
import type { Text } from '../../text/sentences';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { PersonCard, ReasonRow, SourceLine, TallyModel, TopModel, WhyModel } from '../models';
import { personCard } from '../personCards';

/** One seat's desk: everything a screen may be made from. `world` is what the seat believes. */
export interface Desk {
  scenario: Scenario;
  text: Text;
  view: View;
  world: State;
  seat: Id;
  canUndo: boolean;
  iron: boolean;
  thinking: boolean;
  /** 0–100, from documented outcomes so far. */
  divergence: number;
}

/** A motion as it lies on the table; a lever is told as its name and its step. */
export function motionTitle(desk: Desk, m: Motion): string {
  const said = desk.text.motion(m, desk.world);
  return m.kind === 'lever' ? `${capital(said.short)}.` : said.title;
}

/** Who has laid an item before the room: a person, a local body (R5.8), or the rules. */
export function laidBy({ scenario, text, world }: Desk, item: Item): string {
  if (item.from !== null) return t('game.laidFrom', { name: text.names.organization(item.from) });
  const petition = world.petitions?.find((p) => p.item === item.id);
  if (petition !== undefined) return t('game.petitioned', { name: scenario.byId.people[petition.person]!.fullName });
  return item.mover === null ? t('game.noMover') : t('game.laidBy', { name: scenario.byId.people[item.mover]!.fullName });
}

/** A motion in a row of its own. */
export const motionShort = (desk: Desk, m: Motion): string => capital(desk.text.motion(m, desk.world).short);

/** Where a man stands with the party, for whom something is to be told: a row beside his numbers. */
export const standingOf = (standing: Standing): { label: string; value: string }[] =>
  standing === 'none' ? [] : [{ label: t('stat.standing'), value: t(`standing.${standing}`) }];

export const card = (desk: Desk, id: Id): PersonCard => personCard(desk.scenario, id, desk.world);

/** A source as one line; the first of several stands for all. */
export function sourceLine(desk: Pick<Desk, 'scenario'>, sources: readonly SourceRef[]): SourceLine | null {
  const first = sources[0];
  if (first === undefined) return null;
  const source = desk.scenario.byId.sources[first.source];
  return {
    grade: first.grade,
    text: `${source?.author || source?.title || first.source}, ${locatorWord(first.locator, language())}`,
    source: first.source,
  };
}

/** A calendar may name a turn after what sits in it: not when a sitting has been put off (R5.7). */
function dateOf({ world, scenario, text }: Desk): string {
  const { sessions } = scenario.manifest.turns[world.turn]!;
  const isPutOff = world.postponed.some((p) => p.from === world.turn && sessions.some((s) => s.room === p.room));
  return isPutOff ? text.date(world.turn) : text.turn(world.turn);
}

export function topOf(desk: Desk, short: string): TopModel {
  const { world, scenario } = desk;
  return {
    date: dateOf(desk),
    place: t('game.place', { title: scenario.manifest.title, turn: world.turn + 1, of: scenario.manifest.turns.length }),
    short,
    phase: world.phase,
    divergence: desk.divergence,
    canUndo: desk.canUndo,
    power: scenario.organizations.length === 0 ? 'rooms' : 'circle',
    undoRefusal: desk.iron ? t('game.iron') : desk.canUndo ? null : t('top.nothingToUndo'),
  };
}

/** `subject`: what was voted on, by which a reading of a paper is known to speak. */
export function reasonRows(
  desk: Pick<Desk, 'scenario' | 'text' | 'world'>,
  person: Id,
  reasons: readonly Reason[],
  subject: string | null = null,
): ReasonRow[] {
  return reasons.map((r) => {
    const said = desk.text.reason(r, { person, state: desk.world });
    const spoken = spokenBy(desk.scenario, person, r, { subject, state: desk.world });
    return {
      id: r.term,
      name: said.name,
      grade: spoken[0]?.source.grade ?? gradeOf(desk, person, r),
      line: said.detail,
      value: r.value,
      rule: r.rule,
      ...(spoken.length > 0 ? { lens: spoken.map((s) => lensLine(desk, s)) } : {}),
      parts: desk.text.reasonParts(r),
    };
  });
}

/** R10.1: the number of a lens that speaks, and where it is read. */
function lensLine(desk: Pick<Desk, 'scenario' | 'text'>, { lens, change, source }: Spoken): string {
  const { what, value, was } = desk.text.lensChange(change, builtOf(desk.scenario));
  return t('readings.speaks', { lens: lens.title, what, value, was, source: sourceLine(desk, [source])?.text ?? '' });
}

/** Views and ties are numbers of the person's record, and have their grade (R10.2); everything else follows from play. */
function gradeOf(desk: Pick<Desk, 'scenario'>, person: Id, r: Reason): ReasonRow['grade'] {
  if (r.term !== 'conviction' && r.term !== 'movers' && r.term !== 'targets' && r.term !== 'patron' && r.term !== 'opponents') return null;
  const data = desk.scenario.byId.people[person];
  return data === undefined ? null : weakestOf(data.sources);
}

/** Why a person votes, or would vote, as he does. */
export function whyOf(
  desk: Desk,
  person: Id,
  account: Pick<VoterAccount, 'sum' | 'reasons'> & { vote: 'for' | 'against' | 'abstain' },
  isPast: boolean,
): WhyModel {
  const threshold = constant(desk.scenario, 'threshold');
  const { sum } = account;
  const name = desk.text.person(person);
  const by = account.vote === 'for' ? sum - threshold : account.vote === 'against' ? -sum - threshold : threshold - Math.abs(sum);
  const away =
    account.vote === 'abstain'
      ? t('game.toSide', { more: Math.max(1, threshold - sum), less: Math.max(1, threshold + sum) })
      : t(account.vote === 'for' ? 'game.toAbstain' : 'game.toAbstainUp', { by: by + 1 });
  // Silence counts as consent when nobody is against; a declared silence abstains whatever the sum.
  const isQuiet = by < 0;
  const quiet = t(account.vote === 'for' ? 'game.byConsent' : 'game.bySilence');
  const sources = desk.scenario.byId.people[person]?.sources ?? [];
  return {
    person: card(desk, person),
    title: t(isPast ? 'game.whyDid' : 'game.whyWould', { name, vote: t(`game.verb.${account.vote}`) }),
    intro: t('game.whyIntro', { threshold }),
    reasons: reasonRows(desk, person, account.reasons),
    sum: t('game.sum', { sum: desk.text.signed(sum), vote: t(`vote.${account.vote}`) }),
    margin: isQuiet ? t(account.vote === 'for' ? 'game.consents' : 'game.silent') : t('game.margin', { by }),
    toMove: isQuiet ? quiet : isPast ? null : away,
    sources: sources.flatMap((s) => sourceLine(desk, [s])?.text ?? []).join('; '),
  };
}

/** What is expected of a motion, on this seat's beliefs. */
export function forecastFor(desk: Desk, room: Id, motion: Motion, mover: Id | null, more: Parameters<typeof forecastMotion>[6] = {}): Forecast {
  return forecastMotion(desk.scenario, desk.world, desk.seat, room, motion, mover, more);
}

/** Under a name in the strip: what would move a man who can be moved. */
function secondLine(m: Forecast['members'][number], threshold: number): string | null {
  if (m.vote === 'for' && m.sum < threshold) return t('game.consents');
  if (!m.swing) return null;
  const by = Math.abs(m.sum) - threshold;
  if (m.vote === 'abstain') return by >= 0 ? t('game.silent') : t(m.sum >= 0 ? 'game.swingFor' : 'game.swingAgainst', { by: -by });
  return t('game.swingAbstain', { by: `${m.vote === 'for' ? '−' : '+'}${by + 1}` });
}

/** Delegates and other unnamed members, one block for those who follow one man. */
/** Members nobody names, by whose men they are, with the ballot they give. */
export const blocBlocks = (desk: Desk, blocs: readonly BlocVote[], known: boolean): TallyModel['blocks'] =>
  blocs.map((b) => ({
    id: `bloc/${b.patron}`,
    name: b.patron === 'none' ? t('game.blocOfNobody', { count: b.members }) : t('game.bloc', { count: b.members, name: desk.text.person(b.patron) }),
    vote: b.ballot,
    known,
    second: b.after === null || b.after === b.patron ? null : t('game.blocAfter', { name: desk.text.person(b.after) }),
    you: false,
    width: b.members,
  }));

export function tallyOfForecast(desk: Desk, f: Forecast): TallyModel {
  const threshold = constant(desk.scenario, 'threshold');
  const known = f.members.filter((m) => m.known).length;
  return {
    title: t(f.carried ? 'game.forecastCarried' : 'game.forecastLost', { for: f.for, against: f.against }),
    note: [...countNotes(f), t('game.knownFor', { known, of: f.members.length })].join(' · '),
    short: t('game.knownOf', { known, of: f.members.length }),
    needed: null,
    blocks: [
      ...f.members.map((m) => ({
        id: m.person,
        name: m.person === desk.seat ? t('you') : desk.text.person(m.person),
        vote: m.vote,
        known: m.known,
        second: m.person === desk.seat ? null : secondLine(m, threshold),
        you: m.person === desk.seat,
      })),
      ...blocBlocks(desk, f.blocs, false),
    ],
  };
}

/** Who abstained, who was told how to vote and kept out of it (R4.11), and why more hands for than against were not enough (R4.2, R5.3). */
function countNotes(c: Pick<VoteRecord, Ballot | 'carried'>, keptOut = 0): string[] {
  const all = c.for + c.against + c.abstain;
  const lacks = c.carried || c.for <= c.against ? [] : [t(c.for * 2 > all ? 'game.dropNeeds' : 'game.heavyNeeds')];
  return [
    ...(c.abstain === 0 ? [] : [t('game.abstained', { count: c.abstain })]),
    ...(keptOut === 0 ? [] : [t('game.keptOut', { count: keptOut })]),
    ...lacks,
  ];
}

/** Heads that kept out of a vote. */
const keptOutOf = (v: VoteRecord): number =>
  v.voters.filter((x) => x.away === true).length + v.blocs.reduce((n, b) => n + (b.away === true ? b.members : 0), 0);

/** A secret ballot tells one's own hand and totals: one block for the others of each side, as wide as it is large. */
const secretBlocks = (v: VoteRecord): TallyModel['blocks'] =>
  BALLOTS.flatMap((vote) => {
    const others = v[vote] - v.voters.filter((x) => x.ballot === vote).length;
    const name = vote === 'abstain' ? t('game.abstained', { count: others }) : t('game.secretBlock', { count: others, vote: t(`vote.${vote}`) });
    return others === 0 ? [] : [{ id: `secret/${vote}`, name, vote, known: true, second: null, you: false, width: others }];
  });

/** The count of a room this seat was not in: only how it ended is known (R4.4). */
export const isClosed = (v: VoteRecord): boolean => v.voters.length === 0 && v.for + v.against + v.abstain === 0;

export function tallyOfVote(desk: Desk, v: VoteRecord): TallyModel {
  if (isClosed(v))
    return { title: t(v.carried ? 'game.carriedClosed' : 'game.lostClosed'), note: t('game.closedRoom'), short: '', needed: null, blocks: [] };
  const key = v.consent ? 'game.consent' : v.carried ? 'game.carried' : 'game.lost';
  return {
    title: t(key, { for: v.for, against: v.against }),
    note: [...countNotes(v, keptOutOf(v)), ...(v.secret ? [t('game.secretBallot')] : [])].join(' · '),
    short: v.abstain === 0 ? '' : t('game.abstained', { count: v.abstain }),
    needed: null,
    blocks: [
      ...v.voters
        .filter((x) => x.away !== true)
        .map((x) => ({
          id: x.person,
          name: x.person === desk.seat ? t('you') : desk.text.person(x.person),
          vote: x.ballot,
          known: true,
          second: x.ballot === x.computed ? null : t(x.person === desk.seat ? 'game.yourMind' : 'game.against', { vote: t(`vote.${x.computed}`) }),
          you: x.person === desk.seat,
        })),
      ...blocBlocks(
        desk,
        v.blocs.filter((b) => b.away !== true),
        true,
      ),
      ...(v.secret ? secretBlocks(v) : []),
    ],
  };
}

/** Short result of a count. */
export const resultOf = (v: VoteRecord): string =>
  isClosed(v)
    ? t(v.carried ? 'game.shortCarriedClosed' : 'game.shortLostClosed')
    : t(v.consent ? 'game.shortConsent' : v.carried ? 'game.shortCarried' : 'game.shortLost', { for: v.for, against: v.against });
