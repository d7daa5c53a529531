// Divergence of two courses (R9.3): the number, its four parts, its curve by turn, and of every difference the first cause. One of the two may be the record.
import { matchesSubject } from '../engine/subjects';
import type { Action, Ballot } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Entry, Id } from '../model/state';
import type { Term, VoteRecord, VoterAccount } from '../model/vote';
import { deedKey } from './course';
import { type Distance, distanceOf, type Gap, gapsOf, idsOf, turnedVoters } from './measure';
import { type Change, type Deed, mentions, type Trace } from './trace';

export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];

/** An act that one of the courses has and the other has not. */
export interface Parting {
  side: Side;
  deed: Deed;
  /** It names what came out otherwise: the post, the line, the body and the man, or the matter voted on. Else it is only the first act by which they part. */
  isNear: boolean;
}

/** How a thing came to stand as it does in one course. */
export interface Setting {
  turn: number;
  /** The action in whose course it came about. */
  at: number;
  entry: Entry | null;
  vote: VoteRecord | null;
}

/** A man whose hand was raised otherwise, and the term of his sum that differs most (R4.3). */
export interface TurnedVoter {
  person: Id;
  a: Ballot | null;
  b: Ballot | null;
  term: Term | null;
  /** The term in `b` less the term in `a`. */
  by: number;
}

export interface Cause {
  /** null: the two have parted by no act that anybody did, as far as they went. */
  parting: Parting | null;
  /** What set it in each course; null = it stands there as at the start. */
  a: Setting | null;
  b: Setting | null;
  /** Where a vote set it in both: who voted otherwise. */
  turned: TurnedVoter[];
}

export interface Difference extends Gap {
  /** The first turn from which on it has stood otherwise. */
  since: number;
  cause: Cause;
}

export interface CurvePoint extends Distance {
  turn: number;
}

export interface Divergence extends Distance {
  /** One point for every turn that both courses have ended. */
  curve: CurvePoint[];
  /** What stands otherwise at the end of the last of these turns, oldest first, the heavier first within a turn. */
  differences: Difference[];
}

/** How far two courses of one scenario lie apart, at the end of every turn that both have ended. Its number does not ask which is named first. */
export function divergence(a: Trace, b: Trace): Divergence {
  const { scenario } = a;
  const turns = Math.min(a.ends.length, b.ends.length);
  const gaps = Array.from({ length: turns }, (_, turn) => gapsOf(scenario, a.ends[turn]!, b.ends[turn]!));
  const curve = gaps.map((list, turn) => ({ turn, ...distanceOf(list) }));
  const last = gaps.at(-1) ?? [];
  const partings = partingsOf(a, b);
  const differences = last
    .map((gap) => {
      const since = sinceOf(gaps, gap);
      return { ...gap, since, cause: causeOf(scenario, a, b, partings, gap, since, turns - 1) };
    })
    .sort((x, y) => x.since - y.since || y.weight - x.weight);
  const { total, parts } = curve.at(-1) ?? distanceOf([]);
  return { total, parts, curve, differences };
}

const isSame = (x: Gap, y: Gap): boolean => x.part === y.part && x.key === y.key;

function sinceOf(gaps: readonly (readonly Gap[])[], gap: Gap): number {
  let since = gaps.length - 1;
  while (since > 0 && gaps[since - 1]!.some((g) => isSame(g, gap))) since -= 1;
  return since;
}

/**
 * Acts that only one of the courses has, in the order in which they were done. Acts are the same when the same seat did the same in the same turn,
 * whatever came between; ending a phase, voting by conscience and what was taken back again are no acts in this sense.
 */
export function partingsOf(a: Trace, b: Trace): Omit<Parting, 'isNear'>[] {
  const [left, right] = [countable(a), countable(b)];
  const only = (side: Side, own: readonly Deed[], other: readonly Deed[]): Omit<Parting, 'isNear'>[] => {
    const spare = new Map<string, number>();
    for (const d of other) spare.set(signOf(d), (spare.get(signOf(d)) ?? 0) + 1);
    return own.flatMap((deed) => {
      const left = spare.get(signOf(deed)) ?? 0;
      spare.set(signOf(deed), left - 1);
      return left > 0 ? [] : [{ side, deed }];
    });
  };
  const phases = ['news', 'work', 'corridor', 'session', 'consequences', 'over'];
  return [...only('a', left, right), ...only('b', right, left)].sort(
    (x, y) =>
      x.deed.turn - y.deed.turn || phases.indexOf(x.deed.phase) - phases.indexOf(y.deed.phase) || x.deed.at - y.deed.at || (x.side < y.side ? -1 : 1),
  );
}

const signOf = (d: Deed): string => `${d.turn}|${d.action.type === 'castVote' ? d.subject : ''}|${d.event ?? ''}|${deedKey(d.action)}`;

