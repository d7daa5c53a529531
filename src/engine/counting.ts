// One count in progress (R4.3): every named term of every mind in the room, each written once, with what it is made of.
import type { Ballot } from '../model/action';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import { type Id, type State, TERMS_OF_VOTE, type Term } from '../model/state';
import { matchesSubject } from './conditions';
import { leninForce } from './documents';
import { excludedFrom, positionsOf, stakesOf, subjectOf } from './motions';
import { clamp, constant, div, trust } from './tools';

export interface Speech {
  person: Id;
  act: 'for' | 'against';
  document: Id | null;
  record: Id | null;
}

/** Everything a count needs besides the State. */
export interface Ballotting {
  motion: Motion;
  room: Id;
  mover: Id | null;
  /** Those who vote; candidates and the mover may speak besides. */
  voters: readonly Id[];
  speeches: readonly Speech[];
  /** Ballots cast otherwise than by conscience (R4.12). */
  cast?: Readonly<Record<Id, Ballot | 'conscience'>>;
  /** Added before the passes: a promise not yet made, to try a deal (R6.1). */
  extra?: Readonly<Record<Id, number>>;
  /** Make Reasons; off for rollouts. */
  explain: boolean;
}

/** Place of each term in a mind's list. */
export const T = Object.fromEntries(TERMS_OF_VOTE.map((t, i) => [t, i])) as Record<Term, number>;
/** Rule that each term comes from. */
export const RULE: Record<Term, string> = {
  conviction: 'R4.3',
  movers: 'R4.3',
  opponents: 'R4.3',
  patron: 'R4.3',
  targets: 'R4.3',
  promises: 'R6.1',
  interest: 'R4.3',
  authority: 'R4.3',
  lenin: 'R7.3',
  discipline: 'R6.6',
  bandwagon: 'R4.3',
  factionalism: 'R4.3',
  standing: 'R4.3',
  figures: 'R8.1',
  record: 'R7.4',
  own: 'R4.3',
  lean: 'R3.7',
  report: 'R1.2',
  silence: 'R4.3',
};
/** Terms of the first sum; 3, 4, 8, 10 and 11 follow in passes. */
const FIRST: readonly Term[] = [
  'conviction',
  'movers',
  'targets',
  'promises',
  'interest',
  'lenin',
  'factionalism',
  'standing',
  'figures',
  'record',
  'own',
  'lean',
  'report',
];

export interface Mind {
  id: Id;
  terms: number[];
  parts: { term: Term; id: Id; value: number }[];
  first: number;
}

/** One count in progress. Terms are written once each, parts beside them when Reasons are wanted. */
export class Counting {
  readonly positions: Record<Id, number>;
  readonly stakes: Record<Id, number>;
  readonly subject: string;
  readonly hit: Id[];
  readonly excluded: Id[];
  readonly room: Id[];
  readonly minds = new Map<Id, Mind>();
  private readonly k: Record<string, number>;
  private readonly promised: { by: Id; to: Id; value: number }[];

  constructor(
    readonly scenario: Scenario,
    readonly state: State,
    readonly b: Ballotting,
  ) {
    this.positions = positionsOf(scenario, state, b.motion);
    this.stakes = stakesOf(scenario, state, b.motion);
    this.subject = subjectOf(b.motion, state);
    this.hit = Object.keys(this.stakes).filter((id) => this.stakes[id]! < 0);
    this.excluded = excludedFrom(state, b.motion);
    this.k = scenario.rules.constants;
    this.promised = this.promisesOnSubject();
    const body = state.bodies[b.room]!;
    const speakers = [
      ...b.voters,
      ...body.candidates.filter((id) => state.people[id] !== undefined),
      ...this.excluded,
      ...(b.mover === null ? [] : [b.mover]),
      ...b.speeches.map((s) => s.person),
    ];
    this.room = [...new Set(speakers)].filter((id) => !scenario.byId.people[id]?.incapacitated);
  }

  private c(name: string): number {
    return this.k[name] ?? constant(this.scenario, name);
  }

