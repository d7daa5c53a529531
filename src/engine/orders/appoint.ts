// appoint: fill a post by a worked power, or ad interim in a domain that lies open (R1.3, R3.6). A collective Secretariat needs its assent.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { refuseUndone } from '../acts';
import { baseAgainst, refuseBase } from '../circle/bases';
import { topPatron } from '../circle/patrons';
import { askHost, refusedByHost } from '../hosts';
import { addItem } from '../items';
import { fillPost } from '../motions/posts';
import { appointing, hasAppointments } from '../motions/reform';
import { orderTo, viewOfPost } from '../postOffers';
import { deputyPosts, domainOwner, isCapable, isDomainOpen, isLeftToDeputy, postsOf, reachedAs } from '../read';
import { isHelpless } from '../sickbed';
import { addEntry, addTo, doDeed, isPostThere, perScenario, refusal, snapshot } from '../tools';
import { count } from '../votes';
import { type Card, card, line, type OrderRule, trustLine } from './orderRule';

/** Posts of his that he means to work this month, or that need no work, in file order; then those whose deputy he is by one of them, while they are left to him. */
function postsInUse(scenario: Scenario, state: State, seat: Id): Id[] {
  const plan = state.plans[seat] ?? [];
  const used = postsOf(scenario, state, seat).filter(
    (id) => state.posts[id]!.worked || scenario.byId.posts[id]!.workload === 0 || plan.some((o) => o.kind === 'work' && o.post === id),
  );
  for (const d of deputyPosts(scenario)) if (used.includes(d.id) && !used.includes(d.of) && isLeftToDeputy(scenario, state, d.of)) used.push(d.of);
  return used;
}

/** Whether he stands in for the holder of a post this month (R8.5). */
export const standsIn = (scenario: Scenario, state: State, seat: Id, post: Id): boolean =>
  deputyPosts(scenario).some((d) => d.of === post) && state.posts[post]!.holder !== seat && postsInUse(scenario, state, seat).includes(post);

/** R1.2: in a collective each member who comes to it may name to what its posts fill; how many must agree, the collective says. */
function sharedPosts(scenario: Scenario, state: State, seat: Id): Id[] {
  const isShared = (body: Id | null): boolean => {
    if (body === null) return false;
    const b = state.bodies[body]!;
    return b.assent > 1 && !b.abolished && b.full.includes(seat) && (b.worked.includes(seat) || isAttending(state, seat, body));
  };
  return appointing(scenario)
    .filter((p) => isShared(p.body))
    .map((p) => p.id);
}
const isAttending = (state: State, seat: Id, body: Id): boolean => state.plans[seat]?.some((o) => o.kind === 'attend' && o.body === body) ?? false;

/** R1.2: a post of a collective that he is no member of names nobody: the collective has its powers. */
function namesForOthers(scenario: Scenario, state: State, seat: Id, post: Id): boolean {
  const { body } = scenario.byId.posts[post]!;
  return body !== null && state.bodies[body]!.assent > 1 && !state.bodies[body]!.full.includes(seat);
}

/** Posts by whose powers of appointment he may act: his own and those of his collectives. */
const postsToName = (scenario: Scenario, state: State, seat: Id): Id[] => [
  ...postsInUse(scenario, state, seat).filter((post) => !namesForOthers(scenario, state, seat, post)),
  ...sharedPosts(scenario, state, seat),
];

/** Whether it is one of them. */
export const isInUse = (scenario: Scenario, state: State, seat: Id, post: Id): boolean =>
  state.posts[post]!.holder === seat && postsInUse(scenario, state, seat).includes(post);

/** A post he uses this month that has this power. */
export function postWithPower(scenario: Scenario, state: State, seat: Id, power: string, of: Id): Id | null {
  const posts = power === 'appoint' ? postsToName(scenario, state, seat) : postsInUse(scenario, state, seat);
  return posts.find((id) => state.posts[id]!.powers.some((q) => q.power === power && q.of === of)) ?? null;
}

/** Over what he has this power this month: ranks of posts he fills, questions he publishes figures on. */
export function reachOf(scenario: Scenario, state: State, seat: Id, power: string): ReadonlySet<Id> {
  const out = new Set<Id>();
  const posts = power === 'appoint' ? postsToName(scenario, state, seat) : postsInUse(scenario, state, seat);
  for (const id of posts) for (const q of state.posts[id]!.powers) if (q.power === power) out.add(q.of);
  return out;
}

/** R3.6: whether a body has any business with who holds a post: the board of the leadership, the post's own body, or one that makes appointments. */
const concerns = (scenario: Scenario, state: State, body: Id, post: Id): boolean =>
  body === scenario.manifest.table?.body || body === scenario.byId.posts[post]!.body || hasAppointments(scenario, state, body);

