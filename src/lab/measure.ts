// What divergence measures of a State, and how far two such measures lie apart (R9.3): offices, lines, memberships, documented votes. Knows no course and no cause.
import { matchesSubject } from '../engine/subjects';
import type { Outcome } from '../model/history';
import type { Rank } from '../model/power';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { VoteRecord } from '../model/vote';

export const PARTS = ['offices', 'lines', 'members', 'votes'] as const;
export type Part = (typeof PARTS)[number];

export type DocumentedVote = Outcome & { check: Extract<Outcome['check'], { type: 'vote' }> };

/**
 * What is looked at, by key:
 * - `offices`: a post → who holds it;
 * - `lines`: a question → the line in force, −100…100; `lever/<id>` → the step a lever stands at;
 * - `members`: `<body>/<person>` → his seat; `<body>/~<patron>` → how many members without a name stand with that man;
 * - `votes`: a documented vote, by its outcome → how it went; null = it was due and was not put.
 */
export interface Measure {
  offices: Record<string, Id | null>;
  lines: Record<string, number>;
  members: Record<string, 'full' | 'candidate' | number>;
  votes: Record<string, VoteRecord | null>;
}
export type Value = Id | number | VoteRecord | null;

/** One measured thing that stands otherwise in two States. */
export interface Gap {
  part: Part;
  key: string;
  a: Value;
  b: Value;
  /** What it weighs, in hundredths; see `weightOf`. */
  weight: number;
}

/** 0–100 in all, 0–25 for each part. */
export interface Distance {
  total: number;
  parts: Record<Part, number>;
}

/** The marks of unnamed members and of levers in keys. */
export const CROWD = '~';
export const LEVER = 'lever/';

/** A part of the number is at most this much. */
export const MOST = 25;

/**
 * Weights at which a part stands at half of its 25 points, in hundredths. In words: four posts of the first rank in other hands; lines that lie
 * three sharp decisions apart; half of a body that votes on the country, made up of others; four documented votes with another result. A number
 * that only grew with the share of all there is would tell a new General Secretary as 1 of 100, because the posts of a scenario are many.
 */
const HALF: Record<Part, number> = { offices: 2400, lines: 12_000, members: 1500, votes: 2400 };

/** Another holder, by the rank of the post. */
const WEIGHT_OF_RANK: Record<Rank, number> = { local: 100, provincial: 200, central: 300, top: 600 };
/** One step of a lever weighs as much as one mild decision moves a line. */
const LEVER_STEP = 20;
/** A whole body made up of others: one that votes on the country, and any other. */
const BODY = { voting: 3000, other: 1000 } as const;
/** A body of fewer counts as one of so many: a seat in it is no more than that share. */
const LEAST_SEATS = 5;
/** A vote with another result; one with the same result weighs 1 to 5 by the share of hands that were raised otherwise. */
const OTHER_RESULT = 600;

