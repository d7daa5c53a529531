// What a position is worth to a seat: aims met, how near the rest are, and how near to carrying the motions are that would bring them.

import { holdAt } from '../engine/circle/delegates';
import { depthOf, NONE } from '../engine/circle/shares';
import { holds } from '../engine/conditions';
import { dangerNow } from '../engine/danger';
import { aimsOf } from '../engine/ending';
import { mayFire } from '../engine/events';
import { motionOptions, refuseMotion, subjectOf } from '../engine/motions';
import { beforeReform, bodyChangedBy } from '../engine/motions/competence';
import { votersOf } from '../engine/read';
import { hasVote } from '../engine/rooms';
import { paperOf } from '../engine/talks';
import { clamp } from '../engine/tools';
import { count } from '../engine/votes';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { isSilenced } from './bargain';
import type { Mind } from './player';
import { motionsToWeigh } from './shortlist';
import { foreseenBy, motionOnLeaf, namedMotions, type Want, wantsOf } from './wants';

/** A motion that would bring what he wants and has not, and the room that could carry it. */
export interface Prospect {
  want: Want;
  room: Id;
  motion: Motion;
}

/** A motion that would take what he wants and has: the one of its kind that is nearest to carrying. */
export type Threat = Prospect;

/** What he looks at when he judges a position, found once for a decision. */
export interface Outlook {
  prospects: readonly Prospect[];
  threats: readonly Threat[];
}
export const NO_OUTLOOK: Outlook = { prospects: [], threats: [] };

/** Motions looked at for one want. */
const TRIED = 6;
/** A leaning of the whole room is worth 200 parts in so many of a want. */
const LEAN = 3;
/** Thousandths of a point that one authority is worth by itself: it moves other men's ballots in months nobody plays out. */
const STANDING = 3;
/** Thousandths of a point for each of an aim that he can meet by himself in the months left. */
const IN_HAND = 800;
/** A sum beyond which a man is as good as won or lost. */
const SURE = 30;

/** Of a hundred, what is had of a paper's silence that another can break any day. */
const AT_MERCY = 60;

const isMet = (scenario: Scenario, state: State, w: Want): boolean => holds(scenario, state, w.leaf) === (w.sign === 1);

/**
 * What the board has changed holds only until the body that elects has judged it (R1.2): how a wanted part fares by that, −100 it surely will not be so,
 * 100 it surely will; null when it does not hang on it.
 */
function pendingOf(scenario: Scenario, state: State, w: Want): number | null {
  if (w.leaf.type !== 'body') return null;
  const { provisional, electedBy } = state.bodies[w.leaf.body]!;
  if (provisional === null || electedBy === null) return null;
  // Confirmed or undone, it will be provisional no longer.
  if (w.leaf.field === 'provisional') return 100 * w.sign;
  const before = beforeReform(state, w.leaf.body);
  const isNow = isMet(scenario, state, w);
  if (isMet(scenario, before, w) === isNow) return null;
  const { motion, mover } = state.items[provisional.item]!;
  const leaning = leaningOf(scenario, before, electedBy, motion, mover);
  return isNow ? leaning : -leaning;
}

/** The State in which a room would judge a motion: before it, where the board has carried it already. */
export function judgedIn(state: State, motion: Motion): State {
  const body = bodyChangedBy(motion);
  if (body === null) return state;
  const { provisional } = state.bodies[body]!;
  return provisional !== null && state.items[provisional.item]!.subject === subjectOf(motion, state) ? beforeReform(state, body) : state;
}

/** What he would not have read is in the hands of a man who has not given his word to keep it. */
function isAtMercy(scenario: Scenario, state: State, { leaf, sign }: Want): boolean {
  if (leaf.type !== 'document' || sign === 1 || (leaf.state !== 'sent' && leaf.state !== 'public') || state.documents[leaf.document]!.public)
    return false;
  const author = paperOf(scenario, leaf.document)!.author;
  return author !== null && !isSilenced(state, author, leaf.document);
}

