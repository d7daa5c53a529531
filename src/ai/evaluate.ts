// What a position is worth to a seat: aims met, how near the rest are, and how near to carrying the motions are that would bring them.
import { holdAt } from '../engine/circle/delegates';
import { holds } from '../engine/conditions';
import { aimsOf } from '../engine/ending';
import { motionOptions, refuseMotion } from '../engine/motions';
import { votersOf } from '../engine/read';
import { clamp } from '../engine/tools';
import { count } from '../engine/votes';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { Mind } from './player';
import { motionsToWeigh } from './shortlist';
import { motionOnLeaf, seatMotions, type Want, wantsOf } from './wants';

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
/** A sum beyond which a man is as good as won or lost. */
const SURE = 30;

const isMet = (scenario: Scenario, state: State, w: Want): boolean => holds(scenario, state, w.leaf) === (w.sign === 1);

/** How near a wanted part is, 0–100: numbers count by how far they have come, everything else by yes or no. */
function nearness(scenario: Scenario, state: State, w: Want): number {
  if (isMet(scenario, state, w)) return 100;
  const leaf = w.leaf;
  const gap = (now: number, aim: number, span: number): number => Math.max(0, 80 - Math.trunc((80 * Math.abs(now - aim)) / span));
  if (leaf.type === 'hold') return gap(holdAt(scenario, state, leaf.person, leaf.station), leaf.value, 300);
  if (leaf.type === 'number') return gap(state.people[leaf.person]![leaf.of], leaf.value, 40);
  if (leaf.type === 'tie') return gap(state.ties[leaf.a]?.[leaf.b] ?? 0, leaf.value, 60);
  if (leaf.type === 'lever') return gap(state.levers[leaf.lever]!.value, leaf.value, 3);
  if (leaf.type === 'line') return gap(state.lines[leaf.question] ?? 0, leaf.value, 80);
  if (leaf.type === 'organization' && leaf.of === 'regime') return gap(state.organizations[leaf.organization]!.regime, leaf.value, 40);
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

/** Rooms that decide by vote, widest last. */
const roomsOf = (scenario: Scenario, state: State): Id[] =>
  scenario.bodies.filter((b) => b.sits && state.bodies[b.id]!.abolished === false).map((b) => b.id);

/** For each want not yet met, the motion that would bring it and is nearest to carrying; wants no motion can bring are left out. */
export function prospectsOf(mind: Mind): Prospect[] {
  const { scenario, world, seat } = mind;
  const open = wantsOf(scenario, seat).filter((w) => !isMet(scenario, world, w));
  if (open.length === 0) return [];
  const menus = roomsOf(scenario, world).map((room) => ({ room, motions: motionsToWeigh(mind, room) }));
  const out: Prospect[] = [];
  for (const want of open) {
    let best: Prospect | null = null;
    let bestLeaning = Number.NEGATIVE_INFINITY;
    for (const { room, motions } of menus) {
      const own = seatMotions(world, want).filter((m) => refuseMotion(scenario, world, m, room) === null);
      const good = [...own, ...motions].filter((m) => want.sign * motionOnLeaf(scenario, world, want.leaf, m) > 0);
      for (const motion of good.slice(0, TRIED)) {
        const leaning = leaningOf(scenario, world, room, motion, world.bodies[room]!.full.includes(seat) ? seat : null);
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

/** Worth of a position to a seat, in thousandths of a point: aims met, half as much for how near their parts are, what motions promise, and what they threaten. */
export function evaluate(scenario: Scenario, state: State, seat: Id, { prospects, threats }: Outlook): number {
  let sum = 0;
  for (const a of aimsOf(scenario, state, seat)) if (a.met) sum += a.aim.points * 1000;
  for (const w of wantsOf(scenario, seat)) sum += Math.trunc((w.weight * nearness(scenario, state, w)) / 2);
  for (const { want, room, motion } of prospects) {
    if (isMet(scenario, state, want)) sum += Math.trunc((want.weight * 240) / LEAN);
    else if (refuseMotion(scenario, state, motion, room) === null) {
      const leaning = leaningOf(scenario, state, room, motion, state.bodies[room]!.full.includes(seat) ? seat : null);
      sum += Math.trunc((want.weight * (leaning + 100)) / LEAN);
    }
  }
  for (const { want, room, motion } of threats)
    if (isMet(scenario, state, want) && refuseMotion(scenario, state, motion, room) === null)
      sum -= Math.trunc((want.weight * (leaningOf(scenario, state, room, motion, null) + 100)) / LEAN);
  return sum + STANDING * state.people[seat]!.authority;
}
