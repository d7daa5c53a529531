// Does a Condition of scenario data hold in a State? Pure reading; no condition sees a ballot before it is cast.
import type { COMPARISONS, Condition, ConditionLeaf } from '../model/condition';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { holdAt } from './circle/delegates';
import { depthOf, NONE, shareOf } from './circle/shares';
import { dangerNow } from './danger';
import { isConfirmed } from './documents';
import { membershipOf } from './motions/seats';
import { roomsOfTurn } from './read';
import { owedTo, partiesOf } from './sides';
import { matchesSubject } from './subjects';
import { Invariant, trust } from './tools';

/** Whether the two numbers stand so. */
export function compare(left: number, op: (typeof COMPARISONS)[number], right: number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}

function documentHolds(scenario: Scenario, state: State, c: Extract<ConditionLeaf, { type: 'document' }>): boolean {
  const d = state.documents[c.document];
  if (d === undefined) return false;
  switch (c.state) {
    case 'draft':
      return !d.written;
    case 'written':
      return d.written;
    case 'sent':
      return d.sent;
    case 'public':
      return d.public;
    case 'read':
      return d.readIn.length > 0;
    case 'confirmed':
      return isConfirmed(scenario, state, c.document);
    case 'held':
      return c.person !== undefined && d.holders.includes(c.person);
    case 'knows':
      return c.person !== undefined && d.known.includes(c.person);
    case 'signed':
      return c.person !== undefined && d.signatories.includes(c.person);
  }
}

function voteHolds(state: State, c: Extract<ConditionLeaf, { type: 'vote' }>): boolean {
  const put = state.votes.filter(
    (v) => matchesSubject(c.subject, v.subject) && (c.room === undefined || v.room === c.room) && (c.turn === undefined || v.turn === c.turn),
  );
  switch (c.outcome) {
    case 'carried':
      return put.some((v) => v.carried);
    case 'lost':
      return put.some((v) => !v.carried);
    case 'put':
      return put.length > 0;
    case 'never':
      return put.length === 0;
  }
}

function bodyField(state: State, body: Id, field: Extract<ConditionLeaf, { type: 'body' }>['field']): number {
  const b = state.bodies[body];
  if (b === undefined) return 0;
  switch (field) {
    case 'assent':
      return b.assent;
    case 'full':
      return b.full.length;
    case 'candidates':
      return b.candidates.length;
    case 'abolished':
      return b.abolished ? 1 : 0;
    case 'provisional':
      return b.provisional === null ? 0 : 1;
    case 'reviewed':
      return b.reviewer === null ? 0 : 1;
  }
}

/** Permille of those who came to the last such meetings; −1 when there was none. A part that is not counted with the rest is left out of the whole. */
function handsRaised(scenario: Scenario, state: State, c: Extract<ConditionLeaf, { type: 'meeting' }>): number {
  const weight = (district: Id | null): number =>
    district === null ? 1 : (scenario.byId.organizations[c.organization]?.districts.find((d) => d.id === district)?.weight ?? 0);
  const held = state.meetings.filter(
    (m) =>
      m.organization === c.organization &&
      m.level === c.level &&
      (c.turn === undefined || m.turn === c.turn) &&
      (c.district === undefined ? weight(m.district) > 0 : m.district === c.district),
  );
  const last = held.at(-1)?.turn;
  const hands = held.filter((m) => m.turn === last);
  const came = hands.reduce((n, m) => n + m.for + m.against + m.abstain, 0);
  return came === 0 ? -1 : Math.trunc((hands.reduce((n, m) => n + m[c.of], 0) * 1000) / came);
}

