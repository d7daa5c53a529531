// Posts and missions abroad (R1.3): a host state receives a man or refuses him for a named reason; whoever is abroad sits in no room, and is recalled.
import type { Host } from '../model/mission';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { dangerNow } from './danger';
import { addEntry } from './tools';

export const hostOf = (scenario: Scenario, place: Id): Host | null => scenario.byId.places[place]?.host ?? null;

/** Why the host of a place would not receive him now; null = it would, or there is none to ask. */
export function refusedByHost(scenario: Scenario, state: State, person: Id, place: Id): string | null {
  const p = state.people[person]!;
  for (const { of, from, fact, reason } of hostOf(scenario, place)?.refuses ?? []) {
    const isSo =
      of === 'label'
        ? p.labels.length > 0
        : of === 'record'
          ? fact !== undefined && p.facts.includes(fact)
          : (of === 'danger' ? dangerNow(state) : p.factionalism) >= (from ?? 0);
    if (isSo) return reason;
  }
  return null;
}

/** Ask the host of a place whether it receives him; it answers when the next turn begins. False: there is nobody to ask. */
export function askHost(scenario: Scenario, draft: State, person: Id, place: Id, post: Id | null, by: Id | null): boolean {
  if (hostOf(scenario, place) === null) return false;
  draft.agrements ??= [];
  draft.agrements.push({ person, place, post, by, turn: draft.turn, state: 'asked' });
  addEntry(draft, 'host.asked', { person, place, text: hostOf(scenario, place)!.name }, { weight: 1 });
  return true;
}

/** Whether he holds a post in the foreign place where he is: he is there until he is recalled. */
export const isPostedAbroad = (scenario: Scenario, state: State, person: Id): boolean =>
  hostOf(scenario, state.people[person]!.place) !== null &&
  scenario.posts.some((p) => p.place === state.people[person]!.place && state.posts[p.id]!.holder === person);
