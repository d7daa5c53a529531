// reform: change the data of a body — its seats, how many must agree, who reviews it, whether it exists and as what (R1.2, R8.6).
import type { Refusal } from '../../model/action';
import type { BodyChange, SeatChange } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, Item, Jurisdiction, State } from '../../model/state';
import { cutBy } from '../defeated';
import { claimantsOf, matterOf } from '../jurisdiction';
import { isHelpless } from '../sickbed';
import { addEntry, perScenario, refusal, snapshot } from '../tools';
import { competence, refuseUnlessCompetent } from './competence';
import { addPositions, addStakes, changeJurisdiction, competenceOver, isJurisdiction, jurisdictionChanges, refuseJurisdiction } from './jurisdiction';
import type { MotionOf, MotionRule } from './motionRule';
import { fillPost } from './posts';
import { copyOfBody, membershipOf, setMembership, stakeOfSeat } from './seats';

type Reform = MotionOf<'reform'>;

const NO_SEATS: SeatChange[] = [];
function seatsOf(m: Reform): SeatChange[] {
  for (const c of m.changes) if (c.field === 'seats') return c.set;
  return NO_SEATS;
}
const has = (m: Reform, field: BodyChange['field']): boolean => m.changes.some((c) => c.field === field);

function changeBody(scenario: Scenario, draft: State, body: Id, change: BodyChange, room: Id): void {
  const b = draft.bodies[body]!;
  if (change.field === 'seats') for (const s of change.set) setMembership(draft, body, s);
  else if (change.field === 'assent') b.assent = change.value;
  else if (change.field === 'reviewer') b.reviewer = change.value;
  else if (change.field === 'size') b.size = change.value;
  else if (change.field === 'founded') b.abolished = false;
  else if (change.field === 'merged') merge(scenario, draft, body, change.into);
  else if (isJurisdiction(change)) changeJurisdiction(scenario, draft, change, room);
  else b.abolished = true;
}

const mattersAs = (state: State, matter: Id): Jurisdiction => {
  const { owner, reviewer } = matterOf(state, matter)!;
  return { owner, reviewer };
};

/** Its members sit in the other body, and its posts pass to the head of that. */
function merge(scenario: Scenario, draft: State, body: Id, into: Id): void {
  const b = draft.bodies[body]!;
  const { head } = draft.bodies[into]!;
  for (const person of b.full) setMembership(draft, into, { person, membership: 'full' });
  for (const person of b.candidates)
    if (membershipOf(draft, into, person) === 'none') setMembership(draft, into, { person, membership: 'candidate' });
  for (const post of scenario.posts) if (post.body === body) fillPost(scenario, draft, post.id, head, null, false);
  b.abolished = true;
}

/** R1.2: two bodies become one in a room that decides finally on the one and stands above the other. */
function refuseMerger(scenario: Scenario, state: State, m: Reform, into: Id, room: Id): Refusal | null {
  if (m.changes.length > 1) return refusal('R1.2', 'reform.mergeAlone', { body: m.body });
  const other = state.bodies[into];
  if (other === undefined || other.abolished || into === m.body || scenario.byId.bodies[into]!.delegated)
    return refusal('R1.2', 'body.unknown', { body: into });
  const isAbove = competence(scenario, state, room, into) === 'final' || scenario.byId.bodies[room]!.rank > scenario.byId.bodies[into]!.rank;
  return isAbove && competence(scenario, state, room, m.body) === 'final' ? null : refusal('R1.2', 'reform.mergeFinal', { room, body: m.body });
}

/** Bodies whose business lies in one hand's reach: those that touch the same questions, the one not above the other; neither sits. */
const neighbours = perScenario((scenario) => {
  const working = scenario.bodies.filter((b) => !b.sits && b.head !== null);
  return new Map(
    working.map((b) => [
      b.id,
      working.filter((x) => x.id !== b.id && x.rank >= b.rank && Object.keys(b.touches).some((q) => q in x.touches)).map((x) => x.id),
    ]),
  );
});

/** Rosters of n+1 with the head, from full members of the room's own body: every pair for a body led by one man. */
function rosters(scenario: Scenario, state: State, body: Id): Id[][] {
  const pool = (
    scenario.manifest.table === null
      ? []
      : state.bodies[scenario.manifest.table.body]!.full.concat(state.bodies[scenario.manifest.table.body]!.candidates.slice(0, 1))
  ).filter((id) => membershipOf(state, body, id) !== 'full' && !isHelpless(scenario, state, id));
  const pairs: Id[][] = [];
  for (let i = 0; i < pool.length; i += 1) for (let j = i + 1; j < pool.length; j += 1) pairs.push([pool[i]!, pool[j]!]);
  return pairs;
}

/** Assent and review matter only where a body's head uses powers of appointment. */
export const hasAppointments = (scenario: Scenario, state: State, body: Id): boolean =>
  appointing(scenario).some((p) => p.body === body && state.posts[p.id]!.powers.some((q) => q.power === 'appoint'));