/** True when the condition holds now. Unknown ids are caught by the loader; here they simply do not hold. */
export function holds(scenario: Scenario, state: State, c: Condition): boolean {
  switch (c.type) {
    case 'all':
      return c.of.every((x) => holds(scenario, state, x));
    case 'any':
      return c.of.some((x) => holds(scenario, state, x));
    case 'not':
      return !holds(scenario, state, c.of);
    case 'turn':
      return compare(state.turn, c.op, c.value);
    case 'event': {
      const fired = state.events[c.event];
      return fired !== undefined && (c.choice === undefined || fired.choice === c.choice);
    }
    case 'number':
      return state.people[c.person] !== undefined && compare(state.people[c.person]![c.of], c.op, c.value);
    case 'place':
      return state.people[c.person]?.place === c.in;
    case 'standing':
      return c.in.includes(state.people[c.person]?.standing ?? '');
    case 'label':
      return state.people[c.person]?.labels.includes(c.label) ?? false;
    case 'view':
      return compare(state.people[c.person]?.views[c.question]?.view ?? 0, c.op, c.value);
    case 'tie':
      return compare(trust(state, c.a, c.b), c.op, c.value);
    case 'patron':
      return (state.people[c.person]?.patron?.person ?? null) === c.patron;
    case 'holds':
      return state.posts[c.post]?.holder === c.person;
    case 'member':
      return membershipOf(state, c.body, c.person) === c.membership;
    case 'body':
      return compare(bodyField(state, c.body, c.field), c.op, c.value);
    case 'sits':
      return roomsOfTurn(scenario, state, state.turn).includes(c.room);
    case 'attended':
      return compare(state.bodies[c.body]?.attendance[c.person] ?? 0, c.op, c.value);
    case 'hold':
      return compare(holdAt(scenario, state, c.person, c.station), c.op, c.value);
    case 'organization': {
      const o = state.organizations[c.organization];
      if (o === undefined) return false;
      const who = c.person ?? NONE;
      return compare(c.of === 'regime' ? o.regime : c.of === 'depth' ? depthOf(o, who) : shareOf(o.province, who), c.op, c.value);
    }
    case 'meeting':
      return compare(handsRaised(scenario, state, c), c.op, c.value);
    case 'delegates':
      return state.delegations[c.organization] !== undefined && compare(state.delegations[c.organization]![c.person] ?? 0, c.op, c.value);
    case 'document':
      return documentHolds(scenario, state, c);
    case 'line':
      return compare(state.lines[c.question] ?? 0, c.op, c.value);
    case 'lever':
      return compare(state.levers[c.lever]?.value ?? 0, c.op, c.value);
    case 'danger':
      return compare(dangerNow(state), c.op, c.value);
    case 'economy': {
      const months = state.economy?.months ?? [];
      const month = c.month === undefined ? months.at(-1) : months.find((m) => m.month === c.month);
      return month !== undefined && compare(month[c.figure], c.op, c.value);
    }
    case 'vote':
      return voteHolds(state, c);
    case 'caucus':
      return compare(
        state.caucuses.filter((k) => c.members.every((m) => k.present.includes(m)) && (c.invited ?? []).every((m) => k.invited.includes(m))).length,
        c.op,
        c.value,
      );
    case 'rule':
      return state.rules.some(
        (r) => r.verb === c.verb && r.allow === c.allow && (c.person === undefined || r.who.length === 0 || r.who.includes(c.person)),
      );
    case 'deal':
      return state.deals.some(
        (d) =>
          owedTo(d, c.a).includes(c.b) &&
          partiesOf(d).includes(c.a) &&
          (c.state === 'agreed' ? d.state === 'agreed' || d.state === 'kept' : d.state === c.state),
      );
    case 'bloc':
      return state.blocs.some(
        (b) =>
          b.until === null &&
          c.members.every((id) => b.members.includes(id)) &&
          compare(c.of === 'age' ? state.turn - b.since : b.cohesion, c.op, c.value),
      );
    case 'deed':
      return state.deeds.some((d) => d.deed === c.deed && d.by === c.by && d.to === c.to);
    case 'secondParty':
      return state.secondParty?.members.includes(c.person) === true;
    case 'turnout': {
      const last = state.turnouts?.filter((t) => t.by === c.person && (c.deed === undefined || t.deed === c.deed)).at(-1);
      return last !== undefined && compare(last.came, c.op, c.value);
    }
    default:
      throw new Invariant(`condition ${JSON.stringify(c)}`);
  }
}
