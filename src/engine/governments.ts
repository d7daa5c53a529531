// Governments of several parties (R4.11): bodies of the state that do not sit, and when a party other than the scenario's own leaves one.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { goFrom, hasFractions, partyOf, peopleIn } from './fractions';
import { isSeat } from './read';
import { addEntry, constant, trust } from './tools';

const isGovernment = (scenario: Scenario, body: Id): boolean => scenario.byId.bodies[body]!.ofState && !scenario.byId.bodies[body]!.sits;

/** Those of a man's party who sit or hold a post there and go when he goes: whom nobody plays and who does not distrust him. */
const withHim = (scenario: Scenario, state: State, body: Id, person: Id): Id[] =>
  peopleIn(scenario, state, body, partyOf(scenario, person)).filter((id) => id !== person && !isSeat(state, id) && trust(state, id, person) >= 0);

function quit(scenario: Scenario, draft: State, body: Id, person: Id): void {
  const all = [person, ...withHim(scenario, draft, body, person)];
  for (const id of all) goFrom(scenario, draft, body, id);
  addEntry(draft, 'fraction.quit', { person, body, count: all.length }, { weight: 3 });
}

/** He has resigned from a post: of another party than the scenario's own, he takes his party out of that government. */
export function followOut(scenario: Scenario, draft: State, body: Id | null, person: Id): void {
  const isOther = hasFractions(scenario) && partyOf(scenario, person) !== null;
  if (body !== null && isOther && isGovernment(scenario, body)) quit(scenario, draft, body, person);
}

/** What keeps the man for whom his party goes in a government: his trust in its head, and what he holds there. Below −`leaving` he goes. */
export function stayingSum(scenario: Scenario, state: State, body: Id, person: Id): number {
  const { head } = state.bodies[body]!;
  const posts = scenario.posts.filter((p) => p.body === body && state.posts[p.id]!.holder === person).length;
  return (head === null || head === person ? 0 : trust(state, person, head)) + constant(scenario, 'interest') * posts;
}

/** At the end of the turn: a party leaves a government as one when the weightiest of its men there, if nobody plays him, is done with its head. */
export function leaveGovernments(scenario: Scenario, draft: State): void {
  if (!hasFractions(scenario)) return;
  const parties = [...new Set(scenario.people.map((p) => partyOf(scenario, p.id)))].filter((party) => party !== null);
  for (const { id: body } of scenario.bodies) {
    if (!isGovernment(scenario, body) || draft.bodies[body]!.abolished) continue;
    for (const party of parties) {
      const [first, ...others] = peopleIn(scenario, draft, body, party);
      if (first === undefined) continue;
      const leader = others.reduce((best, id) => (draft.people[id]!.authority > draft.people[best]!.authority ? id : best), first);
      if (!isSeat(draft, leader) && stayingSum(scenario, draft, body, leader) < -scenario.rules.fractions!.leaving)
        quit(scenario, draft, body, leader);
    }
  }
}
