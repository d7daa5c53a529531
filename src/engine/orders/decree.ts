// decree: move a lever one step by the post that owns it, by its deputy, or ad interim while its owner is away or idle: a slight to him (R8.5, R3.6).
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { addItem } from '../items';
import { isDomainOpen } from '../read';
import { addEntry, addFactionalism, breachNow, constant, doDeed, refusal } from '../tools';
import { interimBasis, standsIn } from './appoint';
import { card, line, type OrderRule } from './orderRule';

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
    if (o.value < 0 || o.value >= data.steps.length || Math.abs(o.value - l.value) !== 1) return refusal('R8.5', 'lever.step', { lever: o.lever });
    if (state.plans[seat]?.some((p) => p.kind === 'decree' && p.lever === o.lever)) return refusal('R8.5', 'order.already', {});
    if (
      state.items.some(
        (i) =>
          i.turn === state.turn - 1 && i.motion.kind === 'lever' && i.motion.lever === o.lever && (i.outcome === 'passed' || i.outcome === 'consent'),
      )
    )
      return refusal('R8.5', 'lever.decided', { lever: o.lever });
    if (owns(state, seat, o.lever)) return worksOwner(scenario, state, seat, o.lever) ? null : refusal('R0.3', 'lever.unworked', { post: l.owner });
    if (standsIn(scenario, state, seat, l.owner)) return null;
    if (!isDomainOpen(scenario, state, l.owner))
      return refusal('R3.6', 'domain.closed', { post: l.owner, person: state.posts[l.owner]!.holder ?? '' });
    return interimBasis(scenario, state, seat) === null ? refusal('R3.6', 'decree.noPower', { lever: o.lever }) : null;
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
    const deputy = standsIn(scenario, state, seat, owner);
    const mine = holder === seat;
    return card(
      [
        line(mine ? 'card.decree' : deputy ? 'card.decree.deputy' : 'card.decree.interim', { lever: o.lever, value: o.value }),
        ...((mine || deputy) && preliminaryTo(scenario, state, owner) !== null
          ? [line('card.decree.report', { body: preliminaryTo(scenario, state, owner)! })]
          : []),
        ...(mine || deputy || holder === null ? [] : [line('card.slight', { person: holder })]),
      ],
      ['all'],
    );
  },
  apply(scenario, draft, seat, o) {
    const l = draft.levers[o.lever]!;
    const deputy = standsIn(scenario, draft, seat, l.owner);
    const mine = owns(draft, seat, o.lever) || deputy;
    const holder = draft.posts[l.owner]?.holder ?? null;
    if (Math.abs(o.value - l.value) !== 1 || (!mine && !isDomainOpen(scenario, draft, l.owner))) {
      addEntry(draft, 'decree.late', { lever: o.lever }, { who: [seat] });
      return;
    }
    const breach = decree.breach!(scenario, draft, seat, o);
    const reviewer = preliminaryTo(scenario, draft, l.owner);
    const isReport = mine && reviewer !== null;
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
      // R8.6: beyond the line, in another's domain and on a lever that has a reviewer it can be judged; under a reviewer of the body it is a report first.
      status: isReport ? 'suspended' : mine && breach === 0 && l.reviewer === null ? 'confirmed' : 'stands',
      room: null,
    });
    addFactionalism(draft, seat, breach);
    if (isReport) {
      const motion = { kind: 'review' as const, act: draft.acts.length - 1, outcome: 'confirm' as const };
      addItem(scenario, draft, { room: reviewer, mover: seat, motion, amends: null, confirms: null });
      addEntry(draft, 'decree.submitted', { person: seat, lever: o.lever, value: o.value, body: reviewer }, { weight: 1 });
      return;
    }
    l.value = o.value;
    if (slighted !== null) doDeed(scenario, draft, 'slight', seat, slighted);
    addEntry(
      draft,
      deputy ? 'decreed.deputy' : mine ? 'decreed' : 'decreed.interim',
      { person: seat, lever: o.lever, value: o.value, owner: holder },
      { weight: 2 },
    );
  },
};
