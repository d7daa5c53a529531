// Work without leave (R6.10): whom a man reaches among the members of an organization, who comes, whom that wins, and what it shows. No post and no regime stands in its way.
import type { Turnout, UndergroundDeed } from '../model/opposition';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { blocOf } from './blocs';
import { topPatron } from './circle/patrons';
import { openPlatform } from './circle/platforms';
import { shareOf, shiftShare } from './circle/shares';
import { addAuthority, addEntry, breachNow, clamp, div } from './tools';

/** Patrons whose men are his to call: his own side, and those of his bloc and of his party. */
export function sideWith(state: State, person: Id): Set<Id> {
  const party = state.secondParty?.members.includes(person) === true ? state.secondParty.members : [];
  return new Set([person, ...(blocOf(state, person)?.members ?? []), ...party].map((id) => topPatron(state, id)));
}

/** Permille of the rank and file whom he reaches: the cells of his side, and of the rest those who are convinced of its platform. */
export function reachAmong(scenario: Scenario, state: State, person: Id, organization: Id): number {
  const o = state.organizations[organization]!;
  const side = sideWith(state, person);
  let cells = 0;
  for (const patron of side) cells += shareOf(o.cell, patron);
  const platform = openPlatform(scenario, state);
  const convinced = platform !== null && [...platform.side].some((id) => side.has(id)) ? (o.opinion[platform.id] ?? 0) : 0;
  return clamp(cells + div((1000 - cells) * convinced, 1000), 0, 1000);
}

/** How many members an organization has: as its file says, or so many for every delegate. */
export function membersOf(scenario: Scenario, state: State, organization: Id): number {
  const data = scenario.byId.organizations[organization]!;
  const o = state.organizations[organization]!;
  const counted = data.members + data.districts.reduce((n, d) => n + d.members, 0);
  return counted > 0 ? div(counted * (100 + o.enrolled), 100) : o.seats * scenario.rules.underground!.members;
}

/** How many would come. Into the street fewer go, the fewer the more closed the place is. */
export function turnoutOf(scenario: Scenario, state: State, person: Id, deed: UndergroundDeed, organization: Id): number {
  const { meets, marches } = scenario.rules.underground!;
  const reached = div(membersOf(scenario, state, organization) * reachAmong(scenario, state, person, organization), 1000);
  if (deed !== 'demonstrate') return div(reached * meets, 100);
  return div(div(reached * marches, 100) * (100 - state.organizations[organization]!.regime), 100);
}

/** Factionalism of whoever does it: whoever goes into the street pays it twice. */
export const breachUnderground = (scenario: Scenario, state: State, deed: UndergroundDeed): number =>
  breachNow(state, scenario.rules.underground!.breach * (deed === 'demonstrate' ? 2 : 1));

/** Permille of the members whom a night of it wins: of those reached as many per cent as it has points, and never more than are passive. */
export function wonUnderground(scenario: Scenario, state: State, person: Id, organization: Id): number {
  const o = state.organizations[organization]!;
  const passive = 1000 - Object.values(o.opinion).reduce((sum, n) => sum + n, 0);
  return clamp(div(reachAmong(scenario, state, person, organization) * scenario.rules.underground!.points, 100), 0, Math.max(0, passive));
}

/** Whether so many are a show of strength. */
export const isShow = (scenario: Scenario, came: number, of: number): boolean => came * 1000 >= of * scenario.rules.underground!.show;

/** It is done: who came is counted and told; leaflets and meetings win some of those who are nobody's in mind; the street shows how many they are. */
export function goUnderground(scenario: Scenario, draft: State, by: Id, deed: UndergroundDeed, organization: Id): Turnout {
  const came = turnoutOf(scenario, draft, by, deed, organization);
  const of = membersOf(scenario, draft, organization);
  const turnout: Turnout = { turn: draft.turn, by, deed, organization, came, of };
  if (deed === 'demonstrate') {
    const { gain, loss } = scenario.rules.underground!;
    addAuthority(draft, by, isShow(scenario, came, of) ? gain : -loss);
  } else {
    const won = wonUnderground(scenario, draft, by, organization);
    const platform = openPlatform(scenario, draft);
    const o = draft.organizations[organization]!;
    if (platform !== null && [...platform.side].some((id) => sideWith(draft, by).has(id)))
      o.opinion[platform.id] = (o.opinion[platform.id] ?? 0) + won;
    else shiftShare(o.cell, topPatron(draft, by), won);
  }
  draft.turnouts ??= [];
  draft.turnouts.push(turnout);
  addEntry(draft, `underground.${deed}`, { person: by, organization, came, of }, { weight: deed === 'demonstrate' ? 3 : 1, reflects: { [by]: -1 } });
  return turnout;
}
