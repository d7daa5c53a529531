// On whom it hangs whether what he has carried at the board is confirmed (R1.2): those whose ballot one talk or letter before the sitting would turn.
import { beforeReform } from '../engine/motions/competence';
import { votersOf } from '../engine/read';
import { constant } from '../engine/tools';
import { count } from '../engine/votes';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';

/** Nobody in particular. */
export const NOBODY: ReadonlySet<Id> = new Set();

/** Voters of the electing bodies whom a lean toward him (R3.7) would move from against to abstaining, or from abstaining to his side. */
export function hingesOf(scenario: Scenario, world: State, seat: Id): ReadonlySet<Id> {
  let found: Set<Id> | null = null;
  for (const { id } of scenario.bodies) {
    const { provisional, electedBy } = world.bodies[id]!;
    if (provisional === null || electedBy === null || world.items[provisional.item]!.mover !== seat) continue;
    found ??= new Set();
    for (const person of turnedByLean(scenario, beforeReform(world, id), electedBy, provisional.item, seat)) found.add(person);
  }
  return found ?? NOBODY;
}

function turnedByLean(scenario: Scenario, before: State, room: Id, item: number, seat: Id): Id[] {
  const { motion } = before.items[item]!;
  const threshold = constant(scenario, 'threshold');
  const lean = constant(scenario, 'lean');
  const side = (sum: number): number => (sum >= threshold ? 1 : sum <= -threshold ? -1 : 0);
  const { voters } = count(scenario, before, {
    motion,
    room,
    mover: seat,
    voters: votersOf(scenario, before, room, []),
    speeches: [],
    explain: false,
  });
  return voters
    .filter((v) => v.person !== seat && before.people[v.person]!.leansTo !== seat && side(v.sum + lean) > side(v.sum))
    .map((v) => v.person);
}