/** Posts that have a power of appointment, or claim a theme that has one. */
export const appointing = perScenario((scenario) => {
  const heirs = scenario.themes.flatMap((m) => (m.powers.some((q) => q.power === 'appoint') ? claimantsOf(scenario, m.id) : []));
  return scenario.posts.filter((p) => heirs.includes(p.id) || p.powers.some((q) => q.power === 'appoint'));
});

/** R5.7: only the congress that elects a body enlarges it; nobody is voted out by arithmetic. */
function refuseSize(scenario: Scenario, state: State, m: Reform, value: number, room: Id): Refusal | null {
  if (m.changes.length > 1) return refusal('R5.7', 'reform.sizeAlone', { body: m.body });
  if (!scenario.byId.bodies[room]!.delegated || state.bodies[m.body]!.electedBy !== room)
    return refusal('R5.7', 'room.notCompetent', { room, body: m.body });
  return value > Math.max(sizeOf(state, m.body), state.bodies[m.body]!.size ?? 0) ? null : refusal('R5.7', 'reform.size', { body: m.body, value });
}

/** Full members now, named or not. */
const sizeOf = (state: State, body: Id): number => Object.values(state.bodies[body]!.crowd).reduce((n, x) => n + x, state.bodies[body]!.full.length);

/** A congress may make what it elects larger by a quarter or by half. */
function enlargements(scenario: Scenario, state: State, room: Id): Reform[] {
  if (!scenario.byId.bodies[room]!.delegated) return [];
  return scenario.bodies
    .filter((b) => state.bodies[b.id]!.electedBy === room && !state.bodies[b.id]!.abolished)
    .flatMap((b) => {
      const now = sizeOf(state, b.id);
      return [Math.trunc((now * 5) / 4), Math.trunc((now * 3) / 2)].map(
        (value): Reform => ({ kind: 'reform', body: b.id, changes: [{ field: 'size', value }], tone: 'mild' }),
      );
    })
    .filter((m) => reform.refuse(scenario, state, m, room) === null);
}