function countable(trace: Trace): Deed[] {
  const kept: Deed[] = [];
  for (const deed of trace.deeds) {
    const { action } = deed;
    if (action.type === 'commit' || (action.type === 'castVote' && action.vote === 'conscience')) continue;
    if (action.type !== 'takeBack') {
      kept.push(deed);
      continue;
    }
    const plan = kept.filter((d) => d.turn === deed.turn && d.action.type === 'order' && d.action.seat === action.seat);
    const back = plan[action.index];
    if (back !== undefined) kept.splice(kept.indexOf(back), 1);
  }
  return kept;
}

/** `since`: the turn in which they first stood apart, whose acts are looked at first; `upTo`: the turn whose state is explained. */
function causeOf(scenario: Scenario, a: Trace, b: Trace, partings: readonly Omit<Parting, 'isNear'>[], gap: Gap, since: number, upTo: number): Cause {
  const [left, right] = [settingOf(a, gap, upTo), settingOf(b, gap, upTo)];
  const first: [Found | null, Found | null] = [settingOf(a, gap, since), settingOf(b, gap, since)];
  const before = partings.filter((p) => p.deed.turn <= since);
  const near = before.find((p) => broughtIt(scenario, p, gap, first)) ?? before.find((p) => namesIt(p.deed, gap));
  const parting = near ?? before[0];
  const [x, y] =
    gap.part === 'votes' ? [gap.a as VoteRecord | null, gap.b as VoteRecord | null] : [left?.setting.vote ?? null, right?.setting.vote ?? null];
  const isSameMatter = x !== null && y !== null && (gap.part === 'votes' || (x.subject === y.subject && x.room === y.room));
  return {
    parting: parting === undefined ? null : { ...parting, isNear: parting === near },
    a: left?.setting ?? null,
    b: right?.setting ?? null,
    turned: isSameMatter ? turnedVoters(x, y).map((id) => turnedVoter(id, x, y)) : [],
  };
}

interface Found {
  change: Change;
  /** The action in whose course the matter of its vote came before the room. */
  laid: number | null;
  setting: Setting;
}

function settingOf(trace: Trace, gap: Gap, upTo: number): Found | null {
  const change = trace.changes.findLast((c) => c.part === gap.part && c.key === gap.key && c.turn <= upTo);
  if (change === undefined) return null;
  const entry = change.entry === null ? null : (trace.last.chronicle[change.entry] ?? null);
  const vote = change.vote === null ? null : (trace.last.votes[change.vote] ?? null);
  return { change, laid: vote === null ? null : (trace.laid[vote.item] ?? null), setting: { turn: change.turn, at: change.at, entry, vote } };
}

/** Whether an act brought the matter that was voted on before the room, or bore on it there, or answered the event that set the thing. */
function broughtIt(scenario: Scenario, { side, deed }: Omit<Parting, 'isNear'>, gap: Gap, sets: readonly [Found | null, Found | null]): boolean {
  if (gap.part === 'votes' && deed.subject !== null) {
    const check = scenario.outcomes.find((o) => o.id === gap.key)?.check;
    if (check?.type === 'vote' && matchesSubject(check.subject, deed.subject)) return true;
  }
  return sets.some(
    (s, i) =>
      s !== null &&
      ((deed.event !== null && s.setting.entry?.event === deed.event) ||
        (side === SIDES[i] && s.laid === deed.at) ||
        (deed.subject !== null && s.setting.vote?.subject === deed.subject)),
  );
}

/** Whether what is ordered, moved or offered names the thing: the post, the question, the lever, or the body and the man. */
function namesIt({ action }: Deed, gap: Gap): boolean {
  const { seat: _seat, room: _room, ...content } = action as Action & { room?: Id };
  const ids = idsOf(gap.part, gap.key);
  return ids.length > 0 && ids.every((id) => mentions(content, id));
}

function turnedVoter(person: Id, a: VoteRecord, b: VoteRecord): TurnedVoter {
  const [x, y] = [a, b].map((v) => v.voters.find((one) => one.person === person));
  const terms = x === undefined || y === undefined ? [] : [...new Set([...x.reasons, ...y.reasons].map((r) => r.term))];
  const valueIn = (account: VoterAccount | undefined, term: Term): number =>
    (account?.reasons ?? []).reduce((sum, r) => sum + (r.term === term ? r.value : 0), 0);
  let [term, by]: [Term | null, number] = [null, 0];
  for (const one of terms) {
    const moved = valueIn(y, one) - valueIn(x, one);
    if (Math.abs(moved) > Math.abs(by)) [term, by] = [one, moved];
  }
  return { person, a: x?.ballot ?? null, b: y?.ballot ?? null, term, by };
}