const centralPosts = perScenario((scenario) => scenario.posts.filter((p) => p.body !== null && (p.rank === 'top' || p.rank === 'central')));

/** R3.6: by which worked top or central post of a body a man may act in an open domain, or fill this post there; null when he worked none. */
export function interimBasis(scenario: Scenario, state: State, seat: Id, post: Id | null = null): Id | null {
  for (const own of centralPosts(scenario)) {
    const p = state.posts[own.id]!;
    if (p.holder !== seat) continue;
    if (post !== null && !concerns(scenario, state, own.body!, post)) continue;
    if (p.worked || (state.plans[seat]?.some((o) => o.kind === 'work' && o.post === own.id) ?? false)) return own.id;
  }
  return null;
}

/** R1.3: a post that a body fills, named to by the power of another: held until that body confirms or replaces him. */
export function holdsForBody(scenario: Scenario, state: State, seat: Id, post: Id): boolean {
  const { filledBy } = scenario.byId.posts[post]!;
  const basis = postWithPower(scenario, state, seat, 'appoint', reachedAs(scenario.byId.posts[post]!));
  return filledBy !== null && basis !== null && scenario.byId.posts[basis]!.body !== filledBy;
}

const isInterim = (scenario: Scenario, state: State, seat: Id, post: Id): boolean =>
  postWithPower(scenario, state, seat, 'appoint', reachedAs(scenario.byId.posts[post]!)) === null;

/** R1.3: what the host of a foreign post would say now. */
function hostCard(scenario: Scenario, state: State, person: Id, post: Id): Card['uncertain'] {
  const host = scenario.byId.places[scenario.byId.posts[post]!.place]?.host;
  if (host === undefined) return [];
  const reason = refusedByHost(scenario, state, person, scenario.byId.posts[post]!.place);
  return [
    reason === null
      ? { line: line('card.host.receives', { person, text: host.name }), percent: 100 }
      : { line: line('card.host.refuses', { person, title: host.name, text: reason }), percent: 100 },
  ];
}

