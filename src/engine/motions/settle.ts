// settle: terms between a room and some persons (R6.8). The room binds all its members; each of the others gives his word by his ballot, or is asked after it.
import type { Promise_ } from '../../model/deal';
import type { Scenario } from '../../model/scenario';
import type { Deal, Id, State } from '../../model/state';
import { namesMotion, refusePromise } from '../actions/promises';
import { motionFor } from '../answers';
import { blocOf } from '../blocs';
import { caseAgainst } from '../cases';
import { settleAnswer } from '../deals';
import { hasFault } from '../declarations';
import { isCapable } from '../read';
import { addEntry, constant, refusal, trust } from '../tools';
import { positionsOf, refuseMotion, stakesOf } from '.';
import type { MotionOf, MotionRule } from './motionRule';

type Settle = MotionOf<'settle'>;

/** What a room can promise: what each of its members can keep by himself. */
const GIVEN: readonly Promise_['kind'][] = ['vote', 'drop', 'quiet', 'spare'];
const ASKED: readonly Promise_['kind'][] = ['vote', 'drop', 'quiet', 'spare', 'silence', 'recant', 'stay'];

const isNamed = (p: Promise_): boolean => !('subject' in p) || namesMotion(p.subject);

/** Everybody who is asked something, of whatever side. */
export const askedIn = (m: Settle): Id[] => (m.also === undefined ? m.with : [...m.with, ...m.also.flatMap((s) => s.who)]);

export const boundTo = (state: State, room: Id, m: Settle): Id[] => {
  const asked = askedIn(m);
  return state.bodies[room]!.full.filter((id) => !asked.includes(id));
};

/** Whom it would keep in a post he has offered to give up (R4.7). */
export const keptBy = (m: Settle): Id[] => (m.ask.some((p) => p.kind === 'stay') ? m.with : []);

/** The deal as it would be made. */
export const dealOf = (state: State, room: Id, m: Settle, mover: Id | null): Deal => {
  const givers = boundTo(state, room, m);
  return {
    id: state.deals.length,
    turn: state.turn,
    from: mover !== null && givers.includes(mover) ? mover : givers[0]!,
    offer: { to: m.with[0]!, give: m.give, ask: m.ask, term: m.term },
    state: 'offered',
    readTurn: state.turn,
    sum: null,
    knownTo: [],
    sides: { room, givers, takers: [...askedIn(m)], also: m.also ?? [], agreed: [], orElse: m.orElse ?? null },
    declared: [],
  };
};

/** Who votes for a thing promised votes for the thing: what the room's ballots would carry. */
const promised = (scenario: Scenario, state: State, m: Settle) =>
  m.give.flatMap((p) => {
    const found = p.kind === 'vote' && p.ballot === 'for' ? motionFor(scenario, state, p.subject) : null;
    return found === null ? [] : [found.motion];
  });

/** Factionalism at which a room thinks of terms for a man by itself; a case is open against him, or a label is on him, at any. */
const REPROACHED = 20;
const isReproached = (state: State, id: Id): boolean =>
  hasFault(state, id) && (state.people[id]!.factionalism >= REPROACHED || state.people[id]!.labels.length > 0 || caseAgainst(state, id) !== null);

/** A peace that the board makes between two of its members who are foes: each leaves the other alone; the board promises nothing (R6.8). */
function truces(scenario: Scenario, state: State, room: Id, mover: Id): Settle[] {
  const areFoes = (a: Id, b: Id): boolean => {
    const best = Math.max(trust(state, a, b), trust(state, b, a));
    return best < 0 && best <= constant(scenario, 'truceTrust');
  };
  const peace = (person: Id): Promise_[] => [
    { kind: 'quiet', person },
    { kind: 'spare', person },
  ];
  const members = state.bodies[room]!.full.filter((id) => id !== mover);
  return members.flatMap((a, i) =>
    members
      .slice(i + 1)
      .filter((b) => areFoes(a, b))
      .map((b): Settle => ({ kind: 'settle', with: [a], give: [], ask: peace(b), also: [{ who: [b], ask: peace(a) }], term: 'plenum' })),
  );
}

