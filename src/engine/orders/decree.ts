// decree: move a lever one step by the post that owns it, by its deputy, or ad interim while its owner is away or idle: a slight to him (R8.5, R3.6).
// Or a rival directive, which a room has to countersign.
import type { Scenario } from '../../model/scenario';
import type { Act, Id, State } from '../../model/state';
import type { Line } from '../../model/view';
import { refuseUndone } from '../acts';
import { dangerOfStep, setLever } from '../danger';
import { addItem } from '../items';
import { claimantsOf, reviewerOf } from '../jurisdiction';
import { deputyPosts, isDomainOpen } from '../read';
import { addEntry, addFactionalism, breachNow, constant, doDeed, isTime, refusal } from '../tools';
import { interimBasis, isInUse, standsIn } from './appoint';
import { card, line, type OrderRule, trustLine } from './orderRule';

const owns = (state: State, seat: Id, lever: Id): boolean => state.posts[state.levers[lever]!.owner]?.holder === seat;
const worksOwner = (_scenario: Scenario, state: State, seat: Id, lever: Id): boolean => {
  const post = state.levers[lever]!.owner;
  return state.posts[post]!.worked || (state.plans[seat]?.some((o) => o.kind === 'work' && o.post === post) ?? false);
};

/** R1.2: the room to which decrees of this owner are reports first, because it reviews his body; null = they are in force. */
const preliminaryTo = (scenario: Scenario, state: State, owner: Id): Id | null => {
  const { body } = scenario.byId.posts[owner]!;
  return body === null ? null : state.bodies[body]!.reviewer;
};

/**
 * R8.5: the post by which he may give a directive against the owner's, who has the lever himself: one that claims it, or that of his deputy while he works from
 * elsewhere; null = none.
 */
function claimOf(scenario: Scenario, state: State, seat: Id, lever: Id): Id | null {
  const { owner } = state.levers[lever]!;
  const claim = claimantsOf(scenario, lever).find((p) => p !== owner && isInUse(scenario, state, seat, p));
  if (claim !== undefined) return claim;
  const { holder } = state.posts[owner]!;
  if (holder === null || state.people[holder]!.place === scenario.byId.posts[owner]!.place) return null;
  return deputyPosts(scenario).find((d) => d.of === owner && isInUse(scenario, state, seat, d.id))?.id ?? null;
}

/** By what right he moves it. A rival directive is what is left to who claims a lever that its owner has in his hands. */
function basisOf(scenario: Scenario, state: State, seat: Id, lever: Id): 'owner' | 'deputy' | 'interim' | 'rival' | null {
  const { owner } = state.levers[lever]!;
  if (owns(state, seat, lever)) return 'owner';
  if (standsIn(scenario, state, seat, owner)) return 'deputy';
  if (isDomainOpen(scenario, state, owner)) return interimBasis(scenario, state, seat) === null ? null : 'interim';
  return claimOf(scenario, state, seat, lever) === null || judgeOf(scenario, state, lever) === null ? null : 'rival';
}

/** R8.5: the room that countersigns one of two directives: the lever's reviewer, or the board. */
const judgeOf = (scenario: Scenario, state: State, lever: Id): Id | null =>
  reviewerOf(scenario, state, lever) ?? scenario.manifest.table?.body ?? null;

/** R8.5: directives on a lever of the last months on which a room may still have its word. */
const openOn = (state: State, lever: Id): Act[] =>
  state.acts.filter((a) => a.kind === 'decree' && a.target === lever && state.turn - a.turn <= 2 && a.room === null && a.status !== 'voided');

/** Whether this decree would be a directive against the owner's (R8.5). */
export const isRival = (scenario: Scenario, state: State, seat: Id, lever: Id): boolean => basisOf(scenario, state, seat, lever) === 'rival';
/** The room that would have to countersign it. */
export const countersignedBy = judgeOf;

/** R8.3: that it is heard abroad. */
function dangerLines(scenario: Scenario, state: State, lever: Id, value: number): Line[] {
  const step = dangerOfStep(scenario, state, lever, value);
  return step === 0 ? [] : [line('card.danger', { by: step })];
}