export const appoint: OrderRule<'appoint'> = {
  rule: 'R1.3',
  options(scenario, state, seat) {
    const clients = scenario.people.filter(
      (p) =>
        p.id !== seat &&
        !isHelpless(scenario, state, p.id) &&
        !state.seats.includes(p.id) &&
        (state.people[p.id]!.patron?.person === seat || (state.ties[seat]?.[p.id] ?? 0) >= 15),
    );
    if (clients.length === 0) return [];
    const ranks = reachOf(scenario, state, seat, 'appoint');
    const interim = interimBasis(scenario, state, seat) !== null;
    const reached = scenario.posts.filter(
      (p) =>
        isPostThere(scenario, state, p.id) &&
        (ranks.has(reachedAs(p)) ||
          (interim && p.rank !== 'top' && isDomainOpen(scenario, state, p.id) && interimBasis(scenario, state, seat, p.id) !== null)) &&
        !state.plans[seat]?.some((o) => o.kind === 'appoint' && o.post === p.id),
    );
    const able = clients.slice(0, 4).filter((c) => isCapable(scenario, state, c.id));
    return reached.flatMap((p) =>
      able
        .filter((c) => state.posts[p.id]!.holder !== c.id && baseAgainst(scenario, state, p.id, c.id) === null)
        .map((c) => ({ kind: 'appoint' as const, post: p.id, person: c.id })),
    );
  },
  refuse(scenario, state, seat, o) {
    const post = scenario.byId.posts[o.post];
    const p = state.posts[o.post];
    if (post === undefined || p === undefined) return refusal('R1.3', 'post.unknown', { post: o.post });
    if (!isPostThere(scenario, state, o.post)) return refusal('R1.3', 'post.months', { post: o.post });
    if (state.people[o.person] === undefined || !isCapable(scenario, state, o.person))
      return refusal('R1.3', 'person.unavailable', { person: o.person });
    if (p.holder === o.person) return refusal('R1.3', 'post.holds', { post: o.post, person: o.person });
    if (state.plans[seat]?.some((q) => q.kind === 'appoint' && q.post === o.post)) return refusal('R1.3', 'order.already', {});
    const base = refuseBase(scenario, state, o.post, o.person);
    if (base !== null) return base;
    const undone = refuseUndone(state, 'appoint', o.post, o.person);
    if (undone !== null) return undone;
    if (!isInterim(scenario, state, seat, o.post)) return null;
    if (post.rank === 'top') return refusal('R1.3', 'appoint.top', { post: o.post });
    if (!isDomainOpen(scenario, state, o.post))
      return p.holder === null
        ? refusal('R3.6', 'domain.filled', { post: o.post, person: p.appointedBy ?? '' })
        : refusal('R3.6', 'domain.closed', { post: o.post, person: p.holder });
    return interimBasis(scenario, state, seat, o.post) === null ? refusal('R3.6', 'appoint.noPower', { post: o.post }) : null;
  },
  cost: () => 1,
  card(scenario, state, seat, o) {
    const interim = isInterim(scenario, state, seat, o.post);
    const owner = domainOwner(scenario, state, o.post);
    const forBody = !interim && holdsForBody(scenario, state, seat, o.post);
    return card(
      [
        line(interim || forBody ? 'card.appoint.interim' : 'card.appoint', { post: o.post, person: o.person }),
        ...(o.person !== seat && viewOfPost(scenario, state, o.person, o.post, seat).sum < 0
          ? [line('card.appoint.unwilling', { person: o.person })]
          : []),
        ...(interim && owner !== null && owner !== seat
          ? [line('card.slight', { person: owner }), ...trustLine(scenario, state, 'slight', seat, owner)]
          : []),
      ],
      ['all'],
      hostCard(scenario, state, o.person, o.post),
    );
  },
  apply(scenario, draft, seat, o) {
    const interim = isInterim(scenario, draft, seat, o.post);
    if (interim && !isDomainOpen(scenario, draft, o.post)) {
      addEntry(draft, 'appoint.late', { post: o.post }, { who: [seat] });
      return;
    }
    const basis = interim
      ? interimBasis(scenario, draft, seat, o.post)
      : postWithPower(scenario, draft, seat, 'appoint', reachedAs(scenario.byId.posts[o.post]!));
    const body = basis === null ? null : scenario.byId.posts[basis]!.body;
    if (body !== null && !interim && !assents(scenario, draft, body, seat, o.post, o.person)) {
      addEntry(draft, 'appoint.noAssent', { post: o.post, person: o.person, body }, { who: [...draft.bodies[body]!.full] });
      return;
    }
    const reviewer = body === null ? null : draft.bodies[body]!.reviewer;
    if (!interim && reviewer !== null) {
      addItem(scenario, draft, {
        room: reviewer,
        mover: seat,
        motion: { kind: 'appoint', post: o.post, person: o.person },
        amends: null,
        confirms: null,
      });
      addEntry(draft, 'appoint.submitted', { post: o.post, person: o.person, body: reviewer }, { weight: 1 });
      return;
    }
    if (askHost(scenario, draft, o.person, scenario.byId.posts[o.post]!.place, o.post, seat)) return;
    const before = draft.posts[o.post]!.holder;
    const owner = domainOwner(scenario, draft, o.post);
    const forBody = !interim && holdsForBody(scenario, draft, seat, o.post);
    fillPost(scenario, draft, o.post, o.person, seat, interim || forBody);
    orderTo(scenario, draft, o.post, seat);
    const slighted = interim && owner !== null && owner !== seat && owner !== o.person ? owner : null;
    if (slighted !== null) doDeed(scenario, draft, 'slight', seat, slighted);
    // Who loses a post this way is wronged, and so is the man whose client he is.
    if (before !== null && !interim)
      for (const id of new Set([before, topPatron(draft, before)])) if (id !== seat) doDeed(scenario, draft, 'reproach', seat, id);
    draft.acts.push({
      id: draft.acts.length,
      turn: draft.turn,
      by: seat,
      kind: 'appoint',
      target: o.post,
      from: before,
      to: o.person,
      slighted,
      rival: false,
      status: 'stands',
      room: null,
    });
    addEntry(
      draft,
      interim || forBody ? 'appointed.interim' : 'appointed',
      { by: seat, post: o.post, person: o.person, before },
      { weight: interim ? 2 : 1, reflects: { [o.person]: 1 } },
    );
    const patron = draft.people[o.person]!.patron;
    if (patron === null && !draft.seats.includes(o.person)) draft.people[o.person]!.patron = { person: seat, devotion: 30 };
    else if (patron?.person === seat) patron.devotion = Math.min(100, patron.devotion + 5);
    addTo(draft.people[seat]!.knows, o.person);
  },
};

/** R1.2: in a collective, as many of those who worked it this month must be for the appointment as its rule says; absent members are not asked. */
function assents(scenario: Scenario, draft: State, body: Id, seat: Id, post: Id, person: Id): boolean {
  const b = draft.bodies[body]!;
  if (b.assent <= 1) return true;
  const state = snapshot(draft);
  const voters = b.full.filter((id) => id === seat || b.worked.includes(id));
  const result = count(scenario, state, { motion: { kind: 'appoint', post, person }, room: body, mover: seat, voters, speeches: [], explain: false });
  return result.for >= b.assent;
}