  mind(id: Id): Mind {
    const known = this.minds.get(id);
    if (known !== undefined) return known;
    const made: Mind = { id, terms: new Array<number>(TERMS_OF_VOTE.length).fill(0), parts: [], first: 0 };
    this.minds.set(id, made);
    this.firstSum(made);
    return made;
  }

  private put(m: Mind, term: Term, value: number): void {
    m.terms[T[term]] = value;
  }

  private part(m: Mind, term: Term, id: Id, value: number): void {
    if (this.b.explain && value !== 0) m.parts.push({ term, id, value });
  }

  private firstSum(m: Mind): void {
    const { state, b, stakes } = this;
    const p = state.people[m.id]!;
    const isMover = b.mover === m.id;
    let conviction = 0;
    for (const q of Object.keys(this.positions)) {
      const v = p.views[q];
      if (v === undefined) continue;
      const value = this.c('conviction') * v.view * v.weight * this.positions[q]!;
      conviction += value;
      this.part(m, 'conviction', q, value);
    }
    this.put(m, 'conviction', clamp(conviction, -this.c('convictionMax'), this.c('convictionMax')));
    if (isMover) this.put(m, 'own', this.c('ownMotion'));
    else if (b.mover !== null) {
      const value = div(trust(state, m.id, b.mover), this.c('tieDivisor'));
      this.put(m, 'movers', value);
      this.part(m, 'movers', b.mover, value);
    }
    let targets = 0;
    for (const id of Object.keys(stakes)) {
      if (id === m.id) continue;
      const value = trust(state, m.id, id) * stakes[id]!;
      targets += value;
      this.part(m, 'targets', id, div(value, this.c('targetDivisor')));
    }
    this.put(m, 'targets', clamp(div(targets, this.c('targetDivisor')), -this.c('targetMax'), this.c('targetMax')));
    this.put(m, 'promises', this.promises(m) + (b.extra?.[m.id] ?? 0));
    let interest = this.c('interest') * (stakes[m.id] ?? 0);
    for (const id of Object.keys(stakes)) {
      const patron = state.people[id]?.patron;
      if (id !== m.id && patron?.person === m.id && patron.devotion >= 50) {
        interest += this.c('clientInterest') * stakes[id]!;
        this.part(m, 'interest', id, this.c('clientInterest') * stakes[id]!);
      }
    }
    this.put(m, 'interest', interest);
    if (!isMover) this.weighPersons(m);
    this.put(m, 'lenin', this.lenin(m));
    this.put(m, 'figures', this.figures());
    this.put(m, 'record', this.record(m));
    if (p.leansTo !== null && p.leansTo === b.mover) this.put(m, 'lean', this.c('lean'));
    if (this.scenario.byId.bodies[b.room]!.reportedBy !== null && this.isReported(m.id)) this.put(m, 'report', this.c('reported'));
    for (const t of FIRST) m.first += m.terms[T[t]]!;
  }

  /** Terms 12 and 13: how factious mover and target are against him, and the standing of the man it hits. */
  private weighPersons(m: Mind): void {
    const { state, b, stakes } = this;
    const mine = state.people[m.id]!.factionalism;
    let faction = 0;
    if (b.mover !== null) faction -= div(Math.max(0, state.people[b.mover]!.factionalism - mine), this.c('factionalismDivisor'));
    const isHit = this.hit.includes(m.id);
    if (!isHit && this.hit.length > 0) {
      const worst = Math.max(...this.hit.map((id) => state.people[id]?.factionalism ?? 0));
      faction += div(Math.max(0, worst - mine), this.c('factionalismDivisor'));
    }
    this.put(m, 'factionalism', faction);
    if (isHit || this.hit.length === 0) return;
    const weights = this.hit.map((id) => ({ id, value: -div(state.people[id]!.authority * Math.abs(stakes[id]!), this.c('standingDivisor')) }));
    if (b.motion.kind === 'resignation') {
      const value = 2 * weights.reduce((s, w) => s + w.value, 0);
      this.put(m, 'standing', value);
      this.part(m, 'standing', weights[0]!.id, value);
    } else {
      const worst = weights.reduce((a, w) => (w.value < a.value ? w : a));
      this.put(m, 'standing', worst.value);
      this.part(m, 'standing', worst.id, worst.value);
    }
  }

