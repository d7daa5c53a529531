// What a computer player sees in cases and in the control commission (R5.5, R5.9): a weapon against whom he distrusts, a shield for his own.
import { evidenceAgainst, rungOfCase } from '../engine/cases';
import { secretaryPatron } from '../engine/circle/cadres';
import { constant } from '../engine/tools';
import type { Motion } from '../model/motion';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

/** Who a man sees struck counts a sixth of his trust; himself as a friend. */
const liking = (world: State, seat: Id, who: Id): number => Math.trunc((seat === who ? 100 : (world.ties[seat]?.[who] ?? 0)) / 6);

/** Tenths of a point that evidence adds at most. */
const LIKELY = 6;

/** Tenths of a point, on motions about cases; 0 on all others. A case costs the peace of the room, so that mild dislike does not open one. */
export function caseValue(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  if (m.kind !== 'case') return 0;
  const worth = liking(world, seat, m.person);
  if (m.step !== 'open' && m.step !== 'pass') return worth - 3;
  // A case that will come to something is worth more to who wishes him ill; and he is elected to nothing while it lasts.
  const likely = worth < 0 ? Math.min(LIKELY, Math.trunc(evidenceAgainst(scenario, world, m.person) / 8)) : 0;
  return likely - worth - 3;
}

/** Tenths of a point, for whoever works the commission. */
export function investigateValue(scenario: Scenario, world: State, seat: Id, o: Extract<Order, { kind: 'investigate' }>): number {
  if (o.person !== null) return -liking(world, seat, o.person) - 3;
  return -liking(world, seat, secretaryPatron(scenario, world, o.organization!));
}

/** Tenths of a point: what is heard gets decided; the accused confesses when much is known, and denies when little is. */
export function caseStepValue(scenario: Scenario, world: State, seat: Id, o: Extract<Order, { kind: 'case' }>): number {
  const c = world.cases[o.case]!;
  const worth = liking(world, seat, c.person);
  const evidence = c.stage === 'opened' ? evidenceAgainst(scenario, world, c.person) : c.evidence;
  switch (o.deed) {
    case 'hear':
      return 6;
    case 'find':
      return 5 - worth - (rungOfCase(scenario, c) === 'finding' ? 2 : 0);
    case 'pass':
      return -2 - worth;
    case 'bury':
      return worth - 2;
    case 'confirm':
      return evidence >= constant(scenario, 'caseWarning') ? 5 : 0;
    case 'partly':
      return 4;
    case 'deny':
      return evidence < constant(scenario, 'caseCensure') ? 5 : 0;
  }
}
