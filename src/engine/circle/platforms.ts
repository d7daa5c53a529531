// Platforms (R5.2): a paper that divides the party into those who signed it and the rest, and what the organizations think of it.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { votesOn } from '../logs';
import { constant } from '../tools';
import { topPatron } from './patrons';
import type { Shares } from './shares';

/** The convinced of the leadership, in every organization's `opinion`. */
export const LINE = 'line';

export interface Platform {
  id: Id;
  document: Id;
  /** Patrons whose men stand with it. */
  side: ReadonlySet<Id>;
}

/** The platform that divides the party now: the last one that a room, or everybody, has been given. */
export function openPlatform(scenario: Scenario, state: State): Platform | null {
  let open: Platform | null = null;
  for (const d of scenario.documents) {
    if (d.platform === null) continue;
    const s = state.documents[d.id]!;
    if (!s.sent && !s.public && s.readIn.length === 0) continue;
    open = { id: d.platform, document: d.id, side: new Set([d.author, ...s.signatories].map((id) => topPatron(state, id))) };
  }
  return open;
}

/** A congress has condemned it: from then on it is against the line in force, and the quarrel is everybody's. What the Committee says of it stays among its members. */
export const isCondemned = (scenario: Scenario, state: State, platform: Platform): boolean =>
  votesOn(state, `verdict/${platform.document}/condemn`).some((v) => v.carried && scenario.byId.bodies[v.room]!.delegated);

/** Its demands that the line in force has met: questions on whose line the side it takes leads by `lineFirm` and more (R5.1). */
export function demandsMet(scenario: Scenario, state: State, platform: Platform): number {
  const { supports } = state.documents[platform.document]!;
  const firm = constant(scenario, 'lineFirm');
  return Object.keys(supports).filter((q) => Math.sign(supports[q]!) * (state.lines[q] ?? 0) >= firm).length;
}

/** What of some shares stands with a platform. */
export function sideShare(shares: Shares, side: ReadonlySet<Id>): number {
  let sum = 0;
  for (const k in shares) if (side.has(k)) sum += shares[k]!;
  return sum;
}