  /** R6.1: ±20 for each promise about this subject that still binds. */
  private promises(m: Mind): number {
    let sum = 0;
    for (const p of this.promised) {
      if (p.by !== m.id) continue;
      sum += p.value;
      this.part(m, 'promises', p.to, p.value);
    }
    return sum;
  }

  private promisesOnSubject(): { by: Id; to: Id; value: number }[] {
    const out: { by: Id; to: Id; value: number }[] = [];
    const weight = this.c('promise');
    for (const d of this.state.deals) {
      if (d.state !== 'agreed') continue;
      for (const [by, to, list] of [[d.from, d.offer.to, d.offer.give] as const, [d.offer.to, d.from, d.offer.ask] as const]) {
        for (const p of list) {
          if ((p.kind !== 'vote' && p.kind !== 'drop') || !matchesSubject(p.subject, this.subject)) continue;
          const value = p.kind === 'drop' || p.ballot === 'against' ? -weight : p.ballot === 'for' ? weight : 0;
          if (value !== 0) out.push({ by, to, value });
        }
      }
    }
    return out;
  }

  private lenin(m: Mind): number {
    let sum = 0;
    const counted = new Set<Id>();
    for (const s of this.b.speeches) {
      if (s.document === null || counted.has(s.document)) continue;
      const data = this.scenario.byId.documents[s.document];
      if (data === undefined || !data.lenin || this.hit.length + Object.keys(this.positions).length === 0) continue;
      counted.add(s.document);
      const bears = this.bearing(s.document);
      if (bears === 0) continue;
      const value = bears * leninForce(this.scenario, this.state, s.document);
      sum += value;
      this.part(m, 'lenin', s.document, value);
    }
    return m.id === this.hit[0] ? 0 : sum;
  }

  /** +1 when the paper speaks for this motion: it strikes whom the motion hits, or supports what it does. */
  private bearing(document: Id): number {
    const d = this.state.documents[document]!;
    let sum = 0;
    for (const id of Object.keys(this.stakes)) sum += Math.sign(this.stakes[id]!) * (d.targets[id] ?? 0);
    for (const q of Object.keys(this.positions)) sum += Math.sign(this.positions[q]!) * (d.supports[q] ?? 0);
    return Math.sign(sum);
  }

  private figures(): number {
    let sum = 0;
    for (const f of this.state.figures) {
      const pos = this.positions[f.question];
      if (pos === undefined || this.state.turn - f.turn > 1) continue;
      sum += Math.sign(pos) * f.direction * this.c('figures');
    }
    return clamp(sum, -this.c('figures'), this.c('figures'));
  }

  /** R7.4: a past sin played speaks for the speaker's side with everybody but the sinner: the mover if it is his, else a man hit, else another in the room. */
  private record(m: Mind): number {
    let sum = 0;
    for (const s of this.b.speeches) {
      if (s.record === null) continue;
      const owner = [...(this.b.mover === null ? [] : [this.b.mover]), ...this.hit, ...this.room].find((id) =>
        this.state.people[id]?.facts.includes(s.record!),
      );
      if (owner === undefined || m.id === owner) continue;
      sum += (s.act === 'for' ? 1 : -1) * this.c('record');
    }
    return clamp(sum, -this.c('record'), this.c('record'));
  }

  private isReported(id: Id): boolean {
    const reporting = this.scenario.byId.bodies[this.b.room]!.reportedBy!;
    if (this.b.mover !== null && !this.state.bodies[reporting]!.full.includes(this.b.mover)) return false;
    const carried = this.state.votes.some((v) => v.room === reporting && v.carried && v.subject === this.subject);
    return carried && !this.state.bodies[reporting]!.full.includes(id) && !this.state.bodies[reporting]!.candidates.includes(id);
  }