export const decree: OrderRule<'decree'> = {
  rule: 'R8.5',
  options: (scenario, state, seat) =>
    scenario.levers
      .flatMap((l) => [-1, 1].map((by) => ({ kind: 'decree' as const, lever: l.id, value: state.levers[l.id]!.value + by })))
      .filter((o) => decree.refuse(scenario, state, seat, o) === null),
  refuse(scenario, state, seat, o) {
    const data = scenario.byId.levers[o.lever];
    const l = state.levers[o.lever];
    if (data === undefined || l === undefined) return refusal('R8.5', 'lever.unknown', { lever: o.lever });
    if (!isTime(scenario, state, data)) return refusal('R8.5', 'lever.months', { lever: o.lever });
    if (o.value < 0 || o.value >= data.steps.length || Math.abs(o.value - l.value) !== 1) return refusal('R8.5', 'lever.step', { lever: o.lever });
    if (state.plans[seat]?.some((p) => p.kind === 'decree' && p.lever === o.lever)) return refusal('R8.5', 'order.already', {});
    if (
      state.items.some(
        (i) =>
          i.turn === state.turn - 1 && i.motion.kind === 'lever' && i.motion.lever === o.lever && (i.outcome === 'passed' || i.outcome === 'consent'),
      )
    )
      return refusal('R8.5', 'lever.decided', { lever: o.lever });
    const undone = refuseUndone(state, 'decree', o.lever, o.value);
    if (undone !== null) return undone;
    const basis = basisOf(scenario, state, seat, o.lever);
    if (basis === 'owner') return worksOwner(scenario, state, seat, o.lever) ? null : refusal('R0.3', 'lever.unworked', { post: l.owner });
    if (basis === 'rival' && openOn(state, o.lever).some((a) => a.rival && a.by === seat))
      return refusal('R8.5', 'decree.rivalOpen', { lever: o.lever });
    if (basis !== null) return null;
    if (!isDomainOpen(scenario, state, l.owner))
      return refusal('R3.6', 'domain.closed', { post: l.owner, person: state.posts[l.owner]!.holder ?? '' });
    return refusal('R3.6', 'decree.noPower', { lever: o.lever });
  },
  cost: () => 1,
  breach(scenario, state, _seat, o) {
    const data = scenario.byId.levers[o.lever]!;
    const line = state.lines[data.question] ?? 0;
    const by = Math.sign(o.value - state.levers[o.lever]!.value) * data.direction;
    const isBeyond = by * line < 0 && Math.abs(line) >= constant(scenario, 'lineFirm');
    return isBeyond ? breachNow(state, constant(scenario, 'breachFactionalism')) : 0;
  },
  card(scenario, state, seat, o) {
    const { owner } = state.levers[o.lever]!;
    const holder = state.posts[owner]?.holder ?? null;
    const basis = basisOf(scenario, state, seat, o.lever) ?? 'interim';
    const isTheirs = basis === 'interim' || basis === 'rival';
    const judge = basis === 'rival' ? judgeOf(scenario, state, o.lever) : isTheirs ? null : preliminaryTo(scenario, state, owner);
    return card(
      [
        line(basis === 'owner' ? 'card.decree' : `card.decree.${basis}`, { lever: o.lever, value: o.value }),
        ...(judge === null ? [] : [line(basis === 'rival' ? 'card.decree.countersign' : 'card.decree.report', { body: judge })]),
        ...dangerLines(scenario, state, o.lever, o.value),
        ...(isTheirs && holder !== null ? [line('card.slight', { person: holder }), ...trustLine(scenario, state, 'slight', seat, holder)] : []),
      ],
      ['all'],
    );
  },
  apply(scenario, draft, seat, o) {
    const l = draft.levers[o.lever]!;
    const basis = basisOf(scenario, draft, seat, o.lever);
    const mine = basis === 'owner' || basis === 'deputy';
    const holder = draft.posts[l.owner]?.holder ?? null;
    const isRivalAct = basis === 'rival';
    // The owner may have moved it meanwhile: that is what a rival directive is against.
    if (basis === null || o.value === l.value || (Math.abs(o.value - l.value) !== 1 && !isRivalAct)) {
      addEntry(draft, 'decree.late', { lever: o.lever }, { who: [seat] });
      return;
    }
    const breach = decree.breach!(scenario, draft, seat, o);
    const reviewer = isRivalAct ? judgeOf(scenario, draft, o.lever) : mine ? preliminaryTo(scenario, draft, l.owner) : null;
    const isReport = reviewer !== null;
    const others = openOn(draft, o.lever);
    if (isRivalAct) for (const a of others) if (a.status === 'confirmed') a.status = 'stands';
    const isContested = others.some((a) => a.rival);
    const slighted = mine || holder === null || holder === seat ? null : holder;
    draft.acts.push({
      id: draft.acts.length,
      turn: draft.turn,
      by: seat,
      kind: 'decree',
      target: o.lever,
      from: l.value,
      to: o.value,
      slighted,
      rival: isRivalAct,
      // R8.6: beyond the line, in another's domain and on a lever that has a reviewer it can be judged; under a reviewer of the body it is a report first.
      status: isReport ? 'suspended' : mine && breach === 0 && l.reviewer === null && !isContested ? 'confirmed' : 'stands',
      room: null,
    });
    addFactionalism(draft, seat, breach);
    if (isReport) {
      const motion = { kind: 'review' as const, act: draft.acts.length - 1, outcome: 'confirm' as const };
      addItem(scenario, draft, { room: reviewer, mover: seat, motion, amends: null, confirms: null });
      if (slighted !== null) doDeed(scenario, draft, 'slight', seat, slighted);
      addEntry(
        draft,
        isRivalAct ? 'decreed.rival' : 'decree.submitted',
        { person: seat, lever: o.lever, value: o.value, body: reviewer, owner: holder },
        { weight: isRivalAct ? 2 : 1 },
      );
      return;
    }
    setLever(scenario, draft, o.lever, o.value);
    if (slighted !== null) doDeed(scenario, draft, 'slight', seat, slighted);
    addEntry(
      draft,
      basis === 'owner' ? 'decreed' : basis === 'deputy' ? 'decreed.deputy' : 'decreed.interim',
      { person: seat, lever: o.lever, value: o.value, owner: holder },
      { weight: 2 },
    );
  },
};
