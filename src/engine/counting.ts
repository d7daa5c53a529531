// One count in progress (R4.3): every named term of every mind in the room, each written once, with what it is made of.
import type { Ballot } from '../model/action';
import type { Motion } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Speech } from '../model/session';
import type { BodyState, Id, State } from '../model/state';
import type { Term } from '../model/vote';
import { answerTo } from './answers';
import { gainsaying, isKnownTo } from './articles';
import { topPatron } from './circle/patrons';
import { leninForce } from './documents';
import { moodsBehind } from './economy';
import { excludedFrom, positionsOf, stakesOf, subjectOf } from './motions';
import type { MotionOf } from './motions/motionRule';
import { askedIn, dealOf, keptBy } from './motions/settle';
import { heardBy, oldMembers, type Side, sideOf } from './prestige';
import { bodyThatReported } from './rooms';
import { isHelpless } from './sickbed';
import { promisesOn } from './sides';
import { matchesSubject } from './subjects';
import { paperOf } from './talks';
import { freshMind, type Mind, put, T, type Weights, weightsOf } from './terms';
import { clamp, div, trust } from './tools';

/** How firmly the line of a caucus holds those who bound themselves to it. */
export const CAUCUS_COHESION = 3;

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
  /** The ballot is secret: patron's line, promises and expected majority count half (R4.14). */
  secret?: boolean;
  /** Added before the passes: a promise not yet made, to try a deal (R6.1). */
  extra?: Readonly<Record<Id, number>>;
  /** Make Reasons; off for rollouts. */
  explain: boolean;
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
  private readonly heard = new Set<Id>();
  /** Voting, judged and speaking are many loops over few names: made once. */
  private readonly asked: readonly Id[];
  private readonly touched: readonly Id[];
  private readonly hitFactionalism: number;
  private readonly standing: { id: Id; value: number } | null;
  private readonly armed: number;
  private readonly moods: Readonly<Record<Id, number>>;
  private readonly sins: readonly { owner: Id; value: number }[];
  private readonly reportedFrom: BodyState | null;
  private readonly gainsaid = new Map<Id, Id[]>();
  private old: number | null = null;
  private pro: Side | null = null;
  private contra: Side | null = null;
  private readonly w: Weights;
  private readonly promised: ReturnType<typeof promisesOn>;

  constructor(
    readonly scenario: Scenario,
    readonly state: State,
    readonly b: Ballotting,
  ) {
    this.positions = positionsOf(scenario, state, b.motion);
    this.stakes = stakesOf(scenario, state, b.motion);
    this.subject = subjectOf(b.motion, state);
    this.asked = Object.keys(this.positions);
    this.touched = Object.keys(this.stakes);
    this.hit = this.touched.filter((id) => this.stakes[id]! < 0);
    this.excluded = excludedFrom(state, b.motion);
    this.w = weightsOf(scenario);
    this.promised = promisesOn(state, this.subject, this.stakes, scenario.byId.bodies[b.room]!.delegated ? { mover: b.mover } : null);
    const body = state.bodies[b.room]!;
    const speakers = [
      ...b.voters,
      ...body.candidates.filter((id) => state.people[id] !== undefined),
      ...this.excluded,
      ...(b.mover === null ? [] : [b.mover]),
      ...b.speeches.map((s) => s.person),
    ];
    this.room = [...new Set(speakers)].filter((id) => scenario.byId.people[id] === undefined || !isHelpless(scenario, state, id));
    this.hitFactionalism = this.hit.reduce((worst, id) => Math.max(worst, state.people[id]?.factionalism ?? 0), 0);
    this.standing = this.standingOfTheHit();
    this.armed = this.figures();
    this.moods = moodsBehind(scenario, state, this.positions);
    this.sins = this.sinsPlayed();
    this.reportedFrom = bodyThatReported(scenario, state, b, this.subject);
  }

  mind(id: Id): Mind {
    const known = this.minds.get(id);
    if (known !== undefined) return known;
    const made = freshMind(id);
    this.minds.set(id, made);
    this.firstSum(made);
    return made;
  }

  /** R4.14: what a term that lives by being seen counts in a secret ballot. */
  halved(value: number): number {
    return this.b.secret ? div(value, 2) : value;
  }

  private part(m: Mind, term: Term, id: Id, value: number): void {
    if (this.b.explain && value !== 0) m.parts.push({ term, id, value });
  }

  private firstSum(m: Mind): void {
    const { state, b, stakes } = this;
    if (b.motion.kind === 'settle' && this.isAnswering(m.id)) {
      this.answer(m, b.motion);
      return;
    }
    const p = state.people[m.id]!;
    const isMover = b.mover === m.id;
    let conviction = 0;
    for (const q of this.asked) {
      const v = p.views[q];
      if (v === undefined) continue;
      const value = this.w.conviction * v.view * v.weight * this.positions[q]!;
      conviction += value;
      this.part(m, 'conviction', q, value);
    }
    put(m, T.conviction, clamp(conviction, -this.w.convictionMax, this.w.convictionMax));
    if (isMover) put(m, T.own, this.w.ownMotion);
    else if (b.mover !== null) {
      const value = div(trust(state, m.id, b.mover), this.w.tieDivisor);
      put(m, T.movers, value);
      this.part(m, 'movers', b.mover, value);
    }
    let targets = 0;
    for (const id of this.touched) {
      if (id === m.id) continue;
      const value = trust(state, m.id, id) * stakes[id]!;
      targets += value;
      this.part(m, 'targets', id, div(value, this.w.targetDivisor));
    }
    put(m, T.targets, clamp(div(targets, this.w.targetDivisor), -this.w.targetMax, this.w.targetMax));
    put(m, T.promises, this.halved(this.promises(m) + (b.extra?.[m.id] ?? 0)));
    let interest = this.w.interest * (stakes[m.id] ?? 0);
    for (const id of this.touched) {
      const patron = state.people[id]?.patron;
      if (id !== m.id && patron?.person === m.id && patron.devotion >= 50) {
        interest += this.w.clientInterest * stakes[id]!;
        this.part(m, 'interest', id, this.w.clientInterest * stakes[id]!);
      }
    }
    put(m, T.interest, interest);
    if (!isMover) this.weighPersons(m);
    if (b.speeches.length > 0) put(m, T.lenin, this.lenin(m));
    put(m, T.figures, this.armed);
    if (this.moods[m.id] !== undefined) put(m, T.mood, div(this.moods[m.id]!, this.w.moodDivisor));
    if (this.sins.length > 0) put(m, T.record, this.record(m));
    if (p.leansTo !== null && p.leansTo === b.mover) put(m, T.lean, this.w.lean);
    const reporting = this.reportedFrom;
    if (reporting !== null && !reporting.full.includes(m.id) && !reporting.candidates.includes(m.id)) put(m, T.report, this.w.reported);
    m.first = m.sum;
  }

  /** Terms 12 and 13: how factious mover and target are against him, and the standing of the man it hits. */
  private weighPersons(m: Mind): void {
    const { state, b } = this;
    const mine = state.people[m.id]!.factionalism;
    let faction = 0;
    if (b.mover !== null) faction -= div(Math.max(0, state.people[b.mover]!.factionalism - mine), this.w.factionalismDivisor);
    const isHit = this.hit.includes(m.id);
    if (!isHit && this.hit.length > 0) faction += div(Math.max(0, this.hitFactionalism - mine), this.w.factionalismDivisor);
    put(m, T.factionalism, faction);
    if (isHit || this.standing === null) return;
    put(m, T.standing, this.standing.value);
    this.part(m, 'standing', this.standing.id, this.standing.value);
  }

  /** Term 13: the weightiest of those it hits; a resignation taken away from a man weighs twice, and for all of them; to keep him by terms, as much the other way (R4.7). */
  private standingOfTheHit(): { id: Id; value: number } | null {
    const kept = this.b.motion.kind === 'settle' ? keptBy(this.b.motion)[0] : undefined;
    if (kept !== undefined) return { id: kept, value: div(2 * this.state.people[kept]!.authority, this.w.standingDivisor) };
    if (this.hit.length === 0) return null;
    const weights = this.hit.map((id) => ({
      id,
      value: -div(this.state.people[id]!.authority * Math.abs(this.stakes[id]!), this.w.standingDivisor),
    }));
    if (this.b.motion.kind === 'resignation') return { id: weights[0]!.id, value: 2 * weights.reduce((s, w) => s + w.value, 0) };
    return weights.reduce((a, w) => (w.value < a.value ? w : a));
  }

  /** R6.1: ±`promise` for each word that binds him to a side of this subject; what he has said to a man and to that man's men is one word. */
  private promises(m: Mind): number {
    let sum = 0;
    const said = new Set<string>();
    for (const p of this.promised) {
      if (p.by !== m.id) continue;
      const word = `${p.side}|${topPatron(this.state, p.to)}`;
      if (said.has(word)) continue;
      said.add(word);
      const value = p.side * this.w.promise;
      sum += value;
      this.part(m, 'promises', p.to, value);
    }
    return sum;
  }

  /** R6.8: his ballot on terms that are put to him is his answer to them, and nothing else moves it. */
  isAnswering(id: Id): boolean {
    return this.b.motion.kind === 'settle' && id !== this.b.mover && askedIn(this.b.motion).includes(id);
  }

  private answer(m: Mind, motion: MotionOf<'settle'>): void {
    const { scenario, state, b } = this;
    const { sum, accepts } = answerTo(scenario, state, dealOf(state, b.room, motion, b.mover), m.id);
    put(m, T.answer, accepts ? Math.max(this.w.threshold, sum) : Math.min(-this.w.threshold, sum));
    m.first = m.sum;
  }

  private lenin(m: Mind): number {
    let sum = 0;
    const counted = new Set<Id>();
    for (const s of this.b.speeches) {
      if (s.document === null || counted.has(s.document)) continue;
      const data = paperOf(this.scenario, s.document);
      if (data === undefined || !data.lenin || this.hit.length + this.asked.length === 0) continue;
      counted.add(s.document);
      const bears = this.bearing(s.document);
      if (bears === 0) continue;
      // R7.3: it turns against its speaker with whoever knows that Lenin said otherwise too.
      const otherwise = this.otherwise(s.document).some((id) => isKnownTo(this.state, id, m.id));
      const value = otherwise ? -bears * this.w.quoteBackfire : bears * leninForce(this.scenario, this.state, s.document);
      sum += value;
      this.part(m, 'lenin', s.document, value);
    }
    return m.id === this.hit[0] ? 0 : sum;
  }

  /** Papers of Lenin's that say otherwise on what is asked, found once for each paper read out. */
  private otherwise(document: Id): Id[] {
    let found = this.gainsaid.get(document);
    if (found === undefined) {
      found = gainsaying(this.scenario, this.state, document, this.asked);
      this.gainsaid.set(document, found);
    }
    return found;
  }

  /** +1 when the paper speaks for this motion: it strikes whom the motion hits, or supports what it does. */
  private bearing(document: Id): number {
    const d = this.state.documents[document]!;
    let sum = 0;
    for (const id of this.touched) sum += Math.sign(this.stakes[id]!) * (d.targets[id] ?? 0);
    for (const q of this.asked) sum += Math.sign(this.positions[q]!) * (d.supports[q] ?? 0);
    return Math.sign(sum);
  }

  private figures(): number {
    let sum = 0;
    for (const f of this.state.figures) {
      const pos = this.positions[f.question];
      if (pos === undefined || this.state.turn - f.turn > 1) continue;
      sum += Math.sign(pos) * f.direction * this.w.figures;
    }
    return clamp(sum, -this.w.figures, this.w.figures);
  }

  /** R7.4: a past sin played speaks for the speaker's side with everybody but the sinner: the mover if it is his, else a man hit, else another in the room. */
  private sinsPlayed(): { owner: Id; value: number }[] {
    const out: { owner: Id; value: number }[] = [];
    for (const s of this.b.speeches) {
      if (s.record === null) continue;
      const owner = [...(this.b.mover === null ? [] : [this.b.mover]), ...this.hit, ...this.room].find((id) =>
        this.state.people[id]?.facts.includes(s.record!),
      );
      if (owner !== undefined) out.push({ owner, value: (s.act === 'for' ? 1 : -1) * this.w.record });
    }
    return out;
  }

  private record(m: Mind): number {
    let sum = 0;
    for (const s of this.sins) if (s.owner !== m.id) sum += s.value;
    return clamp(sum, -this.w.record, this.w.record);
  }

  /** Movers and the weightiest with first sum ≥ 8; opponents: the two weightiest with ≤ −8. Those who spoke come first of all. */
  speakers(): { pro: Id[]; contra: Id[] } {
    const { state, b } = this;
    const byWeight = (x: Id, y: Id) => state.people[y]!.authority - state.people[x]!.authority || (x < y ? -1 : 1);
    const spoke = (act: Speech['act']) => b.speeches.filter((s) => s.act === act).map((s) => s.person);
    const spokeFor = spoke('for');
    const spokeAgainst = spoke('against');
    let leader: Id | null = null;
    const opposed: Id[] = [];
    for (const id of this.room) {
      const { first } = this.mind(id);
      if (first >= 8 && !spokeAgainst.includes(id) && (leader === null || byWeight(id, leader) < 0)) leader = id;
      if (first <= -8 && id !== b.mover && !spokeFor.includes(id)) opposed.push(id);
    }
    const contra = opposed.sort(byWeight).slice(0, 2);
    return {
      pro: [...new Set([...(b.mover === null ? [] : [b.mover]), ...spokeFor, ...(leader === null ? [] : [leader])])],
      contra: [...new Set([...spokeAgainst, ...contra])].sort(byWeight).slice(0, 2),
    };
  }

  /** Terms 3 and 8, and the prestige of two who are heard on both sides. */
  hear(m: Mind, pro: readonly Id[], contra: readonly Id[]): void {
    if (m.id === this.b.mover || this.isAnswering(m.id) || this.heard.has(m.id)) return;
    this.heard.add(m.id);
    const { state } = this;
    let trusted = 0;
    let others = 0;
    for (const id of contra) {
      if (id === m.id) continue;
      trusted += trust(state, m.id, id);
      others += 1;
    }
    if (others > 0) {
      put(m, T.opponents, -div(div(trusted, others), this.w.tieDivisor));
      for (const id of contra) if (id !== m.id) this.part(m, 'opponents', id, -div(trust(state, m.id, id), this.w.tieDivisor * others));
    }
    if (this.pro?.ids !== pro) this.pro = this.side(pro);
    if (this.contra?.ids !== contra) this.contra = this.side(contra);
    const first = heardBy(state, this.pro, m.id);
    const second = heardBy(state, this.contra, m.id);
    const weight = (first < 0 ? 0 : this.pro.weights[first]!) - (second < 0 ? 0 : this.contra.weights[second]!);
    put(m, T.authority, div(weight, this.w.authorityDivisor));
    if (first >= 0) this.part(m, 'authority', pro[first]!, div(this.pro.weights[first]!, this.w.authorityDivisor));
    if (second >= 0) this.part(m, 'authority', contra[second]!, -div(this.contra.weights[second]!, this.w.authorityDivisor));
    if (first < 0 || second < 0 || this.pro.years[first] === this.contra.years[second]) return;
    put(m, T.prestige, this.pro.years[first]! - this.contra.years[second]!);
    this.part(m, 'prestige', pro[first]!, this.pro.years[first]!);
    this.part(m, 'prestige', contra[second]!, -this.contra.years[second]!);
  }

  /** R5.4: how many remember the years before 1917 is counted once. */
  private side(ids: readonly Id[]): Side {
    this.old ??= oldMembers(this.scenario, this.state);
    return sideOf(this.scenario, this.state, ids, this.old);
  }

  /** Term 4, from the patron's own sum of terms 1–3, 5–9, 12–14. */
  followPatron(m: Mind, pro: readonly Id[], contra: readonly Id[]): void {
    const patron = this.state.people[m.id]!.patron;
    if (
      patron === null ||
      m.id === this.b.mover ||
      this.isAnswering(m.id) ||
      this.state.people[patron.person] === undefined ||
      isHelpless(this.scenario, this.state, patron.person)
    )
      return;
    const his = this.mind(patron.person);
    this.hear(his, pro, contra);
    const line = his.first + his.terms[T.opponents]! + his.terms[T.authority]! + his.terms[T.prestige]!;
    if (Math.abs(line) < this.w.threshold) return;
    const value = this.halved(Math.sign(line) * div(this.w.patronWeight * patron.devotion, 100));
    put(m, T.patron, value);
    this.part(m, 'patron', patron.person, value);
  }

  /** Term 10: blocs and caucuses hold their members to the side that weighs most among them. */
  followBloc(minds: readonly Mind[]): void {
    const groups = [
      ...this.state.blocs.filter((b) => b.until === null),
      ...this.state.caucuses
        .filter((k) => k.bound.length > 1 && matchesSubject(k.subject, this.subject))
        .map((k) => ({ members: k.bound, cohesion: CAUCUS_COHESION })),
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
        if (!g.members.includes(m.id) || m.id === this.b.mover || this.hit.includes(m.id) || this.isAnswering(m.id)) continue;
        const value = Math.sign(lean) * this.w.discipline * g.cohesion;
        put(m, T.discipline, m.terms[T.discipline]! + value);
        for (const id of inRoom) if (id !== m.id) this.part(m, 'discipline', id, div(value, inRoom.length - 1));
      }
    }
  }
}
