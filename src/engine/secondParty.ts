// A party beside the party (R6.10): what keeps the men of a bloc in when one of them leaves, who goes with him, and what becomes of those who go.
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { blocOf, quitBloc } from './blocs';
import { freeCells } from './circle/cells';
import { topPatron } from './circle/patrons';
import { openPlatform } from './circle/platforms';
import { shareOf } from './circle/shares';
import { putOutOfParty } from './penalties';
import { isSeat } from './read';
import { addEntry, addTo, div, trust } from './tools';
import { membersOf } from './underground';

/** What a man weighs when another leaves the party and looks at him; he goes at 0 and more. */
export interface Following {
  person: Id;
  trust: number;
  bond: number;
  factionalism: number;
  seat: number;
  danger: number;
  sum: number;
}

/** What he has to lose: a vote in a body that decides on the country, or a post of the centre. */
const hasPlace = (scenario: Scenario, state: State, person: Id): boolean =>
  scenario.bodies.some((b) => b.sits && b.rank >= 3 && state.bodies[b.id]!.full.includes(person)) ||
  scenario.posts.some((p) => (p.rank === 'central' || p.rank === 'top') && state.posts[p.id]!.holder === person);

/** Trust in him who leaves, what binds them, what is held against him already; less what he would lose, and the fear of a war and of harming the party. */
export function followingOf(scenario: Scenario, state: State, leader: Id, person: Id): Following {
  const rules = scenario.rules.secondParty!;
  const bloc = blocOf(state, leader);
  const patron = state.people[person]!.patron;
  const bond =
    (bloc?.members.includes(person) ? bloc.cohesion * rules.cohesion : 0) + (patron?.person === leader ? div(patron.devotion, rules.trust) : 0);
  const terms = {
    trust: div(trust(state, person, leader), rules.trust),
    bond,
    factionalism: div(state.people[person]!.factionalism, rules.factionalism),
    seat: hasPlace(scenario, state, person) ? -rules.seat : 0,
    danger: -rules.danger,
  };
  return { person, ...terms, sum: terms.trust + terms.bond + terms.factionalism + terms.seat + terms.danger };
}

/** Whoever might go with him and is nobody's seat: the men of his bloc, and his own. Seats go by their own order. */
export function followingsOf(scenario: Scenario, state: State, leader: Id): Following[] {
  const bloc = blocOf(state, leader)?.members ?? [];
  return scenario.people
    .map((p) => p.id)
    .filter((id) => id !== leader && !isSeat(state, id) && isIn(state, id) && (bloc.includes(id) || topPatron(state, id) === leader))
    .map((id) => followingOf(scenario, state, leader, id));
}

/** Whether he can still leave the party, or stands outside it and can still found or join another. */
export const isIn = (state: State, person: Id): boolean =>
  !['dead', 'exiled'].includes(state.people[person]!.standing) && state.secondParty?.members.includes(person) !== true;

/** Members of an organization who would go with these men: of the cells that are theirs, and of those convinced of their platform, `members` per cent. */
function membersWith(scenario: Scenario, state: State, organization: Id, side: ReadonlySet<Id>): number {
  const o = state.organizations[organization]!;
  const platform = openPlatform(scenario, state);
  const cells = [...side].reduce((n, id) => n + shareOf(o.cell, id), 0);
  const convinced = platform !== null && [...platform.side].some((id) => side.has(id)) ? (o.opinion[platform.id] ?? 0) : 0;
  const reached = div(membersOf(scenario, state, organization) * Math.min(1000, cells + div((1000 - cells) * convinced, 1000)), 1000);
  return div(reached * scenario.rules.secondParty!.members, 100);
}

/** How many members would go with a man and those who follow him. */
export function followersOf(scenario: Scenario, state: State, leader: Id): number {
  const side = new Set(
    [leader, ...followingsOf(scenario, state, leader).flatMap((f) => (f.sum >= 0 ? [f.person] : []))].map((id) => topPatron(state, id)),
  );
  return scenario.organizations.reduce((n, o) => n + membersWith(scenario, state, o.id, side), 0);
}

/** He leaves, with those who follow: into a party of his own, or into the one that stands. */
export function breakWithParty(scenario: Scenario, draft: State, leader: Id): void {
  const followings = followingsOf(scenario, draft, leader);
  const gone = [leader, ...followings.flatMap((f) => (f.sum >= 0 ? [f.person] : []))];
  const side = new Set(gone.map((id) => topPatron(draft, id)));
  let followers = 0;
  for (const { id } of scenario.organizations) {
    followers += membersWith(scenario, draft, id, side);
    freeCells(draft.organizations[id]!, side);
  }
  const stays = (blocOf(draft, leader)?.members ?? []).filter((id) => !gone.includes(id));
  for (const id of gone) {
    quitBloc(draft, id);
    putOutOfParty(scenario, draft, id);
  }
  const isNew = draft.secondParty === undefined;
  draft.secondParty ??= { turn: draft.turn, leader, members: [], followers: 0 };
  for (const id of gone) addTo(draft.secondParty.members, id);
  draft.secondParty.followers += followers;
  const how = { weight: 3, reflects: Object.fromEntries(gone.map((id) => [id, -1])) };
  addEntry(
    draft,
    isNew ? 'party.founded' : 'party.joined',
    { person: leader, members: gone.filter((id) => id !== leader).join(','), followers },
    how,
  );
  if (stays.length > 0) addEntry(draft, 'party.stayed', { person: leader, members: stays.join(',') }, { weight: 1 });
}
