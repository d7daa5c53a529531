// What a computer player sees in the calendar and the make-up of a congress (R5.7): who leads the hall wants it soon and large, who gains by the months wants it late.
// And in joint sittings (R1.2b): whose men would come.
import { appointingPosts, namesSecretaries } from '../engine/circle/cadres';
import { apparatusOf, holdAt } from '../engine/circle/delegates';
import { topPatron } from '../engine/circle/patrons';
import { NONE, shareOf } from '../engine/circle/shares';
import { isCapable } from '../engine/read';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

/** Permille at which a hall, or a place, is somebody's. */
const HELD = 500;
/** Permille below that are worth thinning, or sorry to see thinned. */
const LOST = 250;
/** Tenths of a point. */
const WORTH = 6;

/** Whoever names secretaries of provinces by himself: with each month more of them are his. */
export function gainsByTime(scenario: Scenario, world: State): Id | null {
  const post = appointingPosts(scenario, world).find((p) => namesSecretaries(world, p) && world.posts[p.id]!.holder !== null);
  return post === undefined ? null : world.posts[post.id]!.holder;
}

/** Permille of the cells of a place, or of all by the delegates they send, that answer to other men. */
function rivalCells(scenario: Scenario, world: State, leader: Id, organization: Id | null): number {
  let rivals = 0;
  let seats = 0;
  for (const { id } of scenario.organizations) {
    if (organization !== null && id !== organization) continue;
    const { cell, seats: weight } = world.organizations[id]!;
    rivals += (1000 - shareOf(cell, leader) - shareOf(cell, NONE)) * weight;
    seats += weight;
  }
  return seats === 0 ? 0 : Math.trunc(rivals / seats);
}

/** Permille of a room, as it sits this month and with these bodies besides, that answer to a leader. */
function shareIn(scenario: Scenario, world: State, leader: Id, bodies: readonly Id[]): number {
  const { full, crowd } = bodies.reduce<{ full: Set<Id>; crowd: number[] }>(
    (sum, id) => {
      const b = world.bodies[id]!;
      for (const person of b.full) if (isCapable(scenario, world, person)) sum.full.add(person);
      for (const patron in b.crowd) sum.crowd[patron === leader ? 0 : 1]! += b.crowd[patron]!;
      return sum;
    },
    { full: new Set(), crowd: [0, 0] },
  );
  const mine = crowd[0]! + [...full].filter((id) => topPatron(world, id) === leader).length;
  const all = crowd[0]! + crowd[1]! + full.size;
  return all === 0 ? 0 : Math.trunc((1000 * mine) / all);
}

/** Whoever has more of those who would come than of the room wants them there; who has less does not. */
function jointValue(scenario: Scenario, world: State, leader: Id, room: Id): number {
  const joined = scenario.byId.bodies[room]!.joint.filter((j) => j.votes).map((j) => j.body);
  if (joined.length === 0) return 0;
  const more = shareIn(scenario, world, leader, [room, ...joined]) - shareIn(scenario, world, leader, [room]);
  return Math.abs(more) < LOST ? 0 : Math.sign(more) * WORTH;
}

/** Tenths of a point, on motions about a congress or a joint sitting; 0 on all others. */
export function hallValue(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  const leader = topPatron(world, seat);
  if (m.kind === 'convene') return m.joint ? jointValue(scenario, world, leader, m.room) : 0;
  if (m.kind === 'postpone') {
    if (!scenario.byId.bodies[m.room]!.delegated) return 0;
    if (holdAt(scenario, world, leader, 'congress') >= HELD) return -WORTH;
    const winner = gainsByTime(scenario, world);
    if (winner === null) return 0;
    if (winner === leader) return WORTH;
    // Another's hall is better met late; where nobody has it yet, the months are his.
    return holdAt(scenario, world, winner, 'congress') >= HELD ? WORTH : -WORTH;
  }
  if (m.kind === 'mandates') {
    const side = m.change === 'more' ? 1 : -1;
    const held = apparatusOf(world, m.organization);
    const mine = shareOf(held, leader);
    if (mine >= HELD) return side * WORTH;
    const rival = Object.keys(held).find((k) => k !== leader && held[k]! >= HELD && (world.ties[leader]?.[k] ?? 0) < 0);
    return rival === undefined ? 0 : -side * WORTH;
  }
  if (m.kind === 'enrol') {
    // Newcomers are led by whoever names secretaries; the others lose what they have won below.
    if (gainsByTime(scenario, world) === leader) return rivalCells(scenario, world, leader, m.organization) >= LOST ? WORTH : 0;
    const mine = m.organization === null ? holdAt(scenario, world, leader, 'organizations') : shareOf(apparatusOf(world, m.organization), leader);
    return mine >= LOST ? -WORTH : 0;
  }
  if (m.kind === 'reform' && m.changes[0]?.field === 'size') return holdAt(scenario, world, leader, 'congress') >= HELD ? WORTH : -WORTH;
  return 0;
}