/** Documented votes that are measured: each vote once, though two outcomes may tell of it. */
export function documentedVotes(scenario: Scenario): DocumentedVote[] {
  const seen = new Set<string>();
  return scenario.outcomes.filter((o): o is DocumentedVote => {
    if (o.check.type !== 'vote') return false;
    const key = `${o.check.room}|${o.check.turn}|${o.check.subject}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Makes measures of States of one scenario. */
export function measurer(scenario: Scenario): (state: State) => Measure {
  const votes = documentedVotes(scenario).map((o) => ({
    id: o.id,
    check: o.check,
    turn: scenario.manifest.turns.findIndex((t) => t.id === o.check.turn),
  }));
  const bodies = scenario.bodies.filter((b) => !b.delegated);
  return (state) => {
    const m: Measure = { offices: {}, lines: { ...state.lines }, members: {}, votes: {} };
    for (const id in state.posts) m.offices[id] = state.posts[id]!.holder;
    for (const id in state.levers) m.lines[LEVER + id] = state.levers[id]!.value;
    for (const { id } of bodies) {
      const body = state.bodies[id];
      // The delegates of a congress are chosen for one sitting, and an abolished body has no seats.
      if (body === undefined || body.abolished) continue;
      for (const person of body.full) m.members[`${id}/${person}`] = 'full';
      for (const person of body.candidates) m.members[`${id}/${person}`] = 'candidate';
      for (const patron in body.crowd) if (body.crowd[patron]! > 0) m.members[`${id}/${CROWD}${patron}`] = body.crowd[patron]!;
    }
    for (const { id, check, turn } of votes) {
      const isNever = check.result === 'never';
      if (!isNever && turn > state.turn) continue;
      const isIt = (v: VoteRecord): boolean => v.room === check.room && matchesSubject(check.subject, v.subject) && (isNever || v.turn === turn);
      m.votes[id] = state.votes.findLast(isIt) ?? null;
    }
    return m;
  };
}

/** Everything that stands otherwise in `b` than in `a`, by part, in the order of the scenario. */
export function gapsOf(scenario: Scenario, a: Measure, b: Measure): Gap[] {
  return PARTS.flatMap((part) => {
    const [left, right]: [Record<string, Value>, Record<string, Value>] = [a[part], b[part]];
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
      const [x, y] = [left[key] ?? null, right[key] ?? null];
      const weight = weightOf(scenario, part, key, x, y);
      return weight === 0 ? [] : [{ part, key, a: x, b: y, weight }];
    });
  });
}

/** The number for weights that are known. A part is 0 only when nothing in it differs, grows with every difference, and never passes 25. */
export function distanceOf(gaps: readonly Gap[]): Distance {
  const parts = { offices: 0, lines: 0, members: 0, votes: 0 };
  for (const gap of gaps) parts[gap.part] += gap.weight;
  for (const part of PARTS) parts[part] = Math.ceil((MOST * parts[part]) / (parts[part] + HALF[part]));
  return { total: PARTS.reduce((sum, part) => sum + parts[part], 0), parts };
}

/** What a difference weighs, in hundredths, 0 = there is none; the same whichever side is named first. */
export function weightOf(scenario: Scenario, part: Part, key: string, a: Value, b: Value): number {
  if (part === 'votes') return weightOfVote(a as VoteRecord | null, b as VoteRecord | null);
  if (a === b) return 0;
  if (part === 'offices') return WEIGHT_OF_RANK[scenario.byId.posts[key]?.rank ?? 'local'];
  if (part === 'lines') return 100 * Math.abs(Number(a) - Number(b)) * (key.startsWith(LEVER) ? LEVER_STEP : 1);
  return weightOfSeats(scenario, key, a, b);
}

/** A seat is its share of the body as the scenario knows it; to be a candidate is half a seat, and a member without a name who changes sides leaves one and joins another. */
function weightOfSeats(scenario: Scenario, key: string, a: Value, b: Value): number {
  const body = scenario.byId.bodies[key.slice(0, key.indexOf('/'))];
  const named = body === undefined ? 0 : body.full.length + Object.values(body.crowd).reduce((sum, n) => sum + n, 0);
  const seats = Math.max(LEAST_SEATS, named, body?.size ?? 0);
  const halves = (v: Value): number => (v === 'full' ? 2 : v === 'candidate' ? 1 : Number(v ?? 0));
  const whole = (body?.rank ?? 0) >= 3 ? BODY.voting : BODY.other;
  return Math.ceil((whole * Math.abs(halves(a) - halves(b))) / (2 * seats));
}

const hands = (v: VoteRecord): number => v.for + v.against + v.abstain;

function weightOfVote(a: VoteRecord | null, b: VoteRecord | null): number {
  if (a === null || b === null) return a === b ? 0 : OTHER_RESULT;
  if (a.carried !== b.carried) return OTHER_RESULT;
  const counted = Math.ceil((Math.abs(a.for - b.for) + Math.abs(a.against - b.against) + Math.abs(a.abstain - b.abstain)) / 2);
  const moved = Math.max(counted, turnedVoters(a, b).length);
  if (moved === 0) return 0;
  return 100 + Math.trunc((400 * Math.min(moved, hands(a), hands(b))) / Math.max(1, hands(a), hands(b)));
}

/** Persons whose hand was raised otherwise; one who was in the room in one of the two only is among them. A secret ballot tells of nobody. */
export function turnedVoters(a: VoteRecord | null, b: VoteRecord | null): Id[] {
  if (a === null || b === null || a.secret || b.secret) return [];
  const ballotIn = (v: VoteRecord, id: Id): string => v.voters.find((x) => x.person === id)?.ballot ?? '';
  return [...new Set([...a.voters, ...b.voters].map((v) => v.person))].filter((id) => ballotIn(a, id) !== ballotIn(b, id));
}

/** The ids a key is made of; a documented vote's key is that of its outcome and names nothing. */
export const idsOf = (part: Part, key: string): string[] => (part === 'votes' ? [] : key.replace(LEVER, '').replace(CROWD, '').split('/'));