/** How near a wanted part is, 0–100: numbers count by how far they have come, everything else by yes or no. */
function nearness(scenario: Scenario, state: State, w: Want): number {
  const pending = pendingOf(scenario, state, w);
  if (pending !== null) return Math.trunc((pending + 100) / 2);
  if (isMet(scenario, state, w)) return isAtMercy(scenario, state, w) ? AT_MERCY : 100;
  // What is to stop being so is so, or is not.
  if (w.sign === -1) return 0;
  const leaf = w.leaf;
  const gap = (now: number, aim: number, span: number): number => Math.max(0, 80 - Math.trunc((80 * Math.abs(now - aim)) / span));
  if (leaf.type === 'hold') return gap(holdAt(scenario, state, leaf.person, leaf.station), leaf.value, 300);
  if (leaf.type === 'number') return gap(state.people[leaf.person]![leaf.of], leaf.value, 40);
  if (leaf.type === 'tie') return gap(state.ties[leaf.a]?.[leaf.b] ?? 0, leaf.value, 60);
  if (leaf.type === 'lever') return gap(state.levers[leaf.lever]!.value, leaf.value, 3);
  if (leaf.type === 'danger') return gap(dangerNow(state), leaf.value, 60);
  if (leaf.type === 'line') return gap(state.lines[leaf.question] ?? 0, leaf.value, 80);
  if (leaf.type === 'organization' && leaf.of === 'regime') return gap(state.organizations[leaf.organization]!.regime, leaf.value, 40);
  if (leaf.type === 'organization' && leaf.of === 'depth')
    return gap(depthOf(state.organizations[leaf.organization]!, leaf.person ?? NONE), leaf.value, 3);
  if (leaf.type === 'attended') return gap(state.bodies[leaf.body]?.attendance[leaf.person] ?? 0, leaf.value, 4);
  return 0;
}

/** How the room leans, −100 all surely against … 100 all surely for: the hands a vote shows, those of blocs with them, and the doubts behind them. */
export function leaningOf(scenario: Scenario, state: State, room: Id, motion: Motion, mover: Id | null): number {
  const voters = votersOf(scenario, state, room, []);
  const { voters: named, blocs } = count(scenario, state, { motion, room, mover, voters, speeches: [], explain: false });
  let hands = named.length;
  let sum = named.reduce((s, v) => s + clamp(v.sum, -SURE, SURE), 0);
  for (const b of blocs) {
    hands += b.members;
    sum += b.members * clamp(b.sum, -SURE, SURE);
  }
  return hands === 0 ? -100 : Math.trunc((100 * sum) / (SURE * hands));
}

/** How near a motion of his is to bringing what it brings: as the room leans, and for a reform that must be confirmed as much as the body that confirms it. */
function chanceOf(scenario: Scenario, state: State, seat: Id, room: Id, motion: Motion): number {
  const leaning = leaningOf(scenario, state, room, motion, hasVote(scenario, state, room, seat) ? seat : null);
  const body = bodyChangedBy(motion);
  const judge = body === null ? null : state.bodies[body]!.electedBy;
  return judge === null || judge === room ? leaning : Math.trunc((leaning + leaningOf(scenario, state, judge, motion, seat)) / 2);
}

/** Rooms that decide by vote, widest last. */
const roomsOf = (scenario: Scenario, state: State): Id[] =>
  scenario.bodies.filter((b) => b.sits && state.bodies[b.id]!.abolished === false).map((b) => b.id);

/** What events that have not yet come hang on. */
const stillForeseen = (scenario: Scenario, state: State, seat: Id): Want[] =>
  foreseenBy(scenario, seat).filter((w) => mayFire(scenario, state, w.event));

