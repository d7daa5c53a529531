// How a computer player weighs a motion: aims first, then what he stands to gain, then what he believes.
import { topPatron } from '../engine/circle/patrons';
import type { forecastMotion } from '../engine/forecast';
import { excludedFrom, stakesOf } from '../engine/motions';
import { askedIn } from '../engine/motions/settle';
import { isCapable, votersOf } from '../engine/read';
import { owedBy } from '../engine/sides';
import { constant } from '../engine/tools';
import { count } from '../engine/votes';
import type { Action } from '../model/action';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { caseValue } from './caseValue';
import { circleValueOfMotion } from './circle';
import { hallValue } from './hallValue';
import { settleValue } from './settleValue';
import { aimValueOfMotion } from './wants';

/** A motion a player might lay before a room, and the value he sees in it. */
export interface Candidate {
  action: Extract<Action, { type: 'table' }>;
  value: number;
}

/** Tenths of a point that a stake of one is worth to him: posts cost attention, seats must be attended. */
const OWN_STAKE = 2;

/** Tenths of a point: aims, the circle of power, own stake, friends' stakes. Positive = wants it carried. */
export function motionValue(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  const stakes = stakesOf(scenario, world, m);
  let sum =
    aimValueOfMotion(scenario, world, seat, m) +
    circleValueOfMotion(scenario, world, seat, m) +
    OWN_STAKE * (stakes[seat] ?? 0) +
    hallValue(scenario, world, seat, m) +
    caseValue(scenario, world, seat, m) +
    (m.kind === 'settle' ? settleValue(scenario, world, seat, m, (x) => motionValue(scenario, world, seat, x)) : 0);
  for (const id in stakes) if (id !== seat) sum += Math.trunc(((world.ties[seat]?.[id] ?? 0) * stakes[id]!) / 40);
  return sum + ofFraction(scenario, world, seat, m) - disloyalty(world, seat, m, stakes);
}

/** Tenths of a point that each stake weighs when a man's own patron is hit, or is asked to eat his words. */
const LOYALTY = 8;

/** What it costs a man to move against him whose man he is. */
function disloyalty(world: State, seat: Id, m: Motion, stakes: Readonly<Record<Id, number>>): number {
  const patron = topPatron(world, seat);
  if (patron === seat) return 0;
  const isHumbled = m.kind === 'settle' && askedIn(m).includes(patron) && m.ask.some((p) => p.kind === 'recant');
  return LOYALTY * (Math.max(0, -(stakes[patron] ?? 0)) + (isHumbled ? 2 : 0));
}

/** What a fraction is told is worth what the vote is that it is told about (R4.11). */
function ofFraction(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  if (m.kind !== 'fraction' || m.subject === '' || m.deed === 'away' || m.deed === 'leave') return 0;
  const found = world.items.find((i) => i.outcome === null && i.room === m.room && i.subject === m.subject);
  return found === undefined ? 0 : (m.deed === 'for' ? 1 : -1) * motionValue(scenario, world, seat, found.motion);
}

/** His own computed sum on a motion, were he asked in that room. */
export function ownSum(scenario: Scenario, world: State, seat: Id, room: Id, m: Motion, mover: Id | null): number {
  const voters = [...new Set([...votersOf(scenario, world, room, []), seat])];
  const result = count(scenario, world, { motion: m, room, mover, voters, speeches: [], explain: false });
  return result.voters.find((v) => v.person === seat)?.sum ?? 0;
}

/** Tenths of a point that an aim must be worth for him to vote against his own mind: the stronger that is, the more. */
export const priceOfConscience = (own: number): number => 10 + Math.trunc(Math.abs(own) / 2);

/** He would vote for it himself, had he laid it before the room: by his own mind, or for what it is worth to him. */
export function standsBy(scenario: Scenario, world: State, { action: { seat, room, motion }, value }: Candidate): boolean {
  const own = ownSum(scenario, world, seat, room, motion, seat);
  return own >= constant(scenario, 'threshold') || value >= priceOfConscience(own);
}

/** For minus against, as the seat expects it; and whether it would be carried. */
export function expected(
  scenario: Scenario,
  world: State,
  room: Id,
  m: Motion,
  mover: Id | null,
  speeches: Parameters<typeof forecastMotion>[6] = {},
): { lead: number; carried: boolean } {
  const out = excludedFrom(world, m);
  const voters = votersOf(scenario, world, room, []).filter((id) => !out.includes(id) && isCapable(scenario, world, id));
  const result = count(scenario, world, {
    motion: m,
    room,
    mover,
    voters,
    speeches: speeches.speeches ?? [],
    cast: speeches.cast,
    secret: speeches.secret,
    explain: false,
  });
  return { lead: result.for - result.against, carried: result.carried };
}

/** Held by a promise, or by a threat, to some ballot on this subject. */
export const isBound = (world: State, seat: Id, subject: string): boolean =>
  world.deals.some((d) =>
    d.state === 'defied'
      ? d.from === seat && d.offer.orElse?.kind === 'vote' && d.offer.orElse.subject === subject
      : d.state === 'agreed' && owedBy(world, d, seat).some((p) => p.kind === 'vote' && p.subject === subject),
  );
