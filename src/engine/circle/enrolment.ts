// Enrolment (R5.4): many new members come into the party at once. They are nobody's men and convinced of nothing: what was won in the cells counts for less.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { NONE, type Shares, shareOf } from './shares';

/** What a number of the file comes to in an organization that has grown by so many per cent. */
const grown = (number: number, enrolled: number): number => Math.trunc((number * (100 + enrolled)) / 100);

/** Delegates that its size gives an organization, before any motion on mandates. */
export const seatsBySize = (scenario: Scenario, state: State, organization: Id): number =>
  grown(scenario.byId.organizations[organization]!.seats, state.organizations[organization]!.enrolled);

/** Members who come to the cells of a place that had `members` in the file. */
export const membersNow = (state: State, organization: Id, members: number): number => grown(members, state.organizations[organization]!.enrolled);

/** What is left of a place's pride: the newcomers have known no other masters and resent none. */
export const prideNow = (scenario: Scenario, state: State, organization: Id): number =>
  Math.trunc((scenario.byId.organizations[organization]!.pride * 100) / (100 + state.organizations[organization]!.enrolled));

/** Delegates more, after an enrolment of so many for every hundred members. */
export function seatsWon(scenario: Scenario, state: State, organization: Id, percent: number): number {
  const { enrolled } = state.organizations[organization]!;
  const { seats } = scenario.byId.organizations[organization]!;
  return grown(seats, enrolled + grown(percent, enrolled)) - grown(seats, enrolled);
}

/**
 * R5.4: `percent` newcomers for every hundred members, in one organization or in all (null). In the cells every patron's share and every conviction are thinned
 * by the part of the members that is new; delegates, members and pride follow the size.
 */
export function enrol(scenario: Scenario, draft: State, organization: Id | null, percent: number): void {
  const part = Math.trunc((100 * percent) / (100 + percent));
  for (const data of scenario.organizations) {
    if (organization !== null && data.id !== organization) continue;
    const o = draft.organizations[data.id]!;
    thin(o.cell, part);
    for (const d of Object.values(o.districts)) thin(d.cell, part);
    for (const k of Object.keys(o.opinion)) o.opinion[k] = Math.trunc((o.opinion[k]! * (100 - part)) / 100);
    o.seats += seatsWon(scenario, draft, data.id, percent);
    o.enrolled += grown(percent, o.enrolled);
  }
}

/** Every patron's share loses `part` per cent to nobody's. */
function thin(shares: Shares, part: number): void {
  for (const k of Object.keys(shares)) {
    if (k === NONE) continue;
    const lost = Math.trunc((shares[k]! * part) / 100);
    shares[k] = shares[k]! - lost;
    shares[NONE] = shareOf(shares, NONE) + lost;
  }
}