export const settle: MotionRule<'settle'> = {
  subject: (m) => `settle/${askedIn(m).join('+')}`,
  positions(scenario, state, m) {
    // Terms speak for leaving men in; an ultimatum does not.
    const out: Record<Id, number> = scenario.byId.questions.cut === undefined || m.orElse !== undefined ? {} : { cut: -1 };
    for (const x of promised(scenario, state, m)) Object.assign(out, positionsOf(scenario, state, x));
    return out;
  },
  stakes(scenario, state, m) {
    const out: Record<Id, number> = Object.fromEntries(askedIn(m).map((id) => [id, m.orElse === undefined ? 1 : -1]));
    for (const x of promised(scenario, state, m)) Object.assign(out, stakesOf(scenario, state, x));
    return out;
  },
  refuse(scenario, state, m, room) {
    const asked = askedIn(m);
    const gone = asked.find((id) => state.people[id] === undefined || !isCapable(scenario, state, id));
    if (gone !== undefined) return refusal('R6.8', 'person.unavailable', { person: gone });
    const givers = boundTo(state, room, m);
    if (givers.length === 0 || new Set(asked).size < asked.length) return refusal('R6.8', 'settle.nobody', { room });
    if (m.give.some((p) => !GIVEN.includes(p.kind) || !isNamed(p))) return refusal('R6.8', 'settle.give', {});
    const sides = [{ who: m.with, ask: m.ask }, ...(m.also ?? [])];
    if (sides.some((s) => s.ask.some((p) => !ASKED.includes(p.kind) || !isNamed(p)))) return refusal('R6.8', 'settle.ask', {});
    for (const p of m.give) {
      const why = refusePromise(scenario, state, givers[0]!, m.with[0]!, p);
      if (why !== null && givers.every((id) => refusePromise(scenario, state, id, m.with[0]!, p) !== null)) return why;
    }
    for (const { who, ask } of sides)
      for (const p of ask)
        for (const id of who) {
          const why = refusePromise(scenario, state, id, givers[0]!, p);
          if (why !== null) return why;
        }
    for (const id of m.orElse === undefined ? [] : asked) {
      const why = refuseMotion(scenario, state, { kind: 'discipline', who: [id], rung: m.orElse!, from: null }, room);
      if (why !== null) return why;
    }
    const standing = state.deals.some(
      (d) => (d.state === 'agreed' || d.state === 'offered') && d.sides?.room === room && d.sides.takers.some((id) => asked.includes(id)),
    );
    return standing ? refusal('R6.8', 'settle.already', { person: m.with[0]! }) : null;
  },
  options(scenario, state, room, mover) {
    if (!scenario.byId.bodies[room]!.sits) return [];
    const peace = (people: readonly Id[]): Promise_[] => people.map((person) => ({ kind: 'spare', person }));
    const out: Settle[] = [];
    for (const r of state.resignations) {
      if (!r.open) continue;
      const stays: Settle = { kind: 'settle', with: [r.person], give: peace([r.person]), ask: [{ kind: 'stay', post: r.post }], term: 'plenum' };
      out.push(stays);
      for (const i of state.items) {
        if (i.outcome !== null || i.room !== room || i.motion.kind === 'resignation' || i.motion.kind === 'settle') continue;
        if ((stakesOf(scenario, state, i.motion)[r.person] ?? 0) < 0)
          out.push({ ...stays, give: [{ kind: 'vote', subject: i.subject, ballot: 'against' }] });
      }
    }
    const seen = new Set<Id>();
    for (const { id } of scenario.people) {
      if (seen.has(id) || !isReproached(state, id) || !isCapable(scenario, state, id)) continue;
      // Those who are known to stand together are settled with together.
      const bloc = blocOf(state, id);
      const known = bloc !== null && (bloc.knownTo === null || bloc.knownTo.includes(mover)) ? bloc.members : [id];
      const group = known.filter((x) => hasFault(state, x) && isCapable(scenario, state, x));
      for (const x of group) seen.add(x);
      for (const step of ['submit', 'recant'] as const)
        out.push({ kind: 'settle', with: group, give: peace(group), ask: [{ kind: 'recant', step }], term: 'congress' });
      // Nobody threatens himself.
      for (const orElse of group.includes(mover) ? [] : (['censure', 'exclusion'] as const))
        out.push({ kind: 'settle', with: group, give: peace(group), ask: [{ kind: 'recant', step: 'submit' }], term: 'congress', orElse });
    }
    if (room === scenario.manifest.table?.body) out.push(...truces(scenario, state, room, mover));
    return out.filter((m) => settle.refuse(scenario, state, m, room) === null);
  },
  apply(scenario, draft, m, item) {
    const made = dealOf(draft, item.room, m, item.mover);
    const ballots = item.vote === null ? [] : draft.votes[item.vote]!.voters;
    const isOpen = item.room !== scenario.manifest.table?.body;
    const b = draft.bodies[item.room]!;
    made.knownTo = isOpen ? Object.keys(draft.people) : [...new Set([...b.full, ...b.candidates, ...askedIn(m)])];
    draft.deals.push(made);
    addEntry(
      draft,
      'settlement.offered',
      { deal: made.id, room: item.room, who: askedIn(m).join(',') },
      { who: isOpen ? null : made.knownTo, weight: 2 },
    );
    for (const v of ballots)
      if (askedIn(m).includes(v.person) && draft.deals[made.id]!.state === 'offered')
        settleAnswer(scenario, draft, made.id, v.person, v.ballot === 'for');
    draft.deals[made.id]!.readTurn = draft.turn + 1;
  },
};