  /** Movers and the weightiest with first sum ≥ 8; opponents: the two weightiest with ≤ −8. Those who spoke come first of all. */
  speakers(): { pro: Id[]; contra: Id[] } {
    const { state, b } = this;
    const weight = (id: Id) => state.people[id]!.authority;
    const byWeight = (x: Id, y: Id) => weight(y) - weight(x) || (x < y ? -1 : 1);
    const spokeFor = b.speeches.filter((s) => s.act === 'for').map((s) => s.person);
    const spokeAgainst = b.speeches.filter((s) => s.act === 'against').map((s) => s.person);
    const pro = this.room
      .filter((id) => !spokeAgainst.includes(id) && this.mind(id).first >= 8)
      .sort(byWeight)
      .slice(0, 1);
    const contra = this.room
      .filter((id) => id !== b.mover && !spokeFor.includes(id) && this.mind(id).first <= -8)
      .sort(byWeight)
      .slice(0, 2);
    return {
      pro: [...new Set([...(b.mover === null ? [] : [b.mover]), ...spokeFor, ...pro])],
      contra: [...new Set([...spokeAgainst, ...contra])].sort(byWeight).slice(0, 2),
    };
  }

  /** Terms 3 and 8. */
  hear(m: Mind, pro: readonly Id[], contra: readonly Id[]): void {
    if (m.id === this.b.mover) return;
    const { state } = this;
    const others = contra.filter((id) => id !== m.id);
    if (others.length > 0) {
      const mean = div(
        others.reduce((s, id) => s + trust(state, m.id, id), 0),
        others.length,
      );
      this.put(m, 'opponents', -div(mean, this.c('tieDivisor')));
      for (const id of others) this.part(m, 'opponents', id, -div(trust(state, m.id, id), this.c('tieDivisor') * others.length));
    }
    const best = (list: readonly Id[]) =>
      list.filter((id) => id !== m.id && trust(state, m.id, id) > -20).reduce((a, id) => Math.max(a, state.people[id]!.authority), 0);
    this.put(m, 'authority', div(best(pro) - best(others), this.c('authorityDivisor')));
  }

  /** Sum of some terms, for the patron's line and the passes. */
  sum(m: Mind): number {
    let s = 0;
    for (const v of m.terms) s += v;
    return s;
  }

  /** Term 4, from the patron's own sum of terms 1–3, 5–9, 12–14. */
  followPatron(m: Mind, pro: readonly Id[], contra: readonly Id[]): void {
    const patron = this.state.people[m.id]!.patron;
    if (
      patron === null ||
      m.id === this.b.mover ||
      this.state.people[patron.person] === undefined ||
      this.scenario.byId.people[patron.person]!.incapacitated
    )
      return;
    const his = this.mind(patron.person);
    if (his.terms[T.opponents] === 0 && his.terms[T.authority] === 0) this.hear(his, pro, contra);
    const line = his.first + his.terms[T.opponents]! + his.terms[T.authority]!;
    if (Math.abs(line) < this.c('threshold')) return;
    const value = Math.sign(line) * div(this.c('patronWeight') * patron.devotion, 100);
    this.put(m, 'patron', value);
    this.part(m, 'patron', patron.person, value);
  }

  /** Term 10: blocs and caucuses hold their members to the side that weighs most among them. */
  followBloc(minds: readonly Mind[]): void {
    const groups = [
      ...this.state.blocs.map((b) => ({ members: b.members, cohesion: b.cohesion })),
      ...this.state.caucuses
        .filter((k) => k.bound.length > 1 && matchesSubject(k.subject, this.subject))
        .map((k) => ({ members: k.bound, cohesion: 3 })),
    ];
    for (const g of groups) {
      const inRoom = g.members.filter((id) => this.room.includes(id));
      if (inRoom.length < 2) continue;
      let lean = 0;
      for (const id of inRoom) {
        const first = this.mind(id).first;
        if (Math.abs(first) >= 5) lean += Math.sign(first) * this.state.people[id]!.authority;
      }
      if (lean === 0) continue;
      for (const m of minds) {
        if (!g.members.includes(m.id) || m.id === this.b.mover || this.hit.includes(m.id)) continue;
        const value = Math.sign(lean) * this.c('discipline') * g.cohesion;
        m.terms[T.discipline] = m.terms[T.discipline]! + value;
        for (const id of inRoom) if (id !== m.id) this.part(m, 'discipline', id, div(value, inRoom.length - 1));
      }
    }
  }
}
