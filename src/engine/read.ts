// Questions about a State that several rules ask: who is where, who holds what, whose domain, what attention is left. Reads only.
import type { BARRED } from '../model/rules';
import type { Post, Scenario } from '../model/scenario';
import type { Id, PostState, State } from '../model/state';
import { crowdOf, fullOf, wholeCrowdOf } from './rooms';
import { isBedridden, isHelpless } from './sickbed';
import { constant, perScenario, trust } from './tools';
import { isGone } from './walkouts';

/** The centre: where rooms sit and the Secretariat works. */
export const centreOf = perScenario((scenario): Id => (scenario.places.find((p) => p.centre) ?? scenario.places[0]!).id);

export function isCapable(scenario: Scenario, state: State, person: Id): boolean {
  const p = state.people[person];
  return (
    p !== undefined &&
    p.journey === null &&
    (p.detained ?? -1) < state.turn &&
    !isHelpless(scenario, state, person) &&
    p.standing !== 'dead' &&
    p.standing !== 'exiled' &&
    p.standing !== 'excluded' &&
    p.standing !== 'suspended'
  );
}

/** In reach of a room: able to act and in the place where it sits (R2.4). */
export function isInTown(scenario: Scenario, state: State, person: Id): boolean {
  return isCapable(scenario, state, person) && !isBedridden(scenario, state, person) && state.people[person]!.place === centreOf(scenario);
}

/** R4.9: whether a label keeps him from it. */
export function isLabelled(scenario: Scenario, state: State, person: Id, from: (typeof BARRED)[number]): boolean {
  return state.people[person]!.labels.some((l) => scenario.rules.labels[l]?.includes(from) ?? false);
}

export function isSeat(state: State, person: Id): boolean {
  return state.seats.includes(person);
}

/** Posts a person holds, in file order. */
export function postsOf(scenario: Scenario, state: State, person: Id): Id[] {
  const found: Id[] = [];
  for (const post of scenario.posts) if (state.posts[post.id]!.holder === person) found.push(post.id);
  return found;
}

export function isMember(state: State, body: Id, person: Id): boolean {
  const b = state.bodies[body];
  return b !== undefined && (b.full.includes(person) || b.candidates.includes(person));
}

/** Attention a month begins with (R2.2): 3, one more for administration 4 or 5, less when ill, 2 on leave. */
export function attentionOf(scenario: Scenario, state: State, person: Id): number {
  const p = state.people[person]!;
  const place = scenario.byId.places[p.place];
  if (place?.rest || isBedridden(scenario, state, person)) return constant(scenario, 'attentionLeave');
  const able = scenario.byId.people[person]!.skills.administration >= 4 ? 1 : 0;
  const ill = p.health < 30 ? 2 : p.health < 50 ? 1 : 0;
  return Math.max(1, constant(scenario, 'attention') + able - ill);
}

/** What working a post costs: its load, one more from afar (R2.2). A load of 0 still needs presence or one attention. */
export function workCost(scenario: Scenario, state: State, person: Id, post: Id): number {
  const data = scenario.byId.posts[post]!;
  return data.workload + (state.people[person]!.place === data.place ? 0 : 1);
}

/**
 * R3.6: a domain lies open when its post is vacant (who sits there without a name was appointed), or its man is incapable, or away from where it is worked, or
 * has left it idle; not in the month in which he was named.
 */
export function isDomainOpen(scenario: Scenario, state: State, post: Id): boolean {
  const p = state.posts[post]!;
  if (p.holder === null) return p.appointedBy === null;
  if (!isCapable(scenario, state, p.holder)) return true;
  if (p.worked || (state.people[p.holder]!.place === scenario.byId.posts[post]!.place && p.idle === 0)) return false;
  return !state.acts.some((a) => a.target === post && a.turn === state.turn && a.kind === 'appoint' && a.status === 'stands');
}

/** Posts that stand in for others, in file order. */
export const deputyPosts = perScenario((scenario): readonly { id: Id; of: Id }[] =>
  scenario.posts.flatMap((p) => (p.deputyOf === null ? [] : [{ id: p.id, of: p.deputyOf }])),
);

/** R8.5: a deputy takes over when nobody able holds the post, or it is not worked and its man is away, or was idle for two months. */
export function isLeftToDeputy(scenario: Scenario, state: State, post: Id): boolean {
  const p = state.posts[post]!;
  if (p.holder === null || !isCapable(scenario, state, p.holder)) return isDomainOpen(scenario, state, post);
  return !p.worked && (state.people[p.holder]!.place !== scenario.byId.posts[post]!.place || p.idle >= 2);
}

/** The man whose domain it is: the holder, or the absent principal a temporary holder stands in for. */
export function domainOwner(scenario: Scenario, state: State, post: Id): Id | null {
  return scenario.byId.posts[post]!.domainOf ?? state.posts[post]!.holder;
}

/** Has this power over `of`, by a post worked this month. Returns the post. */
export function workedPower(scenario: Scenario, state: State, person: Id, power: string, of: Id): Id | null {
  for (const post of scenario.posts) {
    const p = state.posts[post.id]!;
    if (p.holder !== person || !(p.worked || post.workload === 0)) continue;
    if (p.powers.some((q) => q.power === power && q.of === of)) return post.id;
  }
  return null;
}

/** R6.5: what goes by the Secretariat's post is read by whoever holds the power to transfer. */
export function postmaster(scenario: Scenario, state: State): Id | null {
  for (const post of scenario.posts) if (state.posts[post.id]!.powers.some((q) => q.power === 'transfer')) return state.posts[post.id]!.holder;
  return null;
}

