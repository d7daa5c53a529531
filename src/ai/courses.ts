// The courses a player that looks ahead compares: his usual one first, then the same man with one thing favoured or held back, a bargain behind a
// motion, another ballot. Nothing is played out here.
import { mayFire } from '../engine/events';
import { votersOf } from '../engine/read';
import { hasVote } from '../engine/rooms';
import { itemOnTable } from '../engine/session';
import { count } from '../engine/votes';
import type { Action, Ballot } from '../model/action';
import { type Order, REGIME_MANNERS } from '../model/order';
import type { Id, Item, State } from '../model/state';
import { bargain, forestall } from './bargain';
import { postWorth } from './circle';
import { judgedIn, type Outlook, type Prospect } from './evaluate';
import { heuristic, planWork } from './heuristic';
import { NOBODY } from './hinge';
import { type Candidate, expected, motionValue, standsBy } from './judge';
import type { Mind } from './player';
import { WIDE } from './shortlist';
import { motionCandidates } from './tabling';
import { foreseenBy, ordersTouching, wantsOf } from './wants';

/** A course: what to do now in this phase; the heuristic does the rest. */
export type Course = Action[];

/** Tenths of a point from which a vote is worth thinking over. */
const WORTH_A_THOUGHT = 10;
/** What favouring a kind of order adds to its worth. */
const FAVOUR = 30;
/** Blows that he forestalls in the corridor. */
const FEARED = 2;

/** What favouring a post adds, for each tenth of a point that its delegates are worth. */
const PLACES = 5;

/** Of those whose votes would decide a motion: how many he talks to in a month, and how many he writes to, which costs nothing. */
const TALKS = 2;
const LETTERS = 6;

/** Kinds of order that make enemies, left out together. */
const HELD_BACK: readonly (readonly Order['kind'][])[] = [
  ['draft', 'sign', 'paper', 'print'],
  ['decree', 'appoint', 'dismiss', 'transfer'],
];

/** Those whose votes would decide a motion: nearest to changing first. */
function swingVoters({ scenario, world, seat }: Mind, { room, motion }: Prospect): Id[] {
  const voters = votersOf(scenario, world, room, []);
  const mover = hasVote(scenario, world, room, seat) ? seat : null;
  return count(scenario, judgedIn(world, motion), { motion, room, mover, voters, speeches: [], explain: false })
    .voters.filter((v) => v.person !== seat && v.sum < 15)
    .sort((a, b) => b.sum - a.sum || (a.person < b.person ? -1 : 1))
    .map((v) => v.person);
}

/** What a man would rather do this month, and whom he thinks of besides those he always does. */
interface Favour {
  bonus: (o: Order) => number;
  near: ReadonlySet<Id>;
}

/** A month given to those whose votes would bring what he wants most: talks with the first, letters to the rest. */
function pleas(mind: Mind, prospects: readonly Prospect[]): Favour[] {
  const byWeight = [...prospects].sort((a, b) => b.want.weight - a.want.weight);
  return byWeight.slice(0, 2).flatMap((p) => {
    const swing = swingVoters(mind, p).slice(0, LETTERS);
    const near = new Set(swing);
    const talks = swing.slice(0, TALKS);
    const isPlea = (o: Order): boolean =>
      (o.kind === 'court' && o.aim === 'trust' && talks.includes(o.person)) || (o.kind === 'write' && o.act === 'appeal' && near.has(o.to));
    return swing.length === 0 ? [] : [{ near, bonus: (o: Order) => (isPlea(o) ? FAVOUR : 0) }];
  });
}

/** A journey to where a man is, a talk with him, a letter to him, a word for him. */
function isKindTo(world: State, person: Id, o: Order): boolean {
  if (o.kind === 'travel') return o.place === world.people[person]!.place;
  if (o.kind === 'court') return o.person === person && o.aim === 'trust';
  if (o.kind === 'write') return o.to === person && o.act === 'appeal';
  return o.kind === 'speak' && o.act === 'defend' && o.target === person;
}

