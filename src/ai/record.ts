// record: follows the documented course while its deeds are legal and their conditions hold; otherwise leaves the choice to another player.
// Votes are never recorded: it casts by conscience, so that the rules compute every ballot (R12).
import { holds } from '../engine/conditions';
import { itemOnTable } from '../engine/session';
import { unanswered } from '../engine/sides';
import type { Action } from '../model/action';
import type { DocumentedDeed } from '../model/history';
import type { Scenario } from '../model/scenario';
import type { Deal, Phase, State } from '../model/state';
import type { Mind, Player } from './player';

const PHASE_OF: Record<Action['type'], Phase> = {
  choose: 'news',
  order: 'work',
  takeBack: 'work',
  offer: 'corridor',
  answer: 'corridor',
  agreeLine: 'corridor',
  table: 'corridor',
  writeIn: 'corridor',
  force: 'session',
  withdraw: 'session',
  speak: 'session',
  poll: 'session',
  call: 'session',
  procedure: 'session',
  castVote: 'session',
  appeal: 'consequences',
  commit: 'consequences',
};

/** Deeds of a seat for this moment, in file order. */
export function deedsNow(scenario: Scenario, world: State, seat: string): DocumentedDeed[] {
  const month = scenario.manifest.turns[world.turn]?.id;
  return scenario.deeds.filter((d) => d.turn === month && d.action.seat === seat && phaseOf(d.action) === world.phase);
}

const phaseOf = (a: Action): Phase => (a.type === 'table' && a.amends !== null ? 'session' : PHASE_OF[a.type]);

/** An answer or a choice names a deal or question by its place on the documented course; in a changed game it is the open one of the same sort. */
function fitToWorld(world: State, a: Action, used: Set<number>): Action | null {
  if (a.type === 'answer') {
    const isOpen = (d: Deal): boolean => unanswered(d).includes(a.seat) && d.readTurn <= world.turn && !used.has(d.id);
    const named = world.deals[a.deal];
    const open = named !== undefined && isOpen(named) ? named : world.deals.find(isOpen);
    if (open === undefined) return null;
    used.add(open.id);
    return { ...a, deal: open.id };
  }
  if (a.type === 'choose') {
    const open = world.asks.find((x) => x.person === a.seat && x.choice === null);
    return open === undefined ? null : { ...a, ask: open.id };
  }
  if (a.type === 'agreeLine') {
    const k = world.caucuses.find((x) => x.turn === world.turn && x.present.includes(a.seat) && x.host !== a.seat);
    return k === undefined ? null : { ...a, caucus: k.id };
  }
  return a;
}

/** Open offers and caucuses of this corridor that are in no record: somebody plays otherwise, and is owed an answer. */
function beyondRecord(scenario: Scenario, world: State, seat: string, used: ReadonlySet<number>): { deals: number[]; caucuses: number[] } {
  const isDeed = (turn: number, done: (a: Action) => boolean): boolean =>
    scenario.deeds.some((d) => d.turn === scenario.manifest.turns[turn]?.id && done(d.action));
  const isOffered = (d: Deal): boolean =>
    isDeed(d.turn, (a) => a.type === 'offer' && a.seat === d.from && JSON.stringify(a.offer) === JSON.stringify(d.offer));
  return {
    deals: world.deals.filter((d) => d.readTurn <= world.turn && unanswered(d).includes(seat) && !used.has(d.id) && !isOffered(d)).map((d) => d.id),
    caucuses: world.caucuses
      .filter((k) => k.turn === world.turn && k.present.includes(seat) && k.host !== seat && !k.bound.includes(seat))
      .filter((k) => !isDeed(k.turn, (a) => a.type === 'order' && a.seat === k.host && a.order.kind === 'summon'))
      .map((k) => k.id),
  };
}

/** What the fallback says to them, and nothing else it would do. */
function answersTo(asked: ReturnType<typeof beyondRecord>, fallback: Player, mind: Mind): Action[] {
  if (asked.deals.length === 0 && asked.caucuses.length === 0) return [];
  return fallback(mind).filter(
    (a) => (a.type === 'answer' && asked.deals.includes(a.deal)) || (a.type === 'agreeLine' && asked.caucuses.includes(a.caucus)),
  );
}

/**
 * Follows `scenario.deeds`. A deed whose condition fails or that is refused is skipped; with a `fallback`, a month whose deeds no longer
 * hold is played by it instead, and it answers offers and caucuses that are in no record. Without one the seat does nothing more than the record says.
 */
export function recordPlayer(fallback?: Player): Player {
  return (mind) => {
    const { scenario, world, seat } = mind;
    const deeds = deedsNow(scenario, world, seat);
    const standing = deeds.filter((d) => d.when === null || holds(scenario, world, d.when));
    if (fallback !== undefined && standing.length < deeds.length) return fallback(mind);
    const used = new Set<number>();
    const due = standing.flatMap((d) => fitToWorld(world, d.action, used) ?? []);
    if (mind.phase === 'session') {
      const item = itemOnTable(world);
      if (item === null) return [];
      return world.session?.ballots[seat] === undefined ? [...due, { type: 'castVote', seat, vote: 'conscience' }] : due;
    }
    if (fallback !== undefined && mind.phase === 'corridor') due.push(...answersTo(beyondRecord(scenario, world, seat, used), fallback, mind));
    return [...due, { type: 'commit', seat }];
  };
}
