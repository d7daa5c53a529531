// appoint: a post to a person, or leave it vacant, by decision of a body (R1.3). A body's decision outranks a power.
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { refuseBase } from '../circle/bases';
import { postPatron } from '../circle/cadres';
import { topPatron } from '../circle/patrons';
import { NONE } from '../circle/shares';
import { cutBy } from '../defeated';
import { askHost } from '../hosts';
import { orderTo } from '../postOffers';
import { isHelpless } from '../sickbed';
import { addEntry, isPostThere, refusal } from '../tools';
import type { MotionOf, MotionRule } from './motionRule';
import { fillPost, WEIGHT_OF_RANK } from './posts';

function filledBy(scenario: Scenario, post: Id): Id | null {
  return scenario.byId.posts[post]!.filledBy;
}

/** A room decides on posts it fills, and on those a body below it fills. */
function isCompetent(scenario: Scenario, state: State, room: Id, post: Id): boolean {
  const by = filledBy(scenario, post);
  if (by === null || state.bodies[room] === undefined) return false;
  return by === room || scenario.byId.bodies[room]!.rank > (scenario.byId.bodies[by]?.rank ?? 9);
}

/** R5.1: a secretary brings delegates: what a new one gives his patron, he takes from the patron of the last. */
function patronsTouched(scenario: Scenario, state: State, m: MotionOf<'appoint'>): Record<Id, number> {
  if (!scenario.organizations.some((o) => o.secretary === m.post)) return {};
  const before = postPatron(scenario, state, m.post);
  const after = m.person === null ? NONE : topPatron(state, m.person);
  const out: Record<Id, number> = {};
  if (before !== NONE && before !== after) out[before] = -1;
  if (after !== NONE && before !== after) out[after] = 1;
  return out;
}

export const appoint: MotionRule<'appoint'> = {
  subject: (m) => `appoint/${m.post}/${m.person ?? 'vacant'}`,
  positions(scenario, state, m) {
    const out: Record<Id, number> = {};
    const post = scenario.byId.posts[m.post]!;
    for (const [q, sign] of Object.entries(post.touches)) out[q] = m.person === null ? -sign : sign;
    const { holder, interim } = state.posts[m.post]!;
    // Who holds it for the time being has nothing yet that could be taken from him.
    if (interim) return out;
    // To take a post from one of the defeated is the method of amputation (question cut).
    if (holder !== null && holder !== m.person) Object.assign(out, cutBy(scenario, state, [holder], 1));
    if (
      post.rank === 'top' &&
      holder !== null &&
      holder !== m.person &&
      scenario.byId.questions.sta !== undefined &&
      post.body !== null &&
      scenario.byId.bodies[post.body]?.touches.sta !== undefined
    )
      out.sta = -1;
    return out;
  },
  stakes(scenario, state, m) {
    const out: Record<Id, number> = {};
    const weight = WEIGHT_OF_RANK[scenario.byId.posts[m.post]!.rank];
    const { holder, interim } = state.posts[m.post]!;
    if (holder !== null && holder !== m.person) out[holder] = interim ? -1 : -weight;
    if (m.person !== null && (holder !== m.person || interim)) out[m.person] = weight;
    for (const [patron, by] of Object.entries(patronsTouched(scenario, state, m))) out[patron] ??= by;
    return out;
  },
  excluded: (state, m) => (state.posts[m.post]!.holder !== null && state.posts[m.post]!.holder !== m.person ? [state.posts[m.post]!.holder!] : []),
  refuse(scenario, state, m, room) {
    const post = state.posts[m.post];
    if (post === undefined) return refusal('R1.3', 'post.unknown', { post: m.post });
    if (m.person !== null && state.people[m.person] === undefined) return refusal('R1.3', 'person.unknown', { person: m.person });
    if (m.person !== null && !isPostThere(scenario, state, m.post)) return refusal('R1.3', 'post.months', { post: m.post });
    // R1.3: naming the man who holds it for the time being confirms him.
    if (post.holder === m.person && (m.person === null || !post.interim))
      return refusal('R1.3', m.person === null ? 'post.vacant' : 'post.holds', { post: m.post, person: m.person ?? '' });
    if (!isCompetent(scenario, state, room, m.post)) return refusal('R1.3', 'post.notCompetent', { post: m.post, room });
    return refuseBase(scenario, state, m.post, m.person);
  },
  options(scenario, state, room, mover) {
    const out: ReturnType<typeof appoint.options> = [];
    const table = scenario.manifest.table;
    const top = table === null ? [] : [...state.bodies[table.body]!.full, ...state.bodies[table.body]!.candidates];
    for (const post of scenario.posts) {
      if ((post.rank !== 'top' && post.rank !== 'central') || !isPostThere(scenario, state, post.id)) continue;
      const holder = state.posts[post.id]!.holder;
      if (!isCompetent(scenario, state, room, post.id) || holder === mover) continue;
      if (holder !== null && state.posts[post.id]!.interim) out.push({ kind: 'appoint', post: post.id, person: holder });
      for (const person of top) if (person !== holder && !isHelpless(scenario, state, person)) out.push({ kind: 'appoint', post: post.id, person });
    }
    return out;
  },
  apply(scenario, draft, m, item) {
    const before = draft.posts[m.post]!.holder;
    if (before !== null && before === m.person) {
      draft.posts[m.post]!.interim = false;
      addEntry(draft, 'post.confirmed', { post: m.post, person: m.person, room: item.room }, { weight: 1, reflects: { [before]: 1 } });
      return;
    }
    if (m.person !== null && askHost(scenario, draft, m.person, scenario.byId.posts[m.post]!.place, m.post, item.mover)) return;
    fillPost(scenario, draft, m.post, m.person, item.mover, false);
    orderTo(scenario, draft, m.post, item.mover);
    addEntry(
      draft,
      m.person === null ? 'post.emptied' : 'post.given',
      { post: m.post, person: m.person, before, room: item.room },
      { weight: 2, reflects: m.person === null ? {} : { [m.person]: 1 } },
    );
  },
};