/** The same man with another mind for the month: one thing favoured at a time, what his unmet aims ask for first. */
function favours(mind: Mind): ((o: Order) => number)[] {
  const { scenario, seat } = mind;
  const out: ((o: Order) => number)[] = [];
  // What an event hangs on that he would rather not see, and is his own to move, for a while.
  for (const { leaf, event } of foreseenBy(scenario, seat)) {
    if (leaf.type !== 'lever' || !mayFire(scenario, mind.world, event)) continue;
    const { owner, value } = mind.world.levers[leaf.lever]!;
    for (const by of [-1, 1])
      out.push((o) =>
        (o.kind === 'decree' && o.lever === leaf.lever && o.value === value + by) || (o.kind === 'work' && o.post === owner) ? 2 * FAVOUR : 0,
      );
  }
  // Whoever wants delegates puts his men where they are to be had.
  if (wantsOf(scenario, seat).some(({ leaf }) => leaf.type === 'hold' && leaf.person === seat))
    out.push((o) => (o.kind === 'appoint' ? PLACES * postWorth(scenario, mind.world, seat, o.post, o.person) : 0));
  // What he would do himself may be what hurts him: a month without papers, a month without a high hand.
  for (const kinds of HELD_BACK) out.push((o) => (kinds.includes(o.kind) ? -2 * FAVOUR : 0));
  // A month for the trust of one man: where he is, and all that he takes kindly.
  for (const { leaf } of wantsOf(scenario, seat))
    if (leaf.type === 'tie' && leaf.b === seat) out.push((o) => (isKindTo(mind.world, leaf.a, o) ? FAVOUR : 0));
  const weights = new Map<Order['kind'], number>();
  for (const w of [...wantsOf(scenario, seat), ...foreseenBy(scenario, seat)])
    for (const kind of ordersTouching(w.leaf)) weights.set(kind, (weights.get(kind) ?? 0) + w.weight);
  // Nobody leaves a post for the sake of an experiment.
  weights.delete('resign');
  const kinds = [...weights].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  for (const manner of REGIME_MANNERS) out.push((o) => (o.kind === 'work' && o.manner === manner ? FAVOUR : 0));
  for (const kind of kinds) out.push((o) => (o.kind === kind ? FAVOUR : 0));
  return out;
}

/** Courses of the work phase, at most `n`. */
export function coursesOfWork(mind: Mind, prospects: readonly Prospect[], n: number): Course[] {
  const close: Action = { type: 'commit', seat: mind.seat };
  const out: Course[] = [[...planWork(mind), close]];
  const known = new Set(out.map((c) => JSON.stringify(c)));
  for (const { bonus, near } of [...pleas(mind, prospects), ...favours(mind).map((bonus) => ({ bonus, near: NOBODY }))]) {
    if (out.length >= n) break;
    const course = [...planWork(mind, bonus, WIDE, near), close];
    const text = JSON.stringify(course);
    if (!known.has(text)) out.push(course);
    known.add(text);
  }
  return out;
}

/** Courses of the corridor, at most `n`. */
export function coursesOfCorridor(mind: Mind, { prospects, threats }: Outlook, n: number): Course[] {
  const { scenario, world, seat } = mind;
  const usual = heuristic(mind);
  const close: Action = { type: 'commit', seat };
  const rest = usual.filter((a) => a.type !== 'table' && a.type !== 'offer' && a.type !== 'commit');
  const offers = usual.filter((a) => a.type === 'offer');
  const out: Course[] = [usual, [...rest, ...bargain(mind, [], 2), close]];
  const sits = (room: Id): boolean => scenario.manifest.turns[world.turn]!.sessions.some((s) => s.room === room);
  // What he fears most of a room that sits he has promised against before anybody lays it there.
  const feared = threats.filter((t) => sits(t.room)).sort((a, b) => b.want.weight - a.want.weight);
  for (const t of feared) {
    if (out.length >= FEARED + 2) break;
    const promises = forestall(mind, t.room, t.motion);
    if (promises.length > 0) out.push([...rest, ...usual.filter((a) => a.type === 'table'), ...promises, close]);
  }
  // What his aims want laid before a room that sits, and motions he would not risk by himself: a bargain behind them may carry them.
  const wished = prospects
    .filter((p) => sits(p.room) && hasVote(scenario, world, p.room, seat) && judgedIn(world, p.motion) === world)
    .map((p): Candidate => ({ action: { type: 'table', seat, room: p.room, motion: p.motion, amends: null }, value: p.want.weight }));
  for (const c of [...wished, ...motionCandidates(mind, n)]) {
    if (out.length >= n) break;
    if (!standsBy(scenario, world, c)) continue;
    const bargains = bargain(mind, [c], 2);
    out.push([...rest, c.action, ...(bargains.length > 0 ? bargains : offers), close]);
  }
  return out;
}

/** Ballots on the item on the table, if one of his could turn it and it matters to him. */
export function coursesOfSession(mind: Mind): Course[] {
  const usual = heuristic(mind);
  const { scenario, world, seat } = mind;
  const item = itemOnTable(world);
  if (item === null || Math.abs(motionValue(scenario, world, seat, item.motion)) < WORTH_A_THOUGHT || !isPivotal(mind, item)) return [usual];
  const speech = usual.filter((a) => a.type === 'speak');
  const votes = (['for', 'against', 'abstain'] as const).map((vote): Course => [...speech, { type: 'castVote', seat, vote }]);
  return [usual, ...votes];
}

/** His ballot, and those that go with it, decide the item as he expects the rest. */
function isPivotal({ scenario, world, seat }: Mind, item: Item): boolean {
  const { room, speeches } = world.session!;
  const carriedWith = (vote: Ballot): boolean =>
    expected(scenario, world, room, item.motion, item.mover, { speeches, cast: { [seat]: vote } }).carried;
  return carriedWith('for') !== carriedWith('against');
}
