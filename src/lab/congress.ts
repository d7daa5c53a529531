// Who carried a congress: counted from the ballots of the leaders in its hall, whatever was put to it. Knows no scenario.
import { NONE } from '../engine/circle/shares';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { VoteRecord } from '../model/vote';

/** What the congresses of one game came to. */
export interface CongressRow {
  /** Votes in delegated rooms, and those of them in which a leader of delegates stood against another. */
  votes: number;
  contested: number;
  /** Of the contested ones, by leader: those that went as he voted less those that did not. */
  lead: Record<Id, number>;
}

const isContested = (v: VoteRecord): boolean => {
  const ballots = new Set(v.blocs.filter((b) => b.patron !== NONE).map((b) => b.ballot));
  return ballots.has('for') && ballots.has('against');
};

/** The congresses of a game, in one row. */
export function congressOf(scenario: Scenario, state: State): CongressRow {
  const votes = state.votes.filter((v) => scenario.byId.bodies[v.room]!.delegated);
  const contested = votes.filter(isContested);
  const lead: Record<Id, number> = {};
  for (const v of contested)
    for (const b of v.blocs) {
      if (b.patron === NONE || b.ballot === 'abstain') continue;
      lead[b.patron] = (lead[b.patron] ?? 0) + ((b.ballot === 'for') === v.carried ? 1 : -1);
    }
  return { votes: votes.length, contested: contested.length, lead };
}

/** A leader's games with a contested congress: those his side carried, was beaten in, and neither. */
export interface CongressSide {
  carried: number;
  lost: number;
  even: number;
}

export interface CongressSummary {
  /** Games in which a congress voted at all, and those in which it was fought over. */
  met: number;
  contested: number;
  sides: Record<Id, CongressSide>;
}

/** All games together; null when no congress voted in any of them. Leaders by the games their side carried. */
export function congresses(rows: readonly CongressRow[]): CongressSummary | null {
  const met = rows.filter((r) => r.votes > 0).length;
  if (met === 0) return null;
  const fought = rows.filter((r) => r.contested > 0);
  const sides: Record<Id, CongressSide> = {};
  for (const { lead } of fought)
    for (const id in lead) {
      sides[id] ??= { carried: 0, lost: 0, even: 0 };
      sides[id][lead[id]! > 0 ? 'carried' : lead[id]! < 0 ? 'lost' : 'even'] += 1;
    }
  const order = Object.keys(sides).sort((a, b) => sides[b]!.carried - sides[a]!.carried || (a < b ? -1 : 1));
  return { met, contested: fought.length, sides: Object.fromEntries(order.map((id) => [id, sides[id]!])) };
}
