// What a seat wants, read from the conditions of its aims: leaves with a sign and a weight; and what a motion or order does to them.
// Knows no scenario: it sees only condition kinds, motion kinds and order kinds.
import { compare, holds } from '../engine/conditions';
import { dangerNow, dangerOfStep } from '../engine/danger';
import { refusedByHost } from '../engine/hosts';
import { subjectOf } from '../engine/motions';
import { membershipOf } from '../engine/motions/seats';
import { matchesSubject } from '../engine/subjects';
import { paperOf } from '../engine/talks';
import { perScenario } from '../engine/tools';
import { isKnownOrder } from '../engine/verbs';
import type { Condition, ConditionLeaf } from '../model/condition';
import { MOTION_KINDS, type Motion } from '../model/motion';
import { ORDER_KINDS, type OrderKind } from '../model/order';
import type { Aim, Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { flip, moved, pushed } from './nearer';

export interface Want {
  leaf: ConditionLeaf;
  /** +1: wants it true; −1: wants it false. */
  sign: 1 | -1;
  /** Tenths of a point. */
  weight: number;
}

function flatten(c: Condition, sign: 1 | -1, weight: number, out: Want[]): void {
  switch (c.type) {
    case 'all':
    case 'any': {
      // Parts of an `all` share its weight; any part of an `any` nearly earns it.
      const each = c.type === 'all' ? Math.trunc(weight / c.of.length) : Math.trunc((weight * 2) / (c.of.length + 1));
      for (const x of c.of) flatten(x, sign, Math.max(1, each), out);
      return;
    }
    case 'not':
      flatten(c.of, sign === 1 ? -1 : 1, weight, out);
      return;
    default:
      out.push({ leaf: c, sign, weight });
  }
}

/** What follows from a scenario for one person, made once. */
function perPerson<T>(make: (scenario: Scenario, person: Id) => T): (scenario: Scenario, person: Id) => T {
  const tables = perScenario(() => new Map<Id, T>());
  return (scenario, person) => {
    const known = tables(scenario);
    let value = known.get(person);
    if (value === undefined) {
      value = make(scenario, person);
      known.set(person, value);
    }
    return value;
  };
}

/** All wants of a person, from his aims. */
export const wantsOf = perPerson((scenario, person): readonly Want[] => {
  const out: Want[] = [];
  for (const a of scenario.aims) if (a.person === person) flatten(a.when, 1, a.points * 10, out);
  return out;
});

/** A want that an event would decide: what the event hangs on. */
export interface Foreseen extends Want {
  event: Id;
}

/** What the events hang on that his aims name: for who looks ahead. */
export const foreseenBy = perPerson((scenario, person): readonly Foreseen[] =>
  wantsOf(scenario, person).flatMap((w) => {
    const when = w.leaf.type === 'event' && w.leaf.choice === undefined ? (scenario.byId.events[w.leaf.event]?.when ?? null) : null;
    if (when === null || w.leaf.type !== 'event') return [];
    const { event } = w.leaf;
    const parts: Want[] = [];
    flatten(when, w.sign, w.weight, parts);
    return parts.map((p) => ({ ...p, event }));
  }),
);

/** Motion kinds that can move a leaf of this type. */
const MOVED_BY: Partial<Record<ConditionLeaf['type'], readonly Motion['kind'][]>> = {
  member: ['elect', 'slate', 'reform', 'discipline'],
  holds: ['enforce'],
  body: ['reform'],
  lever: ['lever', 'review'],
  danger: ['lever'],
  line: ['line'],
  rule: ['rule'],
  document: ['text'],
  standing: ['discipline', 'case'],
  label: ['label'],
  number: ['discipline', 'demand'],
  place: ['mission'],
  hold: ['postpone', 'mandates', 'enrol'],
};
/** Motion kinds that touch a leaf of this type at all, and order kinds that do: all others need not be asked. */
const TOUCHED_BY: Partial<Record<ConditionLeaf['type'], readonly Motion['kind'][]>> = {
  ...MOVED_BY,
  holds: ['appoint', 'enforce', 'discipline', 'resignation'],
  lever: ['lever', 'review', 'reform'],
  number: ['discipline', 'label', 'demand'],
};
const ORDERED_BY: Partial<Record<ConditionLeaf['type'], readonly OrderKind[]>> = {
  lever: ['decree'],
  danger: ['decree', 'work'],
  document: ['draft', 'sign', 'paper', 'print', 'testify'],
  attended: ['attend'],
  caucus: ['summon'],
  number: ['rest', 'speak', 'declare', 'article', 'resolve'],
  tie: ['court', 'speak'],
  line: ['speak', 'article', 'resolve'],
  holds: ['appoint', 'resign'],
  place: ['travel'],
  hold: ['appoint', 'work', 'canvass', 'dismiss', 'transfer'],
  organization: ['appoint', 'work'],
};
interface WantsBy {
  motions: Partial<Record<Motion['kind'], Want[]>>;
  orders: Partial<Record<OrderKind, Want[]>>;
}

/** A person's wants by the kinds of motion and order that can touch them. */
export const wantsBy = perPerson((scenario, person): WantsBy => {
  const made: WantsBy = { motions: {}, orders: {} };
  for (const w of wantsOf(scenario, person)) {
    const kinds = w.leaf.type === 'vote' ? [w.leaf.subject.split('/')[0] as Motion['kind']] : (TOUCHED_BY[w.leaf.type] ?? []);
    for (const kind of kinds) {
      const list = made.motions[kind] ?? [];
      list.push(w);
      made.motions[kind] = list;
    }
    for (const kind of ORDERED_BY[w.leaf.type] ?? []) {
      const list = made.orders[kind] ?? [];
      list.push(w);
      made.orders[kind] = list;
    }
  }
  return made;
});

/** Kinds a man moves from conviction or grievance, aims or no aims. */
const ALWAYS: readonly Motion['kind'][] = ['line', 'lever', 'review', 'verdict', 'reform', 'case', 'instruct', 'settle'];

/** Motion kinds worth looking through for this person. */
export const kindsWanted = perPerson((scenario, person): readonly Motion['kind'][] => {
  const kinds = new Set(ALWAYS);
  for (const w of wantsOf(scenario, person)) {
    for (const k of MOVED_BY[w.leaf.type] ?? []) kinds.add(k);
    if (w.leaf.type === 'vote') kinds.add(w.leaf.subject.split('/')[0] as Motion['kind']);
  }
  return MOTION_KINDS.filter((k) => kinds.has(k));
});

/** Orders nobody gives unless an aim of his asks for it: a whisper, a word on a paper, a file opened on somebody, a false face, an answer bent, a man kept where he is, a talk written down. */
const ONLY_FOR_AIMS: readonly OrderKind[] = ['tell', 'testify', 'watch', 'hold', 'bend', 'pose', 'note'];

/** Where nobody is ill there is no door to keep, and a menu of few kinds has no place for it. */
const isPossible = (scenario: Scenario, kind: OrderKind): boolean =>
  isKnownOrder(scenario, kind) &&
  (kind !== 'guard' || scenario.people.some((p) => p.sickbed !== undefined)) &&
  (kind !== 'reading' || scenario.posts.some((p) => p.powers.some((q) => q.power === 'doctrine')));

/** Order kinds worth looking through for this person. */
export const ordersWanted = perPerson((scenario, person): readonly OrderKind[] =>
  ORDER_KINDS.filter((k) => isPossible(scenario, k) && (!ONLY_FOR_AIMS.includes(k) || wantsBy(scenario, person).orders[k] !== undefined)),
);

/** Posts he wants a certain man in: the one motion for each that would do it. There are too many posts and men to look through all. */
export const appointmentsWanted = perPerson((scenario, person): readonly Motion[] =>
  wantsOf(scenario, person).flatMap((w) =>
    w.leaf.type === 'holds' && w.sign === 1 ? [{ kind: 'appoint' as const, post: w.leaf.post, person: w.leaf.person }] : [],
  ),
);

/** What a want names, as motions no menu need list: the man himself elected, or taken in with others as they are; a lever on each of its steps. */
export function namedMotions(scenario: Scenario, world: State, w: Want): Motion[] {
  if (w.leaf.type === 'lever') {
    const { lever } = w.leaf;
    return scenario.byId.levers[lever]!.steps.map((_, value) => ({ kind: 'lever', lever, value }));
  }
  if (w.leaf.type !== 'member' || (w.leaf.membership === 'none') !== (w.sign === -1)) return [];
  const { body, person } = w.leaf;
  // Who would not be outside is content to be a candidate.
  const membership = w.sign === -1 ? 'candidate' : w.leaf.membership;
  if (w.sign === -1 && membershipOf(world, body, person) !== 'none') return [];
  if (membershipOf(world, body, person) === membership) return [];
  return [
    { kind: 'elect', body, person, membership },
    { kind: 'reform', body, changes: [{ field: 'seats', set: [{ person, membership }] }], tone: 'mild' },
  ];
}

/** A lever that stands where nobody wants it comes nearer in the hands of one who would move it there (R8.6). */
function inGoodHands(
  scenario: Scenario,
  world: State,
  leaf: Extract<ConditionLeaf, { type: 'lever' }>,
  m: Extract<Motion, { kind: 'reform' }>,
): number {
  const change = m.changes.find((c) => c.field === 'owner' && c.matter === leaf.lever);
  const { value, owner } = world.levers[leaf.lever]!;
  if (change?.field !== 'owner' || compare(value, leaf.op, leaf.value)) return 0;
  const { question, direction } = scenario.byId.levers[leaf.lever]!;
  const thinks = (post: Id): number => world.people[world.posts[post]!.holder ?? '']?.views[question]?.view ?? 0;
  return Math.sign(thinks(change.post) - thinks(owner)) * direction * Math.sign(leaf.value - value || (leaf.op === '<' ? -1 : 1));
}

/** What carrying a motion does to a leaf: +1 nearer, −1 farther, 0 nothing. */
export function motionOnLeaf(scenario: Scenario, world: State, leaf: ConditionLeaf, m: Motion): number {
  switch (leaf.type) {
    case 'vote': {
      if (!leaf.subject.startsWith(m.kind) || !matchesSubject(leaf.subject, subjectOf(m, world))) return 0;
      return leaf.outcome === 'carried' || leaf.outcome === 'put'
        ? flip(holds(scenario, world, leaf), true)
        : leaf.outcome === 'never'
          ? flip(holds(scenario, world, leaf), false)
          : 0;
    }
    case 'member': {
      const before = membershipOf(world, leaf.body, leaf.person);
      let after = before;
      if (m.kind === 'elect' && m.body === leaf.body && m.person === leaf.person) after = m.membership;
      if (m.kind === 'slate' && m.body === leaf.body) after = m.add.includes(leaf.person) ? 'full' : m.drop.includes(leaf.person) ? 'none' : before;
      if (m.kind === 'reform' && m.body === leaf.body)
        for (const c of m.changes) if (c.field === 'seats') for (const s of c.set) if (s.person === leaf.person) after = s.membership;
      if (
        m.kind === 'discipline' &&
        m.who.includes(leaf.person) &&
        (m.rung === 'exclusion' || m.rung === 'arrest' || (m.rung === 'removal' && m.from === leaf.body))
      )
        after = 'none';
      return flip(before === leaf.membership, after === leaf.membership);
    }
    case 'holds': {
      const before = world.posts[leaf.post]?.holder === leaf.person;
      if (m.kind === 'appoint' && m.post === leaf.post) return flip(before, m.person === leaf.person);
      if (m.kind === 'enforce' && paperOf(scenario, m.document)?.post === leaf.post) return flip(before, false);
      if (m.kind === 'discipline' && (m.rung === 'exclusion' || m.rung === 'arrest') && m.who.includes(leaf.person)) return flip(before, false);
      if (m.kind === 'resignation' && m.post === leaf.post && m.person === leaf.person) return flip(before, false);
      return 0;
    }
    case 'body': {
      if (m.kind !== 'reform' || m.body !== leaf.body) return 0;
      const b = world.bodies[leaf.body]!;
      let sum = 0;
      for (const c of m.changes) {
        if (c.field === 'assent' && leaf.field === 'assent') sum += moved(b.assent, c.value, leaf.op, leaf.value);
        if (c.field === 'reviewer' && leaf.field === 'reviewed')
          sum += moved(b.reviewer === null ? 0 : 1, c.value === null ? 0 : 1, leaf.op, leaf.value);
        if ((c.field === 'abolished' || c.field === 'merged') && leaf.field === 'abolished') sum += moved(0, 1, leaf.op, leaf.value);
        if (c.field === 'seats' && leaf.field === 'full')
          sum += moved(b.full.length, b.full.length + c.set.filter((s) => s.membership === 'full').length, leaf.op, leaf.value);
      }
      return Math.sign(sum);
    }
    case 'lever': {
      const now = world.levers[leaf.lever]?.value ?? 0;
      if (m.kind === 'lever' && m.lever === leaf.lever) return moved(now, m.value, leaf.op, leaf.value);
      if (
        m.kind === 'review' &&
        (m.outcome === 'void' || m.outcome === 'suspend') &&
        world.acts[m.act]?.status === 'stands' &&
        world.acts[m.act]?.target === leaf.lever
      )
        return moved(now, Number(world.acts[m.act]!.from), leaf.op, leaf.value);
      return m.kind === 'reform' ? inGoodHands(scenario, world, leaf, m) : 0;
    }
    case 'line': {
      if (m.kind !== 'line' || m.question !== leaf.question) return 0;
      const now = world.lines[leaf.question] ?? 0;
      return moved(now, now + m.direction * (m.tone === 'sharp' ? 40 : 20), leaf.op, leaf.value);
    }
    case 'danger':
      return m.kind === 'lever' ? pushed(dangerNow(world), dangerOfStep(scenario, world, m.lever, m.value), leaf.op, leaf.value) : 0;
    case 'rule':
      if (m.kind !== 'rule' || m.verb !== leaf.verb) return 0;
      return m.allow === leaf.allow ? flip(holds(scenario, world, leaf), true) : flip(holds(scenario, world, leaf), false);
    case 'document':
      if (m.kind === 'text' && m.document === leaf.document && leaf.state === 'public') return flip(holds(scenario, world, leaf), m.form !== 'none');
      return 0;
    case 'standing':
      if (m.kind === 'case' && m.person === leaf.person && m.step === 'open')
        return flip(holds(scenario, world, leaf), leaf.in.includes('investigated'));
      if (m.kind !== 'discipline' || !m.who.includes(leaf.person)) return 0;
      return flip(
        holds(scenario, world, leaf),
        leaf.in.includes(m.rung === 'arrest' ? 'exiled' : m.rung === 'exclusion' ? 'excluded' : 'reprimanded'),
      );
    case 'label':
      return m.kind === 'label' && m.label === leaf.label && m.who.includes(leaf.person) ? flip(holds(scenario, world, leaf), true) : 0;
    case 'number': {
      if (leaf.of !== 'authority') return 0;
      if (
        (m.kind === 'discipline' || m.kind === 'label' || m.kind === 'demand') &&
        (m.kind === 'demand' ? m.who === leaf.person : m.who.includes(leaf.person))
      )
        return leaf.op.startsWith('>') ? -1 : 1;
      return 0;
    }
    case 'place':
      if (m.kind !== 'mission' || m.person !== leaf.person || refusedByHost(scenario, world, m.person, m.place) !== null) return 0;
      return flip(world.people[leaf.person]?.place === leaf.in, m.place === leaf.in);
    default:
      return 0;
  }
}

/** Tenths of a point that carrying a motion is worth to a seat by its aims. */
export function aimValueOfMotion(scenario: Scenario, world: State, seat: Id, m: Motion): number {
  const wants = wantsBy(scenario, seat).motions[m.kind];
  if (wants === undefined) return 0;
  let sum = 0;
  for (const w of wants) sum += w.sign * w.weight * motionOnLeaf(scenario, world, w.leaf, m);
  return sum;
}

/** Aims of a seat that carrying a motion brings nearer (1) or takes farther off (−1), in file order. */
export function aimsMovedBy(scenario: Scenario, world: State, seat: Id, m: Motion): { aim: Aim; by: 1 | -1 }[] {
  return scenario.aims.flatMap((aim) => {
    if (aim.person !== seat) return [];
    const parts: Want[] = [];
    flatten(aim.when, 1, aim.points * 10, parts);
    const sum = parts.reduce((s, w) => s + w.sign * w.weight * motionOnLeaf(scenario, world, w.leaf, m), 0);
    return sum === 0 ? [] : [{ aim, by: sum > 0 ? 1 : -1 }];
  });
}

/** Order kinds that can bring a wanted part nearer, or push it away. */
export const ordersTouching = (leaf: ConditionLeaf): readonly OrderKind[] => ORDERED_BY[leaf.type] ?? [];