/** Who orders the agenda of a room, if a capable man holds that power in town. */
export function agendaHolder(scenario: Scenario, state: State, room: Id): Id | null {
  for (const post of scenario.posts) {
    const p = state.posts[post.id]!;
    if (p.holder !== null && p.powers.some((q) => q.power === 'agenda' && q.of === room) && isInTown(scenario, state, p.holder)) return p.holder;
  }
  return null;
}

/** In the room: in town; to a plenum or congress men come from the provinces too, but not from a sick-bed, a resort (R1.9) or from abroad (R1.3). */
export function isPresentAt(scenario: Scenario, state: State, room: Id, person: Id): boolean {
  if (isGone(state, room, person)) return false;
  if (isInTown(scenario, state, person)) return true;
  return (
    room !== scenario.manifest.table?.body &&
    isCapable(scenario, state, person) &&
    !isBedridden(scenario, state, person) &&
    scenario.byId.places[state.people[person]!.place]?.rest === false &&
    scenario.byId.places[state.people[person]!.place]!.host === undefined
  );
}

/** Whether a man who has a vote there is able to cast it now: in the room, or polled by telegram (R2.4, R4.6). */
export const canVoteAt = (scenario: Scenario, state: State, room: Id, polled: readonly Id[], person: Id): boolean =>
  isPresentAt(scenario, state, room, person) || (polled.includes(person) && isCapable(scenario, state, person) && !isGone(state, room, person));

/** Those with a vote who are able to cast it now (R1.2b). */
export function votersOf(scenario: Scenario, state: State, room: Id, polled: readonly Id[]): Id[] {
  return fullOf(scenario, state, room).filter((id) => canVoteAt(scenario, state, room, polled, id));
}

/** R1.2: half of those in reach must be there or have been asked: those who are, those it takes. Out of reach is who cannot act, or is at work elsewhere; not who has walked out. */
export function quorumOf(scenario: Scenario, state: State, room: Id, polled: readonly Id[]): { there: number; needed: number } {
  const unnamed = Object.values(crowdOf(scenario, state, room)).reduce((n, x) => n + x, 0);
  const there = votersOf(scenario, state, room, polled);
  const onLeave = (id: Id): boolean => scenario.byId.places[state.people[id]!.place]?.rest === true && isCapable(scenario, state, id);
  const inReach = fullOf(scenario, state, room).filter((id) => there.includes(id) || onLeave(id) || isGone(state, room, id)).length;
  const all = Object.values(wholeCrowdOf(scenario, state, room)).reduce((n, x) => n + x, 0);
  return { there: there.length + unnamed, needed: Math.ceil((inReach + all) / 2) };
}

/** Persons who may be talked to face to face this month. */
export function samePlace(state: State, a: Id, b: Id): boolean {
  return state.people[a]!.place === state.people[b]!.place;
}

/** R4.4: whose terms a person knows exactly: himself, those who trust him well, those he has drawn out. */
export function knowsTerms(state: State, person: Id, other: Id): boolean {
  return person === other || state.people[person]!.knows.includes(other) || trust(state, other, person) >= 50;
}

/** Clients: those whose patron he is. */
export function clientsOf(state: State, person: Id): Id[] {
  return Object.keys(state.people).filter((id) => state.people[id]!.patron?.person === person);
}

/** What a power of appointment must reach to fill a post: its service, or its rank (R8.6). */
export const reachedAs = (post: Post): Id => post.service ?? post.rank;

/** The post reached by `appoint` power of that rank, as worked by this person. */
export function mayAppoint(scenario: Scenario, state: State, person: Id, post: Id): Id | null {
  return workedPower(scenario, state, person, 'appoint', reachedAs(scenario.byId.posts[post]!));
}

export function heldPost(state: State, post: Id): PostState {
  return state.posts[post]!;
}

/** The widest body that sits in this scenario: the plenum. */
export const widestRoom = perScenario((scenario) =>
  scenario.bodies.reduce<Id | null>(
    (best, b) => (b.sits && !b.delegated && (best === null || b.rank > scenario.byId.bodies[best]!.rank) ? b.id : best),
    null,
  ),
);

/** Rooms that sit in a turn: those of the calendar and those convened, less what was put off, and what was put off to it (R1.9, R5.7). */
export function roomsOfTurn(scenario: Scenario, state: State, turn: number): Id[] {
  const rooms = scenario.manifest.turns[turn]?.sessions.map((s) => s.room) ?? [];
  for (const c of state.convened) if (c.turn === turn) rooms.push(c.room);
  const sitting = rooms.filter((room) => !state.postponed.some((p) => p.room === room && p.from === turn));
  for (const p of state.postponed) if (p.to === turn) sitting.push(p.room);
  return [...new Set(sitting)].filter((room) => state.bodies[room] !== undefined && !state.bodies[room]!.abolished);
}

export const roomsThisTurn = (scenario: Scenario, state: State): Id[] => roomsOfTurn(scenario, state, state.turn);

/** The first of the coming months in which a room sits, not farther off than `within`; null = none. */
export function nextSitting(scenario: Scenario, state: State, room: Id, within: number): number | null {
  for (let turn = state.turn + 1; turn <= state.turn + within && turn < scenario.manifest.turns.length; turn += 1)
    if (roomsOfTurn(scenario, state, turn).includes(room)) return turn;
  return null;
}
