// What a computer player sees in terms between a room and some persons (R6.8): peace for who is feared and hunted, a man kept in his post, a rival on his knees.
import { askedIn, boundTo, keptBy } from '../engine/motions/settle';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

type Settle = Extract<Motion, { kind: 'settle' }>;

/** Trust at and below which a man is a foe. */
const FOE = -20;
/** Tenths of a point: what each foe in the room makes peace worth, what a declaration costs him who makes it and gives him who hears it. */
const PER_FOE = 3;
const OWN = { submit: 6, recant: 16 } as const;
const OTHERS = { submit: 3, recant: 6 } as const;
/** Trust at which a man is a friend. */
const FRIEND = 30;
/** Factionalism that troubles nobody. */
const QUIET = 40;
/** What binding one's own hands costs, for each promise. */
const BOUND = 3;

/** Tenths of a point, on terms; `letGo` = what he would see in the room letting a man go who has offered to resign (R4.7). */
export function settleValue(scenario: Scenario, world: State, seat: Id, m: Settle, letGo: (m: Motion) => number): number {
  const tie = (who: Id): number => (who === seat ? 100 : (world.ties[seat]?.[who] ?? 0));
  const isIn = askedIn(m).includes(seat);
  // Two foes at each other's throats are no harm to a third, unless both are his friends.
  if (m.also !== undefined && !isIn) return Math.min(...askedIn(m).map(tie)) >= FRIEND ? PER_FOE : -BOUND;
  let sum = isIn ? 0 : -BOUND * m.give.length;
  for (const p of m.ask) {
    if (p.kind === 'stay') for (const person of keptBy(m)) sum -= letGo({ kind: 'resignation', person, post: p.post });
    if (p.kind === 'recant') sum += isIn ? -OWN[p.step] : OTHERS[p.step];
  }
  if (isIn) {
    const board = scenario.manifest.table === null ? [] : boundTo(world, scenario.manifest.table.body, m);
    return sum + PER_FOE * board.filter((id) => (world.ties[id]?.[seat] ?? 0) <= FOE).length + Math.trunc(world.people[seat]!.factionalism / 8);
  }
  // Who is hardly factious is no danger and needs no peace.
  const worst = keptBy(m).length > 0 ? QUIET : Math.max(...m.with.map((id) => world.people[id]!.factionalism));
  return sum + Math.trunc((worst - QUIET) / 10) + Math.trunc(m.with.reduce((total, id) => total + tie(id), 0) / (16 * m.with.length));
}