export const reform: MotionRule<'reform'> = {
  subject: (m) => `reform/${m.body}/${m.changes.map((c) => (isJurisdiction(c) ? `${c.field}:${c.matter}` : c.field)).join('+')}`,
  positions(scenario, state, m) {
    const sharp = (m.tone === 'sharp' ? 2 : 1) * (has(m, 'abolished') ? 2 : 1);
    const out: Record<Id, number> = {};
    for (const c of m.changes) if (isJurisdiction(c)) addPositions(scenario, state, m.body, c, m.tone, out);
    if (m.changes.every(isJurisdiction)) return out;
    const isShared = has(m, 'assent') || has(m, 'reviewer') || has(m, 'abolished') || has(m, 'merged') || scenario.byId.bodies[m.body]!.head !== null;
    if (!isShared) return out;
    for (const [q, sign] of Object.entries(scenario.byId.bodies[m.body]!.touches)) out[q] = Math.max(-2, Math.min(2, sign * sharp));
    // A merger takes the posts from the head of the one and gives them to the head of the other: a blow at him, like any loss of a post (question cut).
    const { head } = state.bodies[m.body]!;
    if (head !== null && m.changes.some((c) => c.field === 'merged' && state.bodies[c.into]?.head !== head))
      Object.assign(out, cutBy(scenario, state, [head], 1));
    return out;
  },
  stakes(scenario, state, m) {
    const out: Record<Id, number> = {};
    for (const c of m.changes) if (isJurisdiction(c)) addStakes(scenario, state, c, out);
    if (m.changes.every(isJurisdiction)) return out;
    for (const s of seatsOf(m)) out[s.person] = stakeOfSeat(state, m.body, s, 1);
    const head = state.bodies[m.body]!.head;
    // R5.8: who leads a regional bureau goes with it.
    if (has(m, 'abolished') && scenario.byId.bodies[m.body]!.region.length > 0)
      for (const { id, body } of scenario.posts) if (body === m.body && state.posts[id]!.holder !== null) out[state.posts[id]!.holder!] = -1;
    if (has(m, 'founded')) return head === null ? out : { ...out, [head]: 1 };
    for (const c of m.changes) {
      const other = c.field === 'merged' ? (state.bodies[c.into]?.head ?? null) : null;
      if (other !== null) out[other] = 1;
    }
    if (head !== null) out[head] = has(m, 'abolished') || has(m, 'merged') ? -2 : -1;
    return out;
  },
  refuse(scenario, state, m, room) {
    const b = state.bodies[m.body];
    if (b === undefined) return refusal('R1.2', 'body.unknown', { body: m.body });
    if (b.abolished && !has(m, 'founded')) return refusal('R1.2', 'body.abolished', { body: m.body });
    if (!b.abolished && has(m, 'founded')) return refusal('R1.2', 'reform.stands', { body: m.body });
    if (has(m, 'abolished') && m.changes.length > 1) return refusal('R1.2', 'reform.abolishAlone', { body: m.body });
    for (const c of m.changes) {
      if (c.field === 'assent' && (c.value === b.assent || c.value > b.full.length + seatsOf(m).length))
        return refusal('R1.2', 'reform.assent', { body: m.body, value: c.value });
      if (c.field === 'reviewer' && (c.value === b.reviewer || (c.value !== null && state.bodies[c.value] === undefined)))
        return refusal('R8.6', 'reform.reviewer', { body: m.body });
      if (c.field === 'merged') {
        const why = refuseMerger(scenario, state, m, c.into, room);
        if (why !== null) return why;
      }
      if (isJurisdiction(c)) {
        const why = refuseJurisdiction(scenario, state, m.body, c, room);
        if (why !== null) return why;
      }
      if (c.field === 'size') {
        const why = refuseSize(scenario, state, m, c.value, room);
        if (why !== null) return why;
      }
    }
    for (const s of seatsOf(m)) {
      if (state.people[s.person] === undefined) return refusal('R1.2', 'person.unknown', { person: s.person });
      if (membershipOf(state, m.body, s.person) === s.membership) return refusal('R1.2', 'seat.already', { person: s.person, body: m.body });
    }
    return m.changes.every(isJurisdiction) ? null : refuseUnlessCompetent(scenario, state, room, m.body);
  },
  options(scenario, state, room) {
    const out: Reform[] = enlargements(scenario, state, room);
    for (const { body, change } of jurisdictionChanges(scenario, state, room)) out.push({ kind: 'reform', body, changes: [change], tone: 'mild' });
    for (const body of scenario.bodies) {
      const b = state.bodies[body.id]!;
      const standing = b.provisional !== null ? null : competence(scenario, state, room, body.id);
      if (standing === null) continue;
      const push = (changes: BodyChange[]) => out.push({ kind: 'reform', body: body.id, changes, tone: 'mild' });
      if (b.abolished) {
        push([{ field: 'founded', value: true }]);
        continue;
      }
      if (standing === 'final' && b.head !== null)
        for (const into of neighbours(scenario).get(body.id) ?? []) {
          const m: Reform = { kind: 'reform', body: body.id, changes: [{ field: 'merged', into }], tone: 'mild' };
          if (refuseMerger(scenario, state, m, into, room) === null) out.push(m);
        }
      if (body.head !== null && b.assent === 1 && !body.sits && hasAppointments(scenario, state, body.id)) {
        for (const pair of rosters(scenario, state, body.id))
          push([
            { field: 'seats', set: pair.map((person) => ({ person, membership: 'full' as const })) },
            { field: 'assent', value: 2 },
          ]);
        if (Object.keys(body.touches).length > 0) {
          if (b.reviewer === null && scenario.manifest.table !== null) push([{ field: 'reviewer', value: scenario.manifest.table.body }]);
          push([{ field: 'abolished', value: true }]);
        }
      }
      if (body.region.length > 0) push([{ field: 'abolished', value: true }]);
      if (!body.sits && body.workload > 0 && scenario.manifest.table !== null) {
        const top = state.bodies[scenario.manifest.table.body]!;
        const outside = [...top.full, ...top.candidates].filter(
          (id) => membershipOf(state, body.id, id) === 'none' && !isHelpless(scenario, state, id),
        );
        const three = outside.filter((id) => state.seats.includes(id)).slice(0, 4);
        if (three.length >= 2)
          push([
            {
              field: 'seats',
              set: three.map((person) => ({ person, membership: top.full.includes(person) ? ('full' as const) : ('candidate' as const) })),
            },
          ]);
      }
      if (body.head !== null && !body.sits && Object.keys(body.touches).length > 0) {
        const head = state.people[body.head]!;
        const watchers = state.bodies[room]!.full.filter(
          (id) => (state.ties[id]?.[body.head!] ?? 0) <= -30 && !isHelpless(scenario, state, id) && membershipOf(state, body.id, id) === 'none',
        );
        if (watchers.length >= 2 && b.assent === 1 && head !== undefined)
          push([{ field: 'seats', set: watchers.slice(0, 2).map((person) => ({ person, membership: 'full' as const })) }]);
      }
    }
    return out;
  },
  apply(scenario: Scenario, draft: State, m: Reform, item: Item) {
    const b = draft.bodies[m.body]!;
    const standing = (m.changes.every(isJurisdiction) ? competenceOver : competence)(scenario, snapshot(draft), item.room, m.body);
    if (standing === 'provisional') {
      if (b.provisional === null) b.provisional = { item: item.id, before: copyOfBody(b), matters: {} };
      for (const c of m.changes)
        if (isJurisdiction(c) && !(c.matter in b.provisional.matters)) b.provisional.matters[c.matter] = mattersAs(draft, c.matter);
    }
    if (standing === 'final') b.provisional = null;
    for (const c of m.changes) changeBody(scenario, draft, m.body, c, item.room);
    addEntry(
      draft,
      standing === 'final' ? 'reform.final' : 'reform.provisional',
      { body: m.body, room: item.room, elector: b.electedBy, item: item.id },
      { weight: 2 },
    );
  },
};