/** For each want not yet met, the motion that would bring it and is nearest to carrying; wants no motion can bring are left out. */
export function prospectsOf(mind: Mind): Prospect[] {
  const { scenario, world, seat } = mind;
  const out: Prospect[] = [];
  const open: Want[] = [];
  for (const want of wantsOf(scenario, seat)) {
    if (pendingOf(scenario, world, want) === null) {
      if (!isMet(scenario, world, want)) open.push(want);
    } else if (want.leaf.type === 'body' && isMet(scenario, world, want)) {
      // What he has won at the board has yet to be confirmed.
      const { provisional, electedBy } = world.bodies[want.leaf.body]!;
      out.push({ want, room: electedBy!, motion: world.items[provisional!.item]!.motion });
    }
  }
  for (const want of stillForeseen(scenario, world, seat)) if (!isMet(scenario, world, want)) open.push(want);
  if (open.length === 0) return out;
  const menus = roomsOf(scenario, world)
    .map((room) => ({ room, motions: motionsToWeigh(mind, room), isOwn: hasVote(scenario, world, room, seat) }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
  for (const want of open) {
    let best: Prospect | null = null;
    let bestLeaning = Number.NEGATIVE_INFINITY;
    for (const { room, motions, isOwn } of menus) {
      // What others would have to move counts where he can move nothing himself.
      if (!isOwn && best !== null) continue;
      const own = namedMotions(scenario, world, want).filter((m) => refuseMotion(scenario, world, m, room) === null);
      const good = [...own, ...motions].filter((m) => want.sign * motionOnLeaf(scenario, world, want.leaf, m) > 0);
      for (const motion of good.slice(0, TRIED)) {
        const leaning = chanceOf(scenario, world, seat, room, motion);
        if (leaning > bestLeaning) {
          best = { want, room, motion };
          bestLeaning = leaning;
        }
      }
    }
    if (best !== null) out.push(best);
  }
  return out;
}

/** Motions that would take a met want away, in the simplest form others might give them. */
function blowsAt(scenario: Scenario, world: State, seat: Id, want: Want, room: Id): Motion[] {
  const { leaf, sign } = want;
  if (leaf.type === 'body')
    return motionOptions(scenario, world, room, seat, ['reform']).filter((m) => sign * motionOnLeaf(scenario, world, leaf, m) < 0);
  if (leaf.type === 'lever') return namedMotions(scenario, world, want).filter((m) => sign * motionOnLeaf(scenario, world, leaf, m) < 0);
  if (sign === -1) return [];
  if (leaf.type === 'member' && leaf.membership === 'full') return [{ kind: 'elect', body: leaf.body, person: leaf.person, membership: 'candidate' }];
  if (leaf.type !== 'holds') return [];
  const board = scenario.manifest.table?.body;
  const heirs = board === undefined ? [] : world.bodies[board]!.full.filter((id) => id !== leaf.person && id !== seat);
  return [...heirs, null].map((person) => ({ kind: 'appoint', post: leaf.post, person }));
}

/** For each want that is met, the blow at it that is nearest to carrying. */
export function threatsTo({ scenario, world, seat }: Mind): Threat[] {
  const rooms = roomsOf(scenario, world);
  const out: Threat[] = [];
  for (const want of wantsOf(scenario, seat)) {
    if (!isMet(scenario, world, want)) continue;
    let worst: Threat | null = null;
    let leaning = Number.NEGATIVE_INFINITY;
    for (const room of rooms)
      for (const motion of blowsAt(scenario, world, seat, want, room)) {
        if (refuseMotion(scenario, world, motion, room) !== null) continue;
        const l = leaningOf(scenario, world, room, motion, null);
        if (l <= leaning) continue;
        leaning = l;
        worst = { want, room, motion };
      }
    if (worst !== null) out.push(worst);
  }
  return out;
}

/** All he looks at from here. */
export const outlookOf = (mind: Mind): Outlook => ({ prospects: prospectsOf(mind), threats: threatsTo(mind) });

/** The State with each lever that is his own to move where his aims want it, if the months left allow: a step a month (R8.5). */
function setRight(scenario: Scenario, state: State, seat: Id): State {
  const months = scenario.manifest.turns.length - state.turn;
  let made = state;
  for (const w of wantsOf(scenario, seat)) {
    if (w.leaf.type !== 'lever' || isMet(scenario, made, w)) continue;
    const { lever } = w.leaf;
    const { owner, value } = state.levers[lever]!;
    if (state.posts[owner]?.holder !== seat) continue;
    const at = (step: number): State => ({ ...made, levers: { ...made.levers, [lever]: { ...made.levers[lever]!, value: step } } });
    const steps = scenario.byId.levers[lever]!.steps.map((_, step) => step).filter((step) => Math.abs(step - value) <= months);
    const found = steps.find((step) => isMet(scenario, at(step), w));
    if (found !== undefined) made = at(found);
  }
  return made;
}

/** Worth of a position to a seat, in thousandths of a point: aims met, half as much for how near their parts are, what motions promise, and what they threaten. */
export function evaluate(scenario: Scenario, state: State, seat: Id, { prospects, threats }: Outlook): number {
  let sum = 0;
  const inHand = setRight(scenario, state, seat);
  for (const { aim, met } of aimsOf(scenario, state, seat)) {
    if (met) sum += aim.points * 1000;
    else if (inHand !== state && holds(scenario, inHand, aim.when)) sum += aim.points * IN_HAND;
  }
  for (const w of wantsOf(scenario, seat)) sum += Math.trunc((w.weight * nearness(scenario, state, w)) / 2);
  for (const w of stillForeseen(scenario, state, seat)) sum += Math.trunc((w.weight * nearness(scenario, state, w)) / 2);
  for (const { want, room, motion } of prospects) {
    const pending = pendingOf(scenario, state, want);
    if (pending !== null) sum += Math.trunc((want.weight * (pending + 100)) / LEAN);
    else if (isMet(scenario, state, want)) sum += Math.trunc((want.weight * 240) / LEAN);
    else if (refuseMotion(scenario, state, motion, room) === null) {
      sum += Math.trunc((want.weight * (chanceOf(scenario, state, seat, room, motion) + 100)) / LEAN);
    }
  }
  for (const { want, room, motion } of threats)
    if (isMet(scenario, state, want) && refuseMotion(scenario, state, motion, room) === null)
      sum -= Math.trunc((want.weight * (leaningOf(scenario, state, room, motion, null) + 100)) / LEAN);
  return sum + STANDING * state.people[seat]!.authority;
}
